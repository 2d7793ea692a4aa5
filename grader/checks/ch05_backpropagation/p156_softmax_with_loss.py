"""Problem 156: softmax and cross entropy in one layer, on batches with one-hot labels."""

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, gradient_of, inout, unchanged
from grader.picturing import GRADIENT, edge, graph, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:156", "002:002-practice2.7"],
    builds_on=["p060_softmax", "p130_two_layer_loss"],
    hints=[
        """Begin with the softmax of a batch and print y.sum(axis=1): it has to be a row of ones. Which axis do max and sum \
run along for that, and what does keepdims=True do?
ko: 배치의 소프트맥스부터 만들고 y.sum(axis=1) 을 출력해 보라. 모두 1 이어야 한다. 그러려면 max 와 sum 은 어느 축을 따라 \
계산해야 하며, keepdims=True 는 무슨 일을 하는가?""",
        """backward needs three things that only forward sees: the probabilities, the labels and the number of rows. Keep \
them on self. For the loss, t picks the true class of each row all by itself when it is multiplied in.
ko: backward 에는 forward 만 볼 수 있는 것 세 가지, 곧 확률과 레이블과 행의 수가 필요하다. self 에 저장하라. 손실을 구할 \
때는 t 를 곱하기만 해도 행마다 정답 클래스가 골라진다.""",
        """If only backward fails, compare it with a numerical derivative: raise one score by 1e-4 and look at how much the \
loss changes. A factor of N between the two means that one of them forgot the mean over the rows.
ko: backward 만 틀린다면 수치 미분과 비교하라. 점수 하나를 1e-4 만큼 올리고 손실이 얼마나 변하는지 본다. 둘 사이에 N 배 \
차이가 있으면 한쪽이 행에 대한 평균을 빠뜨린 것이다.""",
    ],
    draws=False,
    learned="""Taken together, softmax and cross entropy leave the error itself as the gradient: probability minus label, shared among the batch.
ko: 소프트맥스와 교차 엔트로피를 묶으면 기울기는 오차 자체가 된다. 곧 확률에서 정답을 빼고 배치 크기로 나눈 값이다.""",
)


def sides(rng):
    """N and K, never alike; with more classes a probability could be so small that a 1e-7 in the logarithm shows."""
    return different(rng, 2, 3, 5)


def batch(rng, rows, K):
    """Scores near 0 and one-hot labels: no probability is so small that a 1e-7 inside the logarithm would show."""
    return rng.uniform(-0.8, 0.8, size=(rows, K)).round(2), labels(rng, rows, K)


def labels(rng, rows, K):
    """One-hot labels in which not all rows have the same class."""
    return np.eye(K)[rng.permutation(np.arange(rows) % K)]


def certified(solution, x, t):
    """The derivatives of the solution's loss with respect to the scores."""
    return gradient_of(lambda x: solution.SoftmaxWithLoss().forward(x, t), at=(x,))


@problem.check(points=3)
def loss_is_the_mean_over_the_rows(learner, solution, rng):
    """forward returns the mean over the rows of -log(probability of the true class)
    ko: forward 는 -log(정답 클래스의 확률) 의 행 평균을 반환한다"""
    N, K = sides(rng)
    for rows in (N, 2):
        x, t = batch(rng, rows, K)
        want = solution.SoftmaxWithLoss().forward(x, t)
        close((learner.SoftmaxWithLoss().forward(x, t),), (want,), names=("loss",), policy=ITERATED, batch=rows)
    whole = rng.integers(-1, 2, size=(N, K))
    t = labels(rng, N, K).astype(int)
    want = solution.SoftmaxWithLoss().forward(whole, t)
    close((learner.SoftmaxWithLoss().forward(whole, t),), (want,), names=("loss",), policy=ITERATED, batch=N)


@problem.check(points=2)
def keeps_probabilities_and_loss(learner, solution, rng):
    """forward sets y, whose rows add up to 1, and loss
    ko: forward 는 행마다 더해서 1 이 되는 y 와 loss 를 정한다"""
    x, t = batch(rng, *sides(rng))
    layer, ours = learner.SoftmaxWithLoss(), solution.SoftmaxWithLoss()
    returned, want = layer.forward(x, t), ours.forward(x, t)
    close((layer.y,), (ours.y,), names=("y",))
    kept = layer.loss
    expect(  # a wrong loss has failed above, and is not counted twice
        is_number(kept) and (np.array_equal(kept, returned) or np.allclose(kept, want)),
        """The attribute loss has to hold the number that forward returned.
        ko: 속성 loss 에는 forward 가 반환한 수가 있어야 한다.""",
        got=kept,
    )


def is_number(value):
    """Whether it is one real number."""
    return isinstance(value, int | float | np.number | np.ndarray) and np.size(value) == 1 and np.isrealobj(value)


@problem.check(points=4)
def backward_is_the_gradient(learner, solution, rng):
    """backward returns dx, which agrees with numerical derivatives of the loss
    ko: backward 는 dx 를 반환하며, dx 는 손실의 수치 미분과 일치한다"""
    N, K = sides(rng)
    for rows in (N, 2, 1):
        x, t = rng.normal(0, 2, size=(rows, K)).round(2), labels(rng, rows, K)
        layer = learner.SoftmaxWithLoss()
        layer.forward(x, t)
        close((layer.backward(),), certified(solution, x, t), names=("dx",), batch=rows)


@problem.check(points=2, needs="backward_is_the_gradient")
def survives_scores_of_a_thousand(learner, solution, rng):
    """rows of scores near 1000, near 0 and near -1000 stand side by side
    ko: 점수가 1000, 0, -1000 쯤인 행이 나란히 있어도 견딘다"""
    x, t = batch(rng, 3, int(rng.integers(4, 7)))
    x = (x + rng.permutation([1000.0, 0.0, -1000.0])[:, None]).round(2)
    layer, ours = learner.SoftmaxWithLoss(), solution.SoftmaxWithLoss()
    loss, _ = layer.forward(x, t), ours.forward(x, t)
    y = layer.y
    close((layer.backward(), y), (ours.backward(), ours.y), names=("dx", "y"))
    expect(
        not is_number(loss) or np.isfinite(loss),  # its value was judged above, with smaller scores
        """The loss has to be a finite number.
        ko: 손실은 유한한 수여야 한다.""",
        got=loss,
    )


@problem.check(points=2)
def loss_stays_finite(learner, solution, rng):
    """the loss is a finite number when a probability is too small to be stored
    ko: 확률이 너무 작아서 0 으로 저장되어도 손실은 유한한 수이다"""
    x, t = batch(rng, 2, int(rng.integers(3, 7)))
    x[0, 1 - t[0, 1].astype(int)] += 2000.0  # class 0 or 1, whichever is not the true one of the first row
    for scores, meant in ((x, True), (np.where(t > 0, x + 5000.0, x), False)):
        loss = learner.SoftmaxWithLoss().forward(scores, t)
        expect(
            is_number(loss)
            and np.isfinite(loss)
            and bool(loss > 4) is meant,  # half of -log(1e-7) is 8, half of -log(1e-15) 17
            """The loss has to be large but finite when a true class has the probability 0, and near 0 when all of them \
            have 1.
            ko: 손실은 정답 클래스의 확률이 0 이면 크지만 유한한 수여야 하고, 모두 1 이면 0 에 가까워야 한다.""",
            got=loss,
        )


@problem.check(points=2, needs="backward_is_the_gradient")
def backward_follows_the_last_forward(learner, solution, rng):
    """backward belongs to the last forward of its own layer, and leaves y as it was
    ko: backward 는 자기 계층의 마지막 forward 에 대한 것이며, y 는 그대로 둔다"""
    layer, other, ours = learner.SoftmaxWithLoss(), learner.SoftmaxWithLoss(), solution.SoftmaxWithLoss()
    first, second, K = different(rng, 3, 3, 6)
    layer.forward(*batch(rng, first, K))
    x, t = batch(rng, second, K)
    layer.forward(x, t)
    ours.forward(x, t)
    other.forward(*batch(rng, second, K))
    close((layer.backward(), layer.y), (ours.backward(), ours.y), names=("dx", "y"))
    close((layer.backward(),), (ours.backward(),), names=("dx",))


@problem.check(points=1, needs="loss_is_the_mean_over_the_rows")
def leaves_scores_and_labels(learner, solution, rng):
    """x and t stay as they were
    ko: x 와 t 는 원래대로 남는다"""
    x, t = (inout(value) for value in batch(rng, *sides(rng)))
    layer = learner.SoftmaxWithLoss()
    layer.forward(x, t)
    layer.backward()
    unchanged(x)
    unchanged(t)


@problem.picture
def the_gradient(learner, solution, rng):
    """one sample whose true class is the second: what comes back through the layer S to its scores; then a batch of four
    ko: 정답이 둘째 클래스인 표본 하나: 계층 S 를 거쳐 점수로 되돌아오는 값. 다음은 표본 네 개의 배치"""
    row, truth = np.array([[0.5, 2.0, -1.0]]), np.array([[0.0, 1.0, 0.0]])
    x, t = batch(rng, 4, 3)

    def found(x, t):
        layer = learner.SoftmaxWithLoss()
        layer.forward(x, t)
        return layer.backward()

    (right,) = certified(solution, row, truth)
    edges = [
        edge(f"x{k + 1}", "S", row[0, k], yours=lambda k=k: found(row, truth)[0, k], right=right[0, k])
        for k in range(row.size)
    ]
    loss = solution.SoftmaxWithLoss().forward(row, truth)
    return (
        graph(*edges, edge("S", "L", loss, yours=1.0, right=1.0)),
        matrices(
            yours=lambda: found(x, t),
            right=certified(solution, x, t)[0],
            title="dx",
            rows="N",
            columns="K",
            policy=GRADIENT,
        ),
    )
