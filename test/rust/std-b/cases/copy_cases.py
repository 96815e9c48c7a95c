from blocks import blocks, lines

HAND = r"""
a = [1, [2]]; b = copy.copy(a); (b, b is a, b[1] is a[1])
a = [1, [2]]; b = copy.deepcopy(a); (b, b is a, b[1] is a[1])
a = {'x': [1]}; b = copy.deepcopy(a); b['x'].append(2); (a, b)
a = (1, 2); copy.copy(a) is a, copy.deepcopy(a) is a
a = ([1],); b = copy.deepcopy(a); (b, b is a)
a = []; a.append(a); b = copy.deepcopy(a); (b is a, b[0] is b)
x = [1]; a = [x, x]; b = copy.deepcopy(a); b[0] is b[1]
copy.copy({1, 2}), copy.deepcopy({1, 2}), copy.deepcopy(frozenset([1]))
copy.copy('a'), copy.copy(None), copy.copy(1.5), copy.copy(b'x')
copy.deepcopy(bytearray(b'x'))
copy.copy(len) is len
copy.deepcopy(range(3))
import collections; copy.deepcopy(collections.deque([[1]], maxlen=3))
import collections; copy.copy(collections.Counter('aab'))
import collections; copy.deepcopy(collections.defaultdict(list, a=[1]))
import collections; copy.deepcopy(collections.OrderedDict(a=[1]))
import collections; P = collections.namedtuple('P', 'x y'); copy.deepcopy(P([1], 2))
copy.copy((x for x in 'a'))
copy.deepcopy(ValueError('a', 1))
copy.copy(slice(1, 2))
copy.Error
"""
BLOCKS = r"""
class A:
    def __init__(self): self.v = [1]
a = A(); b = copy.copy(a); c = copy.deepcopy(a); (b.v is a.v, c.v is a.v, c.v, type(c) is A)

class A:
    def __init__(self, v): self.v = v
    def __copy__(self): return A('copied')
    def __deepcopy__(self, memo): return A('deep')
(copy.copy(A(1)).v, copy.deepcopy(A(1)).v)

class A:
    __slots__ = ('x', 'y')
a = A(); a.x = [1]; b = copy.deepcopy(a); (b.x, b.x is a.x, hasattr(b, 'y'))

class L(list):
    pass
l = L([1, [2]]); l.name = 'n'; m = copy.deepcopy(l); (m, m.name, type(m).__name__, m[1] is l[1])

class D(dict):
    pass
d = D(a=[1]); d.z = 5; e = copy.copy(d); (e, e.z, type(e).__name__)

class N:
    def __init__(self): self.next = self
n = N(); m = copy.deepcopy(n); (m.next is m, m is n)
"""


def cases():
    pre = "import copy\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
