"""Prediction as probabilities.

Two functions, one behind the other, and each can be tried by itself. Softmax depends on nothing but the differences between the
scores: taking the largest score off all of them changes no probability and keeps every exponential below 1.
"""

import numpy as np


def softmax(scores):
    """Probabilities (K,) of a vector of scores (K,)."""
    exp = np.exp(scores - np.max(scores))
    return exp / np.sum(exp)


def probabilities(x, W):
    """The softmax of the scores of one input x (D,) with the weights W (D, K), shape (K,)."""
    return softmax(x @ W)
