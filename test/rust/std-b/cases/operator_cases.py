from literals import Maker

HAND = """
operator.itemgetter(1)([1, 2])
operator.itemgetter(0, -1)('abc')
operator.itemgetter('a')({})
operator.itemgetter()
operator.itemgetter(1)
operator.itemgetter(1, 'a')
operator.attrgetter('real', 'imag')(3)
operator.attrgetter('real.imag')(3)
operator.attrgetter('nope')(3)
operator.attrgetter(1)
operator.attrgetter('a.b', 'c')
operator.methodcaller('upper')('abc')
operator.methodcaller('split', ',', maxsplit=1)('a,b,c')
operator.methodcaller('split', ',', maxsplit=1)
operator.methodcaller()
operator.methodcaller(1)
operator.length_hint([1, 2])
operator.length_hint(3, 7)
operator.concat([1], [2])
operator.concat(1, 2)
operator.countOf([1, 2, 1], 1)
operator.indexOf([1, 2, 1], 2)
operator.indexOf([1, 2, 1], 5)
operator.index(True)
operator.index(1.5)
operator.truth([])
operator.not_(0)
operator.is_(None, None)
operator.is_not(None, None)
d = {}; operator.setitem(d, 'a', 1); d
d = {'a': 1}; operator.delitem(d, 'a'); d
operator.iadd([1], [2])
operator.contains([1], 1)
operator.call(len, 'abc')
operator.__add__(1, 2)
operator.add
operator.add(1)
sorted([(2, 'a'), (1, 'b')], key=operator.itemgetter(1))
""".strip().split("\n")


def cases():
    make = Maker(13)
    pre = "import operator\n"
    yield from (pre + line for line in HAND)
    binary = "add sub mul truediv floordiv mod pow eq ne lt le gt ge and_ or_ xor concat contains getitem matmul is_ iadd isub imul".split()
    for _ in range(300):
        yield f"{pre}operator.{make.choice(binary)}({make.anything()}, {make.small()})"
    for _ in range(80):
        yield f"{pre}operator.{make.choice('neg pos abs inv invert not_ truth index'.split())}({make.anything()})"
