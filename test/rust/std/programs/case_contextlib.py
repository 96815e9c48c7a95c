import contextlib
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name, swallow=False):
    """Docs."""
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print("</" + name + ">")


with tag("a") as a:
    print(a)
with tag("b", swallow=True):
    raise ValueError("inside")
print("after")
try:
    with tag("c"):
        raise ValueError("out")
except ValueError as e:
    print("escaped", e)
try:
    with tag("k"):
        raise KeyError("key")
except KeyError as e:
    print("key", e)
print(tag.__name__)


@tag("deco")
def work(x):
    print("working", x)
    return x * 2


print(work(4), work(5), work.__name__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for maker in (never, twice):
    try:
        with maker():
            print("body")
    except RuntimeError as e:
        print(e)


class Box:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.name == "swallow"

    @contextmanager
    def session(self, n):
        print("session", self.name, n)
        yield n + 1


with Box("m").session(3) as got:
    print(got)
with closing(Box("c")) as box:
    print(box.name)
with suppress(KeyError, ZeroDivisionError):
    1 / 0
with suppress(KeyError):
    {}["x"]
try:
    with suppress(KeyError):
        [][1]
except IndexError as e:
    print("not suppressed", e)
with nullcontext(5) as five:
    print(five)
with ExitStack() as stack:
    for name in ["one", "two"]:
        stack.enter_context(Box(name))
    stack.callback(print, "callback", end="!\n")
    stack.push(Box("swallow"))
    raise ValueError("stacked")
print("done")
with ExitStack() as stack:
    stack.enter_context(Box("kept"))
    later = stack.pop_all()
print("popped")
later.close()
try:
    with ExitStack() as stack:
        stack.enter_context(Box("x"))
        raise KeyError("through")
except KeyError as e:
    print(repr(e))
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


capture = Capture()
with redirect_stdout(capture):
    print("hidden", 1)
print(capture.parts)


class Base(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out")
        return False


@Base()
def decorated():
    print("body")


decorated()
