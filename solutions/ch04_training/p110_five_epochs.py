"""Accuracy over five random epochs.

One list begins before the loops and ends behind them: what is emptied inside a loop forgets. It holds True or False for
every row that was really drawn, so that its length is drawn, its sum is hits, and no remainder can spoil the percentage.

The generator stands before the loops too. Made anew in each turn from the same seed, it would draw the same batch every
time, and five hundred batches would tell no more than one.
"""

import numpy as np


def sampled_accuracy(predict, x, t, batch_size=100, epochs=5, seed=None):
    """(drawn, hits, percent) over epochs of N // batch_size random batches of x (N, D) and t (N,)."""
    rng = np.random.default_rng(seed)
    right = []
    for _ in range(epochs):
        for _ in range(len(x) // batch_size):
            rows = rng.integers(len(x), size=batch_size)
            right.extend(predict(x[rows]).argmax(axis=1) == t[rows])
    return len(right), np.sum(right), 100 * np.mean(right)
