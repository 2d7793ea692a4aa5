"""Affine forward for one sample.

A vector in front of a matrix counts as a row: (D,) @ (D, M) is (M,). b has that shape already, so + adds entry to
entry.
"""


def forward(x, W, b):
    """x times W plus b, shape (M,), for a sample x (D,), weights W (D, M) and a bias b (M,)."""
    return x @ W + b
