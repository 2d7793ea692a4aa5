"""Two layers, built from layers
ko: 계층으로 쌓은 2층 신경망

In problem 134 the gradient of a two-layer net was written down by hand, formula by formula; a
third layer would have meant new formulas. With layers there is nothing left to derive. A network
is an ordered row of layers: forward goes through it once, backward goes through it in reverse,
and each layer looks after its own derivatives.

    x --> Affine1 --> Relu1 --> Affine2 --> scores --> SoftmaxWithLoss --> loss
    <---------------------------------------------------------------------------

Copy your classes Affine (problem 151), Relu (140) and SoftmaxWithLoss (156) into this file; here
you put them together. Labels t now come in two forms, told apart by their axes: one-hot (N, K),
or class numbers (N,), integers from 0 to K - 1. So SoftmaxWithLoss and accuracy have to
understand the second form too.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) has, with the
sizes D, H and K,

- params, a dict of float arrays: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,). Weights start as normal
  draws with mean 0 and standard deviation weight_init_std, biases at 0. The same integer seed
  gives the same weights; None gives fresh ones;
- layers, an OrderedDict (a plain dict will do) of the layers Affine1, Relu1, Affine2 in this
  order. The affine layers hold the very arrays that are in params, not copies: changing an entry
  of params["W1"] changes the net;
- last_layer, the SoftmaxWithLoss, which stands apart from the others because it needs labels;
- predict(x): the scores (N, K) of a batch x (N, D), before any softmax;
- loss(x, t): the mean over the rows of -log(probability of the true class), a number. Scores of a
  thousand must give a number, not nan; the 1e-7 inside the logarithm of problem 156 is welcome,
  not needed;
- accuracy(x, t): the share (0 to 1) of the rows whose largest score stands at the true class;
- numerical_gradient(x, t): a dict with the keys and shapes of params, the derivatives of loss(x,
  t) by central differences with h = 1e-4. Slow, to compare with;
- gradient(x, t): the same dict by backpropagation. It works from x and t alone, whatever was
  asked before.

Neither of the two gradients leaves a parameter changed. Two nets share no arrays or layers.

A look at the start: with weights as small as 0.01 all scores are close to 0, so all classes are
equally likely, and the loss of any batch is close to log(K): 0.6931 for two classes, 2.3026 for
ten.

[ko]
문제 134 에서는 2층 신경망의 기울기를 식 하나하나 손으로 적었다. 층이 하나 더 늘면 식을 새로
유도해야 했다. 계층을 쓰면 유도할 것이 없다. 신경망은 계층을 차례로 늘어놓은 것이다. 순전파는 계층을
처음부터 끝까지, 역전파는 끝에서 처음까지 한 번씩 지나가며, 미분은 계층마다 스스로 구한다.

    x --> Affine1 --> Relu1 --> Affine2 --> 점수 --> SoftmaxWithLoss --> 손실
    <------------------------------------------------------------------------

클래스 Affine(문제 151), Relu(140), SoftmaxWithLoss(156)를 이 파일에 복사하고, 여기서는 그것들을
조립한다. 레이블 t 는 이제 두 가지 꼴로 들어오며 축의 수로 구별한다. 원-핫 (N, K) 이거나, 0 부터 K
- 1 까지의 정수인 클래스 번호 (N,) 이다. 그러므로 SoftmaxWithLoss 와 accuracy 는 둘째 꼴도
처리해야 한다.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 은, 세 크기를
D, H, K 라 하면, 다음을 가진다.

- params 는 실수 배열의 딕셔너리이다: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,). 가중치의 초깃값은
  평균 0, 표준편차 weight_init_std 인 정규분포에서 뽑고 편향은 0 에서 시작한다. 같은 정수 seed 는
  같은 가중치를 주고, None 이면 매번 새로 뽑는다.
- layers 는 OrderedDict 이다(그냥 dict 여도 된다). 계층 Affine1, Relu1, Affine2 가 이 이름으로, 이
  순서로 들어 있다. Affine 계층은 params 의 배열을 복사하지 않고 그대로 가진다. params["W1"] 의
  원소를 바꾸면 신경망이 바뀐다.
- last_layer 는 SoftmaxWithLoss 이다. 레이블이 필요하므로 다른 계층과 따로 둔다.
- predict(x) 는 배치 x (N, D) 의 점수 (N, K) 를 반환한다. 소프트맥스를 적용하기 전의 값이다.
- loss(x, t) 는 -log(정답 클래스의 확률) 의 행 평균이며 수 하나이다. 점수가 1000 이어도 nan 이
  아닌 수가 나와야 한다. 문제 156 처럼 로그 안에 1e-7 을 더해도 되고 더하지 않아도 된다.
- accuracy(x, t) 는 가장 큰 점수가 정답 클래스에 있는 행의 비율(0~1)이다.
- numerical_gradient(x, t) 는 params 와 키도 모양도 같은 딕셔너리를 반환한다. h = 1e-4 인 중심
  차분으로 구한 loss(x, t) 의 미분이다. 느리지만 gradient 와 비교할 때 쓴다.
- gradient(x, t) 는 같은 딕셔너리를 오차역전파법으로 구한다. 앞서 무엇을 호출했든 x 와 t 만으로
  계산한다.

두 기울기 메서드는 매개변수를 바꾸어 놓지 않는다. 신경망을 둘 만들면 배열도 계층도 따로 가진다.

학습을 시작할 때는 다음과 같다. 가중치가 0.01 처럼 작으면 점수가 모두 0 에 가까우므로 모든 클래스의
확률이 비슷하다. 그래서 어떤 배치든 손실이 log(K) 에 가깝다. 클래스가 둘이면 0.6931, 열이면 2.3026
이다.
"""

from collections import OrderedDict

import numpy as np


class TwoLayerNet:
    """Affine1, Relu1, Affine2, then SoftmaxWithLoss. params: dict of W1, b1, W2, b2."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases, and the layers that use them."""
        raise NotImplementedError("problem 158")

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 158")

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K) or holds class numbers (N,)."""
        raise NotImplementedError("problem 158")

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t in either form."""
        raise NotImplementedError("problem 158")

    def numerical_gradient(self, x, t):
        """Dict of the derivatives of loss(x, t) by central differences, shaped like the parameters."""
        raise NotImplementedError("problem 158")

    def gradient(self, x, t):
        """The same dict by backpropagation."""
        raise NotImplementedError("problem 158")
