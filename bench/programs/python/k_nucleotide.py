"""Counts nucleotide sequences in generated DNA."""
import sys


def generate(length):
    seed = 42
    out = []
    for _ in range(length):
        seed = (seed * 3877 + 29573) % 139968
        out.append("ACGT"[seed * 4 // 139968])
    return "".join(out)


def counts(sequence, size):
    found = {}
    for start in range(len(sequence) - size + 1):
        part = sequence[start:start + size]
        found[part] = found.get(part, 0) + 1
    return found


def main():
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
    sequence = generate(length)
    for size in (1, 2):
        table = counts(sequence, size)
        total = sum(table.values())
        for key, value in sorted(table.items(), key=lambda item: (-item[1], item[0])):
            print(f"{key} {100 * value / total:.3f}")
        print()
    for name in ("GGT", "GGTA", "GGTATT", "GGTATTTTAATT"):
        print(f"{counts(sequence, len(name)).get(name, 0)}\t{name}")


if __name__ == "__main__":
    main()
