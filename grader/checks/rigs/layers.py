"""The layers of a net, one by one; stands behind nets.py."""

import numpy as np


def deaf(answer, sizes, x):
    """The keys of a fresh net's parameters that can be changed in place and make no difference to predict(x).

    The biases are raised first, from the last to the first: no ReLU is shut then, and every change gets through.
    """
    net = class_of(answer, sizes)(*sizes)  # noqa: F821  # of rigs/nets.py
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
