"""Statistics of the columns of a table."""
import numpy as np

TABLE = """height,weight,age
172.5,68.2,31
165.0,59.9,28
180.3,81.4,45
158.7,52.0,22
175.1,77.7,39
169.4,64.8,33
"""


def load(text):
    lines = text.strip().split("\n")
    names = lines[0].split(",")
    return names, np.array([[float(cell) for cell in line.split(",")] for line in lines[1:]])


names, data = load(TABLE)
print(data.shape, data.dtype)
print(data)
for name, column in zip(names, data.T):
    print(f"{name:>8}: mean={column.mean():.3f} std={column.std(ddof=1):.3f} min={column.min()} max={column.max()}")
    print("   quartiles", np.percentile(column, [25, 50, 75]))
print(np.mean(data, axis=0), np.median(data, axis=0), data.var(axis=0))
z = (data - data.mean(axis=0)) / data.std(axis=0)
print(np.round(z, 3))
print(z.mean(axis=0).round(10) + 0.0, z.std(axis=0))
print("oldest", names[2], data[np.argmax(data[:, 2])])
print("tall", data[data[:, 0] > 170][:, 0], np.count_nonzero(data[:, 0] > 170))
order = data[:, 1].argsort()
print(data[order])
summary = {name: float(value) for name, value in zip(names, data.sum(axis=0))}
print(summary)
