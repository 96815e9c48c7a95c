from blocks import blocks, lines
from literals import Maker

HAND = r"""
pprint.pprint({'b': 1, 'a': 2})
pprint.pprint({'b': 1, 'a': 2}, sort_dicts=False)
pprint.pp({'b': 1, 'a': 2})
pprint.pprint(list(range(50)))
pprint.pprint(list(range(50)), compact=True)
pprint.pprint(list(range(50)), width=40, compact=True, indent=4)
pprint.pprint({i: list(range(i)) for i in range(12)})
pprint.pprint({'k%d' % i: {'x': [i] * 5, 'y': 'z' * 20} for i in range(4)}, width=40)
pprint.pprint({'k%d' % i: {'x': [i] * 5, 'y': 'z' * 20} for i in range(4)}, indent=4)
pprint.pprint('hello world ' * 12)
pprint.pprint(['hello world ' * 12, 'a\nb\n' * 20])
pprint.pprint({'text': 'lorem ipsum dolor ' * 10})
pprint.pprint(b'abcdefgh' * 20)
pprint.pprint([b'abcdefgh' * 20])
pprint.pprint(bytearray(b'abcdefgh' * 20))
pprint.pprint({1, 3, 2}), pprint.pprint(frozenset(range(60)))
pprint.pprint(set(range(60)), width=30, compact=True)
pprint.pprint((1,)), pprint.pprint(tuple(range(60)), compact=True), pprint.pprint(('a' * 90,))
pprint.pprint([[1, [2, [3, [4, [5]]]]]], depth=2)
pprint.pprint({'a': {'b': {'c': 1}}}, depth=1)
pprint.pformat([1, 'a', None, 2.5, True])
pprint.pformat(1234567, underscore_numbers=True)
pprint.pformat({}), pprint.pformat([]), pprint.pformat(()), pprint.pformat(set()), pprint.pformat('')
pprint.pformat({1: 'a', 'b': 2, None: 3, (1, 2): 4})
pprint.pprint({'a': 1}, indent=-1)
pprint.pprint({'a': 1}, width=0)
pprint.pprint({'a': 1}, depth=0)
pprint.pprint()
pprint.isreadable([1, object()]), pprint.isreadable({'a': 1}), pprint.isrecursive([1])
a = []; a.append(a); pprint.isrecursive(a), pprint.isreadable(a)
pprint.saferepr({'b': [1, 2], 'a': 3})
pprint.PrettyPrinter(indent=2, width=20).pformat([{'aaa': 1, 'bbb': [1, 2, 3]}] * 3)
import io; f = io.StringIO(); pprint.pprint([1], stream=f); f.getvalue()
pprint.PrettyPrinter(stream=None).pprint([1, 2])
import collections; pprint.pprint(collections.OrderedDict((i, 'x' * 20) for i in range(6)))
import collections; pprint.pprint(collections.defaultdict(int, {i: 'x' * 20 for i in range(6)}))
import collections; pprint.pprint(collections.Counter('abracadabra' * 3)), pprint.pprint(collections.Counter({'k%d' % i: i for i in range(20)}))
import collections; pprint.pprint(collections.deque(range(60))), pprint.pprint(collections.deque(range(60), maxlen=70), compact=True)
import collections; pprint.pprint(collections.ChainMap({'a' * 30: 1}, {'b' * 30: 2, 'c': 3}))
import collections; pprint.pprint(collections.namedtuple('P', 'x y')(1, 'z' * 90))
import collections; pprint.pprint(collections.UserDict({i: 'x' * 20 for i in range(6)}))
"""
BLOCKS = r"""
class A:
    def __repr__(self): return 'A()'
pprint.pprint([A()] * 30, width=30)

from dataclasses import dataclass, field
@dataclass
class P:
    name: str
    values: list
    hidden: int = field(default=0, repr=False)
pprint.pprint(P('n', [1, 2]))
pprint.pprint(P('n' * 40, list(range(30))))
pprint.pprint([P('n' * 40, {'k': 'v' * 40})])

from types import SimpleNamespace
pprint.pprint(SimpleNamespace(a=1, b='x' * 40, c=list(range(20))))
"""


def cases():
    make = Maker(22)
    pre = "import pprint\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))

    def value(depth=0):
        if depth > 3 or make.random() < 0.3:
            return make.choice([make.scalar, lambda: repr(" ".join(make.choice(["word", "a", "longer-word", "x\ny"]) for _ in range(make.randint(0, 14))))])()
        if make.random() < 0.5:
            start, end = make.choice(["[]", "()"])
            items = [value(depth + 1) for _ in range(make.randint(0, 6))]
            return start + ", ".join(items) + ("," if len(items) == 1 else "") + end
        return "{" + ", ".join(f"{make.choice([make.text, make.small])()}: {value(depth + 1)}" for _ in range(make.randint(0, 5))) + "}"

    for _ in range(400):
        options = make.choice(["", ", width=40", ", indent=4", ", compact=True", ", compact=True, width=30", ", sort_dicts=False", ", width=1", ", depth=2", ", indent=2, width=50, compact=True"])
        yield f"{pre}pprint.pprint({value()}{options})"
