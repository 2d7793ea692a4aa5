"""Two layers: the prediction.

The way of a batch through the net is three lines, one for each formula. keepdims leaves the sum of every row where it was, as a
column (N, 1), and numpy then divides each row by its own.
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
        scores = hidden @ self.params["W2"] + self.params["b2"]
        return softmax(scores)
