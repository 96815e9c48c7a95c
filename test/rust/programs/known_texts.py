import sys

def scan(text):
    out = []
    pos = 0
    while pos < len(text):
        ch = text[pos]
        if ch.isspace():
            pos += 1
            continue
        if ch.isdigit():
            start = pos
            while pos < len(text) and text[pos].isdigit():
                pos += 1
            out.append(("num", text[start:pos]))
            continue
        if ch.isalpha() or ch == "_":
            start = pos
            while pos < len(text) and (text[pos].isalnum() or text[pos] == "_"):
                pos += 1
            word = text[start:pos]
            out.append(("upper" if word.isupper() else "lower" if word.islower() else "mixed", word))
            continue
        out.append(("op", ch))
        pos += 1
    return out

def shout():
    s = "abcabc"
    t = s.replace((s := "b"), "X")
    print(s, t)
    s = "hello"
    print(s.count((s := "l")), s)
    s = "  padded\u3000"
    print([s.strip(), s.lstrip(), s.rstrip(), s.strip(" "), s.lstrip("x "), s.rstrip("\u3000d")])

class Texts:
    def __init__(self, text):
        self.text = text
    def parts(self, sep):
        return self.text.split(sep)
    def find(self, x):
        return self.text.find(x), self.text.rfind(x), self.text.count(x)

def join(items):
    sep = ", "
    return sep.join(items)

def bad(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

print(scan("let x1 = FOO + bar_Baz * 12;"))
shout()
t = Texts("añb,ñc,,d")
print(t.parts(","), t.find("ñ"), t.find(""), t.find("zz"))
bad(lambda: t.parts(""))
bad(lambda: join(["a", "b"]))
bad(lambda: join(("a", 1)))
bad(lambda: join(x for x in "xyz"))
bad(lambda: join({"k": 1, "l": 2}))
bad(lambda: join(5))
bad(lambda: join(["a", None]))
line = "One two\tTHREE\nfour\r\nfive"
print(line.lower().upper().split(), line.splitlines(), line.startswith("One"), line.endswith("five"), line.startswith(("x", "One")), line.startswith("two", 4))
print("ß".upper(), "İ".lower(), "ΑΣ".lower(), "".isdigit(), "²".isdigit(), "Ⅷ".isalnum())
print(line.replace("o", "0"), line.replace("", "-")[:9], "aaa".count("a"), "aaa".count(""), "é".find("é"))
name = "x"
if name not in line and not ("w" in line and line.find("w") in [5, 6]):
    print("?")
else:
    print("ok")
def order(x):
    print("asked", x)
    return x
print(order("a") in order("abc"), order(1) in order([1, 2]), order(3) not in order({1: 2}))
z = "q"
print(z in (z := "qr"), z, z in [(z := "s"), "qr"], z)

class F:
    def __float__(self): return 2.5
    def __int__(self): return 7
class G:
    def __index__(self): return 3
class SF(float): pass
class SI(int): pass
for x in ["1.5", " -2e3 ", "nan", "inf", "x", b"4.5", b"z", 3, True, 2.5, F(), G(), SF(1.25), SI(9), None, [], "１２", "1_000"]:
    bad(lambda: (float(x), type(float(x)).__name__))
    bad(lambda: (int(x), type(int(x)).__name__))
def nums(a, b):
    return float(a) + int(b), int(a[0]) * float(b)
print(nums("1.5", "2"))
for lo, hi in [(0, 3), (-3, None), (2, 1), (None, -1), (-100, 100), (G(), 5)]:
    print(repr("héllo"[lo:hi]), [1, 2, 3, 4][lo:hi], (1, 2, 3)[lo:hi])
bad(lambda: "abc"["x":])
bad(lambda: "abc"[1.5:2])
def f(text, i):
    return text[i:], text[:i], text[i:i+1], text[:], text[-i:]
print(f("straße", 2))
