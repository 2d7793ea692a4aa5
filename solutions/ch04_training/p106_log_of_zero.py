"""The logarithm of zero.

np.log works entry by entry, so one zero does not disturb the others. The line above it says that -inf is what we want:
inside of it numpy does not warn about divisions by zero, outside it goes on doing so. A warning that is expected is
better switched off where it is expected than everywhere.
"""

import numpy as np


def log_each(x):
    """The natural logarithms of x (N,), shape (N,); -inf where x is 0."""
    with np.errstate(divide="ignore"):
        return np.log(x)
