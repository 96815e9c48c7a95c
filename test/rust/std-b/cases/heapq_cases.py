from literals import Maker

HAND = """
h = []; heapq.heappush(h, 3); heapq.heappush(h, 1); heapq.heappush(h, 2); (h, heapq.heappop(h), h)
heapq.heappop([])
heapq.heapreplace([], 1)
heapq.heapify((1, 2))
heapq.heappushpop([], 1)
heapq.heapify([1, 'a', 2])
heapq.nlargest(2, ['a', 'bbb', 'cc'], key=len)
heapq.nsmallest(2, [3, 1, 2], key=lambda v: -v)
list(heapq.merge([1, 4], [2, 3], reverse=False))
list(heapq.merge([4, 1], [3, 2], reverse=True))
list(heapq.merge(['a', 'ccc'], ['bb'], key=len))
heapq.nsmallest(1, [])
heapq.nlargest(10, [1, 2])
bisect.bisect([1, 2, 3], 2)
bisect.bisect_left([1, 2, 3], 2, 0, 1)
bisect.bisect([1, 2, 3], 2, lo=-1)
a = [1, 3]; bisect.insort(a, 2); a
a = [3, 1]; bisect.insort(a, 2, key=lambda v: -v); a
a = []; bisect.insort_left(a, 'x'); a
bisect.bisect_right(['a', 'bb', 'ccc'], 2, key=len)
bisect.bisect([1, 'a'], 2)
bisect.bisect(5, 2)
""".strip().split("\n")


def cases():
    make = Maker(12)
    pre = "import heapq, bisect\n"
    yield from (pre + line for line in HAND)
    for _ in range(400):
        ints = lambda: make.list(make.choice([make.small, make.number]), 8)
        yield pre + make.choice([
            lambda: f"h = {ints()}; heapq.heapify(h); (list(h), [heapq.heappop(h) for _ in range(len(h))])",
            lambda: f"h = {ints()}; heapq.heapify(h); (heapq.heappushpop(h, {make.number()}), h)",
            lambda: f"h = {ints()}; heapq.heapify(h); (heapq.heapreplace(h, {make.number()}), h)",
            lambda: f"heapq.nlargest({make.small()}, {ints()})",
            lambda: f"heapq.nsmallest({make.small()}, {ints()}, key=lambda v: -v)",
            lambda: f"list(heapq.merge(sorted({ints()}), sorted({ints()}), sorted({ints()})))",
            lambda: f"bisect.{make.choice(['bisect', 'bisect_left', 'bisect_right'])}(sorted({ints()}), {make.number()})",
            lambda: f"a = sorted({ints()}); bisect.{make.choice(['insort', 'insort_left', 'insort_right'])}(a, {make.number()}); a",
        ])()
