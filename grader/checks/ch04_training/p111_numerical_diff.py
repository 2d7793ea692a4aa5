"""Problem 111: the derivative of a function of a number, from its values alone."""

import numpy as np

from grader.checking import GRADIENT, Problem, callback, close, gradient_of
from grader.picturing import curves

problem = Problem(
    covers=["004:111"],
    builds_on=[],
    hints=[
        """f is a function that was handed in: call it as you call any other, f(3.0), or f of anything that is a number.
ko: f 는 인자로 받은 함수이다. 다른 함수처럼 f(3.0) 으로, 또는 어떤 수로든 호출하라.""",
        """Take f(x) = x**2, x = 3, h = 0.1 and compute the formula on paper. The result is 6 exactly; what is it with a \
step to one side only?
ko: f(x) = x**2, x = 3, h = 0.1 로 종이에 식을 계산해 보라. 결과는 정확히 6 이다. 한쪽으로만 움직이면 얼마가 되는가?""",
        """Two pairs of brackets are needed: one round the difference above the line, one round 2 * h below it. What does \
Python do with 8 / 2*4?
ko: 괄호 두 쌍이 필요하다. 하나는 분자의 차를, 하나는 분모의 2 * h 를 묶는다. 파이썬은 8 / 2*4 를 어떻게 계산하는가?""",
    ],
    draws=False,
    learned="""On a smooth curve the errors of a step to the left and a step to the right nearly cancel; one step alone keeps its error.
ko: 매끄러운 곡선에서는 왼쪽 걸음과 오른쪽 걸음의 오차가 거의 상쇄된다. 한쪽 걸음만으로는 오차가 그대로 남는다.""",
)

CALLS = 10  # of f: the statement says so


def found(learner, f, x):
    """What the learner makes of f at x."""
    return learner.numerical_diff(callback(f, limit=CALLS), x)


def curve(rng):
    """A cubic whose slope and bend are well above 0 at positive points, where a one-sided step is too far off."""
    a, b, c, d = rng.uniform(0.5, 1.5, size=4)
    return lambda x: a * x**3 + b * x**2 + c * x + d


@problem.check(points=2)
def slope_of_a_line(learner, solution, rng):
    """finds the slope of a straight line, rising or falling
    ko: 올라가거나 내려가는 직선의 기울기를 구한다"""
    for sign in (1, -1):
        slope = sign * rng.uniform(1, 3)
        close(found(learner, lambda x, slope=slope: slope * x + 0.7, rng.uniform(1, 4)), slope, policy=GRADIENT)


@problem.check(points=4)
def slope_of_a_curve(learner, solution, rng):
    """is right to a millionth for curves
    ko: 곡선에서도 백만분의 1 까지 정확하다"""
    for f in (curve(rng), curve(rng), lambda x: x**2 + 4**2):
        x = rng.uniform(1, 4)
        close(found(learner, f, x), *gradient_of(f, at=(x,)))
        close(found(learner, f, -x), *gradient_of(f, at=(-x,)))


@problem.check(points=2)
def slope_of_a_loss(learner, solution, rng):
    """is right for exp, for sin, and for the cross entropy of a probability
    ko: exp, sin, 확률의 교차 엔트로피에 대해서도 옳다"""
    cases = (
        (lambda x: np.exp(x), rng.uniform(0.5, 2)),
        (lambda x: np.sin(x), rng.uniform(0.3, 1.2)),
        (lambda p: -np.log(p), rng.uniform(0.2, 0.4)),
    )
    for f, x in cases:
        close(found(learner, f, x), *gradient_of(f, at=(x,)))


@problem.check(points=1)
def at_a_whole_number(learner, solution, rng):
    """works where x is an integer
    ko: x 가 정수여도 구한다"""
    f, x = curve(rng), int(rng.integers(2, 6))
    close(found(learner, f, x), *gradient_of(f, at=(float(x),)))


@problem.check(points=1, needs="slope_of_a_line")
def zero_at_the_bottom(learner, solution, rng):
    """is 0 at the lowest point of a parabola
    ko: 포물선의 가장 낮은 점에서 0 이다"""
    bottom = rng.uniform(1, 4)
    close(found(learner, lambda x: 3 * (x - bottom) ** 2 + 1.5, bottom), 0.0, policy=GRADIENT)


@problem.picture
def the_tangent(learner, solution, rng):
    """f(x) = x**3 / 4 - x, and through the point at x = 1.5 the line with the slope that was found: it has to touch
    ko: f(x) = x**3 / 4 - x 와, x = 1.5 인 점을 지나며 구한 기울기를 갖는 직선. 곡선에 접해야 한다"""

    def f(x):
        return x**3 / 4 - x

    x, at = np.linspace(-3, 3, 61), 1.5
    return curves(
        x,
        yours=lambda: f(at) + learner.numerical_diff(callback(f, limit=CALLS), at) * (x - at),
        right=f(at) + solution.numerical_diff(f, at) * (x - at),
        others={"f(x)": (x, f(x))},
        points=[(at, f(at))],
        policy=GRADIENT,
    )
