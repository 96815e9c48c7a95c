import types
import typing
from abc import ABC, ABCMeta, abstractmethod
from typing import (TYPE_CHECKING, Annotated, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, List, Literal, NamedTuple, NewType,
                    Optional, Protocol, Set, Tuple, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints,
                    overload, runtime_checkable)

T = TypeVar("T")
K = TypeVar("K", bound=int)
UserId = NewType("UserId", int)

for one in [List[int], Dict[str, int], Optional[int], Union[int, str, None], Union[int, int], Callable[[int, str], bool], Callable[..., int],
            Tuple[int, ...], Literal["a", 1], Set[T], Any, List, Optional[List[str]], Annotated[int, "meta"], ClassVar[int], Final[str],
            Iterable[T], Union[List[int], Dict[str, Any]], List["Later"], Callable[[], None], typing.Sequence[int], T]:
    print(one)
print(Optional[int] == Union[int, None], Union[int, str] == Union[str, int], List[int] == List[int], get_origin(List[int]), get_args(Dict[str, int]))
print(get_args(Callable[[int], str]), get_origin(Optional[int]) is Union, List[T][int], UserId(5), cast(str, 5), TYPE_CHECKING)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s = Stack[int]()
s.push(1)
print(s.items, Stack[int], isinstance(s, Stack), Stack.__name__)


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 0


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Half, Shape))
check(lambda: Shape())
check(lambda: Half())


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self):
        ...


check(lambda: Plugin())


@Plugin.register
class Foreign:
    pass


print(issubclass(Foreign, Plugin), isinstance(Foreign(), Plugin), isinstance(5, Plugin))


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack") or NotImplemented


class Duck:
    def quack(self):
        return "q"


print(isinstance(Duck(), Hooked), isinstance(3, Hooked))


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None:
        ...


class Door:
    def close(self):
        pass


class Plain(Protocol):
    value: int


print(isinstance(Door(), Closer), isinstance(3, Closer), issubclass(Door, Closer))
check(lambda: isinstance(3, Plain))
check(lambda: Closer())


class Impl(Closer):
    pass


print(Impl().close())


class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def label(self):
        return f"{self.name}#{self.id}"


class Movie(TypedDict, total=False):
    title: str
    year: int


m = Movie(title="x", year=3)
print(m, type(m) is dict, m["title"], Movie.__total__, list(Movie.__annotations__))
check(lambda: isinstance({}, Movie))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("a"))


class Hints:
    a: int
    b: "Optional[str]" = None


print(get_type_hints(Hints))
check(lambda: List())
check(lambda: Any())
print(isinstance([], typing.List), isinstance(print, typing.Callable))

ns = types.SimpleNamespace(a=1, b="x")
ns.c = [2]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[2]), vars(ns))
proxy = types.MappingProxyType({"k": 1})
print(proxy, proxy["k"], list(proxy), len(proxy), "k" in proxy, proxy.get("z", 0))
def assign():
    proxy["z"] = 1
check(assign)
print(isinstance(check, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((i for i in []), types.GeneratorType), isinstance(None, types.NoneType), isinstance("".join, types.BuiltinMethodType), isinstance(s.push, types.MethodType))
e = Emp("Ann")
print(e, e.label(), e._replace(id=9), Emp._fields, e == ("Ann", 3), Emp._field_defaults, e._asdict(), tuple(e))
check(lambda: Emp())
Pair = NamedTuple("Pair", [("left", int), ("right", str)])
print(Pair(1, "x"), Pair.__name__, Pair(1, right="y").right)
name, number = e
print(name, number, isinstance(e, tuple), Emp("B", 1) < Emp("C", 0))
