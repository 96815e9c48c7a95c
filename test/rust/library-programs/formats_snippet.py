"""Formats, texts and bytes, each by the ways that are taken often and those that are not."""
import collections
import random


def show(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        r = type(e).__name__ + ": " + str(e)
    print(repr(r))


R = random.Random(7)
# percent
vals = [0, 5, -7, 255, 10**30, -10**25, 3.14159, -2.5, 1e300, float("inf"), float("nan"), True, "abc", "äöü", b"xy", None, (1,2), [1], 65, 1e-7, 123456789.125]
flags = ["", "-", "+", " ", "0", "#", "-0", "+0", "#0", "- ", "0-"]
for n in range(250):
    f = "%" + R.choice(flags) + R.choice(["", "", "5", "12", "1"]) + R.choice(["", "", ".0", ".3", ".10"]) + R.choice("sradiuxXoeEfFgGc%bzé")
    v = R.choice(vals)
    show(lambda: ("<" + f + "ü>") % ((v,) if isinstance(v, tuple) else v))
for f, a in [("%(a)s %(b)05d", {"a": 1, "b": 2}), ("%(a(b))s", {"a(b)": 3}), ("%(a", {}), ("%*d|%-*d", (5, 3, 4, 2)), ("%.*f", (2, 3.14159)), ("%s %s", (1,)), ("%s", (1, 2)), ("%", ()), ("%d%%", 5), ("%5%|", ()), ("abc", ()), ("abc", 1), ("%s", [1]), ("x%qy", 1), ("äé%qy", 1), ("%ld %hd", (1, 2)), ("%(x)d", 5), ("%c%c", (65, "é")), ("%c", 0x110000), ("%c", "ab"), ("%.3s|%.2r", ("äöüß", "abc")), ("%-8s|%8s", ("é", "é")),("%i", 3.99), ("%x", 3.5), ("%d", "3"), ("%s%s", ("a", {"k": 1})), ("%(k)s %%", {"k": 2})]:
    show(lambda: f % a)
for f, a in [(b"%s|%5d|%x", (b"a", 3, 255)), (b"%(a)s", {b"a": b"z"}), (b"%b %a", (b"q", "é")), (b"%c", 300), (b"%d", 1.5), (b"%s", "x"), (bytearray(b"%05.1f"), 2.25)]:
    show(lambda: f % a)
# format
specs = ["", "5", "<8", ">8", "^9", "=8", "*^11", "é>6", "+", " ", "-", "08", "+08d", ",", "_", "012,", "x", "#x", "#010b", "o", "X", "_b", "c", "n", "e", ".2f", "10.3f", "+.1e", "g", ".3g", "%", ".0%", "s", ".2", ".2s", "z.1f", "#.0f", "<<5", "{<5", "5.", "5x5", "=+5", "08.2f", ",.2f", "_.3e", "0=10", "^+10.2f", "zd", "#s", "+s", " s", "=5s", ",s", "c5", "99999999999999999999", "0^8", "é", "dd", ",_", "__", ",,"]
for v in [0, 7, -42, 1234567, -1234567, 10**25, 3.5, -0.0, 1234567.891, 1e22, float("inf"), -float("nan"), True, "hello", "äöü", None, [1], 1e-10]:
    for s in specs: show(format, v, s)
class O:
    x = 5
    d = {"k": [1, 2]}
    def __format__(self, s): return "O(" + s + ")"
    def __str__(self): return "str"
    def __repr__(self): return "rep"
for t, a, k in [("{} {}", (1, 2), {}), ("{0}{1}{0}", ("a", "b"), {}), ("{a.x} {a.d[k][1]}", (), {"a": O()}), ("{!r} {!s} {!a}", ("é", "é", "é"), {}), ("{:{}}", (1, 5), {}), ("{:{w}.{p}f}", (3.14159,), {"w": 10, "p": 2}), ("{{}} {}", (1,), {}), ("{", (), {}), ("}", (), {}), ("{0} {}", (1,), {}), ("{} {0}", (1,), {}), ("{5}", (1,), {}), ("{x}", (), {}), ("{a[0]x}", (), {"a": [1]}), ("{a[}", (), {"a": 1}), ("{a[]}", (), {"a": 1}), ("{a.}", (), {"a": 1}), ("{!x}", (1,), {}), ("{!rx}", (1,), {}), ("{a{b}}", (1,), {}), ("{:{:{}}}", (1, 2, 3), {}), ("é{}ü{}ß", ("x", "ÿ"), {}), ("{:>5}|{!r:>5}|{!s:é^7}", (O(), "a", 1), {}), ("{0[a b]}", ({"a b": 4},), {}), ("{0[[]}", ({"[": 4},), {}), ("{99999999999999999999}", (1,), {}), ("}}{{", (), {}), ("a}b", (), {}), ("{o!r:x}{o!s}{o}", (), {"o": O()})]:
    show(t.format, *a, **k)
show("{a} {b}".format_map, {"a": 1, "b": 2}); show("{} {b}".format_map, {"a": 1, "b": 2}); show("{c}".format_map, {"a": 1})
print(bin(-5), oct(8), hex(255), hex(-2**70), bin(0), f"{2**70:x} {-5:b} {5:#o} {10**20:,}")
# str methods
for s in ["", "abc", "Hello World", "äÖü ß", "ABC def1x", "ǆx Σς ΑΣ", "  a b  c ", "a,b,,c", "x\ty\r\nz\x1cq", "'don't it's", "ﬁ", "a" * 70, "éa" * 70]:
    for m in ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "split", "rsplit", "strip", "splitlines", "isalpha", "istitle", "encode", "isupper", "islower"]: show(getattr(s, m))
    show(s.split, ","); show(s.split, ",", 1); show(s.rsplit, ",", 1); show(s.split, None, 1); show(s.split, ", "); show(s.split, sep="a")
    show(s.replace, "a", "b"); show(s.replace, "a", ""); show(s.replace, "", "-"); show(s.replace, "é", "a"); show(s.replace, "a", "b", 1); show(s.replace, "a", "é")
    for sub in ["a", "", "ü", "bc", "zz"]:
        show(s.find, sub); show(s.rfind, sub); show(s.count, sub); show(s.find, sub, 2); show(s.find, sub, -2, None); show(s.count, sub, 1, 4); show(s.index, sub); show(s.find, sub, None)
    show(s.center, 15, "*"); show(s.ljust, 15); show(s.rjust, 12, "é"); show(s.zfill, 12)
    show(s.join, ["a", "é", "b"]); show(s.join, ("x",)); show(s.join, [1, 2]); show(s.join, iter("abc")); show(s.join, {"k": 1}); show(s.join, [1.5]); show(s.join, 5)
    for t in [str.maketrans("abc", "xyz", "d"), {97: "AA", 98: None, 0xe9: 101, 0xfc: "q"}, {97: 0x1f600}, collections.defaultdict(lambda: "?"), {99: 100, 120: "y"}]: show(s.translate, t)
    show(s.translate, {97: 1.5}); show(s.translate, {97: -1}); show(s.translate, "xyz" * 60)
# bytes
for b in [b"", b"hello world", bytearray(b"abcabcab"), bytes(range(256)), bytearray(b"a\tb")]:
    show(lambda: b.hex()); show(lambda: b.hex(":")); show(lambda: b.hex("-", 2)); show(lambda: b.hex("-", -3)); show(lambda: b.hex("-", 0)); show(lambda: b.hex("ab"))
    for p in [b"", b"a", b"bc", 97, b"zz", 300, "a", b"abcabcabc"]:
        for m in ["find", "rfind", "count", "index"]: show(lambda: getattr(b, m)(p)); show(lambda: getattr(b, m)(p, 1, 6)); show(lambda: getattr(b, m)(p, 600))
        show(lambda: p in b); show(lambda: b.startswith(p)); show(lambda: b.endswith((p, b"c"))); show(lambda: b.startswith(p, 2, 5))
    for m in ["upper", "title", "isalpha", "isascii", "islower", "swapcase", "isspace", "decode"]: show(lambda: getattr(b, m)())
    show(lambda: b[0]); show(lambda: b[-1]); show(lambda: b[300]); show(lambda: b[1:4]); show(lambda: b["a"]); show(lambda: b[::2])
ba = bytearray(); 
for v in [1, 255, 256, -1, "a", 2.5, True]: show(ba.append, v)
m = memoryview(ba); show(ba.append, 1); m.release(); show(ba.append, 1); print(ba)
