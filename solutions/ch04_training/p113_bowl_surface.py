"""A bowl over the plane.

np.meshgrid does what the table shows: the first vector is laid out along the rows, the second down the columns. Once both
coordinates have the same shape, the height is the formula itself, for all points at once.
"""

import numpy as np


def surface(x0, x1):
    """(X0, X1, Z), each (B, A): the grid of x0 (A,) and x1 (B,), and the heights x0**2 + x1**2 over it."""
    X0, X1 = np.meshgrid(x0, x1)
    return X0, X1, X0**2 + X1**2
