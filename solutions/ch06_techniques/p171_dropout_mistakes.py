"""Problem 171: what goes wrong with dropout, and other right answers."""

from collections import OrderedDict

import numpy as np

from grader.solving import also_right, mistake

from .p171_dropout import Affine, Dropout, Relu, SoftmaxWithLoss, ThreeLayerNet

# ------------------------------------------------------------------------------------------------ the layer


@mistake(Dropout)
class KeepsTheRatio(Dropout):
    """The comparison is the wrong way round: dropout_ratio of the values are kept, and that share is to be dropped.
    ko: 비교가 거꾸로이다. dropout_ratio 만큼을 남기고 있는데, 그 비율만큼을 꺼야 한다."""

    def forward(self, x, train_flg=True):
        if not train_flg:
            return super().forward(x, train_flg)
        self.mask = np.random.rand(*x.shape) < self.dropout_ratio
        return x * self.mask


@mistake(Dropout)
class NormalDraws(Dropout):
    """The mask comes from normal draws (randn); a uniform draw between 0 and 1 (rand) exceeds dropout_ratio as often as it should.
    ko: 마스크를 정규분포(randn)에서 뽑았다. 0 과 1 사이의 균등분포(rand)에서 뽑아야 dropout_ratio 를 넘는 비율이 맞다."""

    def forward(self, x, train_flg=True):
        if not train_flg:
            return super().forward(x, train_flg)
        self.mask = np.random.randn(*x.shape) > self.dropout_ratio
        return x * self.mask


@mistake(Dropout, decisive=True)
class OneMaskForAllRows(Dropout):
    """One mask with an entry per feature serves all rows; every sample needs draws of its own, so the mask has the shape of x.
    ko: 특성마다 하나씩 뽑은 마스크를 모든 행에 쓴다. 표본마다 따로 뽑아야 하므로 마스크의 모양은 x 와 같다."""

    def forward(self, x, train_flg=True):
        if not train_flg:
            return super().forward(x, train_flg)
        self.mask = np.tile(np.random.rand(*x.shape[1:]) > self.dropout_ratio, (len(x), 1))
        return x * self.mask


@mistake(Dropout, decisive=True)
class NewMaskInBackward(Dropout):
    """backward draws a mask of its own; a value must be dropped in both directions or in none, so keep the mask of forward.
    ko: backward 가 마스크를 새로 뽑는다. 꺼진 값은 양방향 모두에서 꺼져야 하므로 forward 의 마스크를 그대로 써라."""

    def backward(self, dout):
        return dout * (np.random.rand(*dout.shape) > self.dropout_ratio)


@mistake(Dropout)
class InvertedDropout(Dropout):
    """This is inverted dropout: it divides by 1 - dropout_ratio in training. Here training keeps values as they are, and testing multiplies.
    ko: 학습할 때 1 - dropout_ratio 로 나누는 역 드롭아웃이다. 이 문제에서는 학습할 때 값을 그대로 두고 시험할 때 곱한다."""

    def forward(self, x, train_flg=True):
        if not train_flg:
            return x
        return super().forward(x) / (1 - self.dropout_ratio)

    def backward(self, dout):
        return super().backward(dout) / (1 - self.dropout_ratio)


@mistake(Dropout)
class ScaledTwice(Dropout):
    """Training divides by 1 - dropout_ratio and testing multiplies by it; one of the two is enough, here the one in testing.
    ko: 학습할 때 1 - dropout_ratio 로 나누고 시험할 때 또 곱한다. 하나로 충분하며, 이 문제에서는 시험할 때만 곱한다."""

    def forward(self, x, train_flg=True):
        out = super().forward(x, train_flg)
        return out / (1 - self.dropout_ratio) if train_flg else out

    def backward(self, dout):
        return super().backward(dout) / (1 - self.dropout_ratio)


@mistake(Dropout)
class NotScaledInTesting(Dropout):
    """Testing returns x as it is; more nodes speak than in training, so multiply by the share that was kept.
    ko: 시험할 때 x 를 그대로 반환한다. 학습할 때보다 많은 노드가 값을 보내므로 유지되던 비율을 곱하라."""

    def forward(self, x, train_flg=True):
        return super().forward(x) if train_flg else x


@mistake(Dropout)
class ScaledByTheRatio(Dropout):
    """Testing multiplies by dropout_ratio, the share that was dropped; multiply by the share that was kept.
    ko: 시험할 때 꺼지던 비율인 dropout_ratio 를 곱한다. 유지되던 비율을 곱하라."""

    def forward(self, x, train_flg=True):
        return super().forward(x) if train_flg else x * self.dropout_ratio


# -------------------------------------------------------------------------------------------------- the net


@mistake(ThreeLayerNet, decisive=True)
class DropsInPrediction(ThreeLayerNet):
    """Dropout stays on in prediction, because the mode never reaches the layers; pass train_flg on to both Dropout layers.
    ko: 모드가 계층까지 전달되지 않아 예측할 때도 드롭아웃이 켜져 있다. train_flg 를 두 Dropout 계층에 넘겨라."""

    def predict(self, x, train_flg=False):
        return super().predict(x, train_flg=True)


@mistake(ThreeLayerNet)
class GradientInTestMode(ThreeLayerNet):
    """gradient runs the forward pass in test mode and the backward pass with masks; run both in training mode.
    ko: gradient 가 순전파는 시험 모드로, 역전파는 마스크로 수행한다. 둘 다 학습 모드로 수행하라."""

    def loss(self, x, t, train_flg=False):
        return super().loss(x, t, False)


@mistake(ThreeLayerNet)
class RatioNotHandedOver(ThreeLayerNet):
    """The Dropout layers are made without the net's dropout_ratio and drop their own half; hand the ratio over.
    ko: Dropout 계층을 만들 때 신경망의 dropout_ratio 를 넘기지 않아 기본값인 절반이 꺼진다. 비율을 넘겨라."""

    def __init__(self, *sizes, dropout_ratio=0.5, **options):
        super().__init__(*sizes, **options)


@mistake(ThreeLayerNet)
class DropoutOnTheScores(ThreeLayerNet):
    """A third Dropout follows the last Affine; scores must not be dropped, for each stands for a class.
    ko: 마지막 Affine 뒤에 세 번째 Dropout 이 있다. 점수는 클래스 하나하나를 나타내므로 꺼서는 안 된다."""

    def __init__(self, *sizes, dropout_ratio=0.5, **options):
        super().__init__(*sizes, dropout_ratio=dropout_ratio, **options)
        self.layers["Dropout3"] = Dropout(dropout_ratio)


@mistake(ThreeLayerNet)
class ModeLostInTheLoss(ThreeLayerNet):
    """loss takes train_flg and does not hand it on, so that it always tests; pass it to predict.
    ko: loss 가 train_flg 를 받고도 넘기지 않아 언제나 시험 모드로 계산한다. predict 에 넘겨라."""

    def loss(self, x, t, train_flg=False):
        return self.last_layer.forward(self.predict(x), t)

    def gradient(self, x, t):
        self.last_layer.forward(self.predict(x, True), t)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        affine = [layer for layer in self.layers.values() if isinstance(layer, Affine)]
        slopes = {f"W{i}": layer.dW for i, layer in enumerate(affine, start=1)}
        return slopes | {f"b{i}": layer.db for i, layer in enumerate(affine, start=1)}


# ----------------------------------------------------------------------------------------- other right answers


@also_right(Dropout)
class MaskOfNumbers:
    """A mask of the numbers 0 and 1 from coin tosses, and a backward that writes into dout."""

    def __init__(self, dropout_ratio=0.5):
        self.keep = 1 - dropout_ratio

    def forward(self, x, train_flg=True):
        if train_flg:
            self.mask = np.random.binomial(1, self.keep, size=x.shape)
            return x * self.mask
        return self.keep * x

    def backward(self, dout):
        dout[self.mask == 0] = 0
        return dout


@also_right(Dropout)
class WritesZeros:
    """A generator of its own, and zeros written into copies."""

    def __init__(self, dropout_ratio=0.5):
        self.dropout_ratio = dropout_ratio
        self.rng = np.random.default_rng()

    def forward(self, x, train_flg=True):
        if not train_flg:
            return x - x * self.dropout_ratio
        self.mask = self.rng.uniform(size=x.shape) > self.dropout_ratio
        out = x.copy()
        out[~self.mask] = 0
        return out

    def backward(self, dout):
        return np.where(self.mask, dout, 0)


@also_right(ThreeLayerNet)
class LayersByName:
    """Layers told apart by their keys, a seeded global generator, the backward pass over a reversed list."""

    def __init__(
        self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std="he", dropout_ratio=0.5, seed=None
    ):
        np.random.seed(seed)
        sizes = [input_size, hidden_size_1, hidden_size_2, output_size]
        self.params = {}
        for i in range(1, 4):
            scale = np.sqrt(2.0 / sizes[i - 1]) if str(weight_init_std).lower() in ("he", "relu") else weight_init_std
            self.params["W" + str(i)] = scale * np.random.randn(sizes[i - 1], sizes[i])
            self.params["b" + str(i)] = np.zeros(sizes[i])
        self.layers = OrderedDict()
        self.layers["Affine1"] = Affine(self.params["W1"], self.params["b1"])
        self.layers["Relu1"] = Relu()
        self.layers["Dropout1"] = Dropout(dropout_ratio)
        self.layers["Affine2"] = Affine(self.params["W2"], self.params["b2"])
        self.layers["Relu2"] = Relu()
        self.layers["Dropout2"] = Dropout(dropout_ratio)
        self.layers["Affine3"] = Affine(self.params["W3"], self.params["b3"])
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x, train_flg=False):
        for key, layer in self.layers.items():
            x = layer.forward(x, train_flg=train_flg) if "Dropout" in key else layer.forward(x)
        return x

    def loss(self, x, t, train_flg=False):
        return self.last_layer.forward(self.predict(x, train_flg), t)

    def gradient(self, x, t):
        self.loss(x, t, train_flg=True)
        dout = self.last_layer.backward(1)
        layers = list(self.layers.values())
        layers.reverse()
        for layer in layers:
            dout = layer.backward(dout)
        return {
            "W1": self.layers["Affine1"].dW,
            "b1": self.layers["Affine1"].db,
            "W2": self.layers["Affine2"].dW,
            "b2": self.layers["Affine2"].db,
            "W3": self.layers["Affine3"].dW,
            "b3": self.layers["Affine3"].db,
        }


# ------------------------------------------------------- what is judged elsewhere, and what is right as well

BROUGHT_ALONG = {
    "p140_relu_layer": ["Relu"],
    "p156_softmax_with_loss": ["SoftmaxWithLoss"],
}
EQUIVALENT = {
    "a draw hits the ratio itself with a probability of 1e-16": [
        "Dropout.forward: self.mask = np.random.random(x.shape) > self.dropout_ratio",
    ],
    "dout is of no further use, and may be written into": ["Dropout.backward: dout *= self.mask; return dout"],
    "the keys of a dict have no order": [
        "ThreeLayerNet.gradient: for i in (2, 1, 3):",
        "ThreeLayerNet.gradient: for i in (1, 3, 2):",
    ],
}
