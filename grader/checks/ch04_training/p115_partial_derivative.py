"""Problem 115: the slope of a function of a vector in the direction of one entry."""

import numpy as np

from grader.checking import GRADIENT, Problem, callback, close, gradient_of, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:115"],
    builds_on=["p114_partial_x0"],
    hints=[
        """f wants the whole array each time. Write down what the array holds at each of the two calls, for x = [3, 4] and \
index = 1.
ko: f 는 언제나 배열 전체를 원한다. x = [3, 4], index = 1 일 때 두 번의 호출마다 배열에 무엇이 들어 있는지 적어 보라.""",
        """x.copy() makes a second array with the same numbers; y = x only gives the first one a second name. Print x after \
y = x and y[0] = 7.
ko: x.copy() 는 같은 수가 들어 있는 배열을 하나 더 만든다. y = x 는 처음 배열에 이름을 하나 더 붙일 뿐이다. y = x, y[0] = 7 \
다음에 x 를 출력해 보라.""",
        """If you move the entry of x itself: keep its value in a variable first, and assign it again before you return. A sum \
such as (a + h) - h does not always give a back.
ko: x 의 원소를 직접 움직인다면 먼저 그 값을 변수에 저장해 두고, 반환하기 전에 다시 대입하라. (a + h) - h 같은 계산은 a 로 \
돌아오지 않을 때가 있다.""",
    ],
    draws=False,
    learned="""Move one entry of the array, ask the function on both sides, put the entry back: any partial derivative can be had so.
ko: 배열의 원소 하나를 움직여 양쪽에서 함숫값을 구하고 원래대로 돌려놓는다. 어떤 편미분이든 이렇게 구할 수 있다.""",
)

CALLS = 10  # of f: the statement says so


def found(learner, f, x, index):
    """What the learner makes of f at x; x may be an inout."""
    start = getattr(x, "start", x)
    return learner.partial_derivative(callback(f, shape=start.shape, limit=CALLS), x, index)


def plane(rng, n):
    """A function with the same slopes everywhere, and these slopes, distinct from one another."""
    slopes = rng.permutation(np.arange(1, n + 1)) + rng.uniform(0.1, 0.4, size=n)
    return (lambda x: slopes @ x + 2.0), slopes


def curved(rng, n):
    """A function in which every entry changes the slopes along all the others; its slopes at positive points are above 0."""
    cubes, mixed = rng.uniform(0.1, 0.3, size=n), rng.uniform(0.5, 1.5, size=n)
    return lambda x: np.sum(cubes * x**3) + (mixed @ x) ** 2


@problem.check(points=3)
def slopes_of_a_plane(learner, solution, rng):
    """finds the slope of a plane along each entry, for vectors of one entry and of several
    ko: 평면의 기울기를 원소마다 구한다 (원소가 하나인 벡터와 여럿인 벡터)"""
    for n in (*different(rng, 2, 2, 6), 1):
        f, slopes = plane(rng, n)
        x = rng.uniform(1, 3, size=n)
        for index in range(n):
            close(found(learner, f, x, index), slopes[index], policy=GRADIENT)


@problem.check(points=4)
def slopes_of_a_curved_function(learner, solution, rng):
    """is right to a millionth where each entry changes the slopes along the others
    ko: 한 원소가 다른 원소 방향의 기울기를 바꾸는 함수에서도 백만분의 1 까지 정확하다"""
    first, second, third = different(rng, 3, 3, 6)
    for n, index in ((first, 1), (second, second - 1), (third, 0)):
        f, x = curved(rng, n), rng.uniform(0.5, 2, size=n)
        close(found(learner, f, x, index), gradient_of(f, at=(x,))[0][index], policy=GRADIENT)


@problem.check(points=1, needs="slopes_of_a_plane")
def slopes_of_the_bowl(learner, solution, rng):
    """gives 6 and 8 for the bowl x[0]**2 + x[1]**2 at (3, 4)
    ko: 그릇 모양 x[0]**2 + x[1]**2 의 (3, 4) 에서 6 과 8 을 구한다"""
    for index, slope in ((0, 6.0), (1, 8.0)):
        close(found(learner, lambda x: x[0] ** 2 + x[1] ** 2, np.array([3.0, 4.0]), index), slope, policy=GRADIENT)


@problem.check(points=2, needs="slopes_of_a_plane")
def x_comes_back(learner, solution, rng):
    """leaves x as it came, the same to the last bit
    ko: x 의 값을 마지막 비트까지 처음 그대로 남긴다"""
    f, x = curved(rng, 40), inout(rng.uniform(2, 9, size=40))  # x + h - 2h + h misses some of such numbers
    for index in range(40):
        found(learner, f, x, index)
    unchanged(
        x,
        """x does not hold the numbers it came with any more
        ko: x 에 들어 있는 값이 처음과 다르다""",
    )
