"""Classes: bodies, methods, inheritance, super, properties, operators."""


class Shape:
    """A shape."""

    count = 0
    names = [n.upper() for n in ("a", "b")]

    def __init__(self, name):
        self.name = name
        Shape.count += 1
        self.__secret = name[::-1]

    def area(self):
        raise NotImplementedError

    def describe(self):
        return f"{self.name}: {self.area():.2f}"

    def secret(self):
        return self.__secret

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Square(Shape):
    def __init__(self, side, name="square"):
        super().__init__(name)
        self.side = side

    def area(self):
        return self.side**2

    @property
    def perimeter(self):
        return 4 * self.side

    @perimeter.setter
    def perimeter(self, value):
        self.side = value // 4

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def sides():
        return 4

    def __eq__(self, other):
        if not isinstance(other, Square):
            return NotImplemented
        return self.side == other.side

    def __hash__(self):
        return hash(self.side)

    def __lt__(self, other):
        return self.side < other.side

    def __add__(self, other):
        return Square(self.side + other.side)

    def __iadd__(self, other):
        self.side += other
        return self

    def __len__(self):
        return self.side

    def __bool__(self):
        return self.side > 0

    def __getitem__(self, i):
        return self.side if i < 4 else None

    def __contains__(self, x):
        return x == self.side

    def __call__(self, factor):
        return Square(self.side * factor)


class Left:
    def who(self):
        return ["left"]


class Middle(Left):
    def who(self):
        return ["middle"] + super().who()


class Right(Left):
    def who(self):
        return ["right"] + super().who()


class Both(Middle, Right):
    def who(self):
        return ["both"] + super(Both, self).who()


s = Square(3)
print(s, s.describe(), s.perimeter, Square.unit(), Square.sides(), Shape.count)
s.perimeter = 20
print(s.side, s == Square(5), s != Square(5), s < Square(9), s + Square(1), len(s), s[0], s[9], 5 in s, s(2).side)
s += 2
print(s.side, bool(Square(0)), s.secret(), s._Shape__secret)
print(sorted([Square(3), Square(1), Square(2)], key=lambda q: q.side))
print(Both().who(), [c.__name__ for c in Both.__mro__])
print(Shape.names, Shape.__doc__, Shape.__name__, Square.unit.__name__)
print(hasattr(s, "side"), getattr(s, "nothing", "default"), isinstance(s, Shape), issubclass(Square, Shape))
try:
    Shape("x").area()
except NotImplementedError as e:
    print("not implemented", repr(e))
try:
    s.missing
except AttributeError as e:
    print(e)
try:
    s.side.foo = 1
except AttributeError as e:
    print(e)


class Meta:
    registry = {}

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        Meta.registry[tag] = cls.__name__


class One(Meta, tag="one"):
    pass


class Two(Meta, tag="two"):
    class Inner:
        value = 7

        def get(self):
            return self.value

    inner = Inner()


print(Meta.registry, Two.inner.get(), Two.Inner.__qualname__)


def make(n):
    class Local:
        bound = n

        def value(self):
            return n * self.bound

        def again(self):
            return Local()

        def __str__(self):
            return super().__str__()[:3] + "..."

    return Local


L = make(4)
print(L().value(), L().again().value(), L.__qualname__, len(str(L())) > 3)


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def __iter__(self):
        return iter(self.items)

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit", kind.__name__ if kind else None, value)
        return kind is KeyError


with Stack().push(1).push(2) as st:
    print(list(st))
with Stack() as st, Stack() as su:
    raise KeyError("swallowed")
try:
    with Stack():
        raise ValueError("goes on")
except ValueError as e:
    print("caught", e)


def in_with():
    for i in range(3):
        with Stack():
            if i == 1:
                continue
            if i == 2:
                return "returned"
    return "end"


print(in_with())


class Desc:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("negative")
        setattr(obj, self.name, value)


class Uses:
    x = Desc()
    if True:
        y = 1

        def cond(self):
            return "cond"
    else:
        y = 2
    z = y + 1
    for w in range(3):
        pass
    del w


u = Uses()
u.x = 5
print(u.x, u.y, u.z, u.cond(), hasattr(Uses, "w"))
try:
    u.x = -1
except ValueError as e:
    print(e)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


try:
    Slots().c = 1
except AttributeError as e:
    print(e)


def same(fn):
    return fn


def wrapped(fn):
    def call(self, *args):
        return fn(self, *args)

    return call


class Written:
    """Attributes that only decorated methods and setters write."""

    def __init__(self):
        self.a = self.b = self.c = 0

    @same
    def set_a(self, value):
        self.a = value

    @wrapped
    def set_b(self, value):
        self.b = value

    @property
    def prop(self):
        return self._prop if hasattr(self, "_prop") else "unset"

    @prop.setter
    def prop(self, value):
        self._prop = value
        self.c = value

    def all(self):
        return self.a, self.b, self.c


written = Written()
print(written.all(), written.prop)
written.set_a("s")
written.set_b(2.5)
written.prop = 4
print(written.all(), written.prop)
# Annotations are values, in order, evaluated after the value they stand beside.
import typing
from typing import NamedTuple
from dataclasses import dataclass, fields


def noted(name):
    print("annotation", name)
    return name


class Annotated:
    a: noted("a") = print("value a")
    b: int
    c: "Annotated"
    d: list[int] = []
    __private: float = 1.0


print(Annotated.__annotations__)


@dataclass
class Measured:
    width: int
    name: typing.Optional[str] = None
    other: "Measured | None" = None


print([(f.name, f.type) for f in fields(Measured)])
try:
    class Late:
        x: NotYetThere = 1
except NameError as e:
    print("NameError", e)
top: noted("top") = 3


def typed(a: int, b: "str" = "x", *rest: float) -> list[int]:
    """Says what it takes."""
    local: never_evaluated = 1
    return [local]


print(typed.__annotations__, typed.__doc__, typed(1))


def generating():
    """A generator's text."""
    yield 1


print(generating.__doc__, [x for x in generating()])
for number in range(3, 0, -1):
    print(number, end=" ")
for number in range(len("ab")):
    number = number * 10
    print(number, end=" ")
print(number)
for number in range(2**63 - 2, 2**63 + 1):
    print(number, end=" ")
print()


# Sets of objects whose hashes are made of numbers are walked in the order of the table, as sets of numbers are.
class Spot:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Spot) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"Spot({self.value})"


class Least:
    def __hash__(self):
        return -1


class Place(NamedTuple):
    row: int
    column: int


class Items:
    def __getitem__(self, place):
        return place


spots = {0, 2, 13}
spots.add(Spot(1))
print(spots, {Spot(9), Spot(3), Spot(12), Spot(1)})
spots.discard(Spot(1))
spots.add(Spot(4))
print(spots, [spots.pop() for _ in range(4)])
print({Place(row, column) for row in range(3) for column in range(2)})
print(hash(Least()), hash(Spot(-1)))
try:
    reversed(Items())
except TypeError as error:
    print(error)


# What a class body reads of the function around it is free there, once deleted too.
def kept_by_a_body_only(gone):
    t = "text"
    if gone:
        del t
    try:

        class Reads:
            shared = t
            both = [t for _ in range(2)]

        print(Reads.shared)
    except NameError as error:
        print(type(error).__name__, error)


kept_by_a_body_only(False)
kept_by_a_body_only(True)
