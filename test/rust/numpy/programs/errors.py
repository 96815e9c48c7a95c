"""Messages of wrong calls."""
import numpy as np

a = np.array([1, 2, 3])
m = np.ones((2, 3))
CALLS = [
    lambda: a + np.array([1, 2]), lambda: np.array([[1, 2], [3]]), lambda: a.reshape(2, 2), lambda: a.reshape(-1, 2),
    lambda: m.reshape(4, -1), lambda: np.concatenate([a, m]), lambda: a[5], lambda: a[-4], lambda: a[1, 2], lambda: m[2], lambda: m[0, 3],
    lambda: m @ m, lambda: np.dot(a, np.ones(2)), lambda: a["x"], lambda: a[1.5], lambda: bool(a), lambda: np.array([]).max(),
    lambda: np.argmax([]), lambda: int(a), lambda: float(a), lambda: hash(a), lambda: a[np.array([True, False])],
    lambda: a.sum(axis=1), lambda: np.stack([a, np.ones(2)]), lambda: np.vstack([a, np.ones(2)]), lambda: np.hstack([m, a]),
    lambda: np.array([2]) ** -1, lambda: np.zeros(-1), lambda: ~np.array([1.0]), lambda: np.linspace(0, 1, -1),
    lambda: a.item(), lambda: np.zeros(2, dtype="foo"), lambda: np.asarray(5)[0], lambda: len(np.array(5)),
    lambda: a.astype("foo"), lambda: np.where(a > 1, [1, 2], 3), lambda: np.sort(a, axis=2), lambda: a + None, lambda: np.minimum(1),
    lambda: np.sin(), lambda: np.random.randint(5, 2), lambda: np.random.choice([]), lambda: np.random.seed(-1), lambda: a @ 2,
    lambda: a[[0, 5]], lambda: a < "x", lambda: a + "x", lambda: np.arange(0, 1, 0), lambda: a.transpose(0, 1), lambda: np.array([True]) - np.array([True]),
    lambda: -np.array([True]), lambda: np.split(a, 2), lambda: a.foo, lambda: np.array([1, 2]).reshape(3), lambda: [][a[0]], lambda: np.int64("x"),
    lambda: np.float64("x"), lambda: np.clip(a, 5), lambda: np.linalg.det([1, 2]), lambda: np.arange(3)[::0], lambda: m[:, 5], lambda: a.squeeze(axis=0),
]
for number, call in enumerate(CALLS):
    try:
        print(number, call())
    except Exception as error:
        print(number, type(error).__name__, error)
for key, value in ((0, "x"), (0, [1, 2]), (slice(0, 2), [1, 2, 3]), (7, 1), (a > 1, [1, 2, 3]), ([0, 1], [1, 2, 3])):
    try:
        a[key] = value
    except Exception as error:
        print(type(error).__name__, error)
print([1] + a, (1, 2, 3) * a, a == "x", a == None, 2 in a, 7 in a)
