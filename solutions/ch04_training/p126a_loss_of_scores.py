"""The loss of raw scores.

Each step has its own guard. Softmax takes the largest score off, so that no exponential overflows. Cross entropy adds 1e-7, so
that no logarithm is taken of 0. One of them does not stand in for the other: with scores far apart the shifted exponentials of
the small ones are exactly 0.
"""

import numpy as np


def softmax(scores):
    """Probabilities (K,) of a vector of scores (K,)."""
    exp = np.exp(scores - np.max(scores))
    return exp / np.sum(exp)


def loss_of_scores(scores, t):
    """The cross entropy of the softmax of scores (K,) with the one-hot target t (K,)."""
    return -np.sum(t * np.log(softmax(scores) + 1e-7))
