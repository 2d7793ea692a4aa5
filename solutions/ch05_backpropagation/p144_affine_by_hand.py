"""An affine step by hand.

The inner axes, both of length D, meet in the product and vanish, and what is left are the outer ones: (1, D) @ (D, M)
is (1, M). The bias has no first axis; NumPy lays it over the one row there is.
"""


def affine_parts(X, W, b):
    """(product, output), both (1, M), of a sample X (1, D), weights W (D, M) and a bias b (M,)."""
    product = X @ W
    return product, product + b
