"""Problem 156: what goes wrong with softmax and loss in one layer, and other right answers."""

import math

import numpy as np

from grader.solving import also_right, mistake

from .p156_softmax_with_loss import SoftmaxWithLoss


class InTwoSteps(SoftmaxWithLoss):
    """The form of the book, probabilities first, so that a mistake can replace one of the steps."""

    def softmax(self, x):
        exp = np.exp(x - x.max(axis=1, keepdims=True))
        return exp / exp.sum(axis=1, keepdims=True)

    def cross_entropy(self, y, t):
        return -np.sum(t * np.log(y + 1e-7)) / len(y)

    def forward(self, x, t):
        self.t = t
        self.y = self.softmax(x)
        self.loss = self.cross_entropy(self.y, t)
        return self.loss


# ------------------------------------------------------------------------------------------------ the softmax


@mistake(SoftmaxWithLoss)
class NotDivided(InTwoSteps):
    """softmax returns the exponentials alone; divide each row by its sum, so that it adds up to 1.
    ko: softmax 가 지수만 반환한다. 더해서 1 이 되도록 행마다 그 행의 합으로 나누어라."""

    def softmax(self, x):
        return np.exp(x - x.max(axis=1, keepdims=True))


@mistake(SoftmaxWithLoss)
class DividedByTheWholeBatch(InTwoSteps):
    """The exponentials are divided by the sum of the whole batch; each row needs its own sum (axis 1, keepdims).
    ko: 지수를 배치 전체의 합으로 나누었다. 행마다 자기 합이 필요하다(axis 1, keepdims)."""

    def softmax(self, x):
        exp = np.exp(x - np.max(x))
        return exp / np.sum(exp)


@mistake(SoftmaxWithLoss)
class MadeForOneVector(DividedByTheWholeBatch):
    """softmax and loss are those of a single vector, and take the batch for one: go row by row, then take the mean.
    ko: softmax 와 손실이 벡터 하나를 위한 것이어서 배치 전체를 한 벡터로 다룬다. 행마다 계산한 다음 평균을 구하라."""

    def cross_entropy(self, y, t):
        return -np.sum(t * np.log(y + 1e-7))


@mistake(SoftmaxWithLoss)
class DividedByColumns(InTwoSteps):
    """The probabilities add up to 1 down the columns (axis 0); the classes of one sample stand in a row, so use axis 1.
    ko: 확률이 열을 따라(axis 0) 더해서 1 이 된다. 한 표본의 클래스들은 행에 있으므로 axis 1 을 써라."""

    def softmax(self, x):
        exp = np.exp(x - x.max(axis=0))
        return exp / exp.sum(axis=0)


@mistake(SoftmaxWithLoss)
class MaximumOfTheBatch(InTwoSteps):
    """The maximum of the whole batch is subtracted, and rows far below it become 0 / 0; subtract each row's own maximum.
    ko: 배치 전체의 최댓값을 빼서, 그보다 훨씬 작은 행은 0 / 0 이 된다. 행마다 자기 최댓값을 빼라."""

    def softmax(self, x):
        exp = np.exp(x - np.max(x))
        return exp / exp.sum(axis=1, keepdims=True)


@mistake(SoftmaxWithLoss)
class NoMaximum(InTwoSteps):
    """exp is taken of the raw scores and overflows: subtract each row's maximum first.
    ko: 점수를 그대로 exp 에 넣어서 오버플로가 난다. 먼저 행마다 최댓값을 빼라."""

    def softmax(self, x):
        exp = np.exp(x)
        return exp / exp.sum(axis=1, keepdims=True)


# -------------------------------------------------------------------------------------------------- the loss


@mistake(SoftmaxWithLoss)
class LossAddedUp(InTwoSteps):
    """The loss is added up over the rows and not divided by their number; return the mean.
    ko: 손실을 행에 대하여 더하기만 하고 행의 수로 나누지 않았다. 평균을 반환하라."""

    def cross_entropy(self, y, t):
        return -np.sum(t * np.log(y + 1e-7))


@mistake(SoftmaxWithLoss)
class LossPerEntry(InTwoSteps):
    """The loss is the mean over all N * K entries; add up each row first, and divide by the N rows only.
    ko: 손실을 원소 N * K 개 전체로 평균했다. 행마다 먼저 더하고, 행의 수 N 으로만 나누어라."""

    def cross_entropy(self, y, t):
        return -np.mean(t * np.log(y + 1e-7))


@mistake(SoftmaxWithLoss)
class MinusForgotten(InTwoSteps):
    """The loss is negative: the logarithm of a probability lies below 0, so a minus sign belongs in front.
    ko: 손실이 음수이다. 확률의 로그는 0 보다 작으므로 앞에 빼기 부호를 붙여라."""

    def cross_entropy(self, y, t):
        return -super().cross_entropy(y, t)


@mistake(SoftmaxWithLoss)
class LossOfEachRow(InTwoSteps):
    """forward returns a loss for each row; the loss of a batch is one number, their mean.
    ko: forward 가 행마다 손실을 하나씩 반환한다. 배치의 손실은 그 평균인 수 하나이다."""

    def cross_entropy(self, y, t):
        return -np.sum(t * np.log(y + 1e-7), axis=1)


@mistake(SoftmaxWithLoss, decisive=True)
class LogOfZero(InTwoSteps):
    """A probability that became 0 makes the loss nan, for 0 * log(0) is nan: add 1e-7 inside the logarithm.
    ko: 0 이 된 확률 때문에 손실이 nan 이 된다. 0 * log(0) 이 nan 이기 때문이다. 로그 안에 1e-7 을 더하라."""

    def cross_entropy(self, y, t):
        return -np.sum(t * np.log(y)) / len(y)


@mistake(SoftmaxWithLoss, decisive=True)
class LogOfZeroPicked(InTwoSteps):
    """A probability that became 0 makes the loss inf, for log(0) is -inf: add 1e-7 inside the logarithm.
    ko: 0 이 된 확률 때문에 손실이 inf 가 된다. log(0) 이 -inf 이기 때문이다. 로그 안에 1e-7 을 더하라."""

    def cross_entropy(self, y, t):
        return -np.mean(np.log(y[t == 1]))


@mistake(SoftmaxWithLoss, decisive=True)
class LossNotReturned(SoftmaxWithLoss):
    """forward returns nothing; it has to return the loss, not only to store it.
    ko: forward 가 아무것도 반환하지 않는다. 손실을 저장만 하지 말고 반환해야 한다."""

    def forward(self, x, t):
        super().forward(x, t)


# ---------------------------------------------------------------------------------------------- the way back


@mistake(SoftmaxWithLoss)
class GradientNotDivided(SoftmaxWithLoss):
    """dx is not divided by the number of rows; the loss is a mean, so its gradient is too.
    ko: dx 를 행의 수로 나누지 않았다. 손실이 평균이므로 기울기도 그만큼 나누어야 한다."""

    def backward(self, dout=1):
        return self.y - self.t


@mistake(SoftmaxWithLoss)
class GradientDividedByClasses(SoftmaxWithLoss):
    """dx is divided by the number of classes; the loss is a mean over the rows, so divide by their number, t.shape[0].
    ko: dx 를 클래스의 수로 나누었다. 손실은 행에 대한 평균이므로 행의 수 t.shape[0] 으로 나누어라."""

    def backward(self, dout=1):
        return (self.y - self.t) / self.t.shape[1]


@mistake(SoftmaxWithLoss)
class LabelMinusProbability(SoftmaxWithLoss):
    """dx is t - y, with the sign turned round: it has to be y - t, for a larger score of a wrong class raises the loss.
    ko: dx 가 t - y 여서 부호가 뒤집혔다. 틀린 클래스의 점수가 커지면 손실도 커지므로 y - t 여야 한다."""

    def backward(self, dout=1):
        return -super().backward()


@mistake(SoftmaxWithLoss)
class ScoresForProbabilities(SoftmaxWithLoss):
    """dx is made from the scores x; it is made from the probabilities y.
    ko: dx 를 점수 x 로 계산했다. 확률 y 로 계산해야 한다."""

    def forward(self, x, t):
        self.x = x
        return super().forward(x, t)

    def backward(self, dout=1):
        return (self.x - self.t) / len(self.t)


@mistake(SoftmaxWithLoss, decisive=True)
class GradientNotReturned(SoftmaxWithLoss):
    """backward returns nothing; dx has to be returned, or the layer before gets no gradient.
    ko: backward 가 아무것도 반환하지 않는다. dx 를 반환해야 앞 계층이 기울기를 받는다."""

    def backward(self, dout=1):
        super().backward(dout)


@mistake(SoftmaxWithLoss)
class ProbabilitiesOverwritten(SoftmaxWithLoss):
    """backward subtracts the labels from y itself (dx = self.y makes no copy); leave y alone and compute a new array.
    ko: backward 가 y 자체에서 레이블을 뺀다(dx = self.y 는 복사가 아니다). y 는 그대로 두고 새 배열로 계산하라."""

    def backward(self, dout=1):
        dx = self.y
        dx -= self.t
        return dx / len(self.t)


@mistake(SoftmaxWithLoss)
class OneRecordForAllLayers(InTwoSteps):
    """All layers share one y and one t, kept in global variables or in the class; keep them in self.y and self.t.
    ko: y 와 t 를 전역 변수나 클래스에 두어 모든 계층이 함께 쓴다. self.y 와 self.t 에 두어라."""

    RECORD = {"y": None, "t": None}  # noqa: RUF012

    y = property(lambda self: self.RECORD["y"], lambda self, y: self.RECORD.update(y=y))
    t = property(lambda self: self.RECORD["t"], lambda self, t: self.RECORD.update(t=t))


@mistake(SoftmaxWithLoss)
class ScoresShifted(InTwoSteps):
    """The maximum is subtracted from x itself (x -= ...), so the caller's scores change; write x = x - ... instead.
    ko: 최댓값을 x 자체에서 빼서(x -= ...) 호출한 쪽의 점수까지 바뀐다. x = x - ... 로 써라."""

    def softmax(self, x):
        x -= x.max(axis=1, keepdims=True)
        return super().softmax(x)


@mistake(SoftmaxWithLoss, decisive=True)
class LossNotKept(SoftmaxWithLoss):
    """The loss is returned and not kept; put it into the attribute loss before you return it.
    ko: 손실을 반환만 하고 보관하지 않았다. 반환하기 전에 loss 속성에 넣어라."""

    def forward(self, x, t):
        loss = super().forward(x, t)
        self.loss = None
        return loss


# ----------------------------------------------------------------------------------------- other right answers


@also_right(SoftmaxWithLoss)
class FromTheBook:
    """The form of the book: transposed rows in softmax, labels picked by position, dout left aside."""

    def __init__(self):
        self.loss = None
        self.y = None
        self.t = None

    def forward(self, x, t):
        self.t = t
        x = x.T
        x = x - np.max(x, axis=0)
        self.y = (np.exp(x) / np.sum(np.exp(x), axis=0)).T
        true = self.y[np.arange(len(t)), t.argmax(axis=1)]
        self.loss = -np.sum(np.log(true + 1e-7)) / self.y.shape[0]
        return self.loss

    def backward(self, dout=1):
        batch_size = self.t.shape[0]
        return (self.y - self.t) / batch_size


@also_right(SoftmaxWithLoss)
class SampleBySample:
    """Loops and the math module, clipped probabilities, dout multiplied in."""

    def forward(self, x, t):
        rows = []
        for scores in x.tolist():
            powers = [math.exp(score - max(scores)) for score in scores]
            rows.append([power / sum(powers) for power in powers])
        self.y, self.labels = np.array(rows), np.argmax(t, axis=1)
        self.loss = sum(-math.log(max(row[k], 1e-12)) for row, k in zip(rows, self.labels, strict=True)) / len(rows)
        return self.loss

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(dx)), self.labels] -= 1
        return dx * dout / len(dx)


@also_right(SoftmaxWithLoss)
class MeanOfRows:
    """A sum over each row and a mean over the rows; the gradient made ready in forward."""

    def forward(self, scores, labels):
        exp = np.exp(scores - np.amax(scores, axis=-1).reshape(-1, 1))
        self.y = exp / exp.sum(axis=-1)[:, None]
        self.loss = np.mean(-np.sum(labels * np.log(self.y + 1e-10), axis=1))
        self.dx = (self.y - labels) / scores.shape[0]
        return float(self.loss)

    def backward(self, dout=1):
        return self.dx


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "nothing comes behind this layer: dout may be left aside": [
        "SoftmaxWithLoss.backward: return (self.y - self.t) / len(self.t)",
    ],
}
