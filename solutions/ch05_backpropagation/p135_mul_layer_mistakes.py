"""Problem 135: what goes wrong with the multiplication node, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p135_mul_layer import MulLayer

# -------------------------------------------------------------------------------------------------- backward


@mistake(MulLayer)
class InputsNotExchanged(MulLayer):
    """dx is dout * x and dy is dout * y; the slope along one input is the other one, so exchange them.
    ko: dx 가 dout * x, dy 가 dout * y 이다. 한 입력에 대한 미분은 다른 입력이므로 서로 바꾸어 곱하라."""

    def backward(self, dout):
        return dout * self.x, dout * self.y


@mistake(MulLayer)
class UpstreamLeftOut(MulLayer):
    """backward returns the slopes y and x alone; by the chain rule both have to be multiplied by dout.
    ko: backward 가 미분 y 와 x 만 반환한다. 연쇄법칙에 따라 둘 다 dout 을 곱해야 한다."""

    def backward(self, dout):
        return self.y, self.x


@mistake(MulLayer)
class PassedOnUnchanged(MulLayer):
    """backward hands dout on unchanged, as a node that adds does; here each input gets dout times the other input.
    ko: backward 가 덧셈 노드처럼 dout 을 그대로 넘긴다. 여기서는 입력마다 dout 에 다른 입력을 곱하여 넘긴다."""

    def backward(self, dout):
        return dout, dout


@mistake(MulLayer)
class AddedForMultiplied(MulLayer):
    """backward adds dout to the other input; the chain rule multiplies.
    ko: backward 가 다른 입력에 dout 을 더한다. 연쇄법칙은 곱한다."""

    def backward(self, dout):
        return dout + self.y, dout + self.x


@mistake(MulLayer)
class TimesTheOutput(MulLayer):
    """backward multiplies dout by the product x * y; each slope holds only the other input.
    ko: backward 가 dout 에 곱 x * y 를 곱한다. 미분에는 다른 입력 하나만 들어 있다."""

    def backward(self, dout):
        out = self.x * self.y
        return dout * out, dout * out


@mistake(MulLayer)
class OneGradientOnly(MulLayer):
    """backward returns dx alone; both inputs need a gradient: return dx, dy.
    ko: backward 가 dx 만 반환한다. 두 입력 모두 기울기가 필요하다. dx, dy 를 반환하라."""

    def backward(self, dout):
        return dout * self.y


@mistake(MulLayer, decisive=True)
class ReturnForgotten(MulLayer):
    """backward returns nothing (None); end it with return dx, dy.
    ko: backward 가 아무것도 반환하지 않는다(None). return dx, dy 로 끝내라."""

    def backward(self, dout):
        super().backward(dout)


# --------------------------------------------------------------------------------------------------- forward


@mistake(MulLayer)
class MatrixProduct(MulLayer):
    """forward multiplies arrays as matrices (@ or np.dot); here entry meets entry, with *.
    ko: forward 가 배열을 행렬로 곱한다(@ 또는 np.dot). 여기서는 * 로 원소끼리 곱한다."""

    def forward(self, x, y):
        super().forward(x, y)
        return np.dot(x, y)


@mistake(MulLayer, decisive=True)
class InputsNotKept(MulLayer):
    """x and y are gone when forward ends; store them on the object with self.x = x and self.y = y.
    ko: forward 가 끝나면 x 와 y 가 사라진다. self.x = x, self.y = y 로 객체에 저장하라."""

    def forward(self, x, y):
        return x * y


@mistake(MulLayer)
class OneRecordForAllNodes(MulLayer):
    """All nodes share one x and y, kept in global variables or in the class, and the last forward wins; keep them in self.
    ko: x 와 y 를 전역 변수나 클래스에 두어 모든 노드가 함께 쓰고, 마지막 forward 의 것만 남는다. self 에 두어라."""

    def __init__(self):
        pass

    def forward(self, x, y):
        type(self).x, type(self).y = x, y
        return x * y


@mistake(MulLayer)
class FirstInputsForEver(MulLayer):
    """The inputs of the first forward are kept for ever; every forward has to store its own.
    ko: 첫 forward 의 입력이 계속 남아 있다. forward 할 때마다 새 입력을 저장해야 한다."""

    def forward(self, x, y):
        if self.x is None:
            self.x, self.y = x, y
        return x * y


# --------------------------------------------------------------------------------------- other right answers


@also_right(MulLayer)
class OfTheBook:
    """A name for each result; the inputs on the other side of dout."""

    def __init__(self):
        self.x = None
        self.y = None

    def forward(self, x, y):
        self.x = x
        self.y = y
        out = self.x * self.y
        return out

    def backward(self, dout):
        dx = self.y * dout
        dy = self.x * dout
        return dx, dy


@also_right(MulLayer)
class SlopesKept:
    """forward keeps the two slopes, in a tuple; backward returns a list."""

    def forward(self, a, b):
        self.slopes = (b, a)
        return np.multiply(a, b)

    def backward(self, d_out):
        return [np.multiply(slope, d_out) for slope in self.slopes]


@also_right(MulLayer)
class WithAFunction:
    """forward leaves a function of dout behind."""

    def __init__(self):
        self.way_back = None

    def forward(self, x, y):
        self.way_back = lambda dout: (dout * y, dout * x)
        return y * x

    def backward(self, dout):
        return self.way_back(dout)
