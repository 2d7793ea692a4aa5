"""The sigmoid layer.

Where does out * (1 - out) come from? The derivative of 1 / u is -1 / u**2, and with u = 1 + exp(-x) the chain rule
gives exp(-x) / (1 + exp(-x))**2. That is a product of two fractions: 1 / (1 + exp(-x)) is out, and exp(-x) / (1 +
exp(-x)) is what is missing from out to 1.

For x = -1000, exp(1000) becomes inf and 1 / inf is 0, which is the right answer. The other form of the same function,
exp(x) / (1 + exp(x)), has no such luck: for x = 1000 it is inf / inf, and that is nan.
"""

import numpy as np


class Sigmoid:
    """1 / (1 + exp(-x)). out: the output of the last forward."""

    def __init__(self):
        self.out = None

    def forward(self, x):
        """The sigmoid of every entry of x; keeps it as out."""
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        """Gradient of the x of the last forward, in its shape."""
        return dout * self.out * (1 - self.out)
