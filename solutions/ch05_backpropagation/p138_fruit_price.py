"""Apples and oranges.

One line for each node, in an order in which every node finds its inputs ready. A name for every edge makes the graph
visible in the code, and on the way back each of these names will have a gradient.
"""


def fruit_price(apple, apple_num, orange, orange_num, tax):
    """A dict of the prices in the graph: apple_price, orange_price, sum, total."""
    prices = {"apple_price": apple * apple_num, "orange_price": orange * orange_num}
    prices["sum"] = prices["apple_price"] + prices["orange_price"]
    prices["total"] = prices["sum"] * tax
    return prices
