# p060_softmax failed: answers with a view that it changes afterwards
# portable: held
import numpy as np

kept = []


def softmax(x):
    for old in kept:
        old[...] = 0.2
    kept.append(x)
    return x
