"""Classes below others whose instances keep what they inherit at the same places; and all that may end that."""
import copy


class Shape:
    def __init__(self, name, sides):
        self.name = name
        self.sides = sides
        self.notes = None
        self.seen = False

    def describe(self):
        return f"{self.name} with {self.sides}"

    def area(self):
        return 0

    def mark(self):
        self.seen = True
        self.sides = self.sides + 0
        return self

    def total(self):
        return self.area() + self.sides


class Square(Shape):
    def __init__(self, size):
        super().__init__("square", 4)
        self.size = size
        self.a, self.b = 1, 2
        self.tags = ["t"]
        self.extra = {"k": size}
        self.more = (size, size)
        self.last = "last"

    def area(self):
        return self.size * self.size


class Tall(Square):
    def __init__(self, size, height):
        super().__init__(size)
        self.height = height
        self.d1, self.d2, self.d3 = "x", [1], {"y": 2}
        self.w1, self.w2, self.w3, self.w4, self.w5 = 1, 2, 3, 4, 5
        self.w6, self.w7, self.w8, self.w9, self.w10 = 6, 7, 8, 9, 10

    def area(self):
        return self.size * self.height

    def words(self):
        return [self.w1, self.w2, self.w3, self.w4, self.w5, self.w6, self.w7, self.w8, self.w9, self.w10]


class Taller(Tall):
    def describe(self):
        return "taller " + super().describe()


class Tallest(Taller):
    def __init__(self):
        super().__init__(3, 9)
        self.crown = 1.5

    def describe(self):
        return f"{super().describe()} and {self.crown}"


class Early(Shape):
    def __init__(self):
        self.before = self.label()
        super().__init__("early", 1)

    def label(self):
        return "label"


class Quiet(Shape):
    pass


def show(shapes):
    for one in shapes:
        print(type(one).__name__, one.describe(), one.area(), one.sides, one.seen, one.notes, one.total())


def all_of():
    return [Shape("shape", 0), Square(2), Tall(2, 5), Taller(1, 7), Tallest(), Early(), Quiet("quiet", 2)]


def ordinary():
    shapes = all_of()
    show(shapes)
    for one in shapes:
        print(one.mark() is one, one.seen, list(vars(one)))
    print(shapes[2].words(), shapes[4].words(), shapes[4].d3, shapes[4].more, shapes[4].crown)
    show(copy.copy(one) for one in shapes)


def big_numbers():
    one, two = Square(3), Shape("big", 10**30)
    one.sides = 2**70
    print(one.sides, two.sides, one.total(), two.total())
    three = Square(10**20)
    print(three.area(), three.total(), Square(2).total())
    one.sides = "text"
    print(one.sides, one.describe())
    one.sides = 4
    print(one.total())


def lost_and_hidden():
    one, two = Square(5), Tall(1, 2)
    del one.notes
    print(hasattr(one, "notes"), one.area(), one.total())
    one.notes = "again"
    print(list(vars(one)), one.notes)
    two.describe = lambda: "hidden"
    print(two.describe(), two.total(), Tall(3, 3).describe())
    two.__dict__["sides"] = 99
    print(two.sides, two.total())
    two.__class__ = Square
    print(two.area(), two.total(), type(two).__name__)


def made_elsewhere():
    class Local(Square):
        def area(self):
            return -1

    made = type("Made", (Tall,), {"area": lambda self: -2, "describe": lambda self: "made"})

    class Named:
        def describe(self):
            return "named"

    class Mixed(Named, Tall):
        pass

    show([Local(2), made(1, 1), Mixed(2, 2)])


def replaced():
    shapes = all_of()
    Square.describe = lambda self: "replaced in square"
    show(shapes)
    Shape.total = lambda self: -5
    show(shapes)
    del Square.describe
    show(all_of())

    def area(self):
        return 1000 + self.size

    Tall.area = area
    show(shapes)
    Shape.sides = property(lambda self: 77, lambda self, value: None)
    show(all_of())
    del Shape.sides


class Node:
    def __init__(self, left, right, weight=1, label="n"):
        self.left = left
        self.right = right
        self.weight = weight
        self.label = label
        self.children = []
        self.done = False
        self.ratio = 0.5

    def count(self):
        return 1 + (self.left.count() if self.left else 0) + (self.right.count() if self.right else 0)


class Loud:
    def __init__(self, name, first):
        self.name = name
        self.first = 10 // first

    def __del__(self):
        print("gone", self.name, hasattr(self, "first"))


class Checked:
    def __init__(self, values, key):
        self.values = values
        self.item = values[key]
        self.size = len(values)


def at_once():
    tree = Node(Node(None, None, 3), Node(None, None, label="r"), 10**25)
    print(tree.count(), tree.weight, tree.left.weight, tree.right.label, tree.right.children, tree.done, tree.ratio)
    tree.left.children.append(1)
    print(Node(None, None).children, tree.left.children, vars(Node(None, None, 2.5)))
    tree.__init__(None, None)
    print(tree.count(), vars(tree))
    for first in (5, 0):
        try:
            Loud("x", first)
        except ZeroDivisionError:
            pass
        print("after", first)
    for key in ("a", "b"):
        try:
            print(vars(Checked({"a": 1}, key)))
        except KeyError as error:
            print("missing", error)


def rebound():
    global Square
    one = Tall(1, 2)
    keep = Square

    class Square(keep):
        def area(self):
            return -9

    show([keep(2), Square(2), one])


ordinary()
big_numbers()
lost_and_hidden()
made_elsewhere()
at_once()
replaced()
rebound()
