"""Problem 157: softmax and cross entropy of a single vector of scores, and the gradient."""

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, gradient_of, inout, unchanged

problem = Problem(
    covers=["004:157"],
    builds_on=["p156_softmax_with_loss"],
    hints=[
        """Begin with the probabilities y of the example, and print them and their sum. Only when the sum is 1 go on to the \
loss.
ko: 예제의 확률 y 부터 만들고 y 와 그 합을 출력해 보라. 합이 1 이 된 다음에 손실로 넘어가라.""",
        """The sum that softmax divides by, and the loss, run over the K classes of the one sample. Is there any other \
division in your file? What is it for?
ko: 소프트맥스가 나누는 합과 손실은 표본 하나의 클래스 K개에 대한 것이다. 그 밖에 나눗셈이 또 있는가? 무엇을 위한 것인가?""",
        """Check dx with a small step: raise one score of the example by 0.001 and compute the loss again. The change, \
divided by 0.001, has to be near the entry of dx: 0.175 for the first score. And if the scores are as large as a \
thousand, what can be subtracted from all of them without changing y?
ko: dx 는 작은 걸음으로 확인할 수 있다. 예제의 점수 하나를 0.001 만큼 올리고 손실을 다시 계산하라. 변한 양을 0.001 로 나누면 dx 의 그 \
원소와 비슷해야 한다. 첫째 점수라면 0.175 이다. 점수가 1000 만큼 클 때, 모든 점수에서 무엇을 빼도 y 가 달라지지 않는가?""",
    ],
    draws=False,
    learned="""A vector of scores is one sample: what divides is the number of samples and never that of the classes.
ko: 점수 벡터는 표본 하나이다. 나누는 수는 표본의 수이지 클래스의 수가 아니다.""",
)


def sample(rng, K):
    """Scores and a one-hot label; no probability is so small that a 1e-7 inside the logarithm would show."""
    return rng.uniform(-0.8, 0.8, size=K).round(2), np.eye(K)[rng.integers(K)]


def results(learner, scores, t):
    """loss and dx as the learner returns them; the check ends here if they are not a pair."""
    pair = learner.loss_and_gradient(scores, t)
    expect(
        isinstance(pair, tuple | list) and len(pair) == 2,
        """loss_and_gradient has to return two things, (loss, dx)
        ko: loss_and_gradient 는 (loss, dx) 두 가지를 반환해야 한다""",
        got=pair,
    )
    return pair


@problem.check(points=2)
def loss_of_one_sample(learner, solution, rng):
    """loss is -log(probability of the true class), one number for the one sample
    ko: 손실은 -log(정답 클래스의 확률) 이며, 표본 하나에 수 하나이다"""
    for K in (int(rng.integers(3, 7)), 10):
        scores, t = sample(rng, K)
        want = solution.loss_and_gradient(scores, t)[0]
        close((results(learner, scores, t)[0],), (want,), names=("loss",), policy=ITERATED)


@problem.check(points=3)
def gradient_of_one_sample(learner, solution, rng):
    """dx agrees with numerical derivatives of the loss, and nothing is divided by the number of classes
    ko: dx 는 손실의 수치 미분과 일치하며, 클래스의 수로 나누지 않는다"""
    for K in (10, int(rng.integers(3, 7))):
        scores, t = sample(rng, K)
        want = gradient_of(lambda scores, t=t: solution.loss_and_gradient(scores, t)[0], at=(scores,))
        close((results(learner, scores, t)[1],), want, names=("dx",))


@problem.check(points=1)
def digit_two(learner, solution, rng):
    """finds the losses of two guesses at a digit that is a 2, a wrong one and a right one
    ko: 2 를 쓴 숫자에 대한 두 추측의 손실을 구한다. 하나는 틀린 추측이고 하나는 맞은 추측이다"""
    t = np.eye(10)[2]
    wrong = np.array([0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.5])
    right = np.array([0.01, 0.01, 0.9, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.02])
    for scores in (wrong, right):
        want = solution.loss_and_gradient(scores, t)
        close(tuple(results(learner, scores, t)), want, names=("loss", "dx"), policy=ITERATED)


@problem.check(points=1, needs="gradient_of_one_sample")
def large_and_whole_scores(learner, solution, rng):
    """survives scores of a thousand, and whole numbers
    ko: 점수가 1000 이거나 정수여도 견딘다"""
    K = int(rng.integers(3, 6))  # more classes, and less than 710 would be left above their mean
    scores, t = sample(rng, K)
    for large in (scores + 1000, scores - 1000, rng.integers(-1, 2, size=K)):
        want = solution.loss_and_gradient(large, t)
        close(tuple(results(learner, large, t)), want, names=("loss", "dx"), policy=ITERATED)
    scores[(t.argmax() + 1) % K] -= 4000  # far below their mean as well; the loss may meet 0 * log(0) and is not judged
    want = solution.loss_and_gradient(scores, t)
    close((results(learner, scores, t)[1],), want[1:], names=("dx",), policy=ITERATED)


@problem.check(points=1, needs="gradient_of_one_sample")
def arguments_stay(learner, solution, rng):
    """scores and t stay as they were
    ko: scores 와 t 는 바뀌지 않는다"""
    scores, t = sample(rng, int(rng.integers(3, 7)))
    scores, t = inout(scores + 1.0), inout(t)  # their maximum is not 0: subtracting it would show
    learner.loss_and_gradient(scores, t)
    unchanged(scores)
    unchanged(t)
