"""Problem 124: what goes wrong with prediction as a product, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p124_predict_product import predict


@mistake(predict, decisive=True)
def operands_exchanged(x, W):
    """W stands before x, and the shapes do not fit; x comes first.
    ko: W 가 x 보다 앞에 있어 모양이 맞지 않는다. x 가 먼저이다."""
    return np.dot(W, x)


@mistake(predict, decisive=True)
def entry_by_entry(x, W):
    """* multiplies entry by entry, for which the shapes do not fit; the matrix product is @ or np.dot.
    ko: * 는 원소끼리 곱하므로 모양이 맞지 않는다. 행렬 곱은 @ 또는 np.dot 이다."""
    return x * W


@mistake(predict, decisive=True)
def weights_transposed(x, W):
    """W is transposed, and the shapes do not fit; its rows belong to the inputs already.
    ko: W 를 전치하여 모양이 맞지 않는다. W 의 행은 이미 입력에 해당한다."""
    return np.dot(x, W.T)


@mistake(predict, decisive=True)
def weights_of_its_own(x, W):
    """It computes with weights of its own, those of the example, not with the W that is handed in.
    ko: 인자로 받은 W 가 아니라 함수 안에 적힌 예제의 가중치로 계산한다."""
    return np.dot(x, np.array([[-1.15815693, -1.03718435, 0.03311024], [0.04157162, -1.4255968, 0.49998371]]))


@mistake(predict)
def sigmoid_taken(x, W):
    """The scores have gone through a sigmoid; return the scores themselves.
    ko: 점수에 시그모이드를 적용했다. 점수 자체를 반환하라."""
    return 1 / (1 + np.exp(-np.dot(x, W)))


@mistake(predict)
def softmax_taken(x, W):
    """The scores have gone through a softmax; that is for the next problem. Return the scores themselves.
    ko: 점수에 소프트맥스를 적용했다. 그것은 다음 문제에서 할 일이다. 점수 자체를 반환하라."""
    exp = np.exp(np.dot(x, W))
    return exp / exp.sum(axis=-1, keepdims=True)


@mistake(predict, decisive=True)
def position_of_the_largest(x, W):
    """The number of the best class comes back; return all the scores.
    ko: 가장 높은 점수의 클래스 번호가 나온다. 점수를 모두 반환하라."""
    return np.argmax(np.dot(x, W), axis=-1)


@mistake(predict)
def one_input_only(x, W):
    """Of a batch only the first row comes back; give each row of x its row of scores.
    ko: 배치에서 첫 행의 점수만 나온다. x 의 행마다 점수 한 행을 주어라."""
    return np.dot(np.atleast_2d(x), W)[0]


@mistake(predict)
def always_a_batch(x, W):
    """A single input gives an array of shape (1, K); for a vector x the result is a vector (K,).
    ko: 입력이 하나일 때 모양이 (1, K) 이다. x 가 벡터이면 결과도 벡터 (K,) 이다."""
    return np.dot(np.atleast_2d(x), W)


@mistake(predict, decisive=True)
def prints_only(x, W):
    """Nothing comes back from it (None): hand the scores over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 점수를 return 으로 반환하라."""
    predict(x, W)


# --------------------------------------------------------------------------------------- other right answers


@also_right(predict)
def by_operator(x, W):
    """The operator for matrix products."""
    return x @ W


@also_right(predict)
def added_up(x, W):
    """Products of broadcast arrays, added up by hand."""
    return (x[..., :, None] * W).sum(axis=-2)


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "leaves_the_arrays_alone": "nobody is known to write into x or W on the way to a product; the convention is held all the same",
    "whole_numbers": "one product serves floats and integers; credit for whoever fills an array of her own",
}
