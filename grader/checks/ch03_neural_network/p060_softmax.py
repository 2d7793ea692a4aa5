"""Problem 60: softmax of a vector, without overflow."""

import numpy as np

from grader.checking import Problem, close, expect, inout, unchanged
from grader.picturing import bars, curves

problem = Problem(
    covers=["004:60", "002:002-practice2.5"],
    builds_on=["p059_softmax_numerator"],
    hints=[
        """Write the formula first and try it on np.array([0.3, 2.9, 4.0]): np.exp works on a whole array, np.sum adds \
up its entries. Do the results add up to 1?
ko: 먼저 식을 그대로 옮기고 np.array([0.3, 2.9, 4.0]) 으로 시험하라. np.exp 는 배열 전체에 적용되고 np.sum 은 원소를 모두 \
더한다. 결과를 더하면 1 이 되는가?""",
        """np.exp(710) is inf already, np.exp(-800) is 0, and 0 harms nothing as long as not all are 0. By which \
number, found in x itself, would you lower all the scores so that none of them is above 0 and one of them is 0?
ko: np.exp(710) 은 벌써 inf 이고 np.exp(-800) 은 0 이다. 전부가 0 만 아니라면 0 은 해롭지 않다. 모든 점수가 0 을 넘지 \
않고 그중 하나는 0 이 되게 하려면, x 안에서 찾을 수 있는 어떤 수만큼 낮추면 되는가?""",
        """Lower the scores once, give the lowered array a name of its own, and use that name above and below the \
fraction bar.
ko: 점수를 한 번만 낮추어 그 배열에 새 이름을 붙이고, 분수의 위와 아래에서 모두 그 이름을 써라.""",
    ],
    draws=False,
    learned="""Softmax does not change when a constant is taken off all scores; taking off the largest keeps exp small.
ko: 모든 점수에서 같은 수를 빼도 소프트맥스는 변하지 않는다. 최댓값을 빼면 exp 가 넘치지 않는다.""",
)


@problem.check(points=4)
def turns_scores_into_probabilities(learner, solution, rng):
    """turns scores into probabilities
    ko: 점수를 확률로 바꾼다"""
    x = rng.normal(0, 2, size=5)
    close(learner.softmax(x), solution.softmax(x))
    whole = rng.permutation(np.arange(-3, 5))[:4]
    close(learner.softmax(whole), solution.softmax(whole))


@problem.check(points=2)
def adds_up_to_one(learner, solution, rng):
    """adds up to one, and leaves the scores as they were
    ko: 모두 더하면 1 이고, 받은 점수는 그대로 둔다"""
    for size in (5, 2, 1, 1000):
        scores = inout(rng.normal(0, 3, size=size))
        y = learner.softmax(scores)
        expect(
            isinstance(y, np.ndarray) and y.shape == (size,),
            """softmax returns an array with a probability for each score
            ko: softmax 는 점수마다 확률이 하나씩 있는 배열을 반환한다""",
            got=y,
        )
        close((np.sum(y),), (1.0,), names=("sum",))
        unchanged(scores)


@problem.check(points=4)
def survives_scores_of_a_thousand(learner, solution, rng):
    """survives scores of a thousand
    ko: 점수가 1000 이어도 견딘다"""
    for x in (
        np.array([1010.0, 1000.0, 990.0]),
        rng.normal(0, 2, size=5) - 1000.0,
        rng.permutation([1000.0, 998.5, 0.0, -1000.0]),
        rng.normal(0, 2, size=5) + rng.uniform(2000, 5000),
    ):
        close(learner.softmax(x), solution.softmax(x))


@problem.picture
def the_probabilities(learner, solution, rng):
    """the scores 2, 1, 0, -1 as probabilities, and whether they survive when the same number is added to all scores
    ko: 점수 2, 1, 0, -1 의 확률과, 모든 점수에 같은 수를 더해도 확률이 그대로인지"""
    scores = np.array([2.0, 1.0, 0.0, -1.0])
    shifts = np.linspace(0, 1000, 41)
    return (
        bars(
            ["2", "1", "0", "-1"],
            yours=lambda: learner.softmax(scores),
            right=solution.softmax(scores),
            y_label="probability\nko: 확률",
            title="probabilities of four scores\nko: 네 점수의 확률",
        ),
        curves(
            shifts,
            yours=lambda: [learner.softmax(scores + shift)[0] for shift in shifts],
            right=[solution.softmax(scores + shift)[0] for shift in shifts],
            x_label="added to all scores\nko: 모든 점수에 더한 수",
            y_label="probability of the first\nko: 첫째의 확률",
            title="the same scores, further up\nko: 같은 점수를 위로 옮기면",
        ),
    )
