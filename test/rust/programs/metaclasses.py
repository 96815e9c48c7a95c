class Registry(type):
    plugins = {}
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.created_by = mcls.__name__
        if bases:
            Registry.plugins[name.lower()] = cls
        return cls
    def __init__(cls, name, bases, ns, tag=None):
        super().__init__(name, bases, ns)
        cls.tag = tag
    def __len__(cls):
        return len(cls.plugins)
    def __iter__(cls):
        return iter(sorted(cls.plugins))
    def __contains__(cls, name):
        return name in cls.plugins
    def __getitem__(cls, name):
        return cls.plugins[name]
    def __repr__(cls):
        return f"<plugin {cls.__name__}>"
    @property
    def count(cls):
        return len(cls.plugins)
    def describe(cls):
        return f"{cls.__name__} tagged {cls.tag}"

class Plugin(metaclass=Registry):
    def run(self):
        return "base"

class Csv(Plugin, tag="text"):
    def run(self):
        return "csv " + super().run()

class Json(Plugin):
    def run(self):
        return "json"

print(len(Plugin), list(Plugin), "csv" in Plugin, "xml" in Plugin)
print(Plugin["csv"]().run(), Plugin["json"]().run())
print(Plugin, [Csv, Json], str(Csv))
print(Csv.describe(), Json.describe(), Plugin.count, Csv.created_by)
print(type(Csv) is Registry, isinstance(Csv, Registry), isinstance(Csv, type), isinstance(Csv(), Plugin))
print(Csv.__class__.__name__, type(Registry).__name__)

class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]

class Config(metaclass=Singleton):
    def __init__(self, value=1):
        self.value = value

a = Config(5)
b = Config(7)
print(a is b, a.value, b.value)

class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"injected": 42}
    def __new__(mcls, name, bases, ns):
        ns["fields"] = [k for k in ns if not k.startswith("__")]
        return type.__new__(mcls, name, bases, ns)
    def __setattr__(cls, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __getattr__(cls, name):
        return f"no {name}"

class Model(metaclass=Ordered):
    x = 1
    y = injected + 1
    def method(self):
        return self.y

print(Model.fields, Model.injected, Model().method(), Model.other)
Model.z = 3
print(Model.z)

class Checked(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")
    def __subclasscheck__(cls, sub):
        return hasattr(sub, "quack")

class Duck(metaclass=Checked):
    pass

class Robot:
    def quack(self):
        return "beep"

print(isinstance(Robot(), Duck), isinstance(3, Duck), issubclass(Robot, Duck), issubclass(int, Duck))
Dyn = Registry("Dyn", (Plugin,), {"run": lambda self: "dyn"})
print(Dyn, Dyn().run(), Plugin.count)

class A(type): pass
class B(type): pass
class X(metaclass=A): pass
class Y(metaclass=B): pass
try:
    class Z(X, Y): pass
except TypeError as e:
    print(e)

from abc import ABCMeta, abstractmethod
class Both(ABCMeta):
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        cls.registered = True
        return cls
class Shape(metaclass=Both):
    @abstractmethod
    def area(self): ...
class Sq(Shape):
    def area(self): return 4
try:
    Shape()
except TypeError as e:
    print(e)
print(Sq().area(), Sq.registered, isinstance(Shape, ABCMeta), type(Shape).__name__)
def make(name, bases, ns):
    print("make", name, bases, sorted(k for k in ns if not k.startswith("__")))
    return type(name, bases, ns)
class F(metaclass=make):
    q = 1
print(F.q, type(F) is type)
class Empty(metaclass=ABCMeta): pass
print(type(Empty) is ABCMeta, Empty.__class__.__name__)


# What a call of a class is given is what is written.
class Shown(type):
    def __call__(cls, *args, **kwargs):
        print(cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)


class WithDefaults(metaclass=Shown):
    def __init__(self, a, b=2, *, c=3):
        self.sum = a + b + c


print(WithDefaults(1).sum, WithDefaults(1, b=5).sum, WithDefaults(a=1, c=0).sum)


def announced(cls):
    def make(*args, **kwargs):
        print("making", cls.__name__, args, kwargs)
        return cls(*args, **kwargs)

    return make


@announced
class Decorated:
    def __init__(self, x, y=1):
        self.x, self.y = x, y


print(Decorated(4).y, Decorated(x=1, y=2).x)


class Counted:
    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        return super().__new__(cls)

    def __init__(self, x, y=1):
        self.x, self.y = x, y


print(Counted(4).y, Counted(x=1).x)


class CodeError(Exception):
    def __init__(self, message, code=7):
        self.message, self.code = message, code


for error in (CodeError("a"), CodeError("b", 1), CodeError("c", code=2), CodeError(message="d")):
    print(repr(error), error.args, str(error), error.code)
print(f"}}", f"{{", f"a}}b{{c", f"{f'}}'}", f"{1}}}")
