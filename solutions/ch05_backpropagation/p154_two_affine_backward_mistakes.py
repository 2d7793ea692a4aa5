"""Problem 154: what goes wrong with two affine layers walked backward, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p154_two_affine_backward import backward


def layer_back(x, W, dout):
    """What an affine layer answers to dout: the gradients of its input, weights and biases."""
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)


# -------------------------------------------------------------------------------------------------- the joint


@mistake(backward)
def first_layer_gets_dy(x, params, dY):
    """The first layer gets dY, which belongs to out2; it has to get what the second layer hands back.
    ko: 첫째 계층에 dY 를 넣었다. dY 는 out2 의 것이다. 둘째 계층이 돌려보내는 값을 넣어야 한다."""
    _, grads = backward(x, params, dY)
    dx, W1, b1 = layer_back(x, params["W1"], dY)
    return dx, grads | {"W1": W1, "b1": b1}


@mistake(backward)
def walked_in_the_order_of_forward(x, params, dY):
    """The layers are gone through in the order of forward; on the way back the last layer comes first.
    ko: 순전파의 순서로 계층을 지나갔다. 역전파에서는 마지막 계층이 먼저이다."""
    out1 = x @ params["W1"] + params["b1"]
    d_out1, W1, b1 = layer_back(x, params["W1"], dY)
    dx, W2, b2 = layer_back(out1, params["W2"], d_out1)
    return dx, {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


@mistake(backward)
def both_layers_see_x(x, params, dY):
    """W2 is paired with x; the second layer took in out1, so its weights need out1.
    ko: W2 의 기울기를 x 로 구했다. 둘째 계층의 입력은 out1 이므로 out1 이 필요하다."""
    dx, grads = backward(x, params, dY)
    return dx, grads | {"W2": x.T @ dY}


@mistake(backward)
def out1_without_its_bias(x, params, dY):
    """For the gradient of W2, out1 was computed without b1.
    ko: W2 의 기울기를 구할 때 out1 에서 b1 을 빠뜨렸다."""
    dx, grads = backward(x, params, dY)
    return dx, grads | {"W2": (x @ params["W1"]).T @ dY}


@mistake(backward)
def last_output_for_the_first(x, params, dY):
    """W2 is paired with out2, the output of its own layer; it needs the input, out1.
    ko: W2 의 기울기를 자기 계층의 출력 out2 로 구했다. 필요한 것은 입력 out1 이다."""
    dx, grads = backward(x, params, dY)
    out2 = (x @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]
    return dx, grads | {"W2": out2.T @ dY}


@mistake(backward)
def stopped_after_the_second_layer(x, params, dY):
    """What comes back is the gradient of out1; go through the first layer too, down to x.
    ko: 반환된 것은 out1 에 대한 기울기이다. 첫째 계층까지 지나 x 에 이르러야 한다."""
    _, grads = backward(x, params, dY)
    return dY @ params["W2"].T, grads


# ------------------------------------------------------------------------------------------------- the formulas


@mistake(backward)
def biases_summed_over_nodes(x, params, dY):
    """The gradients of the biases are summed over the nodes (axis 1); each sample adds to each bias, so sum over axis 0.
    ko: 편향의 기울기를 노드 축(axis 1)으로 더했다. 편향마다 모든 표본이 더해지므로 axis 0 으로 더하라."""
    dx, grads = backward(x, params, dY)
    return dx, grads | {"b1": (dY @ params["W2"].T).sum(axis=1), "b2": dY.sum(axis=1)}


@mistake(backward)
def biases_not_summed(x, params, dY):
    """The gradients of the biases still have a row for each sample; add the rows up (axis 0).
    ko: 편향의 기울기에 표본마다 행이 하나씩 남아 있다. 행을 모두 더하라(axis 0)."""
    dx, grads = backward(x, params, dY)
    return dx, grads | {"b1": dY @ params["W2"].T, "b2": dY}


@mistake(backward)
def divided_by_the_samples(x, params, dY):
    """The gradients are divided by the number of samples; dY already carries that division.
    ko: 기울기를 표본 수로 나누었다. 그 나눗셈은 dY 에 이미 들어 있다."""
    dx, grads = backward(x, params, dY)
    return dx, {key: grad / len(x) for key, grad in grads.items()}


@mistake(backward)
def weights_transposed(x, params, dY):
    """The gradients of W1 and W2 are transposed; exchange the two factors, so that they have the shapes of W1 and W2.
    ko: W1 과 W2 의 기울기가 전치되었다. W1, W2 와 모양이 같도록 두 인수의 순서를 바꾸어라."""
    dx, grads = backward(x, params, dY)
    return dx, grads | {"W1": grads["W1"].T, "W2": grads["W2"].T}


# --------------------------------------------------------------------------------------------------- the result


@mistake(backward)
def keys_exchanged(x, params, dY):
    """The gradients of the two layers stand under each other's keys.
    ko: 두 계층의 기울기가 서로의 키에 들어 있다."""
    dx, grads = backward(x, params, dY)
    return dx, {"W1": grads["W2"], "b1": grads["b2"], "W2": grads["W1"], "b2": grads["b1"]}


@mistake(backward, decisive=True)
def gradients_alone(x, params, dY):
    """Only the dict comes back; return dx with it: (dx, grads).
    ko: 딕셔너리만 나온다. dx 와 함께 (dx, grads) 로 반환하라."""
    return backward(x, params, dY)[1]


@mistake(backward, decisive=True)
def nothing_returned(x, params, dY):
    """Nothing comes back (None): hand dx and grads over with return.
    ko: 반환되는 값이 없다(None). dx 와 grads 를 return 으로 반환하라."""


# --------------------------------------------------------------------------------------- other right answers


class Affine:
    """The layer of problem 151."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


@also_right(backward)
def with_layer_objects(x, params, dY):
    """Two layer objects, gone through forward and then in reverse."""
    layers = [Affine(params[f"W{k}"], params[f"b{k}"]) for k in (1, 2)]
    for layer in layers:
        x = layer.forward(x)
    for layer in reversed(layers):
        dY = layer.backward(dY)
    grads = {}
    for k, layer in enumerate(layers, 1):
        grads[f"W{k}"], grads[f"b{k}"] = layer.dW, layer.db
    return dY, grads


@also_right(backward)
def sample_by_sample(x, params, dY):
    """A loop over the samples that adds up outer products."""
    W1, b1, W2 = params["W1"], params["b1"], params["W2"]
    grads = {key: np.zeros(value.shape) for key, value in params.items()}
    dx = []
    for row, slope in zip(x, dY, strict=True):
        hidden, back = W1.T @ row + b1, W2 @ slope
        for key, more in (("b2", slope), ("W2", np.outer(hidden, slope)), ("b1", back), ("W1", np.outer(row, back))):
            grads[key] += more
        dx.append(W1 @ back)
    return [np.array(dx), grads]


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "whole_numbers_of_the_drawing": "one formula serves all numbers; here are those that the statement works out",
    "arguments_stay": "nobody is known to write into what comes in here; the convention is held all the same",
}
