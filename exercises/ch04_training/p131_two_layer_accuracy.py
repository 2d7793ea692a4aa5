"""Two layers: the accuracy
ko: 2층 신경망의 정확도

The loss tells the net how to get better; it tells a human little. Is 0.31 good? People want to know
how many of a hundred images the net gets right. That share is the accuracy. It cannot replace the
loss: it stays the same while the weights change a little, and then jumps, so that its gradient is 0
almost everywhere. It is for looking on.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) has params and
predict(x) as in problem 129, and

- accuracy(x, t), the share of the rows of x (N, D) that are classified right, a number from 0 to 1.
  t holds one-hot labels (N, K), integers or floats. A row is right if the class with the largest
  probability is the class of its label; how large that probability is does not matter. N may be 1.
  The method changes nothing.

Example: if a net gives the probabilities

    [[0.2, 0.5, 0.3],          and the labels are    [[0, 1, 0],        right
     [0.4, 0.35, 0.25],                               [1, 0, 0],        right, though below a half
     [0.3, 0.3, 0.4],                                 [0, 1, 0],        wrong
     [0.8, 0.1, 0.1]]                                 [1, 0, 0]]        right

its accuracy is 3 / 4 = 0.75. A fresh net with ten classes guesses: its accuracy is somewhere about
0.1.

[ko]
손실은 신경망을 어떻게 고쳐야 할지 알려 주지만, 사람이 그 값만 보고 뜻을 알기는 어렵다. 0.31 이면
좋은 것인가? 사람이 알고 싶은 것은 이미지 백 장 가운데 몇 장을 맞히는가이다. 그 비율이
정확도(accuracy)이다. 그렇다고 손실을 대신할 수는 없다. 가중치가 조금 변하는 동안에는 그대로 있다가
갑자기 뛰므로 기울기가 거의 모든 곳에서 0 이다. 정확도는 지켜보기 위한 것이다.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 에는 문제 129 와
같은 params 와 predict(x), 그리고 다음이 있다.

- accuracy(x, t) 는 x (N, D) 의 행 가운데 옳게 분류한 행의 비율이며 0 에서 1 까지의 수이다. t 에는
  원-핫 레이블 (N, K) 이 정수 또는 실수로 들어 있다. 확률이 가장 높은 클래스가 레이블의 클래스이면
  그 행은 맞은 것이다. 그 확률이 얼마인지는 상관없다. N 은 1 일 수도 있다. 메서드는 아무것도 바꾸지
  않는다.

예: 신경망이 낸 확률과 레이블이

    [[0.2, 0.5, 0.3],          레이블    [[0, 1, 0],        맞음
     [0.4, 0.35, 0.25],                   [1, 0, 0],        0.4 가 절반보다 작지만 맞음
     [0.3, 0.3, 0.4],                     [0, 1, 0],        틀림
     [0.8, 0.1, 0.1]]                     [1, 0, 0]]        맞음

이면 정확도는 3 / 4 = 0.75 이다. 클래스가 열인 갓 만든 신경망은 찍는 것과 같아서 정확도가 0.1
안팎이다.
"""

import numpy as np


class TwoLayerNet:
    """A net with one hidden layer of sigmoid nodes. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases."""
        raise NotImplementedError("problem 131")

    def predict(self, x):
        """Probabilities (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 131")

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t is one-hot (N, K)."""
        raise NotImplementedError("problem 131")
