"""Instances laid out by their class, whose class or attributes are then changed under them."""


class Meter:
    def __init__(self, level, rate):
        self.level = level
        self.rate = rate
        self.name = "meter"
        self.on = level > 0
        self.after = None

    def read(self):
        return self.level + self.rate

    def switch(self):
        self.on = not self.on
        self.level += 1
        self.rate *= 2.0
        return self.on

    def link(self, other):
        self.after = other
        return self


class Better(Meter):
    def __init__(self, level, rate, bonus):
        super().__init__(level, rate)
        self.bonus = bonus

    def read(self):
        return super().read() + self.bonus


class Late:
    def __init__(self, early):
        if early:
            self.first = 1
        self.second = 2.5
        self.third = [early]

    def sum(self):
        return self.second + len(self.third)


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b
        self.total = a + b
        self.grow()

    def grow(self):
        self.total += 1
        self.extra = self.total


def look(m):
    return m.level, m.rate, m.name, m.on, m.after is None


def unusual():
    m, n = Meter(1, 2.0), Meter(5, 6.0)
    m.__dict__["level"] = 7
    m.other = "more"
    print(look(m), m.read(), vars(m))
    del n.rate
    try:
        n.read()
    except AttributeError as error:
        print(error)
    n.rate = 1.5
    print(look(n), list(vars(n)))
    setattr(n, "on", "text")
    print(n.on, n.switch(), n.on)
    o = Meter.__new__(Meter)
    try:
        o.read()
    except AttributeError as error:
        print(error)
    o.rate = 3.0
    o.level = 1
    print(o.read(), vars(o))
    p = Meter(8, 8.0)
    p.read = lambda: "own"
    print(p.read(), p.level)


def changed():
    kept = Meter(1, 2.0)
    print(look(kept))
    setattr(Meter, "level", property(lambda self: 99, lambda self, value: print("set", value)))
    print(look(kept), kept.read())
    kept.level = 5
    print(kept.switch())
    fresh = Meter(3, 1.0)
    print(look(fresh), vars(fresh))
    delattr(Meter, "level")
    print(kept.level)
    Better.read = lambda self: "patched"
    print(Better(1, 2.0, 3.0).read())


def hooked():
    pair = Pair(3, 4)
    print(pair.total)

    def noting(self, name, value):
        print("noting", name, value)
        object.__setattr__(self, name, value)

    Pair.__setattr__ = noting
    pair.grow()
    print(Pair(1, 1).total)
    Pair.__getattribute__ = lambda self, name: name.upper() if name == "total" else object.__getattribute__(self, name)
    print(pair.total, pair.a)


unusual()
changed()
hooked()
