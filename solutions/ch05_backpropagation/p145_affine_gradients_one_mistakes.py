"""Problem 145: what goes wrong with the gradients of one sample, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p145_affine_gradients_one import affine_gradients

# ----------------------------------------------------------------------------------------------------- dX


@mistake(affine_gradients, decisive=True)
def weights_not_transposed(X, W, dY):
    """dX multiplies dY by W as it is, and the shapes do not fit; transpose W.
    ko: dX 에서 dY 에 W 를 그대로 곱해서 모양이 맞지 않는다. W 를 전치하라."""
    return np.dot(dY, W), np.dot(X.T, dY)


@mistake(affine_gradients)
def forward_again(X, W, dY):
    """dX is X times W, the way forward; it is made of dY, not of X.
    ko: dX 가 X 와 W 의 곱, 곧 순전파의 결과이다. X 가 아니라 dY 로 구해야 한다."""
    return np.dot(X, W), np.dot(X.T, dY)


@mistake(affine_gradients)
def a_column(X, W, dY):
    """dX stands upright, (D, 1); it must have the shape of X, so let dY come first.
    ko: dX 가 세로로 서서 모양이 (D, 1) 이다. X 와 모양이 같아야 하므로 dY 를 앞에 두어라."""
    return np.dot(W, dY.T), np.dot(X.T, dY)


@mistake(affine_gradients)
def weights_without_upstream(X, W, dY):
    """dX is the sum of the weights of each input; by the chain rule each weight has to be multiplied by its dY.
    ko: dX 가 입력마다 가중치를 더한 것일 뿐이다. 연쇄법칙에 따라 가중치마다 dY 를 곱해야 한다."""
    return W.sum(axis=1, keepdims=True).T, np.dot(X.T, dY)


# ----------------------------------------------------------------------------------------------------- dW


@mistake(affine_gradients)
def weight_gradient_transposed(X, W, dY):
    """dW lies on its side, (M, D); it must have the shape of W, so exchange the two factors.
    ko: dW 가 뒤집혀 모양이 (M, D) 이다. W 와 모양이 같아야 하므로 두 인수의 순서를 바꾸어라."""
    return np.dot(dY, W.T), np.dot(dY.T, X)


@mistake(affine_gradients, decisive=True)
def input_not_transposed(X, W, dY):
    """dW multiplies X by dY as they are, and the shapes do not fit; a column times a row is wanted: transpose X.
    ko: dW 에서 X 와 dY 를 그대로 곱해서 모양이 맞지 않는다. 열과 행을 곱해야 하므로 X 를 전치하라."""
    return np.dot(dY, W.T), np.dot(X, dY)


@mistake(affine_gradients, decisive=True)
def entry_by_entry(X, W, dY):
    """dW multiplies X and dY entry by entry, for which the shapes do not fit; take a matrix product of X transposed and dY.
    ko: dW 에서 X 와 dY 를 원소끼리 곱해서 모양이 맞지 않는다. X 의 전치와 dY 의 행렬 곱을 구하라."""
    return np.dot(dY, W.T), X * dY


@mistake(affine_gradients)
def weights_for_the_input(X, W, dY):
    """dW is W times dY; the gradient of a weight holds the input it was multiplied by, not the weight.
    ko: dW 가 W 와 dY 의 곱이다. 가중치의 기울기에 들어가는 것은 가중치가 아니라 거기에 곱해진 입력이다."""
    return np.dot(dY, W.T), W * dY


@mistake(affine_gradients)
def input_left_out(X, W, dY):
    """Every row of dW is dY; by the chain rule row i has to be multiplied by the input i.
    ko: dW 의 모든 행이 dY 이다. 연쇄법칙에 따라 i번 행에는 i번 입력을 곱해야 한다."""
    return np.dot(dY, W.T), np.ones(X.T.shape) * dY


# ------------------------------------------------------------------------------------------------- the result


@mistake(affine_gradients)
def other_order(X, W, dY):
    """dW comes first; return dX, dW.
    ko: dW 가 먼저 나온다. dX, dW 의 순서로 반환하라."""
    return affine_gradients(X, W, dY)[::-1]


@mistake(affine_gradients)
def one_alone(X, W, dY):
    """dX comes back without dW; return dX, dW.
    ko: dW 가 빠지고 dX 만 나온다. dX, dW 를 반환하라."""
    return np.dot(dY, W.T)


@mistake(affine_gradients, decisive=True)
def prints_only(X, W, dY):
    """Nothing comes back from it (None): hand the two over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 두 기울기를 return 으로 반환하라."""
    affine_gradients(X, W, dY)


# --------------------------------------------------------------------------------------- other right answers


@also_right(affine_gradients)
def with_np_dot(X, W, dY):
    """The form of the book."""
    dX = np.dot(dY, W.T)
    dW = np.dot(X.T, dY)
    return dX, dW


@also_right(affine_gradients)
def number_by_number(X, W, dY):
    """What the statement says, in two loops."""
    dX, dW = np.zeros(X.shape), np.zeros(W.shape)
    for i in range(W.shape[0]):
        for k in range(W.shape[1]):
            dX[0, i] += dY[0, k] * W[i, k]
            dW[i, k] = X[0, i] * dY[0, k]
    return dX, dW


@also_right(affine_gradients)
def by_broadcasting(X, W, dY):
    """dW from an outer product, dX from weighted weights; a list."""
    return [(W * dY).sum(axis=1)[np.newaxis], np.outer(X, dY)]


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a column times a row, nothing is summed": ["affine_gradients: return (dY @ W.T, X.T * dY)"],
}
REDUNDANT = {
    "few_and_whole_numbers": "one formula serves floats and integers; credit for whoever fills an array of her own",
}
