"""What has a short way in the runtime, beside what must not take it."""
import base64
import binascii
import bisect
import collections
import contextvars
import copy
import csv
import dataclasses
import functools
import gzip
import io
import pickle
import queue
import random
import threading
import unicodedata
import zlib


def show(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        r = type(e).__name__ + ": " + str(e)
    print(repr(r))


@dataclasses.dataclass(order=True)
class D:
    a: int
    b: str = "x"
    c: list = dataclasses.field(default_factory=list, compare=False)
@dataclasses.dataclass(order=True, frozen=True)
class Fz:
    a: float
    b: object = None
@dataclasses.dataclass(eq=True, unsafe_hash=True)
class Many:
    a: int = 1
    b: int = 2
    c: int = 3
    d: int = 4
    e: int = 5
nan = float("nan")
import operator as o
for x, y in [(D(1), D(1)), (D(1), D(2)), (D(1, "a"), D(1, "b")), (D(1), 5), (D("a"), D(1)), (D(nan), D(nan)), (Fz(nan), Fz(nan)), (Fz(1.0, [1]), Fz(1.0, [2])), (Fz(1, None), Fz(1, 2)), (Many(), Many()), (Many(e=6), Many()), (D(1), Fz(1))]:
    for op in [o.eq, o.ne, o.lt, o.le, o.gt, o.ge]: show(op, x, y)
show(hash, Many()); print(sorted(D(i % 7, str(i)) for i in range(20))); d = D(1); del d.a; show(o.eq, d, D(1)); show(o.lt, D(1), d)
r = D(1); r.a = r; show(lambda: r == D(r)); q = D(1); q.a = q; show(lambda: (q == r) if False else None)
d = D(5, c=[1]); d.z = 3; print(d, d.__dict__, dataclasses.asdict(d), copy.copy(d), dataclasses.replace(d, a=9))
class Sub(D):
    @property
    def a(self): return self._a
    @a.setter
    def a(self, v): self._a = v * 2
s = Sub(4); print(s.a, s == Sub(4), s < Sub(5), s == D(8))
# StringIO
for nl in ["\n", "", None, "\r", "\r\n"]:
    b = io.StringIO(newline=nl); print(1, "a\r", "é", sep="\r", end="\n", file=b); print(2, file=b); b.write("x\r\ny"); b.seek(2); b.write("QQ\n"); b.seek(0, 2); b.write("end"); print(repr(b.getvalue()), b.tell()); b.seek(0); print(b.readlines())
class Own(io.StringIO):
    def write(self, t): return super().write(t.upper())
b = Own(); print("a", "b", file=b); print(repr(b.getvalue()))
b = io.StringIO("abc"); b.write("X"); print(b.getvalue(), file=b); b.close(); show(print, "x", file=b); show(b.write, "x")
class Bad:
    def __str__(self): raise ValueError("bad")
b = io.StringIO(); show(print, "a", Bad(), "c", file=b); print(repr(b.getvalue())); b = io.StringIO(); show(b.write, 5)
# csv
rows = [[1, "a,b", 'q"x', None, 2.5, "é\n", " sp", "", True], [""], [], ["a\\b", "c;d"], ["x" * 300]]
for kw in [{}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "\\"}, {"delimiter": "\t", "lineterminator": "\n"}, {"quotechar": "'"}]:
    b = io.StringIO(); w = csv.writer(b, **kw)
    for r in rows: show(w.writerow, r)
    print(repr(b.getvalue()))
    kw.pop("lineterminator", None)
    try: print(list(csv.reader(io.StringIO(b.getvalue(), newline=""), **kw)))
    except Exception as e: print(type(e).__name__, e)
for t in ['a,"b\nc",d\n', 'a,b\r\nc', '"a""b",c', '"unclosed', 'a"b,c', 'a,b\n\nc', '"a"b', "a\rb", ' a, b', 'é,"ü,ö"', 'a,\\,b']:
    for kw in [{}, {"strict": True}, {"skipinitialspace": True}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}]:
        try: print(list(csv.reader(t.splitlines(True), **kw)))
        except csv.Error as e: print("Error", e)
csv.field_size_limit(5); show(lambda: list(csv.reader(["abcdef,g"]))); show(lambda: list(csv.reader(["abcde,g"]))); csv.field_size_limit(131072)
# base64 etc
R = random.Random(3)
for n in list(range(20)) + [57, 58, 1000]:
    d = bytes(R.randrange(256) for _ in range(n)); e = base64.b64encode(d); assert base64.b64decode(e) == d; print(e[:40], zlib.crc32(d), zlib.adler32(d), zlib.crc32(d, 7), binascii.crc32(d))
for t in [b"YWJj", b"YWJ", b"YW==", b"YWJjZA==", b"YW Jj", b"YWJj\n", b"=", b"Y===", b"YQ==YQ==", b"Y!WJj", "YWJj", "é", b"YWJjYQ=", b"AAAA=AAA"]:
    show(base64.b64decode, t); show(base64.b64decode, t, validate=True); show(binascii.a2b_base64, t)
for d in [b"", b"a", b"hello world " * 3000, bytes(R.randrange(256) for _ in range(5000)), b"ab" * 40000, b"\0" * 300000]:
    for lv in [1, 6, 9]:
        z = zlib.compress(d, lv); print(len(z), zlib.crc32(z)); assert zlib.decompress(z) == d
        u = zlib.decompressobj(); out = b"".join(u.decompress(z[i:i + 1000]) for i in range(0, len(z), 1000)) + u.flush(); assert out == d
    g = gzip.compress(d, mtime=0); assert gzip.decompress(g + g) == d + d; print(len(g), zlib.crc32(g))
    u = zlib.decompressobj(); out = u.decompress(zlib.compress(d), 100); 
    while u.unconsumed_tail: out += u.decompress(u.unconsumed_tail, 7000)
    assert out + u.flush() == d
bad = bytearray(zlib.compress(b"hello world " * 30)); bad[-1] ^= 1; show(zlib.decompress, bytes(bad)); show(zlib.decompress, bytes(bad[:-3]))
# unicode, bisect, lru, sort
for f in ["NFC", "NFD", "NFKC", "NFKD", "X"]:
    for t in ["abc", "é ü ñ", "ﬁ Å ①", "", "가"]: show(unicodedata.normalize, f, t)
xs = []
for i in range(50): bisect.insort(xs, (i * 7) % 13)
print(xs, bisect.bisect_left(xs, 5), bisect.bisect(xs, 5, 2, 9), bisect.bisect_left([1, 2], 9, key=lambda v: v)); show(bisect.bisect, [1, 2], 1, 0, 5); show(bisect.insort, (1, 2), 1)
@functools.lru_cache(maxsize=2)
def f(a, b=1): return a * b
print(f(2), f(2), f(3, b=2), f(4), f(2), f.cache_info()); show(f); show(f, [1])
ts = ["b", "a", "abcdefghi", "abcdefgh", "", "é", "z\0", "z", "ab\0", "ab", "abcdefgha", "ﬀ", "\U0001f600"] * 3
print(sorted(ts), sorted(ts, reverse=True), sorted(ts, key=str.upper), sorted(ts, key=lambda t: t[::-1], reverse=True)); l = [(t, i) for i, t in enumerate(ts)]; l.sort(key=lambda p: p[0]); print(l); l.sort(key=lambda p: p[0], reverse=True); print(l)
print(sum(b"abc"), sum(bytearray(b"abc")), sum(b"abc", 5)); show(sum, b"", b"")
# threads
lk = threading.Lock(); print(lk.acquire(), lk.acquire(False), lk.acquire(timeout=0.01), lk.locked()); lk.release(); show(lk.release); show(lk.acquire, False, 1); show(lk.acquire, True, -2); show(lk.acquire, timeout=1e12)
with lk: print(lk.locked(), repr(lk)[:8])
rl = threading.RLock(); print(rl.acquire(), rl.acquire(), repr(rl)[:24]); rl.release(); rl.release(); show(rl.release)
c = threading.Condition(); show(c.wait); show(c.notify); got = []
def consumer():
    with c:
        c.wait_for(lambda: got, 5); print("got", got)
t = threading.Thread(target=consumer); t.start()
with c: got.append(1); c.notify_all(); print(repr(c)[:12])
t.join(); 
with c: print(c.wait(0.01), c.wait_for(lambda: False, 0.01))
c2 = threading.Condition(threading.Lock())
with c2: print(c2.wait(0.001)); c2.note = 3; print(c2.note)
class MyCond(threading.Condition):
    def __init__(self): super().__init__(threading.Lock()); self.n = 0
    def hit(self): self.n += 1; self.notify()
m = MyCond()
with m: m.hit(); print(m.n)
q = queue.Queue(2); q.put(1); q.put(2); show(q.put, 3, False); show(q.put, 3, True, 0.01); print(q.get(), q.get()); show(q.get, False); show(q.get, True, 0.01); show(q.get, True, -1); q.put(1); show(q.get, True, -1)
out = []
def work():
    while (i := q.get()) is not None: out.append(i * 2); q.task_done()
ts = [threading.Thread(target=work) for _ in range(3)]
for t in ts: t.start()
for i in range(100): q.put(i)
for t in ts: q.put(None)
for t in ts: t.join()
print(sum(out), q.qsize(), q.empty())
p = queue.PriorityQueue(); [p.put(x) for x in [3, 1, 2]]; print([p.get() for _ in range(3)])
sem = threading.Semaphore(2); print(sem.acquire(), sem.acquire(), sem.acquire(False)); sem.release()
ev = threading.Event(); threading.Timer(0.01, ev.set).start(); print(ev.wait(5), ev.is_set())
bar = threading.Barrier(2); res = []
ts = [threading.Thread(target=lambda: res.append(bar.wait())) for _ in range(2)]
[t.start() for t in ts]; [t.join() for t in ts]; print(sorted(res))
show(pickle.dumps, threading.Lock()); show(copy.deepcopy, threading.Lock()); print(type(threading.Lock()), isinstance(threading.Condition(), threading.Condition))
v = contextvars.ContextVar("v", default=1); ctx = contextvars.copy_context(); v.set(5); print(ctx.get(v), v.get(), ctx.run(v.get), contextvars.copy_context()[v]); tok = v.set(6); v.reset(tok); print(v.get(), ctx.run(lambda: (v.set(9), v.get())[1]), v.get(), ctx[v])
