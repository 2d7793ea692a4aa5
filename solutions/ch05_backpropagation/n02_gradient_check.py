"""Check a gradient.

Each entry gets an array of steps that is 0 everywhere but at this entry, so x itself never moves and there is nothing to
put back. The check must not use a single thing of what it checks: f, x, and nothing else.
"""

import numpy as np


def gradient_check(f, x, grad, h=1e-4):
    """Largest absolute difference between grad and the central differences of f at x."""
    differences = []
    for entry in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[entry] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        differences.append(abs(slope - grad[entry]))
    return max(differences)


def gradients_agree(f, x, grad, tolerance=1e-6):
    """Whether that difference is at most tolerance times the largest absolute entry of grad."""
    return gradient_check(f, x, grad) <= tolerance * np.max(np.abs(grad))
