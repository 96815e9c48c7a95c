"""Imports within a project: packages, cycles, relative imports, names."""
import pkg.deep.leaf
import pkg.cycle_a as ca
from pkg import VERSION, helper as h
from pkg.deep import leaf, twice
from pkg.stars import *

print(pkg.VERSION, VERSION, h(2), leaf.value(), twice(4), pkg.deep.leaf.NAME)
print(ca.first(3), starred, visible())
try:
    from pkg import nothing
except ImportError as e:
    print("ImportError", str(e).split(" (")[0])
try:
    import not_there_at_all
except ImportError as e:
    print(type(e).__name__, e)
else:
    print("imported")
pkg.VERSION = 9
print(pkg.VERSION, pkg.version_now())
print(__name__, pkg.__name__, leaf.__name__)
named = {"floor": lambda x: __import__("math").floor(x), "path": lambda: __import__("os.path").path.join("a", "b")}
print(named["floor"](2.5), named["path"]())
from pkg import patched
print(patched.call(), patched.call_count())
patched.greet = lambda: "replaced"
print(patched.call(), patched.greet())


def patch(module, name, value):
    setattr(module, name, value)


patch(patched, "count", lambda n: "text")
print(patched.call_count(), patched.count(2))
