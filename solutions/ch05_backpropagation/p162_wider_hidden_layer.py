"""A wider hidden layer.

The rows of all steps are drawn, and a seed of None is made a number, before the first net is made; after that no net can
get anything that another one does not get.
"""

from collections import OrderedDict
from itertools import pairwise

import numpy as np


class Affine:
    """x @ W + b for a batch; backward sets dW and db."""

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
        self.truth = np.eye(x.shape[1])[class_numbers(t)]
        shifted = x - x.max(axis=1, keepdims=True)
        self.log_y = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return -np.sum(self.truth * self.log_y) / len(x)

    def backward(self, dout=1):
        return dout * (np.exp(self.log_y) - self.truth) / len(self.truth)


def class_numbers(t):
    """Labels as class numbers (N,), from these or from one-hot rows (N, K)."""
    return t if t.ndim == 1 else t.argmax(axis=1)


class ThreeLayerNet:
    """Affine1, Relu1, Affine2, Relu2, Affine3, then SoftmaxWithLoss. params: dict of W1, b1, W2, b2, W3, b3."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        self.params, self.layers = {}, OrderedDict()
        for k, (fan_in, fan_out) in enumerate(pairwise([input_size, hidden_size_1, hidden_size_2, output_size]), 1):
            W, b = rng.normal(0, weight_init_std, (fan_in, fan_out)), np.zeros(fan_out)
            self.params[f"W{k}"], self.params[f"b{k}"] = W, b
            self.layers[f"Affine{k}"] = Affine(W, b)
            self.layers[f"Relu{k}"] = Relu()
        del self.layers["Relu3"]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K) or holds class numbers (N,)."""
        return self.last_layer.forward(self.predict(x), t)

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t in either form."""
        return np.mean(self.predict(x).argmax(axis=1) == class_numbers(t))

    def gradient(self, x, t):
        """Dict of the derivatives of loss(x, t), shaped like the parameters."""
        self.loss(x, t)

        dout = self.last_layer.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)

        slopes = {}
        for k in (1, 2, 3):
            layer = self.layers[f"Affine{k}"]
            slopes[f"W{k}"], slopes[f"b{k}"] = layer.dW, layer.db
        return slopes


def parameter_count(sizes):
    """How many weights and biases a network with layers of these sizes has, an integer."""
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(sizes))


def compare_widths(x_train, t_train, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size, seed=None):
    """One pair (number of parameters, accuracy on the test data) for each width, in a list."""
    seed = np.random.SeedSequence(seed).entropy  # the number itself; a fresh one for None
    batches = np.random.default_rng(seed).integers(len(x_train), size=(iters_num, batch_size))

    record = []
    for width in widths:
        sizes = x_train.shape[1], width, hidden_size_2, t_train.shape[1]
        net = ThreeLayerNet(*sizes, weight_init_std=0.02, seed=seed)
        for rows in batches:
            for key, slope in net.gradient(x_train[rows], t_train[rows]).items():
                net.params[key] -= lr * slope
        record.append((parameter_count(sizes), net.accuracy(x_test, t_test)))
    return record
