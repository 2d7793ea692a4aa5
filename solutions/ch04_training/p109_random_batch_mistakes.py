"""Problem 109: what goes wrong when a mini-batch is drawn, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p109_random_batch import random_batch

# ----------------------------------------------------------------------------------- images and labels together


@mistake(random_batch, decisive=True)
def two_draws(x, t, batch_size, seed=None):
    """The rows of x and of t come from two different draws, so images get the labels of others; draw once and use the row \
    numbers twice.
    ko: x 의 행과 t 의 행을 따로 뽑아서 이미지가 다른 이미지의 레이블을 얻는다. 한 번만 뽑아 그 행 번호를 두 번 써라."""
    rng = np.random.default_rng(seed)
    return x[rng.choice(len(x), batch_size)], t[rng.choice(len(t), batch_size)]


@mistake(random_batch, decisive=True)
def first_labels(x, t, batch_size, seed=None):
    """The rows of x are drawn, but the labels are the first ones of t; take the drawn rows of t too.
    ko: x 의 행은 뽑은 것인데 레이블은 t 의 맨 앞 것들이다. t 에서도 뽑은 행을 가져와라."""
    return random_batch(x, t, batch_size, seed)[0], np.resize(t, (batch_size, *t.shape[1:]))


@mistake(random_batch, decisive=True)
def all_the_labels(x, t, batch_size, seed=None):
    """All labels come back; take the drawn rows of t too.
    ko: 레이블이 모두 나온다. t 에서도 뽑은 행만 가져와라."""
    return random_batch(x, t, batch_size, seed)[0], t


@mistake(random_batch, decisive=True)
def exchanged(x, t, batch_size, seed=None):
    """The two have changed places: the rows of x come first, then those of t.
    ko: 둘의 순서가 바뀌었다. x 의 행이 먼저이고 t 의 행이 나중이다."""
    return random_batch(x, t, batch_size, seed)[::-1]


# ------------------------------------------------------------------------------------------------- the draw


@mistake(random_batch, decisive=True)
def first_rows(x, t, batch_size, seed=None):
    """These are the first rows, the same in every step; draw them at random.
    ko: 언제나 똑같은 맨 앞의 행들이다. 무작위로 뽑아라."""
    rows = np.arange(batch_size) % len(x)
    return x[rows], t[rows]


@mistake(random_batch, decisive=True)
def rows_in_a_row(x, t, batch_size, seed=None):
    """Only the beginning is drawn, the rows behind it follow in order; draw every row by itself.
    ko: 시작하는 행만 뽑고 나머지는 그 뒤로 차례대로 이어진다. 행을 하나하나 뽑아라."""
    rows = (np.random.default_rng(seed).integers(len(x)) + np.arange(batch_size)) % len(x)
    return x[rows], t[rows]


@mistake(random_batch, decisive=True)
def one_row_over_and_over(x, t, batch_size, seed=None):
    """One row is drawn and repeated; draw batch_size of them.
    ko: 행 하나를 뽑아 되풀이한다. batch_size 개를 뽑아라."""
    rows = np.full(batch_size, np.random.default_rng(seed).integers(len(x)))
    return x[rows], t[rows]


@mistake(random_batch, decisive=True)
def from_the_first_few(x, t, batch_size, seed=None):
    """The row numbers are drawn from 0 .. batch_size - 1, so that most of the data is never seen; draw from all N rows.
    ko: 행 번호를 0 .. batch_size - 1 에서 뽑아서 대부분의 데이터는 쓰이지 않는다. N개의 행 전체에서 뽑아라."""
    rows = np.random.default_rng(seed).choice(min(batch_size, len(x)), batch_size)
    return x[rows], t[rows]


@mistake(random_batch, decisive=True)
def without_replacement(x, t, batch_size, seed=None):
    """No row comes up twice (replace=False), so that a batch cannot be larger than the data; draw from all rows every time.
    ko: 같은 행이 두 번 나오지 않아서(replace=False) 배치가 데이터보다 클 수 없다. 매번 모든 행에서 뽑아라."""
    rows = np.random.default_rng(seed).choice(len(x), batch_size, replace=False)
    return x[rows], t[rows]


@mistake(random_batch, decisive=True)
def shuffled(x, t, batch_size, seed=None):
    """The rows are shuffled and the first ones taken, so that none can come up twice; draw from all rows every time.
    ko: 행을 섞어서 앞에서부터 가져오므로 같은 행이 두 번 나올 수 없다. 매번 모든 행에서 뽑아라."""
    rows = np.random.default_rng(seed).permutation(len(x))[:batch_size]
    return x[rows], t[rows]


# ------------------------------------------------------------------------------------------------- the seed


@mistake(random_batch, decisive=True)
def always_the_same_seed(x, t, batch_size, seed=None):
    """The seed is fixed inside the function, so that every step gets the same batch; use the argument.
    ko: 시드를 함수 안에 고정해서 모든 단계가 같은 미니배치를 얻는다. 인자 seed 를 써라."""
    return random_batch(x, t, batch_size, 0)


@mistake(random_batch, decisive=True)
def seed_not_used(x, t, batch_size, seed=None):
    """The seed is not used: the same integer has to draw the same rows at every call.
    ko: seed 를 쓰지 않았다. 같은 정수를 주면 호출할 때마다 같은 행을 뽑아야 한다."""
    return random_batch(x, t, batch_size)


# --------------------------------------------------------------------------------------- other right answers


@also_right(random_batch)
def by_a_mask(x, t, batch_size, seed=None):
    """The book's batch_mask, after np.random.seed."""
    np.random.seed(seed)
    batch_mask = np.random.choice(x.shape[0], batch_size)
    x_batch = x[batch_mask]
    t_batch = t[batch_mask]
    return x_batch, t_batch


@also_right(random_batch)
def row_by_row(images, labels, size, seed=None):
    """A loop that collects pairs."""
    state = np.random.RandomState(seed)
    pairs = [(images[row], labels[row]) for row in state.randint(0, len(labels), size)]
    return np.array([image for image, _ in pairs]), np.array([label for _, label in pairs])


@also_right(random_batch)
def same_seed_twice(x, t, batch_size, seed=None):
    """Two generators with the same seed draw the same rows."""
    if seed is None:
        seed = np.random.SeedSequence().entropy
    first, second = (np.random.default_rng(seed).choice(len(x), batch_size) for _ in "xt")
    return np.take(x, first, axis=0), np.take(t, second, axis=0)


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "leaves_the_data_alone": "who shuffles the data itself draws no row twice, and is found there; here she reads what else it does",
}
