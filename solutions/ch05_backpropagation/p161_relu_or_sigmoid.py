"""ReLU or sigmoid.

The class of the activation is looked up by its name, once, and everything else is the net of problem 159. For a fair
comparison the rows of all steps are drawn beforehand, and each net goes through the same list. A seed of None would give
two nets different weights; so it is made a number first, which both get.
"""

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


class Sigmoid:
    """1 / (1 + exp(-x))."""

    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


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
    """Affine, activation, affine, activation, affine, then SoftmaxWithLoss. params: dict of W1, b1, W2, b2, W3, b3."""

    def __init__(
        self,
        input_size,
        hidden_size_1,
        hidden_size_2,
        output_size,
        activation="relu",
        weight_init_std=0.01,
        seed=None,
    ):
        Activation = {"relu": Relu, "sigmoid": Sigmoid}[activation]
        rng = np.random.default_rng(seed)
        self.params, self.layers = {}, []
        for k, (fan_in, fan_out) in enumerate(pairwise([input_size, hidden_size_1, hidden_size_2, output_size]), 1):
            W, b = rng.normal(0, weight_init_std, (fan_in, fan_out)), np.zeros(fan_out)
            self.params[f"W{k}"], self.params[f"b{k}"] = W, b
            self.layers += [Affine(W, b), Activation()]
        self.layers.pop()
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K) or holds class numbers (N,)."""
        return self.last_layer.forward(self.predict(x), t)

    def gradient(self, x, t):
        """Dict of the derivatives of loss(x, t), shaped like the parameters."""
        self.loss(x, t)

        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)

        slopes = {}
        for k, layer in enumerate(self.layers[::2], 1):
            slopes[f"W{k}"], slopes[f"b{k}"] = layer.dW, layer.db
        return slopes


def compare_activations(
    x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size, weight_init_std=0.02, seed=None
):
    """The losses of two nets that differ in their activation alone: {"relu": [...], "sigmoid": [...]}."""
    seed = np.random.SeedSequence(seed).entropy  # the number itself; a fresh one for None
    batches = np.random.default_rng(seed).integers(len(x_train), size=(iters_num, batch_size))
    sizes = x_train.shape[1], hidden_size_1, hidden_size_2, t_train.shape[1]

    record = {"relu": [], "sigmoid": []}
    for activation, losses in record.items():
        net = ThreeLayerNet(*sizes, activation, weight_init_std, seed)
        for rows in batches:
            x, t = x_train[rows], t_train[rows]
            for key, slope in net.gradient(x, t).items():
                net.params[key] -= lr * slope
            losses.append(net.loss(x, t))
    return record
