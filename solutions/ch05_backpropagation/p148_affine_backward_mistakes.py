"""Problem 148: what goes wrong with the affine backward of a batch, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p148_affine_backward import backward

# ------------------------------------------------------------------------------------------------------ dX


@mistake(backward, decisive=True)
def weights_not_transposed(X, W, dY):
    """dX multiplies dY by W as it is, and the shapes do not fit; transpose W.
    ko: dX 에서 dY 에 W 를 그대로 곱해서 모양이 맞지 않는다. W 를 전치하라."""
    return np.dot(dY, W), np.dot(X.T, dY)


@mistake(backward)
def forward_again(X, W, dY):
    """dX is X times W, the way forward; it is made of dY, not of X.
    ko: dX 가 X 와 W 의 곱, 곧 순전파의 결과이다. X 가 아니라 dY 로 구해야 한다."""
    return np.dot(X, W), np.dot(X.T, dY)


@mistake(backward)
def input_gradient_on_its_side(X, W, dY):
    """dX lies on its side, (D, N); it must have the shape of X, so let dY come first.
    ko: dX 가 뒤집혀 모양이 (D, N) 이다. X 와 모양이 같아야 하므로 dY 를 앞에 두어라."""
    return np.dot(W, dY.T), np.dot(X.T, dY)


@mistake(backward)
def input_gradient_added_up(X, W, dY):
    """dX is added up over the batch; each sample has a gradient of its own, only W and b are shared.
    ko: dX 를 배치에 대하여 더했다. 표본마다 기울기가 따로 있다. 함께 쓰는 것은 W 와 b 뿐이다."""
    return np.dot(dY, W.T).sum(axis=0), np.dot(X.T, dY)


# ------------------------------------------------------------------------------------------------------ dW


@mistake(backward)
def weight_gradient_averaged(X, W, dY):
    """dW is divided by the size of the batch; dY already carries that division, so only add up.
    ko: dW 를 배치 크기로 나누었다. 그 나눗셈은 dY 에 이미 들어 있으므로 더하기만 하라."""
    return np.dot(dY, W.T), np.dot(X.T, dY) / len(X)


@mistake(backward)
def weight_gradient_transposed(X, W, dY):
    """dW lies on its side, (M, D); it must have the shape of W, so exchange the two factors.
    ko: dW 가 뒤집혀 모양이 (M, D) 이다. W 와 모양이 같아야 하므로 두 인수의 순서를 바꾸어라."""
    return np.dot(dY, W.T), np.dot(dY.T, X)


@mistake(backward, decisive=True)
def input_not_transposed(X, W, dY):
    """dW multiplies X by dY as they are, and the shapes do not fit; the samples have to be the inner axis: transpose X.
    ko: dW 에서 X 와 dY 를 그대로 곱해서 모양이 맞지 않는다. 표본의 축이 안쪽에 와야 하므로 X 를 전치하라."""
    return np.dot(dY, W.T), np.dot(X, dY)


@mistake(backward, decisive=True)
def entries_multiplied(X, W, dY):
    """dW multiplies X.T and dY entry by entry, and the shapes do not fit; use a matrix product (@), not *.
    ko: dW 에서 X.T 와 dY 를 원소끼리 곱해서 모양이 맞지 않는다. * 가 아니라 행렬 곱(@)을 써라."""
    return np.dot(dY, W.T), X.T * dY


@mistake(backward)
def last_sample_alone(X, W, dY):
    """dW holds the last sample alone: the loop assigns (=) where it has to add (+=).
    ko: dW 에 마지막 표본의 것만 있다. 반복문에서 더하지(+=) 않고 대입한다(=)."""
    return np.dot(dY, W.T), np.outer(X[-1], dY[-1])


@mistake(backward)
def first_sample_alone(X, W, dY):
    """dW holds the first sample alone; add up those of all samples.
    ko: dW 에 첫 표본의 것만 있다. 모든 표본의 것을 더하라."""
    return np.dot(dY, W.T), np.outer(X[0], dY[0])


@mistake(backward)
def one_for_each_sample(X, W, dY):
    """dW holds a matrix for each sample, (N, D, M); there is one W, so add them up.
    ko: dW 에 표본마다 행렬이 하나씩 있어 모양이 (N, D, M) 이다. W 는 하나이므로 더하라."""
    return np.dot(dY, W.T), X[:, :, np.newaxis] * dY[:, np.newaxis, :]


@mistake(backward)
def sums_multiplied(X, W, dY):
    """dW is the product of the sums over the batch; multiply for each sample first, then add up.
    ko: dW 가 배치에 대한 합끼리의 곱이다. 표본마다 먼저 곱하고 그다음에 더하라."""
    return np.dot(dY, W.T), np.outer(X.sum(axis=0), dY.sum(axis=0))


# ------------------------------------------------------------------------------------------------- the result


@mistake(backward)
def other_order(X, W, dY):
    """dW comes first; return dX, dW.
    ko: dW 가 먼저 나온다. dX, dW 의 순서로 반환하라."""
    return backward(X, W, dY)[::-1]


@mistake(backward)
def one_alone(X, W, dY):
    """dX comes back without dW; return dX, dW.
    ko: dW 가 빠지고 dX 만 나온다. dX, dW 를 반환하라."""
    return np.dot(dY, W.T)


@mistake(backward, decisive=True)
def prints_only(X, W, dY):
    """Nothing comes back from it (None): hand the two over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 두 기울기를 return 으로 반환하라."""
    backward(X, W, dY)


# --------------------------------------------------------------------------------------- other right answers


@also_right(backward)
def with_np_dot(X, W, dY):
    """The form of the book."""
    dX = np.dot(dY, W.T)
    dW = np.dot(X.T, dY)
    return dX, dW


@also_right(backward)
def sample_by_sample(X, W, dY):
    """A loop over the samples that adds up outer products; a list."""
    dX, dW = np.zeros(X.shape), np.zeros(W.shape)
    for n, (x, dy) in enumerate(zip(X, dY, strict=True)):
        dX[n] = W @ dy
        dW += np.outer(x, dy)
    return [dX, dW]


@also_right(backward)
def from_the_other_side(X, W, dY):
    """Both products transposed, and einsum for one of them."""
    return np.einsum("dm,nm->nd", W, dY), (dY.T @ X).T


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "a_batch_of_one": "one formula serves batches of every size; here the learner sees the smallest",
}
