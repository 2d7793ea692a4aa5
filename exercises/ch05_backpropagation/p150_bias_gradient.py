"""The gradient of the bias
ko: 편향의 기울기

The affine step Y = X @ W + b has a third ingredient that learns: the bias. On the way forward b was added to every one
of the N rows. If one of its entries grows by a little, the whole column of Y above it grows by just as much, in every
sample. So on the way back all samples pull at that one number, and what they pull with adds up: the gradient of b[k]
collects what arrives at Y[0, k], Y[1, k], ..., Y[N-1, k]. The input and the weights play no part in it.

As with the weights it is the sum over the batch, not the mean: any division by N is in dY already.

backward(X, W, dY) takes
- X, the batch, shape (N, D);
- W, the weights, shape (D, M);
- dY, the gradient of the loss with respect to Y, shape (N, M).

All hold floats or integers, and they stay as they were. It returns the tuple

    (dX, dW, db)

dX and dW are those of problem 148, in the shapes of X and of W; db is the gradient of b and has its shape, (M,). b
itself is not needed.

Example: with the X, W and dY of problem 148

    X = [[1,  0],      W = [[1, 4, 0],      dY = [[1,  1, 0],
         [2, -1],           [3, 5, 6]]            [0, -2, 1],
         [0,  2]]                                 [3,  0, 1]]

db has three entries; the first is 4.

[ko]
어파인 변환 Y = X @ W + b 에는 학습하는 것이 하나 더 있다. 편향이다. 순전파 때 b 는 N개의 행 모두에 더해졌다. b 의 원소
하나가 조금 커지면 Y 에서 그 열 전체가, 곧 모든 표본에서 꼭 그만큼 커진다. 그래서 역전파 때는 모든 표본이 그 수 하나를
끌어당기며, 그 힘이 더해진다. b[k] 의 기울기는 Y[0, k], Y[1, k], ..., Y[N-1, k] 에 온 것을 모은 것이다. 입력과 가중치는
여기에 들어가지 않는다.

가중치와 마찬가지로 배치에 대한 평균이 아니라 합이다. N 으로 나누는 일은 이미 dY 에 들어 있다.

backward(X, W, dY) 의 인자는 다음과 같다.
- X 는 배치이고 모양이 (N, D) 이다.
- W 는 가중치이고 모양이 (D, M) 이다.
- dY 는 Y 에 대한 손실의 기울기이고 모양이 (N, M) 이다.

원소는 모두 실수 또는 정수이고, 인자는 바꾸지 않는다. 반환값은 튜플

    (dX, dW, db)

이다. dX 와 dW 는 문제 148 과 같으며 모양은 X, W 와 같다. db 는 b 의 기울기이고 b 와 모양이 같은 (M,) 이다. b 의 값은
필요하지 않다.

예: 문제 148 의 X, W, dY

    X = [[1,  0],      W = [[1, 4, 0],      dY = [[1,  1, 0],
         [2, -1],           [3, 5, 6]]            [0, -2, 1],
         [0,  2]]                                 [3,  0, 1]]

에서 db 의 원소는 셋이고 첫 원소는 4 이다.
"""

import numpy as np


def backward(X, W, dY):
    """(dX, dW, db), shapes (N, D), (D, M), (M,), of Y = X @ W + b for a batch X (N, D), with W (D, M) and dY (N, M)."""
    raise NotImplementedError("problem 150")
