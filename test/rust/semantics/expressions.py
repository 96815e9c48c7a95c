"""Operators, slices, text, augmented assignment, unpacking, match."""


def arithmetic(a, b):
    return a + b, a - b, a * b, a / b, a // b, a % b, a**b, -a, +a


print(arithmetic(7, 2), arithmetic(-7, 2), arithmetic(7.5, 2), arithmetic(-7, 2.0))
print(2**100, -(2**70) // 3, 10**20 % 7, 1 << 70, (1 << 70) >> 68, 5 & 3, 5 | 3, 5 ^ 3, ~5)
print(123456789012345678901234567890, 0xFF, 0b101, 1_000_000, 1e3, 1.5e-7, 3j * 2)
xs = list(range(10))
print(xs[2:5], xs[::-1], xs[-3:], xs[:-3:2], "hello"[1:3], xs[-1], "héllo"[1])
xs[2:4] = ["a", "b", "c"]
del xs[0], xs[-1]
print(xs)
xs[::2] = [0] * len(xs[::2])
print(xs)
d = {"a": 1, 2: "b", (1, 2): [3]}
d["a"] += 5
d.setdefault("list", []).append(1)
print(d, d.get("zz"), "a" in d, 3 not in d, len(d))
name, width, value = "x", 8, 3.14159
print(f"{name}={value:.2f}|{value:{width}.{2}f}|{name!r:>6}|{value=}|{{}}|{'nested ' + name}")
print(f"{1:03d} {255:x} {255:#b} {1000000:,} {0.25:.0%} {'c':^7}|{True} {None}")
print("%s is %d years, %.1f%%" % ("Bob", 5, 99.5), "{} {1}".format if False else "{0} {k}".format(1, k=2))
print("a" "b", "tab\tquote\"", 'single\'', b"bytes\x00", r"raw\n", """multi
line""")
(a, b), [c, *rest] = (1, 2), "xyz"
print(a, b, c, rest)
*init, last = range(4)
print(init, last)
i = 0
arr = [0, 0, 0]
i, arr[i] = 1, 9
print(i, arr)


def log(x, tag):
    print("eval", tag)
    return x


class Box:
    def __init__(self):
        self.items = {}
        self.n = 0

    def get(self):
        print("get")
        return self


box = Box()
box.get().n += 1
box.items["k"] = 1
box.get().items["k"] += 1
print(box.n, box.items)
log([1, 2], "obj")[log(0, "key")] = log(5, "value")
print(log(1, "l") < log(2, "m") < log(0, "r") < log(9, "never"))
print(log(1, "item") in log([1], "container"))
print(log(0, "first") or log(2, "second"), log(0, "x") and log(1, "y"))
t = [1]
u = t
t += [2]
print(u, t is u)
t = t + [3]
print(u, t)
s = "a"
s += "b"
s *= 3
print(s)
print(1 == 1.0, "1" == 1, [1, 2] < [1, 3], (1, "a") == (1, "a"), None is None, 1 is not None)
print(type(1), type("a"), type(None), type([]), type(len), type(int))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Point(x={self.x}, y={self.y})"


def shape(p):
    match p:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case str() as text if len(text) > 3:
            return "long " + text
        case "hi":
            return "greeting"
        case [] | ():
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [first, *rest]:
            return f"many {first} {rest}"
        case {"kind": "a", **others}:
            return f"mapping {others}"
        case Point(x=0, y=y):
            return f"on y axis {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case None:
            return "none"
        case True:
            return "true"
        case float(f):
            return f"float {f}"
        case _:
            return "other"


for subject in (0, 2, "hello", "hi", [], [1], [1, 2], (1, 2, 3), {"kind": "a", "b": 1}, Point(0, 5), Point(3, 3), Point(1, 2), None, True, 1.5, {1}):
    print(shape(subject))
print(Point(1), Point(1) == Point(1, 0), Point(2, 3).y)
big = {i: i * i for i in range(3)}
print(big, {1, 2} | {3}, {1, 2} & {2}, not big, [1, 2] * 2, (1,) + (2,))
print("a,b".split(","), "-".join(["x", "y"]), "Abc".lower(), " pad ".strip(), "abc".replace("b", "X"))
print(int("12") + 1, float("1.5"), str(5) + "!", bool(""), list("ab"), tuple([1]), round(2.5), abs(-3), divmod(7, 2))
print(min(3, 1), max([1, 5]), sum([1, 2]), sorted("cab"), list(reversed([1, 2])), list(zip([1, 2], "ab")), list(map(str, [1])), list(filter(None, [0, 1])))
print(isinstance(True, int), isinstance("a", (int, str)), callable(len), ord("a"), chr(98), hex(255), repr("q"))


class Times:
    def __rmul__(self, other):
        return ("rmul", other)

    def __index__(self):
        return 3


class Number(int):
    def __repr__(self):
        return f"Number<{int(self)}>"


# The number protocol of the right side comes before repetition; an empty format is `str` of a subclass too.
print("x" * Times(), [1] * Times(), Times().__index__() * "x", f"{Number(4)} {Number(4):03d} {Number(4)!s}", format(Number(2)))
print(abs(-0.0), abs(-2.5), abs(1.5 - 4.0), round(-0.4), (2.0).hex(), (0.5).is_integer(), -0.0 + 0)

print("-- what cannot be deleted from")


class Plain:
    pass


for target in (1, None, 1.5, "s", (1,), {1}, range(3), b"ab", len, {}.keys(), ..., slice(1), Plain(), Plain, object(), ValueError(1), memoryview(b"a"), memoryview(bytearray(1))):
    for place in (0, slice(0, 1), "x"):
        try:
            del target[place]
        except TypeError as e:
            print(e, end="; ")
    print()


# A method is looked up before its arguments are evaluated, which may fail too.
def looked_up_first(things, other):
    for thing in things:
        for call in (
            lambda: thing.insert(0, other[:1]),
            lambda: thing.append(other + 1),
            lambda: thing.missing(other[0]),
            lambda: thing.index(-other),
            lambda: thing.append(1 // 0),
        ):
            try:
                print(call())
            except Exception as error:
                print(type(error).__name__, error)


looked_up_first([[1], 5, "text", None], None)
