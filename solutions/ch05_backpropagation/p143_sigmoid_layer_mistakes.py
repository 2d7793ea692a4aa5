"""Problem 143: what goes wrong with the sigmoid layer, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p143_sigmoid_layer import Sigmoid


def sigmoid(x):
    """1 / (1 + exp(-x))."""
    return 1 / (1 + np.exp(-x))


# --------------------------------------------------------------------------------------------------- forward


@mistake(Sigmoid)
class SignOfTheExponent(Sigmoid):
    """The exponent has the wrong sign, so the curve falls: it is exp(-x).
    ko: 지수의 부호가 반대여서 곡선이 내려간다. exp(-x) 이다."""

    def forward(self, x):
        self.out = 1 / (1 + np.exp(x))
        return self.out


@mistake(Sigmoid)
class BracketsForgotten(Sigmoid):
    """1 / 1 + exp(-x) divides before it adds; put the whole denominator into brackets.
    ko: 1 / 1 + exp(-x) 는 더하기 전에 나눈다. 분모 전체를 괄호로 묶어라."""

    def forward(self, x):
        self.out = 1 / 1 + np.exp(-x)
        return self.out


@mistake(Sigmoid)
class OneForgotten(Sigmoid):
    """The 1 in the denominator is missing, and 1 / exp(-x) is only exp(x); it is 1 + exp(-x).
    ko: 분모에 1 이 빠졌다. 1 / exp(-x) 는 exp(x) 일 뿐이다. 분모는 1 + exp(-x) 이다."""

    def forward(self, x):
        self.out = 1 / np.exp(-x)
        return self.out


@mistake(Sigmoid)
class HyperbolicTangent(Sigmoid):
    """This is tanh, a curve of the same form that goes from -1 to 1; the sigmoid goes from 0 to 1.
    ko: tanh 이다. 모양은 같지만 -1 에서 1 까지 간다. 시그모이드는 0 에서 1 까지 간다."""

    def forward(self, x):
        self.out = np.tanh(x)
        return self.out


@mistake(Sigmoid, decisive=True)
class InfinityByInfinity(Sigmoid):
    """exp(x) / (1 + exp(x)) is inf / inf = nan for large x; 1 / (1 + exp(-x)) is the same function without that trap.
    ko: exp(x) / (1 + exp(x)) 는 x 가 크면 inf / inf = nan 이 된다. 1 / (1 + exp(-x)) 은 같은 함수이면서 그런 함정이 없다."""

    def forward(self, x):
        self.out = np.exp(x) / (1 + np.exp(x))
        return self.out


@mistake(Sigmoid, decisive=True)
class WritesIntoTheInput(Sigmoid):
    """forward writes into the caller's x (out=x, x *= -1 or the like); compute in an array of its own.
    ko: forward 가 호출한 쪽의 x 에 써넣는다(out=x, x *= -1 따위). 새 배열에 계산하라."""

    def forward(self, x):
        np.negative(x, out=x)
        self.out = 1 / (1 + np.exp(x))
        return self.out


# ------------------------------------------------------------------------------------------------ what is kept


@mistake(Sigmoid, decisive=True)
class InputKeptAsOut(Sigmoid):
    """self.out holds the input x; keep the output of forward there.
    ko: self.out 에 입력 x 가 들어 있다. forward 의 출력을 저장하라."""

    def forward(self, x):
        self.out = x
        return sigmoid(x)

    def backward(self, dout):
        y = sigmoid(self.out)
        return dout * y * (1 - y)


@mistake(Sigmoid, decisive=True)
class OutputNotKept(Sigmoid):
    """self.out is still None after forward: out is a local variable there; write self.out.
    ko: forward 뒤에도 self.out 이 None 이다. out 이 forward 의 지역 변수이기 때문이다. self.out 으로 써라."""

    def forward(self, x):
        return sigmoid(x)


@mistake(Sigmoid)
class OneRecordForAllLayers:
    """All layers share one out, kept in a global variable or in the class, and the last forward wins; keep it in self.out.
    ko: out 을 전역 변수나 클래스에 두어 모든 계층이 함께 쓰고, 마지막 forward 의 것만 남는다. self.out 에 두어라."""

    def forward(self, x):
        type(self).out = sigmoid(x)
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# -------------------------------------------------------------------------------------------------- backward


@mistake(Sigmoid)
class UpstreamLeftOut(Sigmoid):
    """backward returns out * (1 - out) alone; by the chain rule it has to be multiplied by dout.
    ko: backward 가 out * (1 - out) 만 반환한다. 연쇄법칙에 따라 dout 을 곱해야 한다."""

    def backward(self, dout):
        return self.out * (1 - self.out)


@mistake(Sigmoid)
class FromTheInput(Sigmoid):
    """backward puts x into out * (1 - out); the formula speaks of the output, so keep that.
    ko: backward 가 out * (1 - out) 의 out 자리에 x 를 넣는다. 이 식은 출력에 대한 것이므로 출력을 저장하라."""

    def forward(self, x):
        self.x = x
        return super().forward(x)

    def backward(self, dout):
        return dout * self.x * (1 - self.x)


@mistake(Sigmoid)
class SigmoidTwice(Sigmoid):
    """backward takes the sigmoid of out, which is one already; use out as it is.
    ko: backward 가 out 에 시그모이드를 또 취한다. out 은 이미 시그모이드의 값이므로 그대로 써라."""

    def backward(self, dout):
        y = sigmoid(self.out)
        return dout * y * (1 - y)


@mistake(Sigmoid)
class PlusForMinus(Sigmoid):
    """The second factor is 1 + out; it is 1 - out.
    ko: 둘째 인수가 1 + out 으로 되어 있다. 1 - out 이다."""

    def backward(self, dout):
        return dout * self.out * (1 + self.out)


@mistake(Sigmoid)
class FirstFactorForgotten(Sigmoid):
    """The derivative is 1 - out here; the factor out is missing.
    ko: 미분을 1 - out 으로 계산했다. 인수 out 이 빠졌다."""

    def backward(self, dout):
        return dout * (1 - self.out)


@mistake(Sigmoid)
class SecondFactorForgotten(Sigmoid):
    """The derivative is out here; the factor 1 - out is missing.
    ko: 미분을 out 으로 계산했다. 인수 1 - out 이 빠졌다."""

    def backward(self, dout):
        return dout * self.out


@mistake(Sigmoid)
class BracketsForgottenOnTheWayBack(Sigmoid):
    """dout * out * 1 - out subtracts at the very end; put 1 - out into brackets.
    ko: dout * out * 1 - out 은 맨 마지막에 뺀다. 1 - out 을 괄호로 묶어라."""

    def backward(self, dout):
        return dout * self.out * 1 - self.out


@mistake(Sigmoid)
class DerivativeOfTanh(Sigmoid):
    """1 - out**2 is the derivative of tanh; that of the sigmoid is out * (1 - out).
    ko: 1 - out**2 은 tanh 의 미분이다. 시그모이드의 미분은 out * (1 - out) 이다."""

    def backward(self, dout):
        return dout * (1 - self.out**2)


@mistake(Sigmoid, decisive=True)
class ReturnForgotten(Sigmoid):
    """backward returns nothing (None); dx has to be returned, or the layer before gets no gradient.
    ko: backward 가 아무것도 반환하지 않는다(None). dx 를 반환해야 앞 계층이 기울기를 받는다."""

    def backward(self, dout):
        super().backward(dout)


# --------------------------------------------------------------------------------------- other right answers


@also_right(Sigmoid)
class OfTheBook:
    """The form of the book: the factors in another order, a name for the output."""

    def __init__(self):
        self.out = None

    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * (1.0 - self.out) * self.out


@also_right(Sigmoid)
class WithoutAWarning:
    """Half a tanh, which overflows nowhere; a backward that writes into dout."""

    def forward(self, x):
        self.out = 0.5 * (1 + np.tanh(0.5 * x))
        return self.out

    def backward(self, d_out):
        d_out *= self.out - self.out**2
        return d_out


@also_right(Sigmoid)
class BySign:
    """A form for each sign, and the derivative from the input."""

    def forward(self, x):
        self.x = x
        e = np.exp(-np.abs(x))
        self.out = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
        return self.out

    def backward(self, dout):
        e = np.exp(-np.abs(self.x))
        return dout * e / (1 + e) ** 2
