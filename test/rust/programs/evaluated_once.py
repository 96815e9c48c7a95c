# What is evaluated once.
def noted(x):
    print("noted", x)
    return x


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
