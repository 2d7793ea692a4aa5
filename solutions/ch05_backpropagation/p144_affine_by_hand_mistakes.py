"""Problem 144: what goes wrong with an affine step, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p144_affine_by_hand import affine_parts

# ------------------------------------------------------------------------------------------------ the product


@mistake(affine_parts, decisive=True)
def entry_by_entry(X, W, b):
    """* multiplies entry by entry, for which the shapes do not fit; the matrix product is @ or np.dot.
    ko: * 는 원소끼리 곱하므로 모양이 맞지 않는다. 행렬 곱은 @ 또는 np.dot 이다."""
    product = X * W
    return product, product + b


@mistake(affine_parts, decisive=True)
def operands_exchanged(X, W, b):
    """W stands before X, and the shapes do not fit; X comes first.
    ko: W 가 X 보다 앞에 있어 모양이 맞지 않는다. X 가 먼저이다."""
    product = np.dot(W, X)
    return product, product + b


@mistake(affine_parts, decisive=True)
def weights_transposed(X, W, b):
    """W is transposed, and the shapes do not fit; its rows belong to the inputs already.
    ko: W 를 전치하여 모양이 맞지 않는다. W 의 행은 이미 입력에 해당한다."""
    product = np.dot(X, W.T)
    return product, product + b


@mistake(affine_parts)
def not_added_up(X, W, b):
    """The products of inputs and weights are not added up, so that the result has D rows; the matrix product adds them.
    ko: 입력과 가중치의 곱을 더하지 않아서 결과의 행이 D개이다. 행렬 곱은 그것까지 더한다."""
    product = X.T * W
    return product, product + b


@mistake(affine_parts)
def a_vector(X, W, b):
    """The results are vectors (M,); X is a matrix of one row, and so are they: (1, M).
    ko: 결과가 벡터 (M,) 이다. X 가 행이 하나인 행렬이므로 결과도 모양이 (1, M) 이다."""
    product, output = affine_parts(X, W, b)
    return product[0], output[0]


# --------------------------------------------------------------------------------------------------- the bias


@mistake(affine_parts)
def bias_forgotten(X, W, b):
    """output is the product once more; add b.
    ko: output 이 product 와 같다. b 를 더하라."""
    product = np.dot(X, W)
    return product, product


@mistake(affine_parts)
def bias_multiplied(X, W, b):
    """b is multiplied; a bias is added.
    ko: b 를 곱했다. 편향은 더하는 것이다."""
    product = np.dot(X, W)
    return product, product * b


@mistake(affine_parts)
def bias_for_every_weight(X, W, b):
    """b is added to the weights before the product, so that the inputs multiply it, too; add it to the product.
    ko: 곱하기 전에 b 를 가중치에 더해서 입력이 b 에도 곱해진다. product 에 더하라."""
    return np.dot(X, W), np.dot(X, W + b)


@mistake(affine_parts)
def bias_in_the_product(X, W, b):
    """product holds the bias already; it is X times W alone.
    ko: product 에 이미 편향이 들어 있다. product 는 X 와 W 의 곱만이다."""
    output = np.dot(X, W) + b
    return output, output


@mistake(affine_parts)
def bias_twice(X, W, b):
    """The bias is added twice, to product and then again; product is X times W alone.
    ko: 편향을 product 에 더하고 또 더했다. product 는 X 와 W 의 곱만이다."""
    product = np.dot(X, W) + b
    return product, product + b


# ------------------------------------------------------------------------------------------------- the result


@mistake(affine_parts)
def output_alone(X, W, b):
    """The output comes back without the product; return product, output.
    ko: product 가 빠지고 output 만 나온다. product, output 을 반환하라."""
    return np.dot(X, W) + b


@mistake(affine_parts)
def other_order(X, W, b):
    """The output comes first; return the product first.
    ko: output 이 먼저 나온다. product 를 먼저 반환하라."""
    return affine_parts(X, W, b)[::-1]


@mistake(affine_parts, decisive=True)
def prints_only(X, W, b):
    """Nothing comes back from it (None): hand the two over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 두 결과를 return 으로 반환하라."""
    affine_parts(X, W, b)


# --------------------------------------------------------------------------------------- other right answers


@also_right(affine_parts)
def with_np_dot(X, W, b):
    """The form of the book."""
    product = np.dot(X, W)
    Y = np.dot(X, W) + b
    return product, Y


@also_right(affine_parts)
def really_by_hand(X, W, b):
    """Loops over the outputs and the inputs; a list of two arrays."""
    inputs, outputs = W.shape
    sums = [sum(X[0, i] * W[i, k] for i in range(inputs)) for k in range(outputs)]
    return [np.array([sums]), np.array([[total + bias for total, bias in zip(sums, b, strict=True)]])]


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "whole_numbers": "one formula serves floats and integers; credit for whoever fills an array of her own",
}
