"""The Mandelbrot set as a checksum of a bitmap."""
import sys


def row(y, size):
    bits = []
    ci = 2.0 * y / size - 1.0
    for x in range(size):
        cr = 2.0 * x / size - 1.5
        zr = zi = 0.0
        inside = 1
        for _ in range(50):
            zr2 = zr * zr
            zi2 = zi * zi
            if zr2 + zi2 > 4.0:
                inside = 0
                break
            zi = 2.0 * zr * zi + ci
            zr = zr2 - zi2 + cr
        bits.append(inside)
    return bits


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    checksum = 0
    for y in range(size):
        value = 0
        for bit in row(y, size):
            value = (value * 2 + bit) % 65521
        checksum = (checksum * 31 + value) % 1000000007
    print(checksum)


if __name__ == "__main__":
    main()
