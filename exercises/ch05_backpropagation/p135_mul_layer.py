"""The multiplication node
ko: 곱셈 노드

Any calculation can be drawn as a computational graph: numbers run along the edges, and each node
does one small operation. Run it from left to right, and the result comes out: the forward pass. Run
it from right to left, and out come derivatives, the backward pass: how much does the result change
when an input changes a little? The beauty of it is that every node minds only its own business. It
needs its inputs, and one number that arrives from the right: the derivative of the final result
with respect to the node's output. Call it dout, the upstream gradient.

This problem builds the node that multiplies, out = x * y. If x changes by a little, out changes y
times as much; if y changes by a little, out changes x times as much. By the chain rule each of the
two slopes is multiplied by what arrives from the right:

    dx = dout * (slope of out along x)
    dy = dout * (slope of out along y)

Write a class MulLayer, whose objects are made without arguments.

- forward(x, y) returns out = x * y. It has to remember what backward will need.
- backward(dout) returns the pair (dx, dy), in this order. It belongs to the forward that came last.

x and y are numbers, or two arrays of the same shape, which are multiplied entry by entry; then dout
has this shape as well, and so have dx and dy. A graph has many such nodes, so each object keeps a
record of its own.

Example: after forward(3.0, -2.0), which returns -6.0, backward(1.0) returns (-2.0, 3.0), and
backward(0.5) half of both, (-1.0, 1.5).

[ko]
어떤 계산이든 계산 그래프(computational graph)로 그릴 수 있다. 수는 선을 따라 흐르고, 노드(node)는
저마다 작은 연산 하나를 한다. 왼쪽에서 오른쪽으로 따라가면 결과가 나온다. 이것이
순전파(forward propagation)이다. 오른쪽에서 왼쪽으로 거슬러 가면 미분이 나온다. 이것이
역전파(backward propagation)이며, 입력이 조금 바뀔 때 결과가 얼마나 바뀌는지를 알려 준다. 좋은 점은
노드가 자기 일만 하면 된다는 것이다. 노드에 필요한 것은 자신의 입력, 그리고 오른쪽에서 오는 수
하나뿐이다. 그 수는 노드의 출력에 대한 최종 결과의 미분이며, dout 이라고 부른다.

이 문제에서는 곱하는 노드 out = x * y 를 만든다. x 가 조금 바뀌면 out 은 그 y 배만큼 바뀌고, y 가
조금 바뀌면 out 은 그 x 배만큼 바뀐다. 연쇄법칙(chain rule)에 따라 두 미분에 오른쪽에서 온 것을
곱한다.

    dx = dout * (x 에 대한 out 의 미분)
    dy = dout * (y 에 대한 out 의 미분)

클래스 MulLayer 를 작성하라. 객체는 인자 없이 만든다.

- forward(x, y) 는 out = x * y 를 반환한다. backward 에 필요한 것을 기억해 두어야 한다.
- backward(dout) 는 (dx, dy) 를 이 순서로 반환한다. 마지막으로 호출한 forward 에 대한 것이다.

x 와 y 는 수이거나, 모양이 같은 두 배열이다. 배열은 원소끼리 곱하며, 이때는 dout 도 dx 와 dy 도
모양이 같다. 그래프에는 이런 노드가 여럿 있으므로 객체마다 자기 기록을 따로 가진다.

예: forward(3.0, -2.0) 은 -6.0 을 반환한다. 그다음 backward(1.0) 은 (-2.0, 3.0) 을, backward(0.5) 는
둘 다 절반인 (-1.0, 1.5) 를 반환한다.
"""

import numpy as np


class MulLayer:
    """out = x * y."""

    def __init__(self):
        """Nothing has come through yet."""
        raise NotImplementedError("problem 135")

    def forward(self, x, y):
        """x * y; remembers what backward will need."""
        raise NotImplementedError("problem 135")

    def backward(self, dout):
        """The gradients (dx, dy) of the inputs of the last forward."""
        raise NotImplementedError("problem 135")
