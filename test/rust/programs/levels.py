# How deep calls may go where CPython's C code takes levels of its own.
import functools, sys
n = 0
@functools.lru_cache(maxsize=None)
def fib(k):
    global n
    n += 1
    if k < 2: return k
    return fib(k - 1) + fib(k - 2)
@functools.lru_cache(maxsize=100)
def bound(k):
    global n
    n += 1
    return bound(k - 1) + 1
@functools.cache
def cac(k):
    global n
    n += 1
    return cac(k - 1) + 1
@functools.wraps(fib)
def wrapped(k):
    return wrapped(k + 1)
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        global n
        n += 1
        return f(*a, **k)
    return w
@deco
def dec(k): return dec(k + 1)
class C:
    def __call__(self, k):
        global n
        n += 1
        return self(k + 1)
class P:
    @property
    def x(self):
        global n
        n += 1
        return self.x
    def __add__(self, o):
        global n
        n += 1
        return self + o
    def __getitem__(self, i):
        global n
        n += 1
        return self[i + 1]
    def __eq__(self, o):
        global n
        n += 1
        return self == o
def sub(k):
    return fib(k)
def at(depth, f):
    global n
    if depth: return at(depth - 1, f)
    n = 0
    try:
        f()
    except RecursionError as e:
        return n, str(e)
tests = dict(
    fib=lambda: fib(5000),
    bound=lambda: bound(5000),
    cac=lambda: cac(10**6),
    wrapped=lambda: wrapped(1),
    dec=lambda: dec(1),
    call=lambda: C()(1),
    prop=lambda: P().x,
    add=lambda: P() + 1,
    item=lambda: P()[0],
    eq=lambda: P() == 1,
)
for name, f in tests.items():
    print(name, at(0, f), at(1, f), at(2, f))
