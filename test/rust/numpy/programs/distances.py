"""Distances between points and nearest neighbours, k-means by hand."""
import numpy as np

points = np.array([[0.0, 0.0], [1.0, 1.0], [5.0, 5.0], [6.0, 5.5], [0.5, 0.2], [5.5, 6.0]])
deltas = points[:, np.newaxis, :] - points[np.newaxis, :, :]
distances = np.sqrt((deltas**2).sum(axis=-1))
print(distances.shape)
print(np.round(distances, 3))
far = distances + np.eye(len(points)) * 1e9
print("nearest", far.argmin(axis=1))
centers = points[[0, 2]].copy()
for _ in range(5):
    labels = np.array([np.argmin(np.linalg.norm(centers - p, axis=1)) for p in points])
    for k in range(2):
        centers[k] = points[labels == k].mean(axis=0)
print(labels, centers)
a, b = points[1], points[2]
print(np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b)), np.abs(a - b).sum(), np.linalg.norm(a - b, ord=np.inf))
