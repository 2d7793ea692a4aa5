"""Two apples with tax.

Each * is a node. With the class of problem 135 it becomes an object and a call of forward: an object for each node,
because on the way back every node has to know its own two inputs, and an object that is used twice remembers only the
last.
"""


def apple_price(apple, apple_num, tax):
    """What apple_num apples cost with tax, a factor such as 1.1."""
    return apple * apple_num * tax
