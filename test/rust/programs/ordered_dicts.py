from collections import OrderedDict, abc
import copy
d = OrderedDict(a=1, b=2)
print(d.keys(), d.items(), d.values())
print(type(d.keys()), type(d.items()), type(iter(d)), type(reversed(d)), type(d.values()).__mro__[1])
print(isinstance(d.keys(), abc.KeysView), isinstance(d.items(), abc.Set), isinstance(d.values(), abc.ValuesView))
print(d.keys() & {"a"}, d.keys() == {"a", "b"}, len(d.items()), ("a", 1) in d.items(), list(reversed(d.keys())))
def attempt(change, walk):
    d = OrderedDict.fromkeys("abc", 0)
    seen = []
    try:
        for k in walk(d):
            seen.append(k)
            change(d, k)
        print("ok", seen)
    except RuntimeError as e:
        print(seen, e)
attempt(lambda d, k: d.move_to_end("a"), iter)
attempt(lambda d, k: d.move_to_end("c"), iter)
attempt(lambda d, k: d.move_to_end("a", last=False), lambda d: d.items())
attempt(lambda d, k: d.pop("b", 0), lambda d: d.values())
attempt(lambda d, k: d.update(z=1) if k == "c" else 0, lambda d: d.keys())
attempt(lambda d, k: d.update(a=1), lambda d: d)
attempt(lambda d, k: d.clear(), reversed)
attempt(lambda d, k: d.move_to_end("b") if k == "a" else 0, reversed)
attempt(lambda d, k: d.popitem(False), lambda d: zip(d, range(9)))
e = copy.deepcopy(d)
print(e == d, e.keys(), copy.copy(d).values(), d.copy().items(), dict(d).keys(), (d | {"z": 3}).keys())
class Sub(OrderedDict):
    pass
print(Sub(x=1).keys(), sorted(Sub(y=1, x=2)), max(d.items()))
it = iter(d)
next(it)
d["new"] = 1
try:
    next(it)
except RuntimeError as err:
    print(err, list(it))
