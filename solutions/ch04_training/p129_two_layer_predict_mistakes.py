"""Problem 129: what goes wrong with the prediction of two layers, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p129_two_layer_predict import TwoLayerNet, sigmoid, softmax

# ------------------------------------------------------------------------------------------------ the softmax


@mistake(TwoLayerNet)
class SumOverTheBatch(TwoLayerNet):
    """The softmax divides by the sum over the whole batch; the probabilities of each row have to add up to 1.
    ko: 소프트맥스가 배치 전체의 합으로 나눈다. 확률의 합은 행마다 1 이어야 한다."""

    def predict(self, x):
        exp = np.exp(self.scores(x) - np.max(self.scores(x)))
        return exp / np.sum(exp)

    def scores(self, x):
        """What the output layer computes."""
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return hidden @ self.params["W2"] + self.params["b2"]


@mistake(TwoLayerNet)
class SumDownTheColumns(SumOverTheBatch):
    """The softmax runs down the columns (axis 0), where each class adds up to 1; each row has to (axis 1).
    ko: 소프트맥스를 열 방향(axis 0)으로 구해서 클래스마다 합이 1 이다. 행마다(axis 1) 1 이어야 한다."""

    def predict(self, x):
        return softmax(self.scores(x).T).T


@mistake(TwoLayerNet, decisive=True)
class MaximumOfTheBatch(SumOverTheBatch):
    """The maximum is taken of the whole batch, so that a row far below it becomes 0 / 0; take the maximum of each row.
    ko: 배치 전체의 최댓값을 빼서, 그보다 훨씬 낮은 행은 0 / 0 이 된다. 행마다 자신의 최댓값을 빼라."""

    def predict(self, x):
        exp = np.exp(self.scores(x) - np.max(self.scores(x)))
        return exp / exp.sum(axis=1, keepdims=True)


@mistake(TwoLayerNet, decisive=True)
class Overflowing(SumOverTheBatch):
    """exp is taken of the raw scores, and large ones overflow: subtract the largest score of each row first.
    ko: 점수를 그대로 exp 에 넣어서 큰 점수에서 오버플로가 난다. 먼저 행마다 가장 큰 점수를 빼라."""

    def predict(self, x):
        exp = np.exp(self.scores(x))
        return exp / exp.sum(axis=1, keepdims=True)


@mistake(TwoLayerNet)
class ScoresReturned(SumOverTheBatch):
    """predict returns the scores; here it has to take the softmax of them and return probabilities.
    ko: predict 가 점수를 반환한다. 여기서는 소프트맥스를 적용해 확률을 반환해야 한다."""

    def predict(self, x):
        return self.scores(x)


@mistake(TwoLayerNet)
class SigmoidAtTheEnd(SumOverTheBatch):
    """The last step is a sigmoid for every score by itself; the softmax belongs there, so that every row adds up to 1.
    ko: 마지막 단계에서 점수마다 따로 시그모이드를 적용했다. 행마다 합이 1 이 되도록 소프트맥스를 써야 한다."""

    def predict(self, x):
        return sigmoid(self.scores(x))


@mistake(TwoLayerNet)
class SigmoidBeforeTheSoftmax(SumOverTheBatch):
    """The scores go through a sigmoid before the softmax; the output layer has the softmax alone.
    ko: 점수가 소프트맥스에 앞서 시그모이드를 한 번 더 지난다. 출력층에는 소프트맥스만 있다."""

    def predict(self, x):
        return softmax(sigmoid(self.scores(x)))


# ------------------------------------------------------------------------------------------------ the layers


@mistake(TwoLayerNet)
class SigmoidLeftOut(TwoLayerNet):
    """There is no sigmoid between the two matrix products; without it, two layers can do no more than one.
    ko: 두 행렬 곱 사이에 시그모이드가 없다. 이것이 없으면 두 층을 쌓아도 한 층과 다를 것이 없다."""

    def predict(self, x):
        hidden = x @ self.params["W1"] + self.params["b1"]
        return softmax(hidden @ self.params["W2"] + self.params["b2"])


@mistake(TwoLayerNet)
class ReluInside(TwoLayerNet):
    """The hidden nodes are ReLU nodes; this net has sigmoid nodes.
    ko: 은닉 노드에 ReLU 를 썼다. 이 신경망의 은닉 노드는 시그모이드이다."""

    def predict(self, x):
        hidden = np.maximum(0, x @ self.params["W1"] + self.params["b1"])
        return softmax(hidden @ self.params["W2"] + self.params["b2"])


@mistake(TwoLayerNet)
class SigmoidWithTheWrongSign(TwoLayerNet):
    """The sigmoid has lost the minus of its exponent: 1 / (1 + exp(a)) falls where it should rise.
    ko: 시그모이드의 지수에 마이너스가 빠졌다. 1 / (1 + exp(a)) 는 커져야 할 때 작아진다."""

    def predict(self, x):
        hidden = sigmoid(-(x @ self.params["W1"] + self.params["b1"]))
        return softmax(hidden @ self.params["W2"] + self.params["b2"])


@mistake(TwoLayerNet)
class BiasesForgotten(TwoLayerNet):
    """The biases are not added; they are 0 in the beginning only, training moves them.
    ko: 편향을 더하지 않았다. 편향은 처음에만 0 이고 학습하면서 달라진다."""

    def predict(self, x):
        return softmax(sigmoid(x @ self.params["W1"]) @ self.params["W2"])


@mistake(TwoLayerNet, decisive=True)
class HiddenLayerInParams(TwoLayerNet):
    """predict puts the hidden layer into params, where training would take it for a parameter; keep it in a name of its own.
    ko: predict 가 은닉층의 값을 params 에 넣었다. 학습할 때 매개변수로 여기게 되므로 따로 이름을 붙여 두어라."""

    def predict(self, x):
        self.params["hidden"] = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return softmax(self.params["hidden"] @ self.params["W2"] + self.params["b2"])


@mistake(TwoLayerNet, decisive=True)
class NothingReturned(TwoLayerNet):
    """predict returns nothing (None): hand the probabilities over with return.
    ko: predict 가 반환하는 값이 없다(None). 확률을 return 으로 반환하라."""

    def predict(self, x):
        super().predict(x)


# --------------------------------------------------------------------------------------- other right answers


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

    def softmax(self, x):
        """Probabilities of vectors and batches."""
        if x.ndim == 2:
            x = x.T
            x = x - np.max(x, axis=0)
            y = np.exp(x) / np.sum(np.exp(x), axis=0)
            return y.T
        x = x - np.max(x)
        return np.exp(x) / np.sum(np.exp(x))

    def predict(self, x):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]

        a1 = np.dot(x, W1) + b1
        z1 = sigmoid(a1)
        a2 = np.dot(z1, W2) + b2
        return self.softmax(a2)


@also_right(TwoLayerNet)
class RowByRow(TwoLayerNet):
    """A loop over the rows, each through the net by itself; the sigmoid as a hyperbolic tangent."""

    def predict(self, x):
        W1, b1, W2, b2 = (self.params[key] for key in ("W1", "b1", "W2", "b2"))
        rows = []
        for row in x:
            hidden = 0.5 * (1 + np.tanh(0.5 * (row @ W1 + b1)))
            scores = hidden @ W2 + b2
            rows.append(np.exp(scores - np.logaddexp.reduce(scores)))
        return np.array(rows)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
}
