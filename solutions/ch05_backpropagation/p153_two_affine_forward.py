"""Two affine layers forward.

The whole joint is the name out1: it stands at the end of one line and at the beginning of the next. Note what the two
lines together are: (x @ W1 + b1) @ W2 + b2 = x @ (W1 @ W2) + (b1 @ W2 + b2), a single affine layer. Without an activation
in between, depth gains nothing.
"""


def forward(x, params):
    """Outputs (N, H) and (N, K) of two affine layers, for a batch x (N, D). params: dict of W1, b1, W2, b2."""
    out1 = x @ params["W1"] + params["b1"]
    out2 = out1 @ params["W2"] + params["b2"]
    return out1, out2
