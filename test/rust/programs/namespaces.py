import sys
LIMIT = 10

def test_one():
    return 1

def test_two():
    return 2

def helper():
    return 3

def cmd_start(n):
    return f"started {n}"

def fmt(name, count=2, *rest, flag=False, **more):
    total = count * 2
    if flag:
        hidden = 1
    return "{name} {count} {total} {rest} {flag}".format(**locals())

def show(a, b):
    c = a + b
    for i in range(2):
        d = i
    return locals()

def outer(x):
    y = x + 1
    def inner(z):
        return x, sorted(locals().items())
    w = [k for k in locals()] if False else None
    return inner(5), y

tests = [f for name, f in globals().items() if name.startswith("test_")]
print([t() for t in tests])
print("LIMIT" in globals(), "nothing" in globals(), globals()["LIMIT"])
print(globals()["cmd_" + "start"](4))
print(globals().get("cmd_stop", "no such command"))
print(fmt("x"), fmt("y", 3, 4, 5, flag=True, k=1))
print(show(1, 2))
print(outer(3))
print(vars()["LIMIT"] if "LIMIT" in vars() else None)
def unbound():
    if LIMIT > 100:
        late = 1
    here = 2
    return dict(locals()), "late" in locals()
print(unbound())
class C:
    def __init__(self, a, b):
        self.__dict__.update({k: v for k, v in {"a": a, "b": b}.items()})
        vars(self).update(locals())
c = C(1, 2)
print(c.a, c.b, sorted(k for k in vars(c)))
def by_name(kind):
    handlers = {n[7:]: f for n, f in globals().items() if n.startswith("handle_") and callable(f)}
    return handlers[kind]()
def handle_a(): return "A!"
def handle_b(): return "B!"
print(by_name("a"), by_name("b"))
try:
    globals()["missing"]
except KeyError as e:
    print("KeyError", e)
