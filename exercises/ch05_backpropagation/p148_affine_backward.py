"""Affine backward for a batch
ko: 배치의 어파인 역전파

A batch of N samples has gone through Y = X @ W + b, and dY comes back, the gradient of the loss
with respect to Y. Now the gradients of X and of W are wanted.

For X nothing is new: the samples have nothing to do with each other, so row n of dX depends on row
n of dY alone, as in problem 145. W is another matter. All N samples were multiplied by the same W,
so a change of W is felt in all N rows of Y, and what comes back through them adds up:

    dW  =  (dW of sample 0)  +  (dW of sample 1)  +  ...  +  (dW of sample N-1)

Is it a sum, not a mean? Yes: where the loss is a mean over the batch, the division by N has been
done already and is in dY.

backward(X, W, dY) takes
- X, the batch, shape (N, D);
- W, the weights, shape (D, M);
- dY, the gradient with respect to Y, shape (N, M).

All hold floats or integers. It returns the tuple

    (dX, dW)

of two arrays in the shapes of X and of W. Two matrix products are enough, without a loop.

Example:

    X = [[1,  0],      W = [[1, 4, 0],      dY = [[1,  1, 0],
         [2, -1],           [3, 5, 6]]            [0, -2, 1],
         [0,  2]]                                 [3,  0, 1]]

    dX = [[ 5,  8],    dW = [[1, -3, 2],
          [-8, -4],          [6,  2, 1]]
          [ 3, 15]]

[ko]
표본 N개의 배치가 Y = X @ W + b 를 지나갔고, Y 에 대한 손실의 기울기 dY 가 돌아온다. 이제 X 의
기울기와 W 의 기울기를 구한다.

X 쪽은 새로울 것이 없다. 표본은 서로 상관이 없으므로 dX 의 n번 행은 dY 의 n번 행에만 달려 있고, 문제
145 와 같다. W 쪽은 다르다. N개의 표본이 모두 같은 W 와 곱해졌다. 그래서 W 가 바뀌면 Y 의 N개 행이
모두 바뀌고, 이 행들을 거쳐 돌아오는 것은 더해진다.

    dW  =  (0번 표본의 dW)  +  (1번 표본의 dW)  +  ...  +  (N-1번 표본의 dW)

평균이 아니라 합인가? 그렇다. 손실이 배치의 평균이라면 N 으로 나누는 일은 이미 끝나서 dY 에 들어
있다.

backward(X, W, dY) 의 인자는 다음과 같다.
- X 는 배치이고 모양이 (N, D) 이다.
- W 는 가중치이고 모양이 (D, M) 이다.
- dY 는 Y 에 대한 기울기이고 모양이 (N, M) 이다.

원소는 모두 실수 또는 정수이다. 반환값은 X 와 모양이 같은 dX, W 와 모양이 같은 dW 의 튜플

    (dX, dW)

이다. 반복문 없이 행렬 곱 두 개면 된다.

예:

    X = [[1,  0],      W = [[1, 4, 0],      dY = [[1,  1, 0],
         [2, -1],           [3, 5, 6]]            [0, -2, 1],
         [0,  2]]                                 [3,  0, 1]]

    dX = [[ 5,  8],    dW = [[1, -3, 2],
          [-8, -4],          [6,  2, 1]]
          [ 3, 15]]
"""

import numpy as np


def backward(X, W, dY):
    """(dX, dW), (N, D) and (D, M), of Y = X @ W + b for a batch X (N, D), with W (D, M) and dY (N, M)."""
    raise NotImplementedError("problem 148")
