"""Affine forward for a batch.

It is the line of problem 146, and not a loop: @ treats every row of X by itself, and + lays b (M,) over every row of
the product (N, M). NumPy calls that broadcasting. On the way back it will matter that b was used N times.
"""


def forward(X, W, b):
    """The output (N, M) of a batch X (N, D) with weights W (D, M) and a bias b (M,)."""
    return X @ W + b
