"""Problem 160: the training loop, and a three-layer net that is trained with it."""

from itertools import pairwise

import numpy as np

from grader.checking import Problem, close, expect
from grader.datasets.patterns import noisy_patterns
from grader.layered import THREE_LAYERS, works
from grader.networks import arrays_of, layer_shapes, some_params
from grader.picturing import curves

problem = Problem(
    covers=["004:160"],
    builds_on=["p133_training_loop", "p159_three_layer_net"],
    hints=[
        """The loop of problem 134 will do nearly as it is. Look at it once more: does it know the names of the parameters? \
This net has more of them.
ko: 문제 134 의 반복문을 거의 그대로 쓸 수 있다. 다시 살펴보라. 매개변수의 이름을 적어 놓은 곳은 없는가? 이 신경망에는 매개변수가 더 \
많다.""",
        """Keep three things apart: the rows of this step, which are drawn once and used for gradient and loss alike; the \
whole training set; the whole test set. Which of them goes into which of your lists?
ko: 세 가지를 구별하라. 이번 단계의 행들(한 번 뽑아 기울기와 손실에 함께 쓴다), 훈련 세트 전체, 시험 세트 전체이다. 어느 것이 어느 \
리스트에 쓰이는가?""",
        """If the loss does not fall at all, print net.params["W1"] and net.layers["Affine1"].W after a step. If they differ, the \
step has put a new array into the dict. And k is a whole number: print the steps at which you record an accuracy for 40 rows \
in batches of 7.
ko: 손실이 전혀 줄지 않으면 한 단계 뒤에 net.params["W1"] 과 net.layers["Affine1"].W 를 출력해 보라. 서로 다르면 딕셔너리에 새 배열을 \
넣은 것이다. 그리고 k 는 정수이다. 행이 40개이고 미니배치가 7개씩일 때 정확도를 기록하는 단계의 번호를 출력해 보라.""",
    ],
    draws=False,
    rigs=["nets"],
    learned="""A loop that asks a net for params, gradient, loss and accuracy only can train any net, of whatever depth.
ko: 신경망에서 params, gradient, loss, accuracy 만 쓰는 학습 루프는 깊이가 얼마이든 어떤 신경망이나 학습시킬 수 있다.""",
)

SIZES = (6, 5, 4, 3)  # inputs, nodes of two hidden layers, classes
KEYS = tuple(layer_shapes(*SIZES))  # W1, b1, W2, b2, W3, b3
TRAINED = (64, 50, 100, 10)
LR = 0.5


@problem.check(points=2)
def net_of_problem_159(learner, solution, rng):
    """ThreeLayerNet is in this file, and its start, scores, loss, accuracy and gradient are right
    ko: ThreeLayerNet 이 이 파일에 있으며, 초깃값과 점수와 손실과 정확도와 기울기가 맞다"""
    works(THREE_LAYERS, learner, solution, rng)


def watched(learner, rng, steps, size, rows=40, seed=11):
    """A run of the learner's train with the stand-in network, and the parameters this began with."""
    start = some_params(rng, *SIZES) | {"b1": np.zeros(SIZES[1])}
    return learner.rig("watch", start, (*numbered(rows), *numbered(14)), LR, steps, size, seed), start


def numbered(rows):
    """Data for the stand-in: x holds the row number, the label is that number modulo 3."""
    number = np.arange(rows)
    return np.repeat(number[:, None], SIZES[0], axis=1).astype(float), np.eye(3)[number % 3]


def recorded(seen, *names):
    """These lists of what train returned; the check ends here if they are not there."""
    record = seen["record"]
    expect(
        isinstance(record, dict) and set(names) <= set(record),
        """train has to return a dict with train_loss_list, train_acc_list and test_acc_list
        ko: train 은 train_loss_list, train_acc_list, test_acc_list 가 있는 딕셔너리를 반환해야 한다""",
        got=record,
    )
    return tuple(record[name] for name in names)


@problem.check(points=3)
def moves_every_parameter_in_place(learner, solution, rng):
    """each step moves all six arrays, in place, by -lr times their derivatives (a stand-in network watches)
    ko: 단계마다 배열 여섯 개를 모두 그 자리에서 -lr × 미분만큼 옮긴다 (대역 신경망으로 관찰한다)"""
    steps = 13
    seen, start = watched(learner, rng, steps, 7)
    want = tuple(start[key] - LR * steps * k for k, key in enumerate(KEYS, 1))
    close(tuple(seen["params"][key] for key in KEYS), want, names=KEYS)
    expect(
        all(np.allclose(seen["arrays"][key], right) for key, right in zip(KEYS, want, strict=True)),
        """the arrays that were in params at the beginning have to move, in place: the layers of a network hold them
        ko: 처음에 params 에 있던 배열 자체의 값을 바꾸어야 한다. 신경망의 계층이 그 배열을 가지고 있기 때문이다""",
    )


@problem.check(points=2)
def batches_are_random_rows(learner, solution, rng):
    """every step draws a batch from the whole training set, x and t alike, and a seed repeats the draws
    ko: 단계마다 훈련 세트 전체에서 미니배치를 뽑는다. x 와 t 의 행이 같고, 같은 seed 는 같은 미니배치를 뽑는다"""
    seen, _ = watched(learner, rng, 30, 7)
    again, _ = watched(learner, rng, 30, 7)
    other, _ = watched(learner, rng, 30, 7, seed=12)
    expect(
        len(seen["rows"]) == 30 and all(len(rows) == 7 for rows in seen["rows"]),
        """every step has to ask for the gradient once, of batch_size rows
        ko: 단계마다 batch_size 개의 행으로 기울기를 한 번 구해야 한다""",
        got=[len(rows) for rows in seen["rows"]],
    )
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
    pairs = [np.array_equal(a, b) for a, b in pairwise(np.sort(batch) for batch in seen["rows"])]
    expect(
        not any(pairs) and not np.array_equal(rows, np.concatenate(other["rows"])),
        """every step, and every other seed, has to draw anew
        ko: 단계마다, 그리고 seed 가 달라지면 새로 뽑아야 한다""",
    )
    expect(
        np.array_equal(rows, np.concatenate(again["rows"])),
        """the same seed has to draw the same batches
        ko: 같은 seed 는 같은 미니배치를 뽑아야 한다""",
    )


@problem.check(points=2)
def records_the_loss_after_each_move(learner, solution, rng):
    """train_loss_list holds the loss of each batch, taken after the move
    ko: train_loss_list 에는 미니배치마다 옮긴 뒤의 손실이 들어 있다"""
    seen, _ = watched(learner, rng, 12, 7)
    moves = np.arange(1.0, 13)
    close(recorded(seen, "train_loss_list"), (list(moves + 7 / 1000),), names=("train_loss_list",))
    expect(
        len(seen["asked"]) >= 12
        and all(any(np.array_equal(rows, asked) for asked in seen["asked"]) for rows in seen["rows"]),
        """the loss has to be that of the batch whose gradient was taken
        ko: 손실은 기울기를 구한 바로 그 미니배치의 것이어야 한다""",
    )


@problem.check(points=3)
def records_accuracies_once_per_epoch(learner, solution, rng):
    """after the steps 0, k, 2k, ... the accuracies on both whole sets are recorded
    ko: 0, k, 2k, ... 번째 단계 뒤에 두 세트 전체의 정확도를 기록한다"""
    for rows, size in ((40, 7), (40, 40), (30, 4)):
        k = rows // size
        seen, _ = watched(learner, rng, 12, size, rows)
        epochs = np.arange(1.0, 13)[::k]
        want = list(epochs + rows / 1000), list(epochs + 14 / 1000)
        names = ("train_acc_list", "test_acc_list")
        close(recorded(seen, *names), want, names=names)


@problem.check(points=4, needs="moves_every_parameter_in_place")
def training_teaches_the_net(learner, solution, rng):
    """300 steps on ten noisy patterns leave parameters whose loss is below 0.4
    ko: 잡음이 섞인 열 가지 무늬로 300단계를 학습하면 그 매개변수의 손실이 0.4 보다 작다"""
    (x_train, t_train), (x_test, t_test) = noisy_patterns(rng)
    net = learner.ThreeLayerNet(*TRAINED, 0.02, 3)
    learner.train(net, x_train, t_train, x_test, t_test, 0.1, 300, 50, 5)
    params = arrays_of(net.params, layer_shapes(*TRAINED))
    reached, share = judged(params, x_train, t_train)
    expect(
        reached < 0.4,  # a right answer reached 0.055 to 0.188 on each of 60 data sets; ln 10 = 2.3 is guessing
        """the loss on the training set, computed from params after training, has to be below 0.4
        ko: 학습이 끝난 params 로 계산한 훈련 세트의 손실이 0.4 보다 작아야 한다""",
        got=reached,
    )
    reached, share = judged(params, x_test, t_test)
    expect(
        share > 0.9,  # 0.97 at the least
        """more than 90 % of the test set have to be classified right by params after training
        ko: 학습이 끝난 params 가 시험 세트의 90 % 넘게 맞혀야 한다""",
        got=share,
    )


def judged(params, x, t):
    """Loss and accuracy of what training left behind: the parameters are judged, not the learner's record."""
    with np.errstate(all="ignore"):  # parameters that ran away give NaN, which is not below 0.4
        W1, b1, W2, b2, W3, b3 = params
        scores = np.maximum(0, np.maximum(0, x @ W1 + b1) @ W2 + b2) @ W3 + b3
        scores = scores - scores.max(axis=1, keepdims=True)
        loss = np.mean(np.log(np.exp(scores).sum(axis=1)) - (scores * t).sum(axis=1))
        return float(loss), float(np.mean(scores.argmax(axis=1) == t.argmax(axis=1)))


@problem.picture
def the_accuracies(learner, solution, rng):
    """300 steps on ten noisy patterns: the accuracy on the training data and on the test data, once per epoch
    ko: 잡음이 섞인 열 가지 무늬로 300단계: 1에폭마다 훈련 데이터와 시험 데이터에서 얻은 정확도"""
    (x_train, t_train), (x_test, t_test) = noisy_patterns(rng)

    def recorded_in(name):
        net = learner.ThreeLayerNet(*TRAINED, 0.02, 3)
        return learner.train(net, x_train, t_train, x_test, t_test, 0.1, 300, 50, 5)[name]

    return tuple(
        curves(
            np.arange(0, 300, 10),
            yours=lambda name=name: recorded_in(name),
            x_label="step\nko: 단계",
            y_label="accuracy\nko: 정확도",
            title=name,
        )
        for name in ("train_acc_list", "test_acc_list")
    )
