"""The training loop.

Three lines do the learning: draw, ask for the gradient, move. The rest keeps the record. The loop knows nothing of layers or of the
way in which the gradient was found; from the next problem on another method will find it, and the loop stays as it is.
"""

import numpy as np


def train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Train network in place; return {"train_loss_list": ..., "train_acc_list": ..., "test_acc_list": ...}."""
    rng = np.random.default_rng(seed)
    epoch = max(len(x_train) // batch_size, 1)  # so many batches hold as many rows as the training set
    record = {"train_loss_list": [], "train_acc_list": [], "test_acc_list": []}

    for step in range(iters_num):
        rows = rng.choice(len(x_train), batch_size)
        x, t = x_train[rows], t_train[rows]

        for key, slope in network.numerical_gradient(x, t).items():
            network.params[key] -= lr * slope

        record["train_loss_list"].append(network.loss(x, t))
        if step % epoch == 0:
            record["train_acc_list"].append(network.accuracy(x_train, t_train))
            record["test_acc_list"].append(network.accuracy(x_test, t_test))

    return record
