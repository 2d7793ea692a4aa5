# p060_softmax out_of_memory: asks for a result of ten to the eleventh
# portable: held
import numpy as np


def softmax(x):
    return np.ones(10**11)
