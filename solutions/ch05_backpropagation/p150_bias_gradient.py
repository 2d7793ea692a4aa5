"""The gradient of the bias.

What was copied on the way forward is summed on the way back. b was laid over N rows, so db is the sum of the rows of
dY. The weights were used N times as well; their sum is hidden in the matrix product.
"""


def backward(X, W, dY):
    """(dX, dW, db), shapes (N, D), (D, M), (M,), of Y = X @ W + b for a batch X (N, D), with W (D, M) and dY (N, M)."""
    return dY @ W.T, X.T @ dY, dY.sum(axis=0)
