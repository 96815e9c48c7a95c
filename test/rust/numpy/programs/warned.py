"""Warnings of floating-point operations, caught and counted."""
import warnings

import numpy as np

CALLS = [
    lambda: np.array([1, 2]) / 0, lambda: np.array([0.0]) / 0, lambda: np.array([1, 2]) // 0, lambda: np.int64(5) // 0,
    lambda: np.float64(1) / 0, lambda: np.float64(0) / 0, lambda: np.log(-1), lambda: np.log([0.0]), lambda: np.sqrt(np.array([-1.0])),
    lambda: np.int64(2**62) * 4, lambda: np.array([2**62]) * 4, lambda: np.exp(1000), lambda: np.exp([1000.0]), lambda: np.array([3]) % 0,
    lambda: np.float64(5) % 0, lambda: np.mean([]), lambda: np.var([1.0], ddof=1), lambda: np.array([1e308]) * 10, lambda: np.float64(1e308) * 10,
    lambda: np.array([np.inf]) - np.inf, lambda: np.arcsin(2.0), lambda: np.power(0.0, -1), lambda: np.array([0.0]) ** -1, lambda: np.array([np.nan, 1]).astype(int),
    lambda: np.int64(2**63 - 1) + 1, lambda: np.log10(0), lambda: np.reciprocal(0.0), lambda: np.float64(2) ** 5000, lambda: np.arctanh(1.0),
]
for number, call in enumerate(CALLS):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        result = call()
    print(number, repr(result), [(w.category.__name__, str(w.message)) for w in seen])
with np.errstate(divide="ignore", invalid="ignore"):
    print(np.array([1.0, 0.0]) / 0)
with np.errstate(all="raise"):
    try:
        np.array([1.0]) / 0
    except FloatingPointError as error:
        print(error)
print(np.seterr(all="ignore"))
print(np.array([1.0]) / 0, np.geterr())
