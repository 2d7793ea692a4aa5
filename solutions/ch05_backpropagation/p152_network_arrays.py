"""The arrays of a drawn network.

In x @ W1 the entry of W1 in row i and column j stands between input i and hidden node j: all the lines that arrive at
one node make a column, all that leave one input make a row. The table lists the lines node by node, so its rows are the
columns of the weights.
"""

import numpy as np


def make_arrays():
    """The arrays x, W1, b1, W2, b2 of the network in the table, in a dict."""
    return {
        "x": np.array([[1, 2]]),
        "W1": np.array([[1, 3, 5], [2, 4, 6]]),
        "b1": np.array([1, 2, 3]),
        "W2": np.array([[1, 4], [2, 5], [3, 6]]),
        "b2": np.array([1, 2]),
    }
