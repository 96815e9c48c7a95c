import math
from fractions import Fraction
from math import gcd, isqrt


def is_prime(n):
    if n < 2:
        return False
    for i in range(2, int(n ** 0.5) + 1):
        if n % i == 0:
            return False
    return True


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(math.sqrt(n)) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, f in enumerate(flags) if f]


def factors(n):
    i = 2
    out = []
    while i * i <= n:
        if n % i:
            i += 1
        else:
            n //= i
            out.append(i)
    if n > 1:
        out.append(n)
    return out


def miller_rabin(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a, b):
    if a == 0:
        return b, 0, 1
    g, x, y = egcd(b % a, a)
    return g, y - (b // a) * x, x


def modinv(a, m):
    g, x, _ = egcd(a, m)
    if g != 1:
        raise Exception("modular inverse does not exist")
    return x % m


def crt(n, a):
    total = 0
    prod = 1
    for k in n:
        prod *= k
    for n_i, a_i in zip(n, a):
        p = prod // n_i
        total += a_i * pow(p, -1, n_i) * p
    return total % prod


def collatz(n):
    seq = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        seq.append(n)
    return seq


def to_base(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + to_base(-n, b)
    s = ""
    while True:
        n, r = divmod(n, b)
        s = digits[r] + s
        if n == 0:
            return s


def roman(n):
    table = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    result = []
    for arabic, rom in table:
        factor, n = divmod(n, arabic)
        result.append(rom * factor)
        if n == 0:
            break
    return "".join(result)


def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out


def newton_sqrt(x, tolerance=1e-12):
    g = x / 2 or 1
    while abs(g * g - x) > tolerance:
        g = (g + x / g) / 2
    return g


def simpson(f, a, b, n=100):
    h = (b - a) / n
    s = f(a) + f(b)
    for i in range(1, n):
        s += f(a + i * h) * (4 if i % 2 else 2)
    return s * h / 3


def bernoulli(n):
    B = [Fraction(0)] * (n + 1)
    for m in range(n + 1):
        B[m] = Fraction(1, m + 1)
        for j in range(m, 0, -1):
            B[j - 1] = j * (B[j - 1] - B[j])
    return B[0]


def armstrong(n):
    if not isinstance(n, int) or n < 1:
        return False
    total = 0
    number_of_digits = 0
    temp = n
    number_of_digits = len(str(n))
    while temp > 0:
        rem = temp % 10
        total += rem ** number_of_digits
        temp //= 10
    return n == total


def trapezoid(f, a, b, n):
    h = (b - a) / float(n)
    return h * (0.5 * f(a) + sum(f(a + i * h) for i in range(1, n)) + 0.5 * f(b))


if __name__ == "__main__":
    print([n for n in range(-3, 50) if is_prime(n)])
    print(sieve(60), factors(600851475143), factors(2**61 - 2))
    print(miller_rabin(2**89 - 1), miller_rabin(2**83 - 1))
    print(egcd(240, 46), modinv(3, 11), crt([3, 5, 7], [2, 3, 2]))
    try:
        modinv(2, 4)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        pow(2, -1, 4)
    except ValueError as e:
        print(e)
    print(collatz(27)[:10], max(collatz(27)), to_base(255, 16), to_base(-12345, 36))
    print([roman(i) for i in (1, 4, 9, 14, 40, 90, 400, 1994, 2023, 3999)])
    print(pi_digits(50))
    print(newton_sqrt(2), newton_sqrt(144), math.isqrt(10**40), isqrt(99))
    print(simpson(math.sin, 0, math.pi), simpson(lambda x: x ** 2, 0, 1))
    print([str(bernoulli(i)) for i in range(0, 21, 2)])
    print([i for i in range(1000) if armstrong(i)], armstrong(1.5))
    print(gcd(12, 18), math.lcm(4, 6, 10), math.comb(50, 25), math.perm(10, 3), math.factorial(30))
    print(round(trapezoid(math.exp, 0, 1, 1000), 8))
    print(7 // -2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), divmod(7.5, -2), -7.5 % 2, 2 ** -1, 0 ** 0, (-8) ** (1 / 3))
    print(0.1 + 0.2, 1e16, 1e-5, 123456789.123456789, 1 / 3, 5e-324, 1.7976931348623157e308, float("nan"), -0.0)
    print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(15, -1), round(25, -1))
    print(int("0x1f", 16), int("0b101", 0), int("-17"), int(3.99), int(-3.99), int("  42  "), int("1_000"))
    print(hex(255), oct(8), bin(-5), f"{255:#x} {255:08b} {1234567:,} {0.000123:e} {12.5:g} {1e20:g}")
    print((10**20).bit_length(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (5).bit_count())
    print(1 << 100, -1 >> 3, ~5, 6 & 3, 6 | 3, 6 ^ 3, True + True, sum([0.1] * 10), math.fsum([0.1] * 10))
