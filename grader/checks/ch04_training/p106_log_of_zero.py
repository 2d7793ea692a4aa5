"""Problem 106: the logarithms of an array in which zeros stand."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:106"],
    builds_on=["p103_natural_log"],
    hints=[
        """Try np.log(0.0) and math.log(0.0). Which of the two goes on?
ko: np.log(0.0) 과 math.log(0.0) 을 실행해 보라. 둘 가운데 어느 것이 멈추지 않는가?""",
        """numpy's function takes the whole array and works entry by entry; no loop and no if is needed.
ko: numpy 의 함수는 배열을 통째로 받아 원소마다 계산한다. 반복문도 if 도 필요 없다.""",
        """A RuntimeWarning is no error: the result is there all the same. Print it and look what stands in the place of 0.
ko: RuntimeWarning 은 오류가 아니다. 결과는 그대로 나온다. 출력하여 0 의 자리에 무엇이 있는지 보라.""",
    ],
    draws=False,
    learned="""For numpy log(0) is -inf and no exception; it goes on with it, and 0 times -inf is nan.
ko: numpy 에서 log(0) 은 예외가 아니라 -inf 이다. 계산은 그대로 이어지고, 여기에 0 을 곱하면 nan 이 된다.""",
)


@problem.check(points=3)
def of_positive_numbers(learner, solution, rng):
    """gives the natural logarithm of each positive entry
    ko: 양수 원소마다 자연로그를 구한다"""
    few, more = different(rng, 2, 2, 6)
    for x in (rng.uniform(0.05, 0.95, size=more), rng.uniform(2, 40, size=few), np.array([1e-12, 2e-300, 3e200])):
        close(learner.log_each(x), solution.log_each(x))


@problem.check(points=4)
def minus_infinity_at_zero(learner, solution, rng):
    """gives -inf where an entry is 0, without an exception, and the right numbers beside it
    ko: 원소가 0 인 곳은 예외 없이 -inf 이고 그 옆의 값들은 그대로 옳다"""
    for zeros in ([1], [0, 3], [4, 5, 6]):
        x = rng.uniform(0.1, 0.9, size=int(rng.integers(7, 11)))
        x[zeros] = 0
        close(learner.log_each(x), solution.log_each(x))


@problem.check(points=2, needs="minus_infinity_at_zero")
def whole_numbers_and_nothing_but_zeros(learner, solution, rng):
    """works for integers, and for an array of zeros only
    ko: 정수 배열과 0 뿐인 배열에서도 계산한다"""
    x = np.append(rng.integers(2, 9, size=int(rng.integers(3, 7))), 0)
    close(learner.log_each(x), solution.log_each(x))
    x = np.zeros(int(rng.integers(2, 6)))
    close(learner.log_each(x), solution.log_each(x))


@problem.check(points=1, needs="of_positive_numbers")
def leaves_x_alone(learner, solution, rng):
    """x stays as it was
    ko: x 는 바뀌지 않는다"""
    x = inout(np.append(rng.uniform(0.1, 0.9, size=int(rng.integers(3, 7))), 0.0))
    learner.log_each(x)
    unchanged(x)


@problem.picture
def on_the_way_to_zero(learner, solution, rng):
    """the logarithm for ever smaller x: a tenth of x is 2.3 less, without end
    ko: x 가 점점 작아질 때의 로그. x 가 10분의 1 이 될 때마다 2.3 씩 끝없이 줄어든다"""
    x = np.logspace(-12, 1, 53)
    return curves(x, yours=lambda: learner.log_each(x), right=solution.log_each(x), y_label="log(x)", x_log=True)
