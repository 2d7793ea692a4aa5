"""A random matrix.

The generator is made from the seed and asked once for the whole shape. In older code you will meet np.random.randn(rows,
columns): the n stands for normal, and rand without it is the uniform distribution.
"""

import numpy as np


def random_matrix(rows=2, columns=3, seed=None):
    """Standard normal draws, (rows, columns)."""
    return np.random.default_rng(seed).standard_normal((rows, columns))
