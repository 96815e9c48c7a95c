import csv
import heapq
import io
import itertools
import json
import math
import random
import statistics
from collections import Counter, deque, namedtuple
from functools import lru_cache

random.seed(2024)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.uniform(-1, 1), random.gauss(10, 2))
print(random.sample(range(100), 5), random.choices("abc", weights=[5, 1, 1], k=6), random.shuffle([1]), random.getrandbits(40), random.expovariate(1.5), random.triangular(0, 10, 5))
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:7])
Event = namedtuple("Event", "time kind who")


class Bank:
    def __init__(self, tellers=2):
        self.free = tellers
        self.queue = deque()
        self.events = []
        self.waits = []
        self.seq = itertools.count()

    def push(self, t, kind, who):
        heapq.heappush(self.events, (t, next(self.seq), Event(t, kind, who)))

    def run(self, n=12):
        t = 0.0
        for i in range(n):
            t += random.expovariate(1 / 3)
            self.push(t, "arrive", i)
        while self.events:
            now, _, ev = heapq.heappop(self.events)
            if ev.kind == "arrive":
                self.queue.append(ev)
            else:
                self.free += 1
            while self.free and self.queue:
                nxt = self.queue.popleft()
                self.free -= 1
                self.waits.append(now - nxt.time)
                self.push(now + random.uniform(2, 8), "leave", nxt.who)
        return self.waits


w = Bank().run()
print([f"{x:.3f}" for x in w], f"mean={statistics.mean(w):.4f} sd={statistics.stdev(w):.4f} med={statistics.median(w):.4f}")


def life(cells, steps):
    for _ in range(steps):
        counts = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
        cells = {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}
    return cells


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
g = life(glider, 8)
for y in range(6):
    print("".join("#" if (x, y) in g else "." for x in range(6)))


def solve(board):
    def ok(r, c, v):
        return all(board[r][k] != v and board[k][c] != v for k in range(9)) and all(
            board[r // 3 * 3 + i][c // 3 * 3 + j] != v for i in range(3) for j in range(3)
        )

    for r in range(9):
        for c in range(9):
            if board[r][c] == 0:
                for v in range(1, 10):
                    if ok(r, c, v):
                        board[r][c] = v
                        if solve(board):
                            return True
                        board[r][c] = 0
                return False
    return True


puzzle = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
board = [[int(puzzle[r * 9 + c]) for c in range(9)] for r in range(9)]
print(solve(board))
for row in board:
    print(*row)


def knights_tour(n):
    moves = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
    b = [[0] * n for _ in range(n)]

    def deg(x, y):
        return sum(0 <= x + a < n and 0 <= y + c < n and not b[x + a][y + c] for a, c in moves)

    x = y = 0
    for step in range(1, n * n + 1):
        b[x][y] = step
        opts = [(deg(x + a, y + c), x + a, y + c) for a, c in moves if 0 <= x + a < n and 0 <= y + c < n and not b[x + a][y + c]]
        if not opts:
            return step == n * n, b
        _, x, y = min(opts)
    return True, b


done, tour = knights_tour(6)
print(done)
print("\n".join(" ".join(f"{v:2d}" for v in row) for row in tour))


class HuffNode:
    def __init__(self, freq, char=None, left=None, right=None):
        self.freq, self.char, self.left, self.right = freq, char, left, right

    def __lt__(self, other):
        return self.freq < other.freq


def huffman(text):
    heap = [HuffNode(f, c) for c, f in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, HuffNode(a.freq + b.freq, None, a, b))
    codes = {}

    def walk(n, code=""):
        if n.char is not None:
            codes[n.char] = code or "0"
            return
        walk(n.left, code + "0")
        walk(n.right, code + "1")

    walk(heap[0])
    return codes


codes = huffman("this is an example of a huffman tree")
enc = "".join(codes[c] for c in "this is an example of a huffman tree")
print(dict(sorted(codes.items())), len(enc))
rows = [{"name": "Ann", "age": 31, "score": 9.5}, {"name": 'B "Bee"', "age": 22, "score": 7.25}]
out = io.StringIO()
wr = csv.DictWriter(out, fieldnames=["name", "age", "score"])
wr.writeheader()
wr.writerows(rows)
print(repr(out.getvalue()))
back = list(csv.DictReader(io.StringIO(out.getvalue())))
print(back, sum(float(r["score"]) for r in back))
print(json.dumps(rows, indent=2), json.dumps({"a": [1, 2, {"b": None}], "c": (1, 2)}, separators=(",", ":")))


def matmul(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]


def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))


def gauss(a, b):
    n = len(a)
    m = [row[:] + [x] for row, x in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= f * m[i][c]
    x = [0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3]))
print([[f"{v:6.2f}" for v in r] for r in matmul([[0.5, 1.25]], [[2], [4]])])
fizz = ["FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i for i in range(1, 16)]
print(*fizz)
print(math.sin(1), math.cos(1e5), math.exp(-3), math.log10(1234.5), math.atan2(-1, -1), math.pow(2, 0.5), math.degrees(1), math.gamma(5.5), math.erf(0.3))
