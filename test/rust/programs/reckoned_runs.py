"""Runs of float attributes, attributes of attributes, floats beside values of any kind, quick formats and plain calls, with what breaks them."""
from fractions import Fraction


class Body:
    def __init__(self, x, y, mass):
        self.x = x
        self.y = y
        self.z = 0.5
        self.vx = 1.0
        self.vy = 2.0
        self.mass = mass


def pull(a, b):
    dx = a.x - b.x
    dy = a.y - b.y
    a.vx -= dx * b.mass
    a.vy -= dy * b.mass
    b.vx += dx * a.mass
    b.vy += dy * a.mass
    return dx * dx + dy * dy + a.z


def divided(a, b):
    a.x = a.x / b.x
    a.y = a.y / b.y
    a.vx = a.vx / b.mass


def shown(body):
    return [round(value, 6) for value in (body.x, body.y, body.vx, body.vy)]


first, second = Body(1.0, 2.0, 3.0), Body(0.25, -1.5, 2.0)
print(pull(first, second), shown(first), shown(second))
print(pull(first, first), shown(first))
second.mass = 0.0
try:
    divided(first, second)
except ZeroDivisionError as error:
    print(error, shown(first))


class Loud(Body):
    @property
    def vx(self):
        print("read vx")
        return self.__dict__["loud"]

    @vx.setter
    def vx(self, value):
        print("store vx", value)
        self.__dict__["loud"] = value
        watched.y = -7.0


watched = Body(3.0, 4.0, 5.0)
loud = Loud(1.0, 1.0, 1.0)
print(pull(loud, watched), shown(watched))
kept = Body(1.0, 2.0, 3.0)
kept.__dict__["vy"] = 8.0
print(pull(kept, watched), shown(kept))


class Leaf:
    def __init__(self, count, weight, name):
        self.count = count
        self.weight = weight
        self.name = name
        self.done = False
        self.next = None


class Branch:
    def __init__(self, leaf, items):
        self.leaf = leaf
        self.items = items

    def told(self, at):
        return (
            self.leaf.count + 1, self.leaf.weight * 2.0, self.leaf.name, self.leaf.done, self.leaf.next is None,
            self.items[at], self.items[0],
        )


branch = Branch(Leaf(3, 1.5, "n"), [10, 20, 30])
print(branch.told(1), branch.told(-1))
try:
    branch.told(3)
except IndexError as error:
    print(error)
branch.items = [1.5, "two", None]
print(branch.told(2))
branch.leaf.next = branch.leaf
branch.leaf.count = 1 << 70
print(branch.told(1))


class Odd(Leaf):
    def __getattr__(self, name):
        return f"no {name}"


branch.leaf = Odd(1, 2.5, "odd")
del branch.leaf.name
print(branch.told(0))


def compared(x):
    return [x < 0, x <= 3, x == 2, x != 2, x > 9007199254740993, x >= -1]


for number in (0.0, -0.0, 2.0, 1e300, -1.5, float("nan"), float("inf")):
    print(number, compared(number))


class Other:
    def __radd__(self, other):
        return f"radd {other}"

    def __rmul__(self, other):
        return f"rmul {other}"

    def __gt__(self, other):
        return f"gt {other}" != ""

    def __rtruediv__(self, other):
        return 8.0


def mixed(x, other):
    out = []
    for act in (
        lambda: x * 2.0 + other, lambda: x * 2.0 - other, lambda: x * 2.0 * other, lambda: x * 2.0 / other,
        lambda: other + x * 2.0, lambda: other - x * 2.0, lambda: other * (x * 2.0), lambda: other / (x * 2.0),
        lambda: x * 2.0 < other, lambda: x * 2.0 == other, lambda: other >= x * 2.0,
    ):
        try:
            out.append(act())
        except (TypeError, ZeroDivisionError, OverflowError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


for value in (1, 0, True, 2.5, 0.0, 10**400, (1 << 53) + 1, "a", None, Fraction(1, 3), 2j, Other()):
    print(mixed(1.25, value))


def grown(total, more):
    total += more * 1.5
    total -= 0.5
    total *= more
    total /= 4.0
    return total


print(grown(1.0, 2), grown(3, 2.0), grown(1.0, Fraction(1, 2)))

for item in (0, 7, -7, 123456, -(1 << 63), 1 << 63, True, 2.5, -2.5, -0.0, 1e16, 0.125, "ab", "é", ""):
    made = []
    for spec in ("", "5", "<5", ">5", "^6", "05", "x", "8x", "d", ".2f", "8.2f", "08.1f", "s", "6s", ".1f", "+d", ",", "3", "-<4"):
        try:
            made.append(format(item, spec))
        except (ValueError, OverflowError) as error:
            made.append(f"{type(error).__name__}: {error}")
    print(made)
    made = []
    for template in ("%s|%s", "%5s|%-5s", "%d|%d", "%05d|%5d", "%x|%%|%x", "%.2f|%8.3f", "%06.1f|%-8.2f|", "%s", "%s|%s|%s", "%.1s|%.1s", "%i|%u"):
        try:
            made.append(template % (item, item))
        except (TypeError, ValueError) as error:
            made.append(f"{type(error).__name__}: {error}")
    print(made)
for template, given in (("%s%%", "x"), ("%d items", 3), ("%.3f", 2), ("none", ()), ("none", "one"), ("%5d%%", 7.9), ("%(a)s", {"a": 1}), ("%100d", 4), ("%*d", (4, 5))):
    try:
        print(repr(template % given))
    except TypeError as error:
        print(error)


def plain(a, b=2, *rest, c=3, d, **more):
    return a, b, rest, c, d, sorted(more.items())


def simple(a, b=2, c=3):
    return a, b, c


def gathered(a, *rest):
    return a, rest


calls = [
    lambda: plain(1, d=4), lambda: plain(1, 5, 6, 7, d=8, e=9), lambda: plain(1), lambda: plain(d=1), lambda: plain(1, 2, 3, b=4, d=5),
    lambda: simple(1), lambda: simple(1, 5), lambda: simple(1, 5, 6), lambda: simple(1, c=9), lambda: simple(), lambda: simple(1, 2, 3, 4),
    lambda: simple(1, a=2), lambda: simple(1, e=2), lambda: gathered(1), lambda: gathered(1, 2, 3), lambda: gathered(), lambda: gathered(*range(5)),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)


class Wrong(OSError):
    pass


class Both(ValueError, KeyError):
    pass


for error in (ValueError(1, 2), Wrong(2, "no"), Both("b"), StopIteration(4), SystemExit(3), KeyError("k"), OSError(), ImportError("i", name="n")):
    kept = {name: getattr(error, name) for name in ("errno", "strerror", "value", "code", "name") if hasattr(error, name)}
    print(type(error).__name__, error.args, kept)

numbers = set(range(0, 3000, 7))
numbers -= set(range(0, 3000, 3))
numbers ^= {1, 2, 3, 3000}
print(len(numbers), list(numbers)[:12], list(numbers & set(range(100, 400)))[:9], sorted(numbers | {5.5})[:4])


def echoing():
    heard = yield 1
    try:
        while True:
            heard = yield heard
    except KeyError as error:
        yield f"caught {error}"
    finally:
        print("left")


voice = echoing()
print(next(voice), voice.send("a"), voice.send("b"), voice.throw(KeyError("k")), voice.__name__, voice.__qualname__)
voice.close()
