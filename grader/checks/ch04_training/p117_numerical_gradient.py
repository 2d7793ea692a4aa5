"""Problem 117: the gradient of a function of a vector, from its values alone."""

import numpy as np

from grader.checking import GRADIENT, Problem, callback, close, gradient_of, inout, unchanged
from grader.picturing import arrows, landscape
from grader.sizes import different

problem = Problem(
    covers=["004:117"],
    builds_on=["p115_partial_derivative", "p116_zeros_like"],
    hints=[
        """You know how to find one partial derivative. What has to be repeated, and where does each result go? Start from \
an array of zeros of the shape of x.
ko: 편미분 하나를 구하는 방법은 이미 안다. 무엇을 반복하고 결과를 각각 어디에 넣어야 하는가? x 와 모양이 같은 0 배열에서 \
시작하라.""",
        """Write down what the array x holds at each call of f, for x = [3, 4]: four calls. In which of them does the 3 \
differ, in which the 4?
ko: x = [3, 4] 일 때 f 를 호출할 때마다 배열 x 에 무엇이 들어 있는지 적어 보라. 호출은 네 번이다. 3 이 달라지는 호출은 \
어느 것이고, 4 가 달라지는 호출은 어느 것인가?""",
        """Print x - x_before after the call, x_before being a copy made earlier. If it is not exactly 0: a number that was \
kept in a variable comes back whole, a sum such as (a + h) - h does not always.
ko: 미리 복사본 x_before 를 만들어 두고 호출한 뒤에 x - x_before 를 출력해 보라. 정확히 0 이 아니라면: 변수에 저장해 둔 \
수는 그대로 돌아오지만 (a + h) - h 같은 계산은 그렇지 않을 때가 있다.""",
    ],
    draws=False,
    learned="""A gradient is one slope for each variable; two values of the function, a little apart, give each of them.
ko: 기울기는 변수마다의 경사를 모은 것이다. 조금 떨어진 두 함숫값이면 그 하나하나를 구할 수 있다.""",
)

CALLS = 10  # of f, for each entry: the statement says so


def found(learner, f, x):
    """What the learner makes of f at x; x may be an inout."""
    start = getattr(x, "start", x)
    return learner.numerical_gradient(callback(f, shape=start.shape, limit=CALLS * start.size), x)


def plane(rng, n):
    """A function with the same slopes everywhere, and these slopes: any difference quotient finds them."""
    slopes = rng.uniform(1, 3, size=n) * rng.choice([-1, 1], size=n)
    return (lambda x: slopes @ x + 2.0), slopes


def curved(rng, n):
    """A function in which every entry changes the slopes along all the others.

    The derivatives at positive points are well above 0, those of third order small: steps from 1e-3 to 1e-7 do.
    """
    cubes, mixed = rng.uniform(0.1, 0.3, size=n), rng.uniform(0.5, 1.5, size=n)
    return lambda x: np.sum(cubes * x**3) + (mixed @ x) ** 2


@problem.check(points=2)
def slopes_of_a_plane(learner, solution, rng):
    """finds the slopes of a plane, for vectors of one entry and of several
    ko: 평면의 기울기를 구한다 (원소가 하나인 벡터와 여럿인 벡터)"""
    for n in (*different(rng, 2, 2, 6), 1):
        f, slopes = plane(rng, n)
        close(found(learner, f, rng.normal(size=n)), slopes, policy=GRADIENT)


@problem.check(points=4)
def slopes_of_a_curved_function(learner, solution, rng):
    """is right to a millionth where each entry changes the slopes along the others
    ko: 한 원소가 다른 원소 방향의 기울기를 바꾸는 함수에서도 백만분의 1 까지 정확하다"""
    for n in different(rng, 2, 2, 6):
        f, x = curved(rng, n), rng.uniform(0.5, 2, size=n)
        close(found(learner, f, x), *gradient_of(f, at=(x,)))


@problem.check(points=2)
def slopes_of_a_loss(learner, solution, rng):
    """gives the gradient of the mean squared error of a straight line, at its slope and height
    ko: 직선의 평균 제곱 오차를 직선의 기울기와 절편에 대하여 미분한다"""
    rows = int(rng.integers(9, 15))
    u, noise = rng.uniform(0, 4, size=rows), rng.normal(size=rows)
    target = 2 * u - 1 + noise

    def loss(line):
        return np.mean((line[0] * u + line[1] - target) ** 2)

    x = rng.uniform(3, 5, size=2)  # above the data: both derivatives are well above 0
    close(found(learner, loss, x), *gradient_of(loss, at=(x,)))


@problem.check(points=2, needs="slopes_of_a_plane")
def x_comes_back(learner, solution, rng):
    """leaves x as it came, the same to the last bit
    ko: x 의 값을 마지막 비트까지 처음 그대로 남긴다"""
    for _ in range(8):
        n = int(rng.integers(4, 8))
        x = inout(rng.uniform(2, 9, size=n))  # x + h - 2h + h misses 85 % of such numbers
        found(learner, curved(rng, n), x)
        unchanged(
            x,
            """x does not hold the numbers it came with any more
            ko: x 에 들어 있는 값이 처음과 다르다""",
        )


@problem.check(points=2)
def few_calls_are_enough(learner, solution, rng):
    """manages with 10 calls of f for each entry of a longer vector
    ko: 더 긴 벡터에서도 원소마다 f 를 10번 이내로 호출하여 기울기를 구한다"""
    f, slopes = plane(rng, 40)
    close(found(learner, f, rng.normal(size=40)), slopes, policy=GRADIENT)


@problem.picture
def arrows_on_a_bowl(learner, solution, rng):
    """the gradient of x0**2 + x0 * x1 + 2 * x1**2 at 25 points: it points uphill, and stands upright on the contours
    ko: 25개 점에서 구한 x0**2 + x0 * x1 + 2 * x1**2 의 기울기. 오르막을 가리키며 등고선과 직각을 이룬다"""

    def bowl(x):
        return x[0] ** 2 + x[0] * x[1] + 2 * x[1] ** 2

    at = [(x0, x1) for x0 in (-2.0, -1.0, 0.0, 1.0, 2.0) for x1 in (-2.0, -1.0, 0.0, 1.0, 2.0)]
    return arrows(
        at,
        yours=lambda: [learner.numerical_gradient(callback(bowl, shape=(2,), limit=20), np.array(x)) for x in at],
        right=[solution.numerical_gradient(bowl, np.array(x)) for x in at],
        land=landscape(lambda x0, x1: x0**2 + x0 * x1 + 2 * x1**2, (-2.8, 2.8), (-2.8, 2.8)),
        x_label="x[0]",
        y_label="x[1]",
    )
