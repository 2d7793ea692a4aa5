"""Problem 127: weights, prediction and loss as one object."""

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, inout, unchanged
from grader.networks import normal_draws, repeatable
from grader.picturing import bars

problem = Problem(
    covers=["004:127"],
    builds_on=["p123_weights_class", "p126b_loss_of_weights"],
    hints=[
        """You have written all the parts: __init__ in problem 123, predict in 124, the loss in 126a. What was an argument \
there and is now an attribute of the object?
ko: 부분은 모두 작성해 보았다. __init__ 은 문제 123, predict 는 124, 손실은 126a 이다. 그때는 인자였는데 이제 객체의 속성이 된 것은 \
무엇인가?""",
        """Make net = SimpleNet(), set net.W to the numbers of the example and compare predict and loss with those given. \
Then change one entry of net.W: both must change.
ko: net = SimpleNet() 을 만들어 net.W 에 예의 수를 넣고 predict 와 loss 를 예의 값과 비교해 보라. 그런 다음 net.W 의 원소 하나를 \
바꾸면 둘 다 바뀌어야 한다.""",
        """Inside a method the object is called self, so its weights are self.W and its own prediction is self.predict(x). \
softmax and cross entropy may stand outside the class as functions.
ko: 메서드 안에서 객체의 이름은 self 이다. 그래서 가중치는 self.W 이고 자신의 예측은 self.predict(x) 이다. softmax 와 교차 \
엔트로피는 클래스 밖에 함수로 두어도 된다.""",
    ],
    draws=False,
    learned="""A net carries its weights, and its predictions follow them the moment training moves them.
ko: 신경망은 가중치를 품고 있으며, 학습이 가중치를 옮기는 순간 예측도 따라 바뀐다.""",
)

SIZES = ((2, 3), (5, 4), (3, 6))  # inputs, classes


def case(rng, size):
    """Weights whose scores for the input are some given levels, and a target whose score is below 0."""
    D, K = size
    x, W = rng.uniform(0.2, 1, D) * rng.choice([-1, 1], D), rng.uniform(-0.5, 0.5, size)
    levels = rng.permutation(np.linspace(-1, 1, K)) + rng.uniform(-0.1, 0.1, K)
    W = W + np.outer(x, levels - x @ W) / (x @ x)
    return W, x, np.eye(K, dtype=int)[np.argsort(x @ W)[K // 2 - 1]]


def solved(solution, W):
    """The solution's net with these weights."""
    net = solution.SimpleNet(*W.shape)
    net.W = W
    return net


def weights_of(net, shape):
    """W of the learner's net; the check ends here if it is no array of floats of this shape."""
    W = net.W
    expect(
        isinstance(W, np.ndarray) and W.shape == shape and W.dtype.kind == "f",
        f"""W has to be an array of floats of shape {shape}
        ko: W 는 모양이 {shape} 인 실수 배열이어야 한다""",
        got=W.shape if isinstance(W, np.ndarray) and W.shape != shape else W,
    )
    return W


@problem.check(points=2)
def weights_are_standard_normal(learner, solution, rng):
    """W (input_size, output_size), (2, 3) where no size is given, starts as standard normal draws
    ko: W (input_size, output_size) 는 표준정규분포에서 뽑아 시작하며, 크기를 주지 않으면 (2, 3) 이다"""
    weights_of(learner.SimpleNet(), (2, 3))
    normal_draws("W", weights_of(learner.SimpleNet(80, 60), (80, 60)), 1)


@problem.check(points=1, needs="weights_are_standard_normal")
def seed_makes_it_repeatable(learner, solution, rng):
    """the same seed gives the same weights, another seed or none others
    ko: 같은 seed 는 같은 가중치를, 다른 seed 나 seed 가 없는 경우는 다른 가중치를 준다"""
    repeatable(lambda seed: (weights_of(learner.SimpleNet(3, 4, seed), (3, 4)),), int(rng.integers(1, 1000)))


@problem.check(points=3)
def predict_returns_scores(learner, solution, rng):
    """predict returns the scores x @ W
    ko: predict 는 점수 x @ W 를 반환한다"""
    for size in SIZES:
        W, x, _ = case(rng, size)
        close(learner.rig("net_holding", W).predict(x), solved(solution, W).predict(x))


@problem.check(points=4)
def loss_of_one_input(learner, solution, rng):
    """loss returns -log of the softmax probability of the true class
    ko: loss 는 정답 클래스의 소프트맥스 확률에 -log 를 취하여 반환한다"""
    # The 1e-7 is judged by a probability of 0: here a loss without it is near enough.
    for size in SIZES:
        W, x, t = case(rng, size)
        close(learner.rig("net_holding", W).loss(x, t), solved(solution, W).loss(x, t), policy=ITERATED)


@problem.check(points=1)
def large_scores(learner, solution, rng):
    """loss stays a number for scores of a thousand, and is -log(1e-7), about 16.118, for a true class of probability 0
    ko: 점수가 1000 이어도 loss 는 수이며, 정답 클래스의 확률이 0 이면 -log(1e-7), 약 16.118 이다"""
    W, x, t = case(rng, (3, 4))
    x = np.append(x, 1.0)  # this input lifts the scores
    impossible, certain = (np.where(t == 1, level, [3000, -900, 900, 1000]) for level in (-1000, 5000))
    for level in (1000 + np.zeros(4), np.zeros(4) - 1000, impossible, certain):
        net = learner.rig("net_holding", np.vstack([W, level]))
        right = solved(solution, np.vstack([W, level]))
        close(net.loss(x, t), right.loss(x, t), policy=ITERATED)


@problem.check(points=2, needs="predict_returns_scores")
def follows_its_weights(learner, solution, rng):
    """predict and loss use the W that the object holds at that moment
    ko: predict 와 loss 는 그 순간 객체가 지닌 W 를 쓴다"""
    W, x, t = case(rng, (3, 5))
    ways = [W + 0.2 * rng.normal(size=W.shape) for _ in range(4)]
    seen = learner.rig("asked_along_the_way", ways, x, t)
    for way, (scores, loss) in zip(ways, seen, strict=True):
        right = solved(solution, way)
        close(scores, right.predict(x))
        close(loss, right.loss(x, t), policy=ITERATED)


@problem.check(points=1, needs="loss_of_one_input")
def changes_nothing(learner, solution, rng):
    """predict and loss change neither W nor x nor t
    ko: predict 와 loss 는 W 도 x 도 t 도 바꾸지 않는다"""
    W, *arguments = case(rng, (4, 3))
    x, t = (inout(values) for values in arguments)
    net = learner.rig("net_holding", W)
    net.predict(x)
    net.loss(x, t)
    unchanged(x)
    unchanged(t)
    expect(
        np.array_equal(net.W, W),
        """W has to hold the numbers it held before
        ko: W 에는 전과 같은 수가 들어 있어야 한다""",
    )


@problem.picture
def scores_and_losses(learner, solution, rng):
    """the net of the example: left its scores, right its loss for each class, if it were the true one
    ko: 예의 신경망. 왼쪽은 점수, 오른쪽은 각 클래스가 정답일 때의 손실이다"""
    x, W = np.array([0.6, 0.9]), np.array([[0.35196232, 0.24128007, 0.72909494], [0.46175271, 0.11353967, 0.33078632]])
    right = solved(solution, W)

    def losses():
        net = learner.rig("net_holding", W)
        return [net.loss(x, t) for t in np.eye(3)]

    return (
        bars(
            ["0", "1", "2"], yours=lambda: learner.rig("net_holding", W).predict(x), right=right.predict(x),
            y_label="score\nko: 점수",
        ),
        bars(
            ["0", "1", "2"], yours=losses, right=[right.loss(x, t) for t in np.eye(3)],
            y_label="loss\nko: 손실", policy=ITERATED,
        ),
    )  # fmt: skip
