"""Matrix maths: products, powers, inverses, systems of equations."""
import numpy as np

a = np.array([[4.0, 7.0], [2.0, 6.0]])
b = np.array([[1, 2], [3, 4]])
print(a @ b)
print(b @ b, b.dot(b), np.matmul(b, b.T))
print(np.linalg.inv(a))
print(np.linalg.det(a), np.linalg.det(b))
print(np.linalg.solve(a, [1.0, 2.0]))
print(np.linalg.matrix_power(b, 5))
print(np.trace(b), b.diagonal(), np.diag([1, 2, 3]))
print(np.outer([1, 2, 3], [4, 5]), np.inner([1, 2, 3], [4, 5, 6]), np.cross([1, 2, 3], [4, 5, 6]))
print(np.kron(np.eye(2), [[1, 2], [3, 4]]))
print(np.linalg.norm(a), np.linalg.norm(a, 1), np.linalg.norm(a, np.inf), np.linalg.norm(a, axis=0), np.linalg.norm(a, "fro"))
for bad in (lambda: np.linalg.inv(np.zeros((2, 2))), lambda: np.linalg.inv(np.ones((2, 3))), lambda: a @ np.ones(3),
            lambda: np.dot(a, np.ones((3, 2))), lambda: np.linalg.solve(np.ones((2, 2)), [1, 2])):
    try:
        print(bad())
    except (ValueError, np.linalg.LinAlgError) as error:
        print(type(error).__name__, error)
rotation = lambda t: np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
point = np.array([1.0, 0.0])
for step in range(4):
    print(np.round(rotation(step * np.pi / 2) @ point, 6) + 0.0)
print(np.allclose(rotation(0.3) @ rotation(-0.3), np.eye(2)))
print(np.triu(np.arange(9).reshape(3, 3)), np.tril(np.ones((3, 3)), -1))
