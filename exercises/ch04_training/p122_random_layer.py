"""Draw weights, then use those
ko: 뽑은 가중치로 계산하기

A layer multiplies its input by a matrix of weights and hands the sums on: one sum for each output
node, in which every input counts with its weight. Where the weights are random, one thing must not
be forgotten: they are drawn once and kept. Who draws again for the product computes with other
weights than those that are shown, stored and later trained.

random_layer(x, output_size, seed=None) takes an input vector x of shape (D,). It draws a matrix W
of shape (D, output_size), each entry by itself from the standard normal distribution, and returns
two arrays as a tuple, (W, sums): the weights, and the sums of shape (output_size,) that come of x
with exactly these weights,

    sums[j] = x[0] * W[0, j] + x[1] * W[1, j] + ... + x[D-1] * W[D-1, j]

No bias, no activation function. The same integer seed gives the same weights at every call, another
integer others, None new ones each time. x stays as it was.

Example: with x = [0.6, 0.9] and the weights

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

the sums are about [-0.6575, -1.9053, 0.4699]. Your weights will be others.

[ko]
신경망의 한 층은 입력에 가중치 행렬을 곱한 결과를 다음 층으로 보낸다. 출력 노드마다, 모든 입력에
각각의 가중치를 곱해 더한 합이 하나씩 나온다. 가중치가 난수일 때 잊지 말아야 할 것이 하나 있다.
가중치는 한 번만 뽑아서 저장해 두어야 한다. 곱할 때 다시 뽑으면, 보여 주고 저장하고 나중에 학습시킬
가중치와는 다른 가중치로 계산하게 된다.

random_layer(x, output_size, seed=None) 은 모양이 (D,) 인 입력 벡터 x 를 받는다. 모양이
(D, output_size) 인 행렬 W 의 원소를 하나하나 표준정규분포에서 뽑고, 두 배열의 튜플 (W, sums) 를
반환한다. 곧 가중치, 그리고 바로 그 가중치로 x 에서 구한 모양 (output_size,) 의 합이다.

    sums[j] = x[0] * W[0, j] + x[1] * W[1, j] + ... + x[D-1] * W[D-1, j]

편향도 활성화 함수도 없다. 같은 정수 seed 는 호출할 때마다 같은 가중치를, 다른 정수는 다른 가중치를
주고, None 이면 매번 새로 뽑는다. x 는 바꾸지 않는다.

예: x = [0.6, 0.9] 이고 가중치가

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

이면 합은 약 [-0.6575, -1.9053, 0.4699] 이다. 실행하면 다른 가중치가 나올 것이다.
"""

import numpy as np


def random_layer(x, output_size, seed=None):
    """(W, sums): standard normal weights (D, output_size), and the sums of x (D,) with these weights."""
    raise NotImplementedError("problem 122")
