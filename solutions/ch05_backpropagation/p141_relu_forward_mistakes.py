"""Problem 141: what goes wrong with ReLU on the way forward, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p141_relu_forward import relu_forward

# ------------------------------------------------------------------------------------------------ the output


@mistake(relu_forward)
def absolute_value(x):
    """out is the absolute value; a negative entry becomes 0, it does not change its sign.
    ko: out 이 절댓값이다. 음수는 부호를 바꾸는 것이 아니라 0 이 된다."""
    return np.abs(x), x <= 0


@mistake(relu_forward)
def leaky(x):
    """A part of each negative entry leaks through (0.01 * x); ReLU makes it 0.
    ko: 음수의 일부가 새어 나온다(0.01 * x). ReLU 는 음수를 0 으로 만든다."""
    return np.where(x > 0, x, 0.01 * x), x <= 0


@mistake(relu_forward)
def negative_let_through(x):
    """out holds the negative entries, and the positive ones have become 0; it is the other way round (maximum, not minimum).
    ko: out 에 음수가 남고 양수가 0 이 되었다. 반대이다(minimum 이 아니라 maximum)."""
    return np.minimum(0, x), x <= 0


@mistake(relu_forward)
def mask_not_applied(x):
    """out is x as it came; set the entries under the mask to 0, in a copy.
    ko: out 이 x 그대로이다. 복사본에서 mask 가 True 인 원소를 0 으로 바꾸어라."""
    return x, x <= 0


@mistake(relu_forward, decisive=True)
def ones_for_values(x):
    """out holds 1 where x is positive; the value of x itself goes through.
    ko: x 가 양수인 곳에서 out 이 1 이다. x 의 값 자체가 지나가야 한다."""
    return np.where(x > 0, 1, 0), x <= 0


@mistake(relu_forward)
def largest_of_all(x):
    """out is a single number: np.max takes the largest entry of all; np.maximum(0, x) compares entry by entry.
    ko: out 이 수 하나이다. np.max 는 전체에서 가장 큰 원소를 구한다. 원소마다 비교하는 것은 np.maximum(0, x) 이다."""
    return max(0, np.max(x)), x <= 0


@mistake(relu_forward, decisive=True)
def max_with_two_arguments(x):
    """np.max(0, x) takes x for an axis and fails; the function that compares entry by entry is np.maximum.
    ko: np.max(0, x) 는 x 를 축으로 보아 오류가 난다. 원소마다 비교하는 함수는 np.maximum 이다."""
    return np.max(0, x), x <= 0


@mistake(relu_forward, decisive=True)
def written_into_the_input(x):
    """The zeros are written into the caller's x; make a copy first and write into that.
    ko: 호출한 쪽의 x 에 0 을 써넣는다. 먼저 복사본을 만들어 거기에 써라."""
    mask = x <= 0
    x[mask] = 0
    return x, mask


# -------------------------------------------------------------------------------------------------- the mask


@mistake(relu_forward, decisive=True)
def mask_of_the_positive(x):
    """The mask is True where x is positive; it marks what is stopped, x <= 0.
    ko: mask 가 x 가 양수인 곳에서 True 이다. mask 는 막힌 곳, 곧 x <= 0 을 표시한다."""
    return np.maximum(0, x), x > 0


@mistake(relu_forward, decisive=True)
def zero_not_masked(x):
    """The mask is x < 0; zero counts as stopped, so use x <= 0.
    ko: mask 가 x < 0 이다. 0 도 막힌 것으로 치므로 x <= 0 을 써라."""
    return np.maximum(0, x), x < 0


@mistake(relu_forward)
def other_order(x):
    """The mask comes first; return out first, then mask.
    ko: mask 가 먼저 나온다. out, mask 의 순서로 반환하라."""
    return relu_forward(x)[::-1]


@mistake(relu_forward)
def output_alone(x):
    """out comes back without the mask; return out, mask.
    ko: mask 가 빠지고 out 만 나온다. out, mask 를 반환하라."""
    return np.maximum(0, x)


@mistake(relu_forward, decisive=True)
def prints_only(x):
    """Nothing comes back from it (None): hand out and mask over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 out 과 mask 를 return 으로 반환하라."""
    relu_forward(x)


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


@also_right(relu_forward)
def with_the_layer(x):
    """The form of the book."""
    relu = Relu()
    out = relu.forward(x)
    return out, relu.mask


@also_right(relu_forward)
def by_the_output(x):
    """np.maximum, and a mask that is read off the output; a list."""
    out = np.maximum(x, 0)
    return [out, out == 0]


@also_right(relu_forward)
def by_multiplying(x):
    """The opposite of the mask as a factor."""
    mask = np.logical_not(x > 0)
    return x * ~mask, mask
