# p060_softmax failed: answers with infinities
# portable: held
import numpy as np


def softmax(x):
    return np.full(x.shape, np.inf)
