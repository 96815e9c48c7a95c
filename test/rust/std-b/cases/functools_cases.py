from blocks import blocks, lines

HAND = r"""
functools.reduce(lambda a, b: a + b, [1, 2, 3])
functools.reduce(lambda a, b: a + b, [], 5)
functools.reduce(lambda a, b: a + b, [])
functools.reduce(lambda a, b: a + b, 5)
functools.reduce(1)
functools.partial(int, base=2)('101')
functools.partial(pow, 2)(5)
functools.partial(print, 1, sep='-')(2, 3)
p = functools.partial(int, base=2); (p.func, p.args, p.keywords)
functools.partial(int, base=2)
functools.partial(max, 1, 2)
functools.partial()
functools.partial(1)
functools.partial(functools.partial(pow, 2), 3)()
sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))
functools.cmp_to_key(lambda a, b: 0)(1) == functools.cmp_to_key(lambda a, b: 0)(2)
k = functools.cmp_to_key(lambda a, b: a - b); (k(1) < k(2), k(2) <= k(1), k(1).obj)
functools.lru_cache(maxsize='a')
functools.lru_cache(5.5)
functools.nothing
functools.WRAPPER_ASSIGNMENTS
"""

BLOCKS = r"""
@functools.lru_cache(maxsize=2)
def f(x):
    print('call', x)
    return x * 2
r = [f(1), f(2), f(1), f(3), f(2)]
(r, f.cache_info(), f.cache_parameters(), f.__name__, f.__wrapped__(7))

@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
(fib(90), fib.cache_info())

@functools.lru_cache
def f(a, b=2, *c, **d):
    return (a, b, c, d)
(f(1), f(1, 2), f(1, b=2), f(a=1), f.cache_info(), f.cache_clear(), f.cache_info())

@functools.lru_cache(typed=True)
def f(a): return type(a).__name__
(f(1), f(1.0), f(True), f.cache_info())

@functools.lru_cache
def f(a): return 1
f([])

@functools.lru_cache(maxsize=0)
def f(a): return 1
(f(1), f(1), f.cache_info())

@functools.lru_cache(maxsize=None)
def f(a): 'doc'; return 1
(f(1), f(1), f.cache_info(), f.__doc__)

class A:
    @functools.lru_cache(maxsize=None)
    def m(self, x): return x + 1
a = A(); (a.m(1), a.m(1), A.m.cache_info().hits)

def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        'wdoc'
        return f(*a, **k)
    return w
@deco
def g(x):
    'gdoc'
    return x
(g.__name__, g.__doc__, g.__wrapped__(3), g(4), g.__qualname__, g.__module__)

@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
a, b = V(1), V(2)
(a < b, a <= b, a > b, a >= b, a == b, sorted([b, a])[0].n)

@functools.total_ordering
class V:
    pass

@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __ge__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.n >= o.n
    def __eq__(self, o): return self.n == o.n
print(V(1) < V(2), V(2) > V(1), V(2) <= V(2))
V(1) < 5

@functools.singledispatch
def show(x): return 'obj ' + str(x)
@show.register
def _(x: int): return 'int %d' % x
@show.register(list)
def _(x): return 'list'
@show.register(str)
def s(x): return 'str'
(show(1), show(True), show([]), show('a'), show(2.5), show.dispatch(bool)(3), s('q'), list(show.registry)[0])

@functools.singledispatch
def show(x): return 1
show()

class A:
    @functools.singledispatchmethod
    def f(self, x): return 'any'
    @f.register
    def _(self, x: int): return 'int'
    @f.register(str)
    def _(self, x): return 'str'
a = A(); (a.f(1), a.f('a'), a.f(None))

class A:
    def __init__(self): self.n = 0
    @functools.cached_property
    def v(self):
        self.n += 1
        return self.n
a = A(); r = (a.v, a.v, a.n, 'v' in a.__dict__); del a.v; (r, a.v)

class A:
    def base(self, a, b): return (a, b)
    p = functools.partialmethod(base, 1)
A().p(2)

@functools.lru_cache(maxsize=1)
def f(x):
    raise ValueError('no')
f(1)

def outer(n):
    def deco(f):
        @functools.wraps(f)
        def inner(*args):
            return [f(*args) for _ in range(n)]
        return inner
    return deco
@outer(2)
def h(x): return x
h(3), h.__name__
"""


def cases():
    pre = "import functools\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
