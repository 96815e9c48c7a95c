# A method is found before its arguments are evaluated.
def log(x):
    print("arg", x)
    return x
class R:
    def __getattr__(self, n):
        print("get", n)
        if n == "nope":
            raise AttributeError(n)
        return lambda *a, **k: (n, a, k)
    @property
    def p(self):
        print("prop")
        return lambda *a: a
def go(o, name):
    try:
        if name == "m":
            return o.m(log(1), k=log(2))
        if name == "p":
            return o.p(log(3))
        if name == "append":
            return o.append(log(5))
        if name == "get":
            return o.get(log(6), log(7))
        if name == "split":
            return o.split(log(8))
        return o.nope(log(4))
    except (AttributeError, TypeError) as e:
        return type(e).__name__, str(e)
r = R()
print(go(r, "m"), go(r, "p"), go(r, "n"), go(r, "append"), go(r, "get"))
for o in (1, None, "s", [], {}, (), 2.5, object(), print, int):
    for n in ("m", "append", "get", "split"):
        print(type(o).__name__, n, go(o, n))
try:
    undefined_f(log("never"))
except NameError as e:
    print(e)
x = None
try:
    x.foo(log("no"))
except AttributeError as e:
    print(e)
try:
    x(log("yes"))
except TypeError as e:
    print(e)
def change():
    global fn
    fn = lambda *a: "second"
    return 0
fn = lambda *a: "first"
print(fn(change()), fn())
