from blocks import blocks, lines
from literals import Maker

METHODS = [
    "random()", "randint(1, 6)", "randint(-10**20, 10**20)", "randrange(10)", "randrange(3, 30, 4)", "randrange(10, 0, -3)", "choice('abcdef')",
    "choices([1, 2, 3], k=4)", "choices([1, 2, 3], weights=[1, 1, 8], k=4)", "choices('ab', cum_weights=[1, 3], k=3)",
    "sample(range(100), 5)", "sample([1, 2, 3], 3)", "sample(range(10**6), 4)", "sample(['a', 'b'], counts=[3, 2], k=4)", "uniform(1, 10)", "uniform(2.5, -1)",
    "gauss(0, 1)", "normalvariate(10, 2)", "expovariate(0.5)", "betavariate(2, 3)", "gammavariate(0.5, 2)", "gammavariate(2, 2)",
    "gammavariate(1, 3)", "lognormvariate(0, 1)", "vonmisesvariate(1, 2)", "paretovariate(3)", "weibullvariate(1, 2)", "triangular(1, 9, 3)",
    "triangular()", "getrandbits(5)", "getrandbits(100)", "getrandbits(32)", "getrandbits(0)", "randbytes(7)",
]
HAND = """
random.seed(1.5); random.random()
random.seed('text'); random.random()
random.seed(b'bytes'); random.random()
random.seed(bytearray(b'bytes')); random.random()
random.seed(2**100); random.random()
random.seed(-5); random.random()
random.seed(True); random.random()
random.seed('ünï', version=2); random.random()
random.seed([1])
random.seed((1,))
random.seed(1); a = [1, 2, 3, 4, 5, 6, 7]; random.shuffle(a); a
random.seed(1); s = random.getstate(); a = random.random(); random.setstate(s); a == random.random()
random.seed(1); s = random.getstate(); (len(s), s[0], len(s[1]), s[1][:3], s[1][-1], s[2])
r = random.Random(7); [r.random(), r.randint(0, 9), r.choice([1, 2, 3])]
r = random.Random(); r.seed(3); r.random()
random.choice([])
random.choice({})
random.choices([], k=1)
random.choices([1], weights=[0])
random.choices([1, 2], weights=[1])
random.choices([1, 2], weights=[1, 1], cum_weights=[1, 2])
random.choices([1, 2], weights=[1, float('inf')])
random.randint(5, 1)
random.randrange(0)
random.randrange(5, 5)
random.randrange(1, 10, 0)
random.randrange(1, 10, -1)
random.randint(1.5, 2)
random.randint(1)
random.sample([1, 2], 3)
random.sample([1, 2], -1)
random.sample({1, 2}, 1)
random.sample(5, 1)
random.sample([1, 2], 1, counts=[1])
random.sample([1, 2], 1, counts=[-1, 1])
random.shuffle((1, 2))
random.getrandbits(-1)
random.uniform('a', 1)
random.seed(4); random.Random(4).random() == random.random()
random.seed(0); [random.gauss(0, 1) for _ in range(5)]
import itertools; random.seed(9); [random.sample(range(n), 3) for n in (3, 10, 50, 1000)]
random.SystemRandom().random() < 1
"""


BLOCKS = """
class R(random.Random):
    def double(self): return self.random() * 2
R(5).double()

class Named(random.Random):
    def __init__(self, name):
        super().__init__(3)
        self.name = name
n = Named('x'); (n.name, n.random())
"""


def cases():
    make = Maker(14)
    pre = "import random\n"
    yield from (pre + case for case in lines(HAND) + blocks(BLOCKS))
    for _ in range(250):
        calls = ", ".join(f"r.{make.choice(METHODS)}" for _ in range(4))
        yield f"{pre}r = random.Random({make.choice(['0', '1', '42', str(make.getrandbits(70)), repr('s%d' % make.getrandbits(9))])}); [{calls}]"
    for method in METHODS:
        yield f"{pre}random.seed(99); random.{method}"
