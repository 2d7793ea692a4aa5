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


def perceptron(x1, x2, w1, w2, theta):
    """1 if the weighted sum of x1 and x2 exceeds the threshold, else 0."""
    return 1 if w1 * x1 + w2 * x2 > theta else 0


def AND(x1, x2):
    """1 for (1, 1) alone."""
    return perceptron(x1, x2, 0.5, 0.5, 0.7)


def OR(x1, x2):
    """0 for (0, 0) alone."""
    return perceptron(x1, x2, 0.5, 0.5, 0.4)


def NAND(x1, x2):
    """0 for (1, 1) alone."""
    return perceptron(x1, x2, -0.5, -0.5, -0.7)


def hidden_layer(x1, x2):
    """The first layer: what OR and NAND answer to x1 and x2."""
    return OR(x1, x2), NAND(x1, x2)


def XOR(x1, x2):
    """The second layer: what AND answers to the first one."""
    s1, s2 = hidden_layer(x1, x2)
    return AND(s1, s2)
