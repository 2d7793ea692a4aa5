"""Problem 102: the errors of several predictions, in percent."""

import numpy as np

from grader.checking import ELEMENTWISE, Problem, close, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:102"],
    builds_on=["p101_squared_error"],
    hints=[
        """Write the function of problem 101 again in this file, above error_percentages: it does the work for one \
prediction. What is left is to call it for each row.
ko: 문제 101 의 함수를 이 파일에서 error_percentages 위에 다시 써라. 예측 하나에 대한 일은 그 함수가 한다. 남은 일은 행마다 \
그것을 호출하는 것이다.""",
        """"for y in predictions:" gives one row after the other, whatever their number. Begin with an empty list and \
append to it in every turn; return it when the loop is over.
ko: "for y in predictions:" 는 행이 몇 개이든 하나씩 차례로 준다. 빈 리스트에서 시작하여 반복할 때마다 append 하고, 반복문이 \
끝난 뒤에 반환하라.""",
        """round(value, 2) keeps two decimals. Try round(0.4225, 2) and round(42.25, 2): which of them has lost something?
ko: round(값, 2) 는 소수 둘째 자리까지 남긴다. round(0.4225, 2) 와 round(42.25, 2) 를 비교해 보라. 어느 쪽이 무엇을 \
잃었는가?""",
    ],
    draws=False,
    learned="""As long as the outputs are probabilities this error is 1 at the most: when one wrong class is given all of it.
ko: 출력이 확률인 한 이 오차는 아무리 커도 1 이다. 틀린 클래스 하나를 완전히 확신할 때의 값이다.""",
)


def one_hot(rng, size):
    """A target of integers."""
    return np.eye(size, dtype=int)[rng.integers(size)]


def tenths(rng, rows, t):
    """Predictions in tenths, whose errors come out in halves of a percent: nothing has to be rounded.

    The first and the last percentage end in .5, as whole numbers are no evidence.
    """
    while True:
        y = rng.integers(0, 10, size=(rows, t.size))
        squares = ((y - 10 * t) ** 2).sum(axis=1)
        if squares[0] % 2 and squares[-1] % 2 and len(set(squares)) == rows:
            return y / 10


def far_from_a_tie(rng, rows, t):
    """Predictions with many decimals; the third decimal of no percentage is on the edge between up and down."""
    chosen: list[np.ndarray] = []
    while len(chosen) < rows:
        y = rng.uniform(0.1, 1, size=t.size)
        y /= y.sum()
        third = 1e4 * 0.5 * np.sum((y - t) ** 2) % 1
        if not 0.45 < third < 0.55:
            chosen.append(y)
    return np.array(chosen)


@problem.check(points=4)
def an_error_for_each_row(learner, solution, rng):
    """returns the error of each of nine predictions, in percent
    ko: 예측 아홉 개의 오차를 퍼센트로 하나씩 반환한다"""
    t = one_hot(rng, int(rng.choice([7, 8, 10])))
    y = tenths(rng, 9, t)
    close(learner.error_percentages(y, t), solution.error_percentages(y, t), policy=ELEMENTWISE)


@problem.check(points=3, needs="an_error_for_each_row")
def two_decimals(learner, solution, rng):
    """rounds every percentage to two decimals
    ko: 모든 값을 소수 둘째 자리까지 반올림한다"""
    t = one_hot(rng, int(rng.choice([7, 8, 10])))
    y = far_from_a_tie(rng, 9, t)
    close(learner.error_percentages(y, t), solution.error_percentages(y, t), policy=ELEMENTWISE)


@problem.check(points=2)
def any_number_of_predictions(learner, solution, rng):
    """works for few predictions and for many, of any number of classes, and for a single one
    ko: 예측이 몇 개뿐이든 많든 하나이든, 클래스가 몇 개이든 계산한다"""
    few, some = sorted(different(rng, 2, 2, 5))
    for rows, classes in ((few, some), (int(rng.integers(10, 14)), int(rng.integers(6, 9))), (1, some)):
        t = one_hot(rng, classes)
        y = tenths(rng, rows, t)
        close(learner.error_percentages(y, t), solution.error_percentages(y, t), policy=ELEMENTWISE)


@problem.check(points=1, needs="an_error_for_each_row")
def leaves_the_arrays_alone(learner, solution, rng):
    """predictions and t stay as they were
    ko: predictions 와 t 는 바뀌지 않는다"""
    rows, classes = different(rng, 2, 3, 6)
    target = one_hot(rng, classes)
    y, t = inout(tenths(rng, rows, target)), inout(target)
    learner.error_percentages(y, t)
    unchanged(y)
    unchanged(t)
