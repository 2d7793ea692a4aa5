"""XOR takes two layers.

Write the answers of the first layer beside the inputs:

    x1  x2    OR  NAND    AND of both
     0   0     0    1          0
     0   1     1    1          1
     1   0     1    1          1
     1   1     1    0          0

In words: at least one, and not both. Seen as a picture, the first layer moves the points. (0, 1) and (1, 0) fall
together at (1, 1), and now one straight line cuts them off from the other two, which is all that AND has to do. That is
what hidden layers are for: they put the same points where a line can tell them apart.
"""


def AND(x1, x2):
    """1 for (1, 1) alone."""
    return 1 if 0.5 * x1 + 0.5 * x2 > 0.7 else 0


def OR(x1, x2):
    """0 for (0, 0) alone."""
    return 1 if 0.5 * x1 + 0.5 * x2 > 0.4 else 0


def NAND(x1, x2):
    """0 for (1, 1) alone."""
    return 1 if -0.5 * x1 - 0.5 * x2 > -0.7 else 0


def hidden_layer(x1, x2):
    """The first layer: what OR and NAND answer to x1 and x2."""
    return OR(x1, x2), NAND(x1, x2)


def XOR(x1, x2):
    """The second layer: what AND answers to the first one."""
    s1, s2 = hidden_layer(x1, x2)
    return AND(s1, s2)
