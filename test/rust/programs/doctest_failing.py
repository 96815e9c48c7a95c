"""Failing doctests report like CPython's."""
import doctest


def add(a, b):
    """Add.

    >>> add(1, 2)
    4
    >>> add("a", "b")
    "ab"
    >>> add(2, 2)
    4
    >>> print("hello")
    """
    return a + b


def ok():
    """
    >>> ok()
    'fine'
    >>> ok().upper()
    'fine'
    """
    return "fine"


if __name__ == "__main__":
    failures, tests = doctest.testmod()
    print(failures, tests)
