"""Problem 142: what goes wrong with ReLU on the way back, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p142_relu_backward import relu_backward


def relu(x):
    """max(0, x)."""
    return np.maximum(0, x)


# ----------------------------------------------------------------------------------------------- the gate


@mistake(relu_backward)
def all_let_through(x, dout):
    """dout comes back as it is; where x was 0 or less the gradient has to be 0.
    ko: dout 이 그대로 나온다. x 가 0 이하였던 곳에서는 기울기가 0 이어야 한다."""
    return dout


@mistake(relu_backward)
def relu_of_the_gradient(x, dout):
    """ReLU is applied to dout, and negative gradients are lost; what counts is the sign of x.
    ko: dout 에 ReLU 를 적용해서 음수인 기울기가 사라진다. 중요한 것은 x 의 부호이다."""
    return relu(dout)


@mistake(relu_backward)
def both_have_to_be_positive(x, dout):
    """Where x was positive, negative entries of dout are lost as well; the sign of dout does not matter.
    ko: x 가 양수인 곳에서도 dout 의 음수가 사라진다. dout 의 부호는 상관없다."""
    return relu(relu_backward(x, dout))


@mistake(relu_backward)
def gate_inverted(x, dout):
    """The gradient goes through where x was stopped, and ends where x went through; it is the other way round.
    ko: x 가 막힌 곳에서 기울기가 지나가고, x 가 지나간 곳에서 기울기가 막힌다. 반대이다."""
    return np.where(x > 0, 0, dout)


@mistake(relu_backward)
def zero_goes_through(x, dout):
    """The gradient goes through where x is exactly 0; there it ends as well, so the mask is x <= 0.
    ko: x 가 정확히 0 인 곳으로 기울기가 지나간다. 거기서도 막히므로 마스크는 x <= 0 이다."""
    return np.where(x < 0, 0, dout)


@mistake(relu_backward)
def arguments_mixed_up(x, dout):
    """x and dout have changed places: dout is asked where the gate is open, and x goes through it.
    ko: x 와 dout 이 뒤바뀌었다. dout 을 보고 문을 열고 닫으며, 그 문으로 x 가 지나간다."""
    return relu_backward(dout, x)


# ------------------------------------------------------------------------------------------- the chain rule


@mistake(relu_backward, decisive=True)
def slopes_alone(x, dout):
    """The slopes 0 and 1 come back; by the chain rule they have to be multiplied by dout.
    ko: 미분 0 과 1 이 나온다. 연쇄법칙에 따라 dout 을 곱해야 한다."""
    return np.where(x > 0, 1.0, 0.0)


@mistake(relu_backward)
def times_the_output(x, dout):
    """dout is multiplied by the output of ReLU; where x is positive the slope is 1, not x.
    ko: dout 에 ReLU 의 출력을 곱했다. x 가 양수인 곳의 미분은 x 가 아니라 1 이다."""
    return relu(x) * dout


@mistake(relu_backward)
def forward_again(x, dout):
    """The output of ReLU comes back, the way forward; the gradient dout is not used.
    ko: ReLU 의 출력, 곧 순전파의 결과가 나온다. 기울기 dout 을 쓰지 않았다."""
    return relu(x)


@mistake(relu_backward)
def output_and_gradient(x, dout):
    """The output of ReLU and dx come back; dx alone is asked for.
    ko: ReLU 의 출력과 dx 가 함께 나온다. dx 만 반환하라."""
    return relu(x), relu_backward(x, dout)


@mistake(relu_backward, decisive=True)
def zeros_written_into_x(x, dout):
    """The zeros of the way forward are written into the caller's x; make a copy first.
    ko: 순전파의 0 을 호출한 쪽의 x 에 써넣는다. 먼저 복사본을 만들어라."""
    mask = x <= 0
    x[mask] = 0
    return np.where(mask, 0, dout)


@mistake(relu_backward, decisive=True)
def prints_only(x, dout):
    """Nothing comes back from it (None): hand dx over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 dx 를 return 으로 반환하라."""
    relu_backward(x, dout)


# --------------------------------------------------------------------------------------- other right answers


class Relu:
    """The layer of the book."""

    def __init__(self):
        self.mask = None

    def forward(self, x):
        """Zeros under the mask, in a copy."""
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        """Zeros under the mask."""
        dout[self.mask] = 0
        dx = dout
        return dx


@also_right(relu_backward)
def with_the_layer(x, dout):
    """The form of the book: forward for the mask, and a backward that writes into dout."""
    relu = Relu()
    relu.forward(x)
    return relu.backward(dout)


@also_right(relu_backward)
def by_multiplying(x, dout):
    """The truth values as factors."""
    return dout * (x > 0)


@also_right(relu_backward)
def by_heaviside(x, dout):
    """The slope as a function of numpy, with its value at 0."""
    return np.multiply(np.heaviside(x, 0.0), dout)
