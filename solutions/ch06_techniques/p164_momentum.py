"""Steps with momentum.

The rule is two lines; what is new against plain steps is that the optimizer remembers. It cannot know the keys and
shapes when it is made, because params comes with the first update only. `get(key, 0)` settles that: a velocity that is
not there yet is zero, and after one step it has the shape of the gradient.

With a gradient that stays the same the steps grow: 1, 1.9, 2.71, ... times lr * g, up to 1 / (1 - momentum) = 10 times.
"""


class Momentum:
    """Gradient descent with a velocity for every parameter. v: dict of the velocities."""

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def update(self, params, grads):
        """One step with the new velocity, in place, for every key."""
        for key, g in grads.items():
            self.v[key] = self.momentum * self.v.get(key, 0) - self.lr * g
            params[key] += self.v[key]
