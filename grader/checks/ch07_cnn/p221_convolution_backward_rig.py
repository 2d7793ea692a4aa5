"""What runs beside an answer to problem 221: a training step that changes the arrays a layer was given."""


def after_a_step(answer, W, b, x, dout, dW, db):
    """The layer's output and dx, once before and once after dW and db were subtracted from its arrays in place."""
    layer = answer.Convolution(W, b)
    before = layer.forward(x), layer.backward(dout)
    W -= dW
    b -= db
    return {"before": before, "after": (layer.forward(x), layer.backward(dout))}
