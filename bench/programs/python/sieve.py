"""Primes, perfect numbers and Collatz chains on plain integers."""
import sys


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    i = 2
    while i * i <= limit:
        if is_prime[i]:
            for j in range(i * i, limit + 1, i):
                is_prime[j] = False
        i += 1
    return [n for n, prime in enumerate(is_prime) if prime]


def collatz(limit):
    best = 0
    best_start = 0
    lengths = {1: 1}
    for start in range(2, limit):
        n = start
        steps = 0
        while n not in lengths:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        lengths[start] = steps + lengths[n]
        if lengths[start] > best:
            best = lengths[start]
            best_start = start
    return best_start, best


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 200000
    primes = sieve(limit)
    print(len(primes), primes[-1], sum(primes))
    print(collatz(limit // 4))
    print(sum(1 for a in range(1, 300) for b in range(1, 300) if gcd(a, b) == 1))


if __name__ == "__main__":
    main()
