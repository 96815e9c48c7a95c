"""weakref and __del__."""
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

    def __del__(self):
        print("del", self.name)

    def method(self):
        return self.name


def references():
    a = Thing("a")
    r = weakref.ref(a)
    print(r() is a, r().name, weakref.ref(a, lambda ref: print("callback", ref() is None))() is a)
    kept = weakref.ref(a, lambda ref: print("kept callback", ref() is None))
    m = weakref.WeakMethod(a.method)
    print(m()(), isinstance(r, weakref.ref))
    p = weakref.proxy(a)
    print(p.name, p)
    p.name = "renamed"
    del a
    print(r(), m(), kept())
    try:
        p.name
    except ReferenceError as e:
        print(e)
    try:
        weakref.ref(5)
    except TypeError as e:
        print(e)


def containers():
    values = weakref.WeakValueDictionary()
    x, y = Thing("x"), Thing("y")
    values["x"] = x
    values["y"] = y
    print(len(values), sorted(values), values.get("x"), "y" in values)
    del y
    print(len(values), list(values.items()), "y" in values, values.get("y", "none"))
    keys = weakref.WeakKeyDictionary({x: 1})
    print(keys[x], len(keys), x in keys)
    members = weakref.WeakSet([x])
    print(len(members), x in members, list(members))
    del x
    print(len(values), len(keys), len(members))


def finalizers():
    t = Thing("f")
    f = weakref.finalize(t, print, "finalized", 1)
    print(f.alive)
    del t
    print(f.alive, f())
    u = Thing("u")
    g = weakref.finalize(u, print, "never")
    print(g.detach() is not None, g.alive)


def deletions():
    t = Thing("one")
    t = Thing("two")
    print("replaced")
    things = [Thing("three"), Thing("four")]
    things.pop()
    print("popped")
    things.clear()
    print("cleared")
    Thing("temporary").method()
    d = {"k": Thing("five")}
    del d["k"]
    print("end")


class Bad:
    def __del__(self):
        raise ValueError("in del")


def resurrected():
    saved = []

    class Back:
        def __del__(self):
            print("back")
            saved.append(self)

    Back()
    print(len(saved))
    saved.clear()
    print("really gone")


for part in (references, containers, finalizers, deletions, resurrected):
    print("--", part.__name__)
    part()
Bad()
last = Thing("last")


class Member:
    def __init__(self, name):
        self.name = name


members = [Member(name) for name in 'abcd']
some, others = weakref.WeakSet(members[:3]), weakref.WeakSet(members[1:])
for found in (some.union(others), some.difference(others), some.intersection(others), some.symmetric_difference(others), some.copy()):
    print(type(found).__name__, sorted(one.name for one in found))
some.difference_update(members[:1])
print(sorted(one.name for one in some), some.issubset(others), some.issuperset(members[1:2]))
some.symmetric_difference_update(others)
others.intersection_update(some)
print(sorted(one.name for one in some), sorted(one.name for one in others))
