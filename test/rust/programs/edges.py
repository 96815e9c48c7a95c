import gc, inspect, math, struct, sys, traceback
from collections import deque

# NaNs are objects of their own.
nan = float("nan")
print(nan in [nan], nan in [float("nan")], [nan] == [nan], [nan] == [float("nan")], nan == nan, nan is nan)
print({nan: 1}.get(nan), {nan: 1}.get(float("nan")), len({nan, nan}), len({nan, float("nan")}))
print([nan].index(nan), [nan].count(nan), math.nan in (math.nan,), nan, repr(-nan), struct.pack("<d", float("nan")).hex())


# StopIteration out of a function that an iterator calls is its end.
def until_zero(x):
    if x == 0:
        raise StopIteration
    return x * 10


print(list(map(until_zero, [1, 2, 0, 4])), list(filter(until_zero, [3, 0, 5])), sum(map(until_zero, [1, 0])))

# Precision without limit.
print(len(f"{1.5:.70000f}"), len("%.70000e" % 1.5), f"{1.5:.70000g}", round(1.25, 400))


# A traceback is there once the exception was raised.
def fail():
    raise ValueError("boom")


made = ValueError("never raised")
print(made.__traceback__)
try:
    fail()
except ValueError as e:
    print(e.__traceback__ is None, e.__traceback__ is e.__traceback__, type(e.__traceback__).__name__, sys.exc_info()[2] is not None)
    e.with_traceback(None)
    print(e.__traceback__)
    kept = e
try:
    raise kept.with_traceback(None)
except ValueError as e:
    print(e.__traceback__ is not None)
try:
    made.__traceback__ = 3
except TypeError as e:
    print(e)


class Watch:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind and kind.__name__, value, tb is not None)
        return True


with Watch():
    fail()
with Watch():
    pass


# What stands for its own method ends in a RecursionError.
class Caller:
    pass


caller = Caller()
Caller.__call__ = caller
Caller.__repr__ = Caller.__str__
for action in (caller, lambda: str(Caller())):
    try:
        action()
    except RecursionError as e:
        print("RecursionError")


def here():
    return sys._getframe().f_code.co_name + " " + inspect.currentframe().f_code.co_name


print(here())
gc.collect()


class Any:
    def __subclasscheck__(self, other):
        return True


print(issubclass(int, Any()), issubclass(3, Any()))
