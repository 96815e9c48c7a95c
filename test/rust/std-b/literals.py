"""Random literals and calls, as source text."""
import random


class Maker(random.Random):
    def integer(self):
        return str(self.choice([0, 1, 2, 3, -1, -2, 5, 7, 10, 100, -100, 2**31, 2**63, -(2**64), 12345678901234567890]))

    def small(self):
        return str(self.choice([0, 1, 2, 3, 4, -1, 5]))

    def number(self):
        return self.choice([self.integer, self.real, self.small, lambda: self.choice(["True", "False"])])()

    def real(self):
        return self.choice(["0.0", "1.5", "-2.25", "1e10", "0.1", "-0.0", "1e-7", "3.0", "1e300", "123456.789"])

    def text(self):
        return repr(self.choice(["", "a", "abc", "hello world", "A,b", "ünï", "x\ty", "日本", "12", "\n", "it's", "\U0001f600"]))

    def scalar(self):
        return self.choice([self.number, self.text, lambda: "None", self.small, self.real])()

    def items(self, make=None, most=5):
        make = make or self.scalar
        return [make() for _ in range(self.randint(0, most))]

    def list(self, make=None, most=5):
        return "[" + ", ".join(self.items(make, most)) + "]"

    def tuple(self, make=None, most=4):
        items = self.items(make, most)
        return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"

    def ints(self, most=6):
        return self.list(self.small, most)

    def iterable(self):
        return self.choice([self.list, self.ints, self.tuple, self.text, lambda: f"range({self.small()})",
                            lambda: f"iter({self.ints()})", lambda: "'abcab'"])()

    def anything(self):
        return self.choice([self.scalar, self.scalar, self.iterable, self.ints, lambda: "{}", lambda: "{1: 2}", lambda: "b'xy'"])()
