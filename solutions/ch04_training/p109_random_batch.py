"""A random mini-batch.

One draw, kept under a name and used twice: that is what keeps image and label together. An array of row numbers inside the
brackets of another array picks these rows, in this order, as often as they occur, and it does not care whether a row is a
number, a vector or an image.
"""

import numpy as np


def random_batch(x, t, batch_size, seed=None):
    """(x_batch, t_batch): the same rows of x (N, ...) and t (N, ...), drawn with replacement."""
    rows = np.random.default_rng(seed).integers(len(x), size=batch_size)
    return x[rows], t[rows]
