# requires: attrs==25.3.0
"""Classes without boilerplate, by the package attrs."""
import attr
from attrs import asdict, define, evolve, field, fields, frozen, validators


@define
class Point:
    x: int = field(validator=validators.instance_of(int))
    y: int = 0
    tags: list = field(factory=list, repr=False)


@frozen(order=True)
class Version:
    major: int
    minor: int = field(default=0, converter=int)

    @property
    def text(self):
        return f"{self.major}.{self.minor}"


@attr.s
class Old:
    name = attr.ib()
    size = attr.ib(default=attr.Factory(lambda self: len(self.name), takes_self=True))


def main():
    point = Point(1, 2)
    point.tags.append("a")
    print(point, asdict(point), point == Point(1, 2, ["a"]), evolve(point, y=5))
    for make in (lambda: Point("x"), lambda: Point(), lambda: setattr(Version(1), "major", 2)):
        try:
            make()
        except Exception as error:
            print(type(error).__name__, error)
    print(sorted([Version(1, "3"), Version(0, 9), Version(1)]), Version(1).text, hash(Version(1)) == hash(Version(1)))
    print([one.name for one in fields(Point)], Old("abc"))


if __name__ == "__main__":
    main()
