"""Adam, two ideas in one.

m is momentum's idea, v is AdaGrad's, and both are averages that forget. m / sqrt(v) has no unit: gradients a thousand
times as large give the same steps. Where the gradients agree it is near 1 in size and the step near lr; where they
contradict each other m is small beside sqrt(v), and the step is short.

Everything that is the same for all keys, the count and the corrected rate, is done once, before the loop.
"""

import numpy as np


class Adam:
    """Steps from an average of the gradients and one of their squares. iter: updates so far; m, v: the averages."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.iter = 0
        self.m = {}
        self.v = {}

    def update(self, params, grads):
        """One step, in place, for every key."""
        self.iter += 1
        lr_t = self.lr * np.sqrt(1 - self.beta2**self.iter) / (1 - self.beta1**self.iter)
        for key, g in grads.items():
            m, v = self.m.get(key, 0), self.v.get(key, 0)  # averages that are not there yet are zero
            self.m[key] = m + (1 - self.beta1) * (g - m)
            self.v[key] = v + (1 - self.beta2) * (g * g - v)
            params[key] -= lr_t * self.m[key] / (np.sqrt(self.v[key]) + 1e-7)
