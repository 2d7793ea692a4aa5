"""Problem 134: what goes wrong with the two-layer net and its training loop, and other right answers."""

from types import SimpleNamespace

import numpy as np

from grader.solving import also_right, mistake

from .p134_two_layer_backprop import TwoLayerNet, log_softmax, train

# ------------------------------------------------------------------------------------- on the way forward


@mistake(TwoLayerNet)
class SoftmaxInPredict(TwoLayerNet):
    """predict returns probabilities; it is to return the scores and leave the softmax to loss.
    ko: predict 가 확률을 반환한다. predict 는 점수를 반환하고 소프트맥스는 loss 에 맡겨라."""

    def predict(self, x):
        return np.exp(log_softmax(super().predict(x)))

    def loss(self, x, t):
        return -np.sum(t * np.log(self.predict(x))) / len(x)


@mistake(TwoLayerNet)
class SoftmaxTwice(TwoLayerNet):
    """The softmax is taken twice, in predict and again in loss; once is enough, in loss.
    ko: 소프트맥스를 predict 에서 한 번, loss 에서 또 한 번 적용한다. loss 에서 한 번이면 된다."""

    def predict(self, x):
        return np.exp(log_softmax(super().predict(x)))


@mistake(TwoLayerNet)
class SoftmaxOverTheBatch(TwoLayerNet):
    """The softmax divides by the sum over the whole batch; the probabilities of each row have to add up to 1.
    ko: 소프트맥스가 배치 전체의 합으로 나눈다. 확률의 합은 행마다 1 이어야 한다."""

    def loss(self, x, t):
        exp = np.exp(self.predict(x) - self.predict(x).max())
        return -np.sum(t * np.log(exp / exp.sum() + 1e-7)) / len(x)


@mistake(TwoLayerNet)
class ReluLeftOut(TwoLayerNet):
    """There is no ReLU between the two matrix products; without it, two layers can do no more than one.
    ko: 두 행렬 곱 사이에 ReLU 가 없다. ReLU 가 없으면 두 층을 쌓아도 한 층과 다를 것이 없다."""

    def hidden(self, x):
        return x @ self.params["W1"] + self.params["b1"]


@mistake(TwoLayerNet, decisive=True)
class ArgmaxDownTheColumns(TwoLayerNet):
    """argmax runs down the columns (axis 0) and finds a row for each class; the class of each row is along axis 1.
    ko: argmax 를 열 방향(axis 0)으로 구해 클래스마다 행을 하나씩 찾았다. 행마다 클래스를 찾으려면 axis 1 이다."""

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=0) == t.argmax(axis=0)) / len(x)


# ---------------------------------------------------------------------------------------- on the way back


@mistake(TwoLayerNet)
class NotDividedByTheBatch(TwoLayerNet):
    """The gradient is N times too large; the loss is a mean over N rows, so each row counts for 1 / N.
    ko: 기울기가 N배 크다. 손실이 N개 행의 평균이므로 각 행의 몫은 1 / N 이다."""

    def gradient(self, x, t):
        return {key: slope * len(x) for key, slope in super().gradient(x, t).items()}


@mistake(TwoLayerNet)
class ReluLeftOutGoingBack(TwoLayerNet):
    """The way back ignores the ReLU; where it gave 0 on the way forward, no derivative passes.
    ko: 역전파에서 ReLU 를 무시했다. 순전파에서 ReLU 가 0 을 낸 자리로는 미분이 지나가지 않는다."""

    def gradient(self, x, t):
        d_scores = (np.exp(log_softmax(self.predict(x))) - t) / len(x)
        d_hidden = d_scores @ self.params["W2"].T
        return super().gradient(x, t) | {"W1": x.T @ d_hidden, "b1": d_hidden.sum(axis=0)}


@mistake(TwoLayerNet)
class BiasSummedOverNodes(TwoLayerNet):
    """The gradients of the biases are summed over the nodes (axis 1); a bias is added in every row, so sum over the rows (axis 0).
    ko: 편향의 기울기를 노드 축(axis 1)으로 더했다. 편향은 모든 행에 더해지므로 행 축(axis 0)으로 더하라."""

    def gradient(self, x, t):
        d_scores = (np.exp(log_softmax(self.predict(x))) - t) / len(x)
        d_sum = d_scores @ self.params["W2"].T * (self.hidden(x) > 0)
        return super().gradient(x, t) | {"b1": d_sum.sum(axis=1), "b2": d_scores.sum(axis=1)}


@mistake(TwoLayerNet)
class StaleForwardPass(TwoLayerNet):
    """gradient uses what an earlier forward pass left behind; it has to run the forward pass for its own x.
    ko: gradient 가 이전 순전파에서 남은 값을 사용한다. 인자로 받은 x 로 순전파를 다시 수행해야 한다."""

    def predict(self, x):
        self.x = x
        return super().predict(x)

    def gradient(self, x, t):
        return super().gradient(getattr(self, "x", x), t)


# ------------------------------------------------------------------------------ the start, and the training


@mistake(TwoLayerNet, decisive=True)
class UniformWeights(TwoLayerNet):
    """The weights are uniform draws between 0 and weight_init_std (rand); normal draws (randn) take both signs.
    ko: 가중치를 0 과 weight_init_std 사이의 균등분포(rand)에서 뽑았다. 정규분포(randn)라면 양수와 음수가 모두 나온다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        rng = np.random.default_rng(seed)
        for key in ("W1", "W2"):
            self.params[key] = weight_init_std * rng.random(self.params[key].shape)


@mistake(train)
def train_uphill(network, x_train, t_train, x_test, t_test, lr, *rest):
    """The parameters move along the gradient, and that is uphill; subtract lr times the gradient.
    ko: 매개변수를 기울기 방향으로 옮겨 오르막을 오른다. lr × 기울기를 빼야 내려간다."""
    return train(network, x_train, t_train, x_test, t_test, -lr, *rest)


@mistake(train)
def accuracy_at_every_step(network, x_train, t_train, x_test, t_test, *rest):
    """The accuracies are recorded at every step; once per epoch is asked for, at the steps 0, k, 2k, ...
    ko: 정확도를 단계마다 기록한다. 0, k, 2k, ... 번째 단계에서, 곧 1에폭에 한 번만 기록하라."""
    seen = {"train_acc_list": [], "test_acc_list": []}

    def loss(x, t):
        seen["train_acc_list"].append(network.accuracy(x_train, t_train))
        seen["test_acc_list"].append(network.accuracy(x_test, t_test))
        return network.loss(x, t)

    watched = SimpleNamespace(params=network.params, gradient=network.gradient, accuracy=network.accuracy, loss=loss)
    return train(watched, x_train, t_train, x_test, t_test, *rest) | seen


# --------------------------------------------------------------------------------------- other right answers


@also_right(TwoLayerNet)
class BuiltFromLayers:
    """Layer objects that share the arrays of params, a seeded global generator, a small number inside the logarithm."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        np.random.seed(seed)
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)
        self.layers = [
            Affine(self.params["W1"], self.params["b1"]),
            Relu(),
            Affine(self.params["W2"], self.params["b2"]),
        ]

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        scores = self.predict(x)
        exp = np.exp(scores - scores.max(axis=1, keepdims=True))
        self.y = exp / exp.sum(axis=1, keepdims=True)
        return -np.sum(np.log(self.y + 1e-7) * t) / t.shape[0]

    def accuracy(self, x, t):
        return float(np.sum(np.argmax(self.predict(x), axis=1) == np.argmax(t, axis=1)) / len(x))

    def gradient(self, x, t):
        self.loss(x, t)
        dout = (self.y - t) / t.shape[0]
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        first, _, last = self.layers
        return {"W1": first.dW, "b1": first.db, "W2": last.dW, "b2": last.db}


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


@also_right(TwoLayerNet)
class SlopesOneRowAtATime(TwoLayerNet):
    """A loop over the rows that adds up outer products, with ReLU as a product with a mask."""

    def gradient(self, x, t):
        W1, b1, W2, b2 = (self.params[key] for key in ("W1", "b1", "W2", "b2"))
        total = {key: np.zeros_like(value) for key, value in self.params.items()}
        for row, label in zip(x, t, strict=True):
            on = (row @ W1 + b1 > 0).astype(float)
            hidden = (row @ W1 + b1) * on
            probability = np.exp(hidden @ W2 + b2)
            d_scores = probability / probability.sum() - label
            d_sum = W2 @ d_scores * on
            for key, slope in zip(
                ("W1", "b1", "W2", "b2"),
                (np.outer(row, d_sum), d_sum, np.outer(hidden, d_scores), d_scores),
                strict=True,
            ):
                total[key] += slope / len(x)
        return total


@also_right(train)
def train_on_shuffled_rows(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Rows without repetition within a batch, a new array for every parameter, NumPy numbers in the record."""
    np.random.seed(seed)
    losses, train_accuracies, test_accuracies = [], [], []
    iter_per_epoch = max(int(x_train.shape[0] / batch_size), 1)
    for i in range(iters_num):
        batch_mask = np.random.permutation(x_train.shape[0])[:batch_size]
        grad = network.gradient(x_train[batch_mask], t_train[batch_mask])
        for key in ("W1", "b1", "W2", "b2"):
            network.params[key] = network.params[key] - lr * grad[key]
        losses.append(np.float64(network.loss(x_train[batch_mask], t_train[batch_mask])))
        if i % iter_per_epoch == 0:
            train_accuracies.append(network.accuracy(x_train, t_train))
            test_accuracies.append(network.accuracy(x_test, t_test))
    return {"train_loss_list": losses, "train_acc_list": train_accuracies, "test_acc_list": test_accuracies}


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "the scores were made for this call, nobody else holds them": [
        "log_softmax: scores -= scores.max(axis=1, keepdims=True); shifted = scores",
    ],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
    "batches are never larger than the training set, as drawing without repetition is allowed": [
        "train: epoch = max(len(x_train) // batch_size, -1)",
        "train: epoch = max(len(x_train) // batch_size, 0)",
    ],
    "this net reads params anew in every call": [
        "train: network.params[key] = network.params[key] - lr * slope",
    ],
}
