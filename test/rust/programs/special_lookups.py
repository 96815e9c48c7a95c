# Special methods are found in the class: an own __getattribute__ or __getattr__ is not asked, an attribute of the instance does not count.
import asyncio
import copy
import math
import operator
import os


class Loud:
    def __getattribute__(self, name):
        print("asked", name)
        return object.__getattribute__(self, name)

    def __dir__(self): return ["z", "a"]
    def __int__(self): return 4
    def __index__(self): return 5
    def __complex__(self): return 1j
    def __float__(self): return 2.5
    def __fspath__(self): return "a/b"
    def __len__(self): return 3
    def __bool__(self): return True
    def __hash__(self): return 7
    def __format__(self, spec): return f"<{spec}>"
    def __round__(self, n=None): return n
    def __floor__(self): return 1
    def __ceil__(self): return 2
    def __trunc__(self): return 3
    def __bytes__(self): return b"x"
    def __iter__(self): return iter("ab")
    def __reversed__(self): return iter("ba")
    def __contains__(self, x): return x == 1
    def __length_hint__(self): return 9
    def __enter__(self): return "in"
    def __exit__(self, *e): return True
    def __call__(self, x): return x
    def __getitem__(self, k): return k
    def __neg__(self): return "neg"
    def __add__(self, o): return "add"
    def __eq__(self, o): return True
    def __await__(self): return iter(())
    def __sizeof__(self): return 1
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o): return "pow"
    def __str__(self): return "str"
    def __repr__(self): return "repr"


class Meta(type):
    def __getattribute__(cls, name):
        if name in ("__instancecheck__", "__subclasscheck__", "__call__", "__len__"):
            print("meta asked", name)
        return super().__getattribute__(name)

    def __instancecheck__(cls, x): return x == 1
    def __subclasscheck__(cls, x): return x is int
    def __len__(cls): return 12
    def __call__(cls, *a): return ("made", a)


class K(metaclass=Meta):
    pass


o = Loud()
print(dir(o), int(o), operator.index(o), complex(o), float(o), os.fspath(o), os.path.join(o, "c"), len(o), bool(o), hash(o))
print(f"{o:x}", format(o, "y"), round(o), round(o, 2), math.floor(o), math.ceil(o), math.trunc(o), bytes(o), list(o), list(reversed(o)), 1 in o)
print(operator.length_hint(o), o(3), o[4], -o, o + 1, o == 2, divmod(o, 1), o ** 2, str(o), repr(o), "%s %r" % (o, o), [10, 11, 12, 13, 14, 15][o])
with o as x:
    print(x)
    raise KeyError("swallowed")


async def main():
    print(await o)


asyncio.run(main())
print(isinstance(1, K), isinstance(2, K), issubclass(int, K), len(K), K(1))


class Plain:
    pass


p = Plain()
p.__len__ = lambda: 3
p.__dir__ = lambda: ["x"]
p.__int__ = lambda: 3
p.__enter__ = p.__exit__ = print
print("x" in dir(p), bool(p))
for f in (len, int, iter, reversed, os.fspath, complex):
    try:
        f(p)
    except TypeError as e:
        print(f.__name__, e)
try:
    with p:
        pass
except TypeError as e:
    print(e)
