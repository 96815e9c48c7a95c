"""Sets of numbers in their own order, rows that are given out again, and what is called without a list of arguments."""
import collections
import contextlib
import dataclasses
import functools
import itertools
import random


def sets():
    r = random.Random(11)
    a, b = set(), set()
    for step in range(400):
        n = r.randrange(-60, 400) * r.choice([1, 1, 8, 32, 1 << 33])
        what = r.randrange(9)
        if what < 4:
            a.add(n)
        elif what == 4:
            b.add(n)
        elif what == 5 and a:
            a.discard(sorted(a)[r.randrange(len(a))])
        elif what == 6 and b:
            b.discard(sorted(b)[0])
        elif what == 7:
            a.update(range(n % 50, n % 50 + r.randrange(12)))
        elif what == 8 and a:
            b.add(a.pop())
        if step % 16 == 0:
            print(step, list(a)[:12], list(b)[:12], len(a), len(b))
            print(list(a & b)[:9], list(a | b)[:20], list(a - b)[:20], list(b - a)[:9], list(a ^ b)[:20])
            print(list(a.copy())[:8], list(frozenset(a) | b)[:8], a <= (a | b), a.isdisjoint(b), a > b)
    a |= {1.5, 2.0, True, (1, 2), 10**30}
    a -= set(range(100))
    print(sorted(map(str, a))[:12], len(a), 1 in a, (1, 2) in a)

    class Odd:
        def __init__(self, n):
            self.n = n

        def __hash__(self):
            return self.n % 3

        def __eq__(self, other):
            return isinstance(other, Odd) and self.n == other.n

    odds = {Odd(n % 17) for n in range(60)}
    more = {Odd(n) for n in range(10, 25)}
    print(len(odds), len(odds | more), len(odds & more), len(odds - more), Odd(4) in odds, Odd(40) in odds)
    odds |= more
    odds.discard(Odd(3))
    print(sorted(o.n for o in odds))


def rows():
    kept = list(itertools.product('ab', range(2), [None]))
    print(kept)
    for pair in itertools.product([1, 2], repeat=2):
        print(pair, end=' ')
    first = None
    for row in itertools.combinations('abcd', 2):
        if first is None:
            first = row
        print(row, end=' ')
    print(first)
    seen = {}
    for row in itertools.permutations(range(3)):
        seen[row] = len(seen)
    print(seen)
    print([a + b + c + d for a, b, c, d in itertools.product(range(2), repeat=4)])
    print(list(itertools.combinations_with_replacement('xyz', 3)), list(itertools.combinations([], 0)))
    print(list(itertools.permutations('ab', 0)), list(itertools.permutations('ab', 3)), list(itertools.product()))
    it = itertools.product(range(2), range(3))
    held = [next(it), next(it)]
    last = next(it)
    print(held, last, next(it), last, list(it))
    print(list(zip(itertools.combinations(range(4), 2), itertools.combinations(range(4), 2))))
    print(max(itertools.product([3, 1], [2, 9])), sorted(itertools.permutations([2, 1, 3]))[-1])

    def again():
        yield from (next(walk) for _ in range(1))

    walk = again()
    try:
        next(walk)
    except ValueError as error:
        print('error', error)


class Base:
    total = 0

    def __init__(self, start=1):
        self._x = start

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        if value < 0:
            raise ValueError('below zero')
        Base.total += 1
        self._x = value

    @property
    def fixed(self):
        return 7

    @classmethod
    def made(cls, start):
        return cls(start)

    def about(self, a, b=2, *more, c=3, **rest):
        return (type(self).__name__, a, b, more, c, sorted(rest.items()))

    def __getattr__(self, name):
        return 'no ' + name


class Derived(Base):
    @property
    def x(self):
        return super().x * 10

    @x.setter
    def x(self, value):
        Base.x.fset(self, value + 1)

    def about(self, a, b=5, *more, **rest):
        return super().about(a, b, *more, **rest), super().about(a), super().made(4)._x


class Guarded(Derived):
    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        self.__dict__['noted'] = name


def called():
    for kind in (Base, Derived, Guarded):
        o = kind()
        for n in range(3):
            o.x = n
            o.x += 2
        print(kind.__name__, o.x, o._x, o.about(1), o.about(1, 2, 3, z=1), o.about(b=1, a=2), o.missing, o.noted)
        for wrong in (lambda: setattr(o, 'fixed', 1), lambda: o.about(), lambda: o.about(1, a=2)):
            try:
                wrong()
            except (AttributeError, TypeError) as error:
                print(type(error).__name__, error)
        try:
            o.x = -5
        except ValueError as error:
            print(error)
        try:
            o.fixed = 3
        except AttributeError as error:
            print(error)
    print(Base.total)
    Base.x = property(lambda self: 'new', lambda self, value: print('set', value))
    b = Base()
    b.x = 4
    print(b.x)
    print(list(map(lambda v: v * 2, range(4))), list(map(lambda a, b: a - b, [5, 6], [1, 2, 3])))
    print(functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), sorted('bca', key=lambda c: -ord(c)))
    for wrong in (lambda: list(map(lambda: 1, [1])), lambda: sorted([1], key=lambda: 1), lambda: min([1], key=lambda a, b: a)):
        try:
            wrong()
        except TypeError as error:
            print(error)


@dataclasses.dataclass(order=True)
class Plain:
    a: int
    b: str = 'x'
    c: list = dataclasses.field(default_factory=list, compare=False)


@dataclasses.dataclass(frozen=True)
class Cold:
    a: int
    b: int = dataclasses.field(default=4, kw_only=True)
    c: list = dataclasses.field(default_factory=list, init=False, hash=False, compare=False)


@dataclasses.dataclass
class After:
    a: int
    extra: dataclasses.InitVar[int] = 3

    def __post_init__(self, extra):
        self.a += extra


def records():
    print(sorted(Plain(n % 3, 'ab'[n % 2]) for n in range(6)), Plain(1) == Plain(1, c=[2]), Plain(1) < Plain(2, 'a'))
    print(Cold(1), Cold(1, b=2), hash(Cold(1)) == hash(Cold(1)), After(1), After(1, 10), Plain(b='q', a=0))
    for wrong in (lambda: Plain(), lambda: Cold(1, 2), lambda: Plain(1) < 3, lambda: setattr(Cold(1), 'a', 2), lambda: Plain(1, z=2)):
        try:
            wrong()
        except (TypeError, dataclasses.FrozenInstanceError) as error:
            print(type(error).__name__, error)


@contextlib.contextmanager
def managed(log, fails=False):
    log.append('in')
    try:
        yield len(log)
    except KeyError as error:
        log.append(repr(error))
    finally:
        log.append('out')
    if fails:
        yield 'twice'


@contextlib.contextmanager
def empty():
    return
    yield


def managers():
    log = []
    with managed(log) as n:
        log.append(n)
    with managed(log):
        raise KeyError('k')
    for manager in (lambda: managed(log, fails=True), empty):
        try:
            with manager():
                pass
        except RuntimeError as error:
            print(error)

    @managed(log)
    def decorated():
        return 5

    print(decorated(), decorated(), log)


def joined():
    for a, b in itertools.product([[], [1, 2], [1.5], [True], ['a', None], [1, 'a']], repeat=2):
        c = a + b
        c.append(0)
        print(c, a, b, end=';')
    print()
    d = {}
    d.update({'a': 1, 'b': 2})
    e = {**d, 'c': 3, **{}}
    d['z'] = 0
    f = {}
    f |= e
    del e['a']
    e['a'] = 9
    print(d, e, f, {**collections.OrderedDict(b=1, a=2)}, {**collections.Counter('aab')})
    shown = collections.deque(range(5))
    for n in (1, -1, 2, -7, True, 0):
        shown.rotate(n)
        print(list(shown), end=' ')
    for wrong in (1.5, 'a', None):
        try:
            shown.rotate(wrong)
        except TypeError as error:
            print(error)
    table = str.maketrans('abc', 'xyz', 'd')
    print('abcdefdd'.translate(table), 'dd'.translate(table), ''.translate(table), 'aéd€c'.translate(table))
    print('abc'.translate({97: None, 98: 'long', 99: 0x20ac}), 'cabd'.translate({100: 'dd', 97: 97}))


for part in (sets, rows, called, records, managers, joined):
    print('#', part.__name__)
    part()


class Pair(collections.namedtuple('Pair', 'a b')):
    pass


class Turned(collections.namedtuple('Turned', 'a b')):
    def __iter__(self):
        return iter((self.b, self.a))


class Names(dict):
    pass


class Backwards(dict):
    def __iter__(self):
        return iter(sorted(super().__iter__(), reverse=True))


class Letters(str):
    pass


class Ends:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def walked():
    for kind in (Pair, Turned):
        p = kind(1, 2)
        a, b = p
        print(a, b, list(p), [*p], p.a, p[1], sorted(p), dict([p]), type(iter(p)).__name__, p == (1, 2), hash(p) == hash((1, 2)))
    for kind in (Names, Backwards):
        d = kind(x=1, y=2)
        print(list(d), [*d], {k: v for k, v in d.items()}, type(iter(d)).__name__, sorted(d), dict(d), max(d))
    print(list(Letters('aéb')), type(iter(Letters('ab'))).__name__, [c for c in 'xé€z'], tuple('ab'), {c for c in 'aa'})
    print(list(Ends(3)), [x for x in Ends(2)], sum(Ends(4)), tuple(Ends(0)), list(zip(Ends(3), 'abcd', Ends(5))))
    rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    print(list(zip(*rows)), [list(r) for r in zip(*rows)], [sum(r) for r in zip(*rows)])
    kept = []
    for row in zip(*rows, 'ab'):
        kept.append(row)
    print(kept, [r for r in zip('ab', 'cd', 'e')], list(zip('a')), list(zip()))
    both = zip(*rows)
    first = next(both)
    second = next(both)
    print(first, second, next(both), list(both))
    d = {'a': 1, 'b': 2}
    try:
        for k in d:
            d[k + 'x'] = 0
    except RuntimeError as error:
        print(error)
    try:
        for k, v in d.items():
            del d[k]
    except RuntimeError as error:
        print(error)
    s = {1, 2}
    try:
        for x in s:
            s.add(x + 10)
    except RuntimeError as error:
        print(error)
    del d['b']
    it = iter(d.items())
    print(list(it), list(it), list(enumerate('ab', 5)), dict(enumerate('ab')), list(zip('ab', [1])))
    print({v: k for k, v in {'a': 1, 'b': 2}.items() if v > 1}, [(k, v) for (k, v) in {'q': 0}.items()])

    class Odd:
        def items(self):
            return [(1, 2), [3, 4], 'ab']

    print({k: v for k, v in Odd().items()})
    for wrong in ([(1, 2, 3)], [5]):
        Odd.items = lambda self, wrong=wrong: wrong
        try:
            print([k for k, v in Odd().items()])
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    print(set(), dict(), list(), len({*()}), 'ab'.ljust(5, '*') + '|', 'ab'.rjust(40) + '|', 'é'.center(6, '€'), 'ab'.ljust(1))
    print('-5'.zfill(6), '+'.zfill(3), 'abc'.zfill(2), ''.zfill(2), 'é'.zfill(3), '--1'.zfill(5))

    @functools.lru_cache(maxsize=2)
    def kept_few(a, b=0):
        print('made', a, b, end=' ')
        return a + b

    for args in ((1, 2), (3, 4), (1, 2), (5, 6), (3, 4), (1, 2), (1,), (1,), (2.0, 1), (2, 1)):
        print(kept_few(*args), end=';')
    print(kept_few.cache_info())


print('# walked')
walked()
