"""Instances that are made with their attributes at once, where `__init__` only stores: and what must not be."""
import math


class Point:
    def __init__(self, x, y, name=None):
        """Stores, and nothing else."""
        self.x = x
        self.y = y
        self.name = name
        self.seen = 0

    def far(self):
        self.seen += 1
        return math.sqrt(self.x * self.x + self.y * self.y)


class Count:
    def __init__(self, number, step):
        self.number = number
        self.step = step

    def next(self):
        self.number = self.number + self.step
        return self.number


class Wide:
    def __init__(self, a, b, c, d, e):
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e

    def all(self):
        return [self.a, self.b, self.c, self.d, self.e]


class Body:
    def __init__(self, x, v, mass, drag, spin):
        self.x = x
        self.v = v
        self.mass = mass
        self.drag = drag
        self.spin = spin

    def push(self, other, dt):
        gap = other.x - self.x
        pull = self.mass * other.mass / (gap * gap)
        self.v += pull * dt / self.mass
        other.v -= pull * dt / other.mass
        self.spin = self.spin * self.drag + gap
        later = self.spin
        later = later + pull
        return later

    def energy(self):
        return 0.5 * self.mass * self.v * self.v + self.spin


class Child(Point):
    def __init__(self, x):
        self.x = x

    def far(self):
        return self.x * 2


class Twice:
    def __init__(self, value):
        self.value = value
        self.value = value + 1


class Watched:
    gone = []

    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        Watched.gone.append(self.tag)


class Stored:
    log = []

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __setattr__(self, name, value):
        Stored.log.append(name)
        object.__setattr__(self, name, value)


class Changed:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def sum(self):
        return self.a + self.b


def make_changed(a, b):
    return Changed(a, b)


def runs():
    a, b = Body(0.0, 1.0, 2.0, 0.5, 0.25), Body(3.0, -1.0, 4.0, 0.25, 0.5)
    print(round(a.push(b, 0.5), 6), round(a.energy(), 6), round(b.energy(), 6))
    a.mass = 3
    print(round(a.push(b, 0.5), 6), round(a.energy(), 6), round(b.energy(), 6), vars(a))
    print(round(b.push(a, 0.25), 6), a.__dict__ == vars(a))
    b.x = a.x
    before = (a.v, b.v, a.spin)
    try:
        a.push(b, 1.0)
    except ZeroDivisionError as error:
        print(error, before == (a.v, b.v, a.spin))
    del a.drag
    b.x = 9.5
    try:
        a.push(b, 1.0)
    except AttributeError as error:
        print(error, before == (a.v, b.v, a.spin))


def order():
    out = []

    def fails():
        raise ValueError("argument")

    for receiver in ([], None):
        try:
            receiver.append(fails())
        except (ValueError, AttributeError) as error:
            print(type(error).__name__, error)
    try:
        out.append(fails())
    except ValueError as error:
        print(error, out)
    first = out
    out.append((out := [1]) and 2)
    print(first, out)
    text = "a,b"
    print(text.split([",", text := "c"][0]), text)
    frozen = frozenset([1])
    try:
        frozen.add(fails())
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def main():
    points = [Point(3.0, 4.0), Point(6, 8, "whole"), Point(y=1.5, x=2.5), Point(10 ** 30, 0, name="large")]
    for point in points:
        print(point.far(), point.seen, point.name, list(vars(point)))
    print([Count(1, 2).next(), Count(2 ** 63 - 1, 1).next(), Count(1.5, 2).next(), Count(True, 1).next()])
    print(Wide(1, "b", None, [4], 5.5).all(), Wide("a", "b", "c", "d", "e").all(), vars(Wide(1, 2, 3, 4, 5)))
    print(Child(4).far(), Twice(1).value)
    try:
        print(Child(4).seen)
    except AttributeError as error:
        print(error)
    for tag in range(3):
        Watched(tag)
    print(Watched.gone)
    Stored(1, 2)
    print(Stored.log)
    print(make_changed(1, 2).sum())
    try:
        make_changed(1)
    except TypeError as error:
        print(error)
    old = Changed.__init__

    def loud(self, a, b):
        print("made", a)
        old(self, b, a)

    Changed.__init__ = loud
    print(make_changed(1, 2).a)
    Changed.__init__ = old
    Changed.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value * 10)
    print(make_changed(1, 2).sum())
    del Changed.__setattr__
    Changed.b = property(lambda self: 7, lambda self, value: None)
    print(make_changed(1, 2).sum(), vars(make_changed(3, 4)))
    runs()
    order()
    print((1, "a") < (1, "b"), (1, 2.0) < (1, 2), (0.0,) == (-0.0,), (math.nan,) == (math.nan,), (1, (2, 3)) < (1, (2, 4)))
    print(sorted([(2, "b", 1.5), (2, "a", 3), (1, "z", 0), (2, "a", -1.5)]), (1, 2) < (1, 2, 0), (1,) != (1, 2), (1, 2) >= (1, 2))
    try:
        print((1, "a") < (1, 2))
    except TypeError as error:
        print(error)


main()
