"""Problem 28: the AND gate as a perceptron."""

import numpy as np

from grader.checking import EXACT, Problem, close, expect
from grader.picturing import plane

problem = Problem(
    covers=["004:28"],
    builds_on=[],
    hints=[
        """Take a sheet of paper and write the total 0.5 * x1 + 0.5 * x2 beside each of the four rows of the table. \
Which rows lie above 0.7?
ko: 종이에 진리표의 네 행을 쓰고 그 옆에 합 0.5 * x1 + 0.5 * x2 를 적어 보라. 0.7 보다 큰 행은 어느 것인가?""",
        """Three steps: name the weights and the threshold, compute the total, and compare it with the threshold. \
Nothing has to know that the inputs are 0 or 1.
ko: 세 단계이다. 가중치와 임계값에 이름을 붙이고, 합을 계산하고, 합을 임계값과 비교하라. 입력이 0 이나 1 이라는 것은 \
몰라도 된다.""",
        """An if with an else always reaches a return, also where the total equals the threshold. Two ifs, one with < \
and one with >, do not.
ko: if 와 else 를 쓰면 합이 임계값과 같을 때에도 반드시 return 에 닿는다. < 를 쓴 if 와 > 를 쓴 if 두 개로는 그렇지 않다.""",
    ],
    draws=False,
    learned="""A perceptron draws one straight line through the plane of its inputs; weights and threshold say where.
ko: 퍼셉트론은 입력 평면에 직선 하나를 긋는다. 어디에 그을지는 가중치와 임계값이 정한다.""",
)

PAIRS = [(0, 0), (0, 1), (1, 0), (1, 1)]
ON_THE_LINE = [(1.4, 0.0), (0.0, 1.4), (0.7, 0.7)]  # totals of 0.7 without rounding, in whatever order they are added

# Ranges of totals on both sides of the threshold. The first tells a perceptron from a comparison with 1, the second
# from an OR, the third lies below the 0.75 of w = (1, 1), theta = 1.5; the last is silent even for a bias of the wrong
# sign, which tells it from an answer that is always 1. Rounding the inputs to two decimals moves a total by less than
# 0.01.
TOTALS = [(1.1, 2.0), (0.45, 0.68), (0.72, 0.74), (-0.6, 0.3), (-2.0, -0.8)]


def judge_answers(learner, solution, pairs):
    """The answers for all pairs at once: that one of them is 1 says little of what went wrong, all together say much.

    True counts as 1 and False as 0: what kind of value it is has a check of its own.
    """
    want = tuple(solution.AND(x1, x2) for x1, x2 in pairs)
    got = learner.rig("answered", pairs)
    if isinstance(got, list) and len(got) == len(want):
        got = tuple(int(y) if isinstance(y, bool | np.bool_) else y for y in got)
    close(got, want, names=[f"AND({x1}, {x2})" for x1, x2 in pairs], policy=EXACT)


@problem.check(points=5)
def follows_the_truth_table(learner, solution, rng):
    """of the four pairs of 0 and 1 only (1, 1) gives 1
    ko: 0 과 1 의 네 가지 쌍 가운데 (1, 1) 만 1 을 낸다"""
    judge_answers(learner, solution, PAIRS)


@problem.check(points=3)
def weighs_any_numbers(learner, solution, rng):
    """any two numbers are weighed, added up and compared with the threshold
    ko: 어떤 두 수든 가중치를 곱해 더하고 임계값과 비교한다"""
    pairs = [(0.7, 0.71)]  # a total that exceeds theta by little
    for low, high in TOTALS * 4:
        total, apart = rng.uniform(low, high), rng.uniform(-2, 2)
        pairs.append((round(total + apart, 2), round(total - apart, 2)))
    judge_answers(learner, solution, pairs)


@problem.check(points=1, needs="follows_the_truth_table")
def stays_silent_on_the_line(learner, solution, rng):
    """a total of exactly 0.7 gives 0
    ko: 합이 정확히 0.7 이면 0 이다"""
    judge_answers(learner, solution, ON_THE_LINE)


@problem.check(points=1, needs="follows_the_truth_table")
def returns_an_integer(learner, solution, rng):
    """the result is an integer, not True or False
    ko: 결과는 True 나 False 가 아니라 정수이다"""
    for x1, x2 in PAIRS:
        y = learner.AND(x1, x2)
        expect(
            isinstance(y, int | np.integer | np.ndarray) and np.asarray(y).dtype.kind in "iu" and np.ndim(y) == 0,
            """The result is one integer, 0 or 1.
            ko: 결과는 정수 하나, 곧 0 또는 1 이어야 한다.""",
            got=y,
        )


@problem.picture
def where_it_fires(learner, solution, rng):
    """where the gate fires: one straight line parts the plane, and of the four pairs only (1, 1) lies beyond it
    ko: 게이트가 발화하는 곳. 직선 하나가 평면을 둘로 나누고, 네 쌍 가운데 (1, 1) 만 그 너머에 있다"""
    x = np.linspace(-0.5, 1.5, 42)
    pairs = [(x1, x2) for x2 in x for x1 in x]
    return plane(
        x,
        x,
        yours=lambda: np.reshape(learner.rig("answered", pairs), (x.size, x.size)),
        right=0.5 * x + 0.5 * x[:, None] > 0.7,  # as the statement has it: solution.AND is asked by the checks
        points=PAIRS,
        classes=[solution.AND(x1, x2) for x1, x2 in PAIRS],
        x_label="x1",
        y_label="x2",
    )
