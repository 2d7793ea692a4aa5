"""Problem 134: a two-layer net whose gradient comes from backpropagation, and its training loop."""

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, gradient_of, share
from grader.datasets.patterns import noisy_patterns
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:134"],
    builds_on=["p133_training_loop"],
    hints=[
        """Write the forward pass as four named steps: z = x @ W1 + b1, hidden = max(0, z), scores = hidden @ W2 + b2, \
loss. Then go from the last name to the first, and find for each the array of derivatives of the loss with the shape of \
that name.
ko: 순전파를 네 단계로 나누고 이름을 붙여라: z = x @ W1 + b1, hidden = max(0, z), scores = hidden @ W2 + b2, loss. \
그런 다음 마지막 이름에서 첫 이름으로 거슬러 가면서, 각각에 대한 손실의 미분을 그 이름과 같은 모양의 배열로 구하라.""",
        """For softmax and cross-entropy together the derivative with respect to the scores is \
(probabilities - labels) / N. In a product A @ B the derivative goes to A times B transposed, and to B with A transposed \
in front: the shapes leave one way only.
ko: 소프트맥스와 교차 엔트로피를 합치면 점수에 대한 미분은 (확률 - 레이블) / N 이다. 행렬 곱 A @ B 에서 A 쪽으로는 \
B 의 전치를 뒤에서 곱해 보내고, B 쪽으로는 A 의 전치를 앞에서 곱해 보낸다. 모양을 맞추면 방법은 하나뿐이다.""",
        """ReLU hands a derivative on where it had let the value through and puts 0 elsewhere. A bias is added to every \
row, so its derivative is a sum over the rows. If training goes wrong though the gradient is right, print the loss of a \
few steps on one fixed batch: it must go down each time.
ko: ReLU 는 값을 통과시킨 자리의 미분만 넘겨 주고 나머지 자리는 0 으로 한다. 편향은 모든 행에 더해지므로 그 미분은 \
행에 대한 합이다. 기울기는 맞는데 학습이 안 되면, 미니배치 하나를 고정하고 몇 걸음의 손실을 출력해 보라. 걸음마다 \
줄어들어야 한다.""",
    ],
    draws=False,
    rigs=["nets"],
    learned="""One pass forward and one back give the derivative with respect to every parameter, however many there are.
ko: 순전파 한 번과 역전파 한 번이면, 매개변수가 아무리 많아도 모든 매개변수에 대한 미분이 나온다.""",
)

SIZES = (6, 5, 3)  # inputs, hidden nodes, classes: of the net that watches training
KEYS = ("W1", "b1", "W2", "b2")


def some_sizes(rng):
    """How many inputs, hidden nodes and classes, no two of them alike; a batch of seven is larger than each."""
    return different(rng, 3, 3, 6)


def batch(rng, sizes, rows):
    """Random inputs and one-hot labels."""
    D, _, K = sizes
    return rng.normal(size=(rows, D)), np.eye(K)[rng.integers(K, size=rows)]


def shapes(sizes):
    """The shapes of the parameters of a net."""
    D, H, K = sizes
    return {"W1": (D, H), "b1": (H,), "W2": (H, K), "b2": (K,)}


def some_params(rng, sizes):
    """Parameters of a young net: its probabilities are never so small that a 1e-7 inside the logarithm would show."""
    return {key: rng.uniform(-0.4, 0.4, shape) for key, shape in shapes(sizes).items()}


def solved(solution, sizes, params):
    """The solution's net with these parameters."""
    net = solution.TwoLayerNet(*sizes)
    net.params = dict(params)
    return net


def certified(solution, sizes, params, x, t, wrt):
    """The derivatives of the solution's loss at these parameters; wrt are positions in KEYS."""

    def loss(*arrays):
        return solved(solution, sizes, dict(zip(KEYS, arrays, strict=True))).loss(x, t)

    return gradient_of(loss, at=tuple(params[key] for key in KEYS), wrt=wrt)


def params_of(net, sizes):
    """W1, b1, W2, b2 as the learner's net holds them now; the check ends here if they are not arrays of the right shape."""
    held = net.params
    expect(
        isinstance(held, dict)
        and all(
            isinstance(held.get(key), np.ndarray) and held[key].shape == shape for key, shape in shapes(sizes).items()
        ),
        """params has to be a dict of arrays: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)
        ko: params 는 배열의 딕셔너리여야 한다: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)""",
        got=held,
    )
    return tuple(held[key] for key in KEYS)


def gradient_at(net, x, t):
    """What gradient(x, t) has for W1, b1, W2, b2."""
    slopes = net.gradient(x, t)
    expect(
        isinstance(slopes, dict) and set(KEYS) <= set(slopes),
        """gradient has to return a dict with the keys W1, b1, W2, b2
        ko: gradient 는 키가 W1, b1, W2, b2 인 딕셔너리를 반환해야 한다""",
        got=slopes,
    )
    return tuple(slopes[key] for key in KEYS)


@problem.check(points=2)
def weights_start_as_normal_draws(learner, solution, rng):
    """weights start as normal draws of the given spread, biases at 0, and a seed repeats them
    ko: 가중치는 주어진 표준편차의 정규분포에서 뽑고 편향은 0 에서 시작하며, 같은 seed 는 같은 값을 준다"""
    sizes, std = (120, 80, 40), 0.3
    W1, b1, W2, b2 = params_of(learner.TwoLayerNet(*sizes, std), sizes)
    close((b1, b2), (np.zeros(80), np.zeros(40)), names=("b1", "b2"))
    looks_normal(W1, std)
    looks_normal(W2, std)
    looks_normal(params_of(learner.TwoLayerNet(*sizes), sizes)[0], 0.01)

    once, again, other, fresh, anew = (
        params_of(learner.TwoLayerNet(4, 3, 2, std, seed), (4, 3, 2))[0] for seed in (7, 7, 8, None, None)
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
    """predict returns the scores max(0, x @ W1 + b1) @ W2 + b2
    ko: predict 는 점수 max(0, x @ W1 + b1) @ W2 + b2 를 반환한다"""
    for rows in (7, 1):
        sizes = some_sizes(rng)
        params, (x, _) = some_params(rng, sizes), batch(rng, sizes, rows)
        net = learner.rig("net_holding", sizes, params)
        close(net.predict(x), solved(solution, sizes, params).predict(x))


@problem.check(points=2)
def loss_is_the_mean_over_the_rows(learner, solution, rng):
    """loss is the mean over the rows of -log(probability of the true class), for large scores too
    ko: 손실은 -log(정답 클래스의 확률) 의 행 평균이며, 점수가 커도 그렇다"""
    sizes = some_sizes(rng)
    params, (x, t) = some_params(rng, sizes), batch(rng, sizes, 7)
    net = learner.rig("net_holding", sizes, params)
    close(net.loss(x, t), solved(solution, sizes, params).loss(x, t), policy=ITERATED)

    # Row by row the scores rise by hundreds, and the last class, never the true one, lies thousands below the others.
    _, H, K = sizes
    params["W2"] = params["W2"] + rng.uniform(500, 1500, size=(H, 1))
    params["b2"] = params["b2"] + np.where(np.arange(K) == K - 1, -1000.0 * K, 2000.0)
    t = np.eye(K)[rng.integers(K - 1, size=7)]
    net = learner.rig("net_holding", sizes, params)
    close(net.loss(x, t), solved(solution, sizes, params).loss(x, t), policy=ITERATED)


@problem.check(points=1)
def accuracy_is_a_share(learner, solution, rng):
    """accuracy is the share of the rows whose largest score stands at the true class
    ko: 정확도는 가장 큰 점수가 정답 클래스에 있는 행의 비율이다"""
    sizes = *different(rng, 2, 5, 7), 3
    params = some_params(rng, sizes)
    batches = [batch(rng, sizes, 4) for _ in range(15)]  # small: an argmax along the wrong axis then hits now and then
    net = learner.rig("net_holding", sizes, params)
    right = solved(solution, sizes, params)
    for x, t in batches:
        close(net.accuracy(x, t), right.accuracy(x, t))


@problem.check(points=3)
def gradient_of_the_output_layer(learner, solution, rng):
    """the gradients of W2 and b2 agree with numerical derivatives of the loss
    ko: W2 와 b2 의 기울기가 손실의 수치 미분과 일치한다"""
    sizes = some_sizes(rng)
    params, (x, t) = some_params(rng, sizes), batch(rng, sizes, 7)
    net = learner.rig("net_holding", sizes, params)
    close(gradient_at(net, x, t)[2:], certified(solution, sizes, params, x, t, (2, 3)), names=("W2", "b2"))


@problem.check(points=4)
def gradient_of_the_hidden_layer(learner, solution, rng):
    """the gradients of W1 and b1 agree with numerical derivatives of the loss, whatever was asked before
    ko: 앞서 무엇을 호출했든 W1 과 b1 의 기울기가 손실의 수치 미분과 일치한다"""
    sizes = some_sizes(rng)
    params, (x, t), (earlier, _) = some_params(rng, sizes), batch(rng, sizes, 7), batch(rng, sizes, 7)
    net = learner.rig("net_holding", sizes, params)
    net.predict(earlier)
    close(gradient_at(net, x, t)[:2], certified(solution, sizes, params, x, t, (0, 1)), names=("W1", "b1"))
    expect(
        all(np.array_equal(now, params[key]) for key, now in zip(KEYS, params_of(net, sizes), strict=True)),
        """gradient must not change a parameter
        ko: gradient 는 매개변수를 바꾸지 않아야 한다""",
    )


@problem.check(points=3)
def train_moves_and_records(learner, solution, rng):
    """train makes one move per random batch and records losses and accuracies (a stand-in network watches)
    ko: train 은 무작위 미니배치마다 매개변수를 한 번 옮기고 손실과 정확도를 기록한다 (대역 신경망으로 관찰한다)"""
    start = some_params(rng, SIZES) | {"b2": np.zeros(3)}
    data = (*numbered(40), *numbered(14))
    lr, steps, size = 0.5, 30, 7  # 40 // 7 = 5 steps make an epoch
    seen = learner.rig("watch", start, data, lr, steps, size, 11)
    close(tuple(seen["params"].values()), tuple(start[key] - lr * steps for key in KEYS), names=KEYS)

    moves = np.arange(1.0, steps + 1)
    epochs = moves[::5]
    want = {
        "train_loss_list": list(moves + size / 1000),
        "train_acc_list": list(epochs + 40 / 1000),
        "test_acc_list": list(epochs + 14 / 1000),
    }
    record = seen["record"]
    expect(
        isinstance(record, dict) and set(want) <= set(record),
        """train has to return a dict with train_loss_list, train_acc_list and test_acc_list
        ko: train 은 train_loss_list, train_acc_list, test_acc_list 가 있는 딕셔너리를 반환해야 한다""",
        got=record,
    )
    close(tuple(record[name] for name in want), tuple(want.values()), names=tuple(want))

    rows, labels = np.concatenate(seen["rows"]), np.concatenate(seen["labels"])
    expect(
        np.array_equal(labels, rows % 3),
        """x and t of a batch have to be the same rows
        ko: 미니배치의 x 와 t 는 같은 행이어야 한다""",
    )
    expect(
        len(np.unique(rows)) > 20,  # that 210 draws from 40 rows hit 20 at the most has a probability of 1e-52
        """the batches have to be drawn from the whole training set
        ko: 미니배치는 훈련 세트 전체에서 뽑아야 한다""",
        got=np.unique(rows),
    )
    # a batch as large as the training set: every step is an epoch
    whole = learner.rig("watch", start, data, lr, 4, 40, 11)["record"]["train_acc_list"]
    close((whole,), (list(moves[:4] + 40 / 1000),), names=("train_acc_list",))
    again = learner.rig("watch", start, data, lr, steps, size, 11)
    expect(
        np.array_equal(rows, np.concatenate(again["rows"])),
        """the same seed has to draw the same batches
        ko: 같은 seed 는 같은 미니배치를 뽑아야 한다""",
    )


def numbered(rows):
    """Data for the stand-in: x holds the row number, the label is that number modulo 3."""
    number = np.arange(rows)
    return np.repeat(number[:, None], SIZES[0], axis=1).astype(float), np.eye(3)[number % 3]


@problem.check(points=3, needs="gradient_of_the_hidden_layer")
def training_teaches_the_net(learner, solution, rng):
    """100 steps on ten noisy patterns leave parameters whose loss is below 0.1
    ko: 잡음이 섞인 열 가지 무늬로 100번 학습하면 그 매개변수의 손실이 0.1 보다 작다"""
    sizes = (64, 50, 10)
    (x_train, t_train), (x_test, t_test) = noisy_patterns(rng)
    net = learner.TwoLayerNet(*sizes, 0.01, 3)
    learner.train(net, x_train, t_train, x_test, t_test, 0.3, 100, 50, 5)
    reached = loss_at(params_of(net, sizes), x_train, t_train)
    expect(
        reached < 0.1,  # a right answer reached 0.016 to 0.023 on each of 60 data sets; ln 10 = 2.3 is guessing
        """the loss on the training set, computed from params after training, has to be below 0.1
        ko: 학습이 끝난 params 로 계산한 훈련 세트의 손실이 0.1 보다 작아야 한다""",
        got=reached,
    )


def loss_at(params, x, t):
    """The statement's loss of what training left behind: the parameters are judged, not the learner's record."""
    W1, b1, W2, b2 = params
    with np.errstate(all="ignore"):  # parameters that ran away give NaN, which is not below 0.1
        scores = np.maximum(0, x @ W1 + b1) @ W2 + b2
        scores = scores - scores.max(axis=1, keepdims=True)
        return float(np.mean(np.log(np.exp(scores).sum(axis=1)) - (scores * t).sum(axis=1)))


@problem.picture
def accuracies_over_the_epochs(learner, solution, rng):
    """the recorded accuracies while the net learns ten noisy patterns: left the training set, right the test set
    ko: 잡음이 섞인 열 가지 무늬를 배우는 동안 기록된 정확도. 왼쪽은 훈련 세트, 오른쪽은 시험 세트이다"""
    (x_train, t_train), (x_test, t_test) = noisy_patterns(rng)
    epochs = np.arange(12)
    guessing = {"guessing\nko: 찍기": (epochs, np.full(12, 0.1))}

    def accuracies(name):
        net = learner.TwoLayerNet(64, 50, 10, 0.01, 3)
        return learner.train(net, x_train, t_train, x_test, t_test, 0.1, 120, 50, 5)[name]

    return tuple(
        curves(
            epochs, yours=lambda name=name: accuracies(name), others=guessing,
            x_label="epoch\nko: 에폭", y_label="accuracy\nko: 정확도", title=name,
        )
        for name in ("train_acc_list", "test_acc_list")
    )  # fmt: skip
