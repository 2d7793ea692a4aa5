"""The files of a tiny problem: a layer that scales, and a sum."""

STUB = '''"""A layer
ko: 계층

Scale x, an array of any shape, by W.

[ko]
모양이 어떠하든 배열 x 에 W 를 곱하라.
"""


class Scale:
    """W * x"""

    def __init__(self, W):
        raise NotImplementedError("problem 1")

    def forward(self, x):
        """W * x"""
        raise NotImplementedError("problem 1")

    def backward(self, dout):
        """Gradient of x; sets dW"""
        raise NotImplementedError("problem 1")


def total(x):
    """Sum of x."""
    raise NotImplementedError("problem 1")
'''
SOLUTION = '''"""A layer that scales."""

import numpy as np


class Scale:
    """W * x"""

    def __init__(self, W):
        self.W = W

    def forward(self, x):
        self.x = x
        return x * self.W

    def backward(self, dout):
        self.dW = np.sum(dout * self.x)
        return dout * self.W


def total(x):
    """Sum of x."""
    found = 0
    for item in x:
        found = found + item
    return found
'''
LEARNED = '''    learned="""A sum hands its slope on.
ko: 합은 기울기를 그대로 넘긴다.""",
'''
CHECKS = (
    '''"""Problem 1."""

import numpy as np

from grader.checking import Problem, close, expect, gradient_of, inout, unchanged

problem = Problem(
    covers=["004:1"], builds_on=[], draws=False,
    hints=["""One.
ko: 하나.""", """Two.
ko: 둘.""", """Three.
ko: 셋."""],
'''
    + LEARNED
    + ''')


@problem.check(points=2)
def scales(learner, solution, rng):
    """forward scales
    ko: 순전파는 W 를 곱한다"""
    x, W = inout(rng.normal(size=3)), float(rng.normal())
    close(learner.Scale(W).forward(x), solution.Scale(W).forward(x.value))
    unchanged(x)


@problem.check(points=2)
def slopes(learner, solution, rng):
    """backward gives the derivatives
    ko: 역전파는 미분을 준다"""
    x, W, upstream = rng.normal(size=3), float(rng.normal()), rng.normal(size=3)
    layer, dout = learner.Scale(W), inout(upstream)
    layer.forward(x)
    dx = layer.backward(dout)
    unchanged(dout)
    want = gradient_of(lambda x, W: solution.Scale(W).forward(x), at=(x, W), upstream=upstream)
    close((dx, layer.dW), want, names=("dx", "dW"))


@problem.check(points=2)
def adds_up(learner, solution, rng):
    """total adds up
    ko: total 은 모두 더한다"""
    x = rng.normal(size=4)
    close(learner.total(x), solution.total(x))
'''
)
MISTAKES = '''"""What goes wrong."""

from grader.solving import also_right, mistake

from .p001_scale import Scale, total


@mistake(total)
def first(x):
    """Only the first.
    ko: 첫 번째뿐이다."""
    return x[0]


@mistake(total)
def last(x):
    """Only the last.
    ko: 마지막뿐이다."""
    return x[-1]


@mistake(total)
def double(x):
    """Twice as much.
    ko: 두 배이다."""
    return 2 * sum(x)


@also_right(total)
def builtin(x):
    """By sum."""
    return sum(x)


@also_right(total)
def method(x):
    """By the array's own method."""
    return x.sum()
'''
