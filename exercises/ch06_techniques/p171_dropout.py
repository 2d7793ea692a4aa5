"""Dropout
ko: 드롭아웃

A large net can learn its training data by heart: some nodes come to repair the mistakes of a few
others, and none of it holds for new data. Dropout takes away their partners. In training every node
falls silent at random, anew for each sample and each step, so each node has to be of use by itself.
For a prediction all nodes take part again, and their output is made smaller by the share that was
there in training, so that the next layer receives what it is used to.

Dropout(dropout_ratio) is a layer; dropout_ratio is the share that is dropped.
- forward(x, train_flg=True) in training draws a new mask of the shape of x at every call. Its
  entries are independent: each is False (dropped) with probability dropout_ratio, else True (kept).
  The result is x * mask, so what is kept keeps its value. The layer shows the mask as its attribute
  mask.
- forward(x, train_flg=False) draws nothing and returns x * (1 - dropout_ratio).
- backward(dout) returns the gradient of the input for the forward pass in training that came last.
- forward leaves x as it was; its result is an array of its own.

ThreeLayerNet is a classifier for batches x of shape (N, input_size), with dropout after both ReLU
layers.
- params is a dict with W1, b1, W2, b2, W3, b3. The weights are normal draws with mean 0; their
  standard deviation is weight_init_std where that is a number, and sqrt(2 / rows of W) where it is
  'he'. Biases start at 0. The same integer seed gives the same weights; None gives fresh ones. The
  masks take no seed.
- layers is an OrderedDict in the order of the forward pass: Affine1, Relu1, Dropout1, Affine2,
  Relu2, Dropout2, Affine3. The Affine layers hold the very arrays of params. Both Dropout layers
  get the net's dropout_ratio.
- predict(x, train_flg=False) returns the scores (N, output_size), the output of Affine3.
- loss(x, t, train_flg=False) is the mean over the rows of -log(softmax probability of the true
  class). t holds class numbers (N,) or is one-hot (N, output_size).
- gradient(x, t) returns a dict with the keys and shapes of params: the derivatives of the loss of
  one forward pass in training mode. It changes no parameter.
All three go through the layers in layers. Affine, Relu and SoftmaxWithLoss are the ones of chapter
5: copy them here, or import them from your own earlier answers.

[ko]
큰 신경망은 훈련 데이터를 통째로 외울 수 있다. 어떤 노드들은 다른 몇몇 노드의 실수를 메우는 데
길들고, 그런 것은 새로운 데이터에 통하지 않는다. 드롭아웃은 그 짝을 빼앗는다. 학습할 때는 표본마다,
단계마다 새로 무작위로 노드를 쉬게 하므로 노드는 저마다 혼자서도 쓸모가 있어야 한다. 예측할 때는
모든 노드가 다시 참여하며, 학습할 때 살아 있던 비율만큼 출력을 줄여서 다음 층이 익숙한 크기의 입력을
받게 한다.

Dropout(dropout_ratio) 는 계층이며, dropout_ratio 는 꺼지는 비율이다.
- forward(x, train_flg=True) 는 학습할 때의 순전파이다. 호출할 때마다 x 와 모양이 같은 마스크를 새로
  뽑는다. 원소들은 서로 독립이며, 각각 확률 dropout_ratio 로 False(꺼짐), 아니면 True(유지)이다.
  결과는 x * mask 이므로 유지된 값은 그대로 남는다. 마스크는 mask 속성으로 보여 준다.
- forward(x, train_flg=False) 는 아무것도 뽑지 않고 x * (1 - dropout_ratio) 를 반환한다.
- backward(dout) 는 학습할 때의 마지막 순전파에서 입력에 대한 기울기를 반환한다.
- forward 는 x 를 바꾸지 않으며, 결과는 새 배열이다.

ThreeLayerNet 은 모양이 (N, input_size) 인 배치 x 의 분류기이며, 두 ReLU 계층 뒤에 드롭아웃이 있다.
- params 는 W1, b1, W2, b2, W3, b3 의 딕셔너리이다. 가중치는 평균이 0 인 정규분포에서 뽑는다.
  표준편차는 weight_init_std 가 수이면 그 값이고, 'he' 이면 sqrt(2 / W 의 행 수) 이다. 편향은 0 에서
  시작한다. 같은 정수 seed 는 같은 가중치를 주고, None 이면 매번 새로 뽑는다. 마스크는 seed 를 받지
  않는다.
- layers 는 순전파 순서대로 담은 OrderedDict 이다: Affine1, Relu1, Dropout1, Affine2, Relu2,
  Dropout2, Affine3. Affine 계층은 params 의 배열을 그대로 공유한다. 두 Dropout 계층은 신경망의
  dropout_ratio 를 받는다.
- predict(x, train_flg=False) 는 점수 (N, output_size), 곧 Affine3 의 출력을 반환한다.
- loss(x, t, train_flg=False) 는 -log(정답 클래스의 소프트맥스 확률) 의 행 평균이다. t 는 클래스
  번호 (N,) 이거나 원-핫 (N, output_size) 이다.
- gradient(x, t) 는 params 와 키도 모양도 같은 딕셔너리를 반환한다. 값은 학습 모드로 순전파를 한 번
  했을 때의 손실의 미분이다. 매개변수를 바꾸지 않는다.
셋 모두 layers 에 담긴 계층을 거친다. Affine, Relu, SoftmaxWithLoss 는 5장의 계층이다. 여기에 옮겨
적거나, 자신의 앞선 답에서 import 하라.
"""

from collections import OrderedDict

import numpy as np


class Dropout:
    """Drops each value with probability dropout_ratio in training. mask: True where the last training kept."""

    def __init__(self, dropout_ratio=0.5):
        """dropout_ratio: the share that is dropped."""
        raise NotImplementedError("problem 171")

    def forward(self, x, train_flg=True):
        """x with dropped values in training, all values made smaller otherwise."""
        raise NotImplementedError("problem 171")

    def backward(self, dout):
        """Gradient of the input of the last forward pass in training."""
        raise NotImplementedError("problem 171")


class ThreeLayerNet:
    """Affine1, Relu1, Dropout1, Affine2, Relu2, Dropout2, Affine3; params: dict W1, b1, W2, b2, W3, b3."""

    def __init__(
        self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std="he", dropout_ratio=0.5, seed=None
    ):
        """Parameters, layers, and the layer that computes the loss."""
        raise NotImplementedError("problem 171")

    def predict(self, x, train_flg=False):
        """Scores (N, output_size) of a batch x (N, input_size)."""
        raise NotImplementedError("problem 171")

    def loss(self, x, t, train_flg=False):
        """Mean cross-entropy of the batch; t holds class numbers (N,) or is one-hot (N, output_size)."""
        raise NotImplementedError("problem 171")

    def gradient(self, x, t):
        """Dict of the derivatives of the loss of a forward pass in training mode, shaped like the parameters."""
        raise NotImplementedError("problem 171")
