"""What runs beside an answer to problem 159: a net with given parameters, and a walk through its layers by hand."""

import numpy as np


def net_holding(answer, sizes, params):
    """A net of the learner's whose parameters have the given values: (D, H1, H2, K), dict of arrays.

    Writes into the arrays the net made, because its layers hold the same ones. It begins with zeros, so that layers
    which hold copies give the same whoever drew.
    """
    net = answer.ThreeLayerNet(*sizes, 0.0)
    for key, value in params.items():
        if np.shape(net.params.get(key)) == value.shape:
            net.params[key][...] = value
        else:
            net.params[key] = value
    return net


def deaf(answer, sizes, x):
    """The keys of a fresh net's parameters that can be changed in place and make no difference to predict(x).

    The biases are raised first, from the last to the first: no ReLU is shut then, and every change gets through.
    """
    net = answer.ThreeLayerNet(*sizes)
    found = []
    for key in sorted(net.params, reverse=True):
        before, array = np.array(net.predict(x)), net.params[key]
        array += np.arange(1, array.size + 1).reshape(array.shape)
        if np.array_equal(before, net.predict(x)):
            found.append(key)
    return sorted(found)


def layer_names(answer, net):
    """The keys of the net's layers in their order."""
    return list(net.layers)


def walk(answer, net, x, t):
    """The scores that the layers give one after the other, and the loss the last layer gives then."""
    scores = x
    for layer in net.layers.values():
        scores = layer.forward(scores)
    return {"scores": scores, "loss": net.last_layer.forward(scores, t)}
