"""JSON written, read, filtered and written again."""
import json
import sys


def records(count):
    return [
        {"id": i, "name": f"user{i}", "tags": ["a", "b", str(i % 7)], "score": i * 0.5, "active": i % 3 == 0, "parent": None}
        for i in range(count)
    ]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    text = json.dumps(records(count))
    print(len(text))
    total = 0.0
    for _ in range(5):
        data = json.loads(text)
        kept = [r for r in data if r["active"] and "3" in r["tags"]]
        total += sum(r["score"] for r in kept)
        text = json.dumps(data, sort_keys=True)
    print(len(kept), total, len(json.dumps(kept, indent=2)))


if __name__ == "__main__":
    main()
