import weakref
import typing as t

class Signal:
    def __init__(self):
        self.receivers = {}
    def connect(self, f):
        key = id(f)
        self.receivers[key] = weakref.ref(f, lambda r: self.receivers.pop(key, None) and print("gone", len(self.receivers)))
        return f
    def send(self, *a):
        return [r()(*a) for r in list(self.receivers.values()) if r() is not None]

s = Signal()

@s.connect
def first(x):
    return x + 1

def scope():
    def inner(x):
        return x * 10
    s.connect(inner)
    print(s.send(4))

scope()
print(s.send(5))
r = weakref.ref(first)
# A function is referred to weakly as any object.
print(r() is first, type(r).__name__)
class C:
    def m(self):
        return "m"
c = C()
w = weakref.WeakMethod(c.m)
print(w()())
del c
print(w())
d = weakref.WeakKeyDictionary()
d[first] = 1
print(d[first], len(d))
print(issubclass(dict, t.Reversible), issubclass(list, t.Sequence), issubclass(int, t.Hashable), isinstance({}, t.Mapping), issubclass(str, t.Callable), issubclass(list, t.List))
try:
    issubclass(int, t.Optional)
except TypeError as e:
    print(e)
lam = lambda: 3
wl = weakref.ref(lam)
print(wl()())
lam = None
print(wl())
