"""Plain gradient steps.

Two lines of work and one subtlety. `params[key] -= step` writes into the array that is there; `params[key] =
params[key] - step` makes a new one and puts only the dict in the know. A layer that was built with the old array
would go on computing with the old values, and the net would not learn, without any error.
"""


class SGD:
    """Plain gradient descent with the learning rate lr."""

    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        """One step against the gradient, in place, for every key."""
        for key in params:
            params[key] -= self.lr * grads[key]
