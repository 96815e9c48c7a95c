"""Grids of functions, meshes, polynomials, integrals."""
import numpy as np

x, y = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(0, 2, 3))
print(x, y, sep="\n")
z = np.exp(-(x**2) - y**2)
print(z)
row, column = divmod(int(z.argmax()), z.shape[1])
print(row, column, z[row, column], z.max())
t = np.linspace(0, 2 * np.pi, 9)
print(np.round(np.sin(t), 12) + 0.0)
print(np.trapezoid(np.sin(t) ** 2, t), np.polyval([2, -3, 1], [0, 1, 2, 3]))
print(np.hypot(3, 4), np.degrees(np.pi), np.radians(180.0), np.arctan2([1, -1], [1, 1]), np.floor(-2.5), np.ceil(2.1), np.trunc(-2.7))
print(np.logspace(0, 3, 4), np.arange(0, 1, 0.1), np.tile([1, 2], 3), np.repeat([1, 2], [2, 3]))
sieve = np.ones(50, dtype=bool)
sieve[:2] = False
for n in range(2, 8):
    if sieve[n]:
        sieve[n * n::n] = False
print(np.nonzero(sieve)[0], np.flatnonzero(sieve).sum())
print(np.array_split(np.arange(7), 3), np.split(np.arange(6), 2))
print(np.searchsorted([1, 3, 5], [0, 3, 6]), np.digitize([0.5, 2.5], [0, 1, 2]), np.isin([1, 2, 3], [2]), np.union1d([1, 2], [2, 3]))
