"""Problem 110: what goes wrong with epochs of random batches, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p110_five_epochs import sampled_accuracy

# ------------------------------------------------------------------------------------------------ the count


@mistake(sampled_accuracy)
def divided_by_the_set(predict, x, t, batch_size=100, epochs=5, seed=None):
    """The hits of all epochs are divided by the size of the set, which can give more than 100 percent; divide by the rows drawn.
    ko: 모든 에폭에서 맞힌 수를 데이터의 크기로 나누어 100 퍼센트를 넘을 수 있다. 뽑은 행의 수로 나누어라."""
    drawn, hits, _ = sampled_accuracy(predict, x, t, batch_size, epochs, seed)
    return drawn, hits, 100 * hits / len(x)


@mistake(sampled_accuracy)
def share_for_percent(predict, x, t, batch_size=100, epochs=5, seed=None):
    """percent is a share between 0 and 1; multiply by 100.
    ko: percent 가 0 과 1 사이의 비율이다. 100 을 곱하라."""
    drawn, hits, percent = sampled_accuracy(predict, x, t, batch_size, epochs, seed)
    return drawn, hits, percent / 100


@mistake(sampled_accuracy, decisive=True)
def hits_reset_in_each_epoch(predict, x, t, batch_size=100, epochs=5, seed=None):
    """The hits begin at 0 again in each epoch, so only those of the last one are left; set the counter to 0 before the loops.
    ko: 에폭마다 hits 를 0 으로 되돌려서 마지막 에폭의 것만 남는다. 반복문에 들어가기 전에 한 번만 0 으로 두어라."""
    rng = np.random.default_rng(seed)
    drawn, hits = 0, 0
    for _ in range(epochs):
        count, hits, _ = sampled_accuracy(predict, x, t, batch_size, 1, rng)
        drawn += count
    return drawn, hits, 100 * hits / drawn


@mistake(sampled_accuracy, decisive=True)
def one_epoch_counted(predict, x, t, batch_size=100, epochs=5, seed=None):
    """Only one epoch is counted: either there is no loop over the epochs, or the counters begin at 0 again inside of it.
    ko: 한 에폭만 센다. 에폭에 대한 반복문이 없거나, 그 안에서 개수를 다시 0 으로 되돌리기 때문이다."""
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        result = sampled_accuracy(predict, x, t, batch_size, 1, rng)
    return result


@mistake(sampled_accuracy, decisive=True)
def one_batch_for_an_epoch(predict, x, t, batch_size=100, epochs=5, seed=None):
    """Each epoch has one batch only; an epoch is N // batch_size of them.
    ko: 에폭마다 미니배치가 하나뿐이다. 1에폭은 미니배치 N // batch_size 개이다."""
    rng = np.random.default_rng(seed)
    drawn, hits = 0, 0
    for _ in range(epochs):
        rows = rng.choice(len(x), batch_size)
        hits += np.sum(predict(x[rows]).argmax(axis=1) == t[rows])
        drawn += batch_size
    return drawn, hits, 100 * hits / drawn


@mistake(sampled_accuracy, decisive=True)
def a_batch_for_the_remainder(predict, x, t, batch_size=100, epochs=5, seed=None):
    """There is a batch too many in each epoch, for the remainder; an epoch is N // batch_size batches.
    ko: 나머지 때문에 에폭마다 미니배치가 하나 더 많다. 1에폭은 미니배치 N // batch_size 개이다."""
    rng = np.random.default_rng(seed)
    hits = 0
    batches = epochs * len(range(0, len(x), batch_size))
    for _ in range(batches):
        rows = rng.choice(len(x), batch_size)
        hits += np.sum(predict(x[rows]).argmax(axis=1) == t[rows])
    return batches * batch_size, hits, 100 * hits / (batches * batch_size)


@mistake(sampled_accuracy, decisive=True)
def percent_alone(predict, x, t, batch_size=100, epochs=5, seed=None):
    """Only percent comes back; return drawn, hits and percent.
    ko: percent 하나만 나온다. drawn, hits, percent 를 반환하라."""
    return sampled_accuracy(predict, x, t, batch_size, epochs, seed)[2]


# ------------------------------------------------------------------------------------------------ the batches


def with_batches(rows_of_x_and_t, predict, x, t, batch_size, epochs):
    """The frame with another way to take the rows of x and t of a batch."""
    hits = 0
    batches = epochs * (len(x) // batch_size)
    for number in range(batches):
        first, second = rows_of_x_and_t(number)
        hits += np.sum(predict(x[first]).argmax(axis=1) == t[second])
    return batches * batch_size, hits, 100 * hits / (batches * batch_size)


@mistake(sampled_accuracy, decisive=True)
def two_draws(predict, x, t, batch_size=100, epochs=5, seed=None):
    """The rows of x and the labels come from different draws; draw row numbers once for a batch and use them twice.
    ko: x 의 행과 레이블을 따로 뽑았다. 미니배치마다 행 번호를 한 번만 뽑아 두 번 써라."""
    rng = np.random.default_rng(seed)

    def draw(_):
        return rng.choice(len(x), batch_size), rng.choice(len(x), batch_size)

    return with_batches(draw, predict, x, t, batch_size, epochs)


@mistake(sampled_accuracy, decisive=True)
def one_after_the_other(predict, x, t, batch_size=100, epochs=5, seed=None):
    """The batches are cut from the data one after the other; draw each of them at random.
    ko: 데이터를 앞에서부터 차례로 잘라 미니배치로 썼다. 미니배치마다 무작위로 뽑아라."""
    each = len(x) // batch_size

    def cut(number):
        rows = np.arange(batch_size) + number % each * batch_size
        return rows, rows

    return with_batches(cut, predict, x, t, batch_size, epochs)


@mistake(sampled_accuracy, decisive=True)
def the_same_batch_every_time(predict, x, t, batch_size=100, epochs=5, seed=None):
    """Every batch is the same one, as it was drawn before the loops, or the seed is set again in each turn; seed once, then \
    draw in each turn.
    ko: 미니배치가 매번 같다. 반복문에 들어가기 전에 뽑았거나, 반복할 때마다 시드를 다시 정하기 때문이다. 시드는 한 번만 정하고 \
    반복할 때마다 새로 뽑아라."""
    rows = np.random.default_rng(seed).choice(len(x), batch_size)
    return with_batches(lambda _: (rows, rows), predict, x, t, batch_size, epochs)


@mistake(sampled_accuracy, decisive=True)
def argmax_down_the_columns(predict, x, t, batch_size=100, epochs=5, seed=None):
    """argmax runs down the columns (axis 0) and finds a row for each class; the class of each row is along axis 1.
    ko: argmax 를 열 방향(axis 0)으로 구해 클래스마다 행을 하나씩 찾았다. 행마다 클래스를 찾으려면 axis 1 이다."""
    return sampled_accuracy(lambda batch: predict(batch).T, x, t, batch_size, epochs, seed)


@mistake(sampled_accuracy, decisive=True)
def seed_not_used(predict, x, t, batch_size=100, epochs=5, seed=None):
    """The seed is not used: the same integer has to repeat the same batches.
    ko: seed 를 쓰지 않았다. 같은 정수를 주면 같은 미니배치가 되풀이되어야 한다."""
    return sampled_accuracy(predict, x, t, batch_size, epochs)


# --------------------------------------------------------------------------------------- other right answers


@also_right(sampled_accuracy)
def in_the_form_of_the_book(predict, x, t, batch_size=100, epochs=5, seed=None):
    """np.random.seed and choice; hits counted with Python's sum."""
    np.random.seed(seed)
    accuracy_cnt = 0
    drawn = 0
    for _epoch in range(epochs):
        for _i in range(0, len(x) - batch_size + 1, batch_size):
            mask = np.random.choice(len(t), batch_size)
            y_batch = predict(x[mask])
            p = np.argmax(y_batch, axis=1)
            accuracy_cnt += sum(p == t[mask])
            drawn += len(mask)
    return drawn, int(accuracy_cnt), float(accuracy_cnt) / drawn * 100


@also_right(sampled_accuracy)
def all_rows_drawn_first(predict, x, t, batch_size=100, epochs=5, seed=None):
    """A table of row numbers, one line for each batch, and a mean at the end."""
    batches = epochs * (len(x) // batch_size)
    table = np.random.RandomState(seed).randint(0, len(x), (batches, batch_size))
    right = np.array([np.argmax(predict(x[rows]), axis=1) == t[rows] for rows in table])
    return right.size, right.sum(), 100 * right.mean()
