"""Two layers: the accuracy.

argmax along axis 1 turns each row of probabilities into a class number, and each one-hot label into the number it stands for. Where
the two agree there is a True, and the mean of an array of True and False is the share of True.
"""

import numpy as np


def sigmoid(a):
    """1 / (1 + exp(-a)), entry by entry."""
    return 1 / (1 + np.exp(-a))


def softmax(scores):
    """Probabilities (N, K): every row of the scores by itself."""
    exp = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exp / exp.sum(axis=1, keepdims=True)


class TwoLayerNet:
    """A net with one hidden layer of sigmoid nodes. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        self.params = {
            "W1": rng.normal(0, weight_init_std, (input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(0, weight_init_std, (hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        """Probabilities (N, K) of a batch x (N, D)."""
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(hidden @ self.params["W2"] + self.params["b2"])

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t is one-hot (N, K)."""
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))
