"""Whole numbers that functions hand each other: words where they surely fit, exact where they do not."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def triangle(i, j):
    return (i + j) * (i + j + 1) // 2 + i


def descend(n, depth=0):
    if n <= 0:
        return depth
    return descend(n - 3, depth + 1)


def countdown(n):
    return n if n <= 0 else countdown(n - 1)


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def shifts(x, n):
    return x >> n, x << n, x & n, x | n, x ^ n, ~x


def signs(a, b):
    return abs(a), abs(b), min(a, b), max(a, b), -a


def divides(a, b):
    try:
        return a // b, a % b
    except ZeroDivisionError as error:
        return str(error)


def negative(n):
    return n % -7, n // -7, n % 7, n // 7


def any_number(n):
    return n % 10, n // 10, n & 255, n % 10 == 0


def power_mod(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * base % modulus
        exponent //= 2
        base = base * base % modulus
    return result


def grows(x):
    return x * 3


def feeds():
    x = 1
    for _ in range(60):
        x = grows(x)
    return x


def ping(n):
    return 0 if n == 0 else pong(n - 1) + 1


def pong(n):
    return 0 if n == 0 else ping(n - 1) + 1


def with_default(n, step=2, *, scale=10):
    return n * scale + step


def as_value(n):
    return [n, str(n), f"{n:>5}", n / 2, float(n), n == 1.0, n is n, (n, n)]


def rebinds(n):
    n = n + 1
    if n > 5:
        n = 2**80
    return n


def generates(n):
    while n > 0:
        yield n
        n -= 1


def inner_calls(n):
    double = lambda k: gcd(k * 2, n)
    return [double(i) for i in range(1, 5)], sum(triangle(i, n) for i in range(3)), max(gcd(i, 12) for i in range(1, 20))


class Holder:
    size = gcd(12, 18)

    def value(self, n):
        return triangle(n, self.size)


def letters(text, shift):
    return "".join(chr((ord(c) - ord("a") + shift) % 26 + ord("a")) for c in text), [ord(c) for c in text]


def main():
    print(sum(1 for a in range(1, 60) for b in range(1, 60) if gcd(a, b) == 1), gcd(0, 5), gcd(-12, 18), gcd(12, -18))
    print([triangle(i, j) for i in range(3) for j in range(3)], triangle(2**40, 2**40))
    print(descend(100), countdown(50), fact(25), feeds(), ping(31))
    for x in (5, -5, 0):
        for n in (0, 1, 5):
            print(shifts(x, n), signs(x, n), divides(x, n), negative(x))
    print([any_number(n) for n in (7, 123, -123, 2**70 + 7, -(2**70))])
    print(power_mod(3, 200, 1000007), power_mod(2**70, 3, 97))
    print(with_default(3), with_default(3, 4), with_default(n=3, scale=2), as_value(1), as_value(-3))
    print(rebinds(1), rebinds(7), list(generates(4)), inner_calls(6), Holder.size, Holder().value(3))
    print(letters("xyz", 3), letters("abc", -30))


main()
