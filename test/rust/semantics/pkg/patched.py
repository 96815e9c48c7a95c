"""Functions that another module replaces."""


def greet():
    return "original"


def call():
    return greet()


def count(n):
    return n + 1


def call_count():
    return count(1)
