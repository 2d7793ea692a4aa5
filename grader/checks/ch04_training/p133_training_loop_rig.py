"""What runs beside an answer to problem 133: nets that stand in for a real one, and tell what was done with them."""

import numpy as np


def watch(answer, params, data, lr, iters_num, batch_size, seed=None):
    """Let the learner's train run a Watcher; what it returned, the parameters it left, and the batches it took."""
    watcher = Watcher(params, lr, batch_size)
    record = answer.train(watcher, *data, lr, iters_num, batch_size, seed)
    return {"record": record, "params": watcher.params, "rows": watcher.rows, "labels": watcher.labels}


def fit_lines(answer, data, lr, iters_num, batch_size, seed):
    """Let the learner's train fit two lines that start at 0; the parameters it leaves."""
    lines = Lines(data[0].shape[1])
    answer.train(lines, *data, lr, iters_num, batch_size, seed)
    return lines.params


class Watcher:
    """Each of its numbers tells when it was asked and with how many rows.

    The first column of x is expected to hold row numbers, b2 to begin with 0. Every derivative is 1 for a batch of the
    right size, so b2 counts the moves made so far.
    """

    def __init__(self, params, lr, batch_size):
        self.params = {key: value.copy() for key, value in params.items()}
        self.lr = lr
        self.batch_size = batch_size
        self.rows = []
        self.labels = []

    def numerical_gradient(self, x, t):
        """As many times 1 as the batch is too large; notes which rows and labels came."""
        self.rows.append(x[:, 0].copy())
        self.labels.append(np.argmax(t, axis=1))
        return {key: np.full_like(value, len(x) / self.batch_size) for key, value in self.params.items()}

    def loss(self, x, t):
        """Moves made so far, plus a thousandth for every row, a millionth for every number of a row; -1 for wrong labels."""
        if not np.array_equal(np.argmax(t, axis=1), x[:, 0] % 3):
            return -1.0
        return float(-self.params["b2"][0] / self.lr + len(x) / 1000 + x[:, 0].sum() / 1e6)

    def accuracy(self, x, t):
        """The same number; the caller's record tells which of the two it asked for."""
        return self.loss(x, t)


class Lines:
    """Two straight lines, x @ W1 + b1 and x @ W2 + b2, and half the mean squared distance of the two columns of t from them."""

    def __init__(self, inputs):
        self.params = {"W1": np.zeros((inputs, 1)), "b1": np.zeros(1), "W2": np.zeros((inputs, 1)), "b2": np.zeros(1)}

    def off(self, x, t):
        """How far the lines are from the points, (N, 2)."""
        first, second = (x @ self.params[f"W{i}"] + self.params[f"b{i}"] for i in (1, 2))
        return np.hstack([first, second]) - t

    def numerical_gradient(self, x, t):
        """Derivatives of the loss; these are written down."""
        one, two = np.hsplit(self.off(x, t) / len(x), 2)
        return {"W1": x.T @ one, "b1": one.sum(axis=0), "W2": x.T @ two, "b2": two.sum(axis=0)}

    def loss(self, x, t):
        """Half the mean over the rows of the squared distance."""
        return float(np.sum(self.off(x, t) ** 2) / (2 * len(x)))

    def accuracy(self, x, t):
        """There are no classes."""
        return 0.0
