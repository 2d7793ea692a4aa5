"""One variable moves, the other waits.

The cut through the landscape can be written down as a function of its own: it takes one number and remembers x1. From there
on it is problem 111 again.
"""


def numerical_diff(f, x, h=1e-4):
    """The central difference of f at the number x."""
    return (f(x + h) - f(x - h)) / (2 * h)


def partial_x0(f, x0, x1):
    """The central difference of f(x0, x1) in the direction of x0."""
    return numerical_diff(lambda moving: f(moving, x1), x0)
