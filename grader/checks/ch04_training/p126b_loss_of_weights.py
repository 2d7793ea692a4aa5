"""Problem 126b: the whole chain from an input and weights to the loss."""

import numpy as np

from grader.checking import ITERATED, Problem, close, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:126b"],
    builds_on=["p125_softmax_of_prediction", "p126a_loss_of_scores"],
    hints=[
        """Draw the chain on paper and write under each arrow the shape of what comes out. At which arrow does t come in?
ko: 사슬을 종이에 그리고 화살표마다 나오는 것의 모양을 적어라. t 는 어느 화살표에서 들어오는가?""",
        """Give each stage a name: scores, y, loss. In which of your lines does W occur, in which t? If one of the two occurs \
nowhere, the loss cannot depend on it.
ko: 단계마다 이름을 붙여라. scores, y, loss 이다. W 는 어느 줄에, t 는 어느 줄에 나오는가? 둘 중 하나가 어디에도 나오지 않는다면 \
손실은 그것과 무관하게 된다.""",
        """The scores are one product; problem 126a takes you from there to the loss. Put its function into this file as well.
ko: 점수는 곱셈 한 번이면 나온다. 거기서 손실까지는 문제 126a 와 같으니 그 함수를 이 파일에도 넣어라.""",
    ],
    draws=False,
    learned="""Hold the data fixed, and the loss is a function of the weights alone: the landscape that training goes down.
ko: 데이터를 고정하면 손실은 가중치만의 함수가 된다. 학습은 바로 이 지형을 내려간다.""",
)


def sizes(rng):
    """Numbers of features and of classes: fewer features than classes, more of them, and as it comes."""
    short, long = sorted(different(rng, 2, 3, 6))
    return (short, long), (long, short), different(rng, 2, 3, 7)


def case(rng, size):
    """Input, weights with scores of either sign, and a target whose score is below 0."""
    D, K = size
    x, W = rng.uniform(0.2, 1, D) * rng.choice([-1, 1], D), rng.uniform(-0.5, 0.5, size)
    levels = rng.permutation(np.linspace(-1, 1, K)) + rng.uniform(-0.1, 0.1, K)
    W = W + np.outer(x, levels - x @ W) / (x @ x)  # the scores are these levels
    return x, W, np.eye(K, dtype=int)[np.argsort(x @ W)[K // 2 - 1]]


@problem.check(points=5)
def loss_of_one_input(learner, solution, rng):
    """returns -log of the probability that the weights give to the true class
    ko: 가중치가 정답 클래스에 주는 확률에 -log 를 취하여 반환한다"""
    # The 1e-7 is judged by a probability of 0: here a loss without it is near enough.
    for size in sizes(rng):
        x, W, t = case(rng, size)
        close(learner.loss_of_weights(x, W, t), solution.loss_of_weights(x, W, t), policy=ITERATED)


@problem.check(points=1)
def whole_numbers(learner, solution, rng):
    """takes integers as input and weights, and floats as target
    ko: 입력과 가중치가 정수이거나 정답이 실수여도 된다"""
    x, W = np.array([1, -1, 2]), np.array([[1, 0, -1, 1], [0, 1, 1, -1], [-1, 0, 1, 0]])[:, rng.permutation(4)]
    t = 1.0 * (x @ W == 0)  # the scores are -1, -1, 0 and 2
    close(learner.loss_of_weights(x, W, t), solution.loss_of_weights(x, W, t), policy=ITERATED)


@problem.check(points=2)
def large_weights(learner, solution, rng):
    """does not overflow where the weights give scores of a thousand, of either sign
    ko: 가중치가 커서 점수가 1000 이나 -1000 이어도 오버플로가 나지 않는다"""
    D, K = different(rng, 2, 3, 6)
    for lifted in (1, -1, None):  # all classes by the same, or each by its own; no probability is 0
        x, W, t = case(rng, (D, K))
        level = lifted or np.where(t == 1, 1, rng.permutation(np.where(np.arange(K) < 2, 1, 0.7)))
        x, W = np.append(1.0, x), np.vstack([np.zeros(K) + 1000 * level, W])  # the first feature lifts the scores
        close(learner.loss_of_weights(x, W, t), solution.loss_of_weights(x, W, t), policy=ITERATED)


@problem.check(points=2)
def probability_of_zero(learner, solution, rng):
    """stays a number when a class has the probability 0: -log(1e-7), about 16.118, where that is the true class
    ko: 확률이 0 인 클래스가 있어도 수가 나온다. 그것이 정답 클래스이면 -log(1e-7), 약 16.118 이다"""
    D, K = different(rng, 2, 3, 6)
    x, W, t = case(rng, (D, K))
    x, t, first = np.append(1.0, x), np.append(0, t), np.eye(K + 1, dtype=int)[0]
    W = np.column_stack([np.zeros(D), W])
    away, alone = np.vstack([-900.0 * first, W]), np.vstack([-900.0 * (1 - first), W])
    close(learner.loss_of_weights(x, away, t), solution.loss_of_weights(x, away, t), policy=ITERATED)
    for far, true in ((away, first), (alone, t)):  # the first class has the probability 0, then all the others have
        close(learner.loss_of_weights(x, far, true), solution.loss_of_weights(x, far, true))


@problem.check(points=1, needs="loss_of_one_input")
def leaves_the_arrays_alone(learner, solution, rng):
    """x, W and t stay as they were
    ko: x, W, t 는 바뀌지 않는다"""
    arguments = [inout(values) for values in case(rng, different(rng, 2, 3, 6))]
    learner.loss_of_weights(*arguments)
    for argument in arguments:
        unchanged(argument)


@problem.picture
def one_weight_moves(learner, solution, rng):
    """the loss of the example while one weight moves: left one of the true class, right one of another class
    ko: 예의 손실을 가중치 하나를 움직이며 본 것. 왼쪽은 정답 클래스의 가중치, 오른쪽은 다른 클래스의 가중치이다"""
    x, t = np.array([0.6, 0.9]), np.array([0, 0, 1])
    W = np.array([[-1.15815693, -1.03718435, 0.03311024], [0.04157162, -1.4255968, 0.49998371]])
    values = np.linspace(-6, 6, 41)

    def moved(column, value):
        changed = W.copy()
        changed[0, column] = value
        return changed

    return tuple(
        curves(
            values,
            yours=lambda column=column: [learner.loss_of_weights(x, moved(column, value), t) for value in values],
            right=[solution.loss_of_weights(x, moved(column, value), t) for value in values],
            x_label=f"W[0,{column}]",
            y_label="loss\nko: 손실",
            policy=ITERATED,
        )
        for column in (2, 0)
    )
