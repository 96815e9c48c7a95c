"""Least squares by the normal equations, gradient descent, and a logistic model."""
import numpy as np

x = np.linspace(0, 10, 11)
y = 3.0 * x + 2.0 + np.sin(x)
A = np.column_stack([np.ones_like(x), x])
theta = np.linalg.solve(A.T @ A, A.T @ y)
print(np.round(theta, 8))
residual = y - A @ theta
print(f"{(residual**2).sum():.8f} {1 - (residual**2).sum() / ((y - y.mean())**2).sum():.8f}")
w = np.zeros(2)
for _ in range(200):
    gradient = A.T @ (A @ w - y) / len(y)
    w -= 0.02 * gradient
print(np.round(w, 6))
labels = (x > 5).astype(float)
weights = np.zeros(2)
for _ in range(100):
    p = 1 / (1 + np.exp(-(A @ weights)))
    weights += 0.1 * A.T @ (labels - p) / len(x)
print(np.round(weights, 6), (p > 0.5).astype(int), np.mean((p > 0.5) == labels))
print(np.round(np.corrcoef(x, y), 8))
print(np.round(np.cov(x, y), 6))
