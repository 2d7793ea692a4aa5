"""Problem 159: what goes wrong with the three-layer net, and other right answers."""

from collections import OrderedDict

import numpy as np

from grader.solving import also_right, mistake

from .p159_three_layer_net import Affine, Relu, SoftmaxWithLoss, ThreeLayerNet

# ------------------------------------------------------------------------------------------ how it is put together


@mistake(ThreeLayerNet)
class ReluBehindTheScores(ThreeLayerNet):
    """A ReLU stands behind the last affine layer, so no score is negative; the scores go to the loss as they are.
    ko: 마지막 Affine 계층 뒤에 ReLU 가 있어 음수인 점수가 없다. 점수는 그대로 손실 계층으로 간다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers["Relu3"] = Relu()


@mistake(ThreeLayerNet)
class OneReluTwice(ThreeLayerNet):
    """Relu1 and Relu2 are one object, whose second forward overwrites the mask of the first; make two with Relu().
    ko: Relu1 과 Relu2 가 한 객체여서 두 번째 forward 가 첫 번째의 mask 를 덮어쓴다. Relu() 로 두 개를 만들어라."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers["Relu2"] = self.layers["Relu1"] = OfAnyWidth()


class OfAnyWidth(Relu):
    """With layers of two widths the old mask would not even fit; cut and filled up it does."""

    def backward(self, dout):
        on = np.zeros(dout.shape)
        width = min(dout.shape[1], self.on.shape[1])
        on[:, :width] = self.on[:, :width]
        return dout * on


@mistake(ThreeLayerNet)
class SecondReluLeftOut(ThreeLayerNet):
    """There is no ReLU between the second and the third affine layer, so these two can do no more than one.
    ko: 둘째와 셋째 Affine 계층 사이에 ReLU 가 없어서 그 둘은 한 층과 다를 것이 없다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.layers["Relu2"]


@mistake(ThreeLayerNet)
class CopiesOfTheArrays(ThreeLayerNet):
    """The layers hold copies of the arrays in params, and never see what training does to these; hand over the arrays.
    ko: 계층이 params 배열의 복사본을 가져서, 학습이 params 를 바꾸어도 알지 못한다. 배열을 그대로 넘겨라."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for k in (1, 2, 3):
            self.layers[f"Affine{k}"] = Affine(self.params[f"W{k}"].copy(), self.params[f"b{k}"].copy())


@mistake(ThreeLayerNet, decisive=True)
class OneHiddenSizeTwice(ThreeLayerNet):
    """hidden_size_1 is used for both hidden layers; W2 is (H1, H2), and W3 begins with H2.
    ko: 두 은닉층에 모두 hidden_size_1 을 썼다. W2 는 (H1, H2) 이고 W3 은 H2 로 시작한다."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size_1, hidden_size_1, output_size, weight_init_std, seed)


@mistake(ThreeLayerNet, decisive=True)
class HiddenSizesExchanged(ThreeLayerNet):
    """The two hidden sizes are exchanged; the first one is what x goes into.
    ko: 두 은닉층의 크기가 바뀌었다. x 가 먼저 들어가는 쪽이 hidden_size_1 이다."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size_2, hidden_size_1, output_size, weight_init_std, seed)


@mistake(ThreeLayerNet, decisive=True)
class UniformWeights(ThreeLayerNet):
    """The weights are uniform draws between 0 and weight_init_std (rand); normal draws (randn) take both signs.
    ko: 가중치를 0 과 weight_init_std 사이의 균등분포(rand)에서 뽑았다. 정규분포(randn)라면 양수와 음수가 모두 나온다."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std, seed)
        rng = np.random.default_rng(seed)
        for key in ("W1", "W2", "W3"):
            self.params[key][...] = weight_init_std * rng.random(self.params[key].shape)


# ---------------------------------------------------------------------------------------------- on the way forward


@mistake(ThreeLayerNet)
class SoftmaxInPredict(ThreeLayerNet):
    """predict returns probabilities; it is to return the scores and leave the softmax to the last layer.
    ko: predict 가 확률을 반환한다. 점수를 반환하고 소프트맥스는 마지막 계층에 맡겨라."""

    def predict(self, x):
        scores = super().predict(x)
        exp = np.exp(scores - scores.max(axis=1, keepdims=True))
        return exp / exp.sum(axis=1, keepdims=True)

    def loss(self, x, t):
        return self.last_layer.forward(super().predict(x), t)


class OverTheBatch(SoftmaxWithLoss):
    def forward(self, x, t):
        super().forward(x, t)
        exp = np.exp(x - x.max())
        self.y = exp / exp.sum()
        return -np.sum(self.truth * np.log(self.y + 1e-7)) / len(x)

    def backward(self, dout=1):
        return (self.y - self.truth) / len(self.truth)


@mistake(ThreeLayerNet)
class SoftmaxOverTheBatch(ThreeLayerNet):
    """The softmax divides by the sum over the whole batch; the probabilities of each row have to add up to 1.
    ko: 소프트맥스가 배치 전체의 합으로 나눈다. 확률의 합은 행마다 1 이어야 한다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.last_layer = OverTheBatch()


# ------------------------------------------------------------------------------------------------- on the way back


@mistake(ThreeLayerNet, decisive=True)
class ThirdLayerWithoutGradient(ThreeLayerNet):
    """gradient leaves out W3 and b3; every parameter needs its own entry.
    ko: gradient 에 W3 와 b3 이 빠졌다. 매개변수마다 항목이 있어야 한다."""

    def gradient(self, x, t):
        slopes = super().gradient(x, t)
        return {key: slopes[key] for key in ("W1", "b1", "W2", "b2")}


@mistake(ThreeLayerNet)
class GradientsFromTheWrongEnd(ThreeLayerNet):
    """The gradients of the first and the third layer stand under each other's keys.
    ko: 첫째 층과 셋째 층의 기울기가 서로의 키에 들어 있다."""

    def gradient(self, x, t):
        slopes = super().gradient(x, t)
        swapped = {"W1": "W3", "b1": "b3", "W3": "W1", "b3": "b1"}
        return {key: slopes[swapped.get(key, key)] for key in slopes}


@mistake(ThreeLayerNet)
class GradientNotDivided(ThreeLayerNet):
    """The gradient is N times too large; the loss is a mean over N rows, so each row counts for 1 / N.
    ko: 기울기가 N배 크다. 손실이 N개 행의 평균이므로 각 행의 몫은 1 / N 이다."""

    def gradient(self, x, t):
        return {key: slope * len(x) for key, slope in super().gradient(x, t).items()}


@mistake(ThreeLayerNet)
class ReluLeftOutGoingBack(ThreeLayerNet):
    """The way back ignores the ReLUs; where one gave 0 on the way forward, no derivative passes.
    ko: 역전파에서 ReLU 를 무시했다. 순전파에서 ReLU 가 0 을 낸 자리로는 미분이 지나가지 않는다."""

    def gradient(self, x, t):
        self.loss(x, t)
        dout, slopes = self.last_layer.backward(), {}
        for k in (3, 2, 1):
            layer = self.layers[f"Affine{k}"]
            dout = layer.backward(dout)
            slopes[f"W{k}"], slopes[f"b{k}"] = layer.dW, layer.db
        return slopes


@mistake(ThreeLayerNet)
class StaleForwardPass(ThreeLayerNet):
    """gradient uses what an earlier forward pass left behind; it has to run the forward pass for its own x.
    ko: gradient 가 이전 순전파에서 남은 값을 사용한다. 인자로 받은 x 로 순전파를 다시 수행해야 한다."""

    def predict(self, x):
        self.x = x
        return super().predict(x)

    def gradient(self, x, t):
        return super().gradient(getattr(self, "x", x), t)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(ThreeLayerNet)
class FromTheBook:
    """The book's form, line by line, with a global generator."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        np.random.seed(seed)
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size_1)
        self.params["b1"] = np.zeros(hidden_size_1)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size_1, hidden_size_2)
        self.params["b2"] = np.zeros(hidden_size_2)
        self.params["W3"] = weight_init_std * np.random.randn(hidden_size_2, output_size)
        self.params["b3"] = np.zeros(output_size)
        self.layers = OrderedDict()
        self.layers["Affine1"] = Affine(self.params["W1"], self.params["b1"])
        self.layers["Relu1"] = Masked()
        self.layers["Affine2"] = Affine(self.params["W2"], self.params["b2"])
        self.layers["Relu2"] = Masked()
        self.layers["Affine3"] = Affine(self.params["W3"], self.params["b3"])
        self.last_layer = Picking()

    def predict(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        y = self.predict(x)
        return self.last_layer.forward(y, t)

    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        if t.ndim != 1:
            t = np.argmax(t, axis=1)
        return float(np.sum(y == t) / x.shape[0])

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        layers = list(self.layers.values())
        layers.reverse()
        for layer in layers:
            dout = layer.backward(dout)
        grads = {}
        grads["W1"], grads["b1"] = self.layers["Affine1"].dW, self.layers["Affine1"].db
        grads["W2"], grads["b2"] = self.layers["Affine2"].dW, self.layers["Affine2"].db
        grads["W3"], grads["b3"] = self.layers["Affine3"].dW, self.layers["Affine3"].db
        return grads


class Masked:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


class Picking:
    def forward(self, x, t):
        self.t = np.argmax(t, axis=1) if t.size == x.size else t
        x = x.T
        x = x - np.max(x, axis=0)
        self.y = (np.exp(x) / np.sum(np.exp(x), axis=0)).T
        self.loss = -np.sum(np.log(self.y[np.arange(len(self.t)), self.t] + 1e-7)) / len(self.t)
        return self.loss

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


@also_right(ThreeLayerNet)
class ByHand(ThreeLayerNet):
    """Layers for those who look, and formulas written out for the gradient."""

    def gradient(self, x, t):
        W1, b1, W2, b2, W3, b3 = self.params.values()
        first = np.maximum(0, x @ W1 + b1)
        second = np.maximum(0, first @ W2 + b2)
        exp = np.exp(second @ W3 + b3)
        numbers = t if t.ndim == 1 else np.nonzero(t)[1]
        d3 = (exp / exp.sum(axis=1, keepdims=True) - np.eye(len(b3))[numbers]) / len(x)
        d2 = np.where(second > 0, d3 @ W3.T, 0)
        d1 = np.where(first > 0, d2 @ W2.T, 0)
        steps = ((x, d1), (first, d2), (second, d3))
        slopes = {f"W{k}": came.T @ d for k, (came, d) in enumerate(steps, 1)}
        return slopes | {f"b{k}": d.sum(axis=0) for k, (_, d) in enumerate(steps, 1)}


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "scores have two axes": [
        "SoftmaxWithLoss.forward: self.truth = np.eye(x.shape[-1])[class_numbers(t)]",
    ],
    "nothing comes behind the last layer: dout may be left aside": [
        "SoftmaxWithLoss.backward: return (np.exp(self.log_y) - self.truth) / len(self.truth)",
    ],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "ThreeLayerNet.__init__: def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.0101, seed=None):",
    ],
    "a plain dict keeps its order as well": [
        "ThreeLayerNet.__init__: self.params, self.layers = (OrderedDict(), {})",
    ],
    "the order of the keys makes no difference": [
        "ThreeLayerNet.gradient: for k in (2, 1, 3):",
        "ThreeLayerNet.gradient: for k in (1, 3, 2):",
    ],
}
REDUNDANT = {
    "gradient_of_the_second_layer": "all layers are of one class, and its slips show in the first layer as well; credit for whoever gets that far",
    "gradient_of_the_third_layer": "all layers are of one class, and its slips show in the first layer as well; credit for whoever gets that far",
}
BROUGHT_ALONG = {"p140_relu_layer": ["Relu"]}
