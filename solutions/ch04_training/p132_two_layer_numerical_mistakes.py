"""Problem 132: what goes wrong with the slow gradient, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p132_two_layer_numerical import TwoLayerNet, numerical_gradient, sigmoid

# ---------------------------------------------------------------------------------- the function and its argument


@mistake(TwoLayerNet, decisive=True)
class MovesACopy(TwoLayerNet):
    """A copy of the parameter is moved, and loss, which reads params, never sees it: all derivatives are 0. Move the array itself.
    ko: 매개변수의 복사본을 움직이므로 params 를 읽는 loss 는 그것을 보지 못한다. 그래서 미분이 모두 0 이다. 배열 자체를 움직여라."""

    def numerical_gradient(self, x, t):
        return {key: numerical_gradient(lambda _: self.loss(x, t), value.copy()) for key, value in self.params.items()}


@mistake(TwoLayerNet, decisive=True)
class LossComputedOnce(TwoLayerNet):
    """f returns a loss that was computed before anything was moved; compute it inside f, each time.
    ko: f 가 아무것도 움직이기 전에 계산해 둔 손실을 반환한다. f 안에서 매번 계산하라."""

    def numerical_gradient(self, x, t):
        loss = self.loss(x, t)
        return {key: numerical_gradient(lambda _: loss, value) for key, value in self.params.items()}


@mistake(TwoLayerNet, decisive=True)
class ParameterNamedX(TwoLayerNet):
    """The parameter of the lambda is called x and hides the batch x: the weights are taken for data. Give it another name.
    ko: lambda 의 매개변수 이름이 x 라서 배치 x 를 가린다. 가중치를 데이터로 쓰게 된다. 다른 이름을 붙여라."""

    def numerical_gradient(self, x, t):
        return {key: numerical_gradient(lambda x: self.loss(x, t), value) for key, value in self.params.items()}


@mistake(TwoLayerNet, decisive=True)
class LambdaWithoutParameter(TwoLayerNet):
    """The lambda has no parameter, and is called with one; give it one, even if it is not used: lambda W: ...
    ko: lambda 에 매개변수가 없는데 인자를 넘겨 호출한다. 쓰지 않더라도 하나 두어라: lambda W: ..."""

    def numerical_gradient(self, x, t):
        return {key: numerical_gradient(lambda: self.loss(x, t), value) for key, value in self.params.items()}


@mistake(TwoLayerNet)
class BiasesTakenFromTheWeights(TwoLayerNet):
    """The gradient of b1 is that of W1's first row, b2 that of W2's: the biases have to be moved themselves.
    ko: b1 의 기울기로 W1 의 첫 행을, b2 의 기울기로 W2 의 첫 행을 쓴다. 편향 자체를 움직여 구해야 한다."""

    def numerical_gradient(self, x, t):
        slopes = super().numerical_gradient(x, t)
        return slopes | {"b1": slopes["W1"][0], "b2": slopes["W2"][0]}


@mistake(TwoLayerNet, decisive=True)
class WeightsOnly(TwoLayerNet):
    """The gradients of the biases are missing; all four parameters are wanted.
    ko: 편향의 기울기가 없다. 네 매개변수 모두에 대하여 구하라."""

    def numerical_gradient(self, x, t):
        slopes = super().numerical_gradient(x, t)
        return {key: slopes[key] for key in ("W1", "W2")}


# ---------------------------------------------------------------------------------------------- the difference


@mistake(TwoLayerNet, decisive=True)
class NotPutBack(TwoLayerNet):
    """The parameters are not put back after they were moved, so that every entry is looked at with others displaced.
    ko: 움직인 매개변수를 돌려놓지 않는다. 그래서 원소마다 다른 원소들이 어긋난 채로 손실을 본다."""

    def numerical_gradient(self, x, t):
        h, slopes = 1e-4, {}
        for key, array in self.params.items():
            slopes[key] = np.zeros_like(array)
            for index in np.ndindex(array.shape):
                array[index] += h
                ahead = self.loss(x, t)
                array[index] -= 2 * h
                slopes[key][index] = (ahead - self.loss(x, t)) / (2 * h)
        return slopes


@mistake(TwoLayerNet, decisive=True)
class PutBackByAdding(TwoLayerNet):
    """h is added again instead of putting back the kept number, which misses it by the last bit: keep the number and assign it.
    ko: 처음 값을 돌려놓는 대신 h 를 다시 더해서 마지막 비트가 달라진다. 처음 값을 보관했다가 대입하라."""

    def numerical_gradient(self, x, t):
        h, slopes = 1e-4, {}
        for key, array in self.params.items():
            slopes[key] = np.zeros_like(array)
            for index in np.ndindex(array.shape):
                array[index] += h
                ahead = self.loss(x, t)
                array[index] -= 2 * h
                slopes[key][index] = (ahead - self.loss(x, t)) / (2 * h)
                array[index] += h
        return slopes


@mistake(TwoLayerNet)
class ForwardDifference(TwoLayerNet):
    """The difference is one-sided, (f(x + h) - f(x)) / h, and not exact enough; take the central one.
    ko: 한쪽으로만 움직인 전방 차분 (f(x + h) - f(x)) / h 이라 정확하지 않다. 중심 차분을 써라."""

    def numerical_gradient(self, x, t):
        h, slopes = 1e-4, {}
        for key, array in self.params.items():
            slopes[key] = np.zeros_like(array)
            for index in np.ndindex(array.shape):
                kept, here = array[index], self.loss(x, t)
                array[index] = kept + h
                slopes[key][index] = (self.loss(x, t) - here) / h
                array[index] = kept
        return slopes


@mistake(TwoLayerNet)
class DividedByH(TwoLayerNet):
    """Every entry is twice the right value: divide by 2 * h, not by h.
    ko: 모든 원소가 옳은 값의 두 배이다. h 가 아니라 2 * h 로 나누어라."""

    def numerical_gradient(self, x, t):
        return {key: 2 * slope for key, slope in super().numerical_gradient(x, t).items()}


@mistake(TwoLayerNet)
class BracketsForgotten(TwoLayerNet):
    """/ 2 * h divides by 2 and multiplies by h; divide by both: / (2 * h).
    ko: / 2 * h 는 2 로 나누고 h 를 곱한다. 둘 다로 나누어라: / (2 * h)."""

    def numerical_gradient(self, x, t):
        return {key: slope * 1e-8 for key, slope in super().numerical_gradient(x, t).items()}


@mistake(TwoLayerNet, decisive=True)
class OneIndexForAMatrix(TwoLayerNet):
    """This walks through a vector: x[i] is a whole row of a matrix, and there are fewer rows than entries. Use np.ndindex(x.shape).
    ko: 벡터만 훑을 수 있다. 행렬에서 x[i] 는 한 행 전체이고 행의 수는 원소의 수보다 적다. np.ndindex(x.shape) 를 써라."""

    def numerical_gradient(self, x, t):
        h, slopes = 1e-4, {}
        for key, array in self.params.items():
            slopes[key] = np.zeros_like(array)
            for i in range(array.size):
                kept = np.copy(array[i])
                array[i] = kept + h
                ahead = self.loss(x, t)
                array[i] = kept - h
                slopes[key][i] = (ahead - self.loss(x, t)) / (2 * h)
                array[i] = kept
        return slopes


@mistake(TwoLayerNet)
class RowsMovedAsAWhole(TwoLayerNet):
    """A matrix is walked through row by row, and each row is moved as a whole; move one entry at a time.
    ko: 행렬을 행 단위로 훑어 한 행을 통째로 움직인다. 원소를 하나씩 움직여라."""

    def numerical_gradient(self, x, t):
        h, slopes = 1e-4, {}
        for key, array in self.params.items():
            slopes[key] = np.zeros_like(array)
            for i in range(len(array)):
                kept = np.copy(array[i])
                array[i] = kept + h
                ahead = self.loss(x, t)
                array[i] = kept - h
                slopes[key][i] = (ahead - self.loss(x, t)) / (2 * h)
                array[i] = kept
        return slopes


# ----------------------------------------------------------------------------------------- what is differentiated


@mistake(TwoLayerNet)
class LossNotAveraged(TwoLayerNet):
    """The loss is summed over the rows and not divided by their number, and so is its gradient.
    ko: 손실을 행의 수로 나누지 않고 더하기만 하여 기울기도 그만큼 크다."""

    def loss(self, x, t):
        return super().loss(x, t) * len(x)


@mistake(TwoLayerNet)
class SoftmaxOverTheBatch(TwoLayerNet):
    """The softmax divides by the sum over the whole batch; the probabilities of each row have to add up to 1.
    ko: 소프트맥스가 배치 전체의 합으로 나눈다. 확률의 합은 행마다 1 이어야 한다."""

    def predict(self, x):
        hidden = sigmoid(x @ self.params["W1"] + self.params["b1"])
        scores = hidden @ self.params["W2"] + self.params["b2"]
        exp = np.exp(scores - np.max(scores))
        return exp / np.sum(exp)


# --------------------------------------------------------------------------------------- other right answers


@also_right(TwoLayerNet)
class AsInTheBook:
    """The book's class, with its walk through an array by nditer, and a loss that takes both forms of labels."""

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
        if t.size == y.size:
            t = t.argmax(axis=1)
        return -np.sum(np.log(y[np.arange(y.shape[0]), t] + 1e-7)) / y.shape[0]

    def walk(self, f, x):
        """Central differences for an array with any number of axes."""
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

    def numerical_gradient(self, x, t):
        loss_W = lambda W: self.loss(x, t)  # noqa: E731
        grads = {}
        grads["W1"] = self.walk(loss_W, self.params["W1"])
        grads["b1"] = self.walk(loss_W, self.params["b1"])
        grads["W2"] = self.walk(loss_W, self.params["W2"])
        grads["b2"] = self.walk(loss_W, self.params["b2"])
        return grads


@also_right(TwoLayerNet)
class WithOtherParameters(TwoLayerNet):
    """params holds moved copies for the time of each look; no 1e-7 in the logarithm."""

    def loss(self, x, t):
        return -np.mean(np.log(np.sum(self.predict(x) * t, axis=1)))

    def numerical_gradient(self, x, t):
        own, h, slopes = self.params, 1e-4, {}
        for key, array in own.items():
            looks = []
            for position in range(array.size):
                step = np.zeros(array.size)
                step[position] = h
                for sign in (1, -1):
                    self.params = {**own, key: array + sign * step.reshape(array.shape)}
                    looks.append(self.loss(x, t))
            differences = np.array(looks).reshape(-1, 2) @ [1, -1]
            slopes[key] = (differences / (2 * h)).reshape(array.shape)
        self.params = own
        return slopes


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "every entry of the array is written to": ["numerical_gradient: gradient = np.ones_like(x)"],
    "f leaves its argument aside": ["numerical_gradient: ahead = f(h)", "numerical_gradient: behind = f(h)"],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
}
REDUNDANT = {
    "gradient_of_the_output_layer": "one loop serves every array, and what is wrong with it shows in the hidden layer as well; credit for either",
}
