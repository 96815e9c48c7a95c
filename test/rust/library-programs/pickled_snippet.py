"""Values as the bytes of pickles, and bytes that are none."""
import collections
import datetime
import io
import pickle


def show(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        r = type(e).__name__ + ": " + str(e)
    print(repr(r))


class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(o) is P and self.x == o.x
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class L(list): pass
class M(dict): pass
class N(int): pass
NT = collections.namedtuple("NT", "a b")
shared = ["s"]
loop = [1]; loop.append(loop)
t = ([],); t[0].append(t)
big = "x" * 70000
values = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -2**31, -2**31 - 1, 2**31, 2**63, -2**64, 10**400, -10**700, 0.0, -1.5, float("inf"), "", "a", "é", "abc", "a b", "x" * 255, "x" * 256, "é" * 300, b"", b"a", b"abc", b"q" * 300, bytearray(b"ba"), bytearray(), [], [1], [1, 2], (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {}, {1: 2}, {"a": 1, "b": [1, 2]}, set(), {1}, frozenset(), frozenset([1]), [shared, shared], loop, t, ["ab", "ab", "a-b", "a-b", "c", "c"], list(range(1000)), list(range(1001)), list(range(2500)), dict.fromkeys(range(1000)), dict.fromkeys(range(1001), "v"), {i: str(i) for i in range(300)}, set(range(1000)), set(range(1003)), frozenset(range(1500)), [big, big, "y" * 66000, b"z" * 80000, "tail"], ["chunk%d" % i * 50 for i in range(400)], P(3), [P(1), P([P(2)])], L([1, 2]), M(a=1), N(5), NT(1, "x"), collections.OrderedDict(a=1, b=2), collections.defaultdict(list, {"k": [1]}), collections.deque([1, 2], 5), collections.deque(range(1001)), collections.Counter("aab"), datetime.date(2024, 1, 2), datetime.timedelta(1, 2, 3), 1 + 2j, range(3), P, len, Ellipsis, ValueError("x", 1), [[[[1]]]], ("a", ("a", ("a",)))]
for protocol in [2, 3, 4, 5]:
    for v in values:
        d = pickle.dumps(v, protocol)
        print(len(d), hash(d[:40]) if False else d[:60], sum(d) , sum(i * b for i, b in enumerate(d)) % 1000003)
        w = pickle.loads(d)
        if v is loop: print(w[1] is w)
        elif v is t: print(w[0][0] is w)
        else: print(type(w).__name__, w == v or type(v) in (P, ValueError) or repr(w)[:50])
        f = io.BytesIO(d + d + b"rest")
        pickle.load(f); pickle.load(f); print(f.read())
s = S(); s2 = pickle.loads(pickle.dumps(s)); print(s2.a, hasattr(s2, "b"))
for bad in [b"", b"\x80", b"\x80\x04", b"\x80\x09.", b"K", b"K\x01", b".", b"(.", b"0.", b"t.", b"]a.", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00N.", b"h\x05.", b"zzz", b"\x00", b"cfoo\nbar\n.", b"cbuiltins\nnope\n.", b"I12\n.", b"I01\n.", b"L99L\n.", b"F1.5\n.", b"S'abc'\n.", b"Sabc\n.", b"V\\u00e9\n.", b"(lp0\nI1\naI2\na.", b"(dp0\nS'a'\nI1\ns.", b"(I1\nI2\nt.", b"(I1\nI2\nl.", b"(I1\nI2\nd.", b"I5", b"Nq", b"X\x05\x00\x00\x00ab", b"\x8c\x03\xff\xfe\xfd.", b"N2\x86.", b"(NNN1N.", b"\x82\x05.", b"\x97.", b"NN\x93.", b"Pxyz\n.", b"NQ.", b"T\x02\x00\x00\x00hi.", b"U\x02hi."]:
    show(pickle.loads, bad); show(pickle.load, io.BytesIO(bad))
show(pickle.loads, "abc"); show(pickle.loads, 5); show(pickle.loads, bytearray(pickle.dumps([1]))); show(pickle.loads, memoryview(pickle.dumps([1, 2])))
class Keep(pickle.Pickler):
    def persistent_id(self, o): return ("id", o.x) if isinstance(o, P) else None
class Find(pickle.Unpickler):
    def persistent_load(self, pid): return "loaded %r" % (pid,)
    def find_class(self, m, n): print("find", m, n); return super().find_class(m, n)
b = io.BytesIO(); Keep(b).dump([1, P(5), {"k": P(6)}]); print(b.getvalue()); print(Find(io.BytesIO(b.getvalue())).load()); show(pickle.loads, b.getvalue())
print(Find(io.BytesIO(pickle.dumps([P(1), NT(1, 2)]))).load()[1])
b = io.BytesIO(); p = pickle.Pickler(b); p.dump(shared); p.dump(shared); print(b.getvalue()); p.clear_memo(); p.dump(shared); print(b.getvalue())
u = pickle.Unpickler(io.BytesIO(b.getvalue())); print(u.load(), u.load(), u.load())
class Red(pickle.Pickler):
    def reducer_override(self, o):
        if isinstance(o, P): return (P, (o.x + 1,))
        return NotImplemented
b = io.BytesIO(); Red(b).dump([P(1), P, 5]); print(pickle.loads(b.getvalue())[0].x)
b = io.BytesIO(); p = pickle.Pickler(b); p.fast = True; p.dump([shared, shared, "aa", "aa"]); print(b.getvalue())
x = []
for i in range(300): x = [x]
print(len(pickle.dumps(x)))
for i in range(3000): x = [x]
show(pickle.dumps, x)
class G:
    def __getstate__(self): return {"q": 1}
    def __setstate__(self, s): self.got = s
print(pickle.loads(pickle.dumps(G())).got, pickle.HIGHEST_PROTOCOL)
