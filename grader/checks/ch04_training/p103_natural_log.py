"""Problem 103: the natural logarithm of a number."""

import math

import numpy as np

from grader.checking import Problem, close
from grader.picturing import curves

problem = Problem(
    covers=["004:103"],
    builds_on=[],
    hints=[
        """There is nothing to compute: find the function in math or in numpy and hand x to it.
ko: 직접 계산할 것은 없다. math 나 numpy 에서 함수를 찾아 x 를 넘겨라.""",
        """Several names begin with log. Try them on 2.718281828: the natural one gives 1, or very nearly so.
ko: log 로 시작하는 이름이 여러 개 있다. 2.718281828 을 넣어 보라. 자연로그라면 1 이거나 1 에 아주 가깝다.""",
        """What your function computes reaches the grader only by return. print shows it on the screen, and it is gone.
ko: 함수가 계산한 값은 return 으로만 채점기에 전해진다. print 는 화면에 보여 줄 뿐이고 값은 사라진다.""",
    ],
    draws=False,
    learned="""The logarithm makes a sum of a product, and of a tiny probability a number that cannot be overlooked.
ko: 로그는 곱을 합으로 바꾸고, 아주 작은 확률을 못 보고 지나칠 수 없는 수로 만든다.""",
)


@problem.check(points=4)
def of_probabilities(learner, solution, rng):
    """gives the natural logarithm of numbers between 0 and 1
    ko: 0 과 1 사이의 수의 자연로그를 반환한다"""
    for x in (0.6, *rng.uniform(0.05, 0.95, size=3).tolist()):
        close(learner.natural_log(x), solution.natural_log(x))


@problem.check(points=3)
def of_larger_numbers(learner, solution, rng):
    """gives the natural logarithm of numbers above 1, whole ones too
    ko: 1 보다 큰 수와 정수의 자연로그를 반환한다"""
    for x in (rng.uniform(2, 50), int(rng.integers(3, 1000)), math.e):
        close(learner.natural_log(x), solution.natural_log(x))


@problem.check(points=2)
def of_the_very_small_and_large(learner, solution, rng):
    """gives the natural logarithm of 1e-12, of 1e300 and the like
    ko: 1e-12, 1e300 같은 아주 작거나 큰 수의 자연로그를 반환한다"""
    for power in (-12, -200, 300):
        x = rng.uniform(1, 9) * 10.0**power
        close(learner.natural_log(x), solution.natural_log(x))


@problem.check(points=1, needs="of_probabilities")
def is_zero_at_one(learner, solution, rng):
    """is 0 at 1, and turns a product into a sum
    ko: 1 에서 0 이고 곱을 합으로 바꾼다"""
    a, b = rng.uniform(0.1, 0.9, size=2).tolist()
    close(learner.natural_log(a * b), solution.natural_log(a) + solution.natural_log(b))
    close(learner.natural_log(1), 0.0)


@problem.picture
def through_one(learner, solution, rng):
    """the natural logarithm: it passes through (1, 0), and goes down ever steeper on the way to 0
    ko: 자연로그. (1, 0) 을 지나고, 0 에 가까울수록 더 가파르게 내려간다"""
    x = np.linspace(0.05, 5, 67)
    return curves(
        x,
        yours=lambda: [learner.natural_log(float(value)) for value in x],
        right=[solution.natural_log(float(value)) for value in x],
        points=[(1.0, 0.0)],
        y_label="log(x)",
    )
