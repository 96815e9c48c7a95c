"""A class whose constructor is exchanged while the program runs, for one that takes other arguments."""


class Node:
    def __init__(self, left, right, weight=1, label="n"):
        self.left = left
        self.right = right
        self.weight = weight
        self.label = label

    def count(self):
        return 1 + (self.left.count() if self.left else 0) + (self.right.count() if self.right else 0)


class Plain:
    def __init__(self, first, second):
        self.first = first
        self.second = second


def remade():
    before = Node(None, None)
    was = Node.__init__

    def init(self, left, right):
        was(self, left, right, 7, "seven")
        self.own = "own"

    Node.__init__ = init
    after = Node(before, None)
    print(after.count(), after.label, after.own, hasattr(before, "own"))
    Node.__init__ = was
    print(Node(None, None).label)
    Node.__new__ = lambda cls, *rest: None
    print(Node(None, None))


def plain():
    made = [Plain(1, 2.5), Plain("x", None)]
    Plain.first = property(lambda self: "property", lambda self, value: print("stored", value))
    made.append(Plain(3, 4.5))
    print([(one.first, one.second) for one in made], [list(vars(one)) for one in made])
    Plain.__setattr__ = lambda self, name, value: print("set", name, value)
    print(vars(Plain(5, 6.5)))


remade()
plain()
