"""Instances laid out by their class: in order or out of it, of subclasses, with numbers that grow, moved to a dict."""


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


class Gauge:
    def __init__(self, level, rate):
        self.level = level
        self.rate = rate
        self.on = level > 0
        self.after = None

    def turn(self):
        self.level = self.level * 3 + 1
        self.rate = self.rate * 0.5 + self.level % 7
        self.on = not self.on

    def again(self, times):
        for _ in range(times):
            self.turn()
        return self


def look(m):
    return m.level, m.rate, m.name, m.on, m.after is None


def plain():
    meters = [Meter(n, n * 0.5) for n in range(4)]
    for _ in range(3):
        for m in meters:
            m.switch()
    print([look(m) for m in meters], sum(m.read() for m in meters))
    chain = meters[0].link(meters[1].link(meters[2]))
    count = 0
    while chain is not None:
        count += chain.level
        chain = chain.after
    print(count)
    better = Better(1, 0.25, 2.0)
    better.switch()
    print(better.read(), list(vars(better)))
    for late in (Late(True), Late(False), Late(True)):
        print(late.sum(), vars(late))
    print(vars(Pair(1, 2)), Pair(2.5, 1).extra)


def grown():
    m = Meter(2**62, 1e308)
    print(m.switch(), look(m))
    for _ in range(3):
        m.level = m.level * 4
        m.rate = m.rate * 10.0
    print(look(m), Meter(1, 1.0).read())
    m.level = 3
    print(look(m), look(Meter(4, 4.0)))


def moved():
    meters = [Meter(n, n + 0.5) for n in range(3)]
    print(vars(meters[0]), meters[0].switch(), meters[0].read())
    del meters[1].rate
    try:
        meters[1].read()
    except AttributeError as error:
        print(error)
    meters[1].rate = 4.5
    print(meters[1].read(), meters[1].switch(), look(meters[1]))
    try:
        del meters[1].bonus
    except AttributeError as error:
        print(error)
    del meters[2].level
    meters[2].level = 2**65
    print(meters[2].read(), meters[2].__dict__)


def turned():
    gauges = [Gauge(n, n / 3) for n in range(5)]
    gauges[0].after, gauges[3].after = gauges[1], gauges[2]
    for times in (1, 10, 30, 20):
        for gauge in gauges:
            gauge.again(times)
        print([(g.level, g.rate, g.on, g.after is None) for g in gauges])
    del gauges[4].rate
    try:
        gauges[4].turn()
    except AttributeError as error:
        print(error, gauges[4].level)
    gauges[4].rate = 2.25
    gauges[4].turn()
    print(gauges[4].level, gauges[4].rate, gauges[4].on)
    while gauges[0].level > 100:
        gauges[0].level //= 10
    fresh = Gauge(4611686018427387904, 1.5)
    fresh.turn()
    print(gauges[0].again(2).level, fresh.level, fresh.rate, Gauge(9, 0.5).again(3).level)


plain()
grown()
moved()
turned()
