"""Problem 171: the dropout layer, and a three-layer net that uses it."""

from itertools import pairwise

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, gradient_of, inout, same, share, unchanged
from grader.picturing import histogram, images

problem = Problem(
    covers=["004:171", "001:001-do2"],
    builds_on=["p169_he"],
    hints=[
        """np.random.rand(*x.shape) gives a uniform number between 0 and 1 for each value of x. Which comparison with \
dropout_ratio is true for a share of 1 - dropout_ratio of them?
ko: np.random.rand(*x.shape) 는 x 의 값마다 0 과 1 사이의 균등분포에서 수를 하나씩 뽑는다. 그 가운데 1 - dropout_ratio \
만큼의 비율이 참이 되려면 dropout_ratio 와 어떻게 비교해야 하는가?""",
        """Keep the mask on self: forward stores it, backward reads it and draws nothing. By how much does the \
output of forward change when a dropped input changes a little?
ko: 마스크를 self 에 두어라. forward 가 저장하고 backward 는 읽기만 하며 새로 뽑지 않는다. 꺼진 입력을 조금 바꾸면 \
forward 의 출력은 얼마나 변하는가?""",
        """Follow train_flg through the net: gradient asks for the loss in training mode, loss passes the mode to predict, \
predict passes it to the layers whose name contains Dropout, and to no other layer.
ko: 신경망 안에서 train_flg 를 따라가 보라. gradient 는 학습 모드로 loss 를 부르고, loss 는 그 모드를 predict 에 넘기고, \
predict 는 이름에 Dropout 이 든 계층에만 넘긴다.""",
    ],
    rigs=["nets", "layers"],
    draws=False,
    learned="""Dropout silences nodes at random in training, so that none can rely on a few others.
ko: 드롭아웃은 학습할 때 노드를 무작위로 꺼서 어떤 노드도 몇몇 다른 노드에만 기대지 못하게 한다.""",
)

SIZES = (6, 5, 4, 3)  # inputs, two hidden layers, classes
KEYS = ("W1", "b1", "W2", "b2", "W3", "b3")
ORDER = ["Affine1", "Relu1", "Dropout1", "Affine2", "Relu2", "Dropout2", "Affine3"]


def positive(rng, shape):
    """Inputs without a zero, so that a 0 in the output is a dropped value."""
    return rng.uniform(1, 2, size=shape)


def trained(layer, x, said=True):
    """What the layer makes of x in training, said or not; the check ends here if it is not an array like x."""
    out = layer.forward(x, True) if said else layer.forward(x)
    expect(
        isinstance(out, np.ndarray) and out.shape == x.shape,
        """forward has to return an array of the shape of x
        ko: forward 는 x 와 모양이 같은 배열을 반환해야 한다""",
        got=out,
    )
    return out


@problem.check(points=2)
def training_keeps_or_drops(learner, solution, rng):
    """in training each value is kept as it is or becomes 0, and mask says which
    ko: 학습할 때 각 값은 그대로이거나 0 이 되며, mask 가 그것을 나타낸다"""
    x = positive(rng, (30, 20))
    layer = learner.Dropout(0.3)
    out = trained(layer, x)
    kept = out != 0
    factor = float(np.mean(out[kept] / x[kept])) if kept.any() else 0.0
    expect(
        np.isclose(factor, 1),
        """what is kept has to keep its value, as if multiplied by 1
        ko: 유지된 값은 1 을 곱한 것처럼 그대로 남아야 한다""",
        got=factor,
    )
    close(out, x * kept)
    mask = layer.mask
    expect(
        isinstance(mask, np.ndarray) and mask.shape == x.shape,
        """mask has to be an array of the shape of x
        ko: mask 는 x 와 모양이 같은 배열이어야 한다""",
        got=mask,
    )
    close((mask * 1.0,), (kept * 1.0,), names=("mask",))  # 0 and 1 serve as well as False and True
    given = inout(x)
    layer.forward(given, True)
    unchanged(given)


@problem.check(points=1)
def each_value_is_drawn_by_itself(learner, solution, rng):
    """in training every value of every call is drawn by itself
    ko: 학습할 때는 호출할 때마다 모든 값을 따로따로 뽑는다"""
    x = positive(rng, (80, 60))
    layer = learner.Dropout()
    first, second = trained(layer, x) == 0, trained(layer, x) == 0
    expect(
        (first != first[0]).any(axis=1)[1:].all(),
        """no row may drop exactly the places of the first row
        ko: 첫 행과 똑같은 자리가 꺼지는 행이 있어서는 안 된다""",
    )
    expect(
        (first != first[:, :1]).any(axis=0)[1:].all(),
        """no column may drop exactly the places of the first column
        ko: 첫 열과 똑같은 자리가 꺼지는 열이 있어서는 안 된다""",
    )
    expect(
        (first != second).any(),
        """every call of forward in training has to draw a new mask
        ko: 학습할 때는 forward 를 호출할 때마다 마스크를 새로 뽑아야 한다""",
    )


@problem.check(points=2, needs="each_value_is_drawn_by_itself")
def the_ratio_is_dropped(learner, solution, rng):
    """dropout_ratio is the share of the values that are dropped
    ko: dropout_ratio 는 꺼지는 값의 비율이다"""
    x = positive(rng, (200, 100))
    expect(
        (trained(learner.Dropout(), x, said=False) == 0).any(),
        """forward(x) without train_flg is training, so values have to be dropped
        ko: train_flg 없이 forward(x) 를 부르면 학습 모드이므로 꺼지는 값이 있어야 한다""",
    )
    for ratio, layer in ((0.5, learner.Dropout()), (0.2, learner.Dropout(0.2)), (0.7, learner.Dropout(0.7))):
        dropped = trained(layer, x) == 0
        tenths = round(float(np.mean(dropped)), 1)  # a right share lies 14 standard deviations inside its tenth
        expect(
            tenths == ratio,
            f"""a share of about {ratio} has to be dropped, which is dropout_ratio (0.5 where none is given)
            ko: 꺼지는 비율은 dropout_ratio, 곧 약 {ratio} 이어야 한다 (주지 않으면 0.5)""",
            got=tenths,
        )
        share(
            np.sum(dropped), dropped.size, ratio,
            """the share of dropped values has to be dropout_ratio
            ko: 꺼진 값의 비율은 dropout_ratio 이어야 한다""",
        )  # fmt: skip


@problem.check(points=2)
def testing_makes_all_values_smaller(learner, solution, rng):
    """with train_flg=False forward returns x * (1 - dropout_ratio) and drops nothing
    ko: train_flg=False 이면 forward 는 x * (1 - dropout_ratio) 를 반환하고 아무것도 끄지 않는다"""
    x = rng.normal(size=(7, 6))
    close(learner.Dropout(0.15).forward(x, False), solution.Dropout(0.15).forward(x, False))
    close(learner.Dropout(0.7).forward(x, False), solution.Dropout(0.7).forward(x, False))
    given = inout(x)
    close(learner.Dropout().forward(given, False), solution.Dropout().forward(x, False))
    unchanged(given)


@problem.check(points=2)
def backward_drops_the_same_places(learner, solution, rng):
    """backward drops the places that forward dropped, and keeps dout in the others
    ko: backward 는 forward 가 끈 자리를 똑같이 끄고, 나머지 자리에서는 dout 을 그대로 보낸다"""
    x, dout = positive(rng, (30, 20)), positive(rng, (30, 20))
    layer = learner.Dropout(0.4)
    kept = trained(layer, x) != 0
    expect(
        kept.any() and not kept.all(),
        """forward has to drop some values in training, and to keep some
        ko: 학습할 때 forward 는 일부 값을 끄고 나머지는 남겨야 한다""",
    )
    close(layer.backward(dout), dout * kept)


@problem.check(points=2)
def net_is_built_as_asked(learner, solution, rng):
    """the layers stand in the order of the statement, weights are normal draws with He's spread, biases are 0
    ko: 계층이 문제에서 정한 순서로 놓이고, 가중치는 He 초깃값의 정규분포에서 뽑으며, 편향은 0 이다"""
    sizes = (50, 40, 60, 30)
    net = learner.ThreeLayerNet(*sizes)
    same(learner.rig("layer_names", net), ORDER)
    params = params_of(net, sizes)
    close(params[1::2], tuple(np.zeros(size) for size in sizes[1:]), names=KEYS[1::2])
    for W in params[::2]:
        looks_normal(W, np.sqrt(2 / len(W)))
    looks_normal(params_of(learner.ThreeLayerNet(*sizes, 0.02), sizes)[0], 0.02)

    once, again, other, fresh, anew = (
        params_of(learner.ThreeLayerNet(*SIZES, seed=seed), SIZES)[0] for seed in (7, 7, 8, None, None)
    )
    expect(
        np.array_equal(once, again) and not np.array_equal(once, other) and not np.array_equal(fresh, anew),
        """the same seed has to give the same weights; another seed, or none, others
        ko: 같은 seed 는 같은 가중치를, seed 가 다르거나 없으면 다른 가중치를 주어야 한다""",
    )


def shapes(sizes):
    """The shapes of the parameters of a net, in the order of KEYS."""
    return [shape for rows, columns in pairwise(sizes) for shape in ((rows, columns), (columns,))]


def params_of(net, sizes):
    """W1, b1 .. b3 as the learner's net holds them now; the check ends here if they are not arrays of the right shapes."""
    held = net.params
    expect(
        isinstance(held, dict)
        and all(
            isinstance(held.get(key), np.ndarray) and held[key].shape == shape
            for key, shape in zip(KEYS, shapes(sizes), strict=True)
        ),
        """params has to be a dict of arrays: W1, W2, W3 of shape (inputs, outputs), b1, b2, b3 of shape (outputs,)
        ko: params 는 배열의 딕셔너리여야 한다: W1, W2, W3 의 모양은 (입력 수, 출력 수), b1, b2, b3 의 모양은 (출력 수,) 이다""",
        got=held,
    )
    return tuple(held[key] for key in KEYS)


def looks_normal(W, std):
    """Location, then spread: uniform draws of the same variance fail the second."""
    share(
        np.sum(W > 0), W.size, 0.5,
        """half of the weights have to be positive
        ko: 가중치의 절반은 양수여야 한다""",
    )  # fmt: skip
    share(
        np.sum(np.abs(W) < std), W.size, 0.682689,
        """68 % of the weights have to lie within one standard deviation of 0, sqrt(2 / rows) for 'he', as normal draws do
        ko: 정규분포를 따른다면 가중치의 68 % 가 0 에서 표준편차('he' 이면 sqrt(2 / 행 수)) 이내에 있어야 한다""",
    )  # fmt: skip


def situation(rng):
    """Parameters and a batch, with the labels in both forms.

    The net is young: no probability is so small that a 1e-7 inside the logarithm would show. Biases of its hidden layers
    are positive, so that no layer is silent for the whole batch: then dropout would not show either.
    """
    params = {key: rng.uniform(-0.5, 0.5, shape) for key, shape in zip(KEYS, shapes(SIZES), strict=True)}
    params |= {key: params[key] + 0.7 for key in ("b1", "b2")}
    x, labels = rng.normal(size=(7, SIZES[0])), rng.integers(SIZES[3], size=7)
    return params, x, labels, np.eye(SIZES[3])[labels]


def some_masks(rng):
    """A mask for each dropout layer, for a batch of 7."""
    return {"Dropout1": rng.random((7, SIZES[1])) > 0.3, "Dropout2": rng.random((7, SIZES[2])) > 0.3}


def scores(solution, arrays, x, factors):
    """The way through the layers; factors take the place of dropout: two masks in training, 1 - ratio in testing."""
    W1, b1, W2, b2, W3, b3 = arrays
    h1 = solution.Relu().forward(solution.Affine(W1, b1).forward(x)) * factors[0]
    h2 = solution.Relu().forward(solution.Affine(W2, b2).forward(h1)) * factors[1]
    return solution.Affine(W3, b3).forward(h2)


@problem.check(points=3, needs="testing_makes_all_values_smaller")
def prediction_uses_every_node(learner, solution, rng):
    """predict and loss drop nothing unless told to train, for class numbers and one-hot labels
    ko: predict 와 loss 는 학습 모드가 아니면 아무것도 끄지 않는다. 레이블은 클래스 번호여도 원-핫이어도 된다"""
    params, x, labels, one_hot = situation(rng)
    net = learner.rig("net_dropping", SIZES, params, 0.2)
    want = scores(solution, params.values(), x, (0.8, 0.8))
    loss = solution.SoftmaxWithLoss().forward(want, one_hot)
    close(net.predict(x), want)
    close(
        (net.loss(x, one_hot), net.loss(x, labels)), (loss, loss), names=("one-hot", "class numbers"), policy=ITERATED
    )
    net = learner.rig("net_holding", SIZES, params)  # with the ratio it has where none is given
    close(net.predict(x), scores(solution, params.values(), x, (0.5, 0.5)))


@problem.check(points=2)
def training_mode_reaches_the_layers(learner, solution, rng):
    """predict and loss with train_flg=True use the masks of both Dropout layers
    ko: train_flg=True 이면 predict 와 loss 가 두 Dropout 계층의 마스크를 사용한다"""
    params, x, _, one_hot = situation(rng)
    masks = some_masks(rng)
    net = learner.rig("net_with_masks", SIZES, params, 0.3, masks)
    want = scores(solution, params.values(), x, tuple(masks.values()))
    close(net.predict(x, True), want)
    close(net.loss(x, one_hot, True), solution.SoftmaxWithLoss().forward(want, one_hot), policy=ITERATED)


@problem.check(points=4)
def gradient_belongs_to_the_thinned_net(learner, solution, rng):
    """gradient agrees with numerical derivatives of the loss in training mode, the masks being held fixed
    ko: gradient 가 마스크를 고정했을 때 학습 모드 손실의 수치 미분과 일치한다"""
    params, x, _, one_hot = situation(rng)
    masks = some_masks(rng)

    def loss(*arrays):
        return solution.SoftmaxWithLoss().forward(scores(solution, arrays, x, tuple(masks.values())), one_hot)

    net = learner.rig("net_with_masks", SIZES, params, 0.3, masks)
    slopes = net.gradient(x, one_hot)
    expect(
        isinstance(slopes, dict) and set(KEYS) <= set(slopes),
        """gradient has to return a dict with the keys W1, b1, W2, b2, W3, b3
        ko: gradient 는 키가 W1, b1, W2, b2, W3, b3 인 딕셔너리를 반환해야 한다""",
        got=slopes,
    )
    close(tuple(slopes[key] for key in KEYS), gradient_of(loss, at=tuple(params.values())), names=KEYS)
    expect(
        all(np.array_equal(now, params[key]) for key, now in zip(KEYS, params_of(net, SIZES), strict=True)),
        """gradient must not change a parameter
        ko: gradient 는 매개변수를 바꾸지 않아야 한다""",
    )


@problem.picture
def who_falls_silent(learner, solution, rng):
    """dropout of 0.3 on ones: what is kept, what comes back through it, and how large the kept share is in 200 draws
    ko: 1 로 채운 배열에 0.3 의 드롭아웃을 적용한 것. 남은 값, 그것을 지나 되돌아온 값, 200번 뽑을 때 남은 비율"""
    x = np.ones((16, 24))

    def there_and_back():
        layer = learner.Dropout(0.3)
        out = layer.forward(x, True)
        return [out, layer.backward(x), layer.forward(x, False)]

    def shares():
        layer = learner.Dropout(0.3)
        return [np.mean(layer.forward(x, True) != 0) for _ in range(200)]

    return (
        images(
            yours=there_and_back,
            right=None,
            shape=(3, *x.shape),
            span=(0, 1),
            names=[
                "forward in training\nko: 학습할 때 순전파",
                "backward\nko: 역전파",
                "forward in a prediction\nko: 추론할 때 순전파",
            ],
        ),
        histogram(
            yours=shares,
            right=rng.binomial(x.size, 0.7, size=200) / x.size,
            bins=24,
            span=(0.5, 0.9),
            x_label="kept share\nko: 남은 비율",
        ),
    )
