"""Arithmetic of whole numbers that loops count: within machine words, beyond them, and by what may be zero."""


def shifts(x, n):
    return x >> n, x << n, x & n, x | n, x ^ n, x & 6, -3 & x


def signs(a, b):
    return abs(a), abs(a - b), min(a, b), max(a, b), -a, abs(a) == abs(b)


def divides(a, b):
    try:
        return a // b, a % b
    except ZeroDivisionError as error:
        return str(error)


def constants(n):
    return n % -7, n // -7, n % 7, n // 7, (n * 3 + 1) // 2, (n * n) % 5, n // 1, n % 1


def products(i, j):
    wide = (i * j + 3) % 17, i * j // 5, i * j - i, i * i <= j * j, i * j == j * i, i * i > j
    return wide, float(i * j), (i * j) / 3, (i + j) * (i - j) // 2, i * j % 1000003 * 2, -(i * j), i * j * 2


def triangle(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def counts(limit):
    i = 1
    found = 0
    while i * i <= limit:
        found += i * i
        i += 1
    return i, found


def letters(text, shift):
    return "".join(chr((ord(c) - ord("a") + shift) % 26 + ord("a")) for c in text), [ord(c) for c in text], len(text) * 2


def recurses(row, n):
    if row == n:
        return 1
    return sum(recurses(row + 1, n) for _ in range(2)) + row


def twice(n):
    def inner(k):
        return twice(0) + k if n > 0 else k * 2

    return inner(n) + n


def loses(n):
    n = n * n
    return n + 1


def climbs(n):
    total = 0
    while n < 1000:
        total += n % 3
        n = n * 2 if n % 2 else n + 7
    return total, n


def ordinals(text):
    try:
        return ord(text) + 1
    except TypeError as error:
        return str(error)


def main():
    for x in range(-5, 6, 2):
        for n in range(4):
            print(shifts(x, n), signs(x, n), divides(x, n), divides(n, x), constants(x))
    for i in range(-3, 4):
        for j in range(2, 4):
            print(products(i, j))
    for i in range(576460752303423488, 576460752303423490):
        for j in range(-576460752303423488, -576460752303423485):
            print(products(i, j), products(j, j), constants(j))
    print([triangle(i, j) for i in range(4) for j in range(4)], triangle(3037000500, 3037000501))
    print(counts(1000), counts(0), counts(10**10))
    print(letters("xyz", 3), letters("abc", -30), recurses(0, 4), twice(3), twice(0))
    print([loses(n) for n in range(3037000498, 3037000502)], climbs(1), climbs(50))
    print(ordinals("a"), ordinals("é"), ordinals("😀"), ordinals(""), ordinals("ab"))


main()
