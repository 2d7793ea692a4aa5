"""Problem 101: half the sum of squared differences."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:101"],
    builds_on=[],
    hints=[
        """Take y = np.array([1.5, 2.0]) and t = np.array([1.0, 4.0]) and do it on paper: the two differences, their \
squares, the sum, half of it. Then let numpy do the same steps one by one.
ko: y = np.array([1.5, 2.0]), t = np.array([1.0, 4.0]) 으로 종이에 계산해 보라. 차이 두 개, 그 제곱, 합, 그리고 그 절반이다. \
그런 다음 같은 단계를 numpy 로 하나씩 옮겨라.""",
        """Arrays are subtracted and squared entry by entry, so y - t is an array of K differences. Squaring in Python is \
**, and np.sum turns K numbers into one.
ko: 배열의 뺄셈과 제곱은 원소마다 이루어지므로 y - t 는 차이 K개의 배열이다. 파이썬의 제곱은 ** 이고, np.sum 은 수 K개를 \
하나로 만든다.""",
        """Mind the brackets: what stands inside those of np.sum happens before adding up, what stands outside after it. \
On which side does the square belong, on which the half?
ko: 괄호에 유의하라. np.sum 의 괄호 안에 있는 것은 더하기 전에, 밖에 있는 것은 더한 뒤에 계산된다. 제곱은 어느 쪽에, \
1/2 은 어느 쪽에 있어야 하는가?""",
    ],
    draws=False,
    learned="""Squaring makes a large error weigh far more than a small one, and the half in front leaves y - t as the derivative.
ko: 제곱하면 큰 오차가 작은 오차보다 훨씬 무거워지고, 앞에 붙인 1/2 덕분에 미분은 y - t 로 남는다.""",
)


def prediction(rng, size):
    """Probabilities of that many classes, and a one-hot target of integers."""
    y = rng.uniform(0.1, 1, size=size)
    return y / y.sum(), np.eye(size, dtype=int)[rng.integers(size)]


@problem.check(points=5)
def half_the_sum_of_squares(learner, solution, rng):
    """returns half the sum of the squared differences
    ko: 차이의 제곱을 모두 더하여 그 절반을 반환한다"""
    n, K = different(rng, 2, 3, 10)
    y, t = rng.normal(size=(2, n))
    close(learner.mean_squared_error(y, t), solution.mean_squared_error(y, t))
    y, t = prediction(rng, K)
    close(learner.mean_squared_error(y, t), solution.mean_squared_error(y, t))


@problem.check(points=2)
def any_number_of_values(learner, solution, rng):
    """works for one value and for a thousand, for floats and for integers
    ko: 값이 하나이든 천 개이든, 실수이든 정수이든 계산한다"""
    for size in (1, int(rng.integers(3, 8)), 1000):
        y, t = rng.normal(size=(2, size))
        close(learner.mean_squared_error(y, t), solution.mean_squared_error(y, t))
    y, t = rng.integers(-9, 10, size=(2, int(rng.integers(3, 8))))
    close(learner.mean_squared_error(y, t), solution.mean_squared_error(y, t))


@problem.check(points=2, needs="half_the_sum_of_squares")
def too_much_counts_like_too_little(learner, solution, rng):
    """is the same when y and t change places, and 0 when they are equal
    ko: y 와 t 를 바꾸어도 값이 같고, 둘이 같으면 0 이다"""
    y, t = rng.normal(size=(2, int(rng.integers(3, 8))))
    E = solution.mean_squared_error(y, t)
    close(
        (learner.mean_squared_error(y, t), learner.mean_squared_error(t, y)), (E, E),
        names=("E of y, t", "E of t, y"),
    )  # fmt: skip
    close(learner.mean_squared_error(y, y), solution.mean_squared_error(y, y))


@problem.check(points=1, needs="half_the_sum_of_squares")
def leaves_the_arrays_alone(learner, solution, rng):
    """y and t stay as they were
    ko: y 와 t 는 바뀌지 않는다"""
    y, t = (inout(values) for values in rng.normal(size=(2, int(rng.integers(3, 8)))))
    learner.mean_squared_error(y, t)
    unchanged(y)
    unchanged(t)


@problem.picture
def half_the_square(learner, solution, rng):
    """the error of a single value y whose target is 1: twice the distance costs four times as much
    ko: 목표가 1 인 값 하나 y 의 오차. 거리가 두 배이면 오차는 네 배이다"""
    y, t = np.linspace(-1.5, 3.5, 41), np.array([1.0])
    return curves(
        y,
        yours=lambda: [learner.mean_squared_error(np.array([value]), t) for value in y],
        right=[solution.mean_squared_error(np.array([value]), t) for value in y],
        points=[(1.0, 0.0)],
        x_label="y",
        y_label="E",
    )
