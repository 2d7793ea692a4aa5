"""The natural logarithm.

In numpy and in Python's math, log without a number behind it is the natural one; the others are called log10 and log2.
For a single number the two modules give the same. np.log also takes a whole array, which is why it is used from here on.
"""

import numpy as np


def natural_log(x):
    """The natural logarithm of a number x > 0."""
    return np.log(x)
