"""Problem 125: from an input to the probabilities of the classes."""

import numpy as np

from grader.checking import Problem, close, expect, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:125"],
    builds_on=["p060_softmax", "p124_predict_product"],
    hints=[
        """You have written both halves already, in problems 60 and 124. What does the second one get as its argument?
ko: 두 부분은 이미 문제 60 과 124 에서 작성했다. 뒤의 것은 무엇을 인자로 받는가?""",
        """Give the scores a name of their own, then print them and their exponentials for x and for 1000 * x. What becomes \
of the quotient, and what could be taken off all scores without changing it?
ko: 점수에 이름을 붙이고, x 와 1000 * x 에 대하여 점수와 그 지수 함수 값을 출력해 보라. 몫은 어떻게 되는가? 몫을 바꾸지 않으면서 \
모든 점수에서 뺄 수 있는 것은 무엇인가?""",
        """First the product, one number for each class; then the largest of these numbers taken off all of them; then exp; \
last the division by the sum. No loop is needed.
ko: 먼저 곱을 구하면 클래스마다 수가 하나씩 나온다. 그 가운데 가장 큰 수를 모두에서 빼고, exp 를 취하고, 끝으로 합으로 나눈다. \
반복문은 필요 없다.""",
    ],
    draws=False,
    learned="""Softmax leaves the scores in their order, and their differences alone decide how sure the net is.
ko: 소프트맥스는 점수의 순서를 바꾸지 않는다. 얼마나 확신하는지는 오직 점수의 차이가 정한다.""",
)


def sizes(rng):
    """Numbers of features and of classes: fewer features than classes, more of them, and as it comes."""
    short, long = sorted(different(rng, 2, 2, 6))
    return (short, long), (long, short), different(rng, 2, 2, 7)


def input_and_weights(rng, size):
    """One input and weights for which the probabilities are far from equal and from 0."""
    return rng.uniform(-1, 1, size[0]), rng.normal(size=size)


@problem.check(points=2)
def adds_up_to_one(learner, solution, rng):
    """returns one number between 0 and 1 for each class, and they add up to 1
    ko: 클래스마다 0 과 1 사이의 수를 하나씩 반환하고 그 합은 1 이다"""
    for size in sizes(rng):
        y = learner.probabilities(*input_and_weights(rng, size))
        expect(
            isinstance(y, np.ndarray) and y.shape == size[1:] and y.dtype.kind == "f" and (y > 0).all(),
            f"""{size[1]} positive numbers are wanted, in an array of floats of shape {size[1:]}
            ko: 모양이 {size[1:]} 인 실수 배열에 든 양수 {size[1]}개여야 한다""",
            got=y,
        )
        expect(
            abs(y.sum() - 1) < 1e-6,
            """the probabilities of the classes have to add up to 1
            ko: 클래스의 확률을 모두 더하면 1 이어야 한다""",
            got=y.sum(),
        )


@problem.check(points=5)
def softmax_of_the_scores(learner, solution, rng):
    """returns the softmax of x @ W
    ko: x @ W 에 소프트맥스를 적용한 값을 반환한다"""
    for size in sizes(rng):
        x, W = input_and_weights(rng, size)
        close(learner.probabilities(x, W), solution.probabilities(x, W))


@problem.check(points=2)
def scores_of_a_thousand(learner, solution, rng):
    """gives probabilities for scores of a thousand and of minus a thousand, too
    ko: 점수가 1000 이거나 -1000 이어도 확률이 나온다"""
    D, K = different(rng, 2, 3, 6)
    for level in (1000, -1000, np.where(np.arange(K) % 2, -1000, 1000)):  # one for all classes, or one for each
        x, W = input_and_weights(rng, (D, K))
        x, W = np.append(1.0, x), np.vstack([level + rng.normal(size=K), W])  # the first feature lifts the scores
        close(learner.probabilities(x, W), solution.probabilities(x, W))


@problem.check(points=1, needs="softmax_of_the_scores")
def leaves_the_arrays_alone(learner, solution, rng):
    """works for integers, and leaves x and W as they were
    ko: 정수로도 계산하며 x 와 W 는 바뀌지 않는다"""
    D, K = different(rng, 2, 3, 6)
    x, W = rng.integers(-2, 3, size=D), rng.integers(-2, 3, size=(D, K))
    close(learner.probabilities(x, W), solution.probabilities(x, W))
    kept = [inout(values) for values in input_and_weights(rng, (D, K))]
    learner.probabilities(*kept)
    for argument in kept:
        unchanged(argument)
