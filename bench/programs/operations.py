"""What ordinary programs do, a function each: its name, what it gives, and the least CPU milliseconds of some rounds."""
import abc
import argparse
import array
import asyncio
import base64
import bisect
import collections
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import difflib
import enum
import fractions
import functools
import hashlib
import heapq
import io
import itertools
import json
import math
import operator
import pathlib
import pickle
import queue
import random
import re
import shlex
import statistics
import string
import struct
import sys
import textwrap
import threading
import time
import typing
import unicodedata
import urllib.parse
import zlib


OPERATIONS = []


def operation(fn):
    OPERATIONS.append(fn)
    return fn

@operation
def str_concat():
    s = ""
    for i in range(20000): s += str(i % 10)
    return len(s)
@operation
def str_format():
    return sum(len("{:>5}|{!r}|{:.2f}".format(i, "a", i / 3)) for i in range(8000))
@operation
def percent_format():
    return sum(len("%5d|%s|%.2f|%x" % (i, "a", i / 3, i)) for i in range(8000))
@operation
def fstrings():
    return sum(len(f"{i:05d} {i/7:.3f} {i!r:>8}") for i in range(8000))
@operation
def regex_sub_callback():
    return len(re.sub(r"(\w)(\w+)", lambda m: m.group(2) + m.group(1), "hello brave new world " * 600))
@operation
def regex_findall():
    return len(re.findall(r"\b[a-z]+(\d+)\b", "abc12 de3 f45 zz " * 1500))
@operation
def regex_match_lines():
    p = re.compile(r"^(\S+) - \[([^\]]+)\] \"(GET|POST) ([^\"]+)\" (\d{3})$")
    return sum(1 for i in range(3000) if p.match(f'10.0.0.{i%256} - [2024-01-01] "GET /x/{i}" 200'))
@operation
def sort_key():
    r = random.Random(1); xs = [(r.random(), r.randrange(100)) for _ in range(15000)]
    xs.sort(key=lambda t: (t[1], -t[0])); return xs[0][1]
@operation
def sort_plain():
    r = random.Random(1); xs = [r.random() for _ in range(40000)]; xs.sort(); return len(sorted(xs, reverse=True))
@operation
def deque_ops():
    d = collections.deque(maxlen=100)
    for i in range(40000): d.append(i); d.rotate(1)
    return sum(d)
@operation
def counter():
    return len(collections.Counter("the quick brown fox jumps over the lazy dog".split() * 1500).most_common(3))
@operation
def defaultdict_list():
    d = collections.defaultdict(list)
    for i in range(30000): d[i % 97].append(i)
    return sum(len(v) for v in d.values())
@operation
def heap():
    h = []
    for i in range(15000): heapq.heappush(h, (i * 7919) % 10007)
    return sum(heapq.heappop(h) for _ in range(15000))
@operation
def heap_tuples():
    h = []
    for i in range(8000): heapq.heappush(h, ((i * 7919) % 10007, i, "x"))
    t = 0
    while h: t += heapq.heappop(h)[1]
    return t
@operation
def itertools_mix():
    return sum(a * b for a, b in itertools.islice(itertools.product(range(300), repeat=2), 60000)) + len(list(itertools.combinations(range(40), 3)))
@operation
def groupby():
    return sum(1 for k, g in itertools.groupby(sorted(i % 50 for i in range(20000))) for _ in g)
@operation
def json_roundtrip():
    d = {"a": [1, 2.5, "x" * 5, None, True] * 20, "b": {str(i): i for i in range(50)}}
    return sum(len(json.dumps(json.loads(json.dumps(d)), indent=2)) for _ in range(30))
@operation
def exceptions():
    n = 0
    for i in range(20000):
        try:
            if i % 3 == 0: raise ValueError(i)
            {}[i]
        except (KeyError, ValueError) as e: n += len(e.args)
    return n
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
    def __add__(self, o): return P(self.x + o.x, self.y + o.y)
    def __eq__(self, o): return self.x == o.x and self.y == o.y
    def __hash__(self): return hash((self.x, self.y))
@operation
def slots_add():
    p = P(0, 0); q = P(1, 2)
    for _ in range(20000): p = p + q
    return p.x + p.y
@operation
def set_of_objects():
    return len({P(i % 100, i % 7) for i in range(10000)})
@dataclasses.dataclass(order=True)
class D:
    a: int
    b: str = "x"
    c: list = dataclasses.field(default_factory=list, compare=False)
@operation
def dataclass_make():
    return sorted(D(i % 100) for i in range(6000))[0].a
NT = collections.namedtuple("NT", "a b c")
@operation
def namedtuples():
    return sum(n.a + n[1] + n._replace(c=1).c for n in (NT(i, i, 0) for i in range(6000)))
class Color(enum.Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
@operation
def enums():
    n = 0
    for i in range(15000):
        c = Color(i % 3 + 1)
        if c is Color.RED or c == Color.BLUE: n += c.value
    return n
@operation
def bigint():
    return len(str(functools.reduce(operator.mul, range(1, 800)))) + pow(3, 5000, 10**50) % 97
@operation
def bigint_fib():
    a, b = 0, 1
    for _ in range(8000): a, b = b, a + b
    return a % 1000007
@operation
def decimals():
    decimal.getcontext().prec = 28
    t = decimal.Decimal(0)
    for i in range(1, 4000): t += decimal.Decimal(1) / i
    return str(t)[:8]
@operation
def fractions_():
    t = fractions.Fraction(0)
    for i in range(1, 250): t += fractions.Fraction(1, i)
    return t.numerator % 1000
@operation
def datetimes():
    d = datetime.datetime(2020, 1, 1); n = 0
    for i in range(3000):
        d += datetime.timedelta(hours=7); n += len(d.isoformat()) + d.weekday() + len(d.strftime("%Y-%m-%d %H:%M"))
    return n
@operation
def strptime():
    return sum(datetime.datetime.strptime(f"2024-0{i%9+1}-1{i%9} 10:00", "%Y-%m-%d %H:%M").day for i in range(1500))
@operation
def csv_rw():
    b = io.StringIO(); w = csv.writer(b)
    for i in range(3000): w.writerow([i, f"name {i}", i / 3, 'q"x'])
    b.seek(0); return sum(len(r) for r in csv.reader(b))
@operation
def dictreader():
    return sum(int(r["a"]) for r in csv.DictReader(["a,b,c"] + [f"{i},x,y" for i in range(4000)]))
@operation
def insort():
    xs = []
    for i in range(8000): bisect.insort(xs, (i * 7919) % 10007)
    return xs[4000]
@operation
def split_join():
    return sum(len(",".join(line.strip().split(" ")[::-1])) for line in ["a bb ccc dddd eeeee\n"] * 15000)
@operation
def str_methods():
    return sum(len(s.upper().replace("A", "b").title().center(20, "*")) + s.find("c") + s.count("a") for s in ["abcabc%d" % i for i in range(8000)])
@operation
def char_loop():
    n = 0
    for ch in "hello world, 123! " * 3000:
        if ch.isalpha(): n += ord(ch)
        elif ch.isdigit(): n -= int(ch)
    return n
@operation
def str_index():
    s = "abcdefghij" * 1000; n = 0
    for i in range(len(s)):
        if s[i] == "c" or s[i:i+2] == "ab": n += 1
    return n
@operation
def bytes_ops():
    b = bytearray()
    for i in range(20000): b.append(i & 255)
    return sum(bytes(b)[::3]) + b.count(7) + len(b.hex())
@operation
def list_slices():
    xs = list(range(200)); t = 0
    for i in range(5000): t += sum(xs[i % 50: i % 50 + 20]) + len(xs[::-1])
    return t
@operation
def list_2d():
    g = [[0] * 60 for _ in range(60)]
    for k in range(8):
        for y in range(60):
            for x in range(60): g[y][x] = (g[y - 1][x] + g[y][x - 1] + k) % 10
    return sum(map(sum, g))
@operation
def lru_recursion():
    @functools.lru_cache(None)
    def f(n): return n if n < 2 else f(n - 1) + f(n - 2)
    return sum(f(i) for i in range(400)) % 97
@operation
def memo_dict():
    memo = {}
    def f(a, b):
        if (a, b) in memo: return memo[a, b]
        r = 1 if a == 0 or b == 0 else (f(a - 1, b) + f(a, b - 1)) % 1007
        memo[a, b] = r
        return r
    return f(90, 90)
@operation
def closures():
    def make(n):
        c = [0]; t = 0
        def inner(x):
            nonlocal t
            t += x * n; c[0] += 1
            return t
        return inner
    f = make(3)
    for i in range(40000): f(i)
    return f(0)
@operation
def generators():
    def a(n):
        for i in range(n): yield i
    def b(g):
        for x in g:
            if x % 2: yield x * x
    def c(g): yield from g
    return sum(c(b(a(40000))))
@operation
def recursion():
    def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
    return ack(2, 60)
@operation
def permutations_rec():
    def perm(xs):
        if len(xs) <= 1: yield xs; return
        for i in range(len(xs)):
            for p in perm(xs[:i] + xs[i+1:]): yield [xs[i]] + p
    return sum(p[0] for p in perm(list(range(7))))
@operation
def dict_comp():
    return sum(len({k: v for k, v in zip(range(i % 50), range(i % 50))}) for i in range(2000))
@operation
def dict_merge():
    d = {}
    for i in range(20000): d = {**d, i % 20: i} if i % 10 == 0 else d; d[i % 30] = d.get(i % 30, 0) + 1
    return len(d)
@operation
def set_ops():
    a = set(range(0, 3000, 2)); b = set(range(0, 3000, 3)); t = 0
    for i in range(60): t += len(a & b) + len(a | b) + len(a - b) + (i in a)
    return t
@operation
def string_building():
    out = []
    for i in range(30000): out.append(chr(97 + i % 26))
    return len("".join(out))
@operation
def stringio():
    b = io.StringIO()
    for i in range(15000): print(i, "x", file=b, sep=",")
    return len(b.getvalue())
@operation
def struct_():
    return sum(struct.unpack("<IHb", struct.pack("<IHb", i, i & 65535, i % 100))[0] for i in range(10000))
@operation
def randoms():
    r = random.Random(5)
    return sum(r.randint(1, 6) for _ in range(15000)) + r.choice("abc").count("a") + len(r.sample(range(1000), 100)) + r.shuffle(list(range(3000))).__class__.__name__.count("x")
@operation
def maths():
    return round(sum(math.sin(i) * math.sqrt(i) + math.floor(i / 3) + math.gcd(i, 12) for i in range(20000)), 3)
@operation
def stats():
    xs = [(i * 7919) % 1000 / 7 for i in range(1500)]
    return round(statistics.mean(xs) + statistics.median(xs) + statistics.pstdev(xs), 4)
@operation
def wrap():
    return sum(len(textwrap.wrap("the quick brown fox jumps over the lazy dog " * 8, 30)) for _ in range(40))
@operation
def deepcopy():
    d = {"a": [[1, 2, 3] for _ in range(20)], "b": {"c": (1, [2])}}
    return sum(len(copy.deepcopy(d)) for _ in range(80))
@operation
def pickling():
    d = {"a": list(range(200)), "b": [("x", i) for i in range(100)]}
    return sum(len(pickle.loads(pickle.dumps(d))) for _ in range(40))
@operation
def difflib_():
    a = [f"line {i}" for i in range(120)]; b = [f"line {i}" if i % 7 else f"other {i}" for i in range(120)]
    return len(list(difflib.unified_diff(a, b))) + round(difflib.SequenceMatcher(None, "abcd" * 30, "bcde" * 30).ratio() * 100)
@operation
def hashing():
    return sum(hashlib.sha256(str(i).encode()).digest()[0] for i in range(4000))
@operation
def b64_zlib():
    d = b"hello world " * 3000
    return len(zlib.decompress(zlib.compress(d))) + len(base64.b64decode(base64.b64encode(d))) + zlib.crc32(d)
@operation
def threads():
    q = queue.Queue(); out = []
    def work():
        while True:
            i = q.get()
            if i is None: return
            out.append(i * 2)
    ts = [threading.Thread(target=work) for _ in range(4)]
    for t in ts: t.start()
    for i in range(2000): q.put(i)
    for t in ts: q.put(None)
    for t in ts: t.join()
    return sum(out)
@operation
def asyncs():
    async def w(i):
        await asyncio.sleep(0); return i
    async def main(): return sum(await asyncio.gather(*(w(i) for i in range(1000))))
    return asyncio.run(main())
@operation
def properties():
    class A:
        def __init__(self): self._x = 0
        @property
        def x(self): return self._x
        @x.setter
        def x(self, v): self._x = v
        @staticmethod
        def s(v): return v + 1
        @classmethod
        def c(cls, v): return v + 2
    a = A()
    for i in range(15000): a.x = a.x + A.s(i) - A.c(i)
    return a.x
@operation
def dunder_getattr():
    class A:
        def __getattr__(self, n): return len(n)
        def __getitem__(self, k): return k * 2
        def __call__(self, v): return v
        def __len__(self): return 3
        def __contains__(self, v): return v == 1
    a = A(); t = 0
    for i in range(8000): t += a.foo + a[i] + a(i) + len(a) + (1 in a)
    return t
@operation
def inheritance_super():
    class A:
        def f(self, x): return x + 1
    class B(A):
        def f(self, x): return super().f(x) * 2
    class C(B):
        def f(self, x): return super().f(x) - 1
    c = C(); return sum(c.f(i) for i in range(12000))
@operation
def context_managers():
    @contextlib.contextmanager
    def cm(l):
        l.append(1)
        try: yield l
        finally: l.pop()
    n = 0; l = []
    for i in range(6000):
        with cm(l) as x: n += len(x)
    return n
@operation
def linked_list():
    class N:
        def __init__(self, v, n): self.v = v; self.n = n
    h = None
    for i in range(20000): h = N(i, h)
    t = 0
    while h: t += h.v; h = h.n
    return t
@operation
def match_stmt():
    t = 0
    for x in [(1, 2), [3], {"k": 4}, "s", 5, None] * 3000:
        match x:
            case (a, b): t += a + b
            case [a]: t += a
            case {"k": v}: t += v
            case str(): t += 1
            case int(n) if n > 3: t += n
            case _: t += 0
    return t
@operation
def map_filter_reduce():
    return functools.reduce(lambda a, b: (a + b) % 1000007, map(lambda x: x * x, filter(lambda x: x % 3, range(30000))))
@operation
def zip_enumerate():
    t = 0
    for i, (a, b) in enumerate(zip(range(30000), reversed(range(30000)))): t += i * a - b
    return t
@operation
def tuple_keys():
    d = {}
    for y in range(100):
        for x in range(100): d[x, y] = x ^ y
    return sum(d.get((x + 1, x), 0) for x in range(100))
@operation
def bits():
    n = 0
    for i in range(30000): n += bin(i).count("1") + (i & -i).bit_length() + (i >> 3 ^ i << 2)
    return n
@operation
def float_loop():
    x = 0.0
    for i in range(60000): x = x * 0.5 + i / 3.0 - (x if x > 100 else 1.5)
    return round(x, 6)
@operation
def while_collatz():
    best = 0
    for i in range(1, 3000):
        n, c = i, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1; c += 1
        best = max(best, c)
    return best
@operation
def prime_trial():
    return sum(all(n % d for d in range(2, int(n ** .5) + 1)) for n in range(2, 6000))
@operation
def matrix_mult():
    n = 40; a = [[i * j % 7 for j in range(n)] for i in range(n)]
    b = [[sum(x * y for x, y in zip(r, c)) for c in zip(*a)] for r in a]
    return b[3][5]
@operation
def lev():
    a, b = "kitten sitting" * 8, "sitting kitten" * 8
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1): cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
@operation
def unicode_():
    return sum(len(unicodedata.normalize("NFD", "é ü ñ")) + len("straße".casefold()) for _ in range(4000))
@operation
def shlex_url():
    return sum(len(shlex.split("a 'b c' \"d e\" f\\ g")) for _ in range(300)) + sum(len(urllib.parse.urlparse(f"http://h/p{i}?q={i}#f").query) for i in range(2000))
@operation
def template_sub():
    t = string.Template("$a is ${b}")
    return sum(len(t.substitute(a=i, b="x")) for i in range(4000))
@operation
def print_lines():
    old = sys.stdout; sys.stdout = io.StringIO()
    try:
        for i in range(10000): print(i, i * 2, "abc")
        return len(sys.stdout.getvalue())
    finally: sys.stdout = old
@operation
def str_translate():
    t = str.maketrans("abc", "xyz", "d"); return sum(len(("abcd" * 20).translate(t)) for _ in range(2000))
@operation
def any_all_min_max():
    xs = list(range(1000)); t = 0
    for i in range(60): t += max(xs) + min(xs, key=lambda v: -v) + any(x > 998 for x in xs) + all(x < 1000 for x in xs) + sum(xs)
    return t
@operation
def kwargs_calls():
    def f(a, b=2, *args, c=3, **kw): return a + b + c + len(args) + len(kw)
    return sum(f(i, 1, 2, c=4, d=5) + f(*(i, 2), **{"c": 1}) for i in range(8000))
@operation
def array_():
    a = array.array("d", [0.0]) * 2000
    for k in range(10):
        for i in range(2000): a[i] += i * k
    return sum(a)
@operation
def ordered_dict():
    d = collections.OrderedDict()
    for i in range(10000):
        d[i % 100] = i; d.move_to_end(i % 100)
        if len(d) > 50: d.popitem(last=False)
    return len(d)
@operation
def str_compare_sort():
    return sorted(("item %d" % ((i * 7919) % 5003) for i in range(8000)), key=str.lower)[5]
@operation
def isinstance_chain():
    t = 0
    for x in [1, "a", 2.0, None, [1], (2,), {}] * 2500:
        if isinstance(x, bool): t += 9
        elif isinstance(x, (int, float)): t += 1
        elif isinstance(x, str): t += 2
        elif isinstance(x, (list, tuple)): t += len(x)
        elif x is None: t += 3
    return t

ROWS = [{"id": i, "name": f"name {i % 40}", "price": i * 1.25, "tags": ["a", "b", str(i % 7)], "ok": i % 3 == 0} for i in range(600)]

@operation
def json_records():
    text = json.dumps(ROWS)
    return len(text) + sum(r["id"] for r in json.loads(text))
@operation
def group_by_key():
    groups = collections.defaultdict(list)
    for r in ROWS * 8: groups[r["name"]].append(r["price"])
    return sorted((k, sum(v) / len(v), max(v)) for k, v in groups.items())[3]
@operation
def counter_loop():
    c = collections.Counter()
    for i in range(15000): c[i % 211] += 1
    return c.most_common(2)
@operation
def sorted_dicts():
    return sorted(ROWS * 3, key=lambda r: (r["name"], -r["price"]))[5]["id"]
@operation
def sorted_attr():
    class E:
        def __init__(self, n, a): self.n = n; self.a = a
    return sorted([E(f"n{i % 31}", i * 7 % 101) for i in range(2500)], key=operator.attrgetter("a", "n"))[7].n
@operation
def table_text():
    out = []
    for r in ROWS * 2: out.append(f"{r['id']:<6}{r['name']:>12} {r['price']:>10.2f} {'yes' if r['ok'] else 'no':^5}|")
    return len("\n".join(out))
@operation
def ljust_table():
    return sum(len(str(r["id"]).rjust(6) + r["name"].ljust(14) + str(r["price"]).zfill(9)) for r in ROWS * 5)
@operation
def comprehension_items():
    d = {r["name"] + str(r["id"]): r for r in ROWS}
    return sum(len({k: v["price"] for k, v in d.items() if v["ok"]}) for _ in range(12))
@operation
def nested_comprehension():
    return sum(len([(x, y) for x in range(60) for y in range(60) if (x * y) % 3]) for _ in range(4))
@operation
def invert_dict():
    d = {i: i % 50 for i in range(6000)}
    out = {}
    for k, v in d.items(): out.setdefault(v, []).append(k)
    return len(out) + len({v: k for k, v in d.items()})
@operation
def read_lines():
    text = "\n".join(f"{i}\tname{i}\t{i * 3}" for i in range(4000))
    t = 0
    for line in io.StringIO(text):
        a, b, c = line.rstrip("\n").split("\t")
        t += int(a) + int(c) + len(b)
    return t
@operation
def parse_ini_like():
    text = "\n".join(f"key{i} = value {i}  # note" for i in range(2500))
    d = {}
    for line in text.splitlines():
        line = line.split("#", 1)[0].strip()
        if not line or line.startswith(";"): continue
        k, _, v = line.partition("=")
        d[k.strip()] = v.strip()
    return len(d)
@operation
def tokenize_re():
    p = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<id>[A-Za-z_]\w*)|(?P<op>[-+*/()=]))")
    n = 0
    for m in p.finditer("x1 = 3.14 * (alpha + beta) - 42 / y " * 300):
        n += len(m.lastgroup) + len(m.group(m.lastgroup))
    return n
@operation
def caesar():
    out = []
    for ch in "Hello, World! The quick brown fox. " * 250:
        if ch.isupper(): out.append(chr((ord(ch) - 65 + 3) % 26 + 65))
        elif ch.islower(): out.append(chr((ord(ch) - 97 + 3) % 26 + 97))
        else: out.append(ch)
    return len("".join(out))
@operation
def replace_chain():
    return sum(len(s.replace("<", "&lt;").replace(">", "&gt;").replace("&", "&amp;").lower().strip().startswith("a") and "x" or "yy") for s in ["<a href='x'>link &amp; more</a> "] * 6000)
class Point(typing.NamedTuple):
    x: int
    y: int = 0
@operation
def named_tuple_use():
    ps = [Point(i, i * 2) for i in range(5000)]
    return sum(p.x + p.y for p in ps) + len({p for p in ps}) + sum(x for x, y in ps)
@dataclasses.dataclass
class Item:
    name: str
    price: float
    quantity: int = 1
    tags: list = dataclasses.field(default_factory=list)
    def total(self): return self.price * self.quantity
@operation
def dataclass_use():
    items = [Item(f"i{i % 50}", i * .5, quantity=i % 5) for i in range(3000)]
    return round(sum(i.total() for i in items), 2) + sum(1 for a, b in zip(items, items[1:]) if a == b)
@dataclasses.dataclass(frozen=True)
class Key:
    a: int
    b: str
@operation
def frozen_keys():
    d = {}
    for i in range(3000): d[Key(i % 100, "k")] = i
    return len(d)
@operation
def visitor_dispatch():
    class N: pass
    class Num(N):
        def __init__(self, v): self.v = v
    class Bin(N):
        def __init__(self, op, l, r): self.op = op; self.l = l; self.r = r
    class V:
        def visit(self, n): return getattr(self, "visit_" + type(n).__name__)(n)
        def visit_Num(self, n): return n.v
        def visit_Bin(self, n):
            a, b = self.visit(n.l), self.visit(n.r)
            return a + b if n.op == "+" else a * b % 1009
    t = Num(1)
    for i in range(200): t = Bin("+*"[i % 2], t, Num(i))
    v = V()
    return sum(v.visit(t) for _ in range(12))
@operation
def abstract_shapes():
    class Shape(abc.ABC):
        @abc.abstractmethod
        def area(self): ...
        def describe(self): return f"{type(self).__name__}:{self.area():.1f}"
    class Sq(Shape):
        def __init__(self, s): self.s = s
        def area(self): return self.s ** 2
    class Ci(Shape):
        def __init__(self, r): self.r = r
        def area(self): return math.pi * self.r ** 2
    return sum(len(s.describe()) for s in [Sq(i) if i % 2 else Ci(i) for i in range(4000)])
@operation
def try_except_int():
    n = 0
    for s in ["1", "x", "22", "", "3.5"] * 2000:
        try: n += int(s)
        except ValueError: n += 1
    return n
@operation
def custom_exceptions():
    class AppError(Exception):
        def __init__(self, msg, code): super().__init__(msg); self.code = code
    n = 0
    for i in range(5000):
        try:
            if i % 2: raise AppError(f"bad {i}", i % 7)
        except AppError as e: n += e.code + len(str(e))
        finally: n += 1
    return n
@operation
def deepcopy_objects():
    class N:
        def __init__(self, i): self.i = i; self.kids = []; self.meta = {"a": 1}
    r = N(0)
    for i in range(60):
        r.kids.append(N(i))
    return sum(len(copy.deepcopy(r).kids) for _ in range(5))
@operation
def heap_nlargest():
    xs = [(i * 7919) % 10007 for i in range(8000)]
    return heapq.nlargest(10, xs)[3] + heapq.nsmallest(5, xs, key=lambda v: -v)[2] + sum(heapq.merge(xs[:50], xs[50:99]))
@operation
def dijkstra():
    g = {i: [((i * 7 + k) % 400, k + 1) for k in range(5)] for i in range(400)}
    dist = {0: 0}; pq = [(0, 0)]
    while pq:
        d, u = heapq.heappop(pq)
        if d > dist.get(u, math.inf): continue
        for v, w in g[u]:
            nd = d + w
            if nd < dist.get(v, float("inf")): dist[v] = nd; heapq.heappush(pq, (nd, v))
    return sum(dist.values())
@operation
def bfs_grid():
    n = 60; seen = {(0, 0)}; q = collections.deque([(0, 0, 0)]); last = 0
    while q:
        x, y, d = q.popleft(); last = d
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < n and 0 <= ny < n and (nx, ny) not in seen and (nx * 7 + ny * 3) % 5:
                seen.add((nx, ny)); q.append((nx, ny, d + 1))
    return last + len(seen)
@operation
def struct_records():
    s = struct.Struct(">IHHd"); data = b"".join(s.pack(i, i % 7, i % 9, i / 3) for i in range(2000))
    return round(sum(d for a, b, c, d in s.iter_unpack(data)), 3)
@operation
def path_handling():
    n = 0
    for i in range(1200):
        p = pathlib.PurePosixPath("/usr/local") / "lib" / f"file{i}.tar.gz"
        n += len(p.name) + len(p.stem) + len(p.suffix) + len(p.parent.parts) + len(str(p.with_suffix(".txt")))
    return n
@operation
def argparse_many():
    p = argparse.ArgumentParser(prog="x")
    for i in range(20): p.add_argument(f"--opt{i}", type=int if i % 2 else str, default=i, help="an option")
    p.add_argument("files", nargs="*")
    a = [f"--opt{i}={i}" if i % 3 else "--opt1" for i in range(1, 3)] 
    return sum(p.parse_args(["--opt1", "5", "--opt2=x", "--opt3", "7", "f1", "f2"]).opt3 for _ in range(25)) + len(p.format_help())
@operation
def date_arithmetic():
    d = datetime.date(2024, 1, 31); n = 0
    for i in range(5000):
        e = d + datetime.timedelta(days=i)
        n += (e - d).days + e.isoweekday() + e.day
        if e.month == 2 and e > d: n += 1
    return n
@operation
def zip_transpose():
    m = [[i * j for j in range(40)] for i in range(40)]
    for _ in range(20): m = [list(r) for r in zip(*m)]
    return m[3][5] + sum(sum(r) for r in m)
@operation
def chunking():
    xs = list(range(5000))
    return sum(len(c) for c in (xs[i:i + 7] for i in range(0, len(xs), 7))) + sum(a + b for a, b in itertools.pairwise(xs)) + len(list(itertools.chain.from_iterable([[1, 2, 3]] * 2000)))
@operation
def itertools_more():
    return sum(itertools.accumulate(range(5000))) % 1000 + sum(a * b for a, b in itertools.combinations(range(120), 2)) % 1000 + sum(1 for p in itertools.permutations(range(7))) + len(list(itertools.zip_longest(range(3000), range(2000)))) + sum(itertools.takewhile(lambda v: v < 3000, itertools.count())) % 100
@operation
def generator_pipeline():
    def lines(n):
        for i in range(n): yield f"{i},{i * 2},x"
    def rows(ls):
        for l in ls:
            p = l.split(",")
            if len(p) == 3: yield p
    def nums(rs):
        for r in rs: yield int(r[0]) + int(r[1])
    return sum(nums(rows(lines(5000))))
@operation
def tree_generator():
    class T:
        def __init__(self, v): self.v = v; self.l = None; self.r = None
        def add(self, v):
            if v < self.v:
                if self.l is None: self.l = T(v)
                else: self.l.add(v)
            elif self.r is None: self.r = T(v)
            else: self.r.add(v)
        def __iter__(self):
            if self.l: yield from self.l
            yield self.v
            if self.r: yield from self.r
    t = T(500)
    for i in range(700): t.add(i * 7919 % 1009)
    return sum(t)
@operation
def decorators():
    def timed(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            wrapper.calls += 1
            return fn(*args, **kwargs)
        wrapper.calls = 0
        return wrapper
    @timed
    def f(a, b=1): return a + b
    return sum(f(i, b=2) for i in range(8000)) + f.calls
@operation
def lru_hits():
    @functools.lru_cache(maxsize=128)
    def f(a, b): return a * b
    return sum(f(i % 100, 3) for i in range(15000))
@operation
def cached_property():
    class A:
        def __init__(self, v): self.v = v
        @functools.cached_property
        def w(self): return self.v * 2
        @property
        def u(self): return self.w + 1
    return sum(a.w + a.w + a.u for a in (A(i) for i in range(2500)))
@operation
def operators_overloaded():
    class V:
        def __init__(self, x, y): self.x = x; self.y = y
        def __add__(self, o): return V(self.x + o.x, self.y + o.y)
        def __mul__(self, k): return V(self.x * k, self.y * k)
        def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
        def __repr__(self): return f"V({self.x}, {self.y})"
        def __lt__(self, o): return self.x < o.x
        def __hash__(self): return hash((self.x, self.y))
    vs = [V(i * 7919 % 101, i) for i in range(800)]
    t = V(0, 0)
    for v in vs: t = t + v * 2
    return repr(t) + str(len(sorted(vs))) + str(len(set(vs))) + str(V(1, 2) in vs)
@operation
def iterator_class():
    class Count:
        def __init__(self, n): self.i = 0; self.n = n
        def __iter__(self): return self
        def __next__(self):
            if self.i >= self.n: raise StopIteration
            self.i += 1
            return self.i
    return sum(Count(10000)) + len([x for x in Count(5000) if x % 2])
@operation
def context_class():
    class C:
        def __init__(self, l): self.l = l
        def __enter__(self): self.l.append(1); return self
        def __exit__(self, *a): self.l.pop(); return False
    l = []; n = 0
    for i in range(8000):
        with C(l) as c: n += len(c.l)
    return n
@operation
def string_checks():
    n = 0
    for s in ["hello", "World1", "123", "", "a b", "ABC"] * 2500:
        n += s.isalpha() + s.isdigit() * 2 + s.isalnum() + s.islower() + s.endswith("o") + s.startswith(("h", "W")) + len(s.capitalize()) + (s == s.strip())
    return n
@operation
def dict_methods():
    d = {}
    for i in range(10000):
        d[f"k{i % 200}"] = i
        if f"k{i % 300}" in d: d.pop(f"k{i % 300}", None)
        d.setdefault("z", 0); d["z"] += 1
    return len(d) + sum(d.values()) + len(list(d.keys())) + len(sorted(d.items(), key=lambda kv: kv[1]))
@operation
def set_comprehension():
    words = "the quick brown fox jumps over the lazy dog again and again".split()
    return sum(len({w[0] for w in words} | {w[-1] for w in words}) + len(set(words) & {"fox", "dog"}) for _ in range(1200))
@operation
def knapsack():
    w = [3, 4, 5, 9, 14, 7] * 4; v = [3, 4, 4, 10, 15, 8] * 4; cap = 100
    dp = [[0] * (cap + 1) for _ in range(len(w) + 1)]
    for i in range(1, len(w) + 1):
        for c in range(cap + 1):
            dp[i][c] = dp[i - 1][c]
            if w[i - 1] <= c: dp[i][c] = max(dp[i][c], dp[i - 1][c - w[i - 1]] + v[i - 1])
    return dp[-1][-1]
@operation
def words_index():
    index = {}
    for n, line in enumerate(["the cat sat", "a dog and the cat", "sat there alone"] * 500):
        for w in line.split(): index.setdefault(w, set()).add(n)
    return len(index["cat"] & index["sat"]) + sum(map(len, index.values()))
@operation
def star_args():
    def f(*args): return len(args) + sum(args)
    def g(**kw): return sum(kw.values())
    return sum(f(*[i, 1, 2]) + g(a=i, b=1) for i in range(6000))

def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    only = sys.argv[2:]
    for fn in OPERATIONS:
        if only and fn.__name__ not in only:
            continue
        best = None
        for _ in range(rounds):
            began = time.process_time()
            given = fn()
            took = time.process_time() - began
            best = took if best is None else min(best, took)
        print(f"{fn.__name__}\t{given}\t{best * 1000:.4f}")


main()
