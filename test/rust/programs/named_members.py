"""What `dir` names can be read."""
import enum, dataclasses, collections, abc, functools, types, re, datetime
class A:
    x = 1
    def m(self): pass
    @property
    def p(self): return 1
class S:
    __slots__ = ("a",)
class D(dict): pass
class E(Exception): pass
class En(enum.Enum):
    A = 1
@dataclasses.dataclass
class DC:
    a: int = 1
N = collections.namedtuple("N", "a b")
class Ab(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
def f(): pass
def g():
    yield
objs = [A, A(), S, D, D(), E, E("x"), En.A, DC, DC(), N, N(1, 2), Ab, f, g(), A().m, len, "".join, 1, 1.5, "s", b"b", [], {}, set(), (), None, range(3), object, object(), functools.partial(f), types.SimpleNamespace(a=1), re.compile("a"), datetime.date(2020, 1, 1), collections.Counter(), collections.OrderedDict(), collections.deque(), iter([]), property(f), Ellipsis, slice(1), 2j, frozenset(), bytearray(b""), memoryview(b""), NotImplemented, functools, re]
bad = []
for o in objs:
    for n in dir(o):
        try:
            getattr(o, n)
        except Exception as e:
            bad.append((str(type(o).__name__), getattr(o, "__name__", ""), n, type(e).__name__))
print(bad)
print(A.__weakref__ is not None, A().__weakref__)
