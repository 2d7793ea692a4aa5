"""Apples and oranges, backwards.

The walk takes the nodes in reverse order, and each needs only its own inputs: the last one the sum and the tax, the one
of the apples their price and number. The gradient of the sum is worked out once and serves both kinds of fruit. That is
what makes backpropagation cheap: no path is walked twice.
"""


def fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice=1):
    """A dict of dprice times the derivatives of the total.

    Keys: sum, tax, apple_price, orange_price, apple, apple_num, orange, orange_num.
    """
    dsum = dprice * tax
    return {
        "sum": dsum,
        "tax": dprice * (apple * apple_num + orange * orange_num),
        "apple_price": dsum,
        "orange_price": dsum,
        "apple": dsum * apple_num,
        "apple_num": dsum * apple,
        "orange": dsum * orange_num,
        "orange_num": dsum * orange,
    }
