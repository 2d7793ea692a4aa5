"""Problem 150: what goes wrong with the gradient of the bias, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p150_bias_gradient import backward

# ------------------------------------------------------------------------------------------------------ db


@mistake(backward)
def summed_over_the_outputs(X, W, dY):
    """db is summed over the outputs (axis 1); every sample adds to each bias, so sum over the samples (axis 0).
    ko: db 를 출력 축(axis 1)으로 더했다. 편향마다 모든 표본이 더해지므로 표본 축(axis 0)으로 더하라."""
    return *backward(X, W, dY)[:2], np.sum(dY, axis=1)


@mistake(backward)
def summed_to_one_number(X, W, dY):
    """db is a single number, because sum without axis adds up everything; each bias needs the sum of its own column.
    ko: axis 없이 더해서 db 가 수 하나가 되었다. 편향마다 자기 열의 합이 필요하다."""
    return *backward(X, W, dY)[:2], np.sum(dY)


@mistake(backward)
def averaged(X, W, dY):
    """db is the mean over the samples; each sample adds its whole share to the bias, so take the sum.
    ko: db 를 표본에 대한 평균으로 구했다. 편향에는 표본마다 제 몫이 모두 더해지므로 합을 구하라."""
    return *backward(X, W, dY)[:2], np.mean(dY, axis=0)


@mistake(backward)
def not_summed(X, W, dY):
    """db is dY itself, a row for each sample; there is one bias for all of them, so add up the rows.
    ko: db 가 dY 그대로여서 표본마다 행이 있다. 모든 표본이 함께 쓰는 편향은 하나이므로 행을 더하라."""
    return *backward(X, W, dY)[:2], dY


@mistake(backward)
def a_row(X, W, dY):
    """db is a matrix of one row, (1, M); it has the shape of b, a vector (M,), so leave keepdims out.
    ko: db 가 행이 하나인 행렬 (1, M) 이다. b 와 모양이 같은 벡터 (M,) 여야 하므로 keepdims 를 쓰지 마라."""
    return *backward(X, W, dY)[:2], np.sum(dY, axis=0, keepdims=True)


@mistake(backward)
def of_the_input(X, W, dY):
    """db is summed from X; a bias is not multiplied by the input, its gradient comes from dY alone.
    ko: db 를 X 에서 더했다. 편향에는 입력이 곱해지지 않으므로 기울기는 dY 에서만 나온다."""
    return *backward(X, W, dY)[:2], np.sum(X, axis=0)


@mistake(backward)
def of_the_weight_gradient(X, W, dY):
    """db is summed from dW, which holds the input as a factor; sum dY itself.
    ko: db 를 dW 에서 더했다. dW 에는 입력이 곱해져 있다. dY 를 그대로 더하라."""
    dX, dW, _ = backward(X, W, dY)
    return dX, dW, np.sum(dW, axis=0)


@mistake(backward)
def first_sample_alone(X, W, dY):
    """db is the first row of dY alone; add up the rows of all samples.
    ko: db 가 dY 의 첫 행뿐이다. 모든 표본의 행을 더하라."""
    return *backward(X, W, dY)[:2], dY[0]


@mistake(backward, decisive=True)
def of_another_array(X, W, dY):
    """db is computed from an array that stands in the file, not from dY; it happens to fit one example only.
    ko: db 를 dY 가 아니라 파일에 적힌 다른 배열로 계산한다. 예제 하나에만 우연히 맞는다."""
    return *backward(X, W, dY)[:2], np.sum(np.array([[1, 1, 1], [2, 2, 2]]), axis=0)


# ------------------------------------------------------------------------------------------------- dX and dW


@mistake(backward)
def all_divided_by_the_batch(X, W, dY):
    """dW and db are divided by the size of the batch; dY already carries that division, so only add up.
    ko: dW 와 db 를 배치 크기로 나누었다. 그 나눗셈은 dY 에 이미 들어 있으므로 더하기만 하라."""
    dX, dW, db = backward(X, W, dY)
    return dX, dW / len(X), db / len(X)


@mistake(backward)
def weight_gradient_transposed(X, W, dY):
    """dW lies on its side, (M, D); it must have the shape of W, so exchange the two factors.
    ko: dW 가 뒤집혀 모양이 (M, D) 이다. W 와 모양이 같아야 하므로 두 인수의 순서를 바꾸어라."""
    return np.dot(dY, W.T), np.dot(dY.T, X), np.sum(dY, axis=0)


@mistake(backward, decisive=True)
def weights_not_transposed(X, W, dY):
    """dX multiplies dY by W as it is, and the shapes do not fit; transpose W.
    ko: dX 에서 dY 에 W 를 그대로 곱해서 모양이 맞지 않는다. W 를 전치하라."""
    return np.dot(dY, W), np.dot(X.T, dY), np.sum(dY, axis=0)


# ------------------------------------------------------------------------------------------------- the result


@mistake(backward)
def bias_left_out(X, W, dY):
    """dX and dW come back without db; return dX, dW, db.
    ko: db 가 빠지고 dX 와 dW 만 나온다. dX, dW, db 를 반환하라."""
    return np.dot(dY, W.T), np.dot(X.T, dY)


@mistake(backward, decisive=True)
def prints_only(X, W, dY):
    """Nothing comes back from it (None): hand the three over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 세 기울기를 return 으로 반환하라."""
    backward(X, W, dY)


# --------------------------------------------------------------------------------------- other right answers


@also_right(backward)
def with_np_dot(X, W, dY):
    """The form of the book."""
    dX = np.dot(dY, W.T)
    dW = np.dot(X.T, dY)
    db = np.sum(dY, axis=0)
    return dX, dW, db


@also_right(backward)
def sample_by_sample(X, W, dY):
    """A loop over the samples that adds up; a list."""
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(dY.shape[1])
    for n, (x, dy) in enumerate(zip(X, dY, strict=True)):
        dX[n] = W @ dy
        dW += np.outer(x, dy)
        db += dy
    return [dX, dW, db]


@also_right(backward)
def bias_as_a_weight(X, W, dY):
    """The bias as the weights of one more input, which is always 1."""
    with_ones = np.hstack([X, np.ones((len(X), 1))])
    both = with_ones.T @ dY
    return (W @ dY.T).T, both[:-1], both[-1]


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "a_batch_of_one": "one formula serves batches of every size; here the learner sees the smallest",
    "leaves_the_arrays_alone": "nobody is known to write into what comes in here; the convention is held all the same",
}
