"""Problem 140: what goes wrong with the ReLU layer, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p140_relu_layer import Relu

# --------------------------------------------------------------------------------------------------- forward


@mistake(Relu)
class WritesIntoTheInput(Relu):
    """forward writes its zeros into the caller's x; make a copy first and write into that.
    ko: forward 가 호출한 쪽의 x 에 0 을 써넣는다. 먼저 복사본을 만들어 거기에 써라."""

    def forward(self, x):
        self.mask = x <= 0
        x[self.mask] = 0
        return x


@mistake(Relu)
class LetsNegativeValuesThrough(Relu):
    """The mask works the wrong way round: negative values go through and positive ones are stopped.
    ko: 마스크가 거꾸로 쓰였다. 음수가 지나가고 양수가 막힌다."""

    def forward(self, x):
        self.mask = x <= 0
        return np.where(self.mask, x, 0)

    def backward(self, dout):
        return np.where(self.mask, dout, 0)


@mistake(Relu, decisive=True)
class ReturnsTheMask(Relu):
    """forward returns a mask instead of values: 1 or True says that a value is positive, not how large it is.
    ko: forward 가 값이 아니라 마스크를 반환한다. 1 이나 True 는 양수라는 것만 알려 줄 뿐 얼마인지는 알려 주지 않는다."""

    def forward(self, x):
        super().forward(x)
        return x > 0


@mistake(Relu)
class MaskNotApplied(Relu):
    """forward keeps the mask and returns x as it came; set the masked entries of a copy to 0.
    ko: forward 가 마스크를 저장하기만 하고 x 를 그대로 반환한다. 복사본에서 마스크가 True 인 원소를 0 으로 바꾸어라."""

    def forward(self, x):
        super().forward(x)
        return x


@mistake(Relu)
class LargestOfAll(Relu):
    """np.max(x) is one number, the largest entry of x; a value for each entry comes from np.maximum(0, x) or the mask.
    ko: np.max(x) 는 x 의 가장 큰 원소 하나이다. 원소마다 값을 구하려면 np.maximum(0, x) 나 마스크를 써라."""

    def forward(self, x):
        super().forward(x)
        return max(0, np.max(x))


# -------------------------------------------------------------------------------------------------- the mask


@mistake(Relu, decisive=True)
class MaskOfThePositive(Relu):
    """The mask is True where x is positive; here it marks what is stopped, x <= 0.
    ko: 마스크가 x 가 양수인 곳에서 True 이다. 여기서 마스크는 막히는 곳, 곧 x <= 0 을 표시한다."""

    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


@mistake(Relu)
class ZeroGoesThrough(Relu):
    """The mask is x < 0, so a gradient comes back where x is exactly 0; zero counts as stopped, so use x <= 0.
    ko: 마스크가 x < 0 이어서 x 가 정확히 0 인 곳으로 기울기가 지나간다. 0 도 막힌 것으로 치므로 x <= 0 을 써라."""

    def forward(self, x):
        self.mask = x < 0
        return np.where(self.mask, 0, x)


@mistake(Relu)
class FirstMaskForEver(Relu):
    """The mask of the first batch is kept for all later ones; make it anew in every forward.
    ko: 첫 배치의 마스크를 나중 배치에서도 계속 쓴다. forward 할 때마다 마스크를 새로 만들어라."""

    def forward(self, x):
        if self.mask is None:
            self.mask = x <= 0
        return np.maximum(0, x)


@mistake(Relu)
class OneMaskForAllLayers:
    """All layers share one mask, kept in a global variable or in the class, and the last forward wins; keep it in self.mask.
    ko: 마스크를 전역 변수나 클래스에 두어 모든 계층이 함께 쓰고, 마지막 forward 의 것만 남는다. self.mask 에 두어라."""

    def forward(self, x):
        type(self).mask = x <= 0
        return np.maximum(0, x)

    def backward(self, dout):
        return np.where(self.mask, 0, dout)


@mistake(Relu, decisive=True)
class MaskNotKept(Relu):
    """mask is a local variable of forward and gone when forward ends; write self.mask.
    ko: mask 가 forward 의 지역 변수여서 forward 가 끝나면 사라진다. self.mask 로 써라."""

    def forward(self, x):
        mask = x <= 0
        return np.where(mask, 0, x)

    def backward(self, dout):
        return np.where(mask, 0, dout)  # noqa: F821


# -------------------------------------------------------------------------------------------------- backward


@mistake(Relu)
class AsksTheGradient(Relu):
    """backward stops dout where dout itself is negative; what counts is where x was stopped, and that is in self.mask.
    ko: backward 가 dout 이 음수인 곳을 막는다. 중요한 것은 x 가 막힌 곳이며, 그것은 self.mask 에 들어 있다."""

    def backward(self, dout):
        return np.where(dout <= 0, 0, dout)


@mistake(Relu)
class MaskInvertedOnTheWayBack(Relu):
    """backward lets through what forward stopped and stops the rest: the mask says where the gradient is 0.
    ko: backward 가 forward 에서 막힌 곳을 통과시키고 나머지를 막는다. 마스크는 기울기가 0 인 곳을 표시한다."""

    def backward(self, dout):
        return dout * self.mask


@mistake(Relu)
class TimesTheInput(Relu):
    """backward multiplies dout by the output of forward; the slope of an open gate is 1, so let dout through as it is.
    ko: backward 가 dout 에 forward 의 출력을 곱한다. 열린 문의 기울기는 1 이므로 dout 을 그대로 보내라."""

    def forward(self, x):
        self.out = super().forward(x)
        return self.out

    def backward(self, dout):
        return dout * self.out


@mistake(Relu)
class LetsAllGradientsThrough(Relu):
    """backward returns dout as it came; where x was stopped the gradient has to be 0.
    ko: backward 가 dout 을 그대로 반환한다. x 가 막힌 곳에서는 기울기가 0 이어야 한다."""

    def backward(self, dout):
        return dout


@mistake(Relu, decisive=True)
class UpstreamLeftOut(Relu):
    """backward returns the slopes 0 and 1 alone; by the chain rule they have to be multiplied by dout.
    ko: backward 가 기울기 0 과 1 만 반환한다. 연쇄법칙에 따라 dout 을 곱해야 한다."""

    def backward(self, dout):
        return np.where(self.mask, 0.0, 1.0)


@mistake(Relu, decisive=True)
class ReturnForgotten(Relu):
    """backward returns nothing (None); dx has to be returned, or the layer before gets no gradient.
    ko: backward 가 아무것도 반환하지 않는다(None). dx 를 반환해야 앞 계층이 기울기를 받는다."""

    def backward(self, dout):
        dout[self.mask] = 0


@mistake(Relu)
class OpenAtZero(Relu):
    """At 0 itself the gradient went through: backward asked anew, with >=. Use the mask that forward has made.
    ko: x 가 0 인 곳에서 기울기가 지나갔다. backward 에서 >= 로 다시 물었기 때문이다. forward 가 만든 mask 를 써라."""

    def forward(self, x):
        self.x = x
        return super().forward(x)

    def backward(self, dout):
        return np.where(self.x >= 0, dout, 0)


# --------------------------------------------------------------------------------------- other right answers


@also_right(Relu)
class OfTheBook:
    """The form of the book: a copy with zeros written into it, and a backward that writes into dout."""

    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        dx = dout
        return dx


@also_right(Relu)
class ByMultiplying:
    """np.maximum forwards, a product with the opposite of the mask backwards."""

    def forward(self, x):
        self.x = x
        self.mask = ~(x > 0)
        return np.maximum(0, x)

    def backward(self, d_out):
        return d_out * (self.x > 0)


@also_right(Relu)
class MaskFromTheOutput:
    """The mask taken from the output: what was stopped has become 0."""

    def forward(self, x):
        out = x * (x > 0)
        self.mask = out == 0
        return out

    def backward(self, dout):
        dx = np.array(dout, dtype=float)
        dx[self.mask] = 0.0
        return dx
