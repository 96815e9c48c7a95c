from ..consts import BASE

NAME = "leaf"
print("leaf starts", __name__)


def value():
    return BASE + 1
