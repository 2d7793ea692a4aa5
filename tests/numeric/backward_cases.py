"""Backward passes worked out on paper, each with the function and the point that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from grader.gradient import gradient_of


@dataclass
class Case:
    """A forward pass at a point, and what its backward pass returns for the upstream gradient."""

    f: Callable
    at: tuple
    upstream: object
    right: tuple
    batch: int

    def gradients(self):
        """What the grader says is right."""
        return gradient_of(self.f, at=self.at, upstream=self.upstream)


def softmax(a):
    """Probabilities over the last axis."""
    e = np.exp(a - a.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def cross_entropy(y, t):
    """Mean over the rows, for class numbers."""
    return -np.mean(np.log(y[np.arange(len(t)), t]))


def affine(rng):
    x, W, b, dout = rng.normal(size=(5, 4)), rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=(5, 4))
    return Case(lambda x, W, b: x @ W + b, (x, W, b), dout, (dout @ W.T, x.T @ dout, dout.sum(0)), 5)


def relu(rng):
    x, dout = rng.normal(size=(6, 5)), rng.normal(size=(6, 5))
    return Case(lambda x: np.maximum(x, 0), (x,), dout, (dout * (x > 0),), 6)


def sigmoid(rng):
    x, dout = rng.normal(size=(6, 5)) * 3, rng.normal(size=(6, 5))
    y = 1 / (1 + np.exp(-x))
    return Case(lambda x: 1 / (1 + np.exp(-x)), (x,), dout, (dout * y * (1 - y),), 6)


def softmax_rows(rng):
    x, dout = rng.normal(size=(4, 5)), rng.normal(size=(4, 5))
    y = softmax(x)
    return Case(softmax, (x,), dout, (y * (dout - (dout * y).sum(1, keepdims=True)),), 4)


def softmax_with_loss(rng):
    x, t = rng.normal(size=(6, 5)) * 2, rng.integers(0, 5, 6)
    right = (softmax(x) - np.eye(5)[t]) / 6
    return Case(lambda x: cross_entropy(softmax(x), t), (x,), None, (right,), 6)


def batch_norm(rng):
    x, gamma, beta, dout = rng.normal(size=(7, 4)), rng.normal(size=4), rng.normal(size=4), rng.normal(size=(7, 4))

    def forward(x, gamma, beta):
        return gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + 1e-7) + beta

    std = np.sqrt(x.var(0) + 1e-7)
    xn = (x - x.mean(0)) / std
    dxn = dout * gamma
    dx = (dxn - dxn.mean(0) - xn * (dxn * xn).mean(0)) / std
    return Case(forward, (x, gamma, beta), dout, (dx, (dout * xn).sum(0), dout.sum(0)), 7)


def max_pool(rng):
    x, dout = rng.normal(size=(2, 3, 4, 4)), rng.normal(size=(2, 3, 2, 2))

    def windows(x):
        return x.reshape(2, 3, 2, 2, 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(2, 3, 2, 2, 4)

    mask = np.eye(4)[windows(x).argmax(-1)] * dout[..., None]
    right = mask.reshape(2, 3, 2, 2, 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(x.shape)
    return Case(lambda x: windows(x).max(-1), (x,), dout, (right,), 2)


def two_outputs(rng):
    h, x, W = rng.normal(size=(3, 4)), rng.normal(size=(3, 4)), rng.normal(size=(4, 4))
    dh, dc = rng.normal(size=(3, 4)), rng.normal(size=(3, 4))
    t = np.tanh(h @ W + x)
    da = dh * (1 - t**2)
    right = (da @ W.T + 2 * dc * h, da, h.T @ da)
    return Case(lambda h, x, W: (np.tanh(h @ W + x), h**2), (h, x, W), (dh, dc), right, 3)


def pixels(rng):
    """Inputs as pictures bring them, 0 to 255, and large weights."""
    x, W = rng.integers(0, 256, (5, 6)).astype(float), rng.normal(size=(6, 3)) * 1e4
    dout = rng.normal(size=(5, 3))
    return Case(lambda x, W: x @ W, (x, W), dout, (dout @ W.T, x.T @ dout), 5)


def large_affine(rng):
    x, W, dout = rng.normal(size=(20, 60)), rng.normal(size=(60, 50)), rng.normal(size=(20, 50))
    return Case(lambda x, W: x @ W, (x, W), dout, (dout @ W.T, x.T @ dout), 20)


def network(rng, batch=20, scale=0.1):
    """A 784-50-10 ReLU network with its loss, as learners train it."""
    x, t = rng.uniform(size=(batch, 784)), rng.integers(0, 10, batch)
    W1, b1, W2, b2 = rng.normal(size=(784, 50)) * scale, np.zeros(50), rng.normal(size=(50, 10)) * scale, np.zeros(10)

    def loss(W1, b1, W2, b2):
        return cross_entropy(softmax(np.maximum(x @ W1 + b1, 0) @ W2 + b2), t)

    a = x @ W1 + b1
    z = np.maximum(a, 0)
    dy = (softmax(z @ W2 + b2) - np.eye(10)[t]) / batch
    da = dy @ W2.T * (a > 0)
    return Case(loss, (W1, b1, W2, b2), None, (x.T @ da, da.sum(0), z.T @ dy, dy.sum(0)), batch)


SMALL = [affine, relu, sigmoid, softmax_rows, softmax_with_loss, batch_norm, max_pool, two_outputs, pixels]
ALL = [*SMALL, large_affine]


def norm(gradient):
    return float(np.sqrt(np.sum(np.square(gradient))))
