"""Who asks an iterable how many items come: what makes room for them does."""
import collections
import itertools
import sys


class L:
    def __len__(self): print("len"); return 3
    def __iter__(self): return iter([1,2,3])
class H:
    def __length_hint__(self): print("hint"); return 3
    def __iter__(self): return iter([1,2,3])
for k in (L,H):
    o=k()
    for n,f in dict(list=lambda: list(o), tuple=lambda: tuple(o), sorted=lambda: sorted(o), set=lambda:set(o), fs=lambda: frozenset(o), disp=lambda:[*o], tdisp=lambda:(*o,), call=lambda: print(*o), ext=lambda: [].extend(o), iadd=lambda: [].__iadd__(o), slice=lambda: [1,2].__setitem__(slice(0,1),o), joi=lambda: ",".join(map(str,o)), un=lambda: (lambda: (lambda a,*b: 0)(*o))(), bytes=lambda: bytes(o), ba=lambda: bytearray(o), baext=lambda: bytearray().extend(o), min=lambda:min(o), sum=lambda:sum(o), dictfk=lambda: dict.fromkeys(o), zip=lambda: list(zip(o,o)), en=lambda: list(enumerate(o)), mp=lambda: list(map(str,o)), comp=lambda:[x for x in o], flt=lambda: list(filter(None,o)), deque=lambda: collections.deque(o), prod=lambda: list(itertools.product(o)), perm=lambda: list(itertools.permutations(o)), strj=lambda: "".join(["a"]), star=lambda: {*o}, rev=lambda: 0).items():
        print(k.__name__, n, end=" ")
        try: f()
        except Exception as e: print(type(e),e)
        print()


class Reports:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        return self.hint


for hint in (sys.maxsize, -1, 2**70, NotImplemented, "no", 3):
    for make in (list, tuple, sorted, lambda o: [*o], lambda o: [1].extend(o)):
        try:
            print(make(Reports(hint)), end=" ")
        except Exception as error:
            print(type(error).__name__, error, end=" ")
    print()
for call in (
    lambda: [1] * sys.maxsize,
    lambda: "ab" * sys.maxsize,
    lambda: b"ab" * sys.maxsize,
    lambda: (1, 2) * sys.maxsize,
    lambda: [1] * 2**70,
    lambda: itertools.combinations(range(5), 2**44),
    lambda: itertools.product([1, 2], repeat=2**60),
    lambda: list(itertools.product(repeat=2**62)),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
first, second = itertools.tee([1, 2, 3])
next(first)
third = first.__copy__()
print(list(first), list(second), list(third), type(first) is type(second), itertools.tee(third)[0] is third)
d = collections.deque(range(5))
it = iter(d)
next(it)
print(it.__length_hint__(), list(type(it)(d, 2)), list(type(reversed(d))(d, 3)))
