# p060_softmax failed: answers differently each time it is asked
# portable: held
import itertools
import numpy as np

TURN = itertools.count()


def softmax(x):
    return np.full(len(x), [0.5, 1.0, 1.0 / len(x) + 1.0][next(TURN) % 3])
