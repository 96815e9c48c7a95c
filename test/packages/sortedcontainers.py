# requires: sortedcontainers==2.4.0
"""Sorted lists, dicts and sets, by the package sortedcontainers."""
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet


def main():
    numbers = SortedList([5, 1, 4, 1, 3])
    numbers.add(2)
    numbers.update(range(10, 0, -3))
    print(numbers, numbers.bisect(4), numbers.count(1), numbers.index(3), list(numbers.irange(2, 5)), numbers[-2:], numbers.pop())
    numbers.discard(99)
    for bad in (lambda: numbers.remove(99), lambda: numbers.append(3), lambda: numbers[99]):
        try:
            bad()
        except Exception as error:
            print(type(error).__name__, error)
    words = SortedKeyList(["pear", "fig", "apple"], key=len)
    words.add("kiwi")
    print(list(words), words.bisect_key_left(4), list(words.irange_key(4, 5)))
    table = SortedDict({"b": 2, "a": 1})
    table["c"] = 3
    print(table, table.peekitem(0), table.keys()[1], table.setdefault("d", 4), list(table.irange("b")), table.popitem(), table.values(), table.items())
    odd = SortedSet([9, 7, 1, 3]) - SortedSet([1])
    print(odd, odd | {2}, odd[0], odd.isdisjoint([4]), SortedSet("hello"), numbers == [1, 2], numbers + [50])
    big = SortedList(range(5000))
    del big[1000:4000]
    print(len(big), big[1500], 999 in big, 1001 in big, sum(big))


if __name__ == "__main__":
    main()
