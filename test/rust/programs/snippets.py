"""Corner cases in the manner of an interpreter's own test snippets."""
import sys
from contextlib import contextmanager


class assert_raises:
    def __init__(self, expected, *args, **kwargs):
        self.expected = expected
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, tb):
        if exc_type is None:
            raise AssertionError(f"{self.expected.__name__} was not thrown")
        if issubclass(exc_type, self.expected):
            self.exception = exc_val
            return True
        return False


def skip_if(cond):
    def deco(f):
        return None if cond else f

    return deco


# ints
assert int("-1") == -1
assert 0b101 == 5 and 0x_ff == 255
with assert_raises(ValueError) as cm:
    int("12x")
print(cm.exception)
with assert_raises(TypeError):
    1 + "a"
with assert_raises(OverflowError):
    float(10 ** 400)
with assert_raises(ZeroDivisionError):
    1 % 0
assert (-7) // 2 == -4 and -7 % 3 == 2
assert (2 ** 100).bit_length() == 101
assert int.from_bytes((1000).to_bytes(2, byteorder="big"), byteorder="big") == 1000
assert isinstance(True, int) and True + True == 2
assert round(0.5) == 0 and round(1.5) == 2
assert divmod(-7, 3) == (-3, 2)

# strings
assert "a" "b" == "ab"
assert "%s %r" % ("a", "b") == "a 'b'"
assert "abc"[::-1] == "cba"
assert "{:>5}|{:^5}|{:<5}".format(1, 2, 3) == "    1|  2  |3    "
with assert_raises(IndexError):
    "abc"[5]
with assert_raises(TypeError):
    "abc"[0] = "x"
assert "a,b,c".split(",", 1) == ["a", "b,c"]
assert "\u00e9".encode() == b"\xc3\xa9"
assert sorted("hello", key=lambda c: (-ord(c), c)) == ["o", "l", "l", "h", "e"]

# lists
x = [1, 2, 3]
y = x
y += [4]
assert x is y and x == [1, 2, 3, 4]
x[1:3] = []
assert x == [1, 4]
x[:0] = [9, 8]
assert x == [9, 8, 1, 4]
del x[::2]
assert x == [8, 4]
with assert_raises(ValueError) as cm:
    x[::2] = [1, 2]
print(cm.exception)
with assert_raises(IndexError) as cm:
    [].pop()
print(cm.exception)
with assert_raises(ValueError) as cm:
    [1].remove(2)
print(cm.exception)
a = [3, 1, 2]
assert a.sort() is None and a == [1, 2, 3]
with assert_raises(TypeError) as cm:
    [1, "a"].sort()
print(cm.exception)
l = [1, 2]
l.append(l)
assert repr(l) == "[1, 2, [...]]"
assert [*range(3), *[7]] == [0, 1, 2, 7]
assert [1, 2] < [1, 3] and [1] < [1, 0]

# dicts
d = {"a": 1}
with assert_raises(KeyError) as cm:
    d["b"]
print(repr(cm.exception), cm.exception.args)
assert d.setdefault("b", []) == [] and d == {"a": 1, "b": []}
with assert_raises(RuntimeError) as cm:
    for k in d:
        d[k + k] = 1
print(cm.exception)
assert {1: "a", True: "b", 1.0: "c"} == {1: "c"}
assert list({"x": 1, "y": 2}) == ["x", "y"]
with assert_raises(TypeError) as cm:
    {[]: 1}
print(cm.exception)
assert dict([("a", 1)], b=2) == {"a": 1, "b": 2}
assert {**d, "a": 5}["a"] == 5
assert (d | {"z": 1})["z"] == 1

# tuples and unpacking
a, *b, c = 1, 2, 3, 4
assert (a, b, c) == (1, [2, 3], 4)
with assert_raises(ValueError) as cm:
    a, b = 1, 2, 3
print(cm.exception)
with assert_raises(ValueError) as cm:
    a, b, *c = [1]
print(cm.exception)
(a, (b, c)), d = (1, (2, 3)), 4
assert (a, b, c, d) == (1, 2, 3, 4)

# functions
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


assert f(1, c=3) == (1, 2, (), 3, 4, {})
assert f(1, 5, 6, 7, c=3, z=9) == (1, 5, (6, 7), 3, 4, {"z": 9})
for bad in (lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2), lambda: f(*[1], **{"x": 1})):
    with assert_raises(TypeError) as cm:
        bad()
    print(cm.exception)


def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    return inc


i = counter()
assert [i(), i(5), i()] == [1, 6, 7]


def default_mutable(x, acc=[]):
    acc.append(x)
    return acc


assert default_mutable(1) is default_mutable(2)
assert default_mutable.__defaults__ == ([1, 2],)

# generators
def gen():
    try:
        x = yield 1
        while x:
            x = yield x * 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("closing")
    return "done"


g = gen()
assert next(g) == 1 and g.send(5) == 10
assert g.throw(ValueError("v")) == "caught v"
with assert_raises(StopIteration) as cm:
    next(g)
print(cm.exception.value)
g = gen()
next(g)
g.close()
with assert_raises(TypeError) as cm:
    gen().send(1)
print(cm.exception)


def sub():
    r = yield from [1, 2]
    return r


assert list(sub()) == [1, 2]
assert sum(x * x for x in range(4) if x % 2) == 10

# classes
class A:
    x = 1

    def __init__(self, v=0):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v if isinstance(o, A) else NotImplemented

    def __lt__(self, o):
        return self.v < o.v

    def __getitem__(self, k):
        if isinstance(k, slice):
            return (k.start, k.stop, k.step)
        return k

    def __call__(self, *a):
        return a


assert A(1) == A(1) and A(1) != A(2) and not A(1) == 5
assert A()[1:2] == (1, 2, None) and A()["k"] == "k" and A()(1, 2) == (1, 2)
assert max([A(1), A(3), A(2)]).v == 3
with assert_raises(TypeError) as cm:
    hash(A())
print(cm.exception)
with assert_raises(TypeError) as cm:
    A() <= A()
print(cm.exception)
with assert_raises(AttributeError) as cm:
    A().nope
print(cm.exception)
with assert_raises(AttributeError) as cm:
    A.nope
print(cm.exception)


class P:
    @property
    def ro(self):
        return 1


with assert_raises(AttributeError) as cm:
    P().ro = 2
print(cm.exception)


# exceptions
def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError("wrapped") from e
    except ValueError as e:
        return type(e.__cause__).__name__, e.__suppress_context__


assert chain() == ("ZeroDivisionError", True)


def finally_order():
    log = []

    def inner():
        try:
            log.append("try")
            return "value"
        finally:
            log.append("finally")

    log.append(inner())
    return log


assert finally_order() == ["try", "finally", "value"]


def loop_else(n):
    for i in range(n):
        if i == 3:
            break
    else:
        return "no break"
    return "break"


assert (loop_else(3), loop_else(5)) == ("no break", "break")
with assert_raises(UnboundLocalError) as cm:

    def u():
        print(zz)
        zz = 1

    u()
print(cm.exception)
with assert_raises(NameError) as cm:
    undefined_thing
print(cm.exception)
try:
    raise KeyError("k")
except (ValueError, LookupError) as e:
    print(type(e).__mro__[1].__name__)
assert (lambda *a, **k: (a, k))(1, b=2) == ((1,), {"b": 2})
assert (x := 5) + x == 10
assert 1 < 2 < 3 != 4
assert not (1 < 3 < 2)
assert [i for i in range(3) for j in range(i)] == [1, 2, 2]
print(sys.version_info[0], "ok")
