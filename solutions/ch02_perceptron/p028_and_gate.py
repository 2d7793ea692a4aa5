"""AND.

Think of the four pairs as points in a plane. Where the total equals theta, 0.5 * x1 + 0.5 * x2 = 0.7, there is a
straight line, and it cuts the corner (1, 1) off from the other three: their totals are 0, 0.5 and 0.5, that of the
corner is 1. Every threshold from 0.5 up to, but not including, 1 would do as well, so 0.7 is no magic number. A
perceptron can do no more than draw such a line, and no less: it answers for every point of the plane, not for the
four corners alone.
"""


def AND(x1, x2):
    """1 if the weighted sum of x1 and x2 exceeds the threshold, else 0."""
    w1, w2, theta = 0.5, 0.5, 0.7
    total = w1 * x1 + w2 * x2
    return 1 if total > theta else 0
