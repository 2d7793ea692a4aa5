"""Problem 127: what goes wrong with the net of one layer, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p127_simple_net import SimpleNet, cross_entropy_error, softmax

EARNED_BY_GARBAGE = {"weights_are_standard_normal": "random arrays of the garbage are standard normal draws"}

# ------------------------------------------------------------------------------------------------ the weights


@mistake(SimpleNet, decisive=True)
class Uniform(SimpleNet):
    """The weights are uniform draws between 0 and 1 (rand), none of them negative; take normal ones (randn, standard_normal).
    ko: 가중치를 0 과 1 사이의 균등분포(rand)에서 뽑아 음수가 없다. 정규분포에서 뽑아라(randn, standard_normal)."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.W = np.random.default_rng(seed).random((input_size, output_size))


@mistake(SimpleNet, decisive=True)
class Small(SimpleNet):
    """The weights are a hundred times too small: the factor 0.01 comes with the next net. Here the standard deviation is 1.
    ko: 가중치가 백 배 작다. 0.01 을 곱하는 것은 다음 신경망에서 할 일이며 여기서는 표준편차가 1 이다."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(input_size, output_size, seed)
        self.W *= 0.01


@mistake(SimpleNet, decisive=True)
class NotStored(SimpleNet):
    """The weights are drawn, but not kept: W = ... is gone when __init__ ends. Store them with self.W = ...
    ko: 가중치를 뽑았지만 간직하지 않았다. W = ... 는 __init__ 이 끝나면 사라진다. self.W = ... 로 저장하라."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        W = np.random.default_rng(seed).standard_normal((input_size, output_size))  # noqa: F841


@mistake(SimpleNet, decisive=True)
class SeedNotUsed(SimpleNet):
    """The seed is not used: the same integer has to give the same weights each time.
    ko: seed 를 쓰지 않았다. 같은 정수를 주면 매번 같은 가중치가 나와야 한다."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(input_size, output_size)


@mistake(SimpleNet, decisive=True)
class DrawnAtEveryPrediction(SimpleNet):
    """The weights are drawn anew for every prediction, so that nothing can be learnt; draw them once, in __init__.
    ko: 예측할 때마다 가중치를 새로 뽑으므로 아무것도 학습할 수 없다. __init__ 에서 한 번만 뽑아라."""

    def predict(self, x):
        return x @ np.random.default_rng().standard_normal(self.W.shape)


@mistake(SimpleNet, decisive=True)
class KeepsTheFirstWeights(SimpleNet):
    """predict uses a copy of the weights as they were in the beginning; it has to use self.W as it is now.
    ko: predict 가 처음 가중치의 복사본을 쓴다. 지금의 self.W 를 써야 한다."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(input_size, output_size, seed)
        self.first = self.W.copy()

    def predict(self, x):
        return x @ self.first


# --------------------------------------------------------------------------------------- prediction and loss


@mistake(SimpleNet)
class SoftmaxInPredict(SimpleNet):
    """predict returns probabilities; it should return the scores and leave the softmax to loss.
    ko: predict 가 확률을 반환한다. predict 는 점수를 반환하고 소프트맥스는 loss 에 맡겨라."""

    def predict(self, x):
        return softmax(x @ self.W)

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)


@mistake(SimpleNet)
class SoftmaxTwice(SimpleNet):
    """The softmax is taken twice, in predict and again in loss; once is enough, in loss.
    ko: 소프트맥스를 predict 에서 한 번, loss 에서 또 한 번 적용한다. loss 에서 한 번이면 된다."""

    def predict(self, x):
        return softmax(x @ self.W)


@mistake(SimpleNet, decisive=True)
class SoftmaxLeftOut(SimpleNet):
    """The scores go into the cross entropy as if they were probabilities: loss has to take their softmax first.
    ko: 점수를 확률인 양 교차 엔트로피에 넣었다. loss 에서 먼저 소프트맥스를 적용하라."""

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)


@mistake(SimpleNet, decisive=True)
class Overflowing(SimpleNet):
    """exp is taken of the raw scores, and large ones overflow: subtract the largest score first.
    ko: 점수를 그대로 exp 에 넣어서 큰 점수에서 오버플로가 난다. 먼저 가장 큰 점수를 빼라."""

    def loss(self, x, t):
        exp = np.exp(self.predict(x))
        return cross_entropy_error(exp / np.sum(exp), t)


@mistake(SimpleNet)
class TargetNotUsed(SimpleNet):
    """The probabilities are compared with themselves, and the target t is never used.
    ko: 확률을 확률 자신과 비교하며 정답 t 는 쓰지도 않는다."""

    def loss(self, x, t):
        y = softmax(self.predict(x))
        return cross_entropy_error(y, y)


@mistake(SimpleNet)
class MinusForgotten(SimpleNet):
    """The minus sign of the loss is missing: logarithms of probabilities are negative, and a loss is to be positive.
    ko: 손실에 마이너스 부호가 빠졌다. 확률의 로그는 음수인데 손실은 양수여야 한다."""

    def loss(self, x, t):
        return -super().loss(x, t)


# --------------------------------------------------------------------------------------- other right answers


@also_right(SimpleNet)
class AsInTheBook:
    """The class of the book, with softmax and the cross entropy for batches; a seeded global generator."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        np.random.seed(seed)
        self.W = np.random.randn(input_size, output_size)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        z = self.predict(x)
        y = softmax(z)
        return self.cross_entropy_error(y, t)

    def cross_entropy_error(self, y, t):
        """One prediction is a batch of one row."""
        if y.ndim == 1:
            t = t.reshape(1, t.size)
            y = y.reshape(1, y.size)
        batch_size = y.shape[0]
        return -np.sum(t * np.log(y + 1e-7)) / batch_size


@also_right(SimpleNet)
class WithParams:
    """The weights stand in params, W is a property; the probability of the true class alone is computed."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.params = {"W": np.random.RandomState(seed).normal(0, 1, (input_size, output_size))}

    @property
    def W(self):
        """The weights."""
        return self.params["W"]

    @W.setter
    def W(self, value):
        self.params["W"] = value

    def predict(self, x):
        return (x[:, None] * self.W).sum(axis=0)

    def loss(self, x, t):
        scores = self.predict(x)
        with np.errstate(over="ignore"):
            return float(-np.log(1 / np.exp(scores - scores[np.argmax(t)]).sum() + 1e-7))


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {"a vector has one axis, and transposed it is the same": ["SimpleNet.predict: return x.T @ self.W"]}
REDUNDANT = {
    "changes_nothing": "nobody is known to write into what comes in here; the convention is held all the same",
    "loss_of_one_input": "a loss that is wrong here shows elsewhere as well; this is the credit for the loss itself",
}
