"""Problem 137: what goes wrong with the addition node, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p137_add_layer import AddLayer

EARNED_BY_GARBAGE = {"backward_is_the_gradient": "all sums have the slopes 1, also one that is no sum of x and y"}


class Keeping(AddLayer):
    """Keeps the inputs, which mistakes do something with."""

    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y


# -------------------------------------------------------------------------------------------------- backward


@mistake(AddLayer)
class AsOfAProduct(Keeping):
    """backward multiplies by the other input, as a node that multiplies does; the slopes of a sum are 1.
    ko: backward 가 곱셈 노드처럼 다른 입력을 곱한다. 합의 미분은 1 이다."""

    def backward(self, dout):
        return dout * self.y, dout * self.x


@mistake(AddLayer)
class TimesItsInput(Keeping):
    """backward multiplies dout by the inputs; the slopes of a sum are 1, whatever the inputs are.
    ko: backward 가 dout 에 입력을 곱한다. 입력이 무엇이든 합의 미분은 1 이다."""

    def backward(self, dout):
        return dout * self.x, dout * self.y


@mistake(AddLayer)
class GradientShared(AddLayer):
    """The gradient is halved between the two inputs; each of them gets the whole of it.
    ko: 기울기를 두 입력에 반씩 나누었다. 두 입력 모두 온전한 기울기를 받는다."""

    def backward(self, dout):
        return dout / 2, dout / 2


@mistake(AddLayer, decisive=True)
class UpstreamLeftOut(AddLayer):
    """backward returns (1, 1), the slopes alone; by the chain rule they have to be multiplied by dout.
    ko: backward 가 미분 (1, 1) 만 반환한다. 연쇄법칙에 따라 dout 을 곱해야 한다."""

    def backward(self, dout):
        return 1, 1


@mistake(AddLayer, decisive=True)
class OnesInItsShape(AddLayer):
    """backward returns ones, the slopes alone; by the chain rule they have to be multiplied by dout.
    ko: backward 가 미분인 1 만 반환한다. 연쇄법칙에 따라 dout 을 곱해야 한다."""

    def backward(self, dout):
        return np.ones_like(dout), np.ones_like(dout)


@mistake(AddLayer)
class AddedToTheGradient(AddLayer):
    """backward adds 1 to dout; the slope 1 is a factor: multiply.
    ko: backward 가 dout 에 1 을 더한다. 미분 1 은 곱해야 한다."""

    def backward(self, dout):
        return dout + 1, dout + 1


@mistake(AddLayer)
class InputsAdded(Keeping):
    """backward adds dout to the inputs; it only hands dout on.
    ko: backward 가 입력에 dout 을 더한다. dout 을 그대로 넘기기만 하면 된다."""

    def backward(self, dout):
        return self.x + dout, self.y + dout


@mistake(AddLayer)
class OneGradientOnly(AddLayer):
    """backward returns a single gradient; there are two inputs, and each needs one: return dx, dy.
    ko: backward 가 기울기 하나만 반환한다. 입력이 둘이므로 저마다 기울기가 있어야 한다. dx, dy 를 반환하라."""

    def backward(self, dout):
        return dout


@mistake(AddLayer)
class OneSumOfBoth(AddLayer):
    """backward returns dx + dy in one number; return the two apart, as dx, dy.
    ko: backward 가 dx + dy 를 하나로 더해 반환한다. dx, dy 로 따로 반환하라."""

    def backward(self, dout):
        return dout + dout


@mistake(AddLayer, decisive=True)
class ReturnForgotten(AddLayer):
    """backward returns nothing (None); end it with return dx, dy.
    ko: backward 가 아무것도 반환하지 않는다(None). return dx, dy 로 끝내라."""

    def backward(self, dout):
        super().backward(dout)


# --------------------------------------------------------------------------------------------------- forward


@mistake(AddLayer)
class Multiplied(AddLayer):
    """forward multiplies, as the node of problem 135 does; this one adds.
    ko: forward 가 문제 135 의 노드처럼 곱한다. 이 노드는 더한다."""

    def forward(self, x, y):
        return x * y


@mistake(AddLayer)
class ArraysAddedUp(AddLayer):
    """forward adds up all entries of the arrays to one number; add entry by entry, with +.
    ko: forward 가 배열의 원소를 모두 더해 수 하나로 만든다. + 로 원소끼리 더하라."""

    def forward(self, x, y):
        return np.sum(x + y)


@mistake(AddLayer, decisive=True)
class AddedIntoX(AddLayer):
    """x += y writes into the array of the caller; x + y makes an array of its own.
    ko: x += y 는 호출한 쪽의 배열을 바꾼다. x + y 로 새 배열을 만들어라."""

    def forward(self, x, y):
        x += y
        return x


# --------------------------------------------------------------------------------------- other right answers


@also_right(AddLayer)
class OfTheBook:
    """The slopes written out as factors."""

    def __init__(self):
        pass

    def forward(self, x, y):
        out = x + y
        return out

    def backward(self, dout):
        dx = dout * 1
        dy = dout * 1
        return dx, dy


@also_right(AddLayer)
class WithCopies:
    """The inputs kept, although nobody needs them; a list of two arrays that are not one."""

    def __init__(self):
        self.x = None
        self.y = None

    def forward(self, x, y):
        self.x, self.y = x, y
        return np.add(y, x)

    def backward(self, d_out):
        return [np.array(d_out), np.array(d_out)]
