# Subclasses of builtins with methods of their own: where CPython asks these, and where it does not.
class D(dict):
    def __iter__(self): return iter(sorted(super().__iter__(), reverse=True))
    def keys(self): return ["a"]
    def __getitem__(self, k): return f"got {k}"
class E(dict): pass
d = D(a=1, b=2, c=3); e = E(x=1)
for f in (lambda: d | {"z": 9}, lambda: {"z": 9} | d, lambda: d.copy(), lambda: dict(d), lambda: {**d}, lambda: e | d, lambda: d | e, lambda: type(d | e), lambda: type(d.copy()), lambda: list(d), lambda: dict.fromkeys(d), lambda: {} | d,
          lambda: (lambda x: (x.update(d), x)[1])({}), lambda: sorted(d), lambda: d == {"a": 1, "b": 2, "c": 3}, lambda: str(d), lambda: d.items(), lambda: d.get("a"), lambda: sorted(set(d)), lambda: (lambda **k: k)(**d), lambda: "a" in d, lambda: len(d), lambda: [*d], lambda: dict(d.items()), lambda: "{a}".format(**d), lambda: "{0[a]}".format(d), lambda: "%(a)s" % d, lambda: (lambda x: x.__ior__(d))({}), lambda: d.__or__(e)):
    try: print(f())
    except Exception as x: print(type(x), x)
class L(list):
    def __iter__(self): return iter([9])
    def __len__(self): return 7
    def __getitem__(self, i): return "item"
l = L([1, 2, 3])
print(list(l), [*l], l + [4], l[0], len(l), sorted(l), tuple(l), sum(l), max(l), l == [1, 2, 3], str(l), bool(L()), l.copy(), l * 2, 2 in l, list(reversed(l)), list(enumerate(l)), l.index(2), list(map(str, l)), [x for x in l], dict.fromkeys(l), set(l), list(zip(l)), l[:])
a, *b = l; print(a, b)
class S(str):
    def __iter__(self): return iter("xy")
    def __len__(self): return 99
    def __str__(self): return "STR"
    def __repr__(self): return "REPR"
    def __eq__(self, o): return True
    def __hash__(self): return 5
    def upper(self): return "up"
s = S("abc")
print(s, f"{s}", "%s" % s, "{}".format(s), [s], list(s), len(s), s + "d", "".join([s, s]), s.upper(), s == 3, s in "abc", "abc".startswith(s), {"abc": 1}.get(s), str(s), s[0], s.lower(), s * 2, f"{s:>5}", f"{s!r:>5}", s.replace("a", "b"))
class I(int):
    def __add__(self, o): return "added"
    def __str__(self): return "I!"
    def __repr__(self): return "IR"
    def __index__(self): return 2
    def __bool__(self): return False
    def __eq__(self, o): return False
    __hash__ = int.__hash__
i = I(5)
print(i, i + 1, 1 + i, i * 2, [i], f"{i}", f"{i:d}", "%d" % i, "%s" % i, [0, 1, 2, 3, 4, 5, 6][i], range(i), bool(i), i == 5, int(i), abs(i), sum([i, i]), {5: "five"}.get(i), not i, i if i else "no", str(i), hex(i), [i] == [5], i in [5], max(i, 3), "a" * i, round(i), i ** 2, -i, divmod(i, 2), i.real, float(i))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __iter__(self): return iter("zz")
    def __getitem__(self, k): return "k"
t = T(1, 2)
print(t, list(t), t[0], t + (3,), "%s %s" % t, len(t), t == (1, 2), hash(t) == hash((1, 2)), [*t], {t: 1}[(1, 2)], max(t), sorted(t)); x, y = t; print(x, y, isinstance(t, tuple)); print("%s" % (t,))
class ST(set):
    def __contains__(self, x): return True
    def __iter__(self): return iter([7])
print(ST([1]) | {2}, 5 in ST(), list(ST([1])), ST([1]) == {1}, len(ST([1, 2])), {1} & ST([1]), sorted(ST([3])), type(ST() | set()), {3}.issubset(ST()), {1, 2}.union(ST([4])), set(ST([1])))
class B(bytes):
    def __len__(self): return 50
    def __iter__(self): return iter([1])
print(B(b"ab"), list(B(b"ab")), len(B(b"a")), bytes(B(b"xyz")), b"".join([B(b"q")]), B(b"a") + b"b", B(b"a").hex())
class F(float):
    def __repr__(self): return "FR"
    def __float__(self): return 2.5
    def __eq__(self, o): return "eq"
print(F(1), [F(1)], f"{F(1)}", f"{F(1):.1f}", float(F(1)), F(1) + 1, "%s %.1f" % (F(1), F(1)), F(1) == 1, round(F(1.7)), int(F(1)), sum([F(1)]), max(F(1), F(2)), str(F(3)))
class Settled(property):
    def __init__(self, fget=None, fset=None, fdel=None, doc=None, classval=None):
        self.classval = classval
        property.__init__(self, fget=fget, fset=fset, fdel=fdel, doc=doc)

    def __get__(self, obj, type=None):
        if obj is None:
            return self.classval
        return property.__get__(self, obj, type)

class Plain(property):
    pass

class Tagged(property):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.tag = "t"

def prop(f=None, classval=None):
    if f is None:
        return lambda f: prop(f=f, classval=classval)
    return Settled(fget=f, classval=classval)

class Measured:
    """doc"""
    @prop
    def x(self):
        "the x"
        return 5
    @prop(classval="cv")
    def y(self):
        return 6
    @Plain
    def z(self):
        return 7
    @z.setter
    def z(self, v):
        print("set", v)
    @Tagged
    def w(self):
        return 8


def properties():
    a = Measured()
    print(a.x, a.y, Measured.x, Measured.y, a.z, a.w)
    a.z = 3
    try:
        a.w = 4
    except AttributeError as e:
        print(e)
    print(type(Measured.__dict__["z"]).__name__, Measured.__dict__["w"].tag, Measured.__dict__["w"].fget(a), Measured.__dict__["x"].__doc__)
    p = property.__new__(property)
    print(p.fget)
    p.__init__(lambda s: 9)
    print(p.fget(1))
properties()
