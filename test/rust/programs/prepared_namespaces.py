"""Namespaces that an inherited metaclass prepares, members that are read only, names that an enumeration has twice."""
import collections, enum
class OrderedMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return collections.OrderedDict(mark=len(bases))
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.order = [k for k in ns if not k.startswith("__")]
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
class Form(metaclass=OrderedMeta):
    first = 1
class Login(Form):
    user = mark
    password = "x"
    def check(self): return self.user, mark if "mark" in globals() else "no"
class Special(Login, extra=True):
    again: int = mark + 1
    class Inner(Form): z = mark
class Plain(dict):
    def m(self): return len(self)
class Both(Plain, Form): pass
print(Form.order, Login.order, Special.order, Special().check(), Special.Inner.order, Both.order, Both(a=1).m(), Login.user, Special.again, Plain(b=2).m(), type(Plain))
for f in (lambda: enum.Enum("E", "A B A"), lambda: enum.Enum("E", [("A", 1), ("A", 2)]), lambda: setattr(property(), "fget", 1), lambda: setattr(slice(1), "start", 2), lambda: setattr(range(2), "stop", 1), lambda: setattr(1j, "real", 2), lambda: setattr(1, "real", 2), lambda: list(enum.Enum("E", "A B"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
