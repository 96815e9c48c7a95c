"""Loops over items of lists of numbers: lists that are each other, that end early, that hold other things than they did."""
import math


def shown(*lists):
    print(*[[(type(item).__name__, item) for item in one] for one in lists])


# ---- one list under two names ----
def move(to, source, count):
    for i in range(count):
        to[i] = source[i + 1]


def pairs(to, source, half):
    for i in range(half):
        to[i], source[i - 1] = source[i - 1], to[i]


def shift(to, source, count):
    for i in range(count):
        to[i] = source[i + 1] + 10


def add_up(to, source):
    for i in range(len(to)):
        to[i] += source[len(source) - 1 - i]


def thirds(to, source):
    for i in range(len(to)):
        to[i] = source[i] / 3.0 + to[i - 1]


def halves(to, source):
    for i in range(len(to)):
        to[i] = source[i] / 2 + to[i - 1]


numbers = [1, 2, 3, 4, 5]
shift(numbers, numbers, 4)
shown(numbers)
shift(numbers, [100, 200, 300], 2)
add_up(numbers, numbers)
shown(numbers)
ones, others = [1, 2, 3, 4, 5], [7, 8, 9]
move(ones, ones, 4)
pairs(ones, ones, 2)
pairs(ones, others, 3)
move(ones, others, 2)
print(ones, others)
floats = [0.5, -0.0, 3.25, float("inf")]
parts = [0.75, -0.0, 3.0]
thirds(parts, parts)
thirds(parts, [1.5, 2.5, 9.0])
print(parts)
halves(floats, floats)
shown(floats)
halves(floats, [1.0, 2.0, -4.0, 8.0])
shown(floats)


# ---- rows that are each other ----
def relax(table):
    size = len(table)
    for k in range(size):
        for i in range(size):
            for j in range(size):
                if table[i][k] + table[k][j] < table[i][j]:
                    table[i][j] = table[i][k] + table[k][j]


def pile(table, rounds):
    for i in range(rounds):
        for j in range(3):
            table[i][j] += table[i - 1][j] + 1
    return table


def product(a, b, n):
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j] += a[i][k] * b[k][j]
    return c


def closed(a, n):
    for i in range(n):
        for j in range(n):
            for k in range(n):
                a[i][j] += a[i][k] * a[k][j]
    return a


def smoothed(a, i):
    for r in range(len(a)):
        for c in range(len(a)):
            a[i][c] = (a[r][c - 1] + a[i][c]) / 2.0
    return a


def closed_flags(a, n):
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if a[i][k] and a[k][j]:
                    a[i][j] = True
    return a


def dot_rows(a, b, n):
    out = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a[i][k] * b[k][j]
            out[i][j] = total
    return out


far = 10**9
distances = [[0, 4, far, 1], [far, 0, 2, far], [7, far, 0, 3], [far, 1, far, 0]]
relax(distances)
print(distances)
print(pile([[1, 2, 3]] * 3, 3), pile([[1, 2, 3], [4, 5, 6]], 2))
same = [[1, 2], [3, 4]]
print(product(same, same, 2), product([[2**40, 3], [4, 2**50]], [[2**30, 1], [2**40, 5]], 2))
print(closed([[1, 2, 0], [0, 3, 1], [2, 0, 1]], 3), closed([[2**40, 1], [3, 2**50]], 2))
print(smoothed([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], 1), smoothed([[1.5, 2.5]] * 2, 0))
print(closed_flags([[False, True, False], [False, False, True], [False, False, False]], 3))
halved = [[0.5, 1.5], [2.5, -0.0]]
print(dot_rows(halved, halved, 2))


# ---- errors in the middle: what was stored before stays ----
def fill(places, start, stop):
    for i in range(start, stop):
        places[i] = i * i


def fill_rows(rows, r, stop):
    for k in range(stop):
        rows[r][k] = rows[r][k] * 2.0


def divide(to, by):
    for i in range(len(by)):
        to[i] = 10 // by[i]


def root(to, source):
    for i in range(len(source)):
        to[i] = math.sqrt(source[i])


caught = (IndexError, ZeroDivisionError, ValueError, TypeError, OverflowError)


def told(error):
    print(type(error).__name__, error)


def try_fill(places, start, stop):
    try:
        fill(places, start, stop)
    except caught as error:
        told(error)
    print(places)


def try_rows(r, stop):
    rows = [[1.0, 2.0], [3.0]]
    try:
        fill_rows(rows, r, stop)
    except caught as error:
        told(error)
    print(rows)


try_fill([0] * 4, 0, 6)
try_fill([0] * 4, -4, 2)
try_fill([0] * 4, -6, 2)
try_fill([0] * 4, 2**70, 2**70 + 1)
try_fill([], 0, 0)
for r, stop in ((1, 2), (2, 0), (2, 1), (-2, 2)):
    try_rows(r, stop)
quotients = [0, 0, 0]
try:
    divide(quotients, [3, -2, 0])
except caught as error:
    told(error)
roots = [0.0, 0.0]
try:
    root(roots, [4.0, -4.0])
except caught as error:
    told(error)
print(quotients, roots)


def find(items, wanted):
    i = 0
    while True:
        if items[i] == wanted:
            return i, items[i]
        i += 1


def first_below(items, limit):
    for i in range(len(items)):
        try:
            if items[i + 1] < limit:
                return i
        except IndexError as error:
            items[i] = -1
            print("after the end:", error, items)
    return None


print(find([5, 6, 7], 7), first_below([9, 8, 7], 8), first_below([9, 8, 7], 1))
try:
    find([5, 6, 7], 8)
except caught as error:
    told(error)


# ---- numbers that leave machine words ----
def double(items, rounds):
    for _ in range(rounds):
        for i in range(len(items)):
            items[i] = items[i] + items[i]
            items[i] += items[i - 1] - items[i - 1]
    return items


def fibonacci(n):
    out = [0] * n
    out[1] = 1
    for i in range(2, n):
        out[i] = out[i - 1] + out[i - 2]
    return out


def partly(items):
    for i in range(4):
        items[i] *= items[i]
        if items[i] > 2**63:
            items[i] //= 2**40


print(double([1, -1, 2**62, -(2**63)], 3))
print(fibonacci(100)[90:], sum(fibonacci(120)))
edge = [2**63 - 1, -(2**63), 3037000500, 3037000499]
partly(edge)
print(edge[0] - 1, edge[3] + 1, [item + 1 for item in edge])
short = [2**63 - 1, 2**63 - 1, 5]
try:
    partly(short)
except caught as error:
    told(error)
print(short)


def swap_ends(items):
    low, high = 0, len(items) - 1
    while low < high:
        items[low], items[high] = items[high], items[low]
        low += 1
        high -= 1
    return items


print(swap_ends([1, 2**80, 3, 4]), swap_ends([1, 2, 3]), swap_ends([1.5, -0.0, float("nan")]), swap_ends([True, False, False]))


# ---- truth values, zeros with a sign, what is no number ----
def sieve(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    p = 2
    while p * p < limit:
        if flags[p]:
            for k in range(p * p, limit, p):
                flags[k] = False
        p += 1
    return [n for n in range(limit) if flags[n]]


def signs(to, source):
    for i in range(len(source)):
        to[i] = -source[i]
        to[i] = to[i] * 0.0


print(sieve(60))
zeros = [1.0, 1.0, 1.0]
signs(zeros, [0.0, -2.0, float("nan")])
print(zeros, [math.copysign(1.0, item) for item in zeros[:2]])


# ---- what is no list of numbers, or no list ----
class Doubling(list):
    def __getitem__(self, place):
        print("asked for", place)
        return 2 * super().__getitem__(place)


def total_of(items, count):
    found = 0
    for i in range(count):
        found += items[i]
    return found


def total_floats(items, count):
    found = 0.0
    for i in range(count):
        found += items[i]
    return found


def plain_total(items, count):
    found = 0
    for i in range(count):
        found += items[-i] * items[i]
    return found


print(plain_total([1, 2, 3], 3), plain_total([2**62, 2**62, 5], 2), plain_total([int(one) for one in "12"], 2))
print(total_of([1, 2, 3], 3), total_of((4, 5, 6), 2), total_of(Doubling([1, 2]), 2), total_of({0: 7, 1: 8}, 2))
print(total_of([1, True, 2], 3), total_of(bytearray(b"ab"), 2), total_of(range(5, 9), 3), total_of([2**70, 1], 2))
print(total_floats([0.1, 0.2, 0.3], 3), total_floats([1, 0.5], 2), total_floats((0.25, 0.5), 2))
read = "4 8 15 16".split()
as_numbers = list(map(int, read))
add_up(as_numbers, as_numbers)
print(as_numbers, total_of(as_numbers, 4))


# ---- loops over the items themselves ----
def doubled(items):
    at = 0
    for item in items:
        items[at] = item * 2
        items[-1] += 1
        at += 1
    return items


def tally(items, size):
    counts = [0] * size
    for item in items:
        counts[item % size] += 1
    return counts


def inner_product(a, b):
    return sum(x * y for x, y in zip(a, b)), [x - y for x, y in zip(a, b)], sum(x for x in a if x > 1.0)


def largest_gap(items):
    gap = 0
    for one in items:
        for other in items:
            gap = max(gap, one - other)
    return gap


def position(items, wanted):
    for item in items:
        if item == wanted:
            return item
        if item > 10 * wanted:
            break
    else:
        return -1
    return -2


print(doubled([1, 2, 3]), doubled([2**62, 1, 2**63 - 1]), doubled([]), tally([5, 6, 7, 8, -1], 3))
print(inner_product([1.5, 2.0, -0.0], [2.0, 0.5]), inner_product([], [1.0]), largest_gap([3, -(2**63), 9, 2**63 - 1]))
print(position([1, 2], 2), position([1, 2], 3), position([100, 2], 2), position((4, 5), 5), position(range(9), 7))


# ---- kept by others: closures, generators, attributes, globals ----
board = [3, 1, 2]
grid = [[1, 2], [3, 4]]


def bump(by):
    for i in range(len(board)):
        board[i] += by
    for r in range(2):
        for c in range(2):
            grid[r][c] += board[c]


def counted(items):
    seen = [0] * 4

    def count():
        for i in range(len(items)):
            seen[items[i] % 4] += 1

    count()
    count()
    return seen


def running(items):
    sums = [0] * len(items)
    for i in range(len(items)):
        sums[i] = items[i] + sums[i - 1]
        yield sums
    for i in range(len(items)):
        sums[i] *= 2
    yield sums


bump(1)
bump(2**63)
print(board, grid, counted([1, 2, 3, 5, 7, 8]), [list(one) for one in running([1, 2, 3])])


class Keeper:
    def __init__(self, items):
        self.items = items

    def __del__(self):
        print("gone", self.items)


def replaced(keepers, numbers):
    for i in range(len(numbers)):
        keepers[i] = None
        numbers[i] += 1
    return numbers


inner = [1, 2]
print(replaced([Keeper(inner), Keeper([3])], inner))


# ---- lists of instances, of the module and of functions around ----
class Grid:
    def __init__(self, rows, columns):
        self.rows = rows
        self.columns = columns
        self.cells = [[0] * columns for _ in range(rows)]
        self.sums = [0] * rows
        self.scale = 0.5

    def fill(self, step):
        for r in range(self.rows):
            for c in range(self.columns):
                self.cells[r][c] = r * self.columns + c * step

    def add_up(self):
        for r in range(self.rows):
            for c in range(self.columns):
                self.sums[r] += self.cells[r][c]
        return self.sums

    def greatest(self):
        found = self.cells[0][0]
        for r in range(self.rows):
            for c in range(self.columns):
                if self.cells[r][c] > found:
                    found = self.cells[r][c]
        return found

    def weighed(self, weights):
        for i in range(self.rows):
            weights[i] = weights[i] * self.scale + self.sums[i]
        return weights


class Heap:
    def __init__(self, size):
        self.items = [0] * size
        self.size = size
        self.half = 0.5
        self.table = [[1.0, 2.0], [3.0, 4.0]]

    def fill(self):
        for i in range(self.size):
            self.items[i] = (self.size - i) * 3

    def down(self, i):
        while 2 * i + 1 < self.size:
            child = 2 * i + 1
            if child + 1 < self.size and self.items[child + 1] > self.items[child]:
                child += 1
            if self.items[i] >= self.items[child]:
                return i
            self.items[i], self.items[child] = self.items[child], self.items[i]
            i = child
        return i

    def halve(self, weights):
        for r in range(2):
            for c in range(2):
                self.table[r][c] *= self.half + weights[c]
        for i in range(len(weights)):
            weights[i] = self.table[0][i] + self.table[i][0] * self.half

    def doubled(self):
        for i in range(len(self.items)):
            self.items[i] += self.items[i]
        return self.items


class Loud(Grid):
    @property
    def rows(self):
        print("rows asked for", len(seen_rows))
        return 2

    @rows.setter
    def rows(self, value):
        seen_rows.append(value)


heap = [0] * 8
rows_of_module = [[1, 2, 3], [4, 5, 6]]
seen_rows = []


def sift(place, size):
    while 2 * place + 1 < size:
        child = 2 * place + 1
        if child + 1 < size and heap[child + 1] > heap[child]:
            child += 1
        if heap[place] >= heap[child]:
            break
        heap[place], heap[child] = heap[child], heap[place]
        place = child


def transposed_sum():
    total = 0
    for c in range(3):
        for r in range(2):
            total += rows_of_module[r][c] * (c + 1)
    for c in range(3):
        rows_of_module[1][c] -= rows_of_module[0][c]
    return total


def counting(size):
    marks = [0] * size
    table = [[0] * size for _ in range(2)]

    def mark(step):
        for i in range(0, size, step):
            marks[i] += step
            table[1][i] += marks[i]
            table[0][i] = table[1][i - 1]
        return marks, table

    mark(1)
    mark(3)
    return mark(2)


def late_marks():
    def mark(step):
        for i in range(step):
            marks[i] += 1

    try:
        mark(1)
    except NameError as error:
        print(error)
    marks = [1]
    mark(1)
    print(marks)


grid = Grid(3, 4)
grid.fill(2)
print(grid.cells, grid.add_up(), grid.add_up(), grid.greatest(), grid.weighed([1.0, 2.0, 4.0]))
loud = Loud(2, 2)
loud.fill(3)
print(loud.cells, loud.add_up(), loud.greatest(), loud.weighed([1.0, 2.0]))
grid.cells[1] = grid.cells[0]
grid.extra = 1
grid.fill(5)
del grid.sums
try:
    grid.add_up()
except AttributeError as error:
    print(error)
grid.sums = grid.cells[2]
print(grid.add_up(), grid.cells)
for number in range(8):
    heap[number] = number * 7 % 5
for start in range(3, -1, -1):
    sift(start, 8)
heaped = Heap(5)
heaped.fill()
print(heaped.down(0), heaped.down(4), heaped.items, heaped.doubled())
halves_of = [0.25, 1.5]
heaped.halve(halves_of)
heaped.table[0] = halves_of
heaped.halve(halves_of)
heaped.halve(heaped.table[1])
print(heaped.table, halves_of)
heaped.items = [2**62, 5]
heaped.size = 2**70
print(heaped.doubled(), heaped.doubled())
try:
    heaped.fill()
except IndexError as error:
    print(error, heaped.items)
heaped.size = 3
heaped.items = (3, 2, 1)
print(heaped.down(0))
try:
    heaped.fill()
except TypeError as error:
    print(error)
del heaped.half
try:
    heaped.halve([1.0])
except AttributeError as error:
    print(error, heaped.table)
print(heap, transposed_sum(), rows_of_module, counting(5))
late_marks()


# ---- several of one loop, leaving it, and unbound names ----
def merge(a, b, out):
    i = j = 0
    for k in range(len(out)):
        if j >= len(b) or (i < len(a) and a[i] <= b[j]):
            out[k] = a[i]
            i += 1
        else:
            out[k] = b[j]
            j += 1
    return out


def late(items, count):
    for i in range(count):
        last = items[i]
    try:
        return last
    except UnboundLocalError as error:
        return str(error)


def spiral(rows):
    out = []
    top, left, bottom, right = 0, 0, len(rows), len(rows[0])
    while top < bottom and left < right:
        for c in range(left, right):
            out.append(rows[top][c])
        top += 1
        for r in range(top, bottom):
            out.append(rows[r][right - 1])
        right -= 1
        if top < bottom:
            for c in range(right - 1, left - 1, -1):
                out.append(rows[bottom - 1][c])
            bottom -= 1
        if left < right:
            for r in range(bottom - 1, top - 1, -1):
                out.append(rows[r][left])
            left += 1
    return out


def neighbours(cells, r, c):
    count = 0
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            if dr == 0 and dc == 0:
                continue
            if 0 <= r + dr < len(cells) and 0 <= c + dc < len(cells[0]):
                count += cells[r + dr][c + dc]
    return count


def least(a, b, n):
    row = [0] * (n + 1)
    for j in range(1, n + 1):
        row[j] = min(a[j] + 1, row[j - 1] + 2, b[j - 1] + 3)
        row[j] = max(row[j], -(2**63), j - 2**63)
    return row


def weighed(a, b, c):
    return [min(a[i], b[i], c[i]) for i in range(len(a))], max(0.5, a[0], -c[1]), sum(a[i] * b[i] for i in range(3))


def letters(words, i):
    found = ""
    for k in range(len(words[i])):
        if words[i][k] != "-":
            found += words[i][k]
    return found, words[i][0], words[-1][-1]


print(letters([["a", "-"], ["b", "c"]], 1), letters(["xy", "-z"], 1))
print(merge([1, 4, 9], [2, 3, 10, 11], [0] * 7), late([1, 2], 2), late([1, 2], 0))
print(spiral([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]), neighbours([[1, 0, 1], [1, 1, 0], [0, 1, 1]], 1, 1))
print(least([5, 4, 3, 2], [9, 9, 0, 9], 3), weighed([1.5, 3.5, 2.0], [0.5, 1.0, -0.0], [1.0, 2.0, 0.0]))
