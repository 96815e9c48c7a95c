"""An event system, a state machine, an inventory, and an LRU; written without annotations."""
import copy
import re
import string
import sys
import time
from collections import OrderedDict


class Event:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    def __repr__(self):
        return "Event(%s)" % ", ".join("%s=%r" % kv for kv in sorted(vars(self).items()))


class Emitter:
    def __init__(self):
        self._handlers = {}

    def on(self, name, fn=None, *, priority=0):
        if fn is None:
            return lambda f: self.on(name, f, priority=priority)
        self._handlers.setdefault(name, []).append((priority, fn))
        self._handlers[name].sort(key=lambda p: -p[0])
        return fn

    def emit(self, name, *args, **kw):
        results = []
        for _, fn in self._handlers.get(name, ()):
            try:
                results.append(fn(*args, **kw))
            except Exception as e:
                results.append(e)
        return results


bus = Emitter()


@bus.on("greet", priority=5)
def first(who, punct="!"):
    return "hello " + who + punct


@bus.on("greet")
def second(who, **kw):
    return len(who) / len(kw)


print(bus.emit("greet", "bob"), bus.emit("greet", "al", punct="?"), bus.emit("none"))


class Machine:
    transitions = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}

    def __init__(self):
        self.state = "idle"
        self.history = [self.state]

    def __getattr__(self, name):
        if name.startswith("can_"):
            return (self.state, name[4:]) in self.transitions
        if any(name == t for _, t in self.transitions):
            def go():
                key = self.state, name
                if key not in self.transitions:
                    raise ValueError("cannot %s from %s" % (name, self.state))
                self.state = self.transitions[key]
                self.history.append(self.state)
                return self

            return go
        raise AttributeError("%s has no %r" % (type(self).__name__, name))


m = Machine()
m.start().pause().start()
print(m.state, m.can_stop, m.can_start, m.history)
for bad in ("pause", "start", "fly"):
    try:
        getattr(m, bad)()
        print("did", bad)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)


class LRU(OrderedDict):
    def __init__(self, maxsize=2, *args, **kw):
        self.maxsize = maxsize
        super().__init__(*args, **kw)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            del self[oldest]


c = LRU(2)
c["a"], c["b"] = 1, 2
c["a"]
c["c"] = 3
print(list(c), c, "b" in c, c.get("zz", 0))


class Money:
    def __init__(self, amount, cur="USD"):
        self.amount, self.cur = amount, cur

    def _check(self, o):
        if isinstance(o, (int, float)):
            return Money(o, self.cur)
        if o.cur != self.cur:
            raise ValueError("%s vs %s" % (self.cur, o.cur))
        return o

    def __add__(self, o):
        return Money(self.amount + self._check(o).amount, self.cur)

    __radd__ = __add__

    def __sub__(self, o):
        return Money(self.amount - self._check(o).amount, self.cur)

    def __iadd__(self, o):
        self.amount += self._check(o).amount
        return self

    def __eq__(self, o):
        return (self.amount, self.cur) == (o.amount, o.cur)

    def __str__(self):
        return "%s %.2f" % (self.cur, self.amount)

    __repr__ = __str__


x = Money(5) + 3
x += 2.5
print(x, sum([Money(1), Money(2)]), 1 + Money(1), Money(1) == Money(1), [Money(3) - 1])
try:
    Money(1) + Money(1, "EUR")
except ValueError as e:
    print(e)


class Node(object):
    registry = []

    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []
        if parent:
            parent.children.append(self)
        Node.registry.append(self.name)

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name

    def walk(self, depth=0):
        yield depth, self
        for ch in sorted(self.children, key=lambda n: n.name):
            for pair in ch.walk(depth + 1):
                yield pair

    def __deepcopy__(self, memo):
        n = Node(self.name + "'", None)
        n.children = copy.deepcopy(self.children, memo)
        return n


root = Node("root")
usr = Node("usr", root)
Node("local", usr)
Node("bin", usr)
Node("etc", root)
for depth, n in root.walk():
    print("  " * depth + n.name, n.path())
print([n.name for _, n in copy.deepcopy(root).walk()], Node.registry[-2:])

TEMPLATE = "Dear {{ name }}, you owe {{amount|money}} since {{ since|upper }}. {{ missing }}"
FILTERS = {"money": "${:,.2f}".format, "upper": str.upper}


def render(tpl, **ctx):
    def sub(mo):
        name, _, flt = mo.group(1).partition("|")
        value = ctx.get(name.strip(), "<%s?>" % name.strip())
        return str(FILTERS[flt](value) if flt else value)

    return re.sub(r"\{\{\s*([\w|]+)\s*\}\}", sub, tpl)


print(render(TEMPLATE, name="Ann", amount=12345.678, since="may"))
words = re.findall(r"[a-z']+", "It's the end of the world as we know it, the END.".lower())
freq = {}
for w in words:
    freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print("%-6s %s %d" % (w, "*" * n, n))
table = [["id", "name", "price"], [1, "apple", 0.5], [22, "kiwi", 12.25]]
widths = [max(len(str(r[i])) for r in table) for i in range(3)]
for r in table:
    print(" | ".join(str(v).rjust(w) if isinstance(v, (int, float)) else str(v).ljust(w) for v, w in zip(r, widths)))
print(string.ascii_uppercase[::5], "".join(sorted(set("mississippi"))), "%08.3f|%+5d|%-8s|%x" % (3.14159, 42, "ab", 255))
t = time.perf_counter()
assert time.perf_counter() >= t
a = b = [1, 2]
b = b + [3]
a += [4]
print(a, b, a[-1:], a[5:], [1, 2] * 2, [[]] * 2)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], sum(matrix, []), max(matrix), [r[::-1] for r in matrix][::-1])
def make(n):
    return [lambda x, i=i: x * i for i in range(n)]
print([f(10) for f in make(3)], (lambda *a: sum(a))(*range(5)), list(map(lambda p: p[0] + p[1], zip("ab", "cd"))))
print(sys.argv[1:], __name__, type(m).__name__, callable(m.start), isinstance(c, dict))
class Temp:
    def __init__(self): self.c = 0
    f = property(lambda self: self.c * 9 / 5 + 32, lambda self, v: setattr(self, "c", (v - 32) * 5 / 9), doc="Fahrenheit")
tt = Temp(); tt.f = 212; print(tt.c, tt.f, Temp.f.__doc__)
print({k: v for k, v in zip("abc", range(3))}, {i % 3 for i in range(7)}, [i for i in range(20) if i % 2 if i % 3], dict(a=1, **{"b": 2}))
print("done", file=sys.stderr)
