"""Problem 114: the slope of a function of two numbers in the direction of the first."""

import numpy as np

from grader.checking import GRADIENT, Problem, callback, close, gradient_of
from grader.picturing import curves

problem = Problem(
    covers=["004:114"],
    builds_on=["p111_numerical_diff"],
    hints=[
        """Write down the two calls of f for x0 = 3 and x1 = 4. Which number is the same in both?
ko: x0 = 3, x1 = 4 일 때 f 를 호출하는 두 번을 적어 보라. 어느 수가 두 번 다 같은가?""",
        """numerical_diff of problem 111 wants a function of one number. Make one from f: it takes a number, hands it to f \
as x0, and adds x1 itself.
ko: 문제 111 의 numerical_diff 는 수 하나를 받는 함수를 원한다. f 로 그런 함수를 만들어라. 수를 하나 받아 f 에 x0 으로 넘기고, \
x1 은 스스로 채워 넣는 함수이다.""",
        """lambda makes a small function in the middle of a line: lambda number: ... It knows the variables around it, x1 too.
ko: lambda 는 줄 안에서 작은 함수를 만든다. lambda 수: ... 의 꼴이며 둘레의 변수를, 따라서 x1 도 안다.""",
    ],
    draws=False,
    learned="""Hold all variables but one, and a function of many is a function of one, whose slope is the partial derivative.
ko: 한 변수만 남기고 나머지를 붙들면 변수가 하나인 함수가 된다. 그 기울기가 편미분이다.""",
)

CALLS = 10  # of f: the statement says so


def found(learner, f, x0, x1):
    """What the learner makes of f at this place."""
    return learner.partial_x0(callback(f, shape=[(), ()], limit=CALLS), x0, x1)


def plane(slope, other):
    """A function with these slopes everywhere, and the first of them."""
    return (lambda x0, x1: slope * x0 + other * x1 + 0.7), slope


def landscape(rng):
    """A function in which each variable changes the slope along the other; its slopes at positive points are well above 0."""
    a, b, c, d = rng.uniform(0.5, 1.5, size=4)
    return lambda x0, x1: a * x0**3 + b * x0 * x1**2 + 2 * c * x1 + d


@problem.check(points=3)
def slope_of_a_plane(learner, solution, rng):
    """finds the slope of a tilted plane along x0
    ko: 기울어진 평면의 x0 방향 기울기를 구한다"""
    for sign in (1, -1):
        f, slope = plane(sign * rng.uniform(1, 3), rng.uniform(4, 6))
        x0, x1 = rng.uniform(1, 3, size=2).tolist()
        close(found(learner, f, x0, x1), slope, policy=GRADIENT)


@problem.check(points=5)
def slope_of_a_landscape(learner, solution, rng):
    """is right to a millionth where the slope depends on both variables
    ko: 기울기가 두 변수에 모두 달려 있는 함수에서도 백만분의 1 까지 정확하다"""
    for _ in range(2):
        f, (x0, x1) = landscape(rng), rng.uniform(1, 3, size=2).tolist()
        close(found(learner, f, x0, x1), *gradient_of(f, at=(x0, x1), wrt=(0,)))
    f, x0, x1 = landscape(rng), -rng.uniform(1, 2), -rng.uniform(2, 3)
    close(found(learner, f, x0, x1), *gradient_of(f, at=(x0, x1), wrt=(0,)))


@problem.check(points=2, needs="slope_of_a_plane")
def slope_of_the_bowl(learner, solution, rng):
    """is right for the bowl of the example, at (3, 4) and at other places, 0 at its bottom
    ko: 예제의 그릇 모양에 대하여 (3, 4) 와 그 밖의 자리에서 옳고, 바닥에서는 0 이다"""
    for x0, x1 in (rng.uniform(1, 5, size=2).tolist(), (3, 4), (0, 2)):
        close(found(learner, lambda a, b: a**2 + b**2, x0, x1), 2.0 * x0, policy=GRADIENT)


@problem.picture
def a_cut_through_the_bowl(learner, solution, rng):
    """x0**2 + x0 * x1 / 2 + x1**2, cut at x1 = 2, and the line with the slope that was found at x0 = 1: it has to touch
    ko: x0**2 + x0 * x1 / 2 + x1**2 를 x1 = 2 에서 자른 곡선과, x0 = 1 에서 구한 기울기를 갖는 직선. 곡선에 접해야 한다"""

    def f(x0, x1):
        return x0**2 + x0 * x1 / 2 + x1**2

    x, at, still = np.linspace(-3, 3, 61), 1.0, 2.0
    return curves(
        x,
        yours=lambda: f(at, still) + learner.partial_x0(callback(f, shape=[(), ()], limit=CALLS), at, still) * (x - at),
        right=f(at, still) + solution.partial_x0(f, at, still) * (x - at),
        others={"f(x0,2)": (x, f(x, still))},
        points=[(at, f(at, still))],
        x_label="x0",
        policy=GRADIENT,
    )
