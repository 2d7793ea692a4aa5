"""Problem 130: what goes wrong with the loss of a batch, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p130_two_layer_loss import TwoLayerNet, cross_entropy_error, sigmoid, softmax


def as_one_hot(y, t):
    """Labels in the shape of y: mistakes do something wrong with them."""
    return t if np.ndim(t) == y.ndim else np.eye(y.shape[-1])[t]


# ---------------------------------------------------------------------------------------------- the mean over rows


@mistake(cross_entropy_error)
def not_divided(y, t):
    """The losses of the rows are added up and not divided by their number: the mean is asked for.
    ko: 행마다의 손실을 더하기만 하고 행의 수로 나누지 않았다. 평균이어야 한다."""
    return -np.sum(as_one_hot(y, t) * np.log(y + 1e-7))


@mistake(cross_entropy_error)
def mean_over_all_entries(y, t):
    """The sum is divided by the number of all entries, N * K (np.mean of the whole array does that); divide by the N rows.
    ko: 합을 원소 전체의 수 N * K 로 나누었다(배열 전체의 np.mean 이 그렇다). 행의 수 N 으로 나누어라."""
    return -np.mean(as_one_hot(y, t) * np.log(y + 1e-7))


@mistake(cross_entropy_error)
def divided_by_the_classes(y, t):
    """The sum is divided by the number of classes K; divide by the number of rows N.
    ko: 합을 클래스 수 K 로 나누었다. 행의 수 N 으로 나누어라."""
    return -np.sum(as_one_hot(y, t) * np.log(y + 1e-7)) / y.shape[-1]


@mistake(cross_entropy_error, decisive=True)
def single_prediction_divided(y, t):
    """A single prediction (K,) is divided by len(y), which is K there; it counts as one row.
    ko: 예측 하나 (K,) 를 len(y) 로 나누었는데 그때 len(y) 는 K 이다. 예측 하나는 행이 하나인 배치로 보아 1 로 나눈다."""
    return -np.sum(as_one_hot(y, t) * np.log(y + 1e-7)) / len(y)


# ------------------------------------------------------------------------------------------------- the labels


@mistake(cross_entropy_error, decisive=True)
def one_hot_only(y, t):
    """Only one-hot labels work: class numbers are multiplied as if they were one-hot. Tell the two forms apart by their axes.
    ko: 원-핫 레이블만 된다. 클래스 번호를 원-핫인 양 곱한다. 축의 수로 두 형식을 구별하라."""
    if y.ndim == 1:
        y, t = y.reshape(1, -1), np.reshape(t, (1, -1))
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


@mistake(cross_entropy_error, decisive=True)
def one_hot_batches_only(y, t):
    """Only one-hot batches work. Class numbers are multiplied as if they were one-hot: tell the two forms apart by their axes. And
    a single prediction (K,) is divided by len(y), which is K there: make it a batch of one row.
    ko: 원-핫 배치만 된다. 클래스 번호를 원-핫인 양 곱하므로 축의 수로 두 형식을 구별하라. 또 예측 하나 (K,) 를 len(y) 로 나누는데 그때
    len(y) 는 K 이므로 행이 하나인 배치로 바꾸어라."""
    return -np.sum(t * np.log(y + 1e-7)) / len(y)


@mistake(cross_entropy_error, decisive=True)
def batches_only(y, t):
    """A single prediction (K,) has one axis, and what is done here needs two: make it a batch of one row first, (1, K).
    ko: 예측 하나 (K,) 는 축이 하나인데 여기서 하는 계산에는 축이 둘 필요하다. 먼저 행이 하나인 배치 (1, K) 로 바꾸어라."""
    if np.ndim(t) == 2:
        t = t.argmax(axis=1)
    return -np.mean(np.log(y[np.arange(y.shape[0]), t] + 1e-7))


@mistake(cross_entropy_error, decisive=True)
def one_hot_batches_by_their_rows(y, t):
    """A single prediction (K,) has one axis, and what is done here needs two: make it a batch of one row first, (1, K).
    ko: 예측 하나 (K,) 는 축이 하나인데 여기서 하는 계산에는 축이 둘 필요하다. 먼저 행이 하나인 배치 (1, K) 로 바꾸어라."""
    if np.ndim(t) == y.ndim:
        t = t.argmax(axis=1)
    return -np.mean(np.log(y[np.arange(y.shape[0]), t] + 1e-7))


@mistake(cross_entropy_error)
def a_number_for_each_class(y, t):
    """K numbers come back, a sum down every column; add up all entries, then divide by N, so that one number is left.
    ko: 열마다 더하여 수가 K개 나온다. 원소를 모두 더하고 N 으로 나누어 수 하나로 만들어라."""
    y, t = np.atleast_2d(y), np.atleast_2d(as_one_hot(y, t))
    return -np.sum(t * np.log(y + 1e-7), axis=0) / len(y)


@mistake(cross_entropy_error)
def a_number_for_each_row(y, t):
    """A loss for each row comes back; take the mean of them, so that one number is left.
    ko: 행마다 손실이 하나씩 나온다. 그 평균을 구하여 수 하나로 만들어라."""
    y, t = np.atleast_2d(y), np.atleast_2d(as_one_hot(y, t))
    return -np.sum(t * np.log(y + 1e-7), axis=1)


@mistake(cross_entropy_error, decisive=True)
def class_numbers_only(y, t):
    """Only class numbers work: one-hot labels are used as if they were numbers. Tell the two forms apart by their axes.
    ko: 클래스 번호만 된다. 원-핫 레이블을 번호인 양 쓴다. 축의 수로 두 형식을 구별하라."""
    if y.ndim == 1:
        y, t = y.reshape(1, -1), np.reshape(t, (1, -1))
    return -np.mean(np.log(y[np.arange(len(y)), t] + 1e-7))


@mistake(cross_entropy_error)
def all_rows_for_every_label(y, t):
    """y[:, t] takes the columns t of every row; y[np.arange(N), t] takes one entry of each row.
    ko: y[:, t] 는 모든 행에서 t 열을 전부 가져온다. y[np.arange(N), t] 라야 행마다 원소를 하나씩 고른다."""
    if np.ndim(t) == y.ndim:
        t = np.argmax(t, axis=-1)
    y, t = np.atleast_2d(y), np.atleast_1d(t)
    return -np.sum(np.log(y[:, t] + 1e-7)) / len(y)


# ---------------------------------------------------------------------------------------- logarithm and net


@mistake(cross_entropy_error, decisive=True)
def log_of_zero(y, t):
    """The logarithm of a probability that is 0 is taken: add 1e-7 inside the brackets of the log.
    ko: 확률이 0 인데 로그를 취한다. 로그의 괄호 안에서 1e-7 을 더하라."""
    if np.ndim(t) == y.ndim:
        t = np.argmax(t, axis=-1)
    y, t = np.atleast_2d(y), np.atleast_1d(t)
    return -np.mean(np.log(y[np.arange(len(t)), t]))


@mistake(cross_entropy_error)
def minus_forgotten(y, t):
    """The minus sign is missing: logarithms of probabilities are negative, and a loss is to be positive.
    ko: 마이너스 부호가 빠졌다. 확률의 로그는 음수인데 손실은 양수여야 한다."""
    return -cross_entropy_error(y, t)


@mistake(TwoLayerNet, decisive=True)
class BiasesOfTheNodesBefore(TwoLayerNet):
    """The biases are as many as the nodes that send; they belong to the nodes that receive: b1 (H,), b2 (K,).
    ko: 편향의 수가 보내는 노드의 수와 같다. 편향은 받는 노드의 것이다: b1 (H,), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        self.params |= {"b1": np.zeros(input_size), "b2": np.zeros(hidden_size)}


@mistake(TwoLayerNet, decisive=True)
class FirstBiasLikeTheSecond(TwoLayerNet):
    """b1 has an entry for each class; it belongs to the hidden nodes: (H,).
    ko: b1 의 원소가 클래스마다 하나씩 있다. b1 은 은닉 노드의 것이므로 (H,) 여야 한다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        self.params["b1"] = np.zeros(output_size)


@mistake(TwoLayerNet, decisive=True)
class SecondBiasLikeTheFirst(TwoLayerNet):
    """b2 has an entry for each hidden node; it belongs to the classes: (K,).
    ko: b2 의 원소가 은닉 노드마다 하나씩 있다. b2 는 클래스의 것이므로 (K,) 여야 한다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        self.params["b2"] = np.zeros(hidden_size)


@mistake(TwoLayerNet, decisive=True)
class SpreadOfItsOwn(TwoLayerNet):
    """The weights are always drawn with the standard deviation 0.01; use the weight_init_std that is handed in.
    ko: 가중치의 표준편차가 언제나 0.01 이다. 인자로 받은 weight_init_std 를 써라."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, 0.01, seed)


@mistake(TwoLayerNet, decisive=True)
class SpreadOfOne(TwoLayerNet):
    """weight_init_std is not used: the weights have the standard deviation 1. Multiply the normal draws by weight_init_std.
    ko: weight_init_std 를 쓰지 않아 가중치의 표준편차가 1 이다. 정규분포에서 뽑은 수에 weight_init_std 를 곱하라."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, 1.0, seed)


@mistake(TwoLayerNet)
class SoftmaxOverTheBatch(TwoLayerNet):
    """The softmax divides by the sum over the whole batch; the probabilities of each row have to add up to 1.
    ko: 소프트맥스가 배치 전체의 합으로 나눈다. 확률의 합은 행마다 1 이어야 한다."""

    def predict(self, x):
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        scores = hidden @ self.params["W2"] + self.params["b2"]
        exp = np.exp(scores - np.max(scores))
        return exp / np.sum(exp)


@mistake(TwoLayerNet)
class SoftmaxTwice(TwoLayerNet):
    """loss takes a softmax of what predict returns; those are probabilities already.
    ko: predict 가 반환한 값에 loss 에서 또 소프트맥스를 적용한다. 그것은 이미 확률이다."""

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


@mistake(TwoLayerNet, decisive=True)
class LossOfTheInput(TwoLayerNet):
    """loss compares x with t; it has to compare the predictions for x with t.
    ko: loss 가 x 를 t 와 비교한다. x 의 예측을 t 와 비교해야 한다."""

    def loss(self, x, t):
        return cross_entropy_error(x, t)


# --------------------------------------------------------------------------------------- other right answers


@also_right(cross_entropy_error)
def of_common_functions(y, t):
    """The form of common/functions.py: t as large as y is one-hot."""
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


@also_right(cross_entropy_error)
def of_one_hot_labels(y, t):
    """Class numbers become one-hot, and a loop adds up the rows."""
    if np.ndim(t) < np.ndim(y):
        t = np.eye(y.shape[-1])[t]
    rows = zip(np.atleast_2d(y), np.atleast_2d(t), strict=True)
    losses = [-(label @ np.log(row + 1e-7)) for row, label in rows]
    return sum(losses) / len(losses)


@also_right(TwoLayerNet)
class AsInTheBook:
    """The book's class; its softmax turns the batch round and takes everything down the columns."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        np.random.seed(seed)
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)

    def predict(self, x):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        z1 = sigmoid(np.dot(x, W1) + b1)
        a2 = (np.dot(z1, W2) + b2).T
        exp = np.exp(a2 - np.max(a2, axis=0))
        return (exp / np.sum(exp, axis=0)).T

    def loss(self, x, t):
        y = self.predict(x)
        return of_common_functions(y, t)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
}
REDUNDANT = {
    "changes_nothing": "nobody is known to write into what comes in here; the convention is held all the same",
    "class_numbers": "a loss that is wrong for one form of labels is wrong for the other; credit for either form",
}
