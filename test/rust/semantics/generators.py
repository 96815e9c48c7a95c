"""Generators and comprehensions."""


def count(n):
    i = 0
    while i < n:
        got = yield i
        if got:
            i = got
        i += 1
    return "end"


def delegating():
    result = yield from count(3)
    yield result
    yield from [10, 20]


def cleanup():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("cleaned")


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def tree(t):
    if t is None:
        return
    left, value, right = t
    yield from tree(left)
    yield value
    yield from tree(right)


class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(count(4)), list(delegating()))
g = count(10)
print(next(g), g.send(5), next(g))
g.close()
print(next(g, "closed"))
c = cleanup()
print(next(c), c.throw(ValueError("oops")), next(c, "done"))
for x in cleanup():
    break
print(list(take(10, fib())))
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
print(list(Node(1, Node(2), Node(3, Node(4)))))
print(sum(x * x for x in range(10) if x % 2), any(x > 3 for x in [1, 2]), all(x for x in []))
print([(x, y) for x in range(3) for y in range(x) if x != y])
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for k, v in zip("abc", range(3))})
print([[j for j in range(i)] for i in range(4)])
print([y := 5, y**2], y)


def walrus(xs):
    if any((hit := x) > 2 for x in xs):
        return hit
    return None


def walrus_while(data):
    it = iter(data)
    out = []
    while (x := next(it, None)) is not None:
        out.append(x)
    return out


def running(xs):
    total = 0
    return [total := total + x for x in xs]


print(walrus([1, 2, 3, 4]), walrus_while([3, 2, 1]), running([1, 2, 3]))
x = "outer"
print([x for x in range(3)], x)
squares = (n * n for n in range(4))
print(next(squares), list(squares))
fs = [lambda: n for n in range(3)]
print([f() for f in fs])
def gen_return():
    try:
        return 5
    finally:
        yield "in finally"


print(list(gen_return()))


def stop():
    yield 1
    raise StopIteration


try:
    list(stop())
except RuntimeError as e:
    print(e)


def expr_yield():
    print((yield 1), (yield 2))


e = expr_yield()
next(e)
e.send("a")
try:
    e.send("b")
except StopIteration as s:
    print("stopped", s.value)
print(sorted({"b": 1, "a": 2}.items()), [*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[1], 2))
print(max((len(w), w) for w in ["aa", "b", "ccc"]))
print(dict((i, [i] * i) for i in range(3)))
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]])


def contexts_of_what_is_thrown():
    def gen():
        try:
            yield 1
        except ValueError as e:
            try:
                yield 2
            except KeyError as k:
                print(repr(k.__context__), repr(k.__cause__))
                yield 3
            yield 4
    g = gen(); next(g); g.throw(ValueError("a")); g.throw(KeyError("b"))
    try:
        g.throw(TypeError("c"))
    except TypeError as t:
        print(repr(t.__context__), repr(t.__context__.__context__))
    def plain():
        yield 1
    try:
        try: 1 / 0
        except ZeroDivisionError:
            p = plain(); p.throw(OSError("x"))
    except OSError as e: print(repr(e.__context__))
    try:
        try: 1 / 0
        except ZeroDivisionError:
            p = plain(); next(p); p.throw(OSError("x"))
    except OSError as e: print(repr(e.__context__))
    def outer():
        try: raise IndexError(1)
        except IndexError:
            yield from plain()
    o = outer(); next(o)
    try: o.throw(OSError("y"))
    except OSError as e: print(repr(e.__context__))
    def it():
        try:
            yield 1
        finally:
            try: next(iter([]))
            except StopIteration as s: print(repr(s.__context__))
    try:
        for v in it(): raise IndexError(5)
    except IndexError as e: print(repr(e.__context__))


contexts_of_what_is_thrown()
