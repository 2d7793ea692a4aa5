"""Problem 162: how many parameters a network has, and three-layer nets of several widths under equal conditions."""

import numpy as np

from grader.checking import Problem, close, expect
from grader.datasets.patterns import noisy_patterns
from grader.layered import THREE_LAYERS, works
from grader.networks import arrays_of, layer_shapes

problem = Problem(
    covers=["004:162"],
    builds_on=["p074_layer_shapes", "p160_train_three_layers"],
    hints=[
        """Between a layer of m nodes and a layer of n nodes lies one affine layer. How many entries has its W, how many its \
b? Add that up over all neighbouring pairs in sizes.
ko: 노드가 m개인 층과 n개인 층 사이에는 Affine 계층이 하나 있다. 그 W 의 원소는 몇 개이고 b 의 원소는 몇 개인가? sizes 에서 이웃한 \
쌍마다 구하여 모두 더하라.""",
        """What does the second net get that the first one did not get, and the other way round? Go through your code line by \
line with that question: seed of the weights, rows of each step, number of steps.
ko: 둘째 신경망은 받는데 첫째 신경망은 받지 못한 것, 또는 그 반대인 것이 있는가? 가중치의 seed, 단계마다의 행, 단계의 수를 한 줄씩 \
짚어 보라.""",
        """Draw the row numbers of all steps before the loop over widths, and turn a seed of None into a number there. Inside the \
loop stand: make the net, train it on those rows, append one pair. The accuracy belongs to which data?
ko: widths 의 반복문 앞에서 모든 단계의 행 번호를 뽑고, seed 가 None 이면 수로 바꾸어 두어라. 반복문 안에서는 신경망을 만들고, 그 행들로 \
학습시키고, 쌍 하나를 덧붙인다. 정확도는 어느 데이터로 구하는가?""",
    ],
    draws=False,
    rigs=["nets", "comparing"],
    learned="""A wider layer costs parameters for certain; whether it pays is for equal conditions and unseen data to say.
ko: 층을 넓히면 매개변수는 반드시 늘어난다. 그만한 보람이 있는지는 같은 조건에서 처음 보는 데이터로 재야 알 수 있다.""",
)

INPUTS, HIDDEN, CLASSES = 6, 4, 3
WIDTHS = (7, 30, 5, 7)  # neither rising nor falling, and one of them twice


def sizes_of(width, inputs=INPUTS, hidden=HIDDEN, classes=CLASSES):
    """The sizes of the layers of a net that is so wide."""
    return inputs, width, hidden, classes


@problem.check(points=3)
def parameters_are_counted(learner, solution, rng):
    """parameter_count counts all weights and biases, for any number of layers
    ko: parameter_count 는 층이 몇 개이든 모든 가중치와 편향을 센다"""
    for sizes in (
        (784, 50, 100, 10),
        (784, 100, 100, 10),
        (5, 3),
        (4, 6, 2),
        tuple(rng.integers(2, 30, size=6).tolist()),
    ):
        close(learner.parameter_count(sizes), solution.parameter_count(sizes))


@problem.check(points=2)
def net_of_problem_159(learner, solution, rng):
    """ThreeLayerNet is in this file, and its start, scores, loss, accuracy and gradient are right
    ko: ThreeLayerNet 이 이 파일에 있으며, 초깃값과 점수와 손실과 정확도와 기울기가 맞다"""
    works(THREE_LAYERS, learner, solution, rng)


def run(learner, data, widths, hidden, lr, steps, size, *seed):
    """A comparison by the learner: what she returned, and the nets she made for it."""
    seen = learner.rig("watch", "compare_widths", *data, list(widths), hidden, lr, steps, size, *seed)
    expect(
        len(seen["nets"]) == len(widths),
        """compare_widths has to make one ThreeLayerNet for each width
        ko: compare_widths 는 너비마다 ThreeLayerNet 을 하나씩 만들어야 한다""",
        got=len(seen["nets"]),
    )
    return seen["record"], seen["nets"]


def little_data(rng, rows=40, tests=23):
    """Rows that can be told apart by their first column, whose labels go by turns: training and test data."""
    sets = []
    for count in (rows, tests):
        sets += [rng.normal(size=(count, INPUTS)), np.eye(CLASSES)[np.arange(count) % CLASSES]]
    return sets


@problem.check(points=3)
def one_fresh_net_for_each_width(learner, solution, rng):
    """makes a net for each width in their order, all from the same seed, with a standard deviation of 0.02
    ko: widths 의 순서대로 너비마다 신경망을 하나씩 만들며, 모두 같은 seed 와 표준편차 0.02 에서 시작한다"""
    data = little_data(rng)
    once, again, other = (starts(run(learner, data, WIDTHS, HIDDEN, 0.1, 2, 7, seed)[1]) for seed in (7, 7, 8))
    expect(
        np.array_equal(once, again) and not np.array_equal(once, other),
        """the same seed has to give the same nets in each call, another seed has to give others
        ko: 같은 seed 는 호출할 때마다 같은 신경망을 주어야 하고, seed 가 다르면 달라야 한다""",
    )


def starts(nets):
    """Where the first of the nets begins, which all begin as they should."""
    begun = [arrays_of(net["begun"], layer_shapes(*sizes_of(w))) for net, w in zip(nets, WIDTHS, strict=True)]
    weights = np.concatenate([W.ravel() for arrays in begun[:3] for W in arrays[::2]])
    expect(
        0.65 * 0.02 < np.std(weights) < 1.4 * 0.02,  # 456 draws: 10 sigma
        """the weights of the nets have to start with a standard deviation of 0.02
        ko: 신경망의 가중치는 표준편차 0.02 에서 시작해야 한다""",
        got=float(np.std(weights)),
    )
    expect(
        all(np.array_equal(a, b) for a, b in zip(begun[0], begun[3], strict=True)),
        """two nets of the same width have to start from the same weights
        ko: 너비가 같은 두 신경망은 같은 가중치에서 시작해야 한다""",
    )
    return begun[0][0]


@problem.check(points=3)
def all_see_the_same_rows(learner, solution, rng):
    """in each step all nets see the same rows, drawn at random from the training data
    ko: 단계마다 모든 신경망이 훈련 데이터에서 무작위로 뽑은 같은 행을 본다"""
    data = little_data(rng)
    once, again, other = (drawn(run(learner, data, WIDTHS, HIDDEN, 0.1, 12, 7, seed)[1], data) for seed in (7, 7, 8))
    expect(
        np.array_equal(once, again) and not np.array_equal(once, other),
        """the same seed has to draw the same rows in each call, another seed has to draw others
        ko: 같은 seed 는 호출할 때마다 같은 행을 뽑아야 하고, seed 가 다르면 달라야 한다""",
    )


def drawn(nets, data):
    """The first columns of the twelve batches of seven rows that all nets saw."""
    columns, labels = (np.array(nets[0][name]) for name in ("columns", "labels"))
    expect(
        columns.shape == (12, 7),
        """each net has to take one gradient in each step, of batch_size rows
        ko: 신경망마다 단계마다 batch_size 개의 행으로 기울기를 한 번 구해야 한다""",
        got=[len(column) for column in nets[0]["columns"]],
    )
    expect(
        all(np.array_equal(columns, np.array(net["columns"])) for net in nets),
        """all nets have to see the same rows in each step
        ko: 모든 신경망이 단계마다 같은 행을 보아야 한다""",
    )
    rows = np.array([[np.flatnonzero(data[0][:, 0] == value)[:1] for value in column] for column in columns])
    rows = rows.reshape(12, -1)
    expect(
        rows.shape == (12, 7) and np.array_equal(data[1].argmax(axis=1)[rows], labels),
        """x and t of a batch have to be the same rows of the training data
        ko: 미니배치의 x 와 t 는 훈련 데이터의 같은 행이어야 한다""",
    )
    expect(
        len(np.unique(rows)) > 15 and len(np.unique(np.sort(rows, axis=1), axis=0)) > 6,  # 35 and 12 as a rule
        """every step has to draw its rows anew, from all rows
        ko: 단계마다 모든 행에서 새로 뽑아야 한다""",
    )
    return columns


@problem.check(points=1, needs="all_see_the_same_rows")
def fair_without_a_seed(learner, solution, rng):
    """without a seed the draws differ from call to call, and all nets are treated alike all the same
    ko: seed 를 주지 않으면 호출할 때마다 다르게 뽑지만, 그때도 모든 신경망을 똑같이 다룬다"""
    data = little_data(rng)
    once, other = (run(learner, data, WIDTHS, HIDDEN, 0.1, 12, 7, *seed)[1] for seed in ((), (None,)))
    expect(
        not np.array_equal(starts(once), starts(other)) and not np.array_equal(drawn(once, data), drawn(other, data)),
        """without a seed, every call has to draw other weights and other rows
        ko: seed 를 주지 않으면 호출할 때마다 가중치도 행도 달라져야 한다""",
    )


def several(value):
    """What stands in a list, a tuple or an array; nothing for anything else."""
    return list(value) if isinstance(value, tuple | list) or (isinstance(value, np.ndarray) and value.ndim) else []


def pairs_of(record):
    """The pairs that she returned as (parameters, accuracy); the check ends here if they are not pairs of numbers."""
    pairs = [several(row) for row in several(record)]
    expect(
        len(pairs) == len(WIDTHS) and all(len(pair) == 2 for pair in pairs),
        """compare_widths has to return a list with one pair (parameters, accuracy) for each width
        ko: compare_widths 는 너비마다 쌍 (매개변수 수, 정확도) 가 하나씩 있는 리스트를 반환해야 한다""",
        got=record,
    )
    return zip(*pairs, strict=True)


@problem.check(points=3)
def accuracies_of_the_trained_nets(learner, solution, rng):
    """the accuracies are those of the trained nets on the test data, in the order of widths
    ko: 정확도는 학습이 끝난 신경망이 시험 데이터에서 얻은 것이며, widths 의 순서대로이다"""
    data, moves = little_data(rng), []
    for lr, steps in ((2.0, 60), (0.1, 1), (0.3, 1)):
        record, nets = run(learner, data, WIDTHS, HIDDEN, lr, steps, 7, 7)
        _, accuracies = pairs_of(record)
        ended = [arrays_of(net["ended"], layer_shapes(*sizes_of(w))) for net, w in zip(nets, WIDTHS, strict=True)]
        close(list(accuracies), [judged(params, *data[2:])[1] for params in ended])
        moves.append([net["ended"][key] - net["begun"][key] for net in nets for key in ("b3", "W3")])
    expect(
        all(np.any(a != 0) and np.allclose(3 * a, b, rtol=1e-6, atol=0) for a, b in zip(*moves[1:], strict=True)),
        """one step with three times the learning rate has to move the parameters three times as far
        ko: 학습률이 세 배이면 한 단계에 매개변수가 세 배 멀리 움직여야 한다""",
    )


@problem.check(points=1, needs="parameters_are_counted")
def counts_stand_beside_them(learner, solution, rng):
    """beside each accuracy stands the number of parameters of its net
    ko: 정확도마다 그 신경망의 매개변수 수가 함께 있다"""
    record, _ = run(learner, little_data(rng), WIDTHS, HIDDEN, 0.1, 2, 7, 7)
    counts, _ = pairs_of(record)
    close(list(counts), [solution.parameter_count(sizes_of(width)) for width in WIDTHS])


@problem.check(points=3)
def every_width_is_trained(learner, solution, rng):
    """300 steps on ten noisy patterns leave parameters of both widths whose loss is below 0.5
    ko: 잡음이 섞인 열 가지 무늬로 300단계를 학습하면 두 너비 모두 매개변수의 손실이 0.5 보다 작다"""
    (x, t), test = noisy_patterns(rng)
    widths, sizes = (50, 20), {"inputs": 64, "hidden": 60, "classes": 10}
    _, nets = run(learner, (x, t, *test), widths, 60, 0.15, 300, 50, 5)
    for net, width in zip(nets, widths, strict=True):
        reached, _ = judged(arrays_of(net["ended"], layer_shapes(*sizes_of(width, **sizes))), x, t)
        expect(
            reached < 0.5,  # 0.19 at the most on 25 data sets; ln 10 = 2.3 is guessing
            """the loss of each net on the training data, computed from its params after training, has to be below 0.5
            ko: 학습이 끝난 params 로 계산한 훈련 데이터의 손실이 신경망마다 0.5 보다 작아야 한다""",
            got=reached,
        )


def judged(params, x, t):
    """Loss and accuracy of what training left behind: the parameters are judged, not what was recorded."""
    with np.errstate(all="ignore"):  # parameters that ran away give NaN, which meets no limit
        W1, b1, W2, b2, W3, b3 = params
        scores = np.maximum(0, np.maximum(0, x @ W1 + b1) @ W2 + b2) @ W3 + b3
        loss = np.mean(np.logaddexp.reduce(scores, axis=1) - (scores * t).sum(axis=1))
        return float(loss), float(np.mean(scores.argmax(axis=1) == t.argmax(axis=1)))
