# Orders and bounds that a narrower translation could lose without any other program of the suite noticing.
import sys


def noted(x):
    print("noted", x)
    return x


# ---- what is handled is known to whatever runs meanwhile ----
def again():
    raise


def in_hand():
    kind, value, _ = sys.exc_info()
    return kind and kind.__name__, str(value)


def handled(text):
    try:
        return int(text)
    except ValueError:
        print(in_hand())
        again()


def handled_twice(text):
    try:
        return int(text)
    except ValueError as error:
        seen = in_hand()
        try:
            return {}[text]
        except KeyError:
            seen += in_hand()
        return seen + in_hand(), error.args


def replaced(items, at):
    try:
        return items[at]
    except IndexError:
        raise LookupError("replaced")


try:
    handled("x")
except ValueError as error:
    print("again", error, error.__context__)
print(handled_twice("y"), in_hand())
try:
    replaced([1], 4)
except LookupError as error:
    print(error, repr(error.__context__), error.__suppress_context__)
for text in ["1", "z"]:
    try:
        print(int(text))
    except ValueError:
        print(in_hand())
        continue
    print(in_hand())

# ---- the order of a set of constants is that of a frozenset ----
print(list({0, 7, 15}), list({1, 33, 7}), list({0, 7, 15, 23}))


# ---- keywords only ----
def maker(step):
    def made(a, *, b=1):
        return a + b * step

    def plain(a, b=1):
        return a + b * step

    return made, plain


made, plain = maker(10)
print(made(1), made(1, b=2), plain(1, 2))
try:
    print(made(1, 2))
except TypeError as error:
    print(error)


# ---- whole numbers that grow ----
def grown():
    n = 1000000
    for _ in range(20000):
        n += 64
    return n * n * n


def doubled():
    n = 1
    for _ in range(70):
        n = n + n
    return n


def sizes():
    total = 0
    for x in range(-3000000, 1, 64):
        size = abs(x)
        total += size * size * size
    return total


print(grown(), doubled(), sizes())


# ---- what is evaluated once ----
class Box:
    def __init__(self):
        self.count = 1
        self.items = {"a": 1}


box = Box()


def the_box():
    return noted(box)


Box.__repr__ = lambda self: "box"
the_box().count += noted(4)
the_box().items[noted("a")] += noted(2)
[noted(5), noted(6)][noted(1)] += noted(7)
rows = [[1, 2], [3, 4]]


def bump(rows, at):
    rows[noted(at)][noted(0)] += noted(10)
    rows[noted(at)][noted(1)] *= 3
    return rows


print(box.count, box.items, bump(rows, 1))


# ---- decorators ----
def marked(mark):
    print("mark", mark)

    def mark_it(thing):
        print("marks", mark)
        thing.marks = getattr(thing, "marks", ()) + (mark,)
        return thing

    return mark_it


@marked("first")
@marked("second")
@marked("third")
class Marked:
    pass


@marked("one")
@marked("two")
def marked_function():
    pass


print(Marked.marks, marked_function.marks)


# ---- arguments in the order they are written ----
def three(a, b, c=0):
    return (a, b, c)


class Triple:
    def __init__(self, a, b, c=0):
        self.all = (a, b, c)

    def give(self, x, y):
        return self.all + (x, y)


print(three(c=noted(1), a=noted(2), b=noted(3)), three(noted(4), c=noted(5), b=noted(6)))
print(Triple(b=noted(1), a=noted(2)).give(y=noted(3), x=noted(4)))
