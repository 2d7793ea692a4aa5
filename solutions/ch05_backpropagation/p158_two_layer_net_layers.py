"""Two layers, built from layers.

No formula of the network is left: predict is one loop, gradient is the same loop in reverse. A deeper net has another
list of layers, and no new line in either of them.

Labels are brought into one form where they come in, and nothing behind has to ask again.
"""

from collections import OrderedDict

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


def numerical_gradient(f, x, h=1e-4):
    """Central differences of f() in the direction of every entry of the array x, which moves meanwhile."""
    grad = np.zeros_like(x)
    for entry in np.ndindex(x.shape):
        value = x[entry]
        x[entry] = value + h
        above = f()
        x[entry] = value - h
        grad[entry] = (above - f()) / (2 * h)
        x[entry] = value
    return grad


class TwoLayerNet:
    """Affine1, Relu1, Affine2, then SoftmaxWithLoss. params: dict of W1, b1, W2, b2."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        p = self.params = {
            "W1": rng.normal(0, weight_init_std, (input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(0, weight_init_std, (hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }
        self.layers = OrderedDict(
            Affine1=Affine(p["W1"], p["b1"]),
            Relu1=Relu(),
            Affine2=Affine(p["W2"], p["b2"]),
        )
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

    def numerical_gradient(self, x, t):
        """Dict of the derivatives of loss(x, t) by central differences, shaped like the parameters."""
        return {key: numerical_gradient(lambda: self.loss(x, t), value) for key, value in self.params.items()}

    def gradient(self, x, t):
        """The same dict by backpropagation."""
        self.loss(x, t)

        dout = self.last_layer.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)

        first, second = self.layers["Affine1"], self.layers["Affine2"]
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
