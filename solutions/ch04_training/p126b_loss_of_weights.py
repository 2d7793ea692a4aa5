"""The loss as a function of the weights.

Three small functions, each of which takes what the one before it gives. Read from the inside out, the last line is the chain
from the input to the loss. t comes in at its very end: a prediction is made without knowing the truth.
"""

import numpy as np


def softmax(scores):
    """Probabilities (K,) of a vector of scores (K,)."""
    exp = np.exp(scores - np.max(scores))
    return exp / np.sum(exp)


def cross_entropy_error(y, t):
    """-log of the probability y (K,) at the true class of the one-hot t (K,), with 1e-7 inside the logarithm."""
    return -np.sum(t * np.log(y + 1e-7))


def loss_of_weights(x, W, t):
    """The loss of one input x (D,) with the weights W (D, K) and the one-hot target t (K,)."""
    return cross_entropy_error(softmax(x @ W), t)
