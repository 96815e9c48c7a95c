# What CPython 3.11 has and has not: names asked for, bases changed, signatures bound, texts of the library.
import functools, time, operator, itertools, copy, os, sys, dataclasses, typing
from itertools import tee
try:
    from itertools import batched
except ImportError as e:
    print("no batched", str(e))
if sys.version_info >= (3, 12):
    from itertools import batched
else:
    def batched(it, n):
        it = iter(it)
        while b := tuple(itertools.islice(it, n)):
            yield b
print(list(batched("abcde", 2)), hasattr(copy, "replace"), hasattr(sys, "frozen"), getattr(sys, "_MEIPASS", "none"), sys.int_info.bits_per_digit)
try:
    itertools.nothing_here
except AttributeError as e:
    print(e)
class A:
    def who(self): return "A"
    def __add__(self, o): return "A+"
class B:
    def who(self): return "B"
class C(A):
    def go(self): return self.who()
class D(C): pass
c, d = C(), D()
print(c.go(), d.go(), c + 1)
C.__bases__ = (B,)
print(c.go(), d.go(), C.__mro__, D.__mro__, A.__subclasses__(), B.__subclasses__())
try: c + 1
except TypeError as e: print(e)
for bad in ((), [B], (D,), (1,)):
    try: C.__bases__ = bad
    except TypeError as e: print(e)
print(c.go(), isinstance(d, A), issubclass(D, B))
try: C.__mro__ = ()
except AttributeError as e: print(e)
s = "abcé"; zed = "zé"
print(s[0] is s[0], s[3] is zed[1], bytes(b"abc")[0:1] is bytes(b"xa")[1:2], tuple([]) is tuple(""))
for it in (iter([1, 2, 3]), iter((1, 2)), iter("héllo"), iter(range(10)), iter({1: 2}), iter({1, 2}), iter({}.items()), map(abs, [1])):
    next(it, None)
    print(operator.length_hint(it, -1), end=" ")
print()
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i
    def __len__(self): return self.n
it = iter(Seq(4)); next(it); print(it.__length_hint__(), list(it), it.__length_hint__())
sup = super(C); print(sup, sup.__thisclass__, sup.__self__, sup.__self_class__)
class E(C):
    def go(self):
        me = super(); return me.__thisclass__, me.__self__ is self, me.__self_class__, super().go()
print(E().go())
for bad in ((2147483648, 1, 1, 0, 0, 0, 0, 0, 0), (2 ** 70,) * 9):
    try: time.mktime(bad)
    except OverflowError as e: print(e)
@dataclasses.dataclass(frozen=True)
class F:
    x: int
    @functools.cached_property
    def sq(self): print("once"); return self.x ** 2
f = F(3); print(f.sq, f.sq, vars(f))
@dataclasses.dataclass(slots=True)
class G:
    x: int
    @functools.cached_property
    def sq(self): return 1
try: G(1).sq
except TypeError as e: print(e)
T = typing.TypeVar("T"); U = typing.TypeVar("U")
class P(typing.Generic[T, U]): pass
class Q(P[int, T], list[T]): pass
class R(Q[str]): pass
print(P.__parameters__, Q.__parameters__, R.__parameters__)
p = functools.partial(print)
try: del p.__dict__
except TypeError as e: print("TypeError")

class Tmpl(__import__("string").Template):
    delimiter = "%"
    idpattern = "[a-z]+(?:\\.[a-z]+)?"
print(Tmpl("%name has %{user.items} 100%% %q").safe_substitute({"name": "Bo", "user.items": 3}))
try: Tmpl("ab\n %1").substitute()
except ValueError as e: print(e)
class Move(typing.TypedDict, total=True):
    kind: str
    memo: typing.NotRequired[str]
class Less(Move, total=False):
    a: typing.Required[int]
    b: typing.Annotated[int, "note"]
print(sorted(Less.__required_keys__), sorted(Less.__optional_keys__), typing.get_type_hints(Less))
import inspect, unicodedata, collections, threading
def spec(a: int, /, b, c=3, *d, e, f=6, **g) -> str: ...
sig = inspect.signature(spec)
bound = sig.bind(1, 2, e=5, z=9)
print(bound, bound.args, bound.kwargs, inspect.getfullargspec(spec))
bound.apply_defaults(); print(bound.arguments, sig.bind_partial().arguments)
for args, kw in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {"b": 1}), ((), {"a": 1}), ((1, 2, 3, 4, 5), {"e": 1, "q": 2})):
    try: print(sig.bind(*args, **kw))
    except TypeError as e: print(e)
try: inspect.signature(lambda x: 0).bind(1, y=2)
except TypeError as e: print(e)
print([unicodedata.east_asian_width(c) for c in "aあ－é\u0301"], unicodedata.numeric("½"), unicodedata.digit("²"), unicodedata.bidirectional("א"), unicodedata.mirrored("("), unicodedata.is_normalized("NFC", "e\u0301"), unicodedata.numeric("x", None), sum(map(len, map(unicodedata.east_asian_width, map(chr, range(0x3000))))))
dd = collections.defaultdict(functools.partial(collections.defaultdict, list)); dd["a"][1].append(2); print(dd)
told = []
threading.excepthook = lambda a: told.append((a.exc_type.__name__, str(a.exc_value), a.thread.name))
def fail(): raise KeyError("x")
t = threading.Thread(target=fail, name="bad"); t.start(); t.join(); print(told)
