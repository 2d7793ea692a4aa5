"""Problem 133: the loop that trains a net. Nets of the rig stand in for a real one, whose slow gradient would take hours."""

import numpy as np

from grader.checking import Problem, close, expect
from grader.networks import arrays_of, layer_shapes
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:133"],
    builds_on=["p109_random_batch", "p131_two_layer_accuracy", "p132_two_layer_numerical"],
    hints=[
        """Write one step without the loop first, for a batch that you have drawn by hand. When it does the right thing, put a \
for around it; the record comes last.
ko: 먼저 손으로 뽑은 미니배치로 반복문 없이 한 단계만 작성하라. 제대로 되면 for 로 감싸고, 기록은 마지막에 붙여라.""",
        """The same row numbers have to pick from x_train and from t_train: draw them once, give them a name and use it twice. \
For the parameters walk through the keys of the gradient; do not write W1, b1, ... down.
ko: x_train 과 t_train 에서 같은 행 번호로 골라야 한다. 번호를 한 번 뽑아 이름을 붙이고 두 번 써라. 매개변수는 기울기의 키를 훑으며 \
옮겨라. W1, b1, ... 을 하나하나 적지 마라.""",
        """network.params[key] -= lr * grads[key] is the move. step % k == 0 is true for the steps 0, k, 2k, ..., with a whole \
number k, that is with // and not with /.
ko: 옮기는 것은 network.params[key] -= lr * grads[key] 이다. step % k == 0 은 0, k, 2k, ... 번째 단계에서 참이다. k 는 정수여야 하므로 \
/ 가 아니라 // 로 구한다.""",
    ],
    draws=False,
    learned="""Training is one step, repeated: draw a batch, take its gradient, move every parameter a little against it.
ko: 학습은 한 걸음을 되풀이하는 일이다. 배치를 뽑고, 기울기를 구하고, 모든 매개변수를 그 반대로 조금 옮긴다.""",
)

INPUTS = 4  # of the rows that the Watcher tells apart
KEYS = ("W1", "b1", "W2", "b2")
LISTS = ("train_loss_list", "train_acc_list", "test_acc_list")
RATE = 0.5


def start(rng, sizes):
    """Parameters for the Watcher, whose b2 counts moves."""
    params = {key: rng.normal(size=shape) for key, shape in layer_shapes(*sizes).items()}
    return params | {"b2": np.zeros(sizes[2])}


def numbered(rows):
    """Data for the Watcher: x holds the row number, the label is that number modulo 3."""
    number = np.arange(rows)
    return np.repeat(number[:, None], INPUTS, axis=1).astype(float), np.eye(3)[number % 3]


def watched(learner, rng, steps, size, seed=11, rows=(40, 14)):
    """What the Watcher saw of a training with so many rows for training and testing."""
    return learner.rig(
        "watch", start(rng, (INPUTS, 3, 2)), (*numbered(rows[0]), *numbered(rows[1])), RATE, steps, size, seed
    )


def recorded(seen, name):
    """One of the three lists of the record."""
    record = seen["record"]
    expect(
        isinstance(record, dict) and set(LISTS) <= set(record),
        """train has to return a dict with train_loss_list, train_acc_list and test_acc_list
        ko: train 은 train_loss_list, train_acc_list, test_acc_list 가 있는 딕셔너리를 반환해야 한다""",
        got=record,
    )
    return list(record[name])


@problem.check(points=4)
def every_step_moves_every_parameter(learner, solution, rng):
    """each step moves every parameter by -lr times the gradient of one batch of batch_size rows
    ko: 각 단계는 batch_size 행의 미니배치 하나로 모든 매개변수를 -lr × 기울기만큼 옮긴다"""
    for steps, size in ((1, 7), (12, 5)):
        sizes = different(rng, 3, 2, 6)
        params = start(rng, sizes)
        seen = learner.rig("watch", params, (*numbered(40), *numbered(14)), RATE, steps, size, 11)
        held = arrays_of(seen["params"], layer_shapes(*sizes))
        close(held, tuple(params[key] - RATE * steps for key in KEYS), names=KEYS)


@problem.check(points=3)
def batches_are_random_rows(learner, solution, rng):
    """a batch has the same random rows of x and t, drawn anew at each step; a seed repeats them
    ko: 미니배치의 x 와 t 는 같은 행이며 단계마다 무작위로 새로 뽑는다. 같은 seed 는 같은 행을 뽑는다"""
    seen = watched(learner, rng, 30, 7)
    rows = np.concatenate(seen["rows"])
    expect(
        [len(batch) for batch in seen["rows"]] == [7] * 30,
        """each of the 30 steps has to ask for the gradient of one batch of 7 rows
        ko: 30단계마다 한 번씩, 7행인 미니배치의 기울기를 구해야 한다""",
        got=[len(batch) for batch in seen["rows"]],
    )
    expect(
        np.array_equal(np.concatenate(seen["labels"]), rows % 3),
        """x and t of a batch have to be the same rows
        ko: 미니배치의 x 와 t 는 같은 행이어야 한다""",
    )
    expect(
        len(np.unique(rows)) > 20,  # that 210 draws from 40 rows hit 20 at the most has a probability of 1e-52
        """the batches have to be drawn from the whole training set, anew at each step
        ko: 미니배치는 단계마다 훈련 세트 전체에서 새로 뽑아야 한다""",
        got=np.unique(rows),
    )
    again, other = (np.concatenate(watched(learner, rng, 30, 7, seed)["rows"]) for seed in (11, 12))
    expect(
        np.array_equal(rows, again),
        """the same seed has to draw the same batches
        ko: 같은 seed 는 같은 미니배치를 뽑아야 한다""",
    )
    expect(
        not np.array_equal(rows, other),  # that two draws of 210 rows are alike has a probability of 1e-336
        """another seed has to draw other batches
        ko: seed 가 다르면 다른 미니배치를 뽑아야 한다""",
    )
    expect(
        len(watched(learner, rng, 1, 9, rows=(5, 3))["rows"][0]) == 9,
        """a batch may be larger than the training set, since rows may come twice
        ko: 같은 행이 두 번 나올 수 있으므로 미니배치가 훈련 세트보다 커도 된다""",
    )


@problem.check(points=3, needs="every_step_moves_every_parameter")
def losses_of_the_batches(learner, solution, rng):
    """train_loss_list holds the loss of each batch, after the move
    ko: train_loss_list 에는 옮긴 뒤에 구한 미니배치의 손실이 단계마다 들어 있다"""
    for steps, size in ((12, 7), (3, 16)):
        seen = watched(learner, rng, steps, size)
        own = np.array([batch.sum() for batch in seen["rows"]])
        moves = np.arange(1.0, steps + 1)
        close(recorded(seen, "train_loss_list"), list(moves + size / 1000 + own / 1e6))


@problem.check(points=4, needs="every_step_moves_every_parameter")
def accuracies_once_per_epoch(learner, solution, rng):
    """the steps 0, k, 2k, ... record the accuracy on the whole training set and on the whole test set
    ko: 0, k, 2k, ... 번째 단계에서 훈련 세트 전체와 시험 세트 전체의 정확도를 기록한다"""
    for steps, size, rows, k in ((21, 7, (40, 14), 5), (9, 9, (30, 11), 3), (4, 9, (9, 4), 1), (4, 9, (5, 3), 1)):
        seen = watched(learner, rng, steps, size, rows=rows)
        asked = np.arange(1.0, steps + 1)[::k]
        for name, count in zip(LISTS[1:], rows, strict=True):
            close((recorded(seen, name),), (list(asked + count / 1000 + count * (count - 1) / 2e6),), names=(name,))


@problem.check(points=2, needs="every_step_moves_every_parameter")
def goes_downhill(learner, solution, rng):
    """300 steps bring two straight lines to the points they are to fit, judged by the parameters they end with
    ko: 300번 학습하면 두 직선이 주어진 점들에 맞추어진다. 학습이 끝난 매개변수로 판단한다"""
    A, c = rng.uniform(-2, 2, (3, 2)), rng.uniform(-2, 2, 2)
    x = rng.normal(size=(80, 3))
    t = x @ A + c + 0.1 * rng.normal(size=(80, 2))
    params = learner.rig("fit_lines", (x, t, x[:20], t[:20]), 0.1, 300, 16, int(rng.integers(1000)))
    W1, b1, W2, b2 = arrays_of(params, {"W1": (3, 1), "b1": (1,), "W2": (3, 1), "b2": (1,)})
    lines = x @ np.hstack([W1, W2]) + np.concatenate([b1, b2])
    reached, guessed = (float(np.mean(np.sum(off**2, axis=1)) / 2) for off in (lines - t, t))
    expect(
        reached < 0.02,  # a right answer reached 0.006 to 0.014 on each of 2000 data sets; W = 0 has 1 and more
        f"""the loss has to fall from {guessed:.3f} to below 0.02, computed from params after training
        ko: 학습이 끝난 params 로 계산한 손실이 {guessed:.3f} 에서 0.02 아래로 내려가야 한다""",
        got=reached,
    )


@problem.picture
def the_loss_goes_down(learner, solution, rng):
    """the recorded loss of two lines that are fitted to one point, which every batch consists of; rate 0.1
    ko: 두 직선을 점 하나에 맞출 때 기록된 손실. 미니배치는 모두 그 점으로만 이루어진다. 학습률은 0.1 이다"""
    x, t, steps = np.array([0.5, -1.0, 0.8]), np.array([1.0, -2.0]), 15
    data = (np.tile(x, (12, 1)), np.tile(t, (12, 1)))
    shrinks = (1 - 0.1 * (x @ x + 1)) ** 2  # by this factor at each step, from half the square of t
    return curves(
        np.arange(steps),
        yours=lambda: learner.rig("losses_of_lines", (*data, *data), 0.1, steps, 4, 1),
        right=t @ t / 2 * shrinks ** np.arange(1, steps + 1),
        x_label="step\nko: 단계",
        y_label="loss\nko: 손실",
    )
