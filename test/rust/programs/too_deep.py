# Recursion through every kind of call ends in a RecursionError; which frame is one too many, and so the text, is not compared.
import functools, sys
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
try: fib(5000)
except RecursionError as e: print("lru", type(e).__name__)
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print("plain", type(e).__name__)
class A:
    def __repr__(self): return repr([self])
    def __eq__(self, o): return self == o
    def __str__(self): return f"{self}"
    def __getattr__(self, n): return getattr(self, n + "x")
    def __len__(self): return len(self)
    def __add__(self, o): return self + o
    def __lt__(self, o): return self < o
    def __hash__(self): return hash((self,))
    def __iter__(self): return iter(self)
    def __bool__(self): return bool(self)
    def __getitem__(self, i): return self[i]
    def __contains__(self, i): return i in self
    @property
    def p(self): return self.p
    def __call__(self): return self()
a = A()
for name, t in dict(repr=lambda: repr(a), eq=lambda: a == 1, str=lambda: str(a), attr=lambda: a.q, len=lambda: len(a), add=lambda: a + 1, lt=lambda: a < 1, hash=lambda: hash(a), iter=lambda: iter(a), bool=lambda: bool(a), item=lambda: a[0], has=lambda: 1 in a, p=lambda: a.p, call=lambda: a(), sorted=lambda: sorted([a, a]), fmt=lambda: "%s" % a, ).items():
    try: t()
    except RecursionError as e: print(name, type(e).__name__)
    except Exception as e: print(name, type(e), type(e).__name__)
l = []
for _ in range(100000): l = [l]
for name, t in dict(repr=lambda: repr(l), eq=lambda: l == [l], json=lambda: __import__("json").dumps(l)).items():
    try: t(); print("fine")
    except RecursionError as e: print(name, type(e).__name__)
def g(n):
    yield from g(n + 1)
try: next(g(0))
except RecursionError as e: print("gen", type(e).__name__)
h = lambda n: n and h(n - 1) + 1
try: h(2000)
except RecursionError as e: print("lambda", type(e).__name__)
w = functools.partial(h)
def deco(fn):
    @functools.wraps(fn)
    def inner(*a): return fn(*a)
    return inner
@deco
def k(n): return k(n - 1)
try: k(1)
except RecursionError as e: print("deco", type(e).__name__)
def m(n): return max(map(m, [n]))
try: m(1)
except RecursionError as e: print("map", type(e).__name__)
def s(n): return sorted([n], key=s)
try: s(1)
except RecursionError as e: print("sorted", type(e).__name__)
def c(n): return [c(n) for _ in "a"]
try: c(1)
except RecursionError as e: print("comp", type(e).__name__)
class N:
    def __init__(self): self.n = N()
try: N()
except RecursionError as e: print("init", type(e).__name__)
e = []; e.append(e); d = {}; d["d"] = d
print(e, d, e == e)
try: print(e == [e])
except RecursionError as x: print(type(x).__name__)
sys.setrecursionlimit(200)
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
print(depth(1) > 150)
