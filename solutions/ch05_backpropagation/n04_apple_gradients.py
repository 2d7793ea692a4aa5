"""Two apples with tax, backwards.

The node of the tax comes first, because the walk goes from right to left. What it hands to apple_price is all that the
node of the apples has to know of the rest of the graph.
"""


def apple_gradients(apple, apple_num, tax, dprice=1):
    """A dict of dprice times the derivatives of the total: apple_price, tax, apple_num, apple."""
    grads = {"apple_price": dprice * tax, "tax": dprice * apple * apple_num}
    grads["apple_num"] = grads["apple_price"] * apple
    grads["apple"] = grads["apple_price"] * apple_num
    return grads
