"""Seeded simulations: pi by darts, a random walk, dice."""
import numpy as np

np.random.seed(7)
points = np.random.rand(2000, 2)
inside = (points**2).sum(axis=1) <= 1.0
print("pi is about", 4 * inside.mean(), inside.sum())
walk = np.cumsum(np.random.choice([-1, 1], size=200))
print(walk[:20], walk.min(), walk.max(), walk[-1])
dice = np.random.randint(1, 7, size=(1000, 2)).sum(axis=1)
values, counts = np.unique(dice, return_counts=True)
for value, count in zip(values, counts):
    print(f"{value:2d} {count:4d} {'#' * (count // 10)}")
noise = np.random.normal(0, 1, 1000)
print(noise.mean(), noise.std(), np.percentile(noise, 95))
print(np.bincount(np.random.randint(0, 5, 100)))
