"""Draw weights, then use those.

W is drawn once and used twice: what is returned and what is computed with cannot differ. np.dot of a
vector (D,) and a matrix (D, K) is a vector (K,), as x @ W is; in the other order the shapes would not fit.
"""

import numpy as np


def random_layer(x, output_size, seed=None):
    """(W, sums): standard normal weights (D, output_size), and the sums of x (D,) with these weights."""
    W = np.random.default_rng(seed).standard_normal((len(x), output_size))
    return W, np.dot(x, W)
