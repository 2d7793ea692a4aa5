"""Base ten, two ways.

math.log(x, 10) divides the natural logarithm of x by that of 10. Any base can be had in this way, at the price of three
roundings; log10 has no such price, and gives exactly 3 for 1000.
"""

import math

import numpy as np


def log_ten(x):
    """The logarithm of x > 0 to the base 10, twice: (by math, by numpy)."""
    return math.log(x, 10), np.log10(x)
