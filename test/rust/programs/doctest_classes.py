from doctest import testmod

from math import sqrt


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def distance(self, other):
        """
        >>> Point(0, 0).distance(Point(3, 4))
        5.0
        """
        return sqrt((self.x - other.x) ** 2 + (self.y - other.y) ** 2)


def convex_hull(points):
    """
    >>> convex_hull([Point(0, 0), Point(1, 0), Point(10, 1)])
    [Point(0, 0), Point(1, 0), Point(10, 1)]
    >>> convex_hull([Point(0, 0), Point(1, 0), Point(10, 0)])
    [Point(0, 0), Point(10, 0)]
    >>> convex_hull([Point(-1, 1), Point(-1, -1), Point(0, 0), Point(0.5, 0.5), Point(1, -1), Point(1, 1)])
    [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)]
    """
    pts = sorted(points, key=lambda p: (p.x, p.y))

    def cross(o, a, b):
        return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

    def half(ps):
        out = []
        for p in ps:
            while len(out) >= 2 and cross(out[-2], out[-1], p) <= 0:
                out.pop()
            out.append(p)
        return out

    lower, upper = half(pts), half(reversed(pts))
    return lower[:-1] + upper[:-1]


def gcd(a, b):
    """
    Greatest common divisor.
    >>> gcd(24, 40)
    8
    >>> gcd(1.5, 0)
    1.5
    """
    while b:
        a, b = b, a % b
    return a


class Heap:
    """
    >>> h = Heap([103, 9, 1, 7, 11, 15, 25, 201, 209, 107, 5])
    >>> h.extract_max()
    209
    >>> h.insert(100)
    >>> len(h)
    11
    >>> h2 = Heap()
    >>> h2.extract_max()
    Traceback (most recent call last):
        ...
    Exception: Empty heap
    """

    def __init__(self, items=()):
        self.h = []
        for i in items:
            self.insert(i)

    def __len__(self):
        return len(self.h)

    def insert(self, v):
        self.h.append(v)
        i = len(self.h) - 1
        while i > 0 and self.h[(i - 1) // 2] < self.h[i]:
            self.h[i], self.h[(i - 1) // 2] = self.h[(i - 1) // 2], self.h[i]
            i = (i - 1) // 2

    def extract_max(self):
        if not self.h:
            raise Exception("Empty heap")
        top = self.h[0]
        last = self.h.pop()
        if self.h:
            self.h[0] = last
            self._down(0)
        return top

    def _down(self, i):
        n = len(self.h)
        while True:
            big = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < n and self.h[c] > self.h[big]:
                    big = c
            if big == i:
                return
            self.h[i], self.h[big] = self.h[big], self.h[i]
            i = big


if __name__ == "__main__":
    testmod(name="heap", verbose=True)
