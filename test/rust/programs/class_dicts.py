"""What `__dict__` of classes shows, names of `__slots__`, and dicts put in the place of attributes."""
class A:
    __slots__ = ("x",)
    y = 5
    @property
    def z(self): return 1
a = A()
for n in ("y","z","q","x"):
    try:
        setattr(a, n, 3); print(n, "ok")
    except AttributeError as e: print(n, e)
for n in ("y","z","q","x"):
    try:
        delattr(a, n); print(n, "ok")
    except AttributeError as e: print(n, e)
print(a.y, A.x, hasattr(a,'x'))
class B:
    def f(self): pass
for k in (A,B):
    print(sorted(k.__dict__), "__dict__" in k.__dict__, "__weakref__" in k.__dict__)
class C(B): pass
print(sorted(C.__dict__))
class D(Exception): pass
print(sorted(D.__dict__))
class E(dict): pass
print(sorted(E.__dict__), list(E.__dict__))
print(list(B.__dict__))
print(B.__dict__['__dict__'], B.__dict__['__weakref__'], B.__dict__['f'].__name__)
o=B(); o.a=1
d=o.__dict__
del o.__dict__
print(o.__dict__, d, d is o.__dict__)
try: del a.__dict__
except AttributeError as e: print(e)
try: del (5).__dict__
except AttributeError as e: print(e)
try: o.__dict__ = 4
except TypeError as e: print(e)
o.__dict__ = dd = {'q':1}
dd['z']=2
print(o.z, o.__dict__ is dd)
print(dir(B())[:4], "__dict__" in dir(B()), "__weakref__" in dir(B()))


class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared


one, two = Borg(), Borg()
one.x = 1
print(two.x, one.__dict__ is two.__dict__, Borg.shared)
