"""Objects whose classes and attributes change under the feet of code that thinks it knows them."""


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x + self.y

    def scaled(self, by=2):
        return Point(self.x * by, self.y * by)


class Deep(Point):
    def __init__(self, x, y, z):
        self.z = z
        super().__init__(x, y)

    def norm(self):
        return super().norm() + self.z


def total(points):
    result = 0
    for p in points:
        result += p.norm()
    return result


def order(p):
    return list(vars(p))


def patched():
    points = [Point(1, 2), Deep(1, 2, 3)]
    print(total(points))
    points[0].norm = lambda: 100
    print(total(points), points[0].norm(), order(points[0]))
    del points[0].norm
    print(total(points))
    plain = Point.norm
    Point.norm = lambda self: -1
    print(total(points), Point(5, 6).norm())
    Point.norm = plain
    print(total(points))
    Deep.x = property(lambda self: 50)
    print(total([Point(1, 2)]))
    try:
        Deep(1, 2, 3)
    except AttributeError as e:
        print("refused", e)
    del Deep.x
    print(Deep(1, 2, 3).norm())


def orders():
    p = Deep(1, 2, 3)
    print(order(p), p.__dict__)
    p.__dict__["extra"] = 9
    p.x = 10
    print(p.extra, p.x, order(p))
    del p.x
    p.x = 11
    print(order(p), p.norm())
    q = Point(1, 2)
    q.late = 1
    r = Point(3, 4)
    r.other = 2
    r.late = 3
    print(order(q), order(r))
    try:
        print(Point(1, 2).late)
    except AttributeError as e:
        print(e)


class Watched:
    def __init__(self):
        self.value = 1

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return "no " + name


class Tight:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


def hooks():
    w = Watched()
    w.value = 2
    print(w.value, w.missing)
    t = Tight(1)
    t.b = 2
    print(t.a, t.b)
    try:
        t.c = 3
    except AttributeError as e:
        print(e)


def counted(cls):
    plain = cls.step

    def step(self):
        self.count += 1
        return plain(self)

    cls.step = step
    return cls


@counted
class Walker:
    count = 0

    def __init__(self):
        self.place = 0

    def step(self):
        self.place += 1
        return self.place


class Maker:
    made = 0

    def __new__(cls, *args):
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, name):
        self.name = name


class Left:
    def who(self):
        return "left"


class Right:
    def who(self):
        return "right"


class Both(Left, Right):
    def who(self):
        return "both " + super().who()


class Other(Right):
    def who(self):
        return "other " + super().who()


class Mixed(Both, Other):
    pass


def families():
    w = Walker()
    print(w.step(), w.step(), w.count)
    print(Maker("a").name, Maker("b").name, Maker.made)
    for thing in (Left(), Right(), Both(), Other(), Mixed()):
        print(thing.who())
    p = Point(1, 2)
    p.__class__ = Deep
    p.z = 4
    print(type(p).__name__, p.norm(), p.scaled().norm(), p.scaled(by=3).x)


class Shape:
    def area(self):
        raise NotImplementedError

    def describe(self):
        return f"{type(self).__name__} {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3 * self.radius


def dispatch():
    for shape in [Square(2), Circle(3), Square(1.5)]:
        print(shape.describe())
    try:
        Shape().describe()
    except NotImplementedError as e:
        print("none", repr(e))
    try:
        Square()
    except TypeError as e:
        print(e)
    maybe = None
    try:
        maybe.area()
    except AttributeError as e:
        print(e)


def numbers():
    values = [1, 2.5, True, 3]
    print([v + 1 for v in values], sum(values))
    grid = [[0] * 3 for _ in range(2)]
    grid[1][2] += 5
    grid[-1][-2] -= 1
    print(grid)
    try:
        grid[2][0] += 1
    except IndexError as e:
        print(e)
    try:
        (1, 2)[0] = 5
    except TypeError as e:
        print(e)
    big = 2 ** 62
    for _ in range(3):
        big += big
    print(big, -big // 7, -7 // 2, -7 % 3, 7 % -3, -(2 ** 63) // -1)
    row = [5, 4, 3, 2, 1]
    row[:3] = row[2::-1]
    row[1:4:2] = [8, 9]
    print(row, row[-100:2], row[::-2], row[3:1], row[10:])
    row[1:1] = [7, 7]
    del row[::2]
    print(row)


if __name__ == "__main__":
    patched()
    orders()
    hooks()
    families()
    dispatch()
    numbers()
