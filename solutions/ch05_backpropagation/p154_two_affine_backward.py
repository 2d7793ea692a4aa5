"""Two affine layers backward.

Read from the last line up: dx needs d_out1, and d_out1 needs dY. The weights of a layer pair what came in on the way
forward with what came in on the way back: W2 meets out1 and dY, W1 meets x and d_out1.
"""


def backward(x, params, dY):
    """dx (N, D), and a dict of the gradients of W1, b1, W2, b2, for a batch x (N, D) and dY (N, K)."""
    out1 = x @ params["W1"] + params["b1"]

    d_out1 = dY @ params["W2"].T
    dx = d_out1 @ params["W1"].T
    grads = {
        "W1": x.T @ d_out1,
        "b1": d_out1.sum(axis=0),
        "W2": out1.T @ dY,
        "b2": dY.sum(axis=0),
    }
    return dx, grads
