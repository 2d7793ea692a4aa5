"""Two gradients of one sample
ko: 표본 하나의 두 기울기

An affine step computes Y = X @ W + b. On the way back dY arrives, the gradient of the loss with
respect to Y, and two questions have to be answered: how does the loss change with X, which the
layer before has to know, and how does it change with W, from which W will learn?

Look at a single number in each. The input X[0, i] goes into every output: into Y[0, k] with the
weight W[i, k]. So what comes back to it is collected from all outputs, from each with that weight.
The weight W[i, k] touches only one output, Y[0, k], and there it is multiplied by X[0, i]. All
these sums and products can be written as two matrix products, and the shapes show which ones: each
gradient has the shape of what it belongs to.

affine_gradients(X, W, dY) takes
- X, one sample as a row, shape (1, D);
- W, the weights, shape (D, M);
- dY, the gradient with respect to Y, shape (1, M).

All hold floats or integers, and D and M may be any numbers. It returns the tuple

    (dX, dW)

with dX of shape (1, D) and dW of shape (D, M). The bias is not needed here.

Example:

    X = [[2, -1]]      W = [[1, 4, 0],      dY = [[1, -2, 3]]
                            [3, 5, 6]]

    dX = [[-7, 11]]    dW = [[ 2, -4,  6],
                             [-1,  2, -3]]

[ko]
어파인 변환은 Y = X @ W + b 를 계산한다. 역전파할 때는 Y 에 대한 손실의 기울기 dY 가 오고, 두 가지를
구해야 한다. 하나는 손실이 X 에 따라 어떻게 바뀌는가이며 앞 계층이 이것을 알아야 한다. 다른 하나는
손실이 W 에 따라 어떻게 바뀌는가이며 W 는 이것으로 학습한다.

수 하나씩 들여다보자. 입력 X[0, i] 는 모든 출력에 들어간다. Y[0, k] 에는 가중치 W[i, k] 가 곱해져
들어간다. 그러므로 이 입력으로 돌아오는 것은 모든 출력에서, 저마다 그 가중치를 곱하여 모은 것이다.
가중치 W[i, k] 는 출력 Y[0, k] 하나에만 닿고, 거기서 X[0, i] 와 곱해진다. 이 곱과 합은 모두 행렬 곱
두 개로 쓸 수 있다. 어떤 곱인지는 모양이 알려 준다. 기울기는 저마다 자기 변수와 모양이 같다.

affine_gradients(X, W, dY) 의 인자는 다음과 같다.
- X 는 표본 하나를 한 행에 담은 것으로 모양이 (1, D) 이다.
- W 는 가중치이고 모양이 (D, M) 이다.
- dY 는 Y 에 대한 기울기이고 모양이 (1, M) 이다.

원소는 모두 실수 또는 정수이고, D 와 M 은 얼마든지 될 수 있다. 반환값은 튜플

    (dX, dW)

이며 dX 의 모양은 (1, D), dW 의 모양은 (D, M) 이다. 편향은 여기서 필요하지 않다.

예:

    X = [[2, -1]]      W = [[1, 4, 0],      dY = [[1, -2, 3]]
                            [3, 5, 6]]

    dX = [[-7, 11]]    dW = [[ 2, -4,  6],
                             [-1,  2, -3]]
"""

import numpy as np


def affine_gradients(X, W, dY):
    """(dX, dW), (1, D) and (D, M), of Y = X @ W + b for a sample X (1, D), with W (D, M) and dY (1, M)."""
    raise NotImplementedError("problem 145")
