"""The numerical derivative.

Why to both sides? Near x the function is a straight line plus a bend plus smaller things. The bend lifts f by the same
amount at x + h and at x - h, so it drops out of the difference: the error of a one-sided step is about h, that of a step to
both sides about h * h.

The brackets round 2 * h matter. Without them Python divides by 2 and then multiplies by h.
"""


def numerical_diff(f, x, h=1e-4):
    """The central difference of f at the number x."""
    return (f(x + h) - f(x - h)) / (2 * h)
