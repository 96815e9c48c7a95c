from __future__ import annotations
import typing as t
from functools import singledispatch, singledispatchmethod
from typing import get_type_hints, Optional, List, TYPE_CHECKING
from dataclasses import dataclass
if TYPE_CHECKING:
    from decimal import Decimal


class Shape:
    sides: int = 0
    owner: Optional[Shape] = None
    kids: t.List["Shape"]
    table: dict[str, list[Shape]]
    maybe: Shape | None = None

    class Inner:
        x: float


class Circle(Shape):
    r: float


@dataclass
class Square(Shape):
    side: Size = 1


Size = int


@singledispatch
def area(x):
    return "default"


@area.register
def _(x: Circle) -> float:
    return "circle"


@area.register
def _(x: Square, k: int = 2):
    return "square"


@area.register
def _(x: int | str):
    return "int or str"


@area.register
def _(x: None):
    return "none"


class Visitor:
    @singledispatchmethod
    def visit(self, node):
        raise NotImplementedError(type(node).__name__)

    @visit.register
    def _(self, node: Shape):
        return "shape"

    @visit.register
    def _(self, node: Square):
        return "sq " + str(node.side)


def f(a: Size, b: "Circle", *args: int, c: Optional[str] = None) -> List[Shape]: ...
def g(a: Decimal): ...
def h(a: Missing.thing): ...


print(area(Circle()), area(Square()), area(Shape()), area(3), area("x"), area(None), area(2.0))
print(Visitor().visit(Circle()), Visitor().visit(Square(3)))
print(get_type_hints(Shape))
print(get_type_hints(f))
print(get_type_hints(Square))
for fn in (g, h):
    try:
        print(get_type_hints(fn))
    except NameError as e:
        print(e)
def make():
    @area.register
    def _(x: list[int]): ...
for bad in (make, lambda: area.register(lambda x: x)):
    try:
        bad()
    except TypeError as e:
        print(str(e)[:60])
