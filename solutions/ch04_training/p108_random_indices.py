"""Draw random indices.

A generator made by default_rng carries its own seed: None lets it begin anywhere, an integer always at the same place, and
nobody else's draws are disturbed by ours. In numpy the upper end is never included, as in range, so total itself cannot
come up.
"""

import numpy as np


def random_indices(total, count, seed=None):
    """So many row numbers (count,), drawn from 0 .. total - 1 with replacement."""
    return np.random.default_rng(seed).integers(total, size=count)
