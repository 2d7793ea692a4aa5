"""Problem 147: what goes wrong with the affine forward of a batch, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p147_affine_forward_batch import forward

# ---------------------------------------------------------------------------------------------------- the rows


@mistake(forward)
def last_sample_everywhere(X, W, b):
    """All rows are the result of the last sample: each turn of the loop writes over the whole result. Write into row n.
    ko: 모든 행이 마지막 표본의 결과이다. 반복할 때마다 결과 전체를 덮어쓴다. n번 행에 써넣어라."""
    out = np.zeros((len(X), len(b)))
    for x in X:
        out[...] = np.dot(x, W) + b
    return out


@mistake(forward)
def first_sample_alone(X, W, b):
    """Only the result of the first sample comes back: return stands inside the loop. Put it behind the loop.
    ko: 첫 표본의 결과만 나온다. return 이 반복문 안에 있기 때문이다. 반복문 밖으로 내어라."""
    return np.dot(X[0], W) + b


@mistake(forward)
def last_sample_alone(X, W, b):
    """Only the result of the last sample comes back; give every sample a row of the result.
    ko: 마지막 표본의 결과만 나온다. 표본마다 결과의 행을 하나씩 주어라."""
    return np.dot(X[-1], W) + b


@mistake(forward)
def one_long_row(X, W, b):
    """All results stand in a single long vector; give every sample a row of its own.
    ko: 결과가 모두 긴 벡터 하나에 들어 있다. 표본마다 행을 따로 주어라."""
    return (np.dot(X, W) + b).flatten()


@mistake(forward)
def samples_added_up(X, W, b):
    """The samples are added up to one row; none of them has to do with the others.
    ko: 표본들을 더해 한 행으로 만들었다. 표본은 서로 상관이 없다."""
    return (np.dot(X, W) + b).sum(axis=0)


@mistake(forward)
def on_its_side(X, W, b):
    """The result lies on its side, (M, N); every sample is a row.
    ko: 결과가 뒤집혀 모양이 (M, N) 이다. 표본마다 행이 하나이다."""
    return (np.dot(X, W) + b).T


# -------------------------------------------------------------------------------------------------- the product


@mistake(forward, decisive=True)
def input_transposed(X, W, b):
    """X is transposed, and the shapes do not fit; its columns belong to the rows of W already.
    ko: X 를 전치하여 모양이 맞지 않는다. X 의 열은 이미 W 의 행에 해당한다."""
    return np.dot(X.T, W) + b


@mistake(forward, decisive=True)
def weights_transposed(X, W, b):
    """W is transposed, and the shapes do not fit; its rows belong to the inputs already.
    ko: W 를 전치하여 모양이 맞지 않는다. W 의 행은 이미 입력에 해당한다."""
    return np.dot(X, W.T) + b


@mistake(forward, decisive=True)
def operands_exchanged(X, W, b):
    """W stands before X, and the shapes do not fit; X comes first.
    ko: W 가 X 보다 앞에 있어 모양이 맞지 않는다. X 가 먼저이다."""
    return np.dot(W, X) + b


# ----------------------------------------------------------------------------------------------------- the bias


@mistake(forward)
def bias_in_the_first_row_only(X, W, b):
    """The bias is added in the first row only; it goes into every row.
    ko: 편향을 첫 행에만 더했다. 모든 행에 더해야 한다."""
    out = np.array(np.dot(X, W))
    out[0] += b
    return out


@mistake(forward, decisive=True)
def bias_for_each_sample(X, W, b):
    """b is made a column, a number for each sample, and the shapes do not fit; it has a number for each output.
    ko: b 를 세로로 세워 표본마다 하나씩 더하려 했으므로 모양이 맞지 않는다. b 에는 출력마다 수가 하나씩 있다."""
    return np.dot(X, W) + b.reshape(-1, 1)


@mistake(forward)
def bias_times_the_batch(X, W, b):
    """The bias is added N times in every row; once in each row is enough.
    ko: 행마다 편향을 N번 더했다. 행마다 한 번이면 된다."""
    return np.dot(X, W) + len(X) * b


@mistake(forward)
def bias_forgotten(X, W, b):
    """b is not added.
    ko: b 를 더하지 않았다."""
    return np.dot(X, W)


@mistake(forward, decisive=True)
def prints_only(X, W, b):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    forward(X, W, b)


# --------------------------------------------------------------------------------------- other right answers


@also_right(forward)
def with_np_dot(X, W, b):
    """The form of the book, unchanged from the function for one sample."""
    out = np.dot(X, W) + b
    return out


@also_right(forward)
def sample_by_sample(X, W, b):
    """A loop over the rows, put together in the end."""
    rows = []
    for x in X:
        rows.append(np.dot(x, W) + b)
    return np.array(rows)


@also_right(forward)
def bias_as_a_weight(X, W, b):
    """The bias as the weights of one more input, which is always 1."""
    ones = np.ones((len(X), 1))
    return np.hstack([X, ones]) @ np.vstack([W, b])


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "leaves_the_arrays_alone": "nobody is known to write into what comes in here; the convention is held all the same",
    "small_batches_and_whole_numbers": "one formula serves floats and integers; credit for whoever fills an array of her own",
}
