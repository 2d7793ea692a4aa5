"""Problem 155: what goes wrong with affine, ReLU, affine, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p155_affine_relu_affine import forward


def affine(x, params, k):
    """The k-th affine layer."""
    return x @ params[f"W{k}"] + params[f"b{k}"]


def relu(x):
    """Entry by entry."""
    return np.maximum(0, x)


# ------------------------------------------------------------------------------------------- where the ReLU stands


@mistake(forward)
def relu_left_out(x, params):
    """The ReLU has no effect: it is missing, or its result is not what the second layer gets.
    ko: ReLU 가 아무 일도 하지 않는다. 빠뜨렸거나, 그 결과를 둘째 계층에 넣지 않았다."""
    return affine(affine(x, params, 1), params, 2)


@mistake(forward)
def relu_behind_both_layers(x, params):
    """A second ReLU stands behind the last layer; the output may be negative.
    ko: 마지막 계층 뒤에도 ReLU 가 있다. 출력은 음수일 수 있다."""
    return relu(forward(x, params))


@mistake(forward)
def relu_behind_the_last_layer(x, params):
    """The ReLU stands behind the second layer; it belongs between the two.
    ko: ReLU 가 둘째 계층 뒤에 있다. 두 계층 사이에 있어야 한다."""
    return relu(affine(affine(x, params, 1), params, 2))


@mistake(forward)
def relu_before_the_first_layer(x, params):
    """The ReLU is applied to x; it belongs behind the first affine layer.
    ko: ReLU 를 x 에 적용했다. 첫째 Affine 계층 뒤에 있어야 한다."""
    return affine(affine(relu(x), params, 1), params, 2)


@mistake(forward)
def relu_before_the_bias(x, params):
    """The ReLU is applied before b1 is added; first the whole affine layer, then the ReLU. Mind the brackets.
    ko: b1 을 더하기 전에 ReLU 를 적용했다. Affine 계층을 다 계산한 다음에 ReLU 이다. 괄호를 확인하라."""
    return affine(relu(x @ params["W1"]) + params["b1"], params, 2)


@mistake(forward)
def second_layer_fed_with_x(x, params):
    """The second layer gets x again; it has to get the output of the ReLU.
    ko: 둘째 계층에 다시 x 를 넣었다. ReLU 의 출력을 넣어야 한다."""
    return affine(x, params, 2)


# ------------------------------------------------------------------------------------------- what the ReLU does


@mistake(forward)
def mask_for_values(x, params):
    """The ReLU gives True and False, or 1 and 0, where the value was positive; it has to give the value itself.
    ko: ReLU 가 양수인 자리에 True(1), 나머지에 False(0)를 준다. 그 자리의 값 자체를 주어야 한다."""
    return affine(affine(x, params, 1) > 0, params, 2)


@mistake(forward)
def negative_ones_kept(x, params):
    """The ReLU keeps what is negative and puts 0 where it is positive; turn the comparison round.
    ko: ReLU 가 음수를 남기고 양수를 0 으로 만든다. 비교의 방향을 뒤집어라."""
    return affine(np.minimum(0, affine(x, params, 1)), params, 2)


@mistake(forward)
def largest_entry(x, params):
    """np.max finds one largest number in the whole array; np.maximum(0, ...) compares entry by entry.
    ko: np.max 는 배열 전체에서 가장 큰 수 하나를 찾는다. 원소마다 비교하는 것은 np.maximum(0, ...) 이다."""
    return affine(np.full((len(x), len(params["b1"])), np.max(affine(x, params, 1))), params, 2)


@mistake(forward)
def absolute_values(x, params):
    """Negative values lose their sign instead of becoming 0: ReLU is not the absolute value.
    ko: 음수가 0 이 되지 않고 부호만 없어졌다. ReLU 는 절댓값이 아니다."""
    return affine(np.abs(affine(x, params, 1)), params, 2)


@mistake(forward)
def sigmoid_for_relu(x, params):
    """A sigmoid stands where the ReLU belongs.
    ko: ReLU 자리에 시그모이드가 있다."""
    return affine(1 / (1 + np.exp(-affine(x, params, 1))), params, 2)


# --------------------------------------------------------------------------------------------------- the result


@mistake(forward)
def hidden_layer_alone(x, params):
    """What comes back is the output of the ReLU; the second layer is missing.
    ko: ReLU 의 출력이 나온다. 둘째 계층이 빠졌다."""
    return relu(affine(x, params, 1))


@mistake(forward, decisive=True)
def nothing_returned(x, params):
    """Nothing comes back (None): hand the output over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 보여 줄 뿐이므로 출력을 return 으로 반환하라."""


# --------------------------------------------------------------------------------------- other right answers


class Affine:
    """The layer of problem 151, as far as it is needed."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        return np.dot(x, self.W) + self.b


class Relu:
    """The layer of problem 140, as far as it is needed."""

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out


@also_right(forward)
def with_layer_objects(x, params):
    """Three layer objects in a row."""
    for layer in (Affine(params["W1"], params["b1"]), Relu(), Affine(params["W2"], params["b2"])):
        x = layer.forward(x)
    return x


@also_right(forward)
def node_by_node(x, params):
    """Loops over samples and nodes, max of two numbers; the result as an array."""
    W1, b1, W2, b2 = (params[key] for key in ("W1", "b1", "W2", "b2"))
    out = np.zeros((x.shape[0], b2.size))
    for n, row in enumerate(x):
        hidden = [max(0.0, float(row @ W1[:, j] + b1[j])) for j in range(b1.size)]
        out[n] = [sum(h * W2[j, k] for j, h in enumerate(hidden)) + b2[k] for k in range(b2.size)]
    return out


@also_right(forward)
def product_with_a_mask(x, params):
    """ReLU as a product with True and False."""
    z = x.dot(params["W1"]) + params["b1"]
    z *= z > 0
    return z.dot(params["W2"]) + params["b2"]


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "examples_in_whole_numbers": "one formula serves all numbers; here are those that the statement works out",
    "arguments_stay": "nobody is known to write into what comes in here; the convention is held all the same",
}
