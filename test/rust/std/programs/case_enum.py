from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique


class Color(Enum):
    """Colors."""
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]

    def __str__(self):
        return f"<{self.name.lower()}>"


print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color.RED.pretty)
print(list(Color), len(Color), Color.parse("green"), Color(2), Color["RED"])
print(Color.__members__, Color.RED in Color, Color.RED == 1, Color.RED != Color.GREEN)
print({Color.RED: "r", Color.GREEN: "g"}, f"{Color.RED!r:>20}|{Color.RED:>10}|")
for bad in (lambda: Color(5), lambda: Color["X"], lambda: Color.BLUE, lambda: Color("red")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    Color.RED = 3
except AttributeError as e:
    print(e)
try:
    Color.RED.value = 3
except AttributeError as e:
    print(e)


class Num(IntEnum):
    ONE = auto()
    TWO = auto()
    TEN = 10
    NEXT = auto()


print(Num.ONE, repr(Num.TWO), Num.ONE + 1, Num.TEN > Num.TWO, sorted(Num, reverse=True), f"{Num.TEN:04d}", "%d" % Num.NEXT, Num(10), Num.ONE == 1, hash(Num.ONE) == hash(1), [1, 2, 3][Num.ONE])


class Level(StrEnum):
    LOW = auto()
    HIGH = "high-level"


print(Level.LOW, repr(Level.HIGH), Level.LOW.upper(), f"{Level.HIGH:>12}", Level.LOW == "low", "x-" + Level.LOW, Level("low") is Level.LOW)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.RW), repr(Perm(0)), Perm(0), Perm.R in Perm.RW, list(Perm.RW), list(Perm), ~Perm.R, Perm.RW & Perm.W, Perm.RW ^ Perm.R, bool(Perm(0)), len(Perm.RW), Perm(7), repr(Perm(5)))
try:
    Perm(99)
except ValueError as e:
    print(e)


class Ints(IntFlag):
    A = 1
    B = 2
    D = 8


print(Ints.A | Ints.B, repr(Ints.A | Ints.D), repr(Ints(16)), Ints(0), Ints.A | 4, repr(Ints.A | 4), Ints.A + 1, repr(~Ints.A), Ints(3) == 3)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)


print(Planet.EARTH.value, Planet.MARS.mass, Planet.EARTH.gravity, Planet.MARS)


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, "P.X")
    PY = (1, "P.Y")


print(str(Coord.PY), Coord.PX.label, Coord(1).label)


class Mixed(str, Enum):
    A = "a"
    B = "b"


print(Mixed.A, f"{Mixed.A}", Mixed.A == "a", Mixed.A + "x", repr(Mixed.B), Mixed("b").name, "{}".format(Mixed.A), "%s" % Mixed.A)


class Status(Enum):
    OK = "ok"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        return cls.UNKNOWN if value is None else None


print(Status("OK"), Status(None))
try:
    Status(3)
except ValueError as e:
    print(e)

try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as e:
    print(e)

Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value, Animal)
Pets = Enum("Pets", {"DOG": "d", "FOX": "f"})
print(list(Pets), IntEnum("I", ["A", "B"], start=5).B + 0)


class AutoName(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    NORTH = auto()
    SOUTH = auto()


print(AutoName.NORTH.value, AutoName.SOUTH.value)
try:
    class More(Color):
        BLUE = 3
except TypeError as e:
    print(e)
print(isinstance(Color.RED, Color), type(Color.RED) is Color, isinstance(Num.ONE, int), issubclass(Num, int))
print(Color.RED.__class__.__name__, Color.__name__, Color.__doc__, [m.name for m in reversed(Color)])
print(max(Num), min(Num), sum(Num), Num.ONE.real, str(Num.TWO.value))
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def apply(self, a, b):
        if self is Op.ADD:
            return a + b
        return a - b


print(Op.ADD.apply(1, 2), Op("-").apply(5, 3))
try:
    print(3 in Color)
except TypeError as e:
    print(e)
try:
    Color.RED < Color.GREEN
except TypeError as e:
    print(e)
