"""A network of one layer.

The class keeps what lasts, the weights. What follows from them, scores, probabilities and loss, is computed when somebody asks,
from the weights as they are then: nothing that is stored can get out of date. Softmax and cross entropy know nothing of a net and
stay plain functions.
"""

import numpy as np


def softmax(scores):
    """Probabilities (K,) of a vector of scores (K,)."""
    exp = np.exp(scores - np.max(scores))
    return exp / np.sum(exp)


def cross_entropy_error(y, t):
    """-log of the probability y (K,) at the true class of the one-hot t (K,), with 1e-7 inside the logarithm."""
    return -np.sum(t * np.log(y + 1e-7))


class SimpleNet:
    """A classifier of one layer without bias. W: array (input_size, output_size)."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.W = np.random.default_rng(seed).standard_normal((input_size, output_size))

    def predict(self, x):
        """Scores (output_size,) of one input x (input_size,)."""
        return x @ self.W

    def loss(self, x, t):
        """Cross entropy of the softmax of the scores with the one-hot target t (output_size,)."""
        return cross_entropy_error(softmax(self.predict(x)), t)
