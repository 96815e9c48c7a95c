import argparse
import enum


class Exit(Exception):
    pass


class Quiet(argparse.ArgumentParser):
    """A parser that raises instead of leaving."""

    def error(self, message):
        raise Exit(f"{self.prog}: {message}")

    def exit(self, status=0, message=None):
        raise Exit(f"exit {status} {message!r}")


def attempt_(function):
    try:
        print(function())
    except Exit as e:
        print("Exit", e)
    except Exception as e:
        print(type(e).__name__, e)


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"

    def __str__(self):
        return self.value


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{value} is not positive")
    return value


class Pair(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        if "=" not in values:
            parser.error(f"{option_string} needs key=value")
        key, _, value = values.partition("=")
        pairs = getattr(namespace, self.dest) or {}
        pairs[key] = value
        setattr(namespace, self.dest, pairs)


class Upper(argparse.Action):
    def __init__(self, option_strings, dest, **kwargs):
        if kwargs.get("nargs") is not None:
            raise ValueError("nargs not allowed")
        super().__init__(option_strings, dest, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


p = Quiet(prog="tool", description="Does %(prog)s things.")
p.add_argument("--color", type=Color, choices=list(Color), default=Color.RED, help="one of %(choices)s (default %(default)s)")
p.add_argument("-n", "--number", type=positive, default="3", metavar="N")
p.add_argument("-D", dest="defs", action=Pair, metavar="K=V")
p.add_argument("--name", action=Upper)
p.add_argument("--square", type=lambda x: int(x) ** 2)
p.add_argument("-v", action="count", default=0)
p.add_argument("rest", nargs="*", type=float)
attempt_(lambda: p.parse_args([]))
attempt_(lambda: p.parse_args("--color blue -n 5 -D a=1 -D b=2 --name bob -vvv 1 2.5".split()))
attempt_(lambda: p.parse_args(["--color", "green"]))
attempt_(lambda: p.parse_args(["-n", "0"]))
attempt_(lambda: p.parse_args(["-n", "x"]))
attempt_(lambda: p.parse_args(["-D", "oops"]))
attempt_(lambda: p.parse_args(["--square", "7"]))
attempt_(lambda: p.parse_args(["--square", "q"]))
attempt_(lambda: p.parse_args(["--nam", "x", "--nope"]))
attempt_(lambda: p.parse_known_args(["--nope", "1", "-q"]))
attempt_(lambda: p.add_argument("-z", action=Upper, nargs=2))
attempt_(lambda: p.add_argument("-n"))
attempt_(lambda: p.add_argument("-w", type=int, action="store_true"))
attempt_(lambda: p.add_argument("-w", action="nonsense"))
attempt_(lambda: p.add_argument("-w", type="int"))
attempt_(lambda: p.add_argument("-w", nargs=0))
attempt_(lambda: p.add_argument("pos", required=True))
attempt_(lambda: p.add_argument("-w", nargs=2, metavar=("A", "B", "C")))
attempt_(lambda: p.add_argument("x", "y"))
attempt_(lambda: p.parse_args(["-h"]))
print(p.format_help())


class Names(argparse.HelpFormatter):
    def _format_action_invocation(self, action):
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        return ", ".join(action.option_strings) + " " + self._format_args(action, action.dest.upper())

    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "Usage: ")

    def start_section(self, heading):
        super().start_section(heading.title() if heading else heading)

    def _get_help_string(self, action):
        return (action.help or "") + "."


class Both(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
    pass


for formatter in (Names, Both, lambda prog: argparse.HelpFormatter(prog, max_help_position=30, width=70)):
    q = argparse.ArgumentParser(prog="q", formatter_class=formatter, description="line one\n   line two", epilog="the end\n  indented")
    q.add_argument("-o", "--output", default="out.txt", help="where to write the very long list of results to")
    q.add_argument("--flag", action="store_true", help="a flag")
    q.add_argument("input", help="the input")
    sub = q.add_subparsers(title="commands", dest="cmd", help="what to do")
    sub.add_parser("go", help="go there", aliases=["g"]).add_argument("where")
    print(q.format_help())
    print(q.parse_args(["in", "g", "x", "--", "y"][:3]))


base = argparse.ArgumentParser(add_help=False)
base.add_argument("--verbose", action="store_true", help="say more")
base.set_defaults(level=3)
child = argparse.ArgumentParser(prog="child", parents=[base], conflict_handler="resolve")
child.add_argument("--verbose", action="count")
commands = child.add_subparsers(dest="command", required=True, metavar="COMMAND")
run = commands.add_parser("run", parents=[base], conflict_handler="resolve")
run.set_defaults(func=lambda args: "ran " + args.target)
run.add_argument("target")
args = child.parse_args(["run", "x"])
print({k: v for k, v in vars(args).items() if k != "func"}, args.func(args))
print(child.format_usage(), run.format_usage(), child.get_default("level"))
ns = argparse.Namespace(a=1, b="x")
print(ns, "a" in ns, "z" in ns, ns == argparse.Namespace(b="x", a=1), vars(ns))
ns.c = [1]
print(ns, getattr(ns, "missing", "none"))
try:
    ns.missing
except AttributeError as e:
    print(e)


class Options:
    level = 5


options = Options()
print(child.parse_args(["run", "y"], namespace=options) is options, options.level, options.target)
print(repr(argparse.FileType("w")), argparse.FileType("r", encoding="utf-8"))
f = Quiet(prog="f", fromfile_prefix_chars="@")
f.add_argument("--in", type=argparse.FileType("r"), dest="source")
f.add_argument("words", nargs="*")
attempt_(lambda: f.parse_args(["--in", "/nonexistent/file"]))
attempt_(lambda: f.parse_args(["@/nonexistent/args"]))
attempt_(lambda: f.parse_args(["a", "b"]))
print(p, sep="")
print(repr(base._actions[0]))
err = argparse.ArgumentError(None, "plain")
print(err, repr(str(argparse.ArgumentError(base._actions[0], "about verbose"))))
strict = argparse.ArgumentParser(prog="s", exit_on_error=False)
strict.add_argument("-i", type=int)
try:
    strict.parse_args(["-i", "x"])
except argparse.ArgumentError as e:
    print("caught", e, e.argument_name, e.message)
group = strict.add_mutually_exclusive_group(required=True)
group.add_argument("--one", action="store_true")
group.add_argument("--two", action=argparse.BooleanOptionalAction, default=False)
print(strict.format_usage(), strict.parse_args(["--no-two"]))
try:
    strict.parse_args([])
except SystemExit as e:
    print("left", e.code)
