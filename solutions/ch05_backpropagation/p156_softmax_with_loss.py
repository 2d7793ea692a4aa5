"""Softmax and loss in one layer.

The logarithm of a softmax probability needs no probability: log(exp(s) / sum) is s - log(sum). With each row lowered by
its own maximum the sum lies between 1 and K, so neither exp overflows nor does log ever see a 0, and nothing tiny has
to be added. t is 1 at the true class and 0 elsewhere: multiplied with it, only the true class is left of each row.

Why y - t? The loss of a row is log(sum) - s[true]. Raise score k a little: log(sum) grows by y[k], and s[true] grows by
1 if k is the true class. The difference is y[k] - t[k].
"""

import numpy as np


class SoftmaxWithLoss:
    """Softmax of each row, then the mean cross entropy. y: probabilities, loss: the loss, both of the last forward."""

    def __init__(self):
        self.t = None
        self.y = None
        self.loss = None

    def forward(self, x, t):
        """The loss, a number, of scores x (N, K) with one-hot labels t (N, K); sets y and loss."""
        shifted = x - x.max(axis=1, keepdims=True)
        log_y = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        self.t = t
        self.y = np.exp(log_y)
        self.loss = -np.sum(t * log_y) / len(x)
        return self.loss

    def backward(self, dout=1):
        """Gradient (N, K) of the loss with respect to the scores."""
        return dout * (self.y - self.t) / len(self.t)
