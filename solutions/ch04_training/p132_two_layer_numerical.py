"""Two layers: the slow gradient.

The one-line function `lambda _: self.loss(x, t)` looks wrong at first: it never uses its argument. It works because what it would be
given is the array that stands in params anyway. numerical_gradient moves a number there, loss reads params, and sees it.

np.ndindex counts through the positions of an array with any number of axes, so that one function serves matrices and biases.
"""

import numpy as np


def sigmoid(a):
    """1 / (1 + exp(-a)), entry by entry."""
    return 1 / (1 + np.exp(-a))


def softmax(scores):
    """Probabilities (N, K): every row of the scores by itself."""
    exp = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exp / exp.sum(axis=1, keepdims=True)


def numerical_gradient(f, x, h=1e-4):
    """Central differences of f for every entry of the array x, which is moved in place and put back."""
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        kept = x[index]
        x[index] = kept + h
        ahead = f(x)
        x[index] = kept - h
        behind = f(x)
        x[index] = kept
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient


class TwoLayerNet:
    """A net with one hidden layer of sigmoid nodes. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        self.params = {
            "W1": rng.normal(0, weight_init_std, (input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(0, weight_init_std, (hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        """Probabilities (N, K) of a batch x (N, D)."""
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(hidden @ self.params["W2"] + self.params["b2"])

    def loss(self, x, t):
        """Cross entropy of the batch x (N, D) with one-hot labels t (N, K)."""
        return -np.sum(t * np.log(self.predict(x) + 1e-7)) / len(x)

    def numerical_gradient(self, x, t):
        """Dict of the derivatives of loss(x, t): W1, b1, W2, b2, shaped like the parameters."""
        return {key: numerical_gradient(lambda _: self.loss(x, t), array) for key, array in self.params.items()}
