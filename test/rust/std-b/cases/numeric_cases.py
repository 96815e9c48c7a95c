from blocks import blocks, lines
from literals import Maker

HAND = r"""
a = array.array('i', [1, 2, 3]); (a, a[0], a[-1], a[1:], len(a), list(a), a.typecode, a.itemsize, 2 in a, a.tolist())
array.array('d'), array.array('u', 'abc'), array.array('b', b'\x01\xff'), array.array('B', [255])
array.array('q', [2**62, -1]).tobytes()
array.array('i', [2**31])
array.array('b', [200])
array.array('B', [-1])
array.array('H', [70000])
array.array('I', [-1])
array.array('I', [2**32])
array.array('L', [2**64])
array.array('q', [2**63])
array.array('i', [1.5])
array.array('i', ['a'])
array.array('d', ['a'])
array.array('d', [1, 2.5, True])
array.array('f', [0.1])
array.array('z')
array.array('ab')
array.array(5)
array.array()
array.array('i', 'abc')
array.array('i', 5)
a = array.array('i', [1]); a.append(2); a.extend([3, 4]); a.insert(0, 9); (a, a.pop(), a.pop(0), a.index(2), a.count(3))
a = array.array('i', [1]); a.append('x')
array.array('i').pop()
array.array('i', [1]).index(5)
array.array('i', [1]).remove(5)
array.array('i', [1])[5]
array.array('i', [1])['a']
a = array.array('i', [1, 2, 3]); a[1] = 7; a[0:1] = array.array('i', [5, 6]); del a[-1]; a
a = array.array('i', [1]); a[3] = 1
a = array.array('i', [1, 2]); a[0:1] = [5]
array.array('i', [1]) + array.array('i', [2]), array.array('i', [1]) * 3
array.array('i', [1]) + [2]
a = array.array('i', [1]); a += array.array('i', [2]); a
array.array('i', [1]) == array.array('i', [1]), array.array('i', [1]) < array.array('i', [2]), array.array('i', [1]) == [1]
a = array.array('h', [1, 256]); a.byteswap(); a.reverse(); a
a = array.array('i'); a.frombytes(b'\x01\0\0\0\x02\0\0\0'); a
array.array('i').frombytes(b'\x01')
array.typecodes
array.array
sum(array.array('d', [0.5, 1.5])), max(array.array('i', [3, 9, 2])), sorted(array.array('i', [3, 1]))
for v in array.array('i', [1, 2]): print(v)
cmath.sqrt(-1), cmath.sqrt(2), cmath.sqrt(3+4j), cmath.sqrt(-0.0), cmath.sqrt(-2-3j)
cmath.exp(1j * cmath.pi), cmath.exp(1), cmath.exp(710+1j)
cmath.exp(1000)
cmath.log(-1), cmath.log(1j), cmath.log(100, 10), cmath.log10(1000), cmath.log(0.9+0.1j)
cmath.log(0)
cmath.phase(-1), cmath.phase(1j), cmath.polar(3+4j), cmath.rect(2, cmath.pi / 2), cmath.rect(1, 0)
cmath.isclose(1, 1 + 1e-10), cmath.isclose(1, 2), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isnan(complex('nan')), cmath.isinf(1j), cmath.isfinite(1)
cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj
cmath.sqrt('a')
cmath.sqrt()
cmath.atanh(1)
cmath.nothing
"""


def cases():
    make = Maker(24)
    pre = "import array, cmath\n"
    yield from (pre + case for case in lines(HAND))
    part = lambda: repr(round(make.uniform(-5, 5), make.randint(0, 3)))
    for _ in range(300):
        name = make.choice("sqrt exp log sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh phase polar log10".split())
        yield f"{pre}cmath.{name}(complex({part()}, {part()}))"
    methods = ["append(%s)", "insert(1, %s)", "pop()", "reverse()", "count(%s)", "index(%s)", "remove(%s)", "tolist()", "extend([%s])"]
    for _ in range(200):
        code = make.choice("bBhHiIlLqQfd")
        number = lambda: make.choice([make.small, make.small, make.number])()
        calls = ", ".join("a." + (lambda m: m % number() if "%" in m else m)(make.choice(methods)) for _ in range(3))
        yield f"{pre}a = array.array({code!r}, [{', '.join(str(make.randint(0, 9)) for _ in range(3))}]); ({calls}, a)"
