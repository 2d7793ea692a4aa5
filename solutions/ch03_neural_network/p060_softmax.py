"""Softmax that does not overflow.

Any constant may be taken off all scores, so take the one that makes overflow impossible: the largest score. Then the
largest exponent is 0 and its exponential is exactly 1. All others lie between 0 and 1. What is far below the largest
becomes 0, which is no harm: its probability is too small for a float64 anyway. And the denominator is at least 1, so
nothing is ever divided by 0.
"""

import numpy as np


def softmax(x):
    """Probabilities (K,) of a vector of scores x (K,)."""
    exp = np.exp(x - np.max(x))
    return exp / np.sum(exp)
