"""Nine predictions, nine errors.

A loop over an array hands out its rows, so no counting is needed and none can be forgotten. Rounding comes last: what is
cut off before the multiplication by 100 is lost, and of 42.25 only 42 would be left.
"""

import numpy as np


def mean_squared_error(y, t):
    """Half the sum of the squared differences of y (K,) and t (K,)."""
    return 0.5 * np.sum((y - t) ** 2)


def error_percentages(predictions, t):
    """100 times half the sum of squares of each row of predictions (M, K) against t (K,), two decimals: M numbers."""
    return [round(100 * mean_squared_error(y, t), 2) for y in predictions]
