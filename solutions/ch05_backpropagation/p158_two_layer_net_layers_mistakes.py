"""Problem 158: what goes wrong with a net made of layers, and other right answers."""

from collections import OrderedDict

import numpy as np

from grader.solving import also_right, mistake

from .p158_two_layer_net_layers import (
    Affine,
    Relu,
    SoftmaxWithLoss,
    TwoLayerNet,
    class_numbers,
)


def rebuilt(net, Loss=SoftmaxWithLoss, **layers):
    """Exchange layers of a net, by name."""
    net.layers.update(layers)
    net.last_layer = Loss()


# ------------------------------------------------------------------------------------------ how it is put together


@mistake(TwoLayerNet)
class CopiesOfTheArrays(TwoLayerNet):
    """The layers hold copies of the arrays in params, and never see what training does to these; hand over the arrays.
    ko: 계층이 params 배열의 복사본을 가져서, 학습이 params 를 바꾸어도 알지 못한다. 배열을 그대로 넘겨라."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        p = self.params
        rebuilt(self, Affine1=Affine(p["W1"].copy(), p["b1"].copy()), Affine2=Affine(p["W2"].copy(), p["b2"].copy()))


@mistake(TwoLayerNet)
class ReluBehindTheScores(TwoLayerNet):
    """A ReLU stands behind the last affine layer, so no score is negative; the scores go to the loss as they are.
    ko: 마지막 Affine 계층 뒤에 ReLU 가 있어 음수인 점수가 없다. 점수는 그대로 손실 계층으로 간다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers["Relu2"] = Relu()


@mistake(TwoLayerNet)
class ReluLeftOut(TwoLayerNet):
    """There is no ReLU between the affine layers; without it, two layers can do no more than one.
    ko: Affine 계층 사이에 ReLU 가 없다. ReLU 가 없으면 두 층을 쌓아도 한 층과 다를 것이 없다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.layers["Relu1"]


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


@mistake(TwoLayerNet)
class SigmoidForRelu(TwoLayerNet):
    """A sigmoid stands between the affine layers; here it is a ReLU.
    ko: Affine 계층 사이에 시그모이드가 있다. 여기서는 ReLU 이다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rebuilt(self, Relu1=Sigmoid())


@mistake(TwoLayerNet, decisive=True)
class LossAmongTheLayers(TwoLayerNet):
    """last_layer is one of layers as well; it stands apart, because its forward needs labels.
    ko: last_layer 가 layers 에도 들어 있다. forward 에 레이블이 필요하므로 따로 두어라."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers["SoftmaxWithLoss"] = self.last_layer

    def predict(self, x):
        for name in ("Affine1", "Relu1", "Affine2"):
            x = self.layers[name].forward(x)
        return x

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward()
        for name in ("Affine2", "Relu1", "Affine1"):
            dout = self.layers[name].backward(dout)
        first, second = self.layers["Affine1"], self.layers["Affine2"]
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}


@mistake(TwoLayerNet, decisive=True)
class UniformWeights(TwoLayerNet):
    """The weights are uniform draws between 0 and weight_init_std (rand); normal draws (randn) take both signs.
    ko: 가중치를 0 과 weight_init_std 사이의 균등분포(rand)에서 뽑았다. 정규분포(randn)라면 양수와 음수가 모두 나온다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        rng = np.random.default_rng(seed)
        for key in ("W1", "W2"):
            self.params[key][...] = weight_init_std * rng.random(self.params[key].shape)


@mistake(TwoLayerNet, decisive=True)
class BiasesDrawn(TwoLayerNet):
    """The biases are drawn at random as well; they start at 0.
    ko: 편향까지 무작위로 뽑았다. 편향은 0 에서 시작한다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        rng = np.random.default_rng(seed)
        for key in ("b1", "b2"):
            self.params[key][...] = weight_init_std * rng.normal(size=self.params[key].shape)


# ---------------------------------------------------------------------------------------------- on the way forward


@mistake(TwoLayerNet)
class SoftmaxInPredict(TwoLayerNet):
    """predict returns probabilities; it is to return the scores and leave the softmax to the last layer.
    ko: predict 가 확률을 반환한다. 점수를 반환하고 소프트맥스는 마지막 계층에 맡겨라."""

    def scores(self, x):
        return super().predict(x)

    def predict(self, x):
        exp = np.exp(self.scores(x) - self.scores(x).max(axis=1, keepdims=True))
        return exp / exp.sum(axis=1, keepdims=True)

    def loss(self, x, t):
        return self.last_layer.forward(self.scores(x), t)


class OverTheBatch(SoftmaxWithLoss):
    def forward(self, x, t):
        super().forward(x, t)
        exp = np.exp(x - x.max())
        self.y = exp / exp.sum()
        return -np.sum(self.truth * np.log(self.y + 1e-7)) / len(x)

    def backward(self, dout=1):
        return (self.y - self.truth) / len(self.truth)


@mistake(TwoLayerNet)
class SoftmaxOverTheBatch(TwoLayerNet):
    """The softmax divides by the sum over the whole batch; the probabilities of each row have to add up to 1.
    ko: 소프트맥스가 배치 전체의 합으로 나눈다. 확률의 합은 행마다 1 이어야 한다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rebuilt(self, OverTheBatch)


class Summed(SoftmaxWithLoss):
    def forward(self, x, t):
        return super().forward(x, t) * len(x)


@mistake(TwoLayerNet)
class LossSummed(TwoLayerNet):
    """The loss is the sum over the rows; it has to be their mean.
    ko: 손실을 행에 대하여 더하기만 했다. 평균이어야 한다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rebuilt(self, Summed)


class OneHotOnlyInTheLoss(SoftmaxWithLoss):
    def forward(self, x, t):
        super().forward(x, np.zeros(len(x), dtype=int))
        self.truth = t
        return -np.sum(t * self.log_y) / len(x)


@mistake(TwoLayerNet, decisive=True)
class OneHotOnly(TwoLayerNet):
    """Only one-hot labels are understood; where t has one axis it holds class numbers. Ask t.ndim.
    ko: 원-핫 레이블만 처리한다. t 의 축이 하나이면 클래스 번호가 들어 있다. t.ndim 을 확인하라."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rebuilt(self, OneHotOnlyInTheLoss)

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))


class LogarithmOfZero(SoftmaxWithLoss):
    def forward(self, x, t):
        super().forward(x, t)
        exp = np.exp(x - x.max(axis=1, keepdims=True))
        y = exp / exp.sum(axis=1, keepdims=True)
        return -np.sum(self.truth * np.log(y)) / len(x)


@mistake(TwoLayerNet, decisive=True)
class NothingInsideTheLogarithm(TwoLayerNet):
    """A probability of 0 reaches the logarithm, and 0 * -inf is nan; add a tiny number such as 1e-7 inside it.
    ko: 확률 0 이 로그에 들어가고, 0 * -inf 는 nan 이다. 로그 안에 1e-7 같은 아주 작은 수를 더하라."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rebuilt(self, LogarithmOfZero)


@mistake(TwoLayerNet, decisive=True)
class OneHotOnlyInAccuracy(TwoLayerNet):
    """accuracy takes argmax of class numbers as well, which have one axis only; do that for one-hot labels alone.
    ko: accuracy 가 축이 하나뿐인 클래스 번호에도 argmax 를 적용한다. 원-핫 레이블일 때만 하라."""

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))


@mistake(TwoLayerNet, decisive=True)
class ArgmaxDownTheColumns(TwoLayerNet):
    """argmax runs down the columns (axis 0) and finds a row for each class; the class of each row is along axis 1.
    ko: argmax 를 열 방향(axis 0)으로 구해 클래스마다 행을 하나씩 찾았다. 행마다 클래스를 찾으려면 axis 1 이다."""

    def accuracy(self, x, t):
        labels = t.argmax(axis=0) if t.ndim > 1 else t
        return np.mean(self.predict(x).argmax(axis=0) == labels)


# ------------------------------------------------------------------------------------------------- on the way back


@mistake(TwoLayerNet)
class GradientNotDivided(TwoLayerNet):
    """The gradient is N times too large; the loss is a mean over N rows, so each row counts for 1 / N.
    ko: 기울기가 N배 크다. 손실이 N개 행의 평균이므로 각 행의 몫은 1 / N 이다."""

    def gradient(self, x, t):
        return {key: slope * len(x) for key, slope in super().gradient(x, t).items()}


@mistake(TwoLayerNet)
class ReluLeftOutGoingBack(TwoLayerNet):
    """The way back ignores the ReLU; where it gave 0 on the way forward, no derivative passes.
    ko: 역전파에서 ReLU 를 무시했다. 순전파에서 ReLU 가 0 을 낸 자리로는 미분이 지나가지 않는다."""

    def gradient(self, x, t):
        slopes = super().gradient(x, t)
        d_hidden = self.last_layer.backward() @ self.params["W2"].T
        return slopes | {"W1": x.T @ d_hidden, "b1": d_hidden.sum(axis=0)}


@mistake(TwoLayerNet)
class LayersExchanged(TwoLayerNet):
    """The gradients of the two layers stand under each other's keys.
    ko: 두 계층의 기울기가 서로의 키에 들어 있다."""

    def gradient(self, x, t):
        slopes = super().gradient(x, t)
        return {"W1": slopes["W2"], "b1": slopes["b2"], "W2": slopes["W1"], "b2": slopes["b1"]}


@mistake(TwoLayerNet)
class BiasSummedOverNodes(TwoLayerNet):
    """The gradients of the biases are summed over the nodes (axis 1); a bias is added in every row, so sum over the rows (axis 0).
    ko: 편향의 기울기를 노드 축(axis 1)으로 더했다. 편향은 모든 행에 더해지므로 행 축(axis 0)으로 더하라."""

    def gradient(self, x, t):
        slopes = super().gradient(x, t)
        d_scores = self.last_layer.backward()
        d_sum = self.layers["Relu1"].backward(d_scores @ self.params["W2"].T)
        return slopes | {"b1": d_sum.sum(axis=1), "b2": d_scores.sum(axis=1)}


@mistake(TwoLayerNet)
class StaleForwardPass(TwoLayerNet):
    """gradient uses what an earlier forward pass left behind; it has to run the forward pass for its own x.
    ko: gradient 가 이전 순전파에서 남은 값을 사용한다. 인자로 받은 x 로 순전파를 다시 수행해야 한다."""

    def predict(self, x):
        self.x = x
        return super().predict(x)

    def gradient(self, x, t):
        return super().gradient(getattr(self, "x", x), t)


@mistake(TwoLayerNet, decisive=True)
class NotReversed(TwoLayerNet):
    """The way back takes the layers in the order of the way forward; go through them in reverse.
    ko: 역전파가 계층을 순전파와 같은 순서로 지난다. 거꾸로 지나라."""

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward()
        for layer in self.layers.values():
            dout = layer.backward(dout)
        first, second = self.layers["Affine1"], self.layers["Affine2"]
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}


@mistake(TwoLayerNet, decisive=True)
class GradientNotReturned(TwoLayerNet):
    """gradient returns nothing; hand the dict over with return.
    ko: gradient 가 아무것도 반환하지 않는다. 딕셔너리를 return 으로 반환하라."""

    def gradient(self, x, t):
        super().gradient(x, t)


@mistake(TwoLayerNet)
class ForwardDifference(TwoLayerNet):
    """numerical_gradient takes forward differences; step to both sides and divide by 2 * h.
    ko: numerical_gradient 가 전진 차분을 쓴다. 양쪽으로 h 만큼 가서 2 * h 로 나누어라."""

    def numerical_gradient(self, x, t):
        before = self.loss(x, t)
        slopes = {}
        for key, value in self.params.items():
            slopes[key] = np.zeros_like(value)
            for entry in np.ndindex(value.shape):
                kept = value[entry]
                value[entry] = kept + 1e-4
                slopes[key][entry] = (self.loss(x, t) - before) / 1e-4
                value[entry] = kept
        return slopes


@mistake(TwoLayerNet, decisive=True)
class NotPutBack(TwoLayerNet):
    """numerical_gradient leaves the parameters where its last step took them; put every entry back.
    ko: numerical_gradient 가 매개변수를 마지막 걸음의 자리에 남겨 둔다. 원소마다 되돌려 놓아라."""

    def numerical_gradient(self, x, t):
        slopes = super().numerical_gradient(x, t)
        for value in self.params.values():
            value -= 1e-4
        return slopes


# ------------------------------------------------------------------------------------------- other right answers


@also_right(TwoLayerNet)
class FromTheBook:
    """The book's form: a global generator, labels picked by position, the gradient collected from the layers."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        np.random.seed(seed)
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)
        self.layers = OrderedDict()
        self.layers["Affine1"] = Affine(self.params["W1"], self.params["b1"])
        self.layers["Relu1"] = Masked()
        self.layers["Affine2"] = Affine(self.params["W2"], self.params["b2"])
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

    def numerical_gradient(self, x, t):
        def loss_W(W):
            return self.loss(x, t)

        grads = {}
        for key in ("W1", "b1", "W2", "b2"):
            grads[key] = nditer_gradient(loss_W, self.params[key])
        return grads

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        layers = list(self.layers.values())
        layers.reverse()
        for layer in layers:
            dout = layer.backward(dout)
        grads = {}
        for k in (1, 2):
            grads[f"W{k}"] = self.layers[f"Affine{k}"].dW
            grads[f"b{k}"] = self.layers[f"Affine{k}"].db
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


def nditer_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


@also_right(TwoLayerNet)
class OneStepAtATime(TwoLayerNet):
    """A plain dict for the layers, recursion on the way back, NumPy numbers and new arrays."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        draw = np.random.RandomState(seed)
        shapes = ((input_size, hidden_size), (hidden_size, output_size))
        self.params = {f"W{k}": draw.normal(scale=weight_init_std, size=shape) for k, shape in enumerate(shapes, 1)}
        self.params |= {f"b{k}": np.zeros(shape[1]) for k, shape in enumerate(shapes, 1)}
        self.layers = {"Affine1": None, "Relu1": Relu(), "Affine2": None}
        for k in (1, 2):
            self.layers[f"Affine{k}"] = Affine(self.params[f"W{k}"], self.params[f"b{k}"])
        self.last_layer = SoftmaxWithLoss()

    def accuracy(self, x, t):
        scores, labels = self.predict(x), class_numbers(t)
        return np.float64(sum(row.argmax() == label for row, label in zip(scores, labels, strict=True))) / len(x)

    def gradient(self, x, t):
        loss = self.last_layer
        loss.forward(self.predict(x), t)

        def back(names, dout):
            if names:
                layer = self.layers[names[-1]]
                back(names[:-1], layer.backward(dout))

        back(list(self.layers), loss.backward())
        return {key: getattr(self.layers[f"Affine{key[1]}"], f"d{key[0]}").copy() for key in self.params}


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "scores have two axes": [
        "SoftmaxWithLoss.forward: self.truth = np.eye(x.shape[-1])[class_numbers(t)]",
    ],
    "nothing comes behind the last layer: dout may be left aside": [
        "SoftmaxWithLoss.backward: return (np.exp(self.log_y) - self.truth) / len(self.truth)",
    ],
    "every entry is written": ["numerical_gradient: grad = np.ones_like(x)"],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
}
REDUNDANT = {
    "gradient_of_the_second_layer": "all layers are of one class, and its slips show in the first layer as well; credit for whoever gets that far",
}
BROUGHT_ALONG = {"p140_relu_layer": ["Relu"]}
