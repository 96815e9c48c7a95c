# Functions that classes and instances are given later; classes that change.
class A:
    f = lambda self, x: x + 1

    def g(self):
        return 1

    def h(self):
        return self.f(2)


a = A()
print(a.f(3), a.h(), A.f(a, 5))
a.k = lambda q: q * 2
print(a.k(4))
A.m = lambda self, y=0: (self.g(), y)
print(a.m(7), a.m())


def top(self, z):
    return [self.g(), z]


A.t = top
print(a.t("zz"), A.t(a, 1), a.g() + 1)


class State:
    def name(self):
        return 1

    def flip(self):
        self.__class__ = Other


class Other(State):
    def name(self):
        return "other"


s = State()
print(s.name())
s.flip()
print(s.name(), type(s).__name__)


class P:
    def v(self):
        return 1


class Q:
    def v(self):
        return "q"


class R(P):
    pass


r = R()
print(r.v())
R.__bases__ = (Q,)
print(r.v())


class W:
    handlers = {"a": lambda self, x: x, "b": top}
    op = staticmethod(lambda x: x * 2)
    cm = classmethod(lambda cls, x: (cls.__name__, x))
    pr = property(lambda self: "prop")

    def g(self):
        return "wg"

    def run(self, n, x):
        return self.handlers[n](self, x)


w = W()
print(w.run("a", 3), w.run("b", "q"), w.op(4), w.cm(5), w.pr, W.op("x"))


class S(A):
    def f(self, x):
        return super().f(x) * 10


print(S().f(4))


class K:
    def m(self, x):
        return x


k = K()
K.m = lambda self, x: ("new", x)
print(k.m(2))


class Meta(type):
    def __add__(cls, other):
        return type(cls.__name__ + other.__name__, (cls, other), {})

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __eq__(cls, other):
        return isinstance(other, Meta) and len(cls.__name__) == len(other.__name__)

    __hash__ = type.__hash__

    def __bool__(cls):
        return False

    def __setitem__(cls, key, value):
        setattr(cls, key, value)


class Ant(metaclass=Meta):
    pass


class Bee(metaclass=Meta):
    pass


Ant["legs"] = 6
C = Ant + Bee
print(C.__name__, type(C) is Meta, bool(Ant), not Bee, Ant < Bee, sorted([Bee, Ant])[0].__name__, Ant == Bee, Ant.legs)
