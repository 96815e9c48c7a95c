"""Small modules about words, orders and numbers."""
import contextvars
import errno
import getopt
import graphlib
import http
import inspect
import keyword
import reprlib
import sched
import shlex
import signal
import stat
import time
import timeit
import gc


def tried(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


for text in ("a b  c", "'a b' c", '"a \\"b\\" c" d', "a\\ b", "x='y z'", "", "a # c", "a\tb\nc", "''", "é ü", "a'b'c"):
    print(shlex.split(text), shlex.split(text, comments=True), list(shlex.shlex(text)))
    tried(lambda: shlex.split(text, posix=False))
for text in ('"open', "end\\", "'"):
    tried(lambda: shlex.split(text))
print([shlex.quote(t) for t in ("", "safe-1.txt", "a b", "it's", "$x", "é")], shlex.join(["a b", "c"]))
print(list(shlex.shlex("a && b || c;d>e", punctuation_chars=True)))
for args, short, long in (
    (["-a", "-b", "v", "rest"], "ab:", []),
    (["--all", "--name=x", "--na", "y", "r"], "", ["all", "name="]),
    (["-abc"], "abc", []),
    (["-ovalue", "--", "-x"], "o:", []),
    (["x", "-a"], "a", []),
    (["-z"], "a", []),
    (["-b"], "b:", []),
    (["--nope"], "", ["all"]),
    (["--all=3"], "", ["all"]),
    (["--n"], "", ["name=", "none"]),
):
    tried(lambda: getopt.getopt(args, short, long))
    tried(lambda: getopt.gnu_getopt(args, short, long))
sorter = graphlib.TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]})
print(tuple(sorter.static_order()))
sorter = graphlib.TopologicalSorter()
sorter.add(1, 2, 3)
sorter.add(2, 3)
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
tried(lambda: list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order()))
tried(lambda: sorter.done(9))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}))
print(reprlib.repr(10**60), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({1, 2}), reprlib.repr((1,)), reprlib.repr(frozenset()))


class Tree:
    def __init__(self):
        self.children = [self]

    @reprlib.recursive_repr()
    def __repr__(self):
        return f"Tree({self.children})"


print(Tree())
log = []
s = sched.scheduler(time.monotonic, time.sleep)
s.enter(0.02, 1, log.append, ("late",))
s.enter(0.01, 2, log.append, argument=("second",))
first = s.enter(0.01, 1, log.append, ("never",))
s.enter(0, 1, lambda: log.append("now"))
s.cancel(first)
print(len(s.queue), s.empty())
s.run()
print(log, s.empty())
print(http.HTTPStatus.NOT_FOUND, http.HTTPStatus(200).phrase, http.HTTPStatus.OK == 200, http.HTTPStatus.OK.description, repr(http.HTTPStatus.IM_A_TEAPOT))
print(errno.ENOENT, errno.errorcode[errno.EACCES], keyword.iskeyword("for"), keyword.issoftkeyword("match"), len(keyword.kwlist))
print(stat.filemode(0o100644), stat.filemode(0o40755), stat.filemode(0o104755), stat.S_ISDIR(0o40000), oct(stat.S_IMODE(0o100644)))
print(signal.SIGINT, signal.SIGTERM.value, repr(signal.SIGKILL), signal.Signals(15).name, signal.getsignal(signal.SIGTERM))
print(timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: None, number=2, repeat=3)))
gc.collect()
print(gc.isenabled(), gc.get_threshold())
var = contextvars.ContextVar("v", default=1)
token = var.set(2)
print(var.get(), var.name, token.old_value is contextvars.Token.MISSING)
context = contextvars.copy_context()


def inner():
    var.set(3)
    return var.get()


print(context.run(inner), var.get(), context[var], var in context, len(context))
var.reset(token)
print(var.get())
try:
    contextvars.ContextVar("w").get()
except LookupError as e:
    print(str(e)[:20])


async def coroutine():
    pass


def generator():
    yield


async def agen():
    yield


c = coroutine()
print(inspect.iscoroutinefunction(coroutine), inspect.isgeneratorfunction(generator), inspect.isasyncgenfunction(agen))
print(inspect.iscoroutine(c), inspect.isgenerator(generator()), inspect.isawaitable(c), inspect.isasyncgen(agen()), inspect.isgenerator(c))
c.close()


class Members:
    x = 1

    def method(self):
        pass


print([name for name, value in inspect.getmembers(Members, inspect.isfunction)], inspect.isroutine(len), inspect.getmro(Members)[0].__name__)
