"""A tiny network: forward, softmax, one-hot, accuracy."""
import numpy as np

rng = np.random.RandomState(3)
X = rng.rand(6, 3)
W1, b1 = rng.rand(3, 4) - 0.5, np.zeros(4)
W2, b2 = rng.rand(4, 2) - 0.5, np.zeros(2)
hidden = np.maximum(0, X @ W1 + b1)
scores = hidden @ W2 + b2
shifted = scores - scores.max(axis=1, keepdims=True)
probabilities = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
print(probabilities)
print(probabilities.sum(axis=1), probabilities.argmax(axis=1))
labels = np.array([0, 1, 0, 1, 1, 0])
one_hot = np.eye(2)[labels]
print(one_hot)
loss = -np.mean(np.log(probabilities[np.arange(6), labels]))
print(f"{loss:.10f}")
delta = (probabilities - one_hot) / 6
print(hidden.T @ delta)
print(np.tanh(scores[0]), 1 / (1 + np.exp(-scores[1])), np.where(scores > 0, scores, 0.01 * scores)[2])
