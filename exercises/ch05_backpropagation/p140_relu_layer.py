"""The ReLU layer
ko: ReLU 계층

A layer is an object that goes in two directions. forward passes values on and remembers what it
will need; backward takes the gradient of the loss with respect to the layer's output and returns
the gradient with respect to its input. The simplest useful layer is ReLU, the activation between
the affine layers of most networks:

    out = x    where x > 0
    out = 0    where x <= 0

On the way back each value meets the gate as it stood on the way forward. Where x went through
unchanged, dout goes through unchanged; where x was stopped, the output did not depend on it, and
the gradient is 0. At exactly 0 the function has a kink and no derivative; here 0 counts as
stopped.

Relu() takes no arguments.

- forward(x) returns out, in the shape of x, and sets the attribute mask: an array of True and
  False in the shape of x, True where x <= 0. It leaves x as it was: the caller may still need it.
- backward(dout) returns dx in the same shape. It belongs to the forward that came last. What is
  positive or negative in dout itself makes no difference. dout may be overwritten.

x is an array of floats of any shape: a row, a batch (N, D), a batch of images (N, C, H, W). Each
layer has a mask of its own; a network holds several of them.

Example:

    x      [[ 1.0 -0.5]      mask   [[False  True]      out   [[1. 0.]
            [-2.0  3.0]]             [ True False]]            [0. 3.]]

[ko]
계층은 순전파와 역전파를 모두 하는 객체이다. forward 는 값을 앞으로 보내면서 나중에 필요한 것을
기억하고, backward 는 계층의 출력에 대한 손실의 기울기를 받아 입력에 대한 기울기를 반환한다. 쓸모
있는 계층 가운데 가장 간단한 것이 ReLU 이다. 대부분의 신경망에서 Affine 계층 사이에 놓이는 활성화
함수이다.

    x > 0 이면     out = x
    x <= 0 이면    out = 0

역전파에서 dout 은 순전파 때 x 가 통과한 자리만 통과한다. x 가 그대로 나간 자리에서는 dout 도 그대로
나간다. x 가 막힌 자리에서는 x 가 조금 변해도 출력이 변하지 않으므로 기울기가 0 이다. 정확히 0
에서는 함수가 꺾여 있어 미분이 없는데, 여기서는 0 도 막힌 것으로 친다.

Relu() 는 인자를 받지 않는다.

- forward(x) 는 x 와 같은 모양의 out 을 반환하고 속성 mask 를 정한다. mask 는 x 와 모양이 같은
  True/False 배열이며 x <= 0 인 곳이 True 이다. x 는 호출한 쪽에서 더 쓸 수 있으므로 바꾸지
  않는다.
- backward(dout) 는 같은 모양의 dx 를 반환한다. 마지막으로 호출한 forward 에 대한 것이다. dout
  자체의 부호는 상관없다. dout 에는 덮어써도 된다.

x 는 실수 배열이고 모양은 무엇이든 된다. 한 행이어도, 배치 (N, D) 여도, 이미지 배치 (N, C, H, W)
여도 된다. 신경망에는 ReLU 계층이 여럿 있으므로 mask 는 계층마다 따로 저장한다.

예:

    x      [[ 1.0 -0.5]      mask   [[False  True]      out   [[1. 0.]
            [-2.0  3.0]]             [ True False]]            [0. 3.]]
"""

import numpy as np


class Relu:
    """max(0, x). mask: True where the x of the last forward was 0 or less."""

    def __init__(self):
        """Nothing has come through yet."""
        raise NotImplementedError("problem 140")

    def forward(self, x):
        """x where it is positive, 0 elsewhere; sets mask."""
        raise NotImplementedError("problem 140")

    def backward(self, dout):
        """Gradient of the x of the last forward, in its shape."""
        raise NotImplementedError("problem 140")
