"""Affine backward for a batch.

The formulas are those of problem 145, to the letter. In X.T @ dY the axis of the N samples is the inner one, and a
matrix product adds up along the inner axis: the sum over the batch comes by itself.
"""


def backward(X, W, dY):
    """(dX, dW), (N, D) and (D, M), of Y = X @ W + b for a batch X (N, D), with W (D, M) and dY (N, M)."""
    return dY @ W.T, X.T @ dY
