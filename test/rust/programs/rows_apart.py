"""Rows taken apart, filled anew and let go while code of the program runs."""
from collections import OrderedDict, defaultdict, namedtuple


class Going:
    def __init__(self, name, act):
        self.name, self.act = name, act

    def __del__(self):
        self.act()


def rows():
    log = []
    lists = [[], [], []]
    for n in range(3):
        for at, column in enumerate(lists):
            column.append(Going(f"{n}{at}", lambda column=column: (column.append(n), log.append(len(column)))[1]))
    for a, b, c in zip(*lists):
        log.append("".join(getattr(one, "name", "-") for one in (a, b, c)))
        del a, b, c
        lists[0][:1] = []
        if len(log) > 12:
            break
    print(log)


def parts():
    pairs = [(1, 2), ("a", None), [3, 4.5], "xy", {5: 6, 7: 8}, (True, (1, 2)), range(2)]
    for a, b in pairs:
        print(a, b, end="; ")
        if a == 3:
            pairs.append((0, 0))
    for a, b, c in ((1, 2, 3), (4, 5, 6)):
        print(a + b + c, end=" ")
    for wrong in ([(1, 2), (1, 2, 3)], [(1,)], [5], ((1, 2), ())):
        try:
            for a, b in wrong:
                print(a, b, end=" ")
        except (ValueError, TypeError) as e:
            print(e)
    d = {"a": 1, "b": 2}
    for key, value in d.items():
        d[key] = value + 1
    print(d)
    try:
        for key, value in d.items():
            d[key + "x"] = value
    except RuntimeError as e:
        print(e, d)
    for made in (OrderedDict(a=1, b=2), defaultdict(list, c=[3])):
        try:
            for key, value in made.items():
                print(key, value, end=" ")
                made.pop(key)
        except RuntimeError as e:
            print(e)
    gone = {n: str(n) for n in range(20)}
    for n in range(0, 20, 2):
        del gone[n]
    print([n + len(s) for n, s in gone.items()], list(gone.values())[-1], [n for n in gone][:2])
    it = iter({1: 2, 3: 4}.items())
    print(next(it), [a * b for a, b in it], list(it))
    print([a + b for a, b in enumerate([5, 6])], [a + b for a, b in zip([1, 2], (3, 4))], [(b, a) for a, b in zip("ab", [1.5, True])])


def changed_meanwhile():
    items = [(n, n) for n in range(4)]
    seen = []
    for a, b in items:
        seen.append(a + b)
        if a < 3:
            items.append((a + 10, 0)) if a == 1 else None
            items[0] = None
    print(seen, len(items))


class Half(defaultdict):
    def __getitem__(self, key):
        return super().__getitem__(key) * 2


class Plain(dict):
    pass


def inherited():
    plain, half = Plain(a=1), Half(lambda: 5)
    print(plain["a"], half["x"], "x" in half, "y" in plain)
    Plain.__getitem__ = lambda self, key: "own " + key
    Plain.__contains__ = lambda self, key: True
    print(plain["a"], "y" in plain)
    del Plain.__getitem__, Plain.__contains__
    print(plain["a"], "y" in plain)
    groups = defaultdict(list)
    for n in range(6):
        groups[n % 2].append(n)
    groups["t"] += [1]
    print(dict(groups), [list(t) for t in ((1, 2.0), (1.0, 2.0), (True, False), (), (2**70, 1), ("a",))])


class Pair(namedtuple("Pair", "a b")):
    pass


class Turned(Pair):
    def __iter__(self):
        return iter((self[1], self[0]))


class Loose(Pair):
    def __eq__(self, other):
        return self[0] == other[0]

    def __hash__(self):
        return hash(self[0])


def named():
    made = {Pair(n % 3, "x") for n in range(9)}
    print(sorted(made), Pair(1, "x") in made, (1, "x") in made, Pair(1, "y") in made, {(2, "x")} & made)
    print({Loose(n % 2, n) for n in range(4)}, Loose(1, 5) in {Pair(1, 7)}, Pair(1, 5) in [Loose(1, 6)])
    for kind in (Pair, Turned, Loose):
        a, b = kind(1, 2)
        print(a, b, [x - y for x, y in [kind(5, 3)]], *kind(8, 9))
    counts = {}
    for n in range(5):
        key = Pair(n // 2, 0)
        counts[key] = counts.get(key, 0) + 1
    print(counts, counts[(1, 0)])
    Pair.__hash__ = lambda self: 7
    Pair.__eq__ = lambda self, other: True
    Pair.__iter__ = lambda self: iter("pq")
    print(len({Pair(n, n) for n in range(4)}), [a + b for a, b in [Pair(1, 2)]])
    try:
        a, b = Turned(1, 2)
        print(a, b)
        Pair.__hash__ = None
        print({Pair(1, 2)})
    except TypeError as e:
        print(e)
    plain = Plain(a=1)
    print("a" in plain)
    Plain.__contains__ = None
    try:
        print("a" in plain)
    except TypeError as e:
        print(e)
    del Plain.__contains__
    print("a" in plain)


named()
rows()
parts()
changed_meanwhile()
inherited()
