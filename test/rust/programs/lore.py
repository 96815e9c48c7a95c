"""Class lore: descriptors, decorators, metaprogramming-lite."""
import functools
import itertools
import operator
from abc import ABC, abstractmethod
from collections import ChainMap, OrderedDict, defaultdict, deque
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum, Flag, IntEnum, auto
from typing import ClassVar, Generic, NamedTuple, Optional, Protocol, TypeVar


class Typed:
    def __init__(self, kind, *, minimum=None):
        self.kind, self.minimum = kind, minimum

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.minimum is not None and value < self.minimum:
            raise ValueError(f"{self.name[1:]} must be >= {self.minimum}")
        setattr(obj, self.name, value)


class Item:
    name = Typed(str)
    price = Typed((int, float), minimum=0) if False else Typed(float, minimum=0)
    qty = Typed(int, minimum=0)

    def __init__(self, name, price, qty=0):
        self.name, self.price, self.qty = name, price, qty

    def __repr__(self):
        return "{}({!r}, {}, {})".format(type(self).__name__, self.name, self.price, self.qty)


def trace(prefix="", *, times=None):
    def decorate(fn):
        calls = 0

        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            nonlocal calls
            calls += 1
            result = fn(*args, **kwargs)
            print(f"{prefix}{fn.__name__}#{calls}{args}{kwargs or ''} -> {result}")
            return result

        wrapper.calls = lambda: calls
        return wrapper

    return decorate


@trace("> ")
def add(a, b=1):
    "Adds."
    return a + b


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]

    return get


@singleton
class Config:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __getattr__(self, name):
        return f"<no {name}>"


class Registry(dict):
    def register(self, name=None):
        def deco(f):
            self[name or f.__name__] = f
            return f

        return deco


commands = Registry()


@commands.register()
def hello(who="world"):
    return f"hello {who}"


@commands.register("bye")
def _(who="world"):
    return f"bye {who}"


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else self.x * k.x + self.y * k.y

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __bool__(self):
        return any(self)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __format__(self, spec):
        if spec.endswith("p"):
            return f"<{abs(self):{spec[:-1]}}>"
        return f"({self.x:{spec}}, {self.y:{spec}})"

    def __matmul__(self, o):
        return self.x * o.y - self.y * o.x

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __lt__(self, o):
        return abs(self) < abs(o)


class Shape(ABC):
    count: ClassVar[int] = 0

    def __init_subclass__(cls, sides=0, **kw):
        super().__init_subclass__(**kw)
        cls.sides = sides

    def __new__(cls, *a, **k):
        Shape.count += 1
        return super().__new__(cls)

    @property
    @abstractmethod
    def area(self): ...

    def __str__(self):
        return f"{type(self).__name__.lower()} with {self.sides} sides, area {self.area:.2f}"


class Sq(Shape, sides=4):
    def __init__(self, s):
        self.s = s

    @property
    def area(self):
        return self.s ** 2


class Tri(Shape, sides=3):
    def __init__(self, b, h):
        self.b, self.h = b, h

    @functools.cached_property
    def area(self):
        print("computing")
        return self.b * self.h / 2


class LoggedMixin:
    def save(self):
        self.log = getattr(self, "log", []) + [f"Logged.save<{type(self).__name__}>"]
        super().save()


class Base:
    def save(self):
        self.saved = True


class TimedMixin:
    def save(self):
        self.log = getattr(self, "log", []) + ["Timed.save"]
        super().save()


class Model(LoggedMixin, TimedMixin, Base):
    def save(self):
        super().save()
        return self.log


T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self, *items: T) -> None:
        self._items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)


class Suit(Enum):
    CLUBS = "♣"
    HEARTS = "♥"

    @property
    def red(self):
        return self is Suit.HEARTS

    def __lt__(self, o):
        return self.value < o.value


class Card(NamedTuple):
    rank: int
    suit: Suit = Suit.CLUBS

    def __str__(self):
        return f"{self.rank}{self.suit.value}"


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    deps: list = field(default_factory=list, repr=False, compare=False)
    done: bool = field(default=False, compare=False)

    def __post_init__(self):
        if self.priority < 0:
            raise ValueError(f"bad priority {self.priority}")


@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield out
    except ValueError as e:
        out.append(f"!{e}")
    finally:
        out.append(f"</{name}>")


def coroutine(fn):
    @functools.wraps(fn)
    def start(*a, **k):
        g = fn(*a, **k)
        next(g)
        return g

    return start


@coroutine
def averager():
    total, n, avg = 0.0, 0, None
    while True:
        try:
            x = yield avg
        except ZeroDivisionError:
            total, n, avg = 0.0, 0, None
            continue
        if x is None:
            return avg
        total += x
        n += 1
        avg = total / n


def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)):
            yield from flatten(i)
        else:
            yield i


def main():
    it = Item("a", 1.5, 2)
    print(it, Item.name.name)
    for bad in (lambda: Item(5, 1.0), lambda: Item("x", -1.0), lambda: setattr(it, "qty", "many")):
        try:
            bad()
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    add(1)
    add(2, b=3)
    print(add.__name__, add.__doc__, add.calls(), add.__wrapped__(5, 6))
    c = Config(a=1)
    print(c is Config(b=2), c.a, c.b, Config.__name__)
    print(sorted(commands), commands["bye"]("x"), commands["hello"]())
    v = Vec(3, 4)
    print(v + Vec(1, 1), v * 2, 2 * v, v * v, -v, abs(v), v == Vec(3, 4), len({v, Vec(3, 4)}), [*v], v[0], v[-1], bool(Vec()), f"{v:.1f} {v:.2fp}", v @ Vec(1, 0), 3 in v)
    print(sorted([Vec(3, 3), Vec(1, 0)]), max(Vec(1, 1), Vec(0, 5)), sum([Vec(1, 2), Vec(3, 4)], Vec()))
    try:
        v + 5
    except TypeError as e:
        print(e)
    try:
        v.z = 1
    except AttributeError as e:
        print(e)
    shapes = [Sq(2), Tri(3, 4)]
    for s in shapes:
        print(s, s.area)
    print(Shape.count)
    try:
        Shape()
    except TypeError as e:
        print(e)
    print(Model().save(), [k.__name__ for k in Model.__mro__])
    st = Stack(1, 2).push(3)
    print(list(st), st.pop(), len(st))
    print(sorted([Card(3), Card(2, Suit.HEARTS), Card(2)]), str(Card(5)), Card(1)._replace(rank=9), Suit.HEARTS.red, Suit("♣"))
    ts = [Task(2, "b"), Task(1, "a", ["x"])]
    print(sorted(ts), replace(ts[0], done=True), Task(1, "q") == Task(1, "z"))
    try:
        Task(-1, "x")
    except ValueError as e:
        print(e)
    out = []
    with tag("a", out), tag("b", out) as o:
        o.append("text")
        raise ValueError("oops")
    print(out)
    with ExitStack() as stack:
        for n in "xyz":
            stack.callback(print, "closing", n)
        print("in stack")
    a = averager()
    print(a.send(10), a.send(20), a.throw(ZeroDivisionError), a.send(5))
    try:
        a.send(None)
    except StopIteration as e:
        print("avg", e.value)
    print(list(flatten([1, [2, (3, [4])], "ab"])))
    d = defaultdict(lambda: defaultdict(int))
    for w in "the cat the dog".split():
        d[w[0]][w] += 1
    print({k: dict(x) for k, x in d.items()})
    cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
    print(cm["a"], cm["b"], dict(cm.new_child({"b": 9})))
    print(functools.reduce(operator.mul, range(1, 6)), list(itertools.accumulate([1, 2, 3], operator.mul)))
    print([(k, [x for x in g]) for k, g in itertools.groupby(sorted("banana"))])


if __name__ == "__main__":
    main()
