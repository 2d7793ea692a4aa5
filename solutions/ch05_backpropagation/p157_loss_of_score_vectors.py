"""Loss and gradient of a score vector.

One sample: nothing is averaged, and nothing is divided by anything but the sum that softmax needs.
"""

import numpy as np


def loss_and_gradient(scores, t):
    """Cross entropy of a score vector (K,) with the one-hot label t (K,), and its gradient (K,)."""
    shifted = scores - np.max(scores)
    log_y = shifted - np.log(np.sum(np.exp(shifted)))
    return -np.sum(t * log_y), np.exp(log_y) - t
