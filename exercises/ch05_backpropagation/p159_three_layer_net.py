"""Three layers
ko: 3층 신경망

When a network is a row of layers, making it deeper is no new theory: two more layers go into the
row, and two more arrays into params. What may go wrong now is the plumbing. Sizes have to meet,
each ReLU has to remember its own mask, and every parameter has to get its own gradient.

    x -> Affine1 -> Relu1 -> Affine2 -> Relu2 -> Affine3 -> scores -> SoftmaxWithLoss -> loss

ThreeLayerNet(input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01,
seed=None) works like the TwoLayerNet of problem 158, whose layer classes you copy into this file.
With the sizes D, H1, H2 and K it has

- params, a dict of float arrays: W1 (D, H1), b1 (H1,), W2 (H1, H2), b2 (H2,), W3 (H2, K), b3
  (K,). Weights start as normal draws with mean 0 and standard deviation weight_init_std, biases
  at 0. The same integer seed gives the same weights; None gives fresh ones;
- layers, an OrderedDict (a plain dict will do) of Affine1, Relu1, Affine2, Relu2, Affine3, in
  this order. The affine layers hold the very arrays that are in params;
- last_layer, the SoftmaxWithLoss;
- predict(x): the scores (N, K) of a batch x (N, D). Behind Affine3 there is no ReLU;
- loss(x, t): the mean over the rows of -log(probability of the true class);
- accuracy(x, t): the share (0 to 1) of the rows whose largest score stands at the true class;
- gradient(x, t): a dict with the keys and shapes of params, the derivatives of loss(x, t) by
  backpropagation. It works from x and t alone, and changes no parameter.

Labels t are one-hot (N, K) or class numbers (N,), as in problem 158.

Example: a net of the sizes 784, 50, 100, 10 has W2 of shape (50, 100), and 39,250 + 5,100 + 1,010
= 45,360 parameters altogether.

[ko]
신경망은 계층을 차례로 늘어놓은 것이므로, 더 깊게 만드는 데 새 이론은 필요 없다. 계층 둘을 더 끼우고
params 에 배열 둘을 더 넣으면 된다. 이제 틀리기 쉬운 곳은 계층과 계층이 이어지는 자리이다. 크기가
서로 맞아야 하고, mask 는 ReLU 마다 따로 저장해야 하며, 기울기는 제 매개변수의 키에 들어가야 한다.

    x -> Affine1 -> Relu1 -> Affine2 -> Relu2 -> Affine3 -> 점수 -> SoftmaxWithLoss -> 손실

ThreeLayerNet(input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01,
seed=None) 은 문제 158 의 TwoLayerNet 처럼 동작한다. 계층 클래스는 거기에서 이 파일로 복사하라. 네
크기를 D, H1, H2, K 라 하면 다음을 가진다.

- params 는 실수 배열의 딕셔너리이다: W1 (D, H1), b1 (H1,), W2 (H1, H2), b2 (H2,), W3 (H2, K), b3
  (K,). 가중치의 초깃값은 평균 0, 표준편차 weight_init_std 인 정규분포에서 뽑고 편향은 0 에서
  시작한다. 같은 정수 seed 는 같은 가중치를 주고, None 이면 매번 새로 뽑는다.
- layers 는 Affine1, Relu1, Affine2, Relu2, Affine3 이 이 순서로 들어 있는 OrderedDict 이다(그냥
  dict 여도 된다). Affine 계층은 params 의 배열을 복사하지 않고 그대로 가진다.
- last_layer 는 SoftmaxWithLoss 이다.
- predict(x) 는 배치 x (N, D) 의 점수 (N, K) 를 반환한다. Affine3 뒤에는 ReLU 가 없다.
- loss(x, t) 는 -log(정답 클래스의 확률) 의 행 평균이다.
- accuracy(x, t) 는 가장 큰 점수가 정답 클래스에 있는 행의 비율(0~1)이다.
- gradient(x, t) 는 params 와 키도 모양도 같은 딕셔너리를 반환한다. 오차역전파법으로 구한 loss(x,
  t) 의 미분이다. x 와 t 만으로 계산하며 매개변수를 바꾸지 않는다.

레이블 t 는 문제 158 처럼 원-핫 (N, K) 이거나 클래스 번호 (N,) 이다.

예: 크기가 784, 50, 100, 10 인 신경망에서 W2 의 모양은 (50, 100) 이고, 매개변수는 모두 39,250 +
5,100 + 1,010 = 45,360 개이다.
"""

from collections import OrderedDict

import numpy as np


class ThreeLayerNet:
    """Affine1, Relu1, Affine2, Relu2, Affine3, then SoftmaxWithLoss. params: dict of W1, b1, W2, b2, W3, b3."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases, and the layers that use them."""
        raise NotImplementedError("problem 159")

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 159")

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K) or holds class numbers (N,)."""
        raise NotImplementedError("problem 159")

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t in either form."""
        raise NotImplementedError("problem 159")

    def gradient(self, x, t):
        """Dict of the derivatives of loss(x, t), shaped like the parameters."""
        raise NotImplementedError("problem 159")
