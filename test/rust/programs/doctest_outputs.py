"""What doctest takes for the output of an example: an unended last line is ended, a skipped example is not run."""
import doctest
import functools
import sys

ran = []


def unended(*words):
    """
    >>> unended("a", "b")
    a b
    >>> unended("one", "two"); unended("three")
    one twothree
    >>> sys.stdout.write("x")
    x1
    """
    print(*words, end="")


def skipped(word):
    """
    >>> skipped("never")  # doctest: +SKIP
    'never'
    >>> skipped("once")
    'once'
    """
    ran.append(word)
    return word


def all_skipped():
    """
    >>> ran.append("not this")  # doctest: +SKIP
    """


total = 10


def copied():
    """
    >>> total += 1
    >>> total
    11
    >>> ran = ran + ["mine"]
    >>> len(ran)
    1
    """


def bare(function):
    def inner(*args):
        return function(*args)

    return inner


@bare
def hidden():
    """
    >>> hidden()
    'this docstring is gone'
    """


@functools.lru_cache
def remembered(n):
    """
    >>> remembered(2)
    4
    """
    return n * 2


if __name__ == "__main__":
    print(doctest.testmod())
    print(ran, total)
