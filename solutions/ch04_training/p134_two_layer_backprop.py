"""Two layers: the fast gradient.

Write down what the forward pass computes, then walk it backwards. At every step ask one question: by how much does
the loss change when this value changes? The answer for a value is the answer for what was computed from it, times
the derivative of that one computation.

The first answer is surprisingly simple. For softmax followed by cross-entropy, the derivative of the loss with respect
to the scores is (probabilities - labels) / N: how far each row is from the truth, shared among the N rows of the mean.
From there each matrix product hands its answer back through its transposed factor, and ReLU lets pass what it let
pass on the way forward.
"""

import numpy as np


def log_softmax(scores):
    """Logarithms of the softmax probabilities of each row, (N, K).

    Subtracting a row's maximum changes no probability and keeps exp below 1; taking the logarithm of the quotient by
    hand leaves no log(0) to guard against.
    """
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


class TwoLayerNet:
    """A classifier with one hidden layer of ReLU nodes. params: dict of W1, b1, W2, b2."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        self.params = {
            "W1": rng.normal(0, weight_init_std, (input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(0, weight_init_std, (hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }

    def hidden(self, x):
        """What the hidden nodes send on, (N, H)."""
        return np.maximum(0, x @ self.params["W1"] + self.params["b1"])

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        return self.hidden(x) @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K), so the sum picks the true class of each row."""
        return -np.sum(t * log_softmax(self.predict(x))) / len(x)

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t is one-hot (N, K)."""
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))

    def gradient(self, x, t):
        """Dict of the derivatives of loss(x, t): W1, b1, W2, b2, shaped like the parameters."""
        hidden = self.hidden(x)
        scores = hidden @ self.params["W2"] + self.params["b2"]

        d_scores = (np.exp(log_softmax(scores)) - t) / len(x)
        d_hidden = d_scores @ self.params["W2"].T
        d_sum = d_hidden * (hidden > 0)  # the derivative of ReLU: 1 where it let pass, else 0

        return {
            "W1": x.T @ d_sum,
            "b1": d_sum.sum(axis=0),  # a bias is added in every row, so every row answers for it
            "W2": hidden.T @ d_scores,
            "b2": d_scores.sum(axis=0),
        }


def train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Train network in place; return {"train_loss_list": ..., "train_acc_list": ..., "test_acc_list": ...}."""
    rng = np.random.default_rng(seed)
    epoch = max(len(x_train) // batch_size, 1)  # so many batches hold as many rows as the training set
    record = {"train_loss_list": [], "train_acc_list": [], "test_acc_list": []}

    for step in range(iters_num):
        rows = rng.choice(len(x_train), batch_size)
        x, t = x_train[rows], t_train[rows]

        for key, slope in network.gradient(x, t).items():
            network.params[key] -= lr * slope

        record["train_loss_list"].append(network.loss(x, t))
        if step % epoch == 0:
            record["train_acc_list"].append(network.accuracy(x_train, t_train))
            record["test_acc_list"].append(network.accuracy(x_test, t_test))

    return record
