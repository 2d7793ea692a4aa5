"""Problem 159: a three-layer net made of layer objects."""

from itertools import pairwise

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, gradient_of, ref, share

problem = Problem(
    covers=["004:159"],
    builds_on=["p158_two_layer_net_layers"],
    hints=[
        """Begin with your file of problem 158. Write the row of layers on paper with the shape of what runs through each \
arrow; each W has the columns of the one before as its rows.
ko: 문제 158 의 파일에서 시작하라. 계층의 줄을 종이에 그리고 화살표마다 지나가는 배열의 모양을 적어라. W 의 행의 수는 앞 W 의 열의 \
수와 같다.""",
        """predict, loss, accuracy and the loop of gradient need no change at all. What is new stands in __init__, and where \
gradient collects its results.
ko: predict, loss, accuracy 와 gradient 의 반복문은 고칠 것이 하나도 없다. 새로 쓸 곳은 __init__ 과, gradient 가 결과를 모으는 \
자리이다.""",
        """If the gradients of the third layer are right and those of the second are not, look at Relu2: is it an object of its \
own, with a mask of its own? Print list(net.layers) and the shapes in gradient(x, t) beside those in params.
ko: 셋째 층의 기울기는 맞고 둘째 층의 기울기가 틀렸다면 Relu2 를 보라. 따로 만든 객체이고 mask 도 따로 있는가? list(net.layers) 를 \
출력하고, gradient(x, t) 의 모양들을 params 의 모양들과 나란히 출력해 보라.""",
    ],
    draws=False,
)

SIZES = (6, 5, 4, 3)  # inputs, nodes of two hidden layers, classes
KEYS = ("W1", "b1", "W2", "b2", "W3", "b3")
ORDER = ["Affine1", "Relu1", "Affine2", "Relu2", "Affine3"]


def batch(rng, rows):
    """Random inputs, and labels in both forms: one-hot, class numbers."""
    numbers = rng.permutation(np.arange(rows) % SIZES[-1])
    return rng.normal(size=(rows, SIZES[0])), (np.eye(SIZES[-1])[numbers], numbers)


def shapes(sizes):
    """The shapes of the parameters of a net."""
    layers = enumerate(pairwise(sizes), 1)
    return {key: shape for k, (m, n) in layers for key, shape in ((f"W{k}", (m, n)), (f"b{k}", (n,)))}


def some_params(rng):
    """Parameters of a young net: its probabilities are never so small that a 1e-7 inside the logarithm would show."""
    return {key: rng.uniform(-0.7, 0.7, shape) for key, shape in shapes(SIZES).items()}


def solved(solution, params):
    """The solution's net with these parameters."""
    net = solution.ThreeLayerNet(*SIZES)
    for key, value in params.items():
        net.params[key][...] = value
    return net


def certified(solution, params, x, t, wrt):
    """The derivatives of the solution's loss at these parameters; wrt are positions in KEYS."""

    def loss(*arrays):
        return solved(solution, dict(zip(KEYS, arrays, strict=True))).loss(x, t)

    return gradient_of(loss, at=tuple(params[key] for key in KEYS), wrt=wrt)


def arrays_of(what, held):
    """The six arrays of a dict with these keys; the check ends here if it has none."""
    expect(
        isinstance(held, dict) and set(KEYS) <= set(held),
        f"""{what} has to be a dict with the keys W1, b1, W2, b2, W3, b3
        ko: {what} 는 키가 W1, b1, W2, b2, W3, b3 인 딕셔너리여야 한다""",
        got=held,
    )
    return tuple(held[key] for key in KEYS)


@problem.check(points=2)
def weights_start_as_normal_draws(learner, solution, rng):
    """weights start as normal draws of the given spread, biases at 0, and a seed repeats them
    ko: 가중치는 주어진 표준편차의 정규분포에서 뽑고 편향은 0 에서 시작하며, 같은 seed 는 같은 값을 준다"""
    sizes, std = (60, 80, 70, 50), 0.3
    for given in ((std,), ()):
        params = arrays_of("params", learner.ThreeLayerNet(*sizes, *given).params)
        for key, value in zip(KEYS, params, strict=True):
            want = shapes(sizes)[key]
            expect(
                isinstance(value, np.ndarray) and value.shape == want,
                f"""the parameter {key} has to be an array of the shape {want} in a net of the sizes {sizes}
                ko: 크기가 {sizes} 인 신경망에서 매개변수 {key} 는 모양이 {want} 인 배열이어야 한다""",
                got=value,
            )
        biases = tuple(np.zeros(size) for size in sizes[1:])
        close(params[1::2], biases, names=KEYS[1::2])
        for W in params[::2]:
            looks_normal(W, std if given else 0.01)

    once, again, other, fresh, anew = (
        arrays_of("params", learner.ThreeLayerNet(5, 4, 3, 2, std, seed).params)[0] for seed in (7, 7, 8, None, None)
    )
    expect(
        np.array_equal(once, again),
        """two nets with the same seed have to start from the same weights
        ko: seed 가 같은 두 신경망은 같은 가중치에서 시작해야 한다""",
    )
    expect(
        not np.array_equal(once, other) and not np.array_equal(fresh, anew),
        """two nets with different seeds, or with none, have to start from different weights
        ko: seed 가 서로 다르거나 seed 를 주지 않은 두 신경망은 다른 가중치에서 시작해야 한다""",
    )


def looks_normal(W, std):
    """Location, then spread: uniform draws of the same variance fail the second."""
    share(
        np.sum(W > 0), W.size, 0.5,
        """half of the weights have to be positive
        ko: 가중치의 절반은 양수여야 한다""",
    )  # fmt: skip
    share(
        np.sum(np.abs(W) < std), W.size, 0.682689,
        """68 % of the weights have to lie within one weight_init_std (0.01 where none is given) of 0, as normal draws do
        ko: 정규분포를 따른다면 가중치의 68 % 가 0 에서 weight_init_std(주지 않으면 0.01) 이내에 있어야 한다""",
    )  # fmt: skip


@problem.check(points=2)
def predict_returns_scores(learner, solution, rng):
    """predict returns the scores, and they follow when the arrays in params are changed in place
    ko: predict 는 점수를 반환하며, params 의 배열을 그 자리에서 바꾸면 점수도 바뀐다"""
    params, (x, _) = some_params(rng), batch(rng, 7)
    net = learner.rig("net_holding", SIZES, params)
    learner.rig("net_holding", SIZES, some_params(rng))  # another net, which has nothing to do with this one
    close(net.predict(x), solved(solution, params).predict(x))


@problem.check(points=2)
def layers_stand_in_order(learner, solution, rng):
    """layers holds Affine1, Relu1, Affine2, Relu2, Affine3 in this order, and with last_layer they do the work of the net
    ko: layers 에는 Affine1, Relu1, Affine2, Relu2, Affine3 이 이 순서로 있으며, last_layer 와 함께 신경망의 일을 한다"""
    params, (x, (one_hot, _)) = some_params(rng), batch(rng, 7)
    net = learner.rig("net_holding", SIZES, params)
    names = learner.rig("layer_names", ref(net))
    expect(
        names == ORDER,
        """layers has to hold Affine1, Relu1, Affine2, Relu2 and Affine3, in this order and nothing else
        ko: layers 에는 Affine1, Relu1, Affine2, Relu2, Affine3 이 이 순서로 있어야 하고 다른 것은 없어야 한다""",
        got=names,
    )
    seen = learner.rig("walk", ref(net), x, one_hot)
    right = solved(solution, params)
    close((seen["scores"],), (right.predict(x),), names=("scores",))
    close((seen["loss"],), (right.loss(x, one_hot),), names=("loss",), policy=ITERATED)


@problem.check(points=3)
def loss_is_the_mean_over_the_rows(learner, solution, rng):
    """loss is the mean over the rows of -log(probability of the true class), for both forms of labels and large scores
    ko: 손실은 -log(정답 클래스의 확률) 의 행 평균이다. 레이블의 꼴이 어느 쪽이든, 점수가 크든 그렇다"""
    params, (x, labels) = some_params(rng), batch(rng, 7)
    net, right = learner.rig("net_holding", SIZES, params), solved(solution, params)
    for form, t in zip(("one-hot", "class numbers"), labels, strict=True):
        close((net.loss(x, t),), (right.loss(x, t),), names=(f"loss ({form})",), policy=ITERATED, batch=7)

    # Row by row the scores rise by hundreds, and the last class, never the true one, lies thousands below the others.
    params["W3"] = params["W3"] + rng.uniform(500, 1500, size=(SIZES[2], 1))
    params["b3"] = params["b3"] + np.array([2000.0, 2000.0, -2000.0])
    t = np.eye(3)[rng.integers(2, size=7)]
    net = learner.rig("net_holding", SIZES, params)
    close(net.loss(x, t), solved(solution, params).loss(x, t), policy=ITERATED)


@problem.check(points=2)
def accuracy_is_a_share(learner, solution, rng):
    """accuracy is the share of the rows whose largest score stands at the true class, for both forms of labels
    ko: 정확도는 가장 큰 점수가 정답 클래스에 있는 행의 비율이다. 레이블의 꼴이 어느 쪽이든 그렇다"""
    params = some_params(rng)
    net, right = learner.rig("net_holding", SIZES, params), solved(solution, params)
    for _ in range(12):  # small ones: an argmax along the wrong axis then hits now and then
        x, labels = batch(rng, 4)
        for form, t in zip(("one-hot", "class numbers"), labels, strict=True):
            close((net.accuracy(x, t),), (right.accuracy(x, t),), names=(f"accuracy ({form})",))


@problem.check(points=2)
def gradient_of_the_third_layer(learner, solution, rng):
    """the gradients of W3 and b3 agree with numerical derivatives of the loss, for both forms of labels
    ko: 레이블의 꼴이 어느 쪽이든 W3 와 b3 의 기울기가 손실의 수치 미분과 일치한다"""
    params, (x, labels) = some_params(rng), batch(rng, 7)
    net = learner.rig("net_holding", SIZES, params)
    for t in labels:
        got = arrays_of("gradient", net.gradient(x, t))[4:]
        close(got, certified(solution, params, x, t, (4, 5)), names=("W3", "b3"), batch=7)


@problem.check(points=3)
def gradient_of_the_second_layer(learner, solution, rng):
    """the gradients of W2 and b2 agree with numerical derivatives of the loss
    ko: W2 와 b2 의 기울기가 손실의 수치 미분과 일치한다"""
    params, (x, (t, _)) = some_params(rng), batch(rng, 7)
    net = learner.rig("net_holding", SIZES, params)
    got = arrays_of("gradient", net.gradient(x, t))[2:4]
    close(got, certified(solution, params, x, t, (2, 3)), names=("W2", "b2"), batch=7)


@problem.check(points=4)
def gradient_of_the_first_layer(learner, solution, rng):
    """the gradients of W1 and b1 agree with numerical derivatives of the loss, whatever was asked before
    ko: 앞서 무엇을 호출했든 W1 과 b1 의 기울기가 손실의 수치 미분과 일치한다"""
    params, (x, (t, _)), (earlier, _) = some_params(rng), batch(rng, 7), batch(rng, 7)
    net = learner.rig("net_holding", SIZES, params)
    net.predict(earlier)
    got = arrays_of("gradient", net.gradient(x, t))[:2]
    close(got, certified(solution, params, x, t, (0, 1)), names=("W1", "b1"), batch=7)
    expect(
        all(np.array_equal(now, params[key]) for key, now in zip(KEYS, arrays_of("params", net.params), strict=True)),
        """gradient must not change a parameter
        ko: gradient 는 매개변수를 바꾸지 않아야 한다""",
    )
