"""Powers with exponents that are written out: squares of floats are what the C library says, to the last bit."""
import math
def norm(x, y): return math.sqrt(x ** 2 + y ** 2)
def cube(n): return n ** 3
xs = [0.1 * i - 3.3 for i in range(200)]
print(sum(norm(a, b) for a, b in zip(xs, xs[1:])))
print([x ** 3 for x in xs[:20]], [x ** 0 for x in xs[:2]], [(x / 7) ** 7 for x in xs[:9]])
print([cube(i) for i in (0, 1, -2, 10**6, 10**7, -10**12)], [i ** 2 for i in range(-3, 4)], 3037000500 ** 2)
big = 3037000500
print(big ** 2, (-big) ** 2, (big + 1) ** 1, big ** 0, True ** 2, (big > 0) ** 3)
try:
    print((1e200 * len(xs)) ** 2)
except OverflowError as e:
    print(e, e.args)
v = 2
v **= 3
w = 1.5
w **= 2
print(v, w, float("nan") ** 0, float("-inf") ** 3, (-0.0) ** 3)
for n in range(5000):
    x = (n * 7919 % 10007) / 977.0
    if x ** 2 != math.pow(x, 2.0):
        print("differs", x)
