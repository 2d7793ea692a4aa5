"""Draw the sigmoid.

A drawing in matplotlib is an object like any other: a Figure holds axes, axes hold lines. Asking plt.subplots for both
and speaking to them by name leaves no doubt about what is drawn where. plt.plot, plt.title and plt.ylim do the same to
whatever axes happen to be the current ones, which is handy as long as there is only one figure.
"""

import matplotlib.pyplot as plt
import numpy as np


def sigmoid(x):
    """1 / (1 + exp(-x)) of every number in x."""
    return 1 / (1 + np.exp(-x))


def plot_sigmoid(x, title):
    """A Figure with the curve of the sigmoid over x (N,), the title, and a y axis from -0.1 to 1.1."""
    figure, axes = plt.subplots()
    axes.plot(x, sigmoid(x))
    axes.set_title(title)
    axes.set_ylim(-0.1, 1.1)
    return figure
