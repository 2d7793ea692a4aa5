"""Problem 161: two three-layer nets that differ in their activation alone, trained side by side."""

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, gradient_of
from grader.datasets.patterns import noisy_patterns
from grader.networks import arrays_of, far_apart, layer_shapes, layers_start_right, some_params, values_of, with_params
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:161"],
    builds_on=["p143_sigmoid_layer", "p160_train_three_layers"],
    hints=[
        """A dict from the name to the class, {"relu": Relu, "sigmoid": Sigmoid}, spares you every if. Remember that each of \
the two places needs an object of its own.
ko: 이름에서 클래스를 찾는 딕셔너리 {"relu": Relu, "sigmoid": Sigmoid} 를 만들면 if 가 필요 없다. 두 자리에 저마다 객체가 하나씩 \
필요하다는 것을 잊지 마라.""",
        """What would make the comparison unfair? Write the list: sizes, spread of the weights, the weights themselves, learning \
rate, number of steps, batches. Then look in your code for the line that makes each of them equal.
ko: 무엇이 다르면 불공평한 비교가 되는가? 크기, 가중치의 표준편차, 가중치 자체, 학습률, 단계의 수, 미니배치를 차례로 적어라. 그리고 \
저마다 같게 만드는 줄이 코드의 어디에 있는지 찾아보라.""",
        """A generator that goes on from one net to the next gives the second net other rows. Draw the row numbers of all \
steps before the first net is made, or begin both runs with a new generator of the same seed. And if seed is None, where \
can one number come from that both nets get?
ko: 생성기 하나를 이어서 쓰면 둘째 신경망은 다른 행을 받는다. 첫 신경망을 만들기 전에 모든 단계의 행 번호를 뽑아 두거나, 두 학습을 같은 \
seed 의 새 생성기로 시작하라. 그리고 seed 가 None 이라면, 두 신경망에 똑같이 줄 수 하나를 어디에서 얻을 수 있는가?""",
    ],
    draws=False,
    rigs=["nets", "comparing"],
    learned="""A comparison says something only if nothing else differs: the same start, and the same batches in the same order.
ko: 비교는 다른 조건이 모두 같을 때만 뜻이 있다. 같은 가중치에서 시작하고, 같은 배치를 같은 순서로 본다.""",
)

SIZES = (6, 5, 4, 3)  # inputs, nodes of two hidden layers, classes: of nets that are trained
KEYS = tuple(layer_shapes(*SIZES))  # W1, b1, W2, b2, W3, b3
NAMES = ("relu", "sigmoid")
ACTIVATIONS = {"relu": lambda z: np.maximum(0, z), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}


def judged(learner, solution, rng, activation, *given):
    """Scores, loss and gradient of a net with this activation, whose sizes and batch are all different."""
    sizes, rows = different(rng, 4, 3, 6), int(rng.choice([7, 11]))
    D, *_, K = sizes
    params = some_params(rng, *sizes)
    net, right = (
        learner.rig("net_holding", sizes, params, *given),
        with_params(solution.ThreeLayerNet(*sizes, activation), params),
    )
    x, numbers = rng.normal(size=(rows, D)), rng.permutation(np.arange(rows) % K)
    close((net.predict(x),), (right.predict(x),), names=("scores",))
    for t in (np.eye(K)[numbers], numbers):
        close((net.loss(x, t),), (right.loss(x, t),), names=("loss",), policy=ITERATED, batch=rows)

    def loss(*arrays):
        values = dict(zip(KEYS, arrays, strict=True))
        return with_params(solution.ThreeLayerNet(*sizes, activation), values).loss(x, numbers)

    want = gradient_of(loss, at=tuple(params.values()))
    for t in (np.eye(K)[numbers], numbers):
        close(
            values_of(net.gradient(x, t), layer_shapes(*sizes), called="gradient(x, t)"), want, names=KEYS, batch=rows
        )
    params, numbers = far_apart(rng, params), rng.integers(K - 1, size=rows)
    net = learner.rig("net_holding", sizes, params, *given)
    want = with_params(solution.ThreeLayerNet(*sizes, activation), params).loss(x, numbers)
    close((net.loss(x, np.eye(K)[numbers]),), (want,), names=("loss",), policy=ITERATED, batch=rows)


@problem.check(points=2)
def weights_start_as_normal_draws(learner, solution, rng):
    """weights start as normal draws of the given spread, biases at 0, and a seed repeats them
    ko: 가중치는 주어진 표준편차의 정규분포에서 뽑고 편향은 0 에서 시작하며, 같은 seed 는 같은 값을 준다"""
    layers_start_right(learner.ThreeLayerNet, rng, (60, 80, 70, 50))


@problem.check(points=2)
def net_with_relu(learner, solution, rng):
    """the net with ReLU, the activation where none is named, has the right scores, loss and gradient
    ko: ReLU 를 쓰는 신경망의 점수와 손실과 기울기가 맞다. activation 을 주지 않아도 ReLU 이다"""
    judged(learner, solution, rng, "relu", "relu")
    judged(learner, solution, rng, "relu")


@problem.check(points=4)
def net_with_sigmoid(learner, solution, rng):
    """the net with sigmoid has the right scores, loss and gradient
    ko: 시그모이드를 쓰는 신경망의 점수와 손실과 기울기가 맞다"""
    judged(learner, solution, rng, "sigmoid", "sigmoid")


def run(learner, data, hidden, lr, steps, size, *rest):
    """A comparison by the learner: what she returned, and her two nets, that with ReLU first."""
    seen = learner.rig("watch", "compare_activations", *data, *hidden, lr, steps, size, *rest)
    nets = sorted(seen["nets"], key=lambda net: net["activation"])
    expect(
        [net["activation"] for net in nets] == sorted(NAMES),
        """compare_activations has to make two nets with ThreeLayerNet, one with 'relu' and one with 'sigmoid'
        ko: compare_activations 는 ThreeLayerNet 으로 신경망 둘을 만들어야 한다. 하나는 'relu', 하나는 'sigmoid' 이다""",
        got=[net["activation"] for net in seen["nets"]],
    )
    record = seen["record"]
    expect(
        isinstance(record, dict) and all(len(listed(record.get(name))) == steps for name in NAMES),
        """compare_activations has to return a dict with the keys relu and sigmoid and as many losses each as there are steps
        ko: compare_activations 는 키가 relu 와 sigmoid 인 딕셔너리를 반환해야 하며, 손실이 단계의 수만큼씩 들어 있어야 한다""",
        got=record,
    )
    return record, nets


def listed(value):
    """The numbers of a list or an array; none of anything else."""
    if isinstance(value, tuple | list):
        return [item for item in value if isinstance(item, int | float | np.number) and not isinstance(item, bool)]
    return value if isinstance(value, np.ndarray) and value.ndim == 1 else []


def little_data(rng, rows=40):
    """Rows that can be told apart by their first column, whose labels go by turns."""
    x = rng.normal(size=(rows, SIZES[0]))
    return x, np.eye(SIZES[-1])[np.arange(rows) % SIZES[-1]]


@problem.check(points=3)
def nothing_else_differs(learner, solution, rng):
    """both nets have the given sizes, start from the same weights and see the same random batches
    ko: 두 신경망은 크기가 주어진 대로이고, 같은 가중치에서 시작하여 같은 무작위 미니배치를 본다"""
    data = little_data(rng)
    once, again, other = (alike(learner, data, 0.3, 0.3, seed) for seed in (7, 7, 8))
    expect(
        all(np.array_equal(a, b) for a, b in zip(once, again, strict=True)),
        """the same seed has to repeat the comparison, weights and batches
        ko: 같은 seed 는 가중치와 미니배치까지 같은 비교를 되풀이해야 한다""",
    )
    expect(
        not any(np.array_equal(a, b) for a, b in zip(once, other, strict=True)),
        """another seed has to give other weights and other batches
        ko: seed 가 다르면 가중치도 미니배치도 달라져야 한다""",
    )


@problem.check(points=1, needs="nothing_else_differs")
def fair_without_a_seed(learner, solution, rng):
    """without a seed the draws differ from call to call, and the two nets are treated alike all the same
    ko: seed 를 주지 않으면 호출할 때마다 다르게 뽑지만, 그때도 두 신경망은 똑같이 다룬다"""
    data = little_data(rng)
    once, other = alike(learner, data, 0.02), alike(learner, data, 0.3, 0.3)
    expect(
        not any(np.array_equal(a, b) for a, b in zip(once, other, strict=True)),
        """without a seed, every call has to draw other weights and other batches
        ko: seed 를 주지 않으면 호출할 때마다 가중치도 미니배치도 달라져야 한다""",
    )


def alike(learner, data, std, *rest):
    """W1 and the batches of two nets that were treated alike; `std`: of their weights."""
    sizes = (SIZES[0], 30, 20, SIZES[-1])
    _, nets = run(learner, data, sizes[1:3], 0.1, 12, 7, *rest)
    ours, theirs = (arrays_of(net["begun"], layer_shapes(*sizes)) for net in nets)
    expect(
        all(np.array_equal(a, b) for a, b in zip(ours, theirs, strict=True)),
        """the two nets have to start from the same weights
        ko: 두 신경망은 같은 가중치에서 시작해야 한다""",
    )
    weights = np.concatenate([W.ravel() for W in ours[::2]])
    expect(
        0.7 * std < np.std(weights) < 1.4 * std,  # 840 draws: 12 sigma
        """the weights of the two nets have to have the standard deviation weight_init_std (0.02 where none is given)
        ko: 두 신경망의 가중치는 표준편차가 weight_init_std(주지 않으면 0.02)여야 한다""",
        got=float(np.std(weights)),
    )
    fair_batches(nets, *data)
    return ours[0], np.array(nets[0]["columns"])


def fair_batches(nets, x, t):
    """Both nets were given the same twelve batches of seven rows, drawn anew in each step from all rows."""
    columns, labels = np.array(nets[0]["columns"]), np.array(nets[0]["labels"])
    expect(
        columns.shape == (12, 7),
        """each net has to take one gradient in each step, of batch_size rows
        ko: 신경망마다 단계마다 batch_size 개의 행으로 기울기를 한 번 구해야 한다""",
        got=[len(column) for column in nets[0]["columns"]],
    )
    expect(
        np.array_equal(columns, np.array(nets[1]["columns"])) and np.array_equal(labels, np.array(nets[1]["labels"])),
        """the two nets have to see the same rows in each step
        ko: 두 신경망은 단계마다 같은 행을 보아야 한다""",
    )
    rows = np.array([[np.flatnonzero(x[:, 0] == value)[:1] for value in column] for column in columns]).reshape(12, -1)
    expect(
        rows.shape == (12, 7) and np.array_equal(t.argmax(axis=1)[rows], labels),
        """x and t of a batch have to be the same rows of the training data
        ko: 미니배치의 x 와 t 는 훈련 데이터의 같은 행이어야 한다""",
    )
    expect(
        len(np.unique(rows)) > 15 and len(np.unique(np.sort(rows, axis=1), axis=0)) > 6,  # 35 and 12 as a rule
        """every step has to draw its rows anew, from all rows
        ko: 단계마다 모든 행에서 새로 뽑아야 한다""",
    )


@problem.check(points=3)
def records_the_losses_of_the_runs(learner, solution, rng):
    """every step moves by lr, and each list ends with the loss of the last batch after the last move
    ko: 단계마다 lr 에 비례하여 옮기며, 리스트마다 마지막 값은 마지막으로 옮긴 뒤의 마지막 미니배치 손실이다"""
    data, moves = little_data(rng), []
    for lr, steps in ((0.1, 4), (0.1, 1), (0.3, 1)):
        record, nets = run(learner, data, SIZES[1:3], lr, steps, 7, 0.7, 7)
        for name, net in zip(NAMES, nets, strict=True):
            params = arrays_of(net["ended"], layer_shapes(*SIZES))
            last, reached = listed(record[name])[-1], loss_at(name, params, *net["last"]) if net["last"] else None
            expect(
                reached is not None and abs(last - reached) < 1e-5,  # 1e-7 inside the logarithm is welcome
                f"""the last loss of {name} has to be that of its last batch, with the parameters after the last move
                ko: {name} 의 마지막 손실은 마지막으로 옮긴 뒤의 매개변수로 구한, 마지막 미니배치의 손실이어야 한다""",
                got=last,
            )
        moves.append([net["ended"][key] - net["begun"][key] for net in nets for key in KEYS])
    expect(
        all(np.any(a != 0) and np.allclose(3 * a, b) for a, b in zip(*moves[1:], strict=True)),
        """one step with three times the learning rate has to move every parameter three times as far
        ko: 학습률이 세 배이면 한 단계에 모든 매개변수가 세 배 멀리 움직여야 한다""",
    )


@problem.check(points=4, needs="nothing_else_differs")
def relu_learns_and_sigmoid_waits(learner, solution, rng):
    """after 300 steps on noisy patterns the net with ReLU has a loss below 0.4, the one with sigmoid is still above 2
    ko: 잡음이 섞인 무늬로 300단계를 학습하면 ReLU 신경망의 손실은 0.4 보다 작고 시그모이드 신경망의 손실은 아직 2 보다 크다"""
    (x, t), _ = noisy_patterns(rng)
    sizes = (64, 50, 100, 10)
    record, nets = run(learner, (x, t), sizes[1:3], 0.1, 300, 50, 0.02, 5)
    relu, sigmoid = (
        loss_at(name, arrays_of(net["ended"], layer_shapes(*sizes)), x, t)
        for name, net in zip(NAMES, nets, strict=True)
    )
    expect(
        relu < 0.4,  # a right answer reached 0.055 to 0.188 on each of 60 data sets; ln 10 = 2.3 is guessing
        """the loss of the net with ReLU, computed from its params after training, has to be below 0.4
        ko: 학습이 끝난 params 로 계산한 ReLU 신경망의 손실이 0.4 보다 작아야 한다""",
        got=relu,
    )
    moved = max(float(np.abs(nets[1]["ended"][key] - nets[1]["begun"][key]).max()) for key in KEYS)
    expect(
        2.0 < sigmoid < 2.6 and moved > 1e-4,  # 2.298 to 2.330 on each of 25 data sets; b3 has moved by 0.1
        """the net with sigmoid has to be trained as well, and its loss, computed from its params, to be near log(10) still
        ko: 시그모이드 신경망도 학습을 거쳐야 하며, params 로 계산한 손실은 아직 log(10) 에 가까워야 한다""",
        got=sigmoid,
    )
    expect(
        all(abs(np.mean(listed(record[name])[:5]) - np.log(10)) < 0.1 for name in NAMES),
        """both lists have to begin near log(10), the loss of guessing
        ko: 두 리스트 모두 짐작할 때의 손실인 log(10) 근처에서 시작해야 한다""",
        got={name: listed(record[name])[0] for name in NAMES},
    )


def loss_at(activation, params, x, t):
    """The loss of what training left behind: the parameters are judged, not the learner's record."""
    W1, b1, W2, b2, W3, b3 = params
    bend = ACTIVATIONS[activation]
    with np.errstate(all="ignore"):  # parameters that ran away give NaN, which meets no limit
        scores = bend(bend(x @ W1 + b1) @ W2 + b2) @ W3 + b3
        scores = scores - scores.max(axis=1, keepdims=True)
        return float(np.mean(np.log(np.exp(scores).sum(axis=1)) - (scores * t).sum(axis=1)))


@problem.picture
def the_losses(learner, solution, rng):
    """300 steps on ten noisy patterns, with ReLU and with sigmoid: the loss of each mini-batch
    ko: 잡음이 섞인 열 가지 무늬로 300단계, ReLU 와 시그모이드: 미니배치마다의 손실"""
    (x, t), _ = noisy_patterns(rng)
    return tuple(
        curves(
            np.arange(300),
            yours=lambda name=name: learner.compare_activations(x, t, 50, 100, 0.1, 300, 50, 0.02, 5)[name],
            others={str(name): (np.array([0, 299]), np.full(2, y)) for name, y in (("log(10)", np.log(10)), (0, 0))},
            x_label="step\nko: 단계",
            y_label="loss\nko: 손실",
            title=name,
        )
        for name in NAMES
    )
