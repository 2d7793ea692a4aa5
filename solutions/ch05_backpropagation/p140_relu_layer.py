"""The ReLU layer.

All that backward has to know of x is on which side of 0 each entry lay, so that is all forward keeps: one truth value
per entry. The same mask then does the work in both directions, np.where(mask, 0, ...). What makes ReLU so useful in
deep networks can be seen in that line: where the gate is open, the gradient arrives undiminished, however many layers
it has to go through.
"""

import numpy as np


class Relu:
    """max(0, x). mask: True where the x of the last forward was 0 or less."""

    def __init__(self):
        self.mask = None

    def forward(self, x):
        """x where it is positive, 0 elsewhere; sets mask."""
        self.mask = x <= 0
        return np.where(self.mask, 0, x)

    def backward(self, dout):
        """Gradient of the x of the last forward, in its shape."""
        return np.where(self.mask, 0, dout)
