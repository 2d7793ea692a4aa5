"""What runs beside an answer to problem 130: a net with given parameters."""

import numpy as np


def net_holding(answer, sizes, params):
    """A net of the learner's whose parameters have the given values, written into the arrays that it made."""
    net = answer.TwoLayerNet(*sizes)
    for key, value in params.items():
        if np.shape(net.params.get(key)) == value.shape:
            net.params[key][...] = value
        else:
            net.params[key] = value
    return net
