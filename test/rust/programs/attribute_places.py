"""Attributes that change their kind, come in another order, are many, or move to a dict: where they are kept shows nowhere."""
import copy
import weakref


class Point:
    def __init__(self, x, y, z=0):
        self.x = x
        self.y = y
        self.z = z

    def moved(self, by):
        return Point(self.x + by, self.y + by, self.z)

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r}, {self.z!r})"


class Wide:
    def __init__(self, n):
        self.a = n
        self.b = n * 0.5
        self.c = n > 2
        self.d = str(n)
        self.e = n + 1
        self.f = [n]
        self.g = n * 2.5
        self.h = None
        self.i = n * 10**18
        self.j = n
        self.k = n
        self.l = n
        self.m = float(n)
        self.n = n
        self.o = n
        self.p = n
        self.q = (n, n)

    def total(self):
        return self.a + self.b + self.e + self.g + self.i + self.j + self.k + self.l + self.m + self.n + self.o + self.p


class Branching:
    def __init__(self, first):
        if first:
            self.one = 1
            self.two = 2.0
        else:
            self.two = 2.5
            self.one = 1.5
        self.three = first


class Counter:
    step = 1

    def __init__(self):
        self.count = 0

    def tick(self):
        self.count += self.step
        return self.count


class Node:
    def __init__(self, value, after=None):
        self.value = value
        self.after = after


class Slotted:
    __slots__ = ("u", "v")

    def __init__(self, u, v):
        self.u = u
        self.v = v


class Lazy:
    @property
    def area(self):
        return self.side * self.side


def kinds(p):
    return [type(v).__name__ for v in vars(p).values()]


def change_kinds():
    p, q = Point(1, 2.5, True), Point(3, 4.5, False)
    print(p, kinds(p), q, kinds(q))
    p = Point(1, 2.5, True)
    p.x = 1.5
    q.x = "text"
    print(p, q)
    p.y = 2**70
    print(p.y, q.y, p.y + 1)
    p.z = None
    print(p.z is None, q.z is None, p.z is q.z)
    r = Point(7, 8, 9)
    r.x += 1
    r.y /= 3
    r.z = r.z and False
    print(r, kinds(r))
    big = Point(2**62, 2**63, -(2**63))
    for _ in range(3):
        big.x = big.x * 2
        big.z -= 1
    print(big)
    big.x = 5
    print(big.x, big.moved(1))
    nan = Point(float("nan"), -0.0, float("inf"))
    print(nan, nan.x == nan.x, nan.x is nan.x, str(nan.y))
    flags = Point(True, 1, 1.0)
    print(flags, flags.x is True, flags.x + 1, flags.x == flags.y == flags.z)
    flags.x = 1
    print(flags.x is True, flags)


def many():
    for n in (1, 5):
        w = Wide(n)
        print(w.total(), list(vars(w)), vars(w) == w.__dict__)
    w = Wide(3)
    w.b, w.m, w.p = "b", [1], 2.5
    print(w.b, w.m, w.p, w.o)
    del w.c, w.q
    print(hasattr(w, "c"), list(w.__dict__), w.total() if isinstance(w.b, float) else "no")
    w.c = 4
    print(list(w.__dict__)[-1], getattr(w, "zz", "none"))
    c = copy.copy(Wide(2))
    print(c.total(), c.q, copy.deepcopy(c).f == c.f)


def orders():
    a, b, c = Branching(True), Branching(False), Branching(True)
    print(vars(a), vars(b))
    c.four = 4
    b.five = "5"
    b.four = 4
    print(vars(c), vars(b), b.four, c.four)
    b.__dict__["six"] = 6.5
    b.one = 7
    print(b.six, b.one, list(vars(b)))


def counting():
    counters = [Counter() for _ in range(4)]
    counters[1].step = 2.5
    counters[2].count = 10**19
    counters[3].count = True
    print([c.tick() for c in counters], [c.tick() for c in counters])
    Counter.step = 3
    print([c.tick() for c in counters])
    try:
        counters[0].missing
    except AttributeError as error:
        print(error)
    del counters[0].count
    try:
        counters[0].tick()
    except AttributeError as error:
        print(error)
    counters[0].count = "a"
    try:
        counters[0].tick()
    except TypeError as error:
        print(error)


def coming_and_going():
    head = None
    for i in range(20000):
        head = Node(i, head)
    total = 0
    while head is not None:
        total += head.value
        head = head.after
    print(total)
    fresh = Node(2)
    print(fresh.value, fresh.after, vars(fresh))
    s = Slotted(1, 2.5)
    s.u = 2.5
    s.v = "v"
    print(s.u, s.v)
    try:
        s.w = 1
    except AttributeError as error:
        print(error)
    square = Lazy()
    square.side = 3
    print(square.area)
    square.side = 1.5
    print(square.area)
    Lazy.side = property(lambda self: 10)
    print(square.area)
    try:
        square.side = 4
    except AttributeError:
        print("no setter")
    other = Point(1, 2)
    other.__class__ = Counter
    other.count = 1
    print(other.tick(), vars(other))
    gone = [Point(i, i) for i in range(100)]
    gone.clear()
    again = [Counter() for i in range(100)]
    print(sum(c.tick() for c in again), hasattr(again[5], "x"))


def told():
    class Told(Node):
        def __del__(self):
            print("gone", self.value)

    kept = Node(1.5)
    watch = weakref.ref(kept)
    print(watch() is kept)
    del kept
    print(watch())
    said = Told("said", Told(1))
    del said
    print(Node(1, Node(2)).after.value)


change_kinds()
many()
orders()
counting()
coming_and_going()
told()
