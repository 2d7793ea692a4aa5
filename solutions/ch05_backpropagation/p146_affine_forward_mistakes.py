"""Problem 146: what goes wrong with the affine forward of one sample, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p146_affine_forward import forward

# ------------------------------------------------------------------------------------------------ the product


@mistake(forward, decisive=True)
def entry_by_entry(x, W, b):
    """* multiplies entry by entry, for which the shapes do not fit; the matrix product is @ or np.dot.
    ko: * 는 원소끼리 곱하므로 모양이 맞지 않는다. 행렬 곱은 @ 또는 np.dot 이다."""
    return x * W + b


@mistake(forward, decisive=True)
def operands_exchanged(x, W, b):
    """W stands before x, and the shapes do not fit; x comes first.
    ko: W 가 x 보다 앞에 있어 모양이 맞지 않는다. x 가 먼저이다."""
    return np.dot(W, x) + b


@mistake(forward, decisive=True)
def weights_transposed(x, W, b):
    """W is transposed, and the shapes do not fit; its rows belong to the inputs already.
    ko: W 를 전치하여 모양이 맞지 않는다. W 의 행은 이미 입력에 해당한다."""
    return np.dot(x, W.T) + b


@mistake(forward)
def not_added_up(x, W, b):
    """The products of inputs and weights are not added up, so that the result has D rows; the matrix product adds them.
    ko: 입력과 가중치의 곱을 더하지 않아서 결과의 행이 D개이다. 행렬 곱은 그것까지 더한다."""
    return x.reshape(-1, 1) * W + b


@mistake(forward)
def a_row(x, W, b):
    """The result is a matrix of one row, (1, M); x is a vector, and so is the result: (M,).
    ko: 결과가 행이 하나인 행렬 (1, M) 이다. x 가 벡터이므로 결과도 벡터 (M,) 이다."""
    return np.dot(x.reshape(1, -1), W) + b


@mistake(forward)
def a_column(x, W, b):
    """The result stands upright, (M, 1); it is a vector, (M,).
    ko: 결과가 세로로 서서 모양이 (M, 1) 이다. 벡터 (M,) 여야 한다."""
    return np.dot(W.T, x.reshape(-1, 1)) + b.reshape(-1, 1)


@mistake(forward)
def one_number(x, W, b):
    """All outputs are added up to one number; each of them has an entry of its own.
    ko: 출력을 모두 더해 수 하나로 만들었다. 출력마다 원소가 따로 있다."""
    return np.sum(np.dot(x, W) + b)


# --------------------------------------------------------------------------------------------------- the bias


@mistake(forward)
def bias_forgotten(x, W, b):
    """b is not added.
    ko: b 를 더하지 않았다."""
    return np.dot(x, W)


@mistake(forward)
def bias_multiplied(x, W, b):
    """b is multiplied; a bias is added.
    ko: b 를 곱했다. 편향은 더하는 것이다."""
    return np.dot(x, W) * b


@mistake(forward)
def bias_subtracted(x, W, b):
    """b is subtracted; it is added.
    ko: b 를 뺐다. 더하는 것이다."""
    return np.dot(x, W) - b


@mistake(forward)
def bias_for_every_weight(x, W, b):
    """b is added to the weights before the product, so that the inputs multiply it, too; add it behind the product.
    ko: 곱하기 전에 b 를 가중치에 더해서 입력이 b 에도 곱해진다. 곱한 다음에 더하라."""
    return np.dot(x, W + b)


# ----------------------------------------------------------------------------------------- what goes in and out


@mistake(forward, decisive=True)
def arrays_of_its_own(x, W, b):
    """It computes with arrays of its own, those of the example, not with the x, W and b that are handed in.
    ko: 인자로 받은 x, W, b 가 아니라 파일에 적힌 예제의 배열로 계산한다."""
    return np.array([2, -1]) @ np.array([[1, 4, 0], [3, 5, 6]]) + np.array([10, 20, 30])


@mistake(forward)
def activation_applied(x, W, b):
    """The result has gone through a sigmoid; an affine step has no activation function.
    ko: 결과에 시그모이드를 적용했다. 어파인 변환에는 활성화 함수가 없다."""
    return 1 / (1 + np.exp(-(np.dot(x, W) + b)))


@mistake(forward, decisive=True)
def written_into_the_bias(x, W, b):
    """b += ... changes the caller's bias; write the sum as a new array, with +.
    ko: b += ... 는 호출한 쪽의 편향을 바꾼다. + 로 더해 새 배열을 만들어라."""
    b += np.dot(x, W)
    return b


@mistake(forward, decisive=True)
def prints_only(x, W, b):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    forward(x, W, b)


# --------------------------------------------------------------------------------------- other right answers


@also_right(forward)
def with_np_dot(x, W, b):
    """The form of the book."""
    out = np.dot(x, W) + b
    return out


@also_right(forward)
def output_by_output(x, W, b):
    """A loop over the columns of W and the biases."""
    return np.array([np.sum(x * column) + bias for column, bias in zip(W.T, b, strict=True)])


@also_right(forward)
def from_the_other_side(x, W, b):
    """The transposed weights in front of the vector."""
    return b + W.T @ x


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a vector is its own transpose": ["forward: return x.T @ W + b"],
}
REDUNDANT = {
    "whole_numbers": "one formula serves floats and integers; credit for whoever fills an array of her own",
}
