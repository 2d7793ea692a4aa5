"""What runs beside an answer to problem 160: a net that watches the training loop."""

import numpy as np


def watch(answer, params, data, lr, iters_num, batch_size, seed=None):
    """Let the learner's train run a Watcher; what it returned, where the arrays are, and the batches it took.

    `params`: what stands in the dict at the end; `arrays`: what the arrays hold that the net began with.
    """
    watcher = Watcher(params, lr, batch_size)
    arrays = dict(watcher.params)
    record = answer.train(watcher, *data, lr, iters_num, batch_size, seed)
    return {
        "record": record,
        "params": watcher.params,
        "arrays": arrays,
        "rows": watcher.rows,
        "labels": watcher.labels,
        "asked": watcher.asked,
    }


class Watcher:
    """A stand-in for a network: each of its numbers tells when it was asked and with how many rows.

    The first column of x is expected to hold row numbers. Every derivative is the place of its parameter in the dict,
    from 1, for a batch of the right size; the first entry of b1 begins with 0 and counts the moves made so far.
    """

    def __init__(self, params, lr, batch_size):
        self.params = {key: value.copy() for key, value in params.items()}
        self.lr = lr
        self.batch_size = batch_size
        self.rows = []  # of the batches whose gradient was asked
        self.labels = []
        self.asked = []  # row numbers of the batches whose loss was asked

    def gradient(self, x, t):
        """1, 2, ... as many times as the batch is too large; notes which rows and labels came."""
        self.rows.append(x[:, 0].copy())
        self.labels.append(np.argmax(t, axis=1))
        share = len(x) / self.batch_size
        return {key: np.full_like(value, share * k) for k, (key, value) in enumerate(self.params.items(), 1)}

    def loss(self, x, t):
        """Moves made so far, plus a thousandth for every row; notes which rows came."""
        self.asked.append(x[:, 0].copy())
        return self.number(x)

    def accuracy(self, x, t):
        """The same number; the caller's record tells which of the two it asked for."""
        return self.number(x)

    def number(self, x):
        """Moves and rows in one."""
        moves = -self.params["b1"][0] / (2 * self.lr)  # b1 is the second parameter
        return float(moves + len(x) / 1000)
