"""What runs beside an answer to problem 112: a cost function that takes numbers and arrays."""


def drawn_cost(answer, weights, x):
    """The learner's drawing of the cubic with these weights, the highest power first, over x."""
    a, b, c, d = weights

    def f(x):
        return ((a * x + b) * x + c) * x + d

    return answer.plot_cost(f, x)
