"""Runs of float attributes and attributes of attributes whose classes inference knows, with instances that lost their layout."""


class Ball:
    def __init__(self, x, y, speed):
        self.x = x
        self.y = y
        self.left = 0.25
        self.right = 0.75
        self.speed = speed

    def far(self, other):
        return self.x * other.x + self.y * other.y + self.left * other.left

    def between(self, other):
        return Ball(self.x + other.x, self.y - other.y, self.speed * other.speed)


class Pair:
    def __init__(self, one, count, names):
        self.one = one
        self.count = count
        self.names = names
        self.other = None


class Table:
    def __init__(self, pair, weights):
        self.pair = pair
        self.weights = weights

    def told(self, at):
        low = self.pair.one.x if self.pair.other is None else self.pair.other.one.y
        return low, self.pair.count + 1, self.pair.names, self.weights[at] * 2.0, self.weights[0], self.weights[at - 1]


def drift(a, b):
    dx = a.x - b.x
    dy = a.y - b.y
    a.x += dx * b.speed
    b.y -= dy * a.speed + a.left * b.right
    b.speed = dx / a.right
    a.right = a.speed - b.speed + 3.5
    return dx + dy


def shown(ball):
    return [round(ball.x, 4), round(ball.y, 4), round(ball.speed, 4), round(ball.right, 4)]


balls = [Ball(1.5, 2.5, 0.5), Ball(-1.0, 4.0, 2.0), Ball(0.5, 0.5, 1.0)]
for ball in balls:
    print(drift(ball, balls[2]), shown(ball), ball.far(balls[1]), shown(ball.between(balls[0])))
del balls[1].left
balls[1].left = 0.125
for ball in balls:
    print(drift(ball, balls[1]), shown(ball), balls[1].far(ball), shown(balls[1].between(ball)))
balls[0].right = 0.0
try:
    drift(balls[0], balls[2])
except ZeroDivisionError as error:
    print(error, shown(balls[0]), shown(balls[2]))
del balls[2].speed
try:
    drift(balls[0], balls[2])
except AttributeError as error:
    print(error, shown(balls[0]))

table = Table(Pair(balls[0], 3, ["a"]), [0.5, 1.5, 2.5])
print(table.told(1), table.told(-1))
try:
    table.told(3)
except IndexError as error:
    print(error)
table.pair.other = Pair(balls[1], 4, [])
print(table.told(2))
del table.pair.count
try:
    table.told(0)
except AttributeError as error:
    print(error)
table.pair.count = 1 << 80
print(table.told(0))
