"""The multiplication node.

The slope of x * y along x is y, and along y it is x: each input is handed the other one. So both have to be kept. On
self, that is, not in a variable of forward, which is gone when forward ends.
"""


class MulLayer:
    """out = x * y."""

    def __init__(self):
        self.x = None
        self.y = None

    def forward(self, x, y):
        """x * y; remembers what backward will need."""
        self.x = x
        self.y = y
        return x * y

    def backward(self, dout):
        """The gradients (dx, dy) of the inputs of the last forward."""
        return dout * self.y, dout * self.x
