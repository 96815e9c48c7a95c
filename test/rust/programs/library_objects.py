# Library classes and their instances, changed behind what inference found of them: results must be as ever.
import argparse
import math
import re
import sys
from collections import Counter, deque


def values(parser, *words):
    try:
        args = parser.parse_args(list(words))
    except SystemExit as stop:
        return "exit", stop.code
    return sorted(vars(args).items(), key=lambda pair: pair[0])


class Upper(argparse.Action):
    """Writes another type than the argument's, and a second attribute."""

    def __call__(self, parser, namespace, value, option_string=None):
        setattr(namespace, self.dest, [value.upper()])
        namespace.extra = option_string


class Loud(argparse.ArgumentParser):
    def error(self, message):
        print("error:", message)
        raise SystemExit(9)

    def add_argument(self, *names, **options):
        print("adding", names, sorted(options))
        return super().add_argument(*names, **options)

    def parse_args(self, args=None, namespace=None):
        found = super().parse_args(args, namespace)
        found.count = str(found.count)
        return found


def positive(text):
    number = int(text)
    if number <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return float(number) if number > 100 else number


def plain():
    parser = argparse.ArgumentParser(prog="plain")
    parser.add_argument("name")
    parser.add_argument("--count", type=int, default=3)
    parser.add_argument("--rate", type=float, default="0.5")
    parser.add_argument("--tag", action="append")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--limit", type=positive, default=7)
    parser.add_argument("--maybe", nargs="?", const=1, default="none", type=str)
    parser.add_argument("rest", nargs="*", type=int)
    for words in (["a"], ["b", "1", "2", "--count", "5", "-vv", "--tag", "x", "--tag", "y"], ["c", "--limit", "500"],
                  ["d", "--rate", "2", "--dry-run", "--maybe"], ["e", "--limit", "0"], ["f", "--count", "no"], []):
        print(values(parser, *words))
    args = parser.parse_args(["z", "4", "--count", "2"])
    total = args.count + sum(args.rest) + args.verbose
    print(args.name + "!", total, args.rate * 2, args.dry_run, args.limit, args.maybe, args.tag)
    args.count = "changed"
    args.rest.append("text")
    print(args.count, args.rest, args)
    args.verbose += 1.5
    print(args.verbose)


def replaced():
    parser = argparse.ArgumentParser(prog="replaced")
    parser.add_argument("--size", type=int, default=1)
    args = parser.parse_args(["--size", "4"])
    print(args.size + 1)
    args = argparse.Namespace(size="a text", more=[1])
    print(args.size * 2, args.more)
    given = argparse.Namespace(size=None)
    print(parser.parse_args([], namespace=given).size, parser.parse_args([], given) is given)

    class Own:
        pass

    own = parser.parse_args(["--size", "8"], namespace=Own())
    print(type(own).__name__, own.size)


def subcommands():
    parser = argparse.ArgumentParser(prog="sub")
    subparsers = parser.add_subparsers(dest="command")
    one = subparsers.add_parser("one")
    one.add_argument("value", type=int)
    one.set_defaults(func=lambda a: a.value + 1)
    two = subparsers.add_parser("two", aliases=["zwei"])
    two.add_argument("value", type=str)
    two.set_defaults(func=lambda a: a.value + "1")
    for words in (["one", "4"], ["two", "4"], ["zwei", "5"], []):
        args = parser.parse_args(words)
        if args.command is None:
            print("none", getattr(args, "func", "no func"), hasattr(args, "value"))
        elif args.command == "one":
            print("one", args.func(args), args.value)
        else:
            print(args.command, args.func(args), args.value)
    try:
        print(parser.parse_args([]).value)
    except AttributeError as error:
        print(error)


def own_classes():
    parser = Loud(prog="loud")
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("--word", action=Upper)
    args = parser.parse_args(["--word", "abc"])
    print(args.count + "!", args.word, args.extra)
    print(values(parser, "--count", "x"))
    print(values(parser, "--unknown"))


def patched_instance():
    parser = argparse.ArgumentParser(prog="patched")
    parser.add_argument("--n", type=int, default=1)
    for step in range(3):
        args = parser.parse_args(["--n", str(step)])
        print(step, args.n if step < 2 else args)
        if step == 1:
            parser.parse_args = lambda words: "instance " + words[1]
    del parser.parse_args
    print(parser.parse_args(["--n", "9"]).n)


def patched_class():
    first = argparse.ArgumentParser.parse_args
    parser = argparse.ArgumentParser(prog="class")
    parser.add_argument("--n", type=int, default=1)
    for step in range(3):
        print(step, parser.parse_args(["--n", str(step)]))
        if step == 0:
            argparse.ArgumentParser.parse_args = lambda self, words: ("class", self.prog, words)
        elif step == 1:
            argparse.ArgumentParser.parse_args = staticmethod(lambda words: words[::-1])
    argparse.ArgumentParser.parse_args = first
    print(parser.parse_args([]).n)


def patched_module():
    for step in range(3):
        print(step, math.floor(2.5), math.hypot(3, 4))
        if step == 0:
            math.floor = lambda x: f"floor of {x}"
        elif step == 1:
            math.hypot = divmod
            math.floor = len
            break
    try:
        print(math.floor(2.5))
    except TypeError as error:
        print(error)
    try:
        print(math.hypot(3, 4))
    except TypeError as error:
        print(error)
    del math.hypot
    try:
        print(math.hypot(3, 4))
    except AttributeError as error:
        print(error)


def other_module():
    class Stand:
        def sqrt(self, x):
            return f"root of {x}"

        factorial = staticmethod(lambda n: -n)

    def use(module, n):
        return module.sqrt(n), module.factorial(n)

    print(use(math, 4), use(Stand(), 4), use(math, 5))


def matched():
    pattern = re.compile(r"(\d+)-(?P<name>\w+)?")
    for text in ("12-ab", "7-", "none"):
        found = pattern.match(text)
        if found:
            print(found.group(1), found.group("name"), found.span(), found.groups(), found.lastgroup, found.start() + 1)
        else:
            print("no match", found)
    print([one.group(0) for one in pattern.finditer("1-a 2-b")], pattern.findall("3-c 4-d"), pattern.groups)


def counted():
    class Quiet(Counter):
        def most_common(self, n=None):
            return "quiet"

    for words in (Counter("abracadabra"), Quiet("aab"), Counter()):
        print(words.most_common(2), words["a"], len(words), words.total())
    line = deque([1, 2], maxlen=3)
    for item in ("x", 2.5, None):
        line.append(item)
        print(list(line), line[0])
    line.rotate(1)
    print(line.index(2.5), line)


class Base:
    made = 0

    def __init__(self, x):
        self.x = x

    def show(self):
        return f"Base {self.x}"

    @classmethod
    def build(cls, x):
        return cls(x)

    @staticmethod
    def twice(x):
        return x * 2


def called_by_name(things, turn):
    out = []
    for thing in things:
        out.append((thing.show(), thing.twice(turn), thing.build(turn).x))
    return out


def own_methods():
    class Other:
        def __init__(self, x=0):
            self.x = x
            self.show = lambda: "instance's own"

        twice = str

        @classmethod
        def build(cls, x):
            return cls(-x)

    things = [Base(1), Other(), Base.build("b")]
    print(called_by_name(things, 3))
    things[0].show = lambda: "hidden"
    print(called_by_name(things, 4))
    Base.show = lambda self: "new"
    Base.twice = lambda self, x: ("bound", x)
    print(called_by_name(things, 5))
    Base.build = 7
    try:
        called_by_name(things, 6)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    plain()
    replaced()
    subcommands()
    own_classes()
    patched_instance()
    patched_class()
    other_module()
    patched_module()
    matched()
    counted()
    own_methods()
    print(sys.argv[1:], len(sys.argv))
