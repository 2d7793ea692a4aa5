"""The addition node
ko: 덧셈 노드

The second kind of node adds: out = x + y. It is simpler than the one that multiplies. If x grows by
a little, out grows by just as much, whatever y may be; and the same holds the other way round. So
both slopes are 1, and the chain rule, which multiplies them by the upstream gradient dout, has an
easy time.

In networks this node is everywhere: where a bias is added, where two paths run together. What it
does with a gradient is worth remembering.

Write a class AddLayer, whose objects are made without arguments.

- forward(x, y) returns out = x + y.
- backward(dout) returns the pair (dx, dy): the derivatives of the final result with respect to x
  and to y, when dout is the one with respect to out.

x and y are numbers, or two arrays of the same shape; then dout has this shape as well, and so have
dx and dy. The arrays x and y stay as they were. Nothing of them is needed on the way back.

Example: forward(200, 450) returns 650. What does a small change of 200 do to the 650, and what does
a change of 450?

[ko]
둘째 종류의 노드는 더한다. out = x + y 이다. 곱하는 노드보다 간단하다. y 가 얼마이든 x 가 조금
커지면 out 도 꼭 그만큼 커지고, x 와 y 를 바꾸어도 마찬가지이다. 그래서 미분은 둘 다 1 이고, 여기에
위에서 온 기울기 dout 을 곱하는 연쇄법칙도 할 일이 거의 없다.

신경망에서 이 노드는 어디에나 있다. 편향을 더하는 곳에도, 두 갈래가 만나는 곳에도 있다. 이 노드가
기울기를 어떻게 하는지는 기억해 둘 만하다.

클래스 AddLayer 를 작성하라. 객체는 인자 없이 만든다.

- forward(x, y) 는 out = x + y 를 반환한다.
- backward(dout) 는 (dx, dy) 를 반환한다. dout 이 out 에 대한 최종 결과의 미분일 때, 두 값은 x 와 y
  에 대한 최종 결과의 미분이다.

x 와 y 는 수이거나, 모양이 같은 두 배열이다. 배열이면 dout 도 dx 와 dy 도 모양이 같다. 배열 x 와 y
는 바뀌지 않는다. 역전파할 때 x 와 y 의 값은 필요하지 않다.

예: forward(200, 450) 은 650 을 반환한다. 200 이 조금 바뀌면 650 은 얼마나 바뀌는가? 450 이 조금
바뀌면 어떤가?
"""

import numpy as np


class AddLayer:
    """out = x + y."""

    def __init__(self):
        """There is nothing to prepare; pass will do."""
        raise NotImplementedError("problem 137")

    def forward(self, x, y):
        """x + y."""
        raise NotImplementedError("problem 137")

    def backward(self, dout):
        """The gradients (dx, dy) of the inputs."""
        raise NotImplementedError("problem 137")
