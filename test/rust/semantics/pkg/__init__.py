"""A package."""
print("pkg starts")
from .deep import twice as _twice

VERSION = 1


def helper(x):
    return _twice(x) + VERSION


def version_now():
    return VERSION
