"""Any partial derivative.

Two copies, one a step ahead and one a step behind: x itself is never touched, so nothing has to be put back. For a long x
the copies cost time, and the next problem but one moves the entry of x itself, at the price of having to remember its value.
"""


def partial_derivative(f, x, index):
    """The central difference of f in the direction of entry number index of x (n,)."""
    h = 1e-4
    ahead, behind = x.copy(), x.copy()
    ahead[index] += h
    behind[index] -= h
    return (f(ahead) - f(behind)) / (2 * h)
