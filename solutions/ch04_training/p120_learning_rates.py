"""Too big, too small.

The comparison itself is one line, and it is fair because gradient_descent leaves the start alone. If it carried the start
away, the second walk would begin where the first one ended.

On a bowl one can see why 1.0 is the edge: a step multiplies the distance to the bottom by 1 - 2 * lr. Between 0 and 1 this
factor makes it smaller, beyond that larger.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """Central differences of f in the direction of every entry of x, shape (n,)."""
    steps = h * np.eye(x.size)
    return np.array([(f(x + step) - f(x - step)) / (2 * h) for step in steps])


def gradient_descent(f, init_x, lr, step_num):
    """Where step_num steps against the gradient of f lead from init_x (n,), shape (n,)."""
    x = init_x.copy()
    for _ in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x


def compare_rates(f, init_x, rates, step_num=100):
    """Where gradient descent from init_x (n,) ends with each of the rates: a list of arrays (n,)."""
    return [gradient_descent(f, init_x, lr, step_num) for lr in rates]
