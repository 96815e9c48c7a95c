"""Packed numbers, arrays, deques, fractions and decimals, within a machine word and beyond."""
import array
import collections
import decimal
import fractions
import itertools
import math
import random
import string
import struct


def show(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        r = type(e).__name__ + ": " + str(e)
    print(repr(r))


R = random.Random(11)
# struct
codes = "xcbB?hHiIlLqQnNfds"
for n in range(200):
    f = R.choice(["", "<", ">", "=", "!", "@"]) + "".join(R.choice(["", "", "2", "3", "0", "10"]) + R.choice(codes) for _ in range(R.randrange(1, 4)))
    a = [R.choice([0, 1, -1, 127, 128, 255, -129, 65535, -32768, 2**31, 2**32 - 1, -2**63, 2**63, 2**64 - 1, 1.5, b"x", b"abcd", True, "s", None]) for _ in range(R.randrange(1, 6))]
    show(struct.pack, f, *a); show(struct.calcsize, f)
    try: size = struct.calcsize(f)
    except struct.error: continue
    data = bytes(R.randrange(256) for _ in range(size + R.choice([0, 0, 0, 1])))
    if "e" in f or "f" in f or "d" in f: data = bytes(len(data))
    show(struct.unpack, f, data); show(struct.unpack, f, bytearray(data)); show(struct.unpack_from, f, b"zz" + data, 2)
show(struct.pack, "<h", 40000); show(struct.pack, b"<hh", 1, 2); show(struct.pack, "é"); show(struct.pack, 5); show(struct.unpack, "<h", "ab"); show(struct.pack, "h")
ba = bytearray(8); struct.pack_into("<hH", ba, 2, -5, 6); print(ba, list(struct.iter_unpack("<H", ba)), struct.Struct("<b").pack(-3)); show(struct.unpack_from, "<q", ba, -9); show(struct.unpack_from, "<q", ba, 1)
# array
for code in "hiqdu":
    a = array.array(code, "abc" if code == "u" else [1, 2, 3])
    for v in [0, -1, 127, 128, 255, 256, 70000, 2**31, 2**32, 2**63, 2**64, 1.5, "x", "xy", True, None]:
        show(a.__setitem__, 1, v)
        try: a[0] = v
        except Exception as e: print(type(e).__name__, e)
        show(a.append, v)
    show(lambda: a[0]); show(lambda: a[-1]); show(lambda: a[99]); show(lambda: a["x"]); show(lambda: a[True]); print(a, a[1:3], len(a))
    show(lambda: a * 2); show(lambda: a + a); show(lambda: a == a); show(lambda: sum(a) if code != "u" else 0)
class Arr(array.array):
    def __getitem__(self, k): return "own"
    def __setitem__(self, k, v): print("set", k, v)
x = Arr("i", [1, 2]); x[0] = 5; print(x[0], x[1], list(x))
a = array.array("d", [0.0]) * 5
for i in range(5): a[i] += i * 1.5
a[2] += 1; print(a)
# deque
for ml in [None, 0, 1, 3]:
    d = collections.deque(range(5), ml)
    for n in [0, 1, -1, 2, 7, -8]: d.rotate(n); print(list(d))
    d.append(9); d.appendleft(8); print(d, len(d)); show(lambda: d[0]); show(lambda: d[-1]); show(lambda: d[50]); show(lambda: d["a"]); show(lambda: d[True]); show(d.__setitem__, 0, 5); show(d.__setitem__, 70, 5); print(d)
    d.extend([1, 2, 3]); d.extendleft([4, 5]); print(d)
class D(collections.deque):
    def __getitem__(self, k): return "own"
d = D([1, 2]); print(d[0])
# itertools
print(list(itertools.product("ab", repeat=2)), list(itertools.product("ab", [1, 2], "x")), list(itertools.product()), list(itertools.product([], "a")), list(itertools.product("a")), list(itertools.product("ab", "c", "d", "ef")))
print(list(itertools.permutations("abc")), list(itertools.permutations("abcd", 2))[:4], list(itertools.permutations("ab", 0)), list(itertools.combinations("abcd", 3)), list(itertools.combinations("abc", 2)), list(itertools.combinations_with_replacement("ab", 2)))
# fractions
F = fractions.Fraction
fs = [F(0), F(1), F(-1), F(1, 3), F(-22, 7), F(10**30 + 1, 10**25), F(3, 10**40), F(2**64, 2**64 - 1), F(-5, 6), F(6), 0, 3, -4, True, 2.5, -0.1, 10**22]
import operator as o
for a in fs[:10]:
    for b in fs:
        for op in [o.add, o.sub, o.mul, o.truediv, o.mod, o.eq, o.lt]:
            show(op, a, b)
    show(pow, a, 3); show(pow, a, -2); show(round, a, 2); show(round, a); show(hash, a); show(math.floor, a); show(lambda: a.limit_denominator(100)); show(F, a, 7)
for t in [(4, 6), (4, -6), (0, 5), (5, 0), (-10**30, 10**29), ("3/4",), ("1.5e3",), (1.25,), (F(1, 2), F(3, 4)), ("x",)]: show(F, *t)
t = F(0)
for i in range(1, 120): t += F(1, i); t -= F(1, i + 3)
print(t)
# decimal
Dc = decimal.Decimal
ctx = decimal.getcontext()
ds = [Dc(s) for s in ["0", "-0", "1", "0.1", "3.14159265358979323846264338", "9999999999999999999999999999", "-1e-20", "1.5e400",
                      "-2.50", "99999999999999999999999999.995", "-Infinity", "NaN", "sNaN", "1e-999999", "9.99e999999",
                      "340282366920938463463374607431768211456", "18446744073709551615e-10"]]
def flags():
    f = [k.__name__ for k, v in ctx.flags.items() if v]; ctx.clear_flags(); return f
for rounding in [decimal.ROUND_HALF_EVEN, decimal.ROUND_05UP]:
    for prec in ([28] if rounding == decimal.ROUND_HALF_EVEN else [7]):
        ctx.prec, ctx.rounding = prec, rounding
        for a in ds:
            for b in ds + [3, -7, True, 10**40]:
                for op in [o.add, o.sub, o.mul, o.truediv]:
                    show(lambda: (op(a, b), flags()))
            for b in ds[:6] + [7]:
                for op in [o.floordiv, o.mod, o.lt, o.eq]: show(op, a, b)
        show(o.add, 3, ds[4]); show(o.sub, 3, ds[4]); show(o.truediv, 3, ds[4]); show(o.add, 1.5, ds[4]); show(o.mul, ds[4], "a"); show(o.add, ds[3], F(1, 2))
ctx.prec = 28; ctx.rounding = decimal.ROUND_HALF_EVEN; flags()
ctx.Emin, ctx.Emax = -30, 30
ds = ds[:10]
for a in ds[:16]:
    for b in ds[:16]:
        for op in [o.add, o.mul, o.truediv]: show(lambda: (op(a, b), flags()))
ctx.clamp = 1
for a in ds[:12]:
    for b in ds[:12]:
        for op in [o.add, o.mul, o.truediv]: show(lambda: (op(a, b), flags()))
ctx.clamp = 0; ctx.Emin, ctx.Emax = -999999, 999999
for n in range(40):
    a = Dc(R.randrange(-10**R.randrange(1, 30), 10**R.randrange(1, 30))).scaleb(R.randrange(-10, 10)); b = Dc(R.randrange(1, 10**R.randrange(1, 30))).scaleb(R.randrange(-10, 10))
    for op in [o.add, o.sub, o.mul, o.truediv, o.lt, o.eq]: show(op, a, b)
class DD(Dc):
    def __add__(self, x): return "own"
    def __radd__(self, x): return "rown"
print(DD(1) + 1, 1 + DD(1), Dc(1) + DD(2), DD(1) * 2, type(DD(1) * 2))
x = Dc(1); x += 2; x *= Dc("1.5"); x -= 1; x /= 4; print(x)
# template
T = string.Template
for t in ["$a is ${b}", "$$ $a", "$", "${", "$1", "${a", "x$a$b${a}", "é $a\n $!"]:
    show(T(t).substitute, a=1, b="x"); show(T(t).safe_substitute, {"a": 2}); show(T(t).substitute, {"a": 2}, b=3); print(T(t).is_valid(), T(t).get_identifiers())
class T2(T):
    delimiter = "%"
    idpattern = "[a-z]+"
show(T2("%a $b %%").substitute, a=1)
