"""Functions: arguments, defaults, closures, decorators, lambdas."""


def defaults(a, b=2, *args, c=3, d, **kw):
    return a, b, args, c, d, kw


def posonly(a, b=1, /, c=2, *, e=5):
    return (a, b, c, e)


def mutable_default(x, acc=[]):
    acc.append(x)
    return acc


def counter():
    n = 0

    def inc(step=1):
        nonlocal n
        n += step
        return n

    def get():
        return n

    return inc, get


def late_binding():
    return [f() for f in [lambda: i for i in range(3)]]


def bound_default():
    return [f() for f in [lambda i=i: i for i in range(3)]]


def named(like):
    def set_name(fn):
        fn.__name__ = like.__name__
        return fn

    return set_name


def fold(f, xs, start):
    for x in xs:
        start = f(start, x)
    return start


def decorate(prefix):
    def wrap(fn):
        @named(fn)
        def inner(*args, **kwargs):
            return prefix + str(fn(*args, **kwargs))

        return inner

    return wrap


@decorate("> ")
@decorate("* ")
def shout(x, y=1):
    return x * y


def recursive_inner(n):
    def fact(k):
        return 1 if k <= 1 else k * fact(k - 1)

    return fact(n)


def use_before():
    def show():
        return later

    try:
        show()
    except NameError as e:
        print(e)
    later = 5
    return show()


def shadows(list):
    list = [list]
    return list


def reassigned(n, name):
    n = n + 1
    name += "!"
    return n, name


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


def swap(a, b):
    a, b = b, a
    return a, b


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(defaults(1, d=4), defaults(1, 2, 3, 4, d=5, z=6))
print(defaults(*[1, 2], **{"d": 3, "x": 4}))
print(posonly(1), posonly(1, 2, 3, e=4))
print(mutable_default(1), mutable_default(2), mutable_default(3, []))
inc, get = counter()
inc()
inc(5)
print(get(), inc.__name__)
print(late_binding(), bound_default())
print(shout("a", 3), shout.__name__)
print(recursive_inner(10), use_before(), shadows(3), reassigned(1, "x"))
print(apply(max, 1, 5, 3), apply(sorted, [3, 1, 2], reverse=True), apply(swap, 1, b=2))
print(even(10), odd(7))
for call in (
    lambda: defaults(),
    lambda: defaults(1, d=1, a=2),
    lambda: posonly(a=1),
    lambda: swap(1),
    lambda: swap(1, 2, 3),
    lambda: swap(1, c=3),
    lambda: len(),
):
    try:
        print(call())
    except TypeError as e:
        print("TypeError:", e)


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as e:
    print("RecursionError:", e)

compose = lambda *fs: lambda x: fold(lambda acc, f: f(acc), fs, x)
print(compose(lambda x: x + 1, lambda x: x * 2)(3))
print((lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, 3, c=4, e=5))


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed"

        inner()

    middle()
    return x


print(outer())
g = 1


def change_global():
    global g, fresh
    g += 1
    fresh = "new"


change_global()
print(g, fresh)


def returns_nothing():
    return


print(returns_nothing())


def star_arguments(*args, **kw):
    return args, kw


print(star_arguments(*"ab", k=1), star_arguments(**{"k": 2}), *"xy", sep="/")
for wrong in (lambda: star_arguments(*5), lambda: star_arguments(**5)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).endswith("not int"))
# Captured loop variables of comprehensions that stand inside arguments of calls.
print([lambda: i for i in range(3)][0](), [f() for f in [lambda: i for i in range(2)]], len([lambda: (i, j) for i in "ab" for j in "cd"]))
print(str(max(len(str(min(abs(int(str(-5))), 9))), 0)))


def documented(n: int) -> str:
    """What it does."""
    return str(n)


def undecorated(fn):
    return fn


@undecorated
def decorated():
    "kept"


print(documented.__doc__, decorated.__doc__, documented.__annotations__, star_arguments.__doc__)
