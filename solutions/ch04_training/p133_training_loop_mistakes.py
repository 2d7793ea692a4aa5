"""Problem 133: what goes wrong in the training loop, and other right answers.

Most mistakes are one line of the loop: `loop` is the right one with places for other lines.
"""

import numpy as np

from grader.solving import also_right, mistake

from .p133_training_loop import train

EARNED_BY_GARBAGE = {
    "every_step_moves_every_parameter": "garbage is what train returns; the net has been trained all the same",
    "batches_are_random_rows": "garbage is what train returns; the net has been trained all the same",
    "goes_downhill": "garbage is what train returns; the net has been trained all the same",
}


def move(network, slopes, lr):
    """Every parameter by -lr times its gradient, in place."""
    for key, slope in slopes.items():
        network.params[key] -= lr * slope


def loop(
    network, data, lr, iters_num, batch_size, seed,
    *, draw=None, labels=None, gradient=None, move=move, epoch=None, first=0, loss=None, accuracy=None,
):  # fmt: skip
    """The loop, with one of its parts exchanged."""
    x_train, t_train, x_test, t_test = data
    rng = np.random.default_rng(seed)
    epoch = epoch or max(len(x_train) // batch_size, 1)
    record = {"train_loss_list": [], "train_acc_list": [], "test_acc_list": []}
    for step in range(iters_num):
        rows = draw(rng, step) if draw else rng.choice(len(x_train), batch_size)
        x, t = x_train[rows], t_train[labels(rng) if labels else rows]
        move(network, gradient(x, t) if gradient else network.numerical_gradient(x, t), lr)
        record["train_loss_list"].append(loss(x, t) if loss else network.loss(x, t))
        if (step + first) % epoch == 0:
            for name, pair in (("train_acc_list", (x_train, t_train)), ("test_acc_list", (x_test, t_test))):
                record[name].append(network.accuracy(*(accuracy(x, t) if accuracy else pair)))
    return record


# ---------------------------------------------------------------------------------------------------- the move


@mistake(train)
def uphill(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The parameters move along the gradient, and that is uphill; subtract lr times the gradient.
    ko: 매개변수를 기울기 방향으로 옮겨 오르막을 오른다. lr × 기울기를 빼야 내려간다."""
    return train(network, x_train, t_train, x_test, t_test, -lr, iters_num, batch_size, seed)


@mistake(train)
def rate_forgotten(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The whole gradient is subtracted; the step is lr times the gradient.
    ko: 기울기를 그대로 뺐다. 한 걸음은 lr × 기울기이다."""
    return train(network, x_train, t_train, x_test, t_test, 1.0, iters_num, batch_size, seed)


@mistake(train)
def first_layer_only(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Only W1 and b1 are moved, and those of the other layer stand still; move every key of params.
    ko: W1 과 b1 만 옮기고 다른 층은 그대로 둔다. params 의 모든 키를 옮겨라."""

    def some(network, slopes, lr):
        move(network, {key: slope for key, slope in slopes.items() if key in ("W1", "b1")}, lr)

    return loop(network, (x_train, t_train, x_test, t_test), lr, iters_num, batch_size, seed, move=some)


@mistake(train, decisive=True)
def params_of_its_own(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """A new dict gets the moved parameters and the net keeps its old ones; write them into network.params.
    ko: 옮긴 매개변수를 새 딕셔너리에 넣고 신경망에는 예전 것이 남아 있다. network.params 에 써 넣어라."""

    def aside(network, slopes, lr):
        params = dict(network.params)
        for key, slope in slopes.items():
            params[key] = params[key] - lr * slope

    return loop(network, (x_train, t_train, x_test, t_test), lr, iters_num, batch_size, seed, move=aside)


# --------------------------------------------------------------------------------------------------- the batch


@mistake(train)
def gradient_of_the_whole_set(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The gradient is that of the whole training set at every step; take it of the batch, which costs a small part.
    ko: 단계마다 훈련 세트 전체의 기울기를 구한다. 비용이 훨씬 적은 미니배치의 기울기를 구하라."""
    data = (x_train, t_train, x_test, t_test)

    def whole(x, t):
        return network.numerical_gradient(x_train, t_train)

    return loop(network, data, lr, iters_num, batch_size, seed, gradient=whole)


@mistake(train, decisive=True)
def labels_of_other_rows(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The labels are drawn with row numbers of their own, so that an image gets the label of another; draw the numbers once.
    ko: 레이블의 행 번호를 따로 뽑아 이미지가 다른 이미지의 레이블을 받는다. 행 번호는 한 번만 뽑아라."""
    data = (x_train, t_train, x_test, t_test)

    def anew(rng):
        return rng.choice(len(x_train), batch_size)

    return loop(network, data, lr, iters_num, batch_size, seed, labels=anew)


@mistake(train, decisive=True)
def drawn_once(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The batch is drawn before the loop and is the same at every step; draw inside the loop.
    ko: 미니배치를 반복문 앞에서 뽑아 단계마다 똑같다. 반복문 안에서 뽑아라."""
    rows = np.random.default_rng(seed).choice(len(x_train), batch_size)
    data = (x_train, t_train, x_test, t_test)
    return loop(network, data, lr, iters_num, batch_size, seed, draw=lambda rng, step: rows)


@mistake(train, decisive=True)
def one_after_the_other(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The batches are taken in the order of the rows; draw them at random.
    ko: 미니배치를 행의 순서대로 잘라 낸다. 무작위로 뽑아라."""
    data = (x_train, t_train, x_test, t_test)

    def in_order(rng, step):
        return np.arange(step * batch_size, (step + 1) * batch_size) % len(x_train)

    return loop(network, data, lr, iters_num, batch_size, seed, draw=in_order)


@mistake(train, decisive=True)
def seed_not_used(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The seed is not used: the same integer has to draw the same batches each time.
    ko: seed 를 쓰지 않았다. 같은 정수를 주면 매번 같은 미니배치를 뽑아야 한다."""
    return train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size)


# -------------------------------------------------------------------------------------------------- the record


@mistake(train)
def loss_before_the_move(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The loss is recorded before the parameters are moved; record it afterwards.
    ko: 매개변수를 옮기기 전에 손실을 기록한다. 옮긴 뒤에 기록하라."""
    data, losses = (x_train, t_train, x_test, t_test), []

    def noting(x, t):
        losses.append(network.loss(x, t))
        return network.numerical_gradient(x, t)

    return loop(network, data, lr, iters_num, batch_size, seed, gradient=noting) | {"train_loss_list": losses}


@mistake(train)
def accuracy_of_the_batch(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The accuracies are those of the mini-batch; ask for the whole training set and the whole test set.
    ko: 미니배치의 정확도를 기록한다. 훈련 세트 전체와 시험 세트 전체의 정확도를 구하라."""
    data = (x_train, t_train, x_test, t_test)
    return loop(network, data, lr, iters_num, batch_size, seed, accuracy=lambda x, t: (x, t))


@mistake(train)
def at_the_end_of_an_epoch(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The accuracies are recorded at the steps k - 1, 2k - 1, ...; the steps are counted from 0, and 0, k, 2k, ... are asked for.
    ko: 정확도를 k - 1, 2k - 1, ... 번째 단계에서 기록한다. 0 부터 세어 0, k, 2k, ... 번째 단계여야 한다."""
    data = (x_train, t_train, x_test, t_test)
    return loop(network, data, lr, iters_num, batch_size, seed, first=1)


@mistake(train)
def epoch_with_a_fraction(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The length of an epoch has a fraction (/), and step % k is hardly ever 0; divide with //.
    ko: 1에폭의 길이에 소수부가 있어(/) step % k 가 0 이 되는 일이 거의 없다. // 로 나누어라."""
    data = (x_train, t_train, x_test, t_test)
    return loop(network, data, lr, iters_num, batch_size, seed, epoch=max(len(x_train) / batch_size, 1))


@mistake(train)
def accuracy_at_every_step(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The accuracies are recorded at every step; once per epoch is asked for, at the steps 0, k, 2k, ...
    ko: 정확도를 단계마다 기록한다. 0, k, 2k, ... 번째 단계에서, 곧 1에폭에 한 번만 기록하라."""
    return loop(network, (x_train, t_train, x_test, t_test), lr, iters_num, batch_size, seed, epoch=1)


@mistake(train, decisive=True)
def nothing_returned(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The net is trained, but the record does not come back (None): return the dict of the three lists.
    ko: 신경망은 학습했지만 기록이 나오지 않는다(None). 세 리스트의 딕셔너리를 반환하라."""
    train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed)


# --------------------------------------------------------------------------------------- other right answers


@also_right(train)
def as_in_the_book(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The book's loop, with the four parameters written down where they are there, and new arrays in params."""
    np.random.seed(seed)
    train_loss_list, train_acc_list, test_acc_list = [], [], []
    train_size = x_train.shape[0]
    iter_per_epoch = max(train_size // batch_size, 1)
    for i in range(iters_num):
        batch_mask = np.random.choice(train_size, batch_size)
        x_batch = x_train[batch_mask]
        t_batch = t_train[batch_mask]
        grad = network.numerical_gradient(x_batch, t_batch)
        for key in network.params:
            network.params[key] = network.params[key] - lr * grad[key]
        train_loss_list.append(network.loss(x_batch, t_batch))
        if i % iter_per_epoch == 0:
            train_acc_list.append(network.accuracy(x_train, t_train))
            test_acc_list.append(network.accuracy(x_test, t_test))
    return {"train_loss_list": train_loss_list, "train_acc_list": train_acc_list, "test_acc_list": test_acc_list}


@also_right(train)
def with_a_countdown(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """All batches are drawn beforehand, and a countdown tells when an epoch is over; arrays for lists of numbers."""
    rng = np.random.RandomState(seed)
    epoch, left = max(len(x_train) // batch_size, 1), 1
    losses, accuracies = [], []
    for rows in rng.randint(0, len(x_train), size=(iters_num, batch_size)):
        x, t = np.take(x_train, rows, axis=0), np.take(t_train, rows, axis=0)
        slopes = network.numerical_gradient(x, t)
        network.params.update({key: network.params[key] + (-lr) * slopes[key] for key in slopes})
        losses.append(np.float64(network.loss(x, t)))
        left -= 1
        if left == 0:
            left = epoch
            accuracies.append((network.accuracy(x_train, t_train), network.accuracy(x_test, t_test)))
    ours, theirs = zip(*accuracies, strict=True)
    return {"train_loss_list": losses, "train_acc_list": list(ours), "test_acc_list": list(theirs)}


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "the nets read params anew in every call": ["train: network.params[key] = network.params[key] - lr * slope"],
}
