"""What runs beside an answer to problem 171: nets with given parameters, and with masks that are not left to chance."""

import numpy as np


def net_holding(answer, sizes, params, dropout_ratio=None):
    """A net of the learner's whose parameters have the given values; its ratio is its own where None is given.

    Writes into the arrays the net made, because its layers hold the same ones.
    """
    net = answer.ThreeLayerNet(*sizes, **({} if dropout_ratio is None else {"dropout_ratio": dropout_ratio}))
    for key, value in params.items():
        if np.shape(net.params.get(key)) == value.shape:
            net.params[key][...] = value
        else:
            net.params[key] = value
    return net


def net_with_masks(answer, sizes, params, dropout_ratio, masks):
    """The same net, with masks for its dropout layers ({"Dropout1": array, ...}) in place of drawn ones."""
    net = net_holding(answer, sizes, params, dropout_ratio)
    for name, mask in masks.items():
        hold(net.layers[name], mask, 1 - dropout_ratio)
    return net


def hold(layer, mask, kept_share):
    """Let a dropout layer of the learner's work as the statement says, with this mask: the net is judged by itself.

    The mode may be passed by position or under any name.
    """

    def forward(x, *mode, **named_mode):
        training = next(iter((*mode, *named_mode.values())), True)
        return x * (mask if training else kept_share)

    layer.mask = mask
    layer.forward = forward
    layer.backward = lambda dout: dout * mask


def layer_names(answer, net):
    """The keys of the net's layers in their order."""
    return list(net.layers)
