print("deep starts")
from .leaf import value


def twice(x):
    return x * 2
