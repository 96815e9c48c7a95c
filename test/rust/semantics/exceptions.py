"""try in all forms."""


class AppError(Exception):
    def __init__(self, code, message="failed"):
        super().__init__(message)
        self.code = code


class Sub(AppError):
    pass


def order(n):
    out = []
    try:
        out.append("try")
        if n == 1:
            raise ValueError("one")
        if n == 2:
            return out
        if n == 3:
            raise KeyError("three")
        out.append("end")
    except ValueError as e:
        out.append(str(e))
    except (KeyError, TypeError) as e:
        out.append(repr(e))
    else:
        out.append("else")
    finally:
        out.append("finally")
    out.append("after")
    return out


def finally_overrides():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "survived"


def loop_finally():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(-i)
    return out


def nested():
    try:
        try:
            raise ValueError("inner")
        except ValueError as e:
            raise AppError(5, "outer") from e
        finally:
            print("inner finally")
    except AppError as e:
        return e.code, str(e), repr(e.__cause__)


def context():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("k")
    except KeyError as e:
        return repr(e.__context__), e.__cause__, e.__suppress_context__


def reraise():
    try:
        try:
            int("x")
        except ValueError:
            raise
    except ValueError as e:
        return str(e)


def unbinds():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


def dynamic(kinds):
    try:
        raise Sub(9)
    except kinds as e:
        return type(e).__name__, e.code


def assigned_in_try(text):
    try:
        value = int(text)
    except ValueError:
        value = None
    return value


def return_in_except():
    for text in ("1", "x", "3"):
        try:
            n = int(text)
        except ValueError:
            return "bad " + text
        print("ok", n)


def closure_over_exception():
    try:
        raise ValueError("kept")
    except ValueError as e:
        f = lambda: str(e)
        r = f()
    try:
        f()
    except NameError as x:
        return r, str(x)


def bare():
    try:
        raise
    except RuntimeError as e:
        return str(e)


for n in range(4):
    print(order(n))
print(finally_overrides(), finally_swallows(), loop_finally())
print(nested())
print(context())
print(reraise(), "|", unbinds())
print(dynamic(AppError), dynamic((KeyError, AppError)))
print(assigned_in_try("5"), assigned_in_try("x"))
print(return_in_except())
print(closure_over_exception())
print(bare())
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    assert []
except AssertionError as e:
    print("assert", repr(e))
try:
    raise AppError
except TypeError as e:
    print(e)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("a")
    except KeyError:
        print("no")
    else:
        print("no")
    finally:
        print("yes")
except Exception as e:
    print(type(e), e.args)
try:
    [][1]
except IndexError as e:
    print(e)
try:
    {}["k"]
except KeyError as e:
    print(e)
try:
    1 + "a"
except TypeError as e:
    print(e)
try:
    None.x
except AttributeError as e:
    print(e)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)


def file_is_made_before_the_encoding_is_refused():
    import os

    name = f"refused-{os.getpid()}.txt"
    try:
        open(name, "w", encoding="no such")
    except LookupError as e:
        print(type(e).__name__, os.path.exists(name))
    os.remove(name)
    try:
        open("not-there.txt", encoding="no such")
    except (LookupError, OSError) as e:
        print(type(e).__name__)


def places_of_syntax_errors():
    import ast

    for text in ["[1, 2", "1.5 2.5", "(1, 'a')", "{'k': {1, 2.5}, None: -3}", "name"]:
        try:
            print(ast.literal_eval(text))
        except SyntaxError as e:
            print(type(e).__name__, e, e.lineno, e.filename)
        except ValueError as e:
            print(str(e).split(" object at ")[0])


file_is_made_before_the_encoding_is_refused()
places_of_syntax_errors()

# Whatever `finally` computes may raise: the error on its way is the context.
def finally_fails(places):
    try:
        raise ValueError("on its way")
    finally:
        places[7] += 1


def finally_returns(log):
    for turn in range(2):
        try:
            raise KeyError(turn)
        finally:
            log.append(turn)
            if turn == 0:
                continue
            return log


for attempt_at in ([], {}):
    try:
        finally_fails(attempt_at)
    except LookupError as error:
        print(repr(error), repr(error.__context__))
print(finally_returns([]))


# What `except*` leaves is a new group; a part of a group is raised as from nothing.
def left_over(wanted):
    group = ExceptionGroup("many", [ValueError(1), ExceptionGroup("inner", [KeyError(2)])])
    try:
        try:
            raise group
        except* wanted:
            pass
    except BaseException as left:
        return repr(left), left is group, left.__suppress_context__


print(left_over(TypeError), left_over(KeyError))
parts = ExceptionGroup("many", [ValueError(1), KeyError(2)]).split(KeyError)
print([part.__suppress_context__ for part in parts])


# A name that inner functions keep is local where it is deleted, and free in a class body.
def deleted_twice():
    kept = 1
    inner = lambda: kept
    del kept
    try:
        del kept
    except NameError as error:
        print(repr(error))
    try:
        class Body:
            value = kept
    except NameError as error:
        print(repr(error))
    return inner


deleted_twice()
