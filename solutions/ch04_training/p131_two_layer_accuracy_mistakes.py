"""Problem 131: what goes wrong with the accuracy, and other right answers.

Simple fractions are no evidence, as anybody's nonsense may hit them, so that most of these have to be decisive.
"""

import numpy as np

from grader.solving import also_right, mistake

from .p131_two_layer_accuracy import TwoLayerNet, sigmoid

# ------------------------------------------------------------------------------------------------- which class


@mistake(TwoLayerNet, decisive=True)
class ArgmaxDownTheColumns(TwoLayerNet):
    """argmax runs down the columns (axis 0) and finds a row for each class; the class of each row is along axis 1.
    ko: argmax 를 열 방향(axis 0)으로 구해 클래스마다 행을 하나씩 찾았다. 행마다 클래스를 찾으려면 axis 1 이다."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=0) == t.argmax(axis=0)) / len(x)


@mistake(TwoLayerNet, decisive=True)
class OnePositionForAll(TwoLayerNet):
    """argmax without an axis finds one position in the whole array; the class of each row is along axis 1.
    ko: 축을 주지 않은 argmax 는 배열 전체에서 자리 하나를 찾는다. 행마다 클래스를 찾으려면 axis 1 이다."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax() == t.argmax()) / len(x)


@mistake(TwoLayerNet, decisive=True)
class LabelsNotTurnedIntoNumbers(TwoLayerNet):
    """The class numbers of the predictions are compared with one-hot labels; take the argmax of t as well.
    ko: 예측의 클래스 번호를 원-핫 레이블과 비교한다. t 에도 argmax 를 적용하라."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=1) == t) / float(len(x))


@mistake(TwoLayerNet, decisive=True)
class MoreThanAHalf(TwoLayerNet):
    """A row counts only if its class has a probability above 0.5; it is right when no other class has a larger one.
    ko: 정답의 확률이 0.5 를 넘는 행만 센다. 그보다 확률이 높은 클래스가 없으면 맞은 것이다."""

    def accuracy(self, x, t):
        return np.mean(np.sum(self.predict(x) * t, axis=1) > 0.5)


@mistake(TwoLayerNet, decisive=True)
class LeastLikely(TwoLayerNet):
    """The class with the smallest probability is taken (argmin); the net's answer is the largest.
    ko: 확률이 가장 낮은 클래스를 고른다(argmin). 신경망의 답은 확률이 가장 높은 클래스이다."""

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmin(axis=1) == t.argmax(axis=1))


# ------------------------------------------------------------------------------------------------- which number


@mistake(TwoLayerNet, decisive=True)
class CountOfTheRightOnes(TwoLayerNet):
    """This is the number of right rows; divide it by the number of rows.
    ko: 맞은 행의 개수이다. 행의 수로 나누어라."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=1) == t.argmax(axis=1))


@mistake(TwoLayerNet, decisive=True)
class InPercent(TwoLayerNet):
    """This is the accuracy in percent; a share from 0 to 1 is asked for.
    ko: 정확도를 퍼센트로 나타냈다. 0 에서 1 까지의 비율이어야 한다."""

    def accuracy(self, x, t):
        return 100 * super().accuracy(x, t)


@mistake(TwoLayerNet, decisive=True)
class WholeDivision(TwoLayerNet):
    """The division drops the fraction (//), so that all but a perfect result is 0; divide with /.
    ko: 나눗셈에서 소수부를 버려서(//) 모두 맞히지 않으면 0 이 된다. / 로 나누어라."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=1) == t.argmax(axis=1)) // len(x)


@mistake(TwoLayerNet, decisive=True)
class DividedByTheClasses(TwoLayerNet):
    """The count is divided by the number of classes; divide it by the number of rows.
    ko: 개수를 클래스 수로 나누었다. 행의 수로 나누어라."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=1) == t.argmax(axis=1)) / t.shape[1]


@mistake(TwoLayerNet, decisive=True)
class ShareOfTheWrongOnes(TwoLayerNet):
    """This is the share of the rows that are wrong; count those that are right.
    ko: 틀린 행의 비율이다. 맞은 행을 세어라."""

    def accuracy(self, x, t):
        return 1 - super().accuracy(x, t)


@mistake(TwoLayerNet)
class MeanProbabilityOfTheTruth(TwoLayerNet):
    """This is the mean probability of the true class; count the rows whose most likely class is the true one.
    ko: 정답 클래스의 확률을 평균한 값이다. 가장 확률이 높은 클래스가 정답인 행을 세어라."""

    def accuracy(self, x, t):
        return np.mean(np.sum(self.predict(x) * t, axis=1))


@mistake(TwoLayerNet)
class SoftmaxOverTheBatch(TwoLayerNet):
    """The softmax of predict divides by the sum over the whole batch. The accuracy does not suffer; the probabilities do.
    ko: predict 의 소프트맥스가 배치 전체의 합으로 나눈다. 정확도는 그대로이지만 확률이 틀린다."""

    def predict(self, x):
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        scores = hidden @ self.params["W2"] + self.params["b2"]
        exp = np.exp(scores - np.max(scores))
        return exp / np.sum(exp)


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

    def predict(self, x):
        W1, W2 = self.params["W1"], self.params["W2"]
        b1, b2 = self.params["b1"], self.params["b2"]
        z1 = sigmoid(np.dot(x, W1) + b1)
        a2 = (np.dot(z1, W2) + b2).T
        exp = np.exp(a2 - np.max(a2, axis=0))
        return (exp / np.sum(exp, axis=0)).T

    def accuracy(self, x, t):
        y = self.predict(x)
        y = np.argmax(y, axis=1)
        t = np.argmax(t, axis=1)
        accuracy = np.sum(y == t) / float(x.shape[0])
        return accuracy


@also_right(TwoLayerNet)
class CountedInALoop(TwoLayerNet):
    """A loop over the rows counts those in which no class is likelier than the true one; a Python float."""

    def accuracy(self, x, t):
        right = 0
        for probabilities, label in zip(self.predict(x), t, strict=True):
            if probabilities[label == 1][0] >= max(probabilities):
                right += 1
        return right / len(t)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
}
REDUNDANT = {
    "changes_nothing": "nobody is known to write into what comes in here; the convention is held all the same",
    "however_unsure": "the largest of several close values is found by the same argmax; here the learner reads that size is no matter",
}
