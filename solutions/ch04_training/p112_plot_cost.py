"""Draw a cost function.

A function is a value like any other: it can be handed in, and this drawing serves for every cost there is. It computes all
points at once, because the operations of numpy work on whole arrays.
"""

import matplotlib.pyplot as plt


def plot_cost(f, x):
    """A Figure with the curve of f over x (N,) and the axis labels x and f(x)."""
    figure, axes = plt.subplots()
    y = f(x)  # all points in one go
    axes.plot(x, y)
    axes.set_xlabel("x")
    axes.set_ylabel("f(x)")
    return figure
