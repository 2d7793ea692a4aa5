"""Two layers: the loss of a batch
ko: 2층 신경망의 손실

Training looks at a batch of inputs at a time and wants one number for all of them: the mean loss of
a row. For that the cross entropy of problem 107 has to learn about batches, and about the second
way in which labels are written. Then the net of problem 129 gets a method loss.

cross_entropy_error(y, t) takes probabilities y and labels t and returns one number, the mean over
the rows of

    -log(probability of the true class + 1e-7)

- y is a batch (N, K), a row of probabilities for each input; or a single prediction (K,), which
  counts as a batch of one row.
- t has as many axes as y if it is one-hot: (N, K) or (K,), integers or floats. With one axis less
  it holds class numbers, counted from 0: integers (N,), or a single one for a single prediction.

The mean is over rows: the sum of the N losses divided by N, not by N * K. A class with the
probability 0 must not spoil anything; where it is the true one, its row has the loss 16.118.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) has params and
predict(x) as in problem 129: a sigmoid in the hidden layer, and at the output the softmax of each
row by itself. The weights start as normal draws with the standard deviation weight_init_std, the
biases at 0. New is

- loss(x, t), the cross entropy of its predictions for a batch x (N, D) with the labels t, in either
  form. It changes nothing.

There is a number to remember. A fresh net knows nothing: its probabilities are nearly equal, 1 / K
each, and its loss is nearly ln K. For ten classes that is ln 10 = 2.3026. A net that starts at 6.9
with a hundred rows has its softmax wrong: ln 1000 = 6.9078 means that it shares out one probability
among a hundred rows of ten.

Example: y = [[0.09, 0.245, 0.665], [1/3, 1/3, 1/3]] with the class numbers t = [2, 0] has the
losses 0.408 and 1.0986, and the mean 0.75329. One-hot, t is [[0, 0, 1], [1, 0, 0]]. The net of the
example in problem 129 has the loss 0.74400 with t = [1, 0].

[ko]
신경망은 데이터를 한 번에 한 묶음, 곧 배치(batch)씩 보며 학습한다. 이때 배치 전체의 손실은 수
하나여야 하므로 행마다 손실을 구해 평균한다. 그래서 문제 107 의 교차 엔트로피를 배치에도 쓸 수 있게
고치고, 레이블을 적는 또 하나의 방법인 클래스 번호도 받게 한다. 그런 다음 문제 129 의 신경망에 loss
메서드를 더한다.

cross_entropy_error(y, t) 는 확률 y 와 레이블 t 를 받는다. 행마다 다음 값을 구하고, 그 평균인 수
하나를 반환한다.

    -log(정답 클래스의 확률 + 1e-7)

- y 는 배치 (N, K) 또는 예측 하나 (K,) 이다. 배치에는 입력마다 확률이 한 행씩 들어 있다. 예측 하나는
  행이 하나인 배치로 본다.
- t 의 축이 y 와 같은 개수이면 원-핫(one-hot) 레이블이다. 모양은 (N, K) 또는 (K,) 이고 원소는 정수나
  실수이다. 축이 하나 적으면 0 부터 센 클래스 번호이다. 배치이면 정수 배열 (N,) 이고, 예측이
  하나이면 정수 하나이다.

평균은 행에 대한 평균이다. 손실 N개를 더한 값을 N * K 가 아니라 N 으로 나눈다. 확률이 0 인 클래스가
있어도 계산이 되어야 하며, 그 클래스가 정답이면 그 행의 손실은 16.118 이다.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 의 params 와
predict(x) 는 문제 129 와 같다. 은닉층의 활성화 함수는 시그모이드이고, 출력층에서는 행마다
소프트맥스를 적용한다. 가중치의 초깃값은 표준편차가 weight_init_std 인 정규분포에서 뽑고 편향의
초깃값은 0 이다. 여기에 다음 메서드를 더한다.

- loss(x, t) 는 배치 x (N, D) 에 대한 예측과 레이블 t 의 교차 엔트로피를 반환한다. t 는 두 형식
  가운데 어느 것이어도 된다. 매개변수와 인자는 바꾸지 않는다.

손실의 첫 값은 기억해 둘 만하다. 갓 만든 신경망은 아직 배운 것이 없으므로 확률이 모두 1 / K 에
가깝고, 손실은 ln K 에 가깝다. 클래스가 10개이면 ln 10 = 2.3026 이다. 행이 100개인 배치에서 손실이
6.9 로 시작한다면 소프트맥스가 틀린 것이다. ln 1000 = 6.9078 이므로, 배치 전체(100행 × 10개)의
확률을 더해야 1 이 된다는 뜻이기 때문이다.

예: y = [[0.09, 0.245, 0.665], [1/3, 1/3, 1/3]] 이고 클래스 번호가 t = [2, 0] 이면 손실은 0.408 과
1.0986 이며 평균은 0.75329 이다. 같은 t 를 원-핫으로 적으면 [[0, 0, 1], [1, 0, 0]] 이다. 문제 129 의
예에 나온 신경망의 손실은 t = [1, 0] 일 때 0.74400 이다.
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
