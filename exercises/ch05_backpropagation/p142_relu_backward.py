"""ReLU on the way back
ko: ReLU의 역전파

On the way back a ReLU layer gets dout, the gradient of the loss with respect to its output, and has
to say what the gradient with respect to its input is. Where x was positive, the output was x
itself: slope 1, and the gradient goes through as it is. Where x was negative, the output was 0 and
stayed 0 however x moved: slope 0, and the gradient ends there. At exactly 0 we take the slope 0.

relu_backward(x, dout) goes both ways: it takes
- x, what went into the layer on the way forward: an array of any shape;
- dout, the gradient with respect to the layer's output: an array of the same shape, with numbers of
  either sign.

It returns dx, the gradient with respect to x, an array of the same shape. x stays as it was; dout
may be overwritten. You may use the class of problem 140 (write it again in this file): forward
first, or there is no mask.

Example: for x = [[1.0, -0.5], [-2.0, 3.0]] and dout = [[-7.0, 2.0], [3.0, 4.0]]

    dx = [[-7.0, 0.0],
          [ 0.0, 4.0]]

Mind the -7: it is a gradient, not an input.

[ko]
역전파할 때 ReLU 계층은 자기 출력에 대한 손실의 기울기 dout 을 받아, 자기 입력에 대한 기울기를
내놓아야 한다. x 가 양수였던 곳에서는 출력이 x 자신이었다. 미분이 1 이므로 기울기가 그대로 지나간다.
x 가 음수였던 곳에서는 출력이 0 이었고 x 가 조금 움직여도 0 이었다. 미분이 0 이므로 기울기는 거기서
끝난다. 정확히 0 인 곳의 미분은 0 으로 한다.

relu_backward(x, dout) 는 앞뒤로 한 번씩 지나간다. 인자는 다음과 같다.
- x 는 순전파 때 계층에 들어간 입력이며 모양은 무엇이든 된다.
- dout 은 계층의 출력에 대한 기울기이다. x 와 모양이 같고, 원소의 부호는 어느 쪽이든 될 수 있다.

반환값은 x 에 대한 기울기 dx 이며 모양이 같은 배열이다. x 는 바꾸지 않는다. dout 에는 덮어써도 된다.
문제 140 의 클래스를 이 파일에 다시 써서 이용해도 된다. 그때는 forward 를 먼저 호출해야 마스크가
생긴다.

예: x = [[1.0, -0.5], [-2.0, 3.0]], dout = [[-7.0, 2.0], [3.0, 4.0]] 이면 다음과 같다.

    dx = [[-7.0, 0.0],
          [ 0.0, 4.0]]

-7 에 유의하라. 이것은 입력이 아니라 기울기이다.
"""

import numpy as np


def relu_backward(x, dout):
    """The gradient of x, in its shape; dout: the gradient of the output of ReLU."""
    raise NotImplementedError("problem 142")
