from blocks import blocks, lines
from literals import Maker

HAND = r"""
collections.Counter('abracadabra')
collections.Counter('abracadabra').most_common(2)
collections.Counter({'a': 2, 'b': 3}).most_common()
collections.Counter(a=1, b=2)
collections.Counter()
collections.Counter([1, 2], [3])
collections.Counter(5)
collections.Counter('ab')['z']
c = collections.Counter('ab'); c['z']; len(c)
c = collections.Counter('ab'); c.update('bc'); c
c = collections.Counter('ab'); c.subtract('bcc'); c
c = collections.Counter('ab'); del c['q']; del c['a']; c
list(collections.Counter(a=2, b=0, c=-1).elements())
collections.Counter(a=2, b=3).total()
collections.Counter(a=3, b=1) + collections.Counter(a=1, c=2)
collections.Counter(a=3, b=1) - collections.Counter(a=1, b=2)
collections.Counter(a=3, b=1) | collections.Counter(a=1, b=2)
collections.Counter(a=3, b=1) & collections.Counter(a=1, b=2)
+collections.Counter(a=3, b=-1)
-collections.Counter(a=3, b=-1)
collections.Counter(a=1) == collections.Counter(a=1, b=0)
collections.Counter(a=1) <= collections.Counter(a=2)
collections.Counter(a=1) < collections.Counter(a=1)
collections.Counter(a=1) == {'a': 1}
collections.Counter(a=1) + 1
collections.Counter.fromkeys('ab')
collections.Counter('ab').copy()
dict(collections.Counter('aab'))
sorted(collections.Counter('hello').items(), key=lambda kv: (-kv[1], kv[0]))
collections.Counter({'a': 'x', 'b': 1})
c = collections.Counter('aab'); c += collections.Counter('ab'); c
isinstance(collections.Counter(), dict)
collections.Counter('aab').items()
collections.Counter(x for x in 'aab')
collections.Counter('aab').most_common(0)
collections.Counter('aab').most_common(-1)
collections.Counter(['a', ['b']])
d = collections.defaultdict(list); d['a'].append(1); d
d = collections.defaultdict(int); d['x'] += 1; (d, d.default_factory)
collections.defaultdict(5)
collections.defaultdict()['a']
collections.defaultdict(None, {'a': 1})
collections.defaultdict(list, a=1, b=2)
d = collections.defaultdict(lambda: 7); (d['q'], d.get('z'), 'z' in d, len(d))
collections.defaultdict(int, {'a': 1}) == {'a': 1}
collections.defaultdict(int, {'a': 1}).copy()
collections.defaultdict(list, {'a': 1}) | {'b': 2}
collections.defaultdict(dict)
d = collections.defaultdict(int); d.__missing__('k'); dict(d)
d = collections.defaultdict(int); d.default_factory = None; d['a']
d = collections.OrderedDict([('a', 1), ('b', 2)]); d.move_to_end('a'); d
d = collections.OrderedDict([('a', 1), ('b', 2)]); d.move_to_end('b', last=False); d
d = collections.OrderedDict(a=1); d.move_to_end('q')
d = collections.OrderedDict([('a', 1), ('b', 2)]); (d.popitem(last=False), d)
collections.OrderedDict().popitem()
collections.OrderedDict()
collections.OrderedDict([('a', 1)]) == collections.OrderedDict([('a', 1)])
collections.OrderedDict([('a', 1), ('b', 2)]) == collections.OrderedDict([('b', 2), ('a', 1)])
collections.OrderedDict([('a', 1), ('b', 2)]) == {'b': 2, 'a': 1}
list(reversed(collections.OrderedDict([('a', 1), ('b', 2)])))
collections.OrderedDict.fromkeys('ab', 0)
d = collections.OrderedDict(a=1, b=2); d.pop('a'), d.setdefault('c', 3), d
collections.OrderedDict(a=1).pop('q')
collections.OrderedDict(a=1) | {'b': 1}
list(collections.OrderedDict(a=1, b=2).items())
list(collections.OrderedDict(a=1).keys())
d = collections.deque([1, 2, 3]); d.appendleft(0); d.append(4); d
d = collections.deque([1, 2, 3], maxlen=2); (d, d.maxlen)
d = collections.deque([1, 2, 3], 2); d.append(9); d.appendleft(8); d
collections.deque([1, 2, 3], -1)
collections.deque([1], 'a')
collections.deque(5)
collections.deque([1, 2], 3, 4)
collections.deque().pop()
collections.deque().popleft()
d = collections.deque('abcde'); d.rotate(2); d
d = collections.deque('abcde'); d.rotate(-1); d
d = collections.deque('abcde'); d.rotate(); d
d = collections.deque('abc'); d.extend('de'); d.extendleft('xy'); d
d = collections.deque('abc'); (d[0], d[-1], d[1])
collections.deque('abc')[5]
collections.deque('abc')['a']
collections.deque('abc')[0:1]
d = collections.deque('abc'); d[1] = 'z'; del d[0]; d
d = collections.deque('abca'); d.remove('a'); (d, d.count('a'), d.index('c'))
collections.deque('abc').remove('z')
collections.deque('abc').index('z')
collections.deque('abcabc').index('a', 1)
d = collections.deque('abc'); d.insert(1, 'x'); d
collections.deque([1], 1).insert(0, 5)
d = collections.deque('abc'); d.reverse(); (d, list(reversed(d)))
collections.deque([1, 2]) + collections.deque([3])
collections.deque([1, 2]) + [3]
collections.deque([1, 2]) * 2
d = collections.deque([1]); d += [2]; d *= 2; d
collections.deque([1, 2]) == collections.deque([1, 2])
collections.deque([1, 2]) < collections.deque([1, 3])
collections.deque([1, 2]) == [1, 2]
'a' in collections.deque('abc')
len(collections.deque('abc')), bool(collections.deque())
d = collections.deque('abc'); d.clear(); d
collections.deque('abc').copy()
d = collections.deque(); d.append(d); d
P = collections.namedtuple('P', 'x y'); P(1, 2)
P = collections.namedtuple('P', ['x', 'y']); p = P(1, y=2); (p.x, p.y, p[0], p[-1], len(p), tuple(p), p == (1, 2))
P = collections.namedtuple('P', 'x, y'); P(1)
P = collections.namedtuple('P', 'x y'); P(1, 2, 3)
P = collections.namedtuple('P', 'x y'); P(1, z=3)
P = collections.namedtuple('P', 'x y', defaults=[5]); (P(1), P._field_defaults, P._fields)
P = collections.namedtuple('P', 'x y', defaults=[1, 2, 3])
P = collections.namedtuple('P', 'x y'); (P(1, 2)._asdict(), P(1, 2)._replace(x=9), P._make([3, 4]))
P = collections.namedtuple('P', 'x y'); P(1, 2)._replace(q=9)
P = collections.namedtuple('P', 'x y'); P._make([3])
P = collections.namedtuple('P', 'x y'); p = P(1, 2); p.x = 3
P = collections.namedtuple('P', 'x y'); p = P(1, 2); p.q
P = collections.namedtuple('P', 'x y'); a, b = P(1, 2); (a, b)
P = collections.namedtuple('P', 'x y'); (hash(P(1, 2)) == hash((1, 2)), P(1, 2) < P(1, 3), P(1, 2) + (3,))
collections.namedtuple('P', 'class x')
collections.namedtuple('P', 'x x')
collections.namedtuple('P', '_x')
collections.namedtuple('P', 'x-y')
collections.namedtuple('1P', 'x')
collections.namedtuple('P', 'class x _y x', rename=True)._fields
collections.namedtuple('P', 'x').__doc__
P = collections.namedtuple('P', 'x y'); P.__name__, P.__mro__, repr(P)
P = collections.namedtuple('P', ''); P()
P = collections.namedtuple('P', 'x'); (P(1), P.x.__doc__)
P = collections.namedtuple('P', 'x y'); sorted([P(2, 1), P(1, 5)])
c = collections.ChainMap({'a': 1}, {'b': 2, 'a': 3}); (c['a'], c['b'], len(c), list(c), dict(c), c)
c = collections.ChainMap({'a': 1}, {'b': 2}); c['b'] = 9; c.maps
collections.ChainMap({'a': 1})['q']
c = collections.ChainMap({'a': 1}); del c['q']
c = collections.ChainMap({'a': 1}).new_child({'z': 1}); (c, c.parents)
c = collections.ChainMap({'a': 1}, {'b': 2}); c.pop('b')
c = collections.ChainMap({'a': 1}, {'b': 2}); (c.pop('a'), c.get('a', 5), 'b' in c, bool(c))
collections.ChainMap().popitem()
collections.UserDict(a=1), collections.UserList([1, 2]), collections.UserString('ab')
u = collections.UserDict({'a': 1}); u['b'] = 2; (u, u.data, len(u), 'a' in u, u.get('z'), list(u.items()))
collections.UserDict()['q']
u = collections.UserList([3, 1]); u.append(2); u.sort(); (u, u[0], u[1:], u + [5], len(u))
u = collections.UserString('abc'); (u.upper(), u + 'd', u[1], len(u), u == 'abc', 'b' in u)
import collections.abc; isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), isinstance(1, collections.abc.Hashable)
from collections.abc import Iterable, Iterator, Callable, Sized; [isinstance([], t) for t in (Iterable, Iterator, Callable, Sized)]
from collections.abc import Iterable; issubclass(list, Iterable), issubclass(int, Iterable)
from collections.abc import MutableMapping, MutableSequence, MutableSet, Set; [isinstance({}, MutableMapping), isinstance([], MutableSequence), isinstance(set(), MutableSet), isinstance(frozenset(), Set), isinstance('', MutableSequence)]
from collections.abc import Mapping; Mapping()
collections.nothing
collections.Counter
collections.deque
collections.deque([1]).__class__.__name__
"""

BLOCKS = r"""
class M(collections.UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
m = M(a=1); m['b'] = 2; m.update(c=3); m

class S(collections.deque):
    def __init__(self, name):
        super().__init__()
        self.name = name
    def push(self, v): self.append(v)
s = S('n'); s.push(3); (s.name, len(s), s)

class D(collections.OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.size:
            self.popitem(last=False)
d = D(2); d['a'] = 1; d['b'] = 2; d['c'] = 3; d

class C(collections.Counter):
    def top(self): return self.most_common(1)[0]
C('aab').top(), C('aab')

class P(collections.namedtuple('P', 'x y')):
    __slots__ = ()
    @property
    def norm(self): return self.x + self.y
    def __str__(self): return f'<{self.x}>'
p = P(1, 2); (p, str(p), p.norm, p._replace(x=5).norm)

class P(collections.namedtuple('P', 'x y')):
    def __new__(cls, x):
        return super().__new__(cls, x, x * 2)
P(3)

from collections.abc import Mapping
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
m = M({'a': 1})
(m['a'], m.get('z', 5), 'a' in m, list(m.items()), list(m.keys()), list(m.values()), m == {'a': 1}, repr(m.keys())[:9], isinstance(m, Mapping))

from collections.abc import Mapping
class M(Mapping):
    def __getitem__(self, k): return 1
M()

from collections.abc import MutableMapping
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
m = M(); m.update(a=1, b=2); m['c'] = 3
(m.pop('a'), m.setdefault('z', 7), list(m), m.popitem(), len(m), m.pop('q', None), m.clear(), len(m))

from collections.abc import Sequence
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3, 2)
(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), isinstance(s, Sequence))

from collections.abc import Iterator
class I(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
list(I())

d = collections.deque([1, 2, 3])
for x in d:
    d.append(x)

from collections import defaultdict
tree = lambda: defaultdict(tree)
t = tree(); t['a']['b'] = 1; len(t), t['a']['b']

d = collections.defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]:
    d[k].append(v)
print(dict(d)); sorted(d.items())

c = collections.Counter()
for w in 'the cat the dog the end'.split():
    c[w] += 1
print(c.most_common(2)); print(c['zzz'], sum(c.values())); c
"""


def cases():
    make = Maker(16)
    pre = "import collections\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
    words = lambda: repr("".join(make.choice("abcd") for _ in range(make.randint(0, 8))))
    methods = [lambda: f"append({make.small()})", lambda: f"appendleft({make.small()})", lambda: "pop()", lambda: "popleft()",
               lambda: f"rotate({make.small()})", lambda: f"extend({make.ints()})", lambda: f"extendleft({make.ints()})",
               lambda: f"insert({make.small()}, {make.small()})", lambda: "reverse()", lambda: f"remove({make.small()})",
               lambda: f"index({make.small()})", lambda: f"count({make.small()})"]
    for _ in range(250):
        limit = make.choice(["", ", maxlen=3", ", maxlen=0", ", None", ", 5"])
        calls = ", ".join("d." + make.choice(methods)() for _ in range(3))
        yield f"{pre}d = collections.deque({make.ints()}{limit}); ({calls}, d)"
    for _ in range(200):
        op = make.choice("+ - | & == != <= >= < >".split())
        yield f"{pre}collections.Counter({words()}) {op} collections.Counter({words()})"
    for _ in range(80):
        yield f"{pre}c = collections.Counter({words()}); c.{make.choice(['update', 'subtract'])}({words()}); (c, c.most_common({make.choice(['', '1', '2'])}))"
