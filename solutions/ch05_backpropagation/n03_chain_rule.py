"""The chain rule on a small graph.

The square has the slope 2 * t, the addition has the slope 1 along both inputs: dz/dx = 2 * t * 1, and dz/dy is the
same. A sum does not care which of its inputs moves.
"""


def chain_rule(x, y):
    """(z, dz_dx, dz_dy) for z = (x + y)**2."""
    t = x + y
    dz_dt = 2 * t
    return t**2, dz_dt, dz_dt
