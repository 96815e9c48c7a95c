"""Annotated functions over arrays, dataclasses that hold them."""
from dataclasses import dataclass, field
from typing import List, Tuple

import numpy as np
from numpy import array, sqrt, linalg
from numpy.linalg import norm


@dataclass
class Body:
    name: str
    mass: float
    position: np.ndarray = field(default_factory=lambda: np.zeros(3))
    velocity: np.ndarray = field(default_factory=lambda: np.zeros(3))

    def kinetic(self) -> float:
        return 0.5 * self.mass * np.dot(self.velocity, self.velocity)


def center(bodies: List[Body]) -> np.ndarray:
    return sum(b.mass * b.position for b in bodies) / sum(b.mass for b in bodies)


def scale(values: np.ndarray, factor: float = 2.0) -> Tuple[np.ndarray, float]:
    return values * factor, float(np.sum(values))


bodies = [Body("a", 1.0, array([0.0, 0.0, 0.0])), Body("b", 2.0, array([1.0, 2.0, 3.0]), array([0.5, 0.0, -0.5]))]
print(center(bodies), [b.kinetic() for b in bodies], norm(bodies[1].position), linalg.norm([3, 4]), sqrt(2))
print(scale(np.array([1, 2, 3])), scale(np.array([1.5]), 3))
print(bodies[0])
for _ in range(3):
    for body in bodies:
        body.position += body.velocity * 0.1
print(bodies[1].position)
stack: List[np.ndarray] = []
for k in range(3):
    stack.append(np.arange(k, k + 3))
print(np.array(stack), np.stack(stack).mean(axis=0), np.concatenate(stack))
print(isinstance(stack[0], np.ndarray), np.ndarray, np.float64, np.array(stack).astype(np.float64).dtype)
