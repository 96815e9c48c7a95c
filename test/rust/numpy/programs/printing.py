"""How arrays show."""
import numpy as np

for array in (
    np.array([]), np.zeros((0, 3)), np.array([1]), np.array([[1.0]]), np.array([1.0, 2.5]), np.array([True, False]), np.arange(30), np.arange(100.0),
    np.arange(2000), np.arange(2000.0).reshape(40, 50), np.zeros((2, 3, 4)), np.array([1e10, 1.0]), np.array([1e-5, 1.0]), np.array([1e5, 0.1]),
    np.array([0.1, 0.25, 1 / 3]), np.array([1 / 3, 2 / 3]) * 1e6, np.array([np.nan, 1.0]), np.array([np.inf, -np.inf, 0.0]), np.array([-1.5, 20.25]),
    np.array([123456789, -5]), np.array([[1.5, -2.0], [100.125, 3.0]]), np.linspace(0, 1, 11), np.array([1e100, 1e-100]), np.array([1.0, 1000.5]),
    np.array([0.0001, 0.5]), np.array([0.00001, 0.5]), np.array([99999999.0]), np.array([100000000.0]), np.array([1e16, 1.0]), np.array([0.001953125]),
    np.array([5e-324]), np.array([-0.0]), np.array([[True], [False]]), np.eye(3), np.full((2, 2), 7), np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]),
    np.arange(1001).reshape(7, 143), np.ones((1, 1500)), np.array([1.123456789012345, 2.0]), np.array([12345.678, 0.5]), np.array([1, 2, 3]) / 7,
):
    print(repr(array))
    print(array)
print([np.array([1, 2]), np.array([0.5])], {"a": np.array([1])}, (np.array([[1, 2], [3, 4]]),))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1e-7, 123.456789, 1000.0]), np.array([1 / 3, 2 / 3, 100.0]))
np.set_printoptions(precision=2, suppress=False, linewidth=40)
print(np.array([1e-7, 123.456789, 1000.0]), np.arange(20) / 3)
np.set_printoptions(precision=8, linewidth=75, threshold=10, edgeitems=2)
print(np.arange(20), repr(np.arange(20)))
np.set_printoptions(threshold=1000, edgeitems=3, floatmode="fixed", precision=3)
print(np.array([1.0, 2.5, 3.14159]))
np.set_printoptions(floatmode="maxprec", precision=8)
print(np.array2string(np.array([1.5, 2.25]), precision=1), np.array2string(np.arange(3), separator=", "))
with np.printoptions(precision=2):
    print(np.array([1 / 3]))
print(np.array([1 / 3]))
