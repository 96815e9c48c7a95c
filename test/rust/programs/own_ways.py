# Descriptors called by hand, iterators that go on after an error, copies by protocol, views over bytes.
import collections
import copy
import io


class P:
    @property
    def v(self):
        return 7

    @v.setter
    def v(self, n):
        print("set", n)

    def m(self, x):
        return self.__class__.__name__, x

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return cls.__name__, x


p = P()
print(property.__get__(P.v, p), P.v.__get__(p), P.v.fget(p), P.m.__get__(p)(3), P.__dict__["s"].__get__(p)(4))
print(P.__dict__["c"].__get__(None, P)(5), P.__dict__["m"].__get__(p, P)(6))
P.v.__set__(p, 9)


def free(self):
    return self.__class__.__name__


print(free.__get__(p)(), type(free.__get__(p)).__name__, free.__get__(None, P) is free)
print(None.__bool__(), range(0).__bool__(), b"a\tb".expandtabs(4))
d = collections.deque([1, 2])
d *= 2
print(d)


def drain(it):
    out = []
    while True:
        try:
            out.append(next(it))
        except StopIteration:
            return out
        except (ValueError, ArithmeticError) as e:
            out.append(type(e).__name__)


class Balky:
    def __getitem__(self, i):
        if i == 1 and not self.asked:
            self.asked = True
            raise ValueError
        if i > 2:
            raise IndexError
        return i

    asked = False


print(drain(map(int, ["1", "x", "3"])), drain(filter(lambda x: 10 // x > 3, [1, 0, 2, 9])), drain(iter(Balky())))
items = [1, 2, 3, 4, 5, 6]
for x in reversed(items):
    print(x, end=" ")
    if x == 5:
        del items[3:]
it = reversed([1, 2])
print(it.__length_hint__(), next(it), it.__length_hint__())


class S:
    def __init__(self, a):
        self.a, self.cache = a, {"x": 1}

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k != "cache"}

    def __setstate__(self, d):
        self.__dict__.update(d)
        self.cache = {}


class T:
    def __init__(self, v):
        self.v = v

    def __reduce__(self):
        return T, (self.v * 2,)


class U(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class Loop:
    def __init__(self):
        self.me = self
        self.items = [self]

    def __setstate__(self, st):
        self.__dict__.update(st)
        self.restored = True


s = S([1, 2])
c, e = copy.copy(s), copy.deepcopy(s)
print(c.a is s.a, c.cache, e.a is s.a, e.a, e.cache)
print(copy.copy(T(4)).v, copy.deepcopy(T(5)).v, copy.copy(U(1, 2)), copy.deepcopy(U(1, [2])))
q = copy.deepcopy(Loop())
print(q.me is q, q.items[0] is q, q.restored)
b = io.BytesIO(b"hello world")
buf = bytearray(5)
print(b.readinto(memoryview(buf)), buf, b.readinto(memoryview(buf)[1:3]), buf)
text = io.StringIO("a\nb")
text.__init__("x\ny")
print(text.read(), text.getvalue())
m = memoryview(b"abcdefgh")
print(m[::2].tobytes(), m[::-1].tolist(), m.strides, m[::2].strides, m[::2].contiguous, m.toreadonly().readonly)
w = memoryview(buf)
w[::2] = b"XYZ"
try:
    buf.append(1)
except BufferError as x:
    print(x, buf)
w.release()
buf.append(33)
print(buf)


class B(bytearray):
    pass


print(B(b"a"))
try:
    print(pow(-2.0, 2000.5))
except OverflowError as x:
    print(x)


def inner():
    yield 1
    yield 2


def outer():
    yield from it2


it2 = inner()
g = outer()
print(next(g), g.gi_yieldfrom is it2, list(g), g.gi_yieldfrom)
wrapped = io.TextIOWrapper(__import__("sys").stdout.buffer, encoding="utf-8", line_buffering=True)
print("é", file=wrapped)
