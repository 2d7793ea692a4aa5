"""Half the sum of squares.

Read the formula from the inside out: difference, square, sum, half. numpy works on whole arrays, so each of these steps
is one operation and no loop is needed. The order matters: were the differences added up before they are squared, an
output that is too large would make up for one that is too small.
"""

import numpy as np


def mean_squared_error(y, t):
    """Half the sum of the squared differences of y (K,) and t (K,)."""
    return 0.5 * np.sum((y - t) ** 2)
