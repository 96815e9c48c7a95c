"""Dicts and sets under long runs of mixed operations: contents, orders and lengths as CPython has them."""
import heapq


class Rng:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n


class Same:
    """Equal by its number alone, and hashed badly."""

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n

    def __hash__(self):
        return self.n % 3

    def __repr__(self):
        return f"Same({self.n})"


def keys(kind):
    if kind == "small":
        return lambda n: n
    if kind == "negative":
        return lambda n: n - 40
    if kind == "wide":
        return lambda n: n << 33
    if kind == "power":
        return lambda n: (n - 20) * 4096
    if kind == "big":
        return lambda n: (1 << 70) * (n - 30) + n
    if kind == "hash":
        return lambda n: (2**61 - 1) * (n % 9 - 4) + n // 9
    if kind == "half":
        return lambda n: n / 2 - 11
    if kind == "mixed":
        return lambda n: [n, float(n), n % 2 == 1, n + 0.5][n % 4]
    if kind == "pair":
        return lambda n: (n // 8 - 3, n % 8)
    if kind == "deep":
        return lambda n: ((n, -n), n * 0.5)
    if kind == "text":
        return lambda n: "k" * (n % 20) + str(n)
    if kind == "bytes":
        return lambda n: b"k%d" % n
    if kind == "object":
        return lambda n: Same(n)
    return lambda n: [None, n, str(n), (n, "t"), b"x%d" % n, Same(n), n / 3, frozenset([n])][n % 8]


def run_dict(kind, rounds, span):
    rng, key, d, twin = Rng(len(kind)), keys(kind), {}, []
    found = 0
    for _ in range(rounds):
        n = rng.below(span)
        k, act = key(n), rng.below(12)
        if act < 5:
            d[k] = n
        elif act == 5:
            found += d.get(k, 0) or 0
        elif act == 6:
            found += k in d
        elif act == 7:
            found += d.pop(k, 0) or 0
        elif act == 8:
            if k in d:
                del d[k]
        elif act == 9:
            d.setdefault(k, n)
        elif act == 10:
            d[k] = d.get(k, 0) + 1
        elif d and rng.below(4) == 0:
            twin.append(repr(d.popitem()[0]))
        else:
            try:
                d[k] += 2
            except KeyError as e:
                found += len(e.args)
    c = dict(d)
    c.update({key(1): 5})
    print(kind, len(d), found, list(d.items())[:40], twin[:5], len(c), c == d, list(reversed(d))[:3])


def run_set(kind, rounds, span, ordered):
    rng, key, s, other = Rng(7 + len(kind)), keys(kind), set(), set()
    found = 0
    for step in range(rounds):
        n = rng.below(span)
        k, act = key(n), rng.below(10)
        if act < 4:
            s.add(k)
        elif act == 4:
            s.discard(k)
        elif act == 5:
            found += k in s
        elif act == 6:
            other.add(k)
        elif act == 7:
            try:
                s.remove(k)
            except KeyError:
                found += 1
        elif act == 8 and step % 50 == 0:
            s |= other
        elif act == 9 and step % 70 == 0:
            s ^= other
        if step % 97 == 0 and s and ordered:
            found += hash(s.pop()) % 5
    show = list if ordered else lambda made: sorted(map(repr, made))
    print(kind, len(s), found, show(s)[:40])
    print(len(s & other), len(s - other), len(s | other), len(s ^ other), show(s & other)[:9], show(s - other)[:9])
    print(s <= other, s >= other, s < s | other, s == set(s), s.isdisjoint(other), frozenset(s) == s)
    while s and ordered and found % 7:
        s.pop()
        found += 1
    print(show(s)[:12], len(s.copy()))


for kind in ("small", "negative", "wide", "power", "big", "hash", "half", "mixed", "pair", "deep", "text", "bytes", "object", "all"):
    for rounds, span in ((60, 9), (3000, 80)):
        run_dict(kind, rounds, span)
        run_set(kind, rounds, span, kind not in ("text", "bytes", "all"))


class Meddler:
    """Changes the container while it is compared."""

    def __init__(self, n, act):
        self.n, self.act, self.left = n, act, 3

    def __hash__(self):
        return 5

    def __eq__(self, other):
        if self.left > 0:
            self.left -= 1
            self.act()
        return isinstance(other, Meddler) and self.n == other.n


def meddle():
    d = {}
    log = []
    for n in range(6):
        d[Meddler(n, lambda: log.append(len(d)))] = n
    probe = Meddler(4, lambda: d.__setitem__(len(d) + 100, 1))
    print(d.get(probe), len(d), len(log) > 3)
    wiper = Meddler(99, lambda: d.clear())
    print(d.get(wiper), len(d))
    s = set()
    for n in range(4):
        s.add(Meddler(n, lambda: s.add(len(s) + 50)))
    print(Meddler(2, lambda: s.discard(51)) in s, len([x for x in s if isinstance(x, int)]) > 0)
    s.remove(Meddler(1, lambda: s.add(7)))
    print(len([x for x in s if isinstance(x, Meddler)]), 7 in s)


meddle()

# Add and remove without end: nothing is left over, and the order stays.
s = set()
for i in range(20000):
    s.add(i % 5)
    s.add("t")
    s.remove(i % 5)
    s.discard("t")
print(s, len(s))
t = {"a", "b", "c"}
for i in range(3000):
    t.add(str(i))
    t.discard(str(i - 2))
print(len(t))
while t:
    t.pop()
t.add(3)
print(t)
d = {}
for i in range(5000):
    d[i] = i
    if i > 3:
        del d[i - 4]
print(d, next(iter(d)))
for i in range(4):
    d[i] = d.pop(4996 + i)
print(list(d))
for i in range(1000):
    d["x"] = i
    del d["x"]
print(d.popitem(), d)
q = []
for i in range(300):
    heapq.heappush(q, (i * 37 % 11, (i % 7, str(i % 5)), -i * 0.5))
print([heapq.heappop(q) for _ in range(12)], len(q))
q = [(1, float("nan")), (1, 2.0), (0, "a"), (1, 1.5)]
heapq.heapify(q)
print(len(q), q[0])
try:
    heapq.heappush(q, (0, 5))
    heapq.heappush(q, (0, 6))
except TypeError as e:
    print(e)
print([(1, 2), (1, (2, 3))] < [(1, 2), (1, (2, 4))], (1, 2.0) == (1.0, 2), ((1, 2), 3) in {((1.0, True + 1), 3)}, (1, None) == (True, None))
for sought in (1, -1, 2**70, True, 1.0, "1"):
    print(sought, sought in {1: 0, -2: 0, -1: 5}, sought in {1, -2, 2**70}, sought in [1, 2], sought in (1, "1"), sought in {1: 2}.keys())
