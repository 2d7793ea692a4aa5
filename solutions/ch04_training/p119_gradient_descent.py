"""Walk downhill.

A copy of the start is what walks. With x = init_x the two names would stand for one array, and -= would carry the start of
the caller away, without an error and without a word.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """Central differences of f in the direction of every entry of x, shape (n,)."""
    steps = h * np.eye(x.size)
    return np.array([(f(x + step) - f(x - step)) / (2 * h) for step in steps])


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """Where step_num steps against the gradient of f lead from init_x (n,), shape (n,)."""
    x = init_x.copy()
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x
