"""The gradient of the bias
ko: 편향의 기울기

The affine step Y = X @ W + b has a third ingredient that learns: the bias. On the way forward b was
added to every one of the N rows. If one of its entries grows by a little, the whole column of Y
above it grows by just as much, in every sample. So on the way back all samples pull at that one
number, and what they pull with adds up: the gradient of b[k] collects what arrives at Y[0, k],
Y[1, k], ..., Y[N-1, k]. The input and the weights play no part in it.

As with the weights it is the sum over the batch, not the mean: any division by N is in dY already.

backward(X, W, dY) takes
- X, the batch, shape (N, D);
- W, the weights, shape (D, M);
- dY, the gradient of the loss with respect to Y, shape (N, M).

All hold floats or integers, and they stay as they were. It returns the tuple

    (dX, dW, db)

dX and dW are those of problem 148, in the shapes of X and of W; db is the gradient of b and has its
shape, (M,). b itself is not needed.

Example: with the X, W and dY of problem 148

    X = [[1,  0],      W = [[1, 4, 0],      dY = [[1,  1, 0],
         [2, -1],           [3, 5, 6]]            [0, -2, 1],
         [0,  2]]                                 [3,  0, 1]]

db has three entries; the first is 4.

[ko]
어파인 변환(affine transformation) Y = X @ W + b 에서는 가중치 W 와 함께 편향(bias) b 도 학습한다.
순전파에서 b 는 N개의 행에 똑같이 더해진다. 따라서 b[k] 가 조금 커지면 모든 표본의 Y[0, k], Y[1, k],
..., Y[N-1, k] 가 똑같은 만큼 커진다. b[k] 하나가 N개의 출력을 거쳐 손실에 영향을 주므로,
역전파에서는 이 출력들에 대한 손실의 기울기를 모두 모은 것이 b[k] 의 기울기가 된다. 이 계산에는 X 와
W 가 쓰이지 않는다.

가중치의 기울기처럼 편향의 기울기도 배치에 대한 평균이 아니라 합이다. N 으로 나누는 일이 필요하다면
dY 를 구할 때 이미 끝났다.

backward(X, W, dY) 의 인자는 다음과 같다.
- X 는 배치이고 모양이 (N, D) 이다.
- W 는 가중치이고 모양이 (D, M) 이다.
- dY 는 Y 에 대한 손실의 기울기이고 모양이 (N, M) 이다.

세 배열의 원소는 실수 또는 정수이다. 인자는 바꾸지 않는다. 다음 튜플을 반환한다.

    (dX, dW, db)

dX 와 dW 는 문제 148 에서 구한 것이며 모양은 각각 X, W 와 같다. db 는 b 의 기울기이고 모양은 b 와
같은 (M,) 이다. b 의 값은 계산에 필요하지 않다.

예: 문제 148 의 다음 X, W, dY 로 계산하면

    X = [[1,  0],      W = [[1, 4, 0],      dY = [[1,  1, 0],
         [2, -1],           [3, 5, 6]]            [0, -2, 1],
         [0,  2]]                                 [3,  0, 1]]

db 는 원소가 3개이고 첫 원소는 4 이다.
"""

import numpy as np


def backward(X, W, dY):
    """(dX, dW, db), shapes (N, D), (D, M), (M,), of Y = X @ W + b for a batch X (N, D), with W (D, M) and dY (N, M)."""
    raise NotImplementedError("problem 150")
