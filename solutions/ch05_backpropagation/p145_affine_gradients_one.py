"""Two gradients of one sample.

Of dY (1, M) and W (D, M) there is one product of the shape (1, D): dY @ W.T, where the M outputs meet and are summed
over. Of X (1, D) and dY (1, M) there is one of the shape (D, M): X.T @ dY, a column times a row, in which nothing is
summed.
"""


def affine_gradients(X, W, dY):
    """(dX, dW), (1, D) and (D, M), of Y = X @ W + b for a sample X (1, D), with W (D, M) and dY (1, M)."""
    return dY @ W.T, X.T @ dY
