"""Lists of numbers of one kind, and what ends that they are such."""


class Tracked:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

    def __index__(self):
        return 1

    def __eq__(self, other):
        if isinstance(other, int):
            shared.append("asked")
            return other == 7
        return NotImplemented

    __hash__ = None


shared = []


class Stack(list):
    def __getitem__(self, at):
        return ("item", at)

    def append(self, item):
        super().append(item)
        super().append(item)


def kinds(items):
    return [type(one).__name__ for one in items]


def stores():
    huge = 2**70
    for start in ([1, 2, 3], [1.5, 2.5, -0.0], [True, False, True], ["a", "b", "c"], [huge, 1, 2]):
        for new in (5, 2.0, True, None, huge, -huge, "x", Tracked("t"), float("nan"), -0.0, (1,), [1]):
            items = start[:]
            alias = items
            items[1] = new
            items[-1] = new
            print(alias, kinds(alias), items is alias, items[1] is new)
            items.append(new)
            items.insert(1, start[0])
            print(items, len(alias), items.count(new), items.index(new))
            items += [new, 1]
            items *= 2
            print(alias, items.pop(), items.pop(0), kinds(items))


def slices():
    base = list(range(10))
    for low in (None, -20, -3, 0, 2, 9, 30):
        for high in (None, -20, -3, 0, 2, 9, 30):
            for step in (None, 1, 2, -1, -3):
                print(base[low:high:step], end=" ")
    print()
    perm = list(range(8))
    for k in range(8):
        perm[: k + 1] = perm[k::-1]
        print(perm)
    turned = list(range(6))
    turned[1:5] = turned[4:0:-1]
    print(turned)
    turned[::2] = turned[1::2]
    print(turned)
    turned[:3] = turned[3:]
    print(turned)
    turned[:2] = turned[:]
    print(turned)
    turned[5:1] = turned[1:3]
    print(turned)
    turned[:0] = turned[::-1]
    print(turned)
    low, high = Tracked("low"), None
    turned[low:2] = turned[low:high]
    print(turned)
    try:
        turned[::2] = turned[:2]
    except ValueError as error:
        print(error)
    try:
        turned[::0] = turned[:2]
    except ValueError as error:
        print(error)
    try:
        turned[:2] = turned["a":]
    except TypeError as error:
        print(error)
    mixed = [1, 2, 3]
    mixed[1:2] = [True, False]
    print(mixed, kinds(mixed))
    mixed[:] = [1.0, 2.0]
    print(mixed)
    mixed[1:] = (n for n in (4, 5, 6))
    print(mixed)
    mixed[::2] = "ab"
    print(mixed)
    del mixed[1:3]
    print(mixed)
    numbers = list(range(12))
    del numbers[::3]
    print(numbers)
    del numbers[2:100]
    print(numbers)
    words = list("abcdef")
    words[:3] = words[2::-1]
    print(words)
    pair = (1, 2, 3)
    numbers[:1] = pair[::-1]
    print(numbers)


def changes_while_it_runs():
    items = [1, 2, 3]
    for n in items:
        if n < 5:
            items.append(n + 2)
        if n == 4:
            items[0] = "zero"
    print(items)
    seen = []
    numbers = [0.5, 1.5, 2.5]
    for x in numbers:
        seen.append(x)
        if len(seen) == 1:
            numbers[1] = 7
        if len(seen) == 2:
            del numbers[0]
    print(seen, numbers)
    flags = [True, False]
    for at, flag in enumerate(flags):
        if at < 4:
            flags.append(not flag if at else 1)
    print(flags)
    total = 0
    counted = [1, 2, 3, 4]
    for n in counted:
        total += n
        if n == 2:
            counted.clear()
    print(total, counted)
    counted.append("text")
    counted.append(1)
    print(counted)


def comparisons():
    print([1, 2] == [1.0, 2.0], [True] == [1], [1] == [True], [0.0] == [-0.0], [1, 2] < [1, 3], [1.5] < [2])
    nan = float("nan")
    print([nan] == [nan], nan in [nan], [nan].index(nan), [float("nan")] == [float("nan")])
    print(True in [0, 1], 1.0 in [0, 1], 2**70 in [1, 2], "1" in [1], None in [1.0], 1 in [True], 0.0 in [False])
    print(Tracked("t") in [1, 2, 7, 8], shared)
    print([1, 2, 7].index(Tracked("t")), shared)
    print(sorted([3, 1, 2], reverse=True), sorted([True, False, True]), sorted([2.5, -0.0, 0.0, -1.5]))
    print(sorted([3, True, 2.5, False]), sum([True, True]), sum([0.1] * 10), sum([]), sum([2**62, 2**62, 2**62]))
    print(sum([1, 2.5]), sum([1.5, 1]), sum([-0.0]), sum([1, 2], 0.5), max([3, 1, 2]), min([2.0, 1]))
    items = [3, 1, 2]
    items.sort(reverse=True)
    print(items, items.sort(), items, list(reversed(items)))
    items.reverse()
    print(items, items + [0.5], [0.5] + items, items * 2, items[:] is items, items.copy() == items)


def subclasses():
    stack = Stack([1, 2])
    stack.append(3)
    print(stack[0], len(stack), list(stack), stack[1:2])
    plain = [0] * 3
    plain[1:2] = stack
    print(plain, [0] * 0, [0.0] * -1, [1] * True)
    first, *rest = [1, 2, 3]
    print(first, rest)
    [a, b], c = [1, 2], [3.0]
    print(a, b, c)
    grid = [[0] * 3 for _ in range(2)]
    grid[0][1] = 5
    grid[1][2] = "x"
    grid[0], grid[1] = grid[1], grid[0]
    print(grid)
    same = [[0.0] * 2] * 2
    same[0][1] += 1
    print(same, same[0] is same[1])
    row = [1, 2, 3]
    row[0], row[2] = row[2], row[0]
    row[1] += 2**63
    print(row, row[1] is row[1])
    try:
        row[3] = 1
    except IndexError as error:
        print(error)
    try:
        print(row[-4])
    except IndexError as error:
        print(error)
    try:
        row["a"] = 1
    except TypeError as error:
        print(error)
    print(row.pop(-1), row.pop(-2), row, ",".join(str(n) for n in row))
    try:
        ", ".join([1, 2])
    except TypeError as error:
        print(error)
    print(row)


stores()
slices()
changes_while_it_runs()
comparisons()
subclasses()
