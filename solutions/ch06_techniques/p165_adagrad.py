"""Steps that get shorter.

The sum h never shrinks, so the steps never grow again: with gradients of one size the k-th step is lr / sqrt(k). That
calms training down by itself. It also means that AdaGrad tires in the end; rules such as RMSProp and Adam let old
gradients fade out of h for that reason.
"""

import numpy as np


class AdaGrad:
    """Gradient descent with shrinking steps, entry by entry. h: dict of the sums of squared gradients."""

    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = {}

    def update(self, params, grads):
        """One step, shortened by the root of h, in place, for every key."""
        for key, g in grads.items():
            self.h[key] = self.h.get(key, 0) + g * g  # a sum that is not there yet is zero
            params[key] -= self.lr * g / (np.sqrt(self.h[key]) + 1e-7)
