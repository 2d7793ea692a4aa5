"""The numerical gradient.

One entry at a time: keep its value, look at f a step ahead and a step behind, put the value back. What is put back is
the kept number itself. Adding h again to x[i] - h often misses it by the last bit, because each sum is rounded.

Each entry costs two calls of f. For a network with a hundred thousand weights that is two hundred thousand forward
passes for one step of training, which is why chapter 5 looks for another way. This one then remains the judge: slow,
and too simple to be wrong.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """Central differences of f in the direction of every entry of x, shape (n,)."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        kept = x[i]
        x[i] = kept + h
        ahead = f(x)
        x[i] = kept - h
        behind = f(x)
        x[i] = kept
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
