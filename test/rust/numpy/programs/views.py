"""What is a view and what is a copy: a write shows where numpy shows it."""
import numpy as np

a = np.arange(12)
m = a.reshape(3, 4)
m[0, 0] = 100
print(a[0], m.base is a, a.base is None)
row = m[1]
row += 10
print(a)
column = m[:, 2]
column[:] = -1
print(m)
copy = m[[0, 1]]
copy[:] = 7
print(m[0], copy)
picked = m[m > 50]
picked[0] = 0
print(m[0, 0])
m[m < 0] = 0
print(m)
m.T[3] = [9, 8, 7]
print(m)
flat = m.ravel()
flat[5] = 55
print(m[1, 1], m.flatten() is m)
b = a
b[1] = 5
print(a[1], a is b)
part = a[2:8][::2]
part *= 2
print(a, part)
a[[0, 2]] = [1, 2]
a[-3:] = 0
print(a)
grid = np.zeros((3, 3), dtype=int)
for i, line in enumerate(grid):
    line[i] = i + 1
print(grid)
grid[1] = [4, 5, 6]
grid[:, 0] = grid[:, 1]
print(grid)
x = np.array([1, 2, 3])
x[0] = 9.7
print(x, x.dtype)
y = x.astype(float)
y /= 2
print(x, y)
try:
    x /= 2
except TypeError as error:
    print(type(error).__name__, error)
try:
    x += np.array([1, 2])
except ValueError as error:
    print(error)
swapped = np.array([1, 2, 3, 4])
swapped[0], swapped[3] = swapped[3], swapped[0]
swapped[[1, 2]] = swapped[[2, 1]]
print(swapped)
