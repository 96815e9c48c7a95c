"""Counting in mappings of all kinds, by keys of all kinds."""
from collections import Counter, defaultdict


class Loud(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def get(self, key, default=None):
        print("ask", key, default)
        return super().get(key, default)

    def __missing__(self, key):
        return 100


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n % 2

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"Key({self.n})"


def count(words):
    found = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found


def tally(words, found):
    for word in words:
        found[word] += 2
    return found


def lengths(words):
    found = {}
    for word in words:
        size = len(word)
        found[size] = found.get(size, -1) + 3
    for size in list(found):
        found[size] += -4
    return found


def pairs(n):
    found = {}
    for i in range(n):
        key = (i % 3, str(i % 2))
        found[key] = found.get(key, 10) + 1
    return found


def large(n):
    found = {"a": 2**63 - 2}
    for key in "aaa":
        found[key] += 1
    for key in "ab" * n:
        found[key] = found.get(key, 2**31) + 1
    return found


def any_kind(counts, keys):
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


def grown(counts, keys):
    for key in keys:
        counts[key] += 1
    return counts


words = "the cat sat on the mat with the cat".split()
print(count(words), lengths(words), pairs(7), large(2))
print(tally(["a", "b", "a"], {"a": 0, "b": 5}))
print(any_kind({}, [1, True, 1.0, None, b"x", (1, None), frozenset([1])]))
print(any_kind(Loud(), ["x", "x"]), grown(Loud(), ["y"]))
print(grown(Counter("ab"), "abc"), grown(defaultdict(int), "zz"), dict(grown(defaultdict(lambda: 7), [3])))
print(grown({"a": 1.5, "b": True}, "ab"), grown({"s": 2**80}, "s"))
print(any_kind({}, [Key(1), Key(3), Key(1)]))
print(grown({Key(2): 1}, [Key(2)]))
print(grown([5, 6], [0, -1, 0]), grown([5, 2**63 - 1, True, 2.5], [0, 1, 2, 3]), grown([2**63 - 1], [0]))
for bad in (lambda: grown({}, ["gone"]), lambda: any_kind([], [1]), lambda: grown({"a": "t"}, "a"), lambda: any_kind({}, [[]]), lambda: grown({}, [{}]), lambda: grown([1], [3]), lambda: grown((1, 2), [0]), lambda: grown("ab", [0])):
    try:
        print(bad())
    except (KeyError, AttributeError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
records = [{"name": "a", "size": 3}, {"size": 4, "name": "b"}, Loud(name="c", size=5), {"name": "d"}]
for record in records:
    try:
        print(record["name"], record["size"])
    except KeyError as e:
        print("no", e)
table = {Key(1): 1, "name": 2}
print(table["name"])
del table["name"]
try:
    print(table["name"])
except KeyError as e:
    print("gone", e)
table["other"], table["name"] = 3, 4
print(table["name"], table["other"])
print("abcdef"[::-1], "abcdef"[4:1:-1], "abcdef"[1:4:-1], ""[::-1], "abcdef"[::-2], "abcdef"[0::-1], "åbc"[::-1], "abc"[-9::-1])
print("banana".translate(str.maketrans("an", "oM", "b")), "nån".translate({110: None, 229: "xx"}), "zz".translate({}))
print(list(zip(*[[1, 2, 3], "abc", (4.0, 5, None)])), [list(row) for row in zip(*[range(3)] * 4)], list(()), list((1, "a", 2.0)))
print("".join(["a", "é", "", "b"]), ",".join("abc"), "é".join(("x", "y")))
