"""What runs beside an answer to problem 171: nets with given parameters, and with masks that are not left to chance."""


def net_dropping(answer, sizes, params, dropout_ratio):
    """A net of the learner's with this ratio, whose parameters have the given values."""
    return net_holding(answer, sizes, params, dropout_ratio=dropout_ratio)  # noqa: F821  # of rigs/nets.py


def net_with_masks(answer, sizes, params, dropout_ratio, masks):
    """The same net, with masks for its dropout layers ({"Dropout1": array, ...}) in place of drawn ones."""
    net = net_dropping(answer, sizes, params, dropout_ratio)
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
