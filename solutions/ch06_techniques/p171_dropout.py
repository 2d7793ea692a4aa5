"""Dropout.

The whole layer is one random array. forward multiplies by it, so backward multiplies by the very same one: a value that
was dropped had no say in the loss and gets no derivative. In testing the random array is replaced by its mean,
1 - dropout_ratio, which gives the next layer on average the sum it saw in training.

The net differs from one without dropout in a single respect: it has to know whether it is being trained. That is said
by the caller, and passed on to the layers that ask for it.
"""

from collections import OrderedDict
from itertools import pairwise

import numpy as np


class Dropout:
    """Drops each value with probability dropout_ratio in training. mask: True where the last training kept."""

    def __init__(self, dropout_ratio=0.5):
        self.dropout_ratio = dropout_ratio
        self.mask = None

    def forward(self, x, train_flg=True):
        if not train_flg:
            return x * (1 - self.dropout_ratio)
        self.mask = np.random.random(x.shape) >= self.dropout_ratio
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


class Affine:
    """x @ W + b for a batch of rows; backward sets dW and db."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T


class Relu:
    """max(0, x)."""

    def forward(self, x):
        self.on = x > 0
        return x * self.on

    def backward(self, dout):
        return dout * self.on


class SoftmaxWithLoss:
    """Mean over the rows of -log(softmax probability of the true class)."""

    def forward(self, x, t):
        labels = t if t.ndim == 1 else t.argmax(axis=1)
        self.truth = np.eye(x.shape[1])[labels]
        shifted = x - x.max(axis=1, keepdims=True)
        self.log_y = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return -np.sum(self.truth * self.log_y) / len(x)

    def backward(self, dout=1):
        return dout * (np.exp(self.log_y) - self.truth) / len(self.truth)


class ThreeLayerNet:
    """Affine1, Relu1, Dropout1, Affine2, Relu2, Dropout2, Affine3; params: dict W1, b1, W2, b2, W3, b3."""

    def __init__(
        self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std="he", dropout_ratio=0.5, seed=None
    ):
        rng = np.random.default_rng(seed)
        sizes = [input_size, hidden_size_1, hidden_size_2, output_size]
        self.params = {}
        for i, (rows, columns) in enumerate(pairwise(sizes), start=1):
            std = np.sqrt(2 / rows) if weight_init_std == "he" else weight_init_std
            self.params[f"W{i}"] = rng.normal(0, std, (rows, columns))
            self.params[f"b{i}"] = np.zeros(columns)

        self.layers = OrderedDict()
        for i in (1, 2, 3):
            self.layers[f"Affine{i}"] = Affine(self.params[f"W{i}"], self.params[f"b{i}"])
            if i < 3:
                self.layers[f"Relu{i}"] = Relu()
                self.layers[f"Dropout{i}"] = Dropout(dropout_ratio)
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x, train_flg=False):
        """Scores (N, output_size) of a batch x (N, input_size)."""
        for layer in self.layers.values():
            x = layer.forward(x, train_flg) if isinstance(layer, Dropout) else layer.forward(x)
        return x

    def loss(self, x, t, train_flg=False):
        """Mean cross-entropy of the batch; t holds class numbers (N,) or is one-hot (N, output_size)."""
        return self.last_layer.forward(self.predict(x, train_flg), t)

    def gradient(self, x, t):
        """Dict of the derivatives of the loss of a forward pass in training mode, shaped like the parameters."""
        self.loss(x, t, train_flg=True)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)

        slopes = {}
        for i in (1, 2, 3):
            slopes[f"W{i}"] = self.layers[f"Affine{i}"].dW
            slopes[f"b{i}"] = self.layers[f"Affine{i}"].db
        return slopes
