"""Pickles: bytes and back."""
import collections
import copyreg
import datetime
import decimal
import enum
import fractions
import io
import pickle
import pickle as cp
from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    y: str
    tags: list = field(default_factory=list)


class Color(enum.Enum):
    RED = 1
    BLUE = 'b'


class Slotted:
    __slots__ = ('a', 'b')

    def __init__(self):
        self.a = 1
        self.b = [2]


class Stateful:
    def __init__(self, value):
        self.value = value
        self.cache = lambda: value

    def __getstate__(self):
        state = self.__dict__.copy()
        del state['cache']
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = None


class Reduced:
    def __init__(self, a):
        self.a = a

    def __reduce__(self):
        return (Reduced, (self.a,))


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None


class MyList(list):
    pass


class MyDict(dict):
    pass


class Failure(Exception):
    pass


Pair = collections.namedtuple('Pair', 'p q')


def function():
    pass


mylist = MyList([1, 2])
mylist.k = 3
loop = []
loop.append(loop)
values = [
    None, True, False, 0, 1, 255, 256, 65535, 65536, -1, 2**31, -2**31, 2**100, -2**100, 1.5, float('inf'), '', 'a',
    'héllo', 'x' * 300, b'', b'abc', b'z' * 300, bytearray(b'abc'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [],
    [1], [1, 2, 3], {}, {'a': 1}, {'a': 1, 'b': [1, 2]}, set(), {1, 2, 3}, frozenset({1}), complex(1, 2),
    range(1, 9, 2), slice(1, 2), Point(1, 'q', [1]), [Point(1, 'q'), Point(2, 'q')], Color.RED,
    [Color.RED, Color.BLUE, Color.RED], Reduced(5), Pair(1, 2), Failure('a', 3), ValueError('x'), mylist,
    MyDict(a=1), list(range(2500)), {i: str(i) for i in range(1100)}, 'é' * 70000, datetime.date(2020, 1, 2),
    datetime.datetime(2020, 1, 2, 3, 4, 5, 678), datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc),
    datetime.timedelta(1, 2, 3), datetime.time(1, 2, 3), decimal.Decimal('1.50'), fractions.Fraction(1, 3),
    collections.OrderedDict(a=1), collections.defaultdict(list, {1: [2]}), collections.Counter('aab'),
    collections.deque([1, 2], 5), collections.deque([1]), Point, function, len, int, type(None), Ellipsis, [None] * 3,
]
for value in values:
    for protocol in (2, 3, 4, 5):
        data = pickle.dumps(value, protocol)
        back = pickle.loads(data)
        print(protocol, len(data), data[:120].hex(), data[-20:].hex(), type(back).__name__, repr(back)[:60]
              if '0x' not in repr(back) else '', end=' ')
        try:
            print(back == value)
        except RecursionError:
            print('deep')

slotted = pickle.loads(pickle.dumps(Slotted()))
print(slotted.a, slotted.b)
stateful = pickle.loads(pickle.dumps(Stateful(5)))
print(stateful.value, stateful.cache)
root = Node('root')
child = Node('child')
child.parent = root
root.children.append(child)
again = pickle.loads(pickle.dumps(root))
print(again.name, again.children[0].name, again.children[0].parent is again)
same = pickle.loads(pickle.dumps(loop))
print(same[0] is same)
a, b = pickle.loads(pickle.dumps((mylist, mylist)))
print(a is b, a, a.k)

stream = io.BytesIO()
for one in (1, 'two', [3.0]):
    pickle.dump(one, stream)
stream.seek(0)
while True:
    try:
        print(pickle.load(stream))
    except EOFError as err:
        print('end:', err)
        break

for broken in (b'', b'\x80\x04', b'abc', b'\x80\x04.', b'\x80\x09.', b'(', b'\x80\x04K'):
    try:
        print(pickle.loads(broken))
    except Exception as err:
        print(type(err).__name__, err)
for refused in (lambda: 1, (i for i in ()), pickle):
    try:
        print(pickle.dumps(refused))
    except Exception as err:
        print(type(err).__name__, str(err).split(' at 0x')[0])


def local():
    class Inner:
        pass

    return Inner()


try:
    pickle.dumps(local())
except Exception as err:
    print(type(err).__name__, err)
for old in (b'I1\n.', b'(lp0\nI1\naI2\na.', b'(dp0\nVa\np1\nF1.5\ns.', b"S'text'\np0\n.", b'L12345678901234567890L\n.', b'I01\n.',
            b'c__builtin__\nlen\np0\n.', b'(I1\nI2\ntp0\n.'):
    print(pickle.loads(old))


def reduce_complex(number):
    return complex, (number.real, number.imag)


copyreg.pickle(complex, reduce_complex)
print(pickle.loads(pickle.dumps(3 + 4j)), issubclass(pickle.PicklingError, pickle.PickleError), cp.HIGHEST_PROTOCOL)


class Keeper(pickle.Pickler):
    def persistent_id(self, obj):
        return ('node', obj.name) if isinstance(obj, Node) else None


class Finder(pickle.Unpickler):
    def persistent_load(self, pid):
        return Node('found ' + pid[1])

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f'global {name} is forbidden')


stream = io.BytesIO()
Keeper(stream).dump([root, 1])
print(Finder(io.BytesIO(stream.getvalue())).load()[0].name)
try:
    Finder(io.BytesIO(pickle.dumps(Reduced(1)))).load()
except pickle.UnpicklingError as err:
    print(err)
