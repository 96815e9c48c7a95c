"""Failing doctests report like CPython's."""
import doctest


def add(a, b):
    """Add.

    >>> add(1, 2)
    4
    >>> add("a", 1)
    3
    >>> add(2, 2)
    4
    >>> print("hello")
    """
    return a + b


def ok():
    """
    >>> ok()
    'fine'
    >>> raise KeyError("wrong")
    Traceback (most recent call last):
    ValueError: other
    """
    return "fine"


if __name__ == "__main__":
    failures, tests = doctest.testmod()
    print(failures, tests)
