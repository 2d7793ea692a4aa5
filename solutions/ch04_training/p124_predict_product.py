"""Prediction is a product.

The matrix product adds up along the last axis of x and the first of W, whether x has one axis or two: a vector gives a vector,
a batch gives a batch. All that the function needs comes in through its arguments, so that it works in any other file too.
"""

import numpy as np


def predict(x, W):
    """The scores of x with the weights W (D, K): (K,) for one input (D,), (N, K) for a batch (N, D)."""
    return np.dot(x, W)
