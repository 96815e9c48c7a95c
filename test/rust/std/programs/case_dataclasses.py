from __future__ import annotations
import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, InitVar, FrozenInstanceError, KW_ONLY, MISSING, make_dataclass
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 5

    def dist(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
q = Point(3, y=4, tags=["a"])
print(p, q, p == q, p == Point(3, 4), p != q, p.dist(), Point.count)
print([f.name for f in fields(Point)], asdict(q), astuple(q), replace(q, x=9))
print(Point.__match_args__, is_dataclass(p), is_dataclass(int), is_dataclass(Point))


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


check(lambda: Point())
check(lambda: Point(1, 2, [], 4))
check(lambda: Point(1, z=2))
check(lambda: hash(p))
check(lambda: p < q)
check(lambda: asdict(5))
check(lambda: fields(5))
check(lambda: replace(5))


@dataclass(frozen=True, order=True)
class Ver:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False, repr=False)


v = Ver(1, 2)
print(v, hash(v) == hash((1, 2)), Ver(1, 2, "x") == v, sorted([Ver(2), Ver(1, 5), Ver(1)]), Ver(1) < Ver(2), max(Ver(1), Ver(3)))
def setit():
    v.major = 3
def delit():
    del v.major
def setother():
    v.other = 3
check(setit)
check(delit)
check(setother)
print({v: 1}[Ver(1, 2)])


@dataclass
class Base:
    a: int
    b: str = "b"


@dataclass
class Child(Base):
    c: float = 1.5
    a: int = 10

    def __post_init__(self):
        self.d = self.a * 2


print(Child(), Child(1).d, Child(c=2.0))


@dataclass
class Init:
    n: int
    scale: InitVar[int] = 2
    total: int = field(init=False)
    calls: int = field(init=False, default=7)

    def __post_init__(self, scale):
        self.total = self.n * scale


print(Init(4), Init(4, 3), Init(4).calls)


@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 2


check(lambda: Kw(1))
check(lambda: Kw(a=1))
check(lambda: Kw())


@dataclass
class Mix:
    a: int
    _: KW_ONLY
    b: int = 1
    c: str


check(lambda: Mix(1, c="x"))
check(lambda: Mix(1))


@dataclass(slots=True)
class Slim:
    x: int
    y: int = 2


s = Slim(1)
print(s, s.y)
def bad():
    s.z = 1
check(bad)


def mk():
    @dataclass
    class Bad:
        a: int = 1
        b: int
check(mk)
def mk2():
    @dataclass
    class Bad2:
        a: list = []
check(mk2)
def mk3():
    @dataclass(order=True, eq=False)
    class Bad3:
        a: int
check(mk3)
def mk4():
    @dataclass
    class Bad4(Ver):
        z: int = 1
check(mk4)


@dataclass(eq=False)
class Id:
    a: int


print(Id(1) == Id(1), hash(Id(1)) is not None)


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(hash=False, default=1)


print(hash(Hashed(1)) == hash(Hashed(1, 5)), Hashed(1))


@dataclass
class Node:
    value: int
    children: List[Node] = field(default_factory=list)
    parent: Optional[Node] = field(default=None, repr=False)
    meta: dict = field(default_factory=dict)


n = Node(1, [Node(2), Node(3, [Node(4)])], meta={"k": (Node(5),)})
print(n)
print(asdict(n))
n.children.append(n)
print(n)
print(Point.__doc__, Ver.__doc__)
print(Point.__init__.__qualname__, fields(Point)[0].type, fields(Point)[1].default, fields(Point)[2].default is MISSING)
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=3))])
print(C(1, 2), C(1, 2) == C(1, 2, 3))
match p:
    case Point(x, y):
        print("matched", x, y)


@dataclass
class WithRepr:
    a: int

    def __repr__(self):
        return "custom"

    def __eq__(self, other):
        return True


print(WithRepr(1), WithRepr(1) == 3)


@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int
    inner: Inner


print(Outer(Outer.Inner(1)))
print(Point.__dataclass_params__)
