"""Problem 131: the share of right predictions."""

import numpy as np

from grader.checking import Problem, close, expect, inout, unchanged
from grader.networks import arrays_of, layer_shapes, some_params, two_layers_start_right
from grader.sizes import different

problem = Problem(
    covers=["004:131"],
    builds_on=["p129_two_layer_predict"],
    hints=[
        """A row of probabilities has to become a class number. Which function finds the position of the largest entry, and \
along which axis do the classes lie?
ko: 확률 한 행이 클래스 번호가 되어야 한다. 가장 큰 원소의 자리를 찾는 함수는 무엇이고, 클래스는 어느 축에 놓여 있는가?""",
        """The labels are one-hot, so they have to become class numbers as well. Print both arrays of numbers for a batch of \
four: they must have the shape (4,).
ko: 레이블도 원-핫이므로 클래스 번호로 바꾸어야 한다. 행이 넷인 배치로 두 번호 배열을 출력해 보라. 모양이 (4,) 여야 한다.""",
        """Comparing the two with == gives an array of True and False. np.mean counts True as 1 and divides by how many there \
are.
ko: 둘을 == 로 비교하면 True 와 False 의 배열이 나온다. np.mean 은 True 를 1 로 세고 개수로 나눈다.""",
    ],
    draws=False,
    rigs=["nets"],
    learned="""Accuracy moves in jumps, with a slope of 0 almost everywhere: it is for people to read, and the loss is for training.
ko: 정확도는 계단처럼 뛰어 거의 어디서나 기울기가 0 이다. 사람은 정확도를 읽고, 학습은 손실을 쓴다.""",
)

CLASSES = 4  # where shares are compared: how often a wrong one is right by chance depends on it


def fair_params(rng, sizes):
    """Parameters that make every class win now and then."""
    params = some_params(rng, *sizes, spread=0.9)
    hidden = 1 / (1 + np.exp(-(rng.normal(size=(300, sizes[0])) @ params["W1"] + params["b1"])))
    params["W2"] = 3 * params["W2"]
    params["b2"] = -hidden.mean(axis=0) @ params["W2"] + rng.uniform(-0.1, 0.1, sizes[2])
    return params


def solved(solution, sizes, params):
    """The solution's net with these parameters."""
    net = solution.TwoLayerNet(*sizes)
    net.params = dict(params)
    return net


def batches(rng, sizes, counts):
    """Inputs and one-hot labels of random classes: batches small enough for shares of every size."""
    D, _, K = sizes
    for rows in counts:
        yield rng.normal(size=(rows, D)), np.eye(K, dtype=int)[rng.integers(K, size=rows)]


@problem.check(points=1)
def starts_as_before(learner, solution, rng):
    """the parameters start as in problem 128
    ko: 매개변수는 문제 128 과 똑같이 시작한다"""
    two_layers_start_right(learner.TwoLayerNet, rng)


@problem.check(points=2)
def predicts_as_before(learner, solution, rng):
    """predict returns the probabilities of problem 129, for large scores too
    ko: predict 는 문제 129 의 확률을 반환하며 점수가 커도 그렇다"""
    N, *sizes = different(rng, 4, 3, 7)
    D, H, K = sizes
    params, x = fair_params(rng, sizes), rng.normal(size=(N, D))
    large = {**params, "W1": 40 * params["W1"]}  # hidden nodes near 0 or near 1
    level, signs = 1000 + 300 * np.arange(H), np.where(np.arange(K) == 2, -1, 1)  # one class is far from the others
    large["W2"] = params["W2"] + np.outer(level, signs)
    large["b2"] = params["b2"] - level.sum() / 2 * signs
    for held in (params, large):
        close(learner.rig("net_holding", sizes, held).predict(x), solved(solution, sizes, held).predict(x))


@problem.check(points=5)
def share_of_the_right_rows(learner, solution, rng):
    """accuracy is the share of the rows whose most likely class is the true one
    ko: 정확도는 확률이 가장 높은 클래스가 정답인 행의 비율이다"""
    sizes = *different(rng, 2, 5, 8), CLASSES
    params = fair_params(rng, sizes)
    net, right = learner.rig("net_holding", sizes, params), solved(solution, sizes, params)
    for x, t in batches(rng, sizes, (31, 7, 3, 5, 3, 2, 2, 1, 1, 1)):
        close(net.accuracy(x, t), right.accuracy(x, t))
        close(net.accuracy(x, t.astype(float)), right.accuracy(x, t))


@problem.check(points=2, needs="share_of_the_right_rows")
def however_unsure(learner, solution, rng):
    """the most likely class counts, however small its probability is and however close the others are
    ko: 확률이 아무리 낮고 다른 클래스와 차이가 적어도 가장 높은 클래스로 센다"""
    sizes = *different(rng, 2, 5, 8), CLASSES
    unsure = {key: 0.02 * value for key, value in fair_params(rng, sizes).items()}
    net, right = learner.rig("net_holding", sizes, unsure), solved(solution, sizes, unsure)
    for x, t in batches(rng, sizes, (29, 7, 3, 2, 2)):
        close(net.accuracy(x, t), right.accuracy(x, t))


@problem.check(points=1, needs="share_of_the_right_rows")
def changes_nothing(learner, solution, rng):
    """accuracy changes neither the parameters nor x and t
    ko: accuracy 는 매개변수도 x 와 t 도 바꾸지 않는다"""
    N, *sizes = different(rng, 4, 3, 7)
    D, _, K = sizes
    params = fair_params(rng, sizes)
    net = learner.rig("net_holding", sizes, params)
    x, t = inout(rng.normal(size=(N, D))), inout(np.eye(K)[rng.integers(K, size=N)])
    net.accuracy(x, t)
    unchanged(x)
    unchanged(t)
    now = arrays_of(net.params, layer_shapes(*sizes))
    expect(
        all(np.array_equal(array, params[key]) for key, array in zip(params, now, strict=True)),
        """the parameters have to hold the numbers they held before
        ko: 매개변수에는 전과 같은 수가 들어 있어야 한다""",
    )
