"""Reverse complements of generated sequences."""
import sys

TABLE = str.maketrans("ACGTUMRWSYKVHDBN", "TGCAAKYWSRMBDHVN")


def generate(length):
    seed = 7
    out = []
    for _ in range(length):
        seed = (seed * 3877 + 29573) % 139968
        out.append("ACGTUMRWSYKVHDBN"[seed * 16 // 139968])
    return "".join(out)


def main():
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 200000
    for round_ in range(5):
        sequence = generate(length)
        result = sequence.translate(TABLE)[::-1]
        lines = [result[i:i + 60] for i in range(0, len(result), 60)]
        print(f">{round_} {len(lines)}")
        print("\n".join(lines[:3]))


if __name__ == "__main__":
    main()
