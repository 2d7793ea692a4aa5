"""Problem 153: what goes wrong with two affine layers in a row, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p153_two_affine_forward import forward

# -------------------------------------------------------------------------------------------------- the joint


@mistake(forward)
def second_layer_fed_with_x(x, params):
    """The second layer gets x again; it takes in what the first layer put out.
    ko: 둘째 계층에 다시 x 를 넣었다. 둘째 계층은 첫째 계층의 출력을 받는다."""
    return x @ params["W1"] + params["b1"], x @ params["W2"] + params["b2"]


@mistake(forward)
def second_layer_uses_the_first_bias(x, params):
    """Both layers add b1; the second one has a bias of its own, b2.
    ko: 두 계층이 모두 b1 을 더한다. 둘째 계층에는 자기 편향 b2 가 있다."""
    out1 = x @ params["W1"] + params["b1"]
    return out1, out1 @ params["W2"] + params["b1"]


@mistake(forward)
def one_layer_used_twice(x, params):
    """The first layer is gone through twice; the second one has its own W2 and b2.
    ko: 첫째 계층을 두 번 지나간다. 둘째 계층에는 자기 W2 와 b2 가 있다."""
    out1 = x @ params["W1"] + params["b1"]
    return out1, out1 @ params["W1"] + params["b1"]


@mistake(forward)
def relu_in_between(x, params):
    """Something stands between the layers and makes negative values 0; here the second layer gets out1 as it is.
    ko: 두 계층 사이에서 음수를 0 으로 만들었다. 여기서는 둘째 계층이 out1 을 그대로 받는다."""
    out1 = x @ params["W1"] + params["b1"]
    return out1, np.maximum(0, out1) @ params["W2"] + params["b2"]


@mistake(forward)
def relu_in_the_first_layer(x, params):
    """out1 has no negative values: a ReLU was applied, and an affine layer has none.
    ko: out1 에 음수가 없다. ReLU 를 적용했는데, Affine 계층에는 ReLU 가 없다."""
    out1 = np.maximum(0, x @ params["W1"] + params["b1"])
    return out1, out1 @ params["W2"] + params["b2"]


@mistake(forward)
def sigmoid_in_between(x, params):
    """A sigmoid stands between the layers; here the second layer gets out1 as it is.
    ko: 두 계층 사이에 시그모이드가 있다. 여기서는 둘째 계층이 out1 을 그대로 받는다."""
    out1 = 1 / (1 + np.exp(-(x @ params["W1"] + params["b1"])))
    return out1, out1 @ params["W2"] + params["b2"]


# -------------------------------------------------------------------------------------------------- the layers


@mistake(forward)
def biases_left_out(x, params):
    """The biases are missing; add b1 to the first product and b2 to the second.
    ko: 편향이 빠졌다. 첫째 곱에는 b1 을, 둘째 곱에는 b2 를 더하라."""
    out1 = x @ params["W1"]
    return out1, out1 @ params["W2"]


@mistake(forward)
def first_bias_left_out(x, params):
    """b1 is missing in out1.
    ko: out1 에 b1 이 빠졌다."""
    out1 = x @ params["W1"]
    return out1, out1 @ params["W2"] + params["b2"]


# -------------------------------------------------------------------------------------------------- the result


@mistake(forward)
def outputs_exchanged(x, params):
    """The two outputs come back in the wrong order; return out1 first.
    ko: 두 출력의 순서가 바뀌었다. out1 을 먼저 반환하라."""
    return forward(x, params)[::-1]


@mistake(forward)
def last_output_alone(x, params):
    """Only the last output comes back; return both, (out1, out2).
    ko: 마지막 출력만 나온다. 둘 다 (out1, out2) 로 반환하라."""
    return forward(x, params)[1]


@mistake(forward, decisive=True)
def nothing_returned(x, params):
    """Nothing comes back (None): hand the outputs over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 보여 줄 뿐이므로 두 출력을 return 으로 반환하라."""


@mistake(forward)
def added_in_place(x, params):
    """b1 is added to the weights themselves (W += b), so params has changed after the call; add it to the product.
    ko: b1 을 가중치 자체에 더하여(W += b) 호출한 뒤 params 가 달라진다. 곱한 결과에 더하라."""
    params["W1"] += params["b1"]
    out1 = x @ params["W1"]
    return out1, out1 @ params["W2"] + params["b2"]


# --------------------------------------------------------------------------------------- other right answers


class Affine:
    """The layer of problem 151, as far as it is needed."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b


@also_right(forward)
def with_layer_objects(x, params):
    """Two objects of the class Affine, outputs in a list."""
    layers = [Affine(params["W1"], params["b1"]), Affine(params["W2"], params["b2"])]
    outs = []
    for layer in layers:
        x = layer.forward(x)
        outs.append(x)
    return outs


@also_right(forward)
def row_by_row(x, params):
    """One sample at a time, weighted sums with einsum and loops."""
    W1, b1, W2, b2 = (params[key] for key in ("W1", "b1", "W2", "b2"))
    first = np.array([[sum(row[i] * W1[i, j] for i in range(len(row))) + b1[j] for j in range(len(b1))] for row in x])
    return first, np.einsum("nh,hk->nk", first, W2) + b2.reshape(1, -1)


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "network_of_the_drawing": "one formula serves all numbers; here are those that the statement works out",
    "arguments_stay": "nobody is known to write into what comes in here; the convention is held all the same",
}
