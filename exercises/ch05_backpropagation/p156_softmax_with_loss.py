"""Softmax and loss in one layer
ko: 소프트맥스와 손실 계층

A classifier ends in scores. Softmax makes probabilities of them, and cross entropy says how wrong
these are. On the way back each of the two has a long derivative with quotients, exponentials and
logarithms; taken together nearly all of it cancels. What is left is the error itself: the
probability minus the label, shared among the samples of the batch. That is why the two live in
one layer, the last one.

SoftmaxWithLoss() is made without arguments.

- forward(x, t) takes the scores x of N samples, shape (N, K), and one-hot labels t of the same
  shape: a 1 at the true class of each row, 0 elsewhere. Each row of scores becomes a row of
  probabilities that add up to 1,

      y[n, k] = exp(x[n, k]) / (exp(x[n, 0]) + ... + exp(x[n, K-1]))

  and the loss of the batch, a single number, is returned: the mean over the N rows of
  -log(probability of the true class). Two attributes are set:
      y       the probabilities, shape (N, K)
      loss    the number that was returned
- backward(dout=1) belongs to the forward that came last. It returns the gradient of the loss with
  respect to x,

      dx = (y - t) / N      (N, K)

  Nothing comes behind this layer, so it is called without an argument; whether dout is multiplied
  in is not judged.

x may hold whole numbers. Scores of a thousand must not overflow, not even when they stand in one
row and scores of minus a thousand in another. A probability may become so small that the computer
stores 0; the loss has to be a finite number all the same. A tiny number such as 1e-7, added
inside the logarithm, is welcome for that, and any other way is too. x, t and, in backward, y stay
as they were. Two of these layers do not get into each other's way.

[ko]
분류기의 끝에는 점수가 있다. 소프트맥스는 점수를 확률로 바꾸고, 교차 엔트로피는 그 확률이 얼마나
틀렸는지를 수 하나로 나타낸다. 따로따로 미분하면 나눗셈과 지수와 로그가 얽힌 긴 식이 나오지만, 둘을
합쳐서 미분하면 거의 다 소거된다. 남는 것은 오차 자체, 곧 확률에서 레이블을 빼고 배치의 표본 수로
나눈 값이다. 그래서 둘을 한 계층으로 묶어 신경망의 맨 끝에 둔다.

SoftmaxWithLoss() 는 인자 없이 만든다.

- forward(x, t) 는 표본 N개의 점수 x, 모양 (N, K) 와, 모양이 같은 원-핫 레이블 t 를 받는다. t 의
  각 행은 정답 클래스의 자리만 1 이고 나머지는 0 이다. 점수의 각 행은 더해서 1 이 되는 확률의 행이
  된다.

      y[n, k] = exp(x[n, k]) / (exp(x[n, 0]) + ... + exp(x[n, K-1]))

  반환값은 배치의 손실로, 수 하나이다. -log(정답 클래스의 확률) 을 N개의 행에 대하여 평균한
  값이다. 두 속성도 정한다.
      y       확률, 모양 (N, K)
      loss    반환한 그 수
- backward(dout=1) 은 마지막으로 호출한 forward 에 대한 것이다. x 에 대한 손실의 기울기를 반환한다.

      dx = (y - t) / N      (N, K)

  이 계층 뒤에는 아무것도 없으므로 인자 없이 호출한다. dout 을 곱하는지는 채점하지 않는다.

x 에는 정수가 들어 있을 수도 있다. 점수가 1000 이어도 오버플로가 없어야 하며, 한 행의 점수는 1000
쯤이고 다른 행의 점수는 -1000 쯤일 때도 그렇다. 확률이 너무 작아져서 컴퓨터에 0 으로 저장될 수도
있는데, 그때도 손실은 유한한 수여야 한다. 이를 위해 로그 안에 1e-7 같은 아주 작은 수를 더해도 좋고,
다른 방법을 써도 좋다. x 와 t 는 원래대로 남으며, backward 에서는 y 도 그대로 둔다. 이 계층을 둘
만들어 써도 서로 영향을 주지 않아야 한다.
"""

import numpy as np


class SoftmaxWithLoss:
    """Softmax of each row, then the mean cross entropy. y: probabilities, loss: the loss, both of the last forward."""

    def __init__(self):
        """There is nothing to set yet."""
        raise NotImplementedError("problem 156")

    def forward(self, x, t):
        """The loss, a number, of scores x (N, K) with one-hot labels t (N, K); sets y and loss."""
        raise NotImplementedError("problem 156")

    def backward(self, dout=1):
        """Gradient (N, K) of the loss with respect to the scores."""
        raise NotImplementedError("problem 156")
