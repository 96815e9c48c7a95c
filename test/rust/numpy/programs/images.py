"""Filters on a small grey image."""
import numpy as np

image = np.arange(64).reshape(8, 8) % 17 * 15
print(image)
padded = np.pad(image, 1, mode="edge")
kernel = np.array([[1, 2, 1], [2, 4, 2], [1, 2, 1]])
blurred = np.zeros(image.shape)
for y in range(image.shape[0]):
    for x in range(image.shape[1]):
        blurred[y, x] = np.sum(padded[y:y + 3, x:x + 3] * kernel) / kernel.sum()
print(blurred.round(1))
edges = np.abs(np.diff(image, axis=1))
print(edges.max(), edges.mean(axis=1))
mask = image > image.mean()
print(mask.astype(int))
binary = np.where(mask, 255, 0)
print(binary[0], np.flip(binary, axis=0)[0], np.rot90(image[:2, :3]))
histogram, bounds = np.histogram(image, bins=4)
print(histogram, bounds)
print(image[::2, ::2], image.T[0], image.reshape(4, 16).sum(axis=1))
tile = image[2:4, 2:4]
tile[:] = 0
print(image[1:5, 1:5])
clipped = np.clip(image, 50, 150)
print(clipped.min(), clipped.max(), np.unique(clipped))
