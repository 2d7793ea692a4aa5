"""Problem 105: the errors of two predictions."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged

problem = Problem(
    covers=["004:105"],
    builds_on=["p101_squared_error"],
    hints=[
        """Write the function of problem 101 again in this file and call it twice. What differs between the two calls, \
what stays the same?
ko: 문제 101 의 함수를 이 파일에 다시 쓰고 두 번 호출하라. 두 호출에서 무엇이 다르고 무엇이 같은가?""",
        """The target stays the same in both: the predictions are compared with it, not with each other.
ko: 정답은 두 번 다 같다. 예측은 서로 비교하는 것이 아니라 정답과 비교한다.""",
        """Two values are returned by one return, with a comma between them; a second return would never be reached.
ko: 값 두 개는 쉼표를 사이에 두고 return 하나로 반환한다. 둘째 return 에는 결코 이르지 못한다.""",
    ],
    draws=False,
    learned="""The squared error grows with the square of the miss: nine times as far off costs 81 times as much.
ko: 오차제곱합은 빗나간 정도의 제곱으로 커진다. 9배 빗나가면 손실은 81배이다.""",
)

NAMES = ("first", "second")


def guesses(rng, size):
    """A bad prediction, a good one, and their one-hot target of integers."""
    true, wrong = rng.choice(size, size=2, replace=False)
    sure = rng.uniform(0.7, 0.9)
    noise = rng.uniform(0.01, 0.03, size=(2, size))
    bad, good = noise
    bad[wrong], good[true] = sure, sure
    return bad, good, np.eye(size, dtype=int)[true]


@problem.check(points=4)
def errors_of_a_bad_and_a_good_guess(learner, solution, rng):
    """returns the errors of a bad prediction and of a good one
    ko: 나쁜 예측과 좋은 예측의 오차를 반환한다"""
    bad, good, t = guesses(rng, int(rng.integers(3, 11)))
    close(learner.compare_errors(bad, good, t), solution.compare_errors(bad, good, t), names=NAMES)


@problem.check(points=3, needs="errors_of_a_bad_and_a_good_guess")
def in_the_order_they_came(learner, solution, rng):
    """keeps the order when the first prediction is the better one
    ko: 첫째 예측이 더 좋을 때에도 순서를 지킨다"""
    bad, good, t = guesses(rng, int(rng.integers(3, 11)))
    close(learner.compare_errors(good, bad, t), solution.compare_errors(good, bad, t), names=NAMES)


@problem.check(points=2)
def any_numbers(learner, solution, rng):
    """works for vectors of any length, and for integers
    ko: 길이가 얼마이든, 원소가 정수이든 계산한다"""
    for size in (int(rng.integers(3, 8)), 1, 200):
        a, b, t = rng.normal(size=(3, size))
        close(learner.compare_errors(a, b, t), solution.compare_errors(a, b, t), names=NAMES)
    a, b, t = rng.integers(-9, 10, size=(3, int(rng.integers(4, 8))))
    close(learner.compare_errors(a, b, t), solution.compare_errors(a, b, t), names=NAMES)


@problem.check(points=1, needs="errors_of_a_bad_and_a_good_guess")
def leaves_the_arrays_alone(learner, solution, rng):
    """first, second and t stay as they were
    ko: first, second, t 는 바뀌지 않는다"""
    arguments = [inout(values) for values in guesses(rng, int(rng.integers(4, 8)))]
    learner.compare_errors(*arguments)
    for argument in arguments:
        unchanged(argument)
