import math
import queue
from collections import deque
from typing import Any, Iterator, Optional


class MyQueue:
    def __init__(self):
        self.data = []
        self.head = 0
        self.tail = 0

    def is_empty(self):
        return self.head == self.tail

    def push(self, data):
        self.data.append(data)
        self.tail = self.tail + 1

    def pop(self):
        ret = self.data[self.head]
        self.head = self.head + 1
        return ret


class AVLNode:
    def __init__(self, data):
        self.data = data
        self.left = None
        self.right = None
        self.height = 1


def height(n):
    return n.height if n else 0


def fix(n):
    n.height = max(height(n.left), height(n.right)) + 1
    return n


def rot_right(n):
    l = n.left
    n.left, l.right = l.right, n
    fix(n)
    return fix(l)


def rot_left(n):
    r = n.right
    n.right, r.left = r.left, n
    fix(n)
    return fix(r)


def insert(n, data):
    if n is None:
        return AVLNode(data)
    if data < n.data:
        n.left = insert(n.left, data)
        if height(n.left) - height(n.right) == 2:
            if data >= n.left.data:
                n.left = rot_left(n.left)
            n = rot_right(n)
    else:
        n.right = insert(n.right, data)
        if height(n.right) - height(n.left) == 2:
            if data < n.right.data:
                n.right = rot_right(n.right)
            n = rot_left(n)
    return fix(n)


def inorder(n):
    if n:
        yield from inorder(n.left)
        yield n.data
        yield from inorder(n.right)


def show(n, depth=0):
    if n is None:
        return
    show(n.right, depth + 1)
    print("    " * depth + str(n.data))
    show(n.left, depth + 1)


class BST:
    class _N:
        __slots__ = "key", "left", "right"

        def __init__(self, key):
            self.key, self.left, self.right = key, None, None

    def __init__(self, items=()):
        self.root = None
        self.size = 0
        for i in items:
            self.add(i)

    def add(self, key):
        self.size += 1
        if self.root is None:
            self.root = BST._N(key)
            return self
        cur = self.root
        while True:
            side = "left" if key < cur.key else "right"
            nxt = getattr(cur, side)
            if nxt is None:
                setattr(cur, side, self._N(key))
                return self
            cur = nxt

    def __contains__(self, key):
        cur = self.root
        while cur and cur.key != key:
            cur = cur.left if key < cur.key else cur.right
        return cur is not None

    def __iter__(self):
        stack, cur = [], self.root
        while stack or cur:
            while cur:
                stack.append(cur)
                cur = cur.left
            cur = stack.pop()
            yield cur.key
            cur = cur.right

    def levels(self):
        out, q = [], deque([(self.root, 0)])
        while q:
            n, d = q.popleft()
            if n is None:
                continue
            if d == len(out):
                out.append([])
            out[d].append(n.key)
            q.extend([(n.left, d + 1), (n.right, d + 1)])
        return out


class SegmentTree:
    def __init__(self, a, fn=min):
        self.N = len(a)
        self.fn = fn
        self.st = [None] * (4 * self.N)
        if self.N:
            self.build(1, 0, self.N - 1, a)

    def build(self, idx, l, r, A):
        if l == r:
            self.st[idx] = A[l]
        else:
            mid = (l + r) // 2
            self.build(idx * 2, l, mid, A)
            self.build(idx * 2 + 1, mid + 1, r, A)
            self.st[idx] = self.fn(self.st[idx * 2], self.st[idx * 2 + 1])

    def query(self, a, b, idx=1, l=0, r=None):
        if r is None:
            r = self.N - 1
        if r < a or l > b:
            return None
        if l >= a and r <= b:
            return self.st[idx]
        mid = (l + r) // 2
        q1 = self.query(a, b, idx * 2, l, mid)
        q2 = self.query(a, b, idx * 2 + 1, mid + 1, r)
        if q1 is None:
            return q2
        return q1 if q2 is None else self.fn(q1, q2)


class Fenwick:
    def __init__(self, size: Optional[int] = None, arr: Optional[list] = None) -> None:
        if arr is None and size is not None:
            self.size = size
            self.tree = [0] * size
        elif arr is not None:
            self.size = len(arr)
            self.tree = [0] * self.size
            for i, v in enumerate(arr):
                self.add(i, v)
        else:
            raise ValueError("Either arr or size must be specified")

    def add(self, i, v):
        i += 1
        while i <= self.size:
            self.tree[i - 1] += v
            i += i & -i

    def prefix(self, right):
        s = 0
        while right > 0:
            s += self.tree[right - 1]
            right &= right - 1
        return s


if __name__ == "__main__":
    root = None
    for x in [10, 20, 30, 40, 50, 25, 5, 4, 3, 2, 1]:
        root = insert(root, x)
    show(root)
    print(list(inorder(root)), root.height)
    t = BST([8, 3, 6, 1, 10, 14, 13, 4, 7])
    print(list(t), 6 in t, 11 in t, t.size, t.levels())
    try:
        t.root.colour = "red"
    except AttributeError as e:
        print(e)
    st = SegmentTree([1, 7, -2, 9, 4, 3], max)
    print(st.query(0, 2), st.query(2, 5), st.query(4, 4))
    st = SegmentTree([1, 7, -2, 9, 4, 3])
    print(st.query(0, 2), st.query(3, 5))
    st = SegmentTree([1.5, 7, -2, 9, 4, 3], lambda a, b: a + b)
    print(st.query(0, 5))
    f = Fenwick(arr=[1, 2, 3, 4, 5])
    print([f.prefix(i) for i in range(6)], f.tree)
    f.add(2, -10)
    print(f.prefix(5))
    try:
        Fenwick()
    except ValueError as e:
        print(e)
    q = MyQueue()
    q.push(1)
    q.push("x")
    print(q.pop(), q.pop(), q.is_empty())
    pq = queue.PriorityQueue()
    for x in [5, 1, 4]:
        pq.put((x, "t%d" % x))
    while not pq.empty():
        print(pq.get(), end=" ")
    print(math.log2(1024), math.inf)
