"""Two layers: the loss of a batch
ko: 2층 신경망의 손실

Training looks at a batch of inputs at a time and wants one number for all of them: the mean loss of a row. For that the cross
entropy of problem 107 has to learn about batches, and about the second way in which labels are written. Then the net of problem 129
gets a method loss.

cross_entropy_error(y, t) takes probabilities y and labels t and returns one number, the mean over the rows of

    -log(probability of the true class + 1e-7)

- y is a batch (N, K), a row of probabilities for each input; or a single prediction (K,), which counts as a batch of one row.
- t has as many axes as y if it is one-hot: (N, K) or (K,), integers or floats. With one axis less it holds class numbers, counted
  from 0: integers (N,), or a single one for a single prediction.

The mean is over rows: the sum of the N losses divided by N, not by N * K. A class with the probability 0 must not spoil anything;
where it is the true one, its row has the loss 16.118.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) has params and predict(x) as in problem 129, and

- loss(x, t), the cross entropy of its predictions for a batch x (N, D) with the labels t, in either form. It changes nothing.

There is a number to remember. A fresh net knows nothing: its probabilities are nearly equal, 1 / K each, and its loss is nearly ln K.
For ten classes that is ln 10 = 2.3026. A net that starts at 6.9 with a hundred rows has its softmax wrong: ln 1000 = 6.9078 means
that it shares out one probability among a hundred rows of ten.

Example: y = [[0.09, 0.245, 0.665], [1/3, 1/3, 1/3]] with the class numbers t = [2, 0] has the losses 0.408 and 1.0986, and the mean
0.75329. One-hot, t is [[0, 0, 1], [1, 0, 0]]. The net of the example in problem 129 has the loss 0.74400 with t = [1, 0].

[ko]
학습은 한 번에 배치 하나를 보며, 그 모두에 대하여 수 하나, 곧 행의 평균 손실을 원한다. 그러려면 문제 107 의 교차 엔트로피가 배치를, 그리고
레이블을 적는 둘째 방법을 알아야 한다. 그런 다음 문제 129 의 신경망에 loss 메서드를 더한다.

cross_entropy_error(y, t) 는 확률 y 와 레이블 t 를 받아 다음 값을 행에 대하여 평균한 수 하나를 반환한다.

    -log(정답 클래스의 확률 + 1e-7)

- y 는 입력마다 확률이 한 행씩 든 배치 (N, K) 이거나 예측 하나 (K,) 이다. 예측 하나는 행이 하나인 배치로 센다.
- t 의 축의 수가 y 와 같으면 원-핫(one-hot)이다. 모양은 (N, K) 또는 (K,) 이고 정수 또는 실수이다. 축이 하나 적으면 0 부터 센 클래스
  번호이다. 정수 (N,) 이고, 예측이 하나일 때는 정수 하나이다.

평균은 행에 대한 것이다. 손실 N개의 합을 N * K 가 아니라 N 으로 나눈다. 확률이 0 인 클래스가 있어도 결과를 망치지 않아야 하고, 그것이
정답이면 그 행의 손실은 16.118 이다.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 에는 문제 129 와 같은 params 와 predict(x), 그리고 다음이
있다.

- loss(x, t) 는 배치 x (N, D) 의 예측과 레이블 t 의 교차 엔트로피이다. 레이블은 두 형식 모두 받는다. 아무것도 바꾸지 않는다.

기억해 둘 수가 하나 있다. 갓 만든 신경망은 아무것도 모른다. 확률은 모두 1 / K 에 가깝고 손실은 ln K 에 가깝다. 클래스가 열이면 ln 10 =
2.3026 이다. 행이 백 개일 때 6.9 에서 시작하는 신경망은 소프트맥스가 틀린 것이다. ln 1000 = 6.9078 은 확률 1 을 열 칸짜리 백 행이
나누어 가졌다는 뜻이다.

예: y = [[0.09, 0.245, 0.665], [1/3, 1/3, 1/3]] 과 클래스 번호 t = [2, 0] 에서 손실은 0.408 과 1.0986 이고 평균은 0.75329 이다. 원-핫으로
적으면 t 는 [[0, 0, 1], [1, 0, 0]] 이다. 문제 129 의 예에 있는 신경망의 손실은 t = [1, 0] 일 때 0.74400 이다.
"""

import numpy as np


def cross_entropy_error(y, t):
    """Mean over the rows of -log of the true class; y (N, K) or (K,), t one-hot of the same shape, or class numbers."""
    raise NotImplementedError("problem 130")


class TwoLayerNet:
    """A net with one hidden layer of sigmoid nodes. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases."""
        raise NotImplementedError("problem 130")

    def predict(self, x):
        """Probabilities (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 130")

    def loss(self, x, t):
        """Cross entropy of the batch x (N, D) with labels t, one-hot (N, K) or class numbers (N,)."""
        raise NotImplementedError("problem 130")
