"""Allocates and walks many perfect trees."""
import sys


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 13
    stretch = n + 1
    print(f"stretch tree of depth {stretch}\t check: {make(stretch).check()}")
    long_lived = make(n)
    for depth in range(4, n + 1, 4):
        rounds = 2 ** (n - depth + 4)
        total = 0
        for _ in range(rounds):
            total += make(depth).check()
        print(f"{rounds}\t trees of depth {depth}\t check: {total}")
    print(f"long lived tree of depth {n}\t check: {long_lived.check()}")


if __name__ == "__main__":
    main()
