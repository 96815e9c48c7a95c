# Parsed command lines whose types are plain to see, so that what reads them is compiled for these types.
import argparse
import sys


def halves(text):
    left, _, right = text.partition(":")
    return int(left), int(right)


def build():
    parser = argparse.ArgumentParser(prog="typed", description="All kinds of arguments.")
    parser.add_argument("name", help="a name")
    parser.add_argument("--count", "-c", type=int, default=3)
    parser.add_argument("--rate", type=float, default="0.5")
    parser.add_argument("--scale", type=float, default=2)
    parser.add_argument("--tag", action="append", default=["first"])
    parser.add_argument("--number", action="append", type=int)
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("-q", action="count")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--no-color", dest="color", action="store_false")
    parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
    parser.add_argument("--level", action="store_const", const=5, default=1)
    parser.add_argument("--pair", type=halves, default=(1, 2))
    parser.add_argument("--maybe", nargs="?", const=1, type=int)
    parser.add_argument("--three", nargs=3, type=int, default=[1, 2, 3])
    parser.add_argument("--must", required=True)
    parser.add_argument("rest", nargs="*", type=int)
    return parser


def show(args):
    print(args.name + "!", args.name.upper(), len(args.name), args.must == "it")
    print(args.count + 1, args.count / 2, args.count // 2, -args.count, args.count == 3)
    print(args.rate * 2, args.rate == 0.5, args.scale, args.scale + 1)
    print(args.tag, [tag + "." for tag in args.tag], len(args.tag))
    print(args.number, sum(args.number or []), args.verbose + 1, args.q)
    print(args.dry_run, not args.color, args.mode == "fast", args.level * 2)
    print(args.pair[0] - args.pair[1], args.maybe is None, args.three[::-1], sum(args.three) + sum(args.rest))
    if args.maybe == 1:
        print("just the option")
    if args.q:
        print("quiet", args.q - 1)
    total = 0
    for number in args.rest:
        total += number * args.count
    print(total, args)


def subcommands():
    parser = argparse.ArgumentParser(prog="sub")
    commands = parser.add_subparsers(dest="command")
    one = commands.add_parser("one", help="a number")
    one.add_argument("value", type=int)
    one.add_argument("--text", default="t")
    two = commands.add_parser("two", aliases=["zwei"], help="a text")
    two.add_argument("value")
    two.add_argument("--text", type=int)
    group = two.add_mutually_exclusive_group()
    group.add_argument("--up", action="store_true")
    group.add_argument("--down", type=int, default=0)
    more = one.add_argument_group("more")
    more.add_argument("--extra", type=float)
    return parser


def dispatch(parser, words):
    try:
        args = parser.parse_args(words)
    except SystemExit as stop:
        print("exit", stop.code)
        return 1
    if args.command == "one":
        print("one", args.value + 1, args.text, args.extra)
    elif args.command in ("two", "zwei"):
        print(args.command.upper(), args.value * 2, args.text, args.up, args.down - 1)
    elif not args.command:
        print("no command", args.command)
        return 2
    try:
        print(args.up)
    except AttributeError as error:
        print(error)
    return 0


def known():
    parser = argparse.ArgumentParser(prog="known")
    parser.add_argument("--size", type=int, default=1)
    args, others = parser.parse_known_args(["--size", "4", "x", "--y"])
    print(args.size * 2, others, [one.strip("-") for one in others])
    args.size = args.size + len(others)
    print(args.size)
    args.fresh = "fresh"
    print(args.fresh + "er", args)
    del args.fresh
    print(hasattr(args, "fresh"))


def defaults():
    parser = argparse.ArgumentParser(prog="defaults")
    parser.set_defaults(run=len, limit=10)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args([])
    print(args.run("four"), args.limit)
    print(parser.parse_args(["--limit", "3"]).limit + 1, parser.get_default("limit"))
    try:
        parser.parse_args(["--limit", "3.5"])
    except SystemExit as stop:
        print("exit", stop.code)


def main():
    parser = build()
    show(parser.parse_args(["a", "--must", "it"]))
    words = "b 1 2 --count 5 -vv --tag x --tag y --number 4 -q --no-color --must x --pair 7:3 --maybe".split()
    show(parser.parse_args(words))
    show(parser.parse_args("c --rate 2 --scale 1 --dry-run --level --mode slow --three 7 8 9 --must it".split()))
    for words in (["one", "4"], ["two", "4", "--down", "3"], ["zwei", "5", "--up", "--text", "1"], [], ["one", "x"]):
        print(dispatch(subcommands(), words))
    known()
    defaults()
    return len(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
