"""Softmax that does not overflow
ko: 오버플로 없는 소프트맥스

The last layer of a classifier gives one score per class. Scores may be any numbers, and they are
hard to read: is 3.2 against 1.1 a clear case? Softmax turns them into probabilities, which are
positive and add up to 1, so that a net can say how sure it is, and a loss can say how wrong it was:

    y[k] = exp(x[k]) / (exp(x[0]) + exp(x[1]) + ... + exp(x[K-1]))

softmax(x) takes a vector of K scores, shape (K,), floats or integers, and returns the K
probabilities as an array of shape (K,). The scores that were handed in stay as they were.

On paper the formula is finished. In a computer it is not: exp(1000) is larger than any float64, so
it becomes inf, and inf / inf is nan. One nan in a loss is the end of a training run. Scores of a
thousand have to work, whether positive, negative, or both side by side:

    softmax(np.array([1010, 1000, 990]))   about 0.99995, 0.000045 and 0.000000002

What helps is a property of the formula itself. Multiply numerator and denominator by the same
number, say exp(-5): the quotient stays, and every exp(x[k]) has become exp(x[k] - 5). A constant
taken off all scores changes no probability.

[ko]
분류기의 마지막 층은 클래스마다 점수를 하나씩 낸다. 점수는 어떤 수든 될 수 있어서 읽기 어렵다. 3.2
대 1.1 이면 확실한 것인가? 소프트맥스는 점수를 확률로 바꾼다. 확률은 양수이고 모두 더하면 1 이므로,
신경망은 얼마나 확신하는지 말할 수 있고 손실 함수는 얼마나 틀렸는지 말할 수 있다.

    y[k] = exp(x[k]) / (exp(x[0]) + exp(x[1]) + ... + exp(x[K-1]))

softmax(x) 는 점수 K개의 벡터, 곧 모양이 (K,) 인 실수 또는 정수 배열을 받아 확률 K개를 모양이 (K,)
인 배열로 반환한다. 받은 점수는 바꾸지 않는다.

종이 위에서는 이 식으로 끝이다. 컴퓨터에서는 그렇지 않다. exp(1000) 은 float64 가 담을 수 있는 어떤
수보다 커서 inf 가 되고, inf / inf 는 nan 이다. 손실에 nan 이 하나라도 생기면 그 학습은 거기서
끝이다. 점수가 1000 쯤이어도, 양수이든 음수이든 둘이 섞여 있든 계산할 수 있어야 한다.

    softmax(np.array([1010, 1000, 990]))   약 0.99995, 0.000045, 0.000000002

도움이 되는 것은 이 식 자체의 성질이다. 분자와 분모에 같은 수, 이를테면 exp(-5) 를 곱해 보라. 몫은
그대로이고 모든 exp(x[k]) 는 exp(x[k] - 5) 가 된다. 모든 점수에서 같은 상수를 빼도 확률은 변하지
않는다.
"""

import numpy as np


def softmax(x):
    """Probabilities (K,) of a vector of scores x (K,)."""
    raise NotImplementedError("problem 60")
