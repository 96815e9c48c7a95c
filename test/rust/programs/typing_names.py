import typing, collections, collections.abc
from typing import List, Dict, ItemsView, Mapping, OrderedDict, DefaultDict, Deque, Counter, ChainMap, Type, Callable, Tuple, Set, FrozenSet, KeysView, ValuesView, Iterable, Sequence, Generic, TypeVar, Hashable, Sized

def tries(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

class M(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({"a": 1, "b": 2})
print(list(ItemsView(m)), list(KeysView(m)), list(ValuesView(m)))
for alias in (List, Dict, Set, FrozenSet, DefaultDict, OrderedDict, Deque, Counter, ChainMap, Type, Tuple, Callable, Iterable, Mapping, List[int], Dict[str, int], OrderedDict[str, int], Deque[int], Tuple[int, ...]):
    tries(alias)
tries(List[int], "ab")
tries(DefaultDict, list, {"a": [1]})
tries(DefaultDict[str, int], int, {"a": 2})
for alias in (List, Dict, Mapping, Iterable, Sequence, Callable, Tuple, OrderedDict, ItemsView, Hashable, Sized):
    for kind in (list, dict, tuple, M, collections.OrderedDict, int):
        tries(issubclass, kind, alias)
    for value in ([], {}, (), m, 1, len):
        tries(isinstance, value, alias)
tries(isinstance, [], List[int])
tries(issubclass, list, List[int])
tries(issubclass, m, Mapping)
print(List.__origin__, Mapping.__origin__, List[int].__origin__, List.__name__, ItemsView.__module__, repr(ItemsView), repr(Mapping[str, int]))
print(List.append is list.append, Dict.fromkeys("ab"), Mapping.get is collections.abc.Mapping.get)
class N(ItemsView):
    pass
print(N.__mro__, issubclass(N, ItemsView), isinstance(N(m), collections.abc.ItemsView), list(N(m)))
