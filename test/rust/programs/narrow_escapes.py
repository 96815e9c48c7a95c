"""Where a change of one place in the runtime went past all other programs (`npm run mutants`)."""

import json
import sys


def lengths():
    tuples = [(), (1,), (1, 2), (1, 2, 3), (1, (2, 3)), (1, (2, 3, 4))]
    for one in tuples:
        print([one == other for other in tuples], one in [(1, 2, 3), (1, (2,))], [(1, 2), (1,)].count(one))
    kept = {one: len(one) for one in tuples}
    print(len(kept), len(set(tuples)), tuples.index((1, 2, 3)))
    values = [[1], "a", (1,), (1, 2)]
    print([[a == b for a in values] for b in values])


def deeper(level):
    try:
        return deeper(level + 1)
    except RecursionError:
        return level


def circles():
    ring = [1]
    ring.append(ring)
    table = {"a": 1}
    table["self"] = [table]
    twice = [ring[:1]] * 2
    for value in (ring, table, twice):
        try:
            print(json.dumps(value))
        except ValueError as error:
            print(error)


def contexts():
    first, second, third = ValueError("first"), KeyError("second"), TypeError("third")
    try:
        try:
            raise first
        except ValueError:
            try:
                raise second
            except KeyError:
                try:
                    raise third
                except TypeError:
                    raise first
    except ValueError as error:
        while error is not None:
            print(repr(error), end=" < ")
            error = error.__context__
    print()


lengths()
sys.setrecursionlimit(60)
print(deeper(0))
sys.setrecursionlimit(1000)
circles()
contexts()


def handlers(values):
    def seen():
        try:
            return repr(held)
        except NameError as error:
            return str(error)

    held = "before"
    for value in values:
        try:
            print(10 // value)
        except ZeroDivisionError as held:
            print(seen())
            if len(values) == 1:
                continue
        except TypeError as held:
            print(seen())
            break
        print("held:", seen())
    print("held at last:", seen())
    fault = "before"
    try:
        try:
            raise KeyError("k")
        except KeyError as fault:
            raise ValueError("v") from fault
    except ValueError:
        pass
    try:
        print(fault)
    except UnboundLocalError as error:
        print(error)


handlers([5, 0])
handlers([0])
handlers([2, "text"])
try:
    raise KeyError("g")
except KeyError as caught:
    print(caught)
print("caught" in globals())
