"""Words, joins, counts and formats."""
import sys


def words(count):
    out = []
    state = 1
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        length = 3 + state % 6
        word = ""
        for k in range(length):
            word += chr(97 + (state >> k) % 26)
        out.append(word)
    return out


def histogram(items):
    counts = {}
    for item in items:
        first = item[0].upper()
        if first not in counts:
            counts[first] = []
        counts[first].append(item)
    return counts


def caesar(text, shift):
    out = []
    for char in text:
        if char.isalpha():
            base = ord("a") if char.islower() else ord("A")
            out.append(chr((ord(char) - base + shift) % 26 + base))
        else:
            out.append(char)
    return "".join(out)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30000
    items = words(count)
    table = histogram(items)
    for key in sorted(table):
        print(f"{key}: {len(table[key]):>6} {max(table[key], key=len)}")
    text = " ".join(items)
    print(len(text), caesar(text, 3)[:40])
    print(sum(1 for w in text.split(" ") if w == w[::-1]))
    print(", ".join(f"{i:04d}={w.title()}" for i, w in enumerate(items[:5])))


if __name__ == "__main__":
    main()
