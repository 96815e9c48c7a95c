"""Thousands of random calls of numpy, each printed: what the migrated program must print too."""
import random
import sys

import numpy as np

rng = random.Random(20261)


def number(kind):
    if kind == "int":
        return rng.randint(-20, 20)
    if kind == "bool":
        return rng.random() < 0.5
    pick = rng.random()
    if pick < 0.3:
        return float(rng.randint(-9, 9))
    if pick < 0.6:
        return round(rng.uniform(-100, 100), 2)
    return rng.uniform(-10, 10)


def row(kind, length):
    return [number(kind) for _ in range(length)]


def vector(kind=None, length=None):
    kind = kind or rng.choice(["int", "float", "float"])
    length = rng.randint(1, 12) if length is None else length
    return np.array(row(kind, length))


def matrix(kind=None, rows=None, columns=None):
    kind = kind or rng.choice(["int", "float", "float"])
    rows = rows or rng.randint(1, 5)
    columns = columns or rng.randint(1, 5)
    return np.array([row(kind, columns) for _ in range(rows)])


def anything():
    return vector() if rng.random() < 0.5 else matrix()


def pair():
    """Two operands that broadcast, most of the time."""
    a = anything()
    pick = rng.random()
    if pick < 0.3:
        return a, number(rng.choice(["int", "float"]))
    if pick < 0.7:
        return a, np.array(row(rng.choice(["int", "float"]), a.size)).reshape(a.shape)
    if pick < 0.9:
        return a, np.array(row(rng.choice(["int", "float"]), a.shape[-1]))
    return a, anything()


def axis_of(a):
    return rng.choice([None, 0, -1] if a.ndim == 1 else [None, 0, 1, -1])


def positive():
    return np.array([abs(x) + 0.25 for x in row("float", rng.randint(1, 9))])


def shown(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(shown(v) for v in value) + ")"
    return repr(value) + " | " + str(value)


def attempt(name, call):
    try:
        print(name, shown(call()))
    except Exception as error:
        print(name, type(error).__name__, error)


def binary():
    a, b = pair()
    attempt("add", lambda: a + b)
    attempt("sub", lambda: a - b)
    attempt("mul", lambda: a * b)
    attempt("div", lambda: a / b)
    attempt("floor", lambda: a // b)
    attempt("mod", lambda: a % b)
    attempt("radd", lambda: b + a)
    attempt("rsub", lambda: b - a)
    attempt("lt", lambda: a < b)
    attempt("ge", lambda: a >= b)
    attempt("eq", lambda: a == b)
    attempt("max", lambda: np.maximum(a, b))
    attempt("min", lambda: np.minimum(a, b))
    attempt("pow2", lambda: a**2)
    attempt("where", lambda: np.where(a > b, a, b))
    attempt("hyp", lambda: np.hypot(a, b))
    attempt("atan2", lambda: np.arctan2(a, b))
    attempt("and", lambda: np.logical_and(a, b))
    attempt("close", lambda: np.isclose(a, b))


def power():
    a = positive()
    attempt("pow", lambda: a ** rng.choice([2, 3, 0.5, -1, 1.5, -2]))
    attempt("npow", lambda: np.power(a, rng.choice([2, 3, 0.5, 1.5])))
    attempt("rpow", lambda: 2.0**a)
    b = vector("int")
    attempt("ipow", lambda: b ** rng.randint(0, 5))


def unary():
    a = anything()
    for function in (np.abs, np.negative, np.square, np.sign, np.floor, np.ceil, np.sin, np.cos, np.tan, np.arctan,
                     np.sinh, np.tanh, np.exp, np.isnan, np.isfinite, np.degrees, np.radians, np.cbrt, np.rint,
                     np.expm1, np.arcsinh, np.trunc, np.logical_not, np.exp2):
        attempt(function.__name__, lambda f=function: f(a))
    b = positive()
    for function in (np.sqrt, np.log, np.log2, np.log10, np.log1p, np.reciprocal, np.sqrt):
        attempt(function.__name__, lambda f=function: f(b))
    attempt("neg", lambda: -a)
    attempt("abs", lambda: abs(a))
    attempt("round", lambda: np.round(a, rng.randint(0, 3)))
    attempt("invert", lambda: ~a)


def reduce():
    a = anything()
    if rng.random() < 0.3:
        a = a.T
    elif rng.random() < 0.2:
        a = a[::-1]
    axis = axis_of(a)
    keep = rng.random() < 0.3
    attempt("sum", lambda: a.sum(axis=axis, keepdims=keep))
    attempt("mean", lambda: np.mean(a, axis=axis, keepdims=keep))
    attempt("std", lambda: np.std(a, axis=axis))
    attempt("var", lambda: a.var(axis=axis, ddof=rng.randint(0, 1)))
    attempt("prod", lambda: np.prod(a, axis=axis))
    attempt("max", lambda: a.max(axis=axis, keepdims=keep))
    attempt("min", lambda: np.min(a, axis=axis))
    attempt("argmax", lambda: a.argmax(axis=axis))
    attempt("argmin", lambda: np.argmin(a, axis=axis))
    attempt("any", lambda: (a > 5).any(axis=axis))
    attempt("all", lambda: np.all(a > -5, axis=axis))
    attempt("cumsum", lambda: np.cumsum(a, axis=axis))
    attempt("cumprod", lambda: a.cumprod(axis=axis))
    attempt("ptp", lambda: np.ptp(a, axis=axis))
    attempt("median", lambda: np.median(a, axis=axis))
    attempt("percentile", lambda: np.percentile(a, rng.choice([0, 10, 25, 50, 90, 100]), axis=axis))
    attempt("count", lambda: np.count_nonzero(a))


def long_sums():
    """Orders of summation that show in the last digit."""
    n = rng.choice([7, 8, 9, 63, 127, 128, 129, 200, 500, 1000])
    a = np.array([rng.uniform(-1e3, 1e3) for _ in range(n)])
    attempt("sum", lambda: a.sum())
    attempt("mean", lambda: a.mean())
    attempt("std", lambda: a.std())
    attempt("step", lambda: a[::3].sum())
    attempt("back", lambda: a[::-1].sum())
    columns = rng.choice([3, 10, 20])
    m = np.array([[rng.uniform(-1e3, 1e3) for _ in range(columns)] for _ in range(30)])
    for one in (m, m.T, m[:, ::2], m[::2], m[:, 1:], m[::-1, ::-1]):
        attempt("m", lambda: one.sum())
        attempt("m0", lambda: one.sum(axis=0))
        attempt("m1", lambda: one.mean(axis=1))
        attempt("v0", lambda: one.var(axis=0))
        attempt("s", lambda: one.std())
        attempt("p", lambda: np.prod(one / 500, axis=0))
    t = m.T
    attempt("scaled", lambda: (t * 1.1).sum())
    attempt("centered", lambda: ((t - t.mean(axis=0)) ** 2).sum())
    attempt("rows", lambda: np.abs(t - t.mean(axis=1, keepdims=True)).mean())
    attempt("both", lambda: (t * m[:columns, :1] + t).sum())
    attempt("against", lambda: (t + np.ones(t.shape) / 3).sum())
    attempt("function", lambda: np.sqrt(np.abs(t)).std())


def indexing():
    a = matrix()
    rows, columns = a.shape
    i = rng.randint(-rows - 1, rows)
    j = rng.randint(-columns - 1, columns)
    attempt("row", lambda: a[i])
    attempt("one", lambda: a[i, j])
    attempt("column", lambda: a[:, j])
    lo, hi, step = rng.randint(-5, 5), rng.randint(-5, 5), rng.choice([1, 1, 2, -1, -2])
    attempt("slice", lambda: a[lo:hi:step])
    attempt("slices", lambda: a[lo:hi:step, ::step])
    attempt("mask", lambda: a[a > 0])
    attempt("rows", lambda: a[a[:, 0] > 0])
    attempt("fancy", lambda: a[[0, i, -1]])
    attempt("both", lambda: a[[0, -1], [j, 0]])
    attempt("mixed", lambda: a[1:, [0, -1]])
    attempt("new", lambda: a[:, None])
    attempt("rest", lambda: a[..., 0])
    b = a.copy()
    view = b[::2]
    view[:] = rng.randint(0, 9)
    attempt("written", lambda: b)
    b[b < 0] = 0
    attempt("masked", lambda: b)
    b[:, 0] += 1
    attempt("added", lambda: b)
    b.T[0] *= 2
    attempt("through", lambda: b)


def shapes():
    a = anything()
    attempt("T", lambda: a.T)
    attempt("flat", lambda: a.flatten())
    attempt("reshape", lambda: a.reshape(rng.choice([(-1,), (2, -1), (-1, 2), (1, -1), (3, 3)])))
    attempt("v", lambda: np.vstack([a, a]))
    attempt("h", lambda: np.hstack([a, a]))
    attempt("stack", lambda: np.stack([a, a], axis=rng.randint(-1, 1)))
    attempt("cat", lambda: np.concatenate([a, a], axis=rng.choice([0, 1, None])))
    attempt("tile", lambda: np.tile(a, rng.choice([2, (2, 2)])))
    attempt("repeat", lambda: np.repeat(a, 2, axis=axis_of(a)))
    attempt("roll", lambda: np.roll(a, rng.randint(-3, 3)))
    attempt("flip", lambda: np.flip(a))
    attempt("sort", lambda: np.sort(a))
    attempt("sort0", lambda: np.sort(a, axis=0))
    attempt("argsort", lambda: np.argsort(a, kind="stable"))
    attempt("unique", lambda: np.unique(a, return_counts=True))
    attempt("diff", lambda: np.diff(a))
    attempt("diag", lambda: np.diag(a))
    attempt("clip", lambda: np.clip(a, -3, 3))
    attempt("astype", lambda: a.astype(int))
    attempt("float", lambda: a.astype(float))
    attempt("list", lambda: a.tolist())
    attempt("pad", lambda: np.pad(a, 1))
    attempt("nonzero", lambda: np.nonzero(a))
    attempt("outer", lambda: np.outer(a, [1, 2.5]))
    attempt("meta", lambda: (a.shape, a.ndim, a.size, a.dtype, len(a)))


def products():
    n = rng.randint(1, 4)
    a, b = matrix("float", n, n), matrix("float", n, n)
    v, w = vector("float", n), vector("float", n)
    attempt("dot", lambda: np.dot(v, w))
    attempt("mat", lambda: a @ b)
    attempt("vec", lambda: a @ v)
    attempt("row", lambda: v @ a)
    attempt("int", lambda: matrix("int", 3, 2) @ matrix("int", 2, 4))
    attempt("norm", lambda: np.linalg.norm(v))
    attempt("norms", lambda: np.linalg.norm(a, axis=1))
    attempt("norm1", lambda: np.linalg.norm(v, ord=1))
    attempt("normi", lambda: np.linalg.norm(v, ord=np.inf))
    attempt("norm3", lambda: np.linalg.norm(v, ord=3))
    attempt("cross", lambda: np.cross(vector("float", 3), vector("float", 3)))
    attempt("trace", lambda: np.trace(a))
    attempt("wrong", lambda: a @ matrix("float", n + 1, 2))


def large_products():
    """The orders of sums in products, which follow the layout in memory."""
    rows, inner, width = rng.randint(1, 9), rng.choice([3, 8, 15, 16, 17, 33, 100, 300]), rng.randint(1, 9)
    a, b = matrix("float", rows, inner), matrix("float", inner, width)
    v, w = vector("float", inner), vector("float", rows)
    attempt("dot", lambda: v @ v[::-1].copy())
    attempt("apart", lambda: np.dot(v[::2], v[::2]))
    attempt("mat", lambda: a @ b)
    attempt("vec", lambda: a @ v)
    attempt("row", lambda: v @ b)
    attempt("tvec", lambda: a.T @ w)
    attempt("trow", lambda: v @ a.T)
    attempt("gram", lambda: a @ a.T)
    attempt("norm", lambda: np.linalg.norm(v))
    attempt("frobenius", lambda: np.linalg.norm(a))
    attempt("conv", lambda: np.convolve(v, w))
    n = rng.choice([1, 2, 3, 4, 5, 7])
    square = matrix("float", n, n) + 20 * np.eye(n)
    attempt("det", lambda: np.linalg.det(square))
    if n != 4:
        attempt("inv", lambda: np.linalg.inv(square))
        attempt("solve", lambda: np.linalg.solve(square, v[:n] if inner >= n else np.ones(n)))


def formats():
    scale = rng.choice([1e-12, 1e-5, 1e-3, 1.0, 1e3, 1e7, 1e8, 1e15, 1e20])
    a = np.array([x * rng.choice([1.0, scale]) for x in row("float", rng.randint(1, 20))])
    attempt("scaled", lambda: a)
    special = np.array([rng.choice([0.0, -0.0, 1.5, np.nan, np.inf, -np.inf, 1e10, 1e-7]) for _ in range(rng.randint(1, 6))])
    attempt("special", lambda: special)
    attempt("scalars", lambda: list(a[:3]))
    attempt("wide", lambda: np.array([row("int", rng.randint(1, 40))]))
    attempt("string", lambda: np.array2string(a, precision=3, separator=", ", suppress_small=True))
    if rng.random() < 0.2:
        attempt("long", lambda: np.arange(rng.randint(990, 1100)) * 1.5)
        attempt("square", lambda: np.zeros((rng.randint(30, 40), rng.randint(30, 40))))


def ranges():
    lo, hi, step = rng.uniform(-3, 3), rng.uniform(-3, 6), rng.choice([0.1, 0.25, 0.3, -0.5])
    attempt("arange", lambda: np.arange(lo, hi, step))
    attempt("iarange", lambda: np.arange(rng.randint(-3, 3), rng.randint(0, 12), rng.choice([1, 2, -1])))
    attempt("linspace", lambda: np.linspace(lo, hi, rng.randint(0, 9), endpoint=rng.random() < 0.7))
    attempt("eye", lambda: np.eye(rng.randint(1, 4), rng.randint(1, 4), k=rng.randint(-1, 1)))
    attempt("full", lambda: np.full((2, rng.randint(1, 3)), number("float")))
    attempt("interp", lambda: np.interp([lo, 0.5, hi], [0.0, 1.0, 2.5], [1.0, 3.0, -2.0]))
    attempt("hist", lambda: np.histogram(vector("float"), bins=rng.randint(1, 6)))
    attempt("conv", lambda: np.convolve(vector("float"), [0.25, 0.5, 0.25], mode=rng.choice(["full", "same", "valid"])))
    attempt("average", lambda: np.average(vector("float", 4), weights=positive()[:1].repeat(4)))
    attempt("search", lambda: np.searchsorted(np.sort(vector("float")), 0.5))
    attempt("bincount", lambda: np.bincount(np.abs(vector("int"))))
    attempt("digitize", lambda: np.digitize(vector("float"), [-5, 0, 5]))


def scalars():
    x = np.float64(number("float"))
    n = np.int64(number("int"))
    y = rng.choice([number("float"), number("int"), np.float64(number("float")), np.int64(number("int"))])
    for name, call in (
        ("add", lambda: x + y), ("mul", lambda: n * y), ("div", lambda: n / y), ("floor", lambda: n // y),
        ("mod", lambda: x % y), ("pow", lambda: abs(x) ** 2), ("cmp", lambda: x < y), ("eq", lambda: n == y),
        ("round", lambda: round(x, 2)), ("whole", lambda: round(x)), ("int", lambda: int(x)), ("float", lambda: float(n)),
        ("format", lambda: f"{x:8.3f}|{n:5d}|{x}|{n}"), ("neg", lambda: -x), ("abs", lambda: abs(n)),
        ("isinstance", lambda: (isinstance(x, float), isinstance(n, int), isinstance(n, np.integer), isinstance(x, np.floating))),
        ("bool", lambda: bool(n)), ("divmod", lambda: divmod(n, 3)), ("hash", lambda: {n: 1}.get(int(n))),
        ("type", lambda: (type(x).__name__, type(n).__name__, type(x < y).__name__)),
        ("list", lambda: [x, n, x > 0]), ("item", lambda: (x.item(), n.item())), ("left", lambda: 2 - x),
    ):
        attempt(name, call)


GROUPS = [binary, power, unary, reduce, long_sums, indexing, shapes, products, large_products, formats, ranges, scalars]


def main():
    np.seterr(all="ignore")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    wanted = sys.argv[2:]
    for _ in range(rounds):
        for group in GROUPS:
            if wanted and group.__name__ not in wanted:
                continue
            print("==", group.__name__)
            group()


main()
