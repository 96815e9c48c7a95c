"""What `doctest` finds that no statement of the module wrote.

>>> Pair(1, 2) == Pair(1, 2)
True
"""

import doctest
import inspect
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

Point = namedtuple("Point", "x y")


class Color(Enum):
    RED = 1


class Span(NamedTuple):
    start: int
    end: int


@dataclass(order=True)
class Pair:
    x: int
    y: int = 0

    def __hidden(self):
        return self.x

    def shown(self):
        """
        >>> Pair(3).shown()
        3
        """
        return self.__hidden()


def has_module(x):
    return type(x).__name__, hasattr(x, "__module__"), "__module__" in dir(x)


if __name__ == "__main__":
    doctest.testmod(verbose=True)
    things = [1, "s", [], (), {}, None, 1.5, b"", range(2), iter([]), Pair(1), Pair, Color.RED, len, Pair.shown]
    things += [Pair(1).shown, ValueError(), object(), {}.items(), slice(1), 3j, property(), staticmethod(len)]
    for thing in things:
        print(has_module(thing))
    routines = {name for name, value in vars(Pair).items() if inspect.isroutine(value)}
    print(sorted(routines))
