from literals import Maker

HAND = """
list(itertools.islice(itertools.count(), 3))
list(itertools.islice(itertools.count(5, -2), 4))
list(itertools.islice(itertools.count(0.5, 0.25), 4))
itertools.count(3)
itertools.count(3, 2)
repr(itertools.count(1.5, 1))
list(itertools.islice(itertools.cycle('ab'), 5))
list(itertools.cycle([]))
itertools.repeat('a', 3)
itertools.repeat('a')
list(itertools.repeat(1, -3))
list(itertools.repeat(1, times=2))
list(itertools.accumulate([1, 2, 3], lambda a, b: a * b))
list(itertools.accumulate([1, 2, 3], initial=10))
list(itertools.accumulate([], initial=10))
list(itertools.accumulate([1, 'a']))
list(itertools.chain.from_iterable(['ab', [1, 2], ()]))
list(itertools.chain([1], 2))
list(itertools.groupby('aabbbc'))[0][0]
[(k, list(g)) for k, g in itertools.groupby('aabbbca')]
[(k, list(g)) for k, g in itertools.groupby([1, 3, 2, 4, 5], key=lambda v: v % 2)]
a, b = itertools.tee([1, 2, 3]); (list(a), list(b))
a, b, c = itertools.tee(iter('xyz'), 3); (next(a), list(b), list(a), list(c))
itertools.tee([1], 0)
itertools.tee([1], -1)
list(itertools.zip_longest('abc', [1], fillvalue='-'))
list(itertools.zip_longest('abc', [1], foo='-'))
list(itertools.product([1, 2], repeat=2))
list(itertools.product([1, 2], repeat=0))
list(itertools.product('ab', 'cd', repeat=1))
list(itertools.product([1, 2], repeat=-1))
list(itertools.permutations([1, 2, 3]))
list(itertools.permutations([1, 2, 3], None))
list(itertools.permutations([1, 2, 3], 'a'))
list(itertools.combinations([1, 2], -1))
itertools.combinations([1, 2])
list(itertools.starmap(pow, [(2, 3), (3, 2)]))
list(itertools.starmap(pow, [2]))
list(itertools.takewhile(None, [1]))
list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1]))
list(itertools.filterfalse(None, [0, 1, '', 'a']))
next(itertools.chain())
isinstance(itertools.chain(), itertools.chain)
type(itertools.chain()).__name__
itertools.chain
list(itertools.islice([1, 2, 3], None))
list(itertools.islice([1, 2, 3], 1, None, 0))
list(itertools.islice(5, 1))
list(itertools.islice('abc', -1))
list(itertools.islice('abc', -3))
list(itertools.islice('abc', 2**70))
list(itertools.islice('abc', 1.5))
list(itertools.islice('abc', -2, 2))
list(itertools.islice('abc', 2**70, 2))
list(itertools.islice('abc', 0, -1))
list(itertools.islice('abc', 0, -2))
list(itertools.islice('abc', 0, 2, -1))
list(itertools.islice('abc', 0, 2, 2**70))
list(itertools.islice('abc', True))
itertools.islice([1])
it = iter(range(10)); (list(itertools.islice(it, 2, 8, 3)), list(it))
list(itertools.pairwise([1]))
list(itertools.compress('abcdef', [1, 0, 1]))
itertools.nothing
g = itertools.groupby('aab'); k, v = next(g); next(g); list(v)
""".strip().split("\n")


def cases():
    make = Maker(11)
    pre = "import itertools\n"
    yield from (pre + line for line in HAND)
    one = "chain cycle_ compress pairwise accumulate combinations permutations product zip_longest islice batched_ repeat_ takewhile filterfalse dropwhile starmap tee".split()
    for _ in range(600):
        name = make.choice(one)
        it = make.iterable
        call = {
            "chain": lambda: f"chain({', '.join(make.iterable() for _ in range(make.randint(0, 3)))})",
            "cycle_": lambda: f"islice(itertools.cycle({it()}), {make.small()})",
            "compress": lambda: f"compress({it()}, {make.ints()})",
            "pairwise": lambda: f"pairwise({it()})",
            "accumulate": lambda: f"accumulate({it()})",
            "combinations": lambda: f"{make.choice(['combinations', 'combinations_with_replacement'])}({it()}, {make.choice(['0', '1', '2', '3', '-1', 'None'])})",
            "permutations": lambda: f"permutations({make.list(most=4)}, {make.choice(['0', '1', '2', '3', '5', '-1'])})",
            "product": lambda: f"product({it()}, {it()})",
            "zip_longest": lambda: f"zip_longest({it()}, {it()}, fillvalue={make.scalar()})",
            "islice": lambda: f"islice({it()}, {', '.join(make.choice([make.small, lambda: 'None'])() for _ in range(make.randint(1, 3)))})",
            "batched_": lambda: f"islice(itertools.count({make.number()}, {make.number()}), 3)",
            "repeat_": lambda: f"repeat({make.scalar()}, {make.small()})",
            "takewhile": lambda: f"takewhile(lambda v: v, {it()})",
            "filterfalse": lambda: f"filterfalse({make.choice(['None', 'lambda v: v', 'bool', 'str'])}, {it()})",
            "dropwhile": lambda: f"dropwhile({make.choice(['bool', 'lambda v: not v'])}, {it()})",
            "starmap": lambda: f"starmap(lambda *a: len(a), {make.list(make.tuple)})",
            "tee": lambda: f"chain(*itertools.tee({it()}, {make.choice(['0', '1', '2', '3'])}))",
        }[name]()
        yield f"{pre}list(itertools.{call})"
