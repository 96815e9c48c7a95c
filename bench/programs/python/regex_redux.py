"""Patterns counted and replaced in generated DNA."""
import re
import sys

VARIANTS = ["agggtaaa|tttaccct", "[cgt]gggtaaa|tttaccc[acg]", "a[act]ggtaaa|tttacc[agt]t", "ag[act]gtaaa|tttac[agt]ct"]
SUBSTITUTES = [("tHa[Nt]", "<4>"), ("aND|caN|Ha[DS]|WaS", "<3>"), ("a[NSt]|BY", "<2>"), (r"\|[^|][^|]*\|", "|")]


def generate(length):
    seed = 11
    out = []
    for _ in range(length):
        seed = (seed * 3877 + 29573) % 139968
        out.append("acgtHNDSWB"[seed * 10 // 139968])
    return "".join(out)


def main():
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
    sequence = generate(length)
    for pattern in VARIANTS:
        print(pattern, len(re.findall(pattern, sequence)))
    for pattern, text in SUBSTITUTES:
        sequence = re.sub(pattern, text, sequence)
    print(length, len(sequence))


if __name__ == "__main__":
    main()
