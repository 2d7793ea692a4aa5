"""Problem 125: what goes wrong between scores and probabilities, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p125_softmax_of_prediction import probabilities, softmax

# ---------------------------------------------------------------------------------------------- another function


@mistake(probabilities)
def scores_only(x, W):
    """These are the scores themselves; softmax of them is asked for.
    ko: 점수 자체가 나온다. 거기에 소프트맥스를 적용해야 한다."""
    return x @ W


@mistake(probabilities)
def sigmoid_taken(x, W):
    """Every score has gone through a sigmoid by itself; softmax divides by what all classes have together, so that the sum is 1.
    ko: 점수마다 따로 시그모이드를 적용했다. 소프트맥스는 모든 클래스의 합으로 나누어 확률의 합이 1 이 되게 한다."""
    return 1 / (1 + np.exp(-(x @ W)))


@mistake(probabilities)
def divided_by_the_sum_of_scores(x, W):
    """The scores are divided by their sum; softmax takes exp of them first, so that none is negative.
    ko: 점수를 점수의 합으로 나누었다. 소프트맥스는 먼저 exp 를 취하므로 음수가 없다."""
    return x @ W / np.sum(x @ W)


@mistake(probabilities)
def scores_divided_by_the_largest(x, W):
    """The scores are divided by the largest one, which changes the probabilities; subtract it from them instead.
    ko: 점수를 가장 큰 점수로 나누면 확률이 달라진다. 나누지 말고 빼라."""
    exp = np.exp(x @ W / np.max(x @ W))
    return exp / np.sum(exp)


@mistake(probabilities)
def not_divided(x, W):
    """exp is taken of the scores, but nothing is divided: divide by the sum of all exponentials.
    ko: 점수에 exp 를 취하기만 하고 나누지 않았다. 모든 지수 함수 값의 합으로 나누어라."""
    return np.exp(x @ W - np.max(x @ W))


@mistake(probabilities)
def softmax_twice(x, W):
    """The softmax is taken twice, and the second one makes the probabilities nearly equal; once is enough.
    ko: 소프트맥스를 두 번 적용하여 확률들이 거의 같아졌다. 한 번이면 된다."""
    return softmax(softmax(x @ W))


@mistake(probabilities)
def softmax_of_the_input(x, W):
    """The softmax is taken of the input x, before the product; take it of the scores, behind the product.
    ko: 곱하기 전의 입력 x 에 소프트맥스를 적용했다. 곱한 뒤의 점수에 적용하라."""
    return softmax(x) @ W


@mistake(probabilities, decisive=True)
def best_class_only(x, W):
    """The number of the best class comes back; return the probabilities of all classes.
    ko: 가장 높은 클래스의 번호가 나온다. 모든 클래스의 확률을 반환하라."""
    return np.argmax(softmax(x @ W))


# --------------------------------------------------------------------------------------------- the arguments


@mistake(probabilities, decisive=True)
def weights_of_its_own(x, W):
    """It computes with weights of its own, those of the example, not with the W that is handed in.
    ko: 인자로 받은 W 가 아니라 함수 안에 적힌 예제의 가중치로 계산한다."""
    return softmax(x @ np.array([[-1.15815693, -1.03718435, 0.03311024], [0.04157162, -1.4255968, 0.49998371]]))


@mistake(probabilities, decisive=True)
def weights_first(x, W):
    """W comes before x in the product: the rows of W have K entries and x has D, so it is x @ W, or np.dot(x, W).
    ko: 곱에서 W 가 x 보다 앞에 있다. W 의 행은 원소가 K개이고 x 는 D개이므로 x @ W, 곧 np.dot(x, W) 여야 한다."""
    return softmax(np.dot(W, x))


@mistake(probabilities, decisive=True)
def entry_by_entry(x, W):
    """* multiplies entry by entry, for which the shapes do not fit; the matrix product is @ or np.dot.
    ko: * 는 원소끼리 곱하므로 모양이 맞지 않는다. 행렬 곱은 @ 또는 np.dot 이다."""
    return softmax(x * W)


# ------------------------------------------------------------------------------------------------ overflow


@mistake(probabilities, decisive=True)
def of_raw_scores(x, W):
    """exp is taken of the raw scores, and large ones overflow: subtract the largest score first.
    ko: 점수를 그대로 exp 에 넣어서 큰 점수에서 오버플로가 난다. 먼저 가장 큰 점수를 빼라."""
    exp = np.exp(x @ W)
    return exp / np.sum(exp)


@mistake(probabilities, decisive=True)
def maximum_of_the_input(x, W):
    """The maximum is taken of the input x, not of the scores, so that large scores still overflow.
    ko: 점수가 아니라 입력 x 의 최댓값을 빼서, 점수가 크면 여전히 오버플로가 난다."""
    exp = np.exp(x @ W - np.max(x))
    return exp / np.sum(exp)


@mistake(probabilities, decisive=True)
def prints_only(x, W):
    """Nothing comes back from it (None): hand the probabilities over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 확률을 return 으로 반환하라."""
    probabilities(x, W)


# --------------------------------------------------------------------------------------- other right answers


@also_right(probabilities)
def with_the_book_s_functions(x, W):
    """predict and softmax as the book has them, one call in the other."""

    def predict(x, w):
        return np.dot(x, w)

    def softmax(a):
        c = np.max(a)
        exp_a = np.exp(a - c)
        sum_exp_a = np.sum(exp_a)
        return exp_a / sum_exp_a

    return softmax(predict(x, W))


@also_right(probabilities)
def by_differences(x, W):
    """One over the sum of the exponentials of all differences, class by class."""
    scores = np.array([sum(feature * weight for feature, weight in zip(x, column, strict=True)) for column in W.T])
    with np.errstate(over="ignore"):
        return np.array([1 / np.sum(np.exp(scores - score)) for score in scores])


@also_right(probabilities)
def by_logarithms(x, W):
    """exp of the scores less the logarithm of the sum of their exponentials."""
    scores = np.dot(x, W)
    return np.exp(scores - np.logaddexp.reduce(scores))


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {"a vector has one axis, and transposed it is the same": ["probabilities: return softmax(x.T @ W)"]}
REDUNDANT = {
    "leaves_the_arrays_alone": "nobody is known to write into what comes in here; the convention is held all the same",
}
