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


# More module names than the compiler's limit of macro recursion.
many_0 = many_1 = many_2 = many_3 = many_4 = many_5 = many_6 = many_7 = many_8 = many_9 = many_10 = many_11 = many_12 = many_13 = many_14 = many_15 = many_16 = many_17 = many_18 = many_19 = many_20 = many_21 = many_22 = many_23 = many_24 = many_25 = many_26 = many_27 = many_28 = many_29 = many_30 = many_31 = many_32 = many_33 = many_34 = many_35 = many_36 = many_37 = many_38 = many_39 = many_40 = many_41 = many_42 = many_43 = many_44 = many_45 = many_46 = many_47 = many_48 = many_49 = many_50 = many_51 = many_52 = many_53 = many_54 = many_55 = many_56 = many_57 = many_58 = many_59 = many_60 = many_61 = many_62 = many_63 = many_64 = many_65 = many_66 = many_67 = many_68 = many_69 = many_70 = many_71 = many_72 = many_73 = many_74 = 1
many_75 = many_76 = many_77 = many_78 = many_79 = many_80 = many_81 = many_82 = many_83 = many_84 = many_85 = many_86 = many_87 = many_88 = many_89 = many_90 = many_91 = many_92 = many_93 = many_94 = many_95 = many_96 = many_97 = many_98 = many_99 = many_100 = many_101 = many_102 = many_103 = many_104 = many_105 = many_106 = many_107 = many_108 = many_109 = many_110 = many_111 = many_112 = many_113 = many_114 = many_115 = many_116 = many_117 = many_118 = many_119 = many_120 = many_121 = many_122 = many_123 = many_124 = many_125 = many_126 = many_127 = many_128 = many_129 = many_130 = many_131 = many_132 = many_133 = many_134 = many_135 = many_136 = many_137 = many_138 = many_139 = many_140 = many_141 = many_142 = many_143 = many_144 = many_145 = many_146 = many_147 = many_148 = many_149 = 2
print(many_0 + many_74 + many_75 + many_149)


# Functions named like those that emitted loops call.
def counting(n):
    return [i for i in range(n)] + [i for i in range(n, 0, -1)]


def counting_by(n):
    total = 0
    for i in range(n):
        total += i
    for i in range(10, n, -2):
        total += i
    return total


print(counting(3), counting_by(4))

# Equal keys keep their order, also in a reversed sort.
words = ["bb", "a", "cc", "d", "ee", "f"]
print(sorted(words, key=len, reverse=True), sorted(words, key=lambda word: [len(word)], reverse=True))


# Too many values are noticed, whatever gives them; what is the same object is found without asking whether it is equal.
class Unequal:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 5


for many in ("abc", iter([1, 2, 3]), {1: 1, 2: 2, 3: 3}, range(3), (one for one in "xyz")):
    try:
        first_of, second_of = many
    except ValueError as error:
        print(error)
unequal = Unequal()
nan = float("nan")
print(unequal in [1, unequal], [1, unequal].index(unequal), [unequal].count(unequal), [unequal] == [unequal], (unequal,) == (unequal,))
print(nan in [nan], [nan] == [nan], {1: nan} == {1: nan}, unequal in {unequal: 1}.values(), unequal == unequal)


def deleted_and_asked_for():
    t = 1
    def inner(): return t
    del t
    for what in (lambda: [t for _ in range(1)], lambda: t, inner):
        try: what()
        except NameError as e: print(type(e).__name__, e)
    try: [t for _ in range(1)]
    except NameError as e: print(type(e).__name__, e)
    try: {t: 1 for _ in range(1)}
    except NameError as e: print(type(e).__name__, e)
    try: list(t for _ in range(1))
    except NameError as e: print(type(e).__name__, e)
    try: [x for x in t]
    except NameError as e: print(type(e).__name__, e)
    try: t
    except NameError as e: print(type(e).__name__, e)


deleted_and_asked_for()


# What is called is named by errors of unpacking; a lone `*x` is walked after the keywords were evaluated.
def asked(*a, **k):
    return a, k


def spoken():
    print("spoken")
    return 1


class Walked:
    def __iter__(self):
        print("walked")
        return iter([1])

    def method(self, *args):
        return args


def attempts(five):
    cases = [
        lambda: asked(1, *five),
        lambda: asked(*five, 1),
        lambda: asked(*Walked(), k=spoken()),
        lambda: asked(*Walked(), spoken()),
        lambda: asked(spoken(), *Walked(), **{"z": spoken()}),
        lambda: asked(*[1], *[2], a=3, **{"b": 4}, **{"c": 5}),
        lambda: asked(**{1: 2}),
        lambda: max(*five),
        lambda: [].append(*five),
        lambda: int(**five),
        lambda: "".join(*five),
        lambda: [].nope(*spoken()),
        lambda: Walked(*five),
        lambda: print(*five),
        lambda: Walked().method(*"ab", *[1]),
        lambda: asked(k=1, *[spoken()]),
        lambda: asked(*(x for x in five)),
        lambda: asked(**{"a": 1}, **{"a": 2}),
        lambda: asked(a=1, **{"a": 2}),
        lambda: asked(**five),
        lambda: asked(1, **five),
        lambda: asked(*five, k=spoken()),
        lambda: Walked().method(*five),
        lambda: attempts.missing(*five),
        lambda: (lambda: 0)(*five),
    ]
    for case in cases:
        try:
            print(case())
        except Exception as error:
            print(type(error).__name__, error)
    try:
        asked(*five)
    except TypeError as error:
        print(error)
    try:
        Walked().method(*five, **{"a": five})
    except TypeError as error:
        print(error)
    print(asked.__module__, Walked.method.__module__, Walked().method.__module__, cases[0].__module__)


attempts(5)


# In names, what is within a comprehension is no local of it.
def made_within():
    a = [lambda: 0 for _ in [1]][0]
    b = list((lambda: 0) for _ in [1])[0]
    c = [[lambda: 0 for _ in [1]] for _ in [1]][0][0]
    d = {0: lambda: 0 for _ in [1]}[0]
    e = (lambda: [lambda: 0 for _ in [1]][0])()
    f = ((x for _ in [1]) for x in [1])
    for one in (a, b, c, d, e, f, next(f)):
        print(one.__qualname__)
    try:
        a(1)
    except TypeError as error:
        print(error)


made_within()
