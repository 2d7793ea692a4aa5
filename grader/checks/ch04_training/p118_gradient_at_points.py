"""Problem 118: the gradients of a function at several points."""

import numpy as np

from grader.checking import GRADIENT, Problem, callback, close, gradient_of, inout, unchanged
from grader.picturing import arrows, landscape
from grader.sizes import different

problem = Problem(
    covers=["004:118"],
    builds_on=["p117_numerical_gradient"],
    hints=[
        """Write the function of problem 117 again in this file: it does the work for one point. What is a row of points?
ko: 문제 117 의 함수를 이 파일에 다시 써라. 점 하나에 대한 일은 그 함수가 한다. points 의 한 행은 무엇인가?""",
        """"for point in points:" hands out one row after the other. Each turn gives a gradient: where do you put it, so that \
the next one does not write over it?
ko: "for point in points:" 는 행을 하나씩 차례로 준다. 반복할 때마다 기울기가 하나 나온다. 다음 것이 덮어쓰지 않도록 어디에 \
두어야 하는가?""",
        """Collect the gradients in a list and make an array of it at the end with np.array: a list of K vectors becomes a \
matrix of K rows.
ko: 기울기를 리스트에 모아 마지막에 np.array 로 배열을 만들어라. 벡터 K개의 리스트는 행이 K개인 행렬이 된다.""",
    ],
    draws=False,
    learned="""A gradient belongs to a place: on the bowl all arrows point away from the bottom, the longer the further out.
ko: 기울기는 자리마다 다르다. 그릇에서는 모든 화살표가 바닥의 반대쪽을 향하고, 바닥에서 멀수록 길다.""",
)

CALLS = 10  # of f, for each entry: the statement says so


def found(learner, f, points):
    """What the learner makes of f at the points, which may be an inout."""
    start = getattr(points, "start", points)
    return learner.gradients_at(callback(f, shape=start.shape[1:], limit=CALLS * start.size), points)


def curved(rng, n):
    """A function in which every entry changes the slopes along all the others; its slopes at positive points are above 0."""
    cubes, mixed = rng.uniform(0.1, 0.3, size=n), rng.uniform(0.5, 1.5, size=n)
    return lambda x: np.sum(cubes * x**3) + (mixed @ x) ** 2


def certified(f, points):
    """The gradients at the points, one in each row."""
    return np.array([gradient_of(f, at=(point,))[0] for point in points])


@problem.check(points=4)
def gradients_of_the_bowl(learner, solution, rng):
    """gives the gradients of the bowl at several points
    ko: 그릇 모양의 기울기를 여러 점에서 구한다"""
    example = np.array([[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]])
    few, more = different(rng, 2, 3, 6)
    for points in (rng.uniform(0.5, 4, size=(few, 2)), rng.normal(size=(more, 2)), example):
        close(found(learner, lambda x: np.sum(x**2), points), 2 * points, policy=GRADIENT)


@problem.check(points=4)
def gradients_of_a_curved_function(learner, solution, rng):
    """is right to a millionth for other functions, with points of more entries
    ko: 원소가 더 많은 점에서 다른 함수의 기울기도 백만분의 1 까지 정확하게 구한다"""
    short, long = sorted(different(rng, 2, 3, 6))
    for shape in ((long, short), (short, long)):
        f, points = curved(rng, shape[1]), rng.uniform(0.5, 2, size=shape)
        close(found(learner, f, points), certified(f, points), policy=GRADIENT)


@problem.check(points=1, needs="gradients_of_the_bowl")
def a_single_point(learner, solution, rng):
    """gives one row for one point, and one column for points of one entry
    ko: 점이 하나이면 한 행을, 점의 원소가 하나이면 한 열을 구한다"""
    D, N = different(rng, 2, 2, 5)
    for shape in ((1, D), (N, 1)):
        f, points = curved(rng, shape[1]), rng.uniform(0.5, 2, size=shape)
        close(found(learner, f, points), certified(f, points), policy=GRADIENT)


@problem.check(points=1, needs="gradients_of_the_bowl")
def points_come_back(learner, solution, rng):
    """leaves the points as they came
    ko: points 의 값을 처음 그대로 남긴다"""
    N, D = different(rng, 2, 2, 5)
    points = inout(rng.uniform(0.5, 2, size=(N, D)))
    found(learner, curved(rng, D), points)
    unchanged(
        points,
        """points does not hold the numbers it came with any more
        ko: points 에 들어 있는 값이 처음과 다르다""",
    )


@problem.picture
def an_arrow_at_each_point(learner, solution, rng):
    """the gradients of x0**2 + 3 * x1**2 - x0 at six points: upright on the contour, uphill, and 0 at the bottom (0.5, 0)
    ko: 여섯 점에서 구한 x0**2 + 3 * x1**2 - x0 의 기울기. 등고선과 직각을 이루고 오르막을 가리키며, 바닥 (0.5, 0) 에서는 0 이다"""

    def f(x):
        return x[0] ** 2 + 3 * x[1] ** 2 - x[0]

    points = np.array([[-2.0, 1.0], [-1.0, -1.5], [0.5, 0.0], [1.0, 1.0], [2.0, -0.5], [2.5, 1.5]])
    return arrows(
        points,
        yours=lambda: learner.gradients_at(callback(f, shape=(2,), limit=CALLS * points.size), points.copy()),
        right=solution.gradients_at(f, points.copy()),
        land=landscape(lambda x0, x1: x0**2 + 3 * x1**2 - x0, (-3, 4), (-3, 3)),
        x_label="x[0]",
        y_label="x[1]",
    )
