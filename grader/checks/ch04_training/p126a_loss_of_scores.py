"""Problem 126a: softmax and cross entropy in one."""

import numpy as np

from grader.checking import ITERATED, Problem, close, inout, unchanged
from grader.picturing import bars, curves
from grader.sizes import different

problem = Problem(
    covers=["004:126a"],
    builds_on=["p060_softmax", "p107_cross_entropy"],
    hints=[
        """There are two functions in this one, and you know both. Write the softmax first, with a name of its own, and \
look at what it makes of [2, 1, -1].
ko: 이 함수 안에는 이미 아는 함수가 둘 들어 있다. 소프트맥스를 먼저 이름을 붙여 작성하고, [2, 1, -1] 을 어떻게 바꾸는지 보라.""",
        """Try scores = [1000, 0]. Which of the two steps needs the largest score, which needs the 1e-7? Without either of \
them the result is nan or inf.
ko: scores = [1000, 0] 을 넣어 보라. 두 단계 가운데 어느 쪽에 가장 큰 점수가 필요하고, 어느 쪽에 1e-7 이 필요한가? 둘 중 하나만 \
빠져도 결과는 nan 이나 inf 이다.""",
        """softmax(scores) is an array y. log(y + 1e-7) is an array too; t times it leaves one entry, its sum is that entry, \
and a minus makes it positive.
ko: softmax(scores) 는 배열 y 이다. log(y + 1e-7) 도 배열이다. t 를 곱하면 원소 하나만 남고, 합을 구하면 그 원소가 되며, \
마이너스를 붙이면 양수가 된다.""",
    ],
    draws=False,
    learned="""Cross entropy asks for probabilities, and scores are none; with softmax in the same function the two cannot be mixed up.
ko: 교차 엔트로피는 확률을 받아야 하는데 점수는 확률이 아니다. 소프트맥스와 한 함수로 묶으면 둘을 혼동할 일이 없다.""",
)


def scores_and_target(rng, size):
    """Distinct scores of both signs, and as target the worst class but one, to which they give 0.06 and more."""
    scores = np.linspace(-1, 1, size) + rng.uniform(-0.1, 0.1, size)
    order = rng.permutation(size)
    return scores[order], np.eye(size, dtype=int)[np.flatnonzero(order == 1)[0]]


@problem.check(points=5)
def minus_log_of_the_softmax(learner, solution, rng):
    """returns -log of the softmax probability of the true class
    ko: 정답 클래스의 소프트맥스 확률에 -log 를 취하여 반환한다"""
    # The 1e-7 is judged by a probability of 0: here a loss without it is near enough.
    for size in different(rng, 3, 3, 7):
        scores, t = scores_and_target(rng, size)
        close(learner.loss_of_scores(scores, t), solution.loss_of_scores(scores, t), policy=ITERATED)


@problem.check(points=1)
def whole_numbers(learner, solution, rng):
    """takes integers as scores, and floats as target
    ko: 점수가 정수이거나 정답이 실수여도 된다"""
    for _ in range(2):
        scores = rng.permutation(int(rng.integers(3, 5))) - 1
        t = 1.0 * (scores == 0)
        close(learner.loss_of_scores(scores, t), solution.loss_of_scores(scores, t), policy=ITERATED)


@problem.check(points=2)
def scores_of_a_thousand(learner, solution, rng):
    """does not overflow for scores of a thousand and of minus a thousand
    ko: 점수가 1000 이거나 -1000 이어도 오버플로가 나지 않는다"""
    K = int(rng.integers(4, 8))
    for level in (1000, -1000):
        scores, t = scores_and_target(rng, K)
        close(learner.loss_of_scores(level + scores, t), solution.loss_of_scores(level + scores, t), policy=ITERATED)
    scores, t = scores_and_target(rng, K)
    scores += np.where(t == 1, 1000, rng.permutation(np.where(np.arange(K) < 2, 1000, -1000)))
    close(learner.loss_of_scores(scores, t), solution.loss_of_scores(scores, t), policy=ITERATED)


@problem.check(points=2)
def probability_of_zero(learner, solution, rng):
    """stays a number when a class has the probability 0: -log(1e-7), about 16.118, where that is the true class
    ko: 확률이 0 인 클래스가 있어도 수가 나온다. 그것이 정답 클래스이면 -log(1e-7), 약 16.118 이다"""
    K = int(rng.integers(3, 7))
    scores, t = scores_and_target(rng, K)
    scores, t = np.append(scores, -900.0), np.append(t, 0)
    close(learner.loss_of_scores(scores, t), solution.loss_of_scores(scores, t), policy=ITERATED)
    last = np.eye(K + 1, dtype=int)[K]
    for far in (scores, -scores):  # the last class has the probability 0, then 1
        close(learner.loss_of_scores(far, last), solution.loss_of_scores(far, last))


@problem.check(points=1, needs="minus_log_of_the_softmax")
def leaves_the_arrays_alone(learner, solution, rng):
    """scores and t stay as they were
    ko: scores 와 t 는 바뀌지 않는다"""
    arguments = [inout(values) for values in scores_and_target(rng, int(rng.integers(3, 8)))]
    learner.loss_of_scores(*arguments)
    for argument in arguments:
        unchanged(argument)


@problem.picture
def from_scores_to_the_loss(learner, solution, rng):
    """left: the scores 2, 1, -1 and the loss for each class, if it were the true one; right: the score of the true class rises
    ko: 왼쪽: 점수 2, 1, -1 에서 각 클래스가 정답일 때의 손실. 오른쪽: 정답 클래스의 점수가 올라갈 때"""
    scores, first = np.array([2.0, 1.0, -1.0]), np.array([1, 0, 0])
    rising = np.linspace(-6, 6, 41)
    return (
        bars(
            ["2", "1", "-1"],
            yours=lambda: [learner.loss_of_scores(scores, t) for t in np.eye(3)],
            right=[solution.loss_of_scores(scores, t) for t in np.eye(3)],
            y_label="loss\nko: 손실",
            policy=ITERATED,
        ),
        curves(
            rising,
            yours=lambda: [learner.loss_of_scores(np.array([score, 1.0, -1.0]), first) for score in rising],
            right=[solution.loss_of_scores(np.array([score, 1.0, -1.0]), first) for score in rising],
            x_label="score of the true class\nko: 정답 클래스의 점수",
            y_label="loss\nko: 손실",
            policy=ITERATED,
        ),
    )
