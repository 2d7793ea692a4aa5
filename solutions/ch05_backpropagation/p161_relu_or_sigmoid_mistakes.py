"""Problem 161: what goes wrong when two activations are compared, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p161_relu_or_sigmoid import Affine, Relu, Sigmoid, SoftmaxWithLoss, ThreeLayerNet, compare_activations

# ------------------------------------------------------------------------------------------------------- the net


@mistake(ThreeLayerNet)
class OnlyTheFirstReplaced(ThreeLayerNet):
    """With sigmoid, only the first activation is one; the second is still a ReLU.
    ko: 시그모이드를 골라도 첫째 활성화만 시그모이드이고 둘째는 여전히 ReLU 이다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers[3] = Relu()


@mistake(ThreeLayerNet)
class OnlyTheSecondReplaced(ThreeLayerNet):
    """With sigmoid, only the second activation is one; the first is still a ReLU.
    ko: 시그모이드를 골라도 둘째 활성화만 시그모이드이고 첫째는 여전히 ReLU 이다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers[1] = Relu()


@mistake(ThreeLayerNet)
class AlwaysRelu(ThreeLayerNet):
    """The argument activation has no effect: both nets use ReLU.
    ko: 인자 activation 이 아무 영향도 주지 않는다. 두 신경망 모두 ReLU 를 쓴다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers[1::2] = [Relu(), Relu()]


@mistake(ThreeLayerNet)
class ActivationsExchanged(ThreeLayerNet):
    """'relu' gives sigmoid and 'sigmoid' gives ReLU.
    ko: 'relu' 가 시그모이드를, 'sigmoid' 가 ReLU 를 준다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        other = Sigmoid if isinstance(self.layers[1], Relu) else Relu
        self.layers[1::2] = [other(), other()]


@mistake(ThreeLayerNet)
class ActivationBehindTheScores(ThreeLayerNet):
    """An activation stands behind the last affine layer as well; the scores go to the loss as they are.
    ko: 마지막 Affine 계층 뒤에도 활성화 함수가 있다. 점수는 그대로 손실 계층으로 간다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers.append(type(self.layers[1])())

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        return {f"{name}{k}": getattr(self.layers[2 * k - 2], f"d{name}") for k in (1, 2, 3) for name in "Wb"}


class OfItsInput(Sigmoid):
    def forward(self, x):
        self.x = x
        return super().forward(x)

    def backward(self, dout):
        return dout * self.x * (1 - self.x)


@mistake(ThreeLayerNet)
class SigmoidSlopeOfTheInput(ThreeLayerNet):
    """The sigmoid goes back with x * (1 - x); its derivative is made from the output, out * (1 - out).
    ko: 시그모이드의 역전파가 x * (1 - x) 를 쓴다. 미분은 출력으로 만든 out * (1 - out) 이다."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.layers[1::2] = [OfItsInput() if isinstance(layer, Sigmoid) else layer for layer in self.layers[1::2]]


@mistake(ThreeLayerNet)
class GradientNotDivided(ThreeLayerNet):
    """The gradient is N times too large; the loss is a mean over N rows, so each row counts for 1 / N.
    ko: 기울기가 N배 크다. 손실이 N개 행의 평균이므로 각 행의 몫은 1 / N 이다."""

    def gradient(self, x, t):
        return {key: slope * len(x) for key, slope in super().gradient(x, t).items()}


# ---------------------------------------------------------------------------------------------------- the comparison


def runs(
    x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size, weight_init_std=0.02, seed=None, **slip
):
    """The comparison with slips: seeds of the two nets, whether the batches go on, what is done in a step."""
    rng = np.random.default_rng(seed)
    drawn, first = rng.integers(len(x_train), size=(2 * iters_num, batch_size)), rng.integers(2**32)
    record = {}
    for k, activation in enumerate(("relu", "sigmoid")):
        sizes = x_train.shape[1], hidden_size_1, hidden_size_2, t_train.shape[1]
        std = slip.get("std", weight_init_std)
        net = ThreeLayerNet(*sizes, activation, std, first + k * slip.get("other_seed", 0))
        batches = drawn[iters_num * k * slip.get("other_rows", 0) :][:iters_num]
        losses = record.setdefault(activation, [])
        for rows in batches:
            x, t = x_train[rows], t_train[rows]
            before = net.loss(x, t)
            for key, slope in net.gradient(x, t).items():
                net.params[key] -= slip.get("lr", lr) * slope
            losses.append(before if slip.get("before") else net.loss(x, t))
    return record


@mistake(compare_activations, decisive=True)
def other_weights(*args, **kwargs):
    """The two nets start from different weights; give both the same seed.
    ko: 두 신경망이 서로 다른 가중치에서 시작한다. 둘에 같은 seed 를 주어라."""
    return runs(*args, **kwargs, other_seed=1)


@mistake(compare_activations, decisive=True)
def other_rows(*args, **kwargs):
    """The generator of the rows goes on from the first run to the second, so the nets see different rows in the same step.
    ko: 행을 뽑는 생성기가 첫 학습에서 둘째 학습으로 이어져서, 같은 단계에 서로 다른 행을 본다."""
    return runs(*args, **kwargs, other_rows=1)


@mistake(compare_activations, decisive=True)
def std_left_aside(*args, **kwargs):
    """weight_init_std is not handed on: the nets start with a standard deviation of 0.01.
    ko: weight_init_std 를 넘겨주지 않아서 표준편차 0.01 로 시작한다."""
    return runs(*args, **kwargs, std=0.01)


@mistake(compare_activations, decisive=True)
def seeds_of_none(x_train, t_train, h1, h2, lr, iters_num, batch_size, weight_init_std=0.02, seed=None):
    """With seed=None the two nets start from different weights or see different rows; draw one number for both then.
    ko: seed=None 이면 두 신경망의 가중치나 행이 서로 달라진다. 그때는 수 하나를 뽑아 둘에 함께 써라."""
    slip = {"other_seed": 1} if seed is None else {}
    return runs(x_train, t_train, h1, h2, lr, iters_num, batch_size, weight_init_std, seed, **slip)


@mistake(compare_activations, decisive=True)
def loss_before_the_move(*args, **kwargs):
    """The loss is recorded before the parameters move; record it after that.
    ko: 매개변수를 옮기기 전에 손실을 기록했다. 옮긴 뒤에 기록하라."""
    return runs(*args, **kwargs, before=True)


@mistake(compare_activations, decisive=True)
def rate_of_its_own(*args, **kwargs):
    """The learning rate is always 0.1; use the lr that is handed in.
    ko: 학습률이 언제나 0.1 이다. 인자로 받은 lr 을 써라."""
    return runs(*args, **kwargs, lr=0.1)


@mistake(compare_activations, decisive=True)
def uphill(x_train, t_train, h1, h2, lr, *rest):
    """The parameters move along the gradient, and that is uphill; subtract lr times the gradient.
    ko: 매개변수를 기울기 방향으로 옮겨 오르막을 오른다. lr × 기울기를 빼야 내려간다."""
    return compare_activations(x_train, t_train, h1, h2, -lr, *rest)


@mistake(compare_activations, decisive=True)
def names_exchanged(*args, **kwargs):
    """The losses of the two nets stand under each other's names.
    ko: 두 신경망의 손실이 서로의 이름에 들어 있다."""
    record = compare_activations(*args, **kwargs)
    return {"relu": record["sigmoid"], "sigmoid": record["relu"]}


@mistake(compare_activations, decisive=True)
def last_losses_alone(*args, **kwargs):
    """Only the last losses come back; a list with the loss of every step is asked for.
    ko: 마지막 손실만 나온다. 단계마다 손실이 하나씩 있는 리스트를 반환하라."""
    return {name: losses[-1] for name, losses in compare_activations(*args, **kwargs).items()}


@mistake(compare_activations, decisive=True)
def nothing_returned(*args, **kwargs):
    """compare_activations returns nothing; hand the dict over with return.
    ko: compare_activations 가 아무것도 반환하지 않는다. 딕셔너리를 return 으로 반환하라."""
    compare_activations(*args, **kwargs)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(ThreeLayerNet)
class FromTheBook:
    """Layers under names, a global generator, the book's loss layer."""

    def __init__(
        self, input_size, hidden_size_1, hidden_size_2, output_size, activation="relu", weight_init_std=0.01, seed=None
    ):
        np.random.seed(None if seed is None else seed % 2**32)
        p = self.params = {}
        p["W1"] = weight_init_std * np.random.randn(input_size, hidden_size_1)
        p["b1"] = np.zeros(hidden_size_1)
        p["W2"] = weight_init_std * np.random.randn(hidden_size_1, hidden_size_2)
        p["b2"] = np.zeros(hidden_size_2)
        p["W3"] = weight_init_std * np.random.randn(hidden_size_2, output_size)
        p["b3"] = np.zeros(output_size)
        make = Sigmoid if activation == "sigmoid" else Relu
        self.layers = {
            "Affine1": Affine(p["W1"], p["b1"]),
            "Activation1": make(),
            "Affine2": Affine(p["W2"], p["b2"]),
            "Activation2": make(),
            "Affine3": Affine(p["W3"], p["b3"]),
        }
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        for layer in list(self.layers.values())[::-1]:
            dout = layer.backward(dout)
        return {f"{name}{k}": getattr(self.layers[f"Affine{k}"], f"d{name}") for k in (1, 2, 3) for name in "Wb"}


@also_right(compare_activations)
def side_by_side(
    x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size, weight_init_std=0.02, seed=None
):
    """Both nets move in the same step, on the same rows, drawn without repetition."""
    rng = np.random.RandomState(seed)
    start = int(rng.randint(1 << 30))
    nets = {}
    for name in ("sigmoid", "relu"):
        nets[name] = ThreeLayerNet(
            x_train.shape[1],
            hidden_size_1,
            hidden_size_2,
            len(t_train[0]),
            name,
            weight_init_std=weight_init_std,
            seed=start,
        )
    record = {name: np.zeros(iters_num) for name in nets}
    for step in range(iters_num):
        rows = rng.choice(len(x_train), batch_size, replace=False)
        for name, net in nets.items():
            slopes = net.gradient(x_train[rows], t_train[rows])
            for key in slopes:
                net.params[key][...] -= lr * slopes[key]
            record[name][step] = net.loss(x_train[rows], t_train[rows])
    return record


@also_right(compare_activations)
def generators_begun_anew(
    x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size, weight_init_std=0.02, seed=None
):
    """One run after the other, each with a new generator of the same seed."""
    if seed is None:
        seed = np.random.randint(10**6)

    def trained(activation):
        net = ThreeLayerNet(
            x_train.shape[1], hidden_size_1, hidden_size_2, t_train.shape[1], activation, weight_init_std, seed
        )
        rng = np.random.default_rng(seed)
        for _ in range(iters_num):
            rows = rng.choice(len(x_train), batch_size)
            for key, slope in net.gradient(x_train[rows], t_train[rows]).items():
                net.params[key] -= lr * slope
            yield float(net.loss(x_train[rows], t_train[rows]))

    return {name: list(trained(name)) for name in ("relu", "sigmoid")}


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "scores and data have two axes, and the scores were made for this call": [
        "SoftmaxWithLoss.forward: self.truth = np.eye(x.shape[-1])[class_numbers(t)]",
        "SoftmaxWithLoss.forward: x -= x.max(axis=1, keepdims=True); shifted = x",
        "compare_activations: sizes = (x_train.shape[-1], hidden_size_1, hidden_size_2, t_train.shape[1])",
        "compare_activations: sizes = (x_train.shape[1], hidden_size_1, hidden_size_2, t_train.shape[-1])",
    ],
    "nothing comes behind the last layer: dout may be left aside": [
        "SoftmaxWithLoss.backward: return (np.exp(self.log_y) - self.truth) / len(self.truth)",
    ],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "ThreeLayerNet.__init__: def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, activation='relu', weight_init_std=0.0101, seed=None):",
        "compare_activations: def compare_activations(x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size, weight_init_std=0.0202, seed=None):",
    ],
    "the rows that were drawn from the seed are as good a seed": [
        "compare_activations: net = ThreeLayerNet(*sizes, activation, weight_init_std, batches)",
    ],
    "a list may grow or be replaced": [
        "ThreeLayerNet.__init__: self.layers = self.layers + [Affine(W, b), Activation()]",
    ],
}
BROUGHT_ALONG = {"p140_relu_layer": ["Relu"]}
