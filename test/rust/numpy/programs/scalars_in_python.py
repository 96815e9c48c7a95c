"""numpy's scalars among Python's own values."""
import json
import math

import numpy as np

a = np.array([1.5, 2.5, -3.25])
n = np.array([3, 1, 2])
x, i, f = a[0], n[0], (a > 0)[0]
print(x, i, f, repr(x), repr(i), repr(f), [x, i, f], {"x": x}, (i,))
print(type(x), type(i), type(f), type(a), type(x + 1), type(i + 1), type(1 + i), type(i / 2), type(i * 1.5))
print(f"{x:.2f} {i:04d} {x:>8} {f} {x!r} {i:>5}", "%.3f %d %s" % (x, i, f), "{:.1e}".format(x))
print(sum(a), max(a), min(n), sorted(a), list(n), abs(a[2]), round(a[2], 1), round(a[1]), int(a[2]), float(i), divmod(i, 2))
print(math.sqrt(x), math.floor(a[2]), math.pow(i, 2), [10, 20, 30, 40][i], "ab" * i, range(i), list(range(n[1], i)))
print(isinstance(x, float), isinstance(i, int), isinstance(i, np.integer), isinstance(x, np.floating), isinstance(f, (bool, np.bool_)))
print(x == 1.5, i == 3, {3: "three"}[i], i in [1, 2, 3], x in {1.5}, hash(i) == hash(3), f is np.True_, not f, bool(f))
print(json.dumps({"x": x, "list": n.tolist()}))
try:
    json.dumps({"i": i})
except TypeError as error:
    print(error)
print(x.item(), type(x.item()), i.item(), n.tolist(), a.tolist(), a.mean().item())
print(-x, +i, i ** 2, 2 ** i, i // 2, i % 2, x // 1, x % 1, i & 1, i | 4, ~i, i << 2, i ^ 1, i > 2 and x < 2)
print(np.float64(0.1) + np.float64(0.2), np.float64(1e16), np.float64(1e-5), np.float64(123456789.123), np.float64("inf"), np.float64(2) / 3)
print(np.int64(7), np.int64(7.9), np.float64("1.5"), np.bool_(0), np.array(5), repr(np.array(5)), repr(np.array(2.5)), np.array(5) + 1)
print(all(a > -5), any(a > 5), len(a), [v * 2 for v in a], dict(zip("abc", n)), enumerate(n).__next__())
print(x.dtype, i.dtype, a.dtype, n.dtype, f.dtype, repr(a.dtype), a.dtype == float, n.dtype == np.int64, a.dtype.name, n.dtype.kind)
print(np.isnan(x), np.isclose(0.1 + 0.2, 0.3), np.allclose(a, a + 1e-9), np.array_equal(a, a.copy()), np.sqrt(16), np.sqrt(2), np.abs(-3), np.floor(2.7), np.sign(-2))
print(np.max([1, 5, 3]), np.sum([[1, 2], [3, 4]]), np.mean([1, 2, 3, 4]), np.round(2.567, 1), np.power(2, 10), np.exp(0), np.log(np.e), np.pi)
total = 0
for value in n:
    total += value
print(total, repr(total), str(total), np.argmax(n) + 1, n[np.argmin(a)])
if i > 2:
    print("more")
print(x if f else 0, 1 if i else 2, max(x, 2), min(i, 2), max(i, 2.5), sorted([x, 1, i]))
print(str(a), a, f"{a}", "%s" % a, a.astype(int), a > 0, n[::-1], n.shape, a.size, a.ndim)
