"""Digits of pi by an unbounded spigot on big integers."""
import sys


def digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            nr = 10 * (r - n * t)
            n = ((10 * (3 * q + r)) // t) - 10 * n
            q *= 10
            r = nr
        else:
            nr = (2 * q + r) * l
            nn = (q * (7 * k) + 2 + (r * l)) // (t * l)
            q *= k
            t *= l
            l += 2
            k += 1
            n = nn
            r = nr


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    line = ""
    for i, digit in enumerate(digits(), 1):
        line += str(digit)
        if i % 10 == 0:
            print(f"{line}\t:{i}")
            line = ""
        if i >= count:
            break


if __name__ == "__main__":
    main()
