"""Prediction is a product
ko: 곱으로 하는 예측

The smallest net that can learn has one layer and no bias: each class has a score, and each input
speaks for or against each class with a weight. Prediction is nothing but the product of input and
weights.

predict(x, W) takes
- x, one input of shape (D,), or a batch of N inputs of shape (N, D), one in each row; floats or
  integers;
- W, the weights of shape (D, K): a row for each input feature, a column for each class.

It returns the scores, the sums of inputs times weights: for one input an array of shape (K,), whose
entry k is

    x[0] * W[0, k] + x[1] * W[1, k] + ... + x[D-1] * W[D-1, k]

and for a batch an array of shape (N, K), a row of scores for each row of x. It computes with its
two arguments and with nothing else: no bias, no weights from elsewhere, no activation function. x
and W stay as they were.

Example: x = [0.6, 0.9] and

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

give about [-0.6575, -1.9053, 0.4699]: the third class has the largest score.

[ko]
학습할 수 있는 가장 작은 신경망은 층이 하나이고 편향이 없다. 클래스마다 점수가 하나씩 있으며, 각
입력은 가중치에 따라 클래스의 점수를 높이거나 낮춘다. 입력과 가중치를 곱하는 것이 예측의 전부이다.

predict(x, W) 의 인자는 다음과 같다.
- x 는 모양이 (D,) 인 입력 하나, 또는 한 행에 하나씩 입력 N개가 든 배치 (N, D) 이다. 원소는 실수
  또는 정수이다.
- W 는 모양이 (D, K) 인 가중치이다. 입력 특성마다 행이 하나, 클래스마다 열이 하나 있다.

반환값은 점수, 곧 입력과 가중치를 곱하여 더한 값이다. 입력이 하나이면 모양이 (K,) 인 배열이고 그 k번
원소는

    x[0] * W[0, k] + x[1] * W[1, k] + ... + x[D-1] * W[D-1, k]

이다. 배치이면 모양이 (N, K) 인 배열이며 x 의 행마다 점수 한 행이 있다. 두 인자만으로 계산하고 그
밖의 것은 쓰지 않는다. 편향도, 다른 곳의 가중치도, 활성화 함수도 없다. x 와 W 는 바꾸지 않는다.

예: x = [0.6, 0.9] 와

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

에서는 약 [-0.6575, -1.9053, 0.4699] 가 나온다. 셋째 클래스의 점수가 가장 높다.
"""

import numpy as np


def predict(x, W):
    """The scores of x with the weights W (D, K): (K,) for one input (D,), (N, K) for a batch (N, D)."""
    raise NotImplementedError("problem 124")
