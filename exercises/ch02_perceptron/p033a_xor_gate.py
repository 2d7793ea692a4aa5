"""XOR takes two layers
ko: 두 층으로 푸는 XOR

XOR, the exclusive or, answers 1 if exactly one of its two inputs is 1.

    x1  x2    y
     0   0    0
     0   1    1
     1   0    1
     1   1    0

No single perceptron can do this. It draws one straight line through the plane and fires on one side
of it, and no line has (0, 1) and (1, 0) on one side and (0, 0) and (1, 1) on the other. The way out
made neural networks possible: let perceptrons look at what other perceptrons have answered. The
three gates you have already written are enough:

    x1, x2  ->  OR and NAND  ->  AND  ->  y
    inputs      first layer      second layer

Define AND, OR and NAND in this file, or import them from your earlier answers. They are perceptrons
with these numbers:

            w1     w2     theta
    AND     0.5    0.5     0.7
    OR      0.5    0.5     0.4
    NAND   -0.5   -0.5    -0.7

- hidden_layer(x1, x2) is the first layer. It returns the pair (OR, NAND) of what these two gates
  answer to the inputs, in this order. The layer is called hidden because its answers show neither
  at the input nor at the output.
- XOR(x1, x2) returns what AND answers to the two answers of the first layer. What decides is your
  three gates, not an operator of Python such as !=, ^ or an if.

x1 and x2 are 0 or 1. All answers are the integers 0 and 1, not False and True.

[ko]
XOR(배타적 논리합)는 두 입력 가운데 정확히 하나만 1 일 때 1 을 낸다.

    x1  x2    y
     0   0    0
     0   1    1
     1   0    1
     1   1    0

퍼셉트론 하나로는 이것을 할 수 없다. 퍼셉트론은 평면에 직선 하나를 긋고 그 한쪽에서만 발화하는데,
(0, 1) 과 (1, 0) 을 한쪽에, (0, 0) 과 (1, 1) 을 반대쪽에 두는 직선은 없기 때문이다. 이 막다른 길에서
벗어나는 방법이 신경망을 낳았다. 퍼셉트론이 다른 퍼셉트론의 답을 입력으로 받게 하는 것이다. 이미
작성한 세 게이트면 충분하다.

    x1, x2  ->  OR, NAND  ->  AND   ->  y
    입력        첫째 층       둘째 층

AND, OR, NAND 를 이 파일에 정의하거나 자신의 앞선 답에서 import 하라. 세 게이트는 다음 수를 쓰는
퍼셉트론이다.

            w1     w2     theta
    AND     0.5    0.5     0.7
    OR      0.5    0.5     0.4
    NAND   -0.5   -0.5    -0.7

- hidden_layer(x1, x2) 는 첫째 층이다. 입력에 대한 두 게이트의 답을 (OR, NAND) 의 순서로 묶어
  반환한다. 이 층의 답은 입력에서도 출력에서도 보이지 않으므로 은닉층이라고 부른다.
- XOR(x1, x2) 는 첫째 층의 두 답을 AND 에 넣어 나온 답을 반환한다. 답을 정하는 것은 !=, ^, if 같은
  파이썬의 기능이 아니라 자신이 만든 세 게이트여야 한다.

x1 과 x2 는 0 또는 1 이다. 모든 답은 False 나 True 가 아니라 정수 0 또는 1 이다.
"""

# AND, OR and NAND, your gates of problems 28, 30 and 31, belong here.
# 28, 30, 31번 문제에서 작성한 AND, OR, NAND 를 여기에 두어라.


def hidden_layer(x1, x2):
    """The first layer: what OR and NAND answer to x1 and x2."""
    raise NotImplementedError("problem 33a")


def XOR(x1, x2):
    """The second layer: what AND answers to the first one."""
    raise NotImplementedError("problem 33a")
