def run(make, *handlers):
    try:
        try:
            make()
        except* ValueError as e:
            print("value", type(e).__name__, e.message if hasattr(e, "message") else None, [repr(x) for x in e.exceptions])
            if handlers and handlers[0] == "raise":
                raise RuntimeError("new")
            if handlers and handlers[0] == "again":
                raise
        except* (TypeError, KeyError) as e:
            print("type", [repr(x) for x in e.exceptions])
            if len(handlers) > 1:
                raise OSError("second") from e
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        show(e)


def show(e, depth=0):
    print("  " * depth + "out", type(e).__name__, e, "| cause", repr(e.__cause__), "| context", type(e.__context__).__name__)
    for x in getattr(e, "exceptions", ()):
        show(x, depth + 1)


def nothing():
    pass


def naked():
    raise ValueError("naked")


def other():
    raise IndexError("other")


def group():
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), IndexError(4)])])


def simple():
    raise ExceptionGroup("s", [ValueError(1), KeyError("k")])


for make in (nothing, naked, other, group, simple):
    for handlers in ((), ("raise",), ("again",), ("raise", "x"), ("again", "x")):
        print("--", make.__name__, handlers)
        run(make, *handlers)
try:
    try:
        naked()
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
for i in range(3):
    try:
        if i == 1:
            raise ExceptionGroup("x", [ValueError(i)])
        if i == 2:
            break
    except* ValueError as e:
        print(i, e)
try:
    raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
except* KeyboardInterrupt as e:
    print(type(e).__name__, e)
except* ValueError as e:
    print(type(e).__name__, e)
