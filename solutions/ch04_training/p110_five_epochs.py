"""Accuracy over five random epochs.

Two counters begin before the loops and end behind them: what is set to zero inside a loop forgets. They count what really
happened, so that percent divides by the rows that were drawn, whatever the remainder was.

The generator stands before the loops too. Made anew in each turn from the same seed, it would draw the same batch every
time, and five hundred batches would tell no more than one.
"""

import numpy as np


def sampled_accuracy(predict, x, t, batch_size=100, epochs=5, seed=None):
    """(drawn, hits, percent) over epochs of N // batch_size random batches of x (N, D) and t (N,)."""
    rng = np.random.default_rng(seed)
    drawn, hits = 0, 0
    for _ in range(epochs):
        for _ in range(len(x) // batch_size):
            rows = rng.integers(len(x), size=batch_size)
            answers = predict(x[rows]).argmax(axis=1)
            drawn += batch_size
            hits += np.sum(answers == t[rows])
    return drawn, hits, 100 * hits / drawn
