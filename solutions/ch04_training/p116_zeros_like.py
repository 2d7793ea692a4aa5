"""Zeros of the same shape.

np.zeros_like takes over the shape and the kind of numbers. The second can become a trap: of an array of integers it makes
zeros that are integers too, and slopes that are written into them lose their fraction without a word.
"""

import numpy as np


def zeros_of_same_shape(x):
    """A new array of float zeros with the shape of x."""
    return np.zeros_like(x)
