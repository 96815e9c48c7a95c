"""What the fast paths of numbers, lists, loops and objects must not get wrong."""
import math


def attempt(action):
    try:
        return action()
    except Exception as error:
        cause = error.__cause__
        return f"{type(error).__name__}: {error}" + (f" from {type(cause).__name__}" if cause else "")


# ---- numbers past a machine word, truth values, floats that are no numbers
def grow(n):
    total = 1
    for i in range(1, n):
        total = total * i + (total >> 3) - (i << 60)
    return total


def mixed(values):
    return [sum(values), max(values), min(values), sum(x for x in values), max(x for x in values)]


print(grow(30), grow(3))
print(mixed([1, 2.5, True]), mixed([True, False]), mixed([2**63, 1, -(2**63)]))
print(sum(True for _ in range(3)), type(sum(x > 1 for x in range(4))).__name__)
print(sum((x for x in [0.1] * 10), 0.5), sum([], 7), sum(x for x in ()), type(sum(float(x) for x in ())).__name__)
print(sum([2**62, 2**62, 2**62, -1]), sum([[1], [2]], []), attempt(lambda: sum(["a"])), attempt(lambda: sum(c for c in "ab")))
nan = float("nan")
print(max(nan, 1.0), max(1.0, nan), min(nan, 1.0), min(1.0, nan), max(0.0, -0.0), min(0.0, -0.0), nan in [nan], 1.0 in [nan, True])
print(max(1, 1.0), max(1.0, 1), max("b", "a"), attempt(lambda: max(1, "a")), attempt(lambda: min(x for x in [])))
print(attempt(lambda: 1 / 0), attempt(lambda: 1.0 // 0), attempt(lambda: 2**70 % 0), -7 // 2, -7 % 3, 7 % -3, -7.5 // 2, -7.5 % 2)
print(math.sqrt(True), attempt(lambda: math.sqrt(-1)), attempt(lambda: math.sqrt("4")), attempt(lambda: math.sin(math.inf)))


class Real:
    def __float__(self):
        return 2.25


for real in [4, 2.25, Real(), True, 2**80]:
    print(math.sqrt(real), end=" ")
print()


# ---- generator expressions run in place
def shout(x):
    print("saw", x, end="; ")
    return x


def stops():
    raise StopIteration("inner")


print(any(shout(x) > 1 for x in range(5)), all(shout(x) < 2 for x in range(5)))
print(any(shout(a * b) > 3 for a in range(1, 4) for b in range(a)), all(x for x in []), any(x for x in []))
print(attempt(lambda: sum(stops() for _ in range(2))), attempt(lambda: list(next(iter([])) for _ in range(2))))
print(attempt(lambda: any(stops() for _ in range(2))), attempt(lambda: ",".join(stops() for _ in range(2))))
print(attempt(lambda: tuple(next(x) for x in [iter("a"), iter("")])))
print(sorted((len(w) for w in "a bb ccc".split()), reverse=True), ",".join(str(x) for x in range(4)), set(x % 3 for x in range(9)))
print(sorted((w for w in ["bb", "a", "ccc"]), key=lambda w: -len(w)), tuple(x * x for x in range(3)))
functions = list((lambda: k) for k in range(3))
print([f() for f in functions], sum((last := x) for x in range(4)), last)
print(max(len(word) for word in "some words here".split()), min((x, -x) for x in [3, 1, 2]))


class Holder:
    items = [1, 2, 3]
    total = sum(x for x in items)

    def scaled(self, factor):
        return sum(x * factor for x in self.items if any(y < x for y in self.items))


print(Holder.total, Holder().scaled(2.5))


def early(values):
    for value in values:
        if all(value % d for d in range(2, value)):
            return value
    return None


print(early([4, 6, 9, 7, 8]), early([4]))


# ---- loops
for i, x in enumerate("abc", 5):
    print(i, x, end=" ")
for i, i in enumerate("xy"):
    print(i, end=" ")
pairs = {}
for pairs["k"], (a, b) in enumerate([(1, 2), (3, 4)]):
    print(pairs, a, b, end=" ")
print(attempt(lambda: [0 for i, (a, b) in enumerate([(1, 2), 3])]), attempt(lambda: [i for i, x in enumerate(5)]))


def zips():
    left, right = iter([1, 2, 3]), iter("ab")
    found = [(a, b) for a, b in zip(left, right)]
    return found, list(left), list(right)


print(zips(), [(a, b, c) for a, b, c in zip([1, 2], (3, 4), range(9))], attempt(lambda: [0 for a, b in zip([1], 2)]))
for a, b in zip([1, 2, 3], [3, 2, 1]):
    if a == b:
        break
else:
    print("no break")
for a, b in zip([1], [2]):
    continue
else:
    print("ended", a, b)
grown = [1, 2]
for i, x in enumerate(grown):
    if len(grown) < 5:
        grown.append(x * 10)
for x in grown:
    if x == 10:
        grown.remove(x)
print(grown, i)


def steps(start, stop, step):
    return [x for x in range(start, stop, step)]


print(steps(0, 10, 3), steps(10, 0, -4), attempt(lambda: steps(1, 2, 0)), steps(2**63 - 2, 2**63 + 3, 2), steps(-(2**63), -(2**63) - 3, -1))
print([i * j for i in range(3) for j in range(i)], attempt(lambda: [x for x in range(1.5)]), [x for x in range(True)])
squares = [n * n for n in range(6)]
n = "outer"
print(squares, n, {x: x * x for x in range(3)}, [x for x in range(5) if x % 2])


# ---- lists
def turn(items):
    items[0], items[-1] = items[-1], items[0]
    items[1:3] = items[2:0:-1]
    items[::2] = [x * 10 for x in items[::2]]
    return items


print(turn([1, 2, 3, 4, 5]), turn([1.5, True, "x", 2**64]), attempt(lambda: turn([1])), attempt(lambda: turn("abcd")))
own = [1, 2, 3]
own[1:2] = own
own[:0] = own[::-1]
print(own, attempt(lambda: own.__setitem__(slice(0, 4, 2), [1])), own[-3], attempt(lambda: own[99]), attempt(lambda: own[-99]))


def store(items, at, value):
    items[at] = value
    return items


print(store([1, 2], -1, 5), attempt(lambda: store([1], 1, 0)), attempt(lambda: store((1,), 0, 0)), store({}, 2**70, 1))
print(attempt(lambda: store([1], 2**70, 0)), store([0, 0], True, 9), attempt(lambda: [1, 2][:: 0]), (1, 2, 3, 4)[::-2], "abcdef"[::-2], [1, 2, 3][-2**70 : 2**70])


class Named(list):
    def __getitem__(self, at):
        return ("mine", super().__getitem__(at))

    def __setitem__(self, at, value):
        super().__setitem__(at, ("set", value))


named = Named([1, 2, 3])
named[0] = 5
named[1:2] = [7, 8]
print(named[0], named[-1], named[::2], len(named), list(named))


# ---- operators of classes
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vec(self.x * factor, self.y * factor)

    def __sub__(self, other):
        return self.x * other.y - self.y * other.x

    def __getitem__(self, at):
        return (self.x, self.y)[at]

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


class Right:
    def __radd__(self, other):
        return ("radd", other)


class Deep(Vec):
    def __radd__(self, other):
        return ("deep", other)


a, b = Vec(1, 2), Vec(0.5, 2**63)
print(a + b, a * 3, a - b, a + Right(), a + Deep(1, 1), Deep(1, 1) + a, a[0], a[-1], attempt(lambda: a[2]))
print(attempt(lambda: a + 1), attempt(lambda: 1 + a), attempt(lambda: a @ b))
old = Vec.__add__
Vec.__add__ = lambda self, other: "patched"
print(a + b, a + 1)
Vec.__add__ = old
print(a + b)
a.__add__ = lambda other: "own"
print(a + b, a.__add__(1))
total = Vec(0, 0)
for v in [a, b, Vec(1, 1)]:
    total = total + v
total += b
print(total)


# ---- attributes: few, many, in other orders, deleted, a dict, another class
class Many:
    def __init__(self, count):
        for i in range(count):
            setattr(self, f"a{i}", i)


class Pair:
    def __init__(self, swapped):
        if swapped:
            self.second = 2
            self.first = 1
        else:
            self.first = 1
            self.second = 2
        self.third = self.first + self.second


class Other:
    def __init__(self):
        self.first = "other"

    def who(self):
        return f"other {self.first}"


print([sorted(vars(Many(count)).values()) for count in (0, 1, 4, 5, 9)])
pair, swap = Pair(False), Pair(True)
print(list(vars(pair)), list(vars(swap)), pair.third, swap.first)
many = Pair(False)
many.fourth, many.fifth, many.sixth = 4, 5, 6
many.fifth += 10
del many.second
print(vars(many), attempt(lambda: many.second), many.sixth)
many.second = "back"
many.__class__ = Other
print(many.who(), vars(many)["second"], isinstance(many, Other), many.first)
many.__dict__["first"] = "dict"
print(many.who(), many.first)


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


slotted = Slotted(1)
print(slotted.x, attempt(lambda: slotted.y), attempt(lambda: setattr(slotted, "z", 1)))

# ---- what is returned while more is to run
log = []


def leaves(kind):
    found = [kind]
    try:
        if kind == 0:
            return found
        for _ in range(2):
            if kind == 1:
                return found
        raise ValueError(found)
    except ValueError:
        return found
    finally:
        found.append("finally")
        log.append(found)


print(leaves(0), leaves(1), leaves(2), log)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900), attempt(lambda: deep(5000)))
LIMIT = 3.5
print(LIMIT * 2)


def rebind():
    global LIMIT
    LIMIT = "text"


rebind()
print(LIMIT * 2)


# ---- counters and places: words where they fit, exact where they do not
def counters(n):
    i = 0
    down = 5
    far = 4611686018427387904
    product = 1
    found = []
    while i < n:
        i += 1
        down -= 2
        far += 1152921504606846976
        product = product * 3 + i
        found.append((i, down, far, i % 3, -i % 3, down // 2, down & 6, i * 2**61))
    return found, i, product * product


def copies():
    a = 1
    b = 0
    for _ in range(70):
        b = a
        a = b + b
    x = y = 2305843009213693952
    for k in range(3):
        x = y * 2 - k
        y = x
    return a, b, x, y, -k, k - 2**63


def places(items):
    n = len(items)
    last = n - 1
    out = []
    for i in range(n):
        items[i], items[last - i] = items[last - i], items[i]
        out.append(items[i - 1] + items[i - n])
    for i in range(last, -1, -1):
        items[i] += i
    for i in range(n, n + 1):
        out.append(attempt(lambda: items[n]))
    try:
        items[n] = 0
    except IndexError as error:
        out.append(str(error))
    return out, items, n, i, float(i) / 2, i == n, i != 2.0, not i, abs(-i), str(i), f"{i:>3}", [i] * i, i in items


def unbound(flag):
    for i in range(3 if flag else 0):
        pass
    return i


def rebound():
    for i in range(3):
        saved = i
        i = i * 10**18
        i *= 10
        saved += True
    return i, saved, type(saved).__name__


print(counters(4))
print(copies())
print(places([5, 6, 7]), places([1.5, 2]))
print(unbound(True), attempt(lambda: unbound(False)), rebound())
print([i for i in range(2**63, 2**63 + 2)], [i for i in range(5, 2**70, 2**69)], [i + 1 for i in range(-(2**63), -(2**63) + 2)])
print(sum(i << 61 for i in range(5)), sum(i**2 for i in range(4)), [10**i for i in range(3)], [2 ** -i for i in range(2)])
print(max(i for i in range(4)), [i / 3 for i in range(3)], [divmod(i, 2) for i in range(3)], {i: -i for i in range(2)}, True + sum(i > 1 for i in range(4)))
for i in range(2):
    print(f"{i} {i!r} {i:03}", "%d" % i, str(i) + "x", [i, (i,), {i: i}])


def shown(count):
    for i in range(count):
        print(f"{i} {i + 1} {i!r} {i % 2 == 0} {len(str(i))}", i, sep=";")


shown(3)
