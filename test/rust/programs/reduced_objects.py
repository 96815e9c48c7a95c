import copy, typing
def tries(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)
for made in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abé"), lambda: iter("abc"), lambda: reversed([1, 2, 3]), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2}.items()), lambda: iter({7})):
    it = made()
    print(it.__reduce__()[1:])
    next(it)
    print(it.__reduce__()[1:], it.__reduce__()[0].__name__)
    twin = copy.copy(it)
    deep = copy.deepcopy(it)
    print(type(twin).__name__, list(it), list(twin), list(deep), list(it))
    print(it.__reduce__()[1:])
s = iter("你好")
s.__setstate__(1)
print(next(s), s.__reduce__()[2])
base = [[1], [2], [3]]
it = iter(base)
next(it)
deep, flat = copy.deepcopy(it), copy.copy(it)
base[1].append(9)
base.append(4)
print(list(it), list(deep), list(flat))
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * 10
it = iter(Seq(3)); next(it)
print(list(copy.copy(it)), list(it))
r = iter(range(5)); next(r)
q = copy.copy(r)
print(list(q), list(r))
print(Ellipsis.__reduce__(), NotImplemented.__reduce__(), range(1, 9, 2).__reduce__(), slice(1, 2).__reduce__())
print(range(10).__reduce__()[0] is range, type(...).__reduce__(...))
class P:
    def __init__(self): self.a = 1
class L(list):
    pass
class I(int):
    pass
class Red:
    def __reduce__(self): return (Red, ())
p = P()
f, args, state, items, pairs = p.__reduce_ex__(4)
print(f.__name__, args == (P,), state, items, pairs, f(*args).__class__.__name__)
l = L([1, 2]); l.x = 5
f, args, state, items, pairs = l.__reduce_ex__(2)
print(f.__name__, args == (L,), state, list(items), pairs)
print(I(5).__reduce_ex__(2)[1] == (I, 5), Red().__reduce_ex__(4)[1:], p.__getstate__(), object().__getstate__())
class N(typing.ItemsView):
    pass
T = typing.TypeVar("T")
class G(typing.Mapping[T, int]):
    pass
class H(typing.List[int], typing.Generic[T]):
    pass
for one in (N, G, H):
    print([c.__name__ for c in one.__mro__])
print(all(issubclass(i, typing.Reversible) for i in (dict, list)), issubclass(dict, typing.Reversible), isinstance([], typing.Reversible))
