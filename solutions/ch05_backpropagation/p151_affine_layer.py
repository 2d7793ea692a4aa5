"""The affine layer.

The shapes carry you through. dW must have the shape (D, M), and of x (N, D) and dout (N, M) there is one product that
has it: x.T @ dout. It sums over the N samples by itself, as it should, for every sample has used the same W. The
bias was copied into each row on the way forward, so on the way back the rows are added up.
"""


class Affine:
    """x @ W + b for a batch. dW, db: gradients of W and b, set by backward."""

    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        """Output (N, M) for a batch x (N, D)."""
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        """Gradient of x, (N, D); sets dW and db. dout: (N, M)."""
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
