"""Builtin functions that classes keep are called without the instance, also where arguments are evaluated after they are found."""
import logging
import math
import time


class Value:
    def __init__(self, value):
        self.value = value


class Kept:
    convert = time.gmtime
    size = len
    root = math.sqrt
    text = str
    join = "-".join

    def all_of(self, x):
        return self.convert(x.value).tm_year, self.root(x.value), self.text(x.value)

    def shorter(self, x):
        return self.size(x.value), self.join(x.value)


class Below(Kept):
    size = max

    def twice(self, x):
        return self.size(x.value, key=self.root) if x.value else super().shorter(x)


print(Kept().all_of(Value(5)), Kept().shorter(Value(["a", "b"])), Below().twice(Value([4, 9])), Below().all_of(Value(16)))
formatter = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%d")
formatter.converter = time.gmtime
record = logging.LogRecord("name", logging.INFO, "path", 1, "hello %s", ("you",), None)
record.created = 86400.0
print(formatter.format(record))
plain = logging.Formatter("%(asctime)s|%(message)s", "%Y")
print(plain.format(record).endswith("|hello you"), len(logging.Formatter("%(asctime)s").format(record)))
