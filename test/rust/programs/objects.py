"""Attributes and methods whose places and kinds are known at migration, while the world changes underneath."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Wide:
    """More attributes than have room in the instance."""

    def __init__(self, n):
        self.a = n
        self.b = n + 1
        self.c = n + 2
        self.d = n + 3
        self.e = n * 0.5
        self.f = str(n)
        self.g = n % 2 == 0


class Late:
    """Attributes that are given in another order each time."""

    def __init__(self, way):
        if way % 3 == 0:
            self.one = way
            self.two = "two"
            self.three = 3.0
        elif way % 3 == 1:
            self.three = 3.5
            self.one = way
            self.two = "zwei"
        else:
            self.two = "deux"
        self.four = None
        if way % 2:
            self.five = [way]
        self.six = way * 6


def floats(points):
    total = 0.0
    for p in points:
        p.x += 0.25
        total += p.x * 2.0 - p.y
    return total


def places():
    points = [Point(i * 1.0, i * 0.5) for i in range(5)]
    print(floats(points), points[0].dot(points[4]))
    points[1].__dict__["x"] = 100.0
    print(floats(points), vars(points[1]))
    del points[2].y
    try:
        floats(points)
    except AttributeError as error:
        print("AttributeError", error)
    points[2].y = -1.0
    print(floats(points), list(vars(points[2])), list(vars(points[3])))
    points[3].label = "late"
    points[3].x = 7.5
    print(floats(points), vars(points[3]))


def orders():
    wides = [Wide(n) for n in range(4)]
    for w in wides:
        w.a, w.g = w.g, w.a
        w.e *= 3
        print(w.a, w.b + w.c + w.d, w.e, w.f, w.g, list(vars(w)))
    lates = [Late(n) for n in range(8)]
    for late in lates:
        late.six += 1
        print(vars(late), getattr(late, "one", "-"), getattr(late, "five", "-"))
    again = [Late(n) for n in range(7, -1, -1)]
    for late in again:
        late.extra = late.six
    print([list(vars(late).values()) for late in again])


class Counter:
    step = 1

    def __init__(self):
        self.count = 0
        self.last = None

    def tick(self):
        self.count += self.step
        if self.last is None:
            self.last = self.count
        return self.count


class Loud(Counter):
    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if name == "count":
            noticed.append(value)


class Ghost(Counter):
    def __getattr__(self, name):
        return f"no {name}"


class Watching(Counter):
    def __getattribute__(self, name):
        if name == "last":
            return "seen"
        return super().__getattribute__(name)


noticed = []


def hooks():
    counters = [Counter(), Loud(), Ghost(), Watching()]
    for _ in range(3):
        print([c.tick() for c in counters], [c.last for c in counters], [c.last is None for c in counters])
    print(noticed, counters[2].missing)
    counters[0].step = 10
    Counter.step = 2
    print([c.tick() for c in counters])
    del counters[2].last
    print(counters[2].last is None, counters[2].last)
    try:
        del counters[0].last
        print(counters[0].last is None)
    except AttributeError as error:
        print(error)


def patches():
    counters = [Counter(), Counter()]
    print([c.tick() for c in counters])
    Counter.last = property(lambda self: f"property of {self.count}")
    print([c.last for c in counters], [c.last is None for c in counters])
    try:
        counters[0].last = 5
    except AttributeError as error:
        print(error)
    del Counter.last
    print([c.last for c in counters])

    def tick(self):
        self.count -= 1
        return self.count

    old = Counter.tick
    Counter.tick = tick
    print([c.tick() for c in counters])
    Counter.tick = old
    print([c.tick() for c in counters])
    counters[0].tick = lambda: "own"
    print([c.tick() for c in counters])
    counters[1].__class__ = Ghost
    print(counters[1].tick(), counters[1].nothing, type(counters[1]).__name__)


class Slim:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def slots():
    slims = [Slim(i, None if i % 2 else "r") for i in range(4)]
    print([s.left for s in slims], [s.right is None for s in slims])
    try:
        slims[0].middle = 1
    except AttributeError as error:
        print(type(error).__name__)
    del slims[1].right
    try:
        print(slims[1].right is None)
    except AttributeError as error:
        print(type(error).__name__)
    slims[1].right = 2.5
    print([s.right for s in slims])


# Methods of bases that others hide: what reaches them is told by the order of lookup, unless that may change.
class Base:
    def __init__(self, size):
        self.size = size

    def grow(self, by):
        self.size = self.size + by
        return self.size

    def describe(self):
        return f"{self.kind()} of {self.size}"


class Named(Base):
    def __init__(self, name, size, extra):
        super().__init__(size)
        self.name = name
        self.extra = extra

    def grow(self, by, note):
        self.name = self.name + note
        return super().grow(by)

    def kind(self):
        return self.name


class Bare(Named):
    def __init__(self, name):
        Named.__init__(self, name, 3, None)


class Maybe(Base):
    if len("abc") == 3:

        def kind(self):
            return "maybe"

    if len("abc") == 4:

        def grow(self, by):
            return by


class Mixin:
    def grow(self, by):
        return super().grow(by * 2)


class Both(Mixin, Named):
    def grow(self, by):
        return Base.grow(self, by)


class Twice(Mixin, Base):
    def kind(self):
        return "twice"


def hidden():
    things = [Named("n", 1, [1]), Bare("b"), Maybe(5)]
    print([t.describe() for t in things])
    print(things[0].grow(2, "!"), things[1].grow(3, "?"), things[2].grow(2.5))
    both = Both("both", 4, "x")
    print(both.grow(1), both.describe(), both.extra)
    print(Twice(2).grow(1.5), Twice(7).describe())
    try:
        print(Base(1).describe())
    except AttributeError as error:
        print(error)
    try:
        print(things[0].grow(1))
    except TypeError as error:
        print(error)
    print(things[0].name, things[0].size)
    del Named.grow
    print(things[1].grow("deep") if isinstance(things[1].size, str) else things[1].grow(1))


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def chains():
    head = None
    for i in range(60_000):
        head = Node(i, head)
    last = head
    while last.following is not None:
        last = last.following
    print(head.value, last.value)
    last.following = head
    last.following = None
    del last
    head = [Node(i, [Node(i, head)]) for i in range(3)]
    print(len(head), head[0].following[0].following.value)
    head = None
    ring = Node(1, None)
    for i in range(20_000):
        ring = Node((ring,), {"in": Node(i, None)})
    print(ring.following["in"].value)


class Mortal:
    def __init__(self, name, inner):
        self.name = name
        self.inner = inner

    def __del__(self):
        print("gone", self.name)


def ends():
    outer = Mortal("outer", Mortal("inner", None))
    outer.inner.inner = Mortal("innermost", None)
    outer.name = "renamed"
    outer = None
    kept = Mortal("kept", Mortal("part", None)).inner
    print(kept.name)


places()
orders()
hooks()
patches()
slots()
hidden()
chains()
ends()
