"""Data classes whose instances are made with all their fields at once; and those that must not be."""
import copy
import dataclasses
from dataclasses import InitVar, dataclass, field
from typing import ClassVar, Dict, Generic, List, Optional, TypeVar

T = TypeVar("T")


@dataclass
class Point:
    x: float
    y: float = 0.5

    def dist2(self, other):
        return (self.x - other.x) ** 2 + (self.y - other.y) ** 2

    def moved(self, by: float) -> "Point":
        return Point(self.x + by, y=self.y + by)


@dataclass(order=True)
class Item:
    name: str
    weight: int = 3
    tags: List[str] = field(default_factory=list)
    parent: Optional["Item"] = None
    counts: Dict[str, int] = field(default_factory=dict, repr=False)
    on: bool = True
    low: int = -7
    total: ClassVar[int] = 0


@dataclass()
class Plain:
    name: str
    weight: int = 3
    tags: list = field(default_factory=list)
    parent: "Optional[Plain]" = None
    counts: dict = field(default_factory=dict, repr=False)
    on: bool = True
    low: int = -7


@dataclass
class Base:
    a: int
    b: int = 2

    def sum(self):
        return self.a + self.b


@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20

    def sum(self):
        return super().sum() + self.c


class Undecorated(Derived):
    def sum(self):
        return -super().sum()


@dataclass
class Checked:
    low: int
    high: int

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError(f"{self.low} > {self.high}")
        self.span = self.high - self.low


@dataclass
class Below(Checked):
    label: str = "none"


@dataclass
class Scaled:
    value: int
    by: InitVar[int] = 2

    def __post_init__(self, by):
        self.value *= by


@dataclass(frozen=True)
class Frozen:
    x: int
    y: int = 1


@dataclass(frozen=True, order=True)
class Deep(Frozen):
    z: float = 0.25
    names: tuple = ()

    def area(self):
        return self.x * self.y + self.z

    def spoil(self):
        self.z = 1.0


@dataclass
class Early:
    first: int = field(default=5)
    second: int = field(init=False, default=6)
    third: str = field(default="t", compare=False)


@dataclass
class Box(Generic[T]):
    content: T
    others: List[T] = field(default_factory=lambda: [1, 2])


class Before:
    def __init__(self, a):
        print("before", a)


@dataclass
class After(Before):
    x: int


@dataclass
class Own:
    x: int

    def __init__(self, x):
        self.x = x * 2


LIMIT = 9


@dataclass
class Named:
    x: int = LIMIT
    y: float = 1


def failing(what):
    try:
        print(what())
    except (TypeError, ValueError, dataclasses.FrozenInstanceError) as error:
        print(type(error).__name__, error)


def main():
    points = [Point(i * 0.5, i * 0.25) for i in range(5)]
    print(points, sum(a.dist2(b) for a, b in zip(points, points[1:])), points[1].moved(1.0))
    print(Point(1, 2), Point(1), Point("a", None), Point(True, 2**70), Point(y=3.0, x=4.0))
    items = [Plain("a"), Plain("b", 4), Plain("c", tags=["x"], on=False), Plain(name="d", parent=Plain("e"), low=2**80)]
    for item in items:
        item.tags.append(item.name)
        item.counts["n"] = item.weight
        print(item, item.counts, item.on, item.low, list(vars(item)))
    print(sorted([Item("b", 2), Item("b", 1), Item("a", 9)]), Item("x") == Item("x"), Item("x") < Item("y"))
    print(Base(1).sum(), Derived(1).sum(), Undecorated(1).sum(), Derived(1, 5, 6), Undecorated(c=1, a=2))
    print(Checked(1, 4).span, Below(2, 9), Below(2, 9, "x").span)
    failing(lambda: Checked(4, 1))
    failing(lambda: Below(4, 1))
    failing(lambda: Point())
    failing(lambda: Point(1, 2, 3))
    failing(lambda: Point(1, z=3))
    failing(lambda: Point(1, x=3))
    print(Scaled(4), Scaled(4, 5), Frozen(1), Frozen(1, 2) == Frozen(1, 2), hash(Frozen(3)) == hash(Frozen(3, 1)))
    failing(lambda: setattr(Frozen(1), "x", 2))
    deep = [Deep(i, i + 1, i / 4, (i,)) for i in range(3)] + [Deep(5)]
    print(deep, sum(one.area() for one in deep), max(deep), {deep[0]: 1}[Deep(0, 1, 0.0, (0,))])
    failing(deep[1].spoil)
    failing(lambda: delattr(deep[1], "x"))
    object.__setattr__(deep[1], "z", 8.5)
    object.__setattr__(deep[2], "x", 2**70)
    print(deep[1], deep[1].area(), deep[2].area(), dataclasses.replace(deep[1], x=0).area(), vars(deep[1]))
    print(Early(), Early(1, third="z"), Box("c"), Box(1, [2]).others, After(3), Own(4), Named(), Named(y=2.5))
    print(copy.replace(points[0], x=9.0) if hasattr(copy, "replace") else dataclasses.replace(points[0], x=9.0))
    print(dataclasses.asdict(items[2]), dataclasses.astuple(points[1]), [f.name for f in dataclasses.fields(Derived)])
    point = points[0]
    point.x = 7
    point.z = "new"
    print(point, vars(point), point.dist2(points[1]))
    del point.y
    print(point.y, vars(point))


def replaced():
    before = Point(1.0, 2.0)
    was = Point.__post_init__ if hasattr(Point, "__post_init__") else None
    Point.__post_init__ = lambda self: print("post", self)
    print(Point(3.0, 4.0), was, before)
    Base.__eq__ = lambda self, other: True
    print(Base(1) == Base(2), Derived(1) == Derived(1))
    Plain.on = property(lambda self: "always", lambda self, value: None)
    print(Plain("p").on, vars(Plain("p", 1)))


main()
replaced()
