"""The sigmoid layer
ko: 시그모이드 계층

The sigmoid squeezes any number into the range from 0 to 1, on a smooth S-shaped curve:

    out = 1 / (1 + exp(-x))

It was the activation of the first networks that learned by backpropagation, and it still serves
wherever a value is to be read as a probability or as a gate. As a layer it owes its charm to its
derivative, for which hardly anything has to be computed anew:

    d out / d x = out * (1 - out)

The output that went forward is all that the way back needs. The formula also shows why deep
networks left the sigmoid: the derivative is never above 1/4, so every such layer makes the
gradient smaller.

Sigmoid() takes no arguments.

- forward(x) returns out, in the shape of x, and keeps it as the attribute out. x is an array of
  floats of any shape, and it stays as it was.
- backward(dout) takes the gradient of the loss with respect to out and returns dx, the gradient
  with respect to x, in the same shape. It belongs to the forward that came last.

Large inputs must do no harm: for x = 1000 the output is 1, for x = -1000 it is 0, and dx is 0 for
both. A warning of numpy does not matter, nan does. Each layer has a record of its own; a network
holds several of them.

Example:

    x      [[ 1.0 -0.5]      out   [[0.73106 0.37754]      backward of ones   [[0.19661 0.23500]
            [-2.0  3.0]]            [0.11920 0.95257]]                         [0.10499 0.04518]]

[ko]
시그모이드는 어떤 수든 매끄러운 S 자 곡선을 따라 0 과 1 사이의 값으로 바꾼다.

    out = 1 / (1 + exp(-x))

역전파로 학습한 초기 신경망의 활성화 함수이며, 출력을 확률이나 게이트가 열린 정도로 해석하는
곳에서는 지금도 쓰인다. 계층으로 만들 때 좋은 점은 미분이 간단하다는 것이다. 새로 계산할 것이 거의
없다.

    d out / d x = out * (1 - out)

역전파에는 순전파 때 내보낸 출력만 있으면 된다. 깊은 신경망에서 시그모이드를 잘 쓰지 않게 된 까닭도
이 식에서 알 수 있다. 미분이 1/4 을 넘지 못하므로 이런 계층을 지날 때마다 기울기가 작아진다.

Sigmoid() 는 인자를 받지 않는다.

- forward(x) 는 x 와 같은 모양의 out 을 반환하고, 그것을 속성 out 에도 저장한다. x 는 실수
  배열이고 모양은 무엇이든 되며, 바뀌지 않아야 한다.
- backward(dout) 는 out 에 대한 손실의 기울기를 받아 x 에 대한 기울기 dx 를 같은 모양으로
  반환한다. 마지막으로 호출한 forward 에 대한 것이다.

입력의 절댓값이 커도 제대로 계산되어야 한다. x = 1000 이면 출력은 1, x = -1000 이면 0 이고, dx 는 둘
다 0 이다. numpy 의 경고는 괜찮지만 nan 은 안 된다. 신경망에는 이런 계층이 여럿 있을 수 있으므로 out
은 계층마다 따로 저장한다.

예:

    x      [[ 1.0 -0.5]      out   [[0.73106 0.37754]      1 로 채운 dout   [[0.19661 0.23500]
            [-2.0  3.0]]            [0.11920 0.95257]]     의 backward       [0.10499 0.04518]]
"""

import numpy as np


class Sigmoid:
    """1 / (1 + exp(-x)). out: the output of the last forward."""

    def __init__(self):
        """Nothing has come through yet."""
        raise NotImplementedError("problem 143")

    def forward(self, x):
        """The sigmoid of every entry of x; keeps it as out."""
        raise NotImplementedError("problem 143")

    def backward(self, dout):
        """Gradient of the x of the last forward, in its shape."""
        raise NotImplementedError("problem 143")
