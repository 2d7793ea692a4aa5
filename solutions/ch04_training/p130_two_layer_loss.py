"""Two layers: the loss of a batch.

Class numbers are the handier form: they say where to look. So one-hot labels are turned into numbers first, and a single prediction
into a batch of one row. From there on there is one case only: y[row, class] picks the true class of every row at once.
"""

import numpy as np


def sigmoid(a):
    """1 / (1 + exp(-a)), entry by entry."""
    return 1 / (1 + np.exp(-a))


def softmax(scores):
    """Probabilities (N, K): every row of the scores by itself."""
    exp = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exp / exp.sum(axis=1, keepdims=True)


def cross_entropy_error(y, t):
    """Mean over the rows of -log of the true class; y (N, K) or (K,), t one-hot of the same shape, or class numbers."""
    if np.ndim(t) == y.ndim:
        t = np.argmax(t, axis=-1)
    y, t = np.atleast_2d(y), np.atleast_1d(t)
    return -np.mean(np.log(y[np.arange(len(t)), t] + 1e-7))


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

    def loss(self, x, t):
        """Cross entropy of the batch x (N, D) with labels t, one-hot (N, K) or class numbers (N,)."""
        return cross_entropy_error(self.predict(x), t)
