"""The logarithm of zero.

np.log works entry by entry, so one zero does not disturb the others. The warning on the screen is meant for those who did
not expect a zero. Where -inf is what you want, switch it off around this line alone, with np.errstate(divide="ignore"):
elsewhere it may be the first sign of a slip.
"""

import numpy as np


def log_each(x):
    """The natural logarithms of x (N,), shape (N,); -inf where x is 0."""
    return np.log(x)
