"""Two layers: the fast gradient
ko: 2층 신경망의 오차역전파

Numerical differentiation asks for the loss twice per parameter: 79,520 times for a single step of a
784-50-10 net. Backpropagation gets every derivative from one pass forward and one pass back, by the
chain rule, and gets it exactly. Without it no net of useful size could be trained. Here you write
that pass, and the loop that uses it.

TwoLayerNet is a classifier with one hidden layer. For a batch x of shape (N, D), H hidden nodes and
K classes:

    hidden = max(0, x @ W1 + b1)      (N, H), ReLU
    scores = hidden @ W2 + b2         (N, K)

- params is a dict of float arrays: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,). The other methods read
  them from there each time. Weights start as normal draws with mean 0 and standard deviation
  weight_init_std, biases start at 0. The same integer seed gives the same weights; None gives fresh
  ones.
- predict(x) returns the scores, with no softmax taken of them.
- loss(x, t) takes one-hot labels t (N, K). Softmax turns each row of scores into probabilities; the
  loss is the mean over the rows of -log(probability of the true class). Scores of a thousand must
  not overflow. A tiny number such as 1e-7 inside the logarithm is welcome, and so is none.
- accuracy(x, t) is the share (0 to 1) of the rows whose largest score stands at the true class; t
  is one-hot here too.
- gradient(x, t) returns a dict with the keys and shapes of params: the derivative of loss(x, t)
  with respect to every parameter. It works from x and t alone, whatever was asked before, and
  changes no parameter.

train(network, ...) runs gradient descent for iters_num steps, counted from 0. Each step
- draws batch_size rows of the training data at random, x and t with the same row numbers;
- asks network.gradient for this batch and moves every parameter in network.params by -lr times its
  derivative;
- records the loss of the same batch after the move.
With k = max(len(x_train) // batch_size, 1), a whole number, the steps 0, k, 2k, ... also record,
after the move, the accuracy on the whole training set and on the whole test set: once per epoch. It
returns a dict of three lists: train_loss_list, train_acc_list, test_acc_list. The same integer seed
draws the same batches. Of network it uses params, gradient, loss and accuracy only, so it trains
any net that has these four.

[ko]
수치 미분은 매개변수 하나마다 손실을 두 번 계산한다. 784-50-10 신경망이라면 한 걸음에 79,520번이다.
오차역전파법은 연쇄법칙을 써서 순전파 한 번과 역전파 한 번으로 모든 미분을, 그것도 정확하게 얻는다.
이것이 없으면 쓸 만한 크기의 신경망은 학습시킬 수 없다. 여기서는 그 역전파와, 그것을 사용하는 학습
루프를 작성한다.

TwoLayerNet 은 은닉층이 하나인 분류기이다. 모양이 (N, D) 인 배치 x, 은닉 노드 H개, 클래스 K개에
대하여

    hidden = max(0, x @ W1 + b1)      (N, H), ReLU
    scores = hidden @ W2 + b2         (N, K)

- params 는 실수 배열의 딕셔너리이다: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,). 다른 메서드는 매번
  여기서 매개변수를 읽는다. 가중치의 초깃값은 평균 0, 표준편차 weight_init_std 인 정규분포에서 뽑고,
  편향은 0 에서 시작한다. 같은 정수 seed 는 같은 가중치를 주고, None 이면 매번 새로 뽑는다.
- predict(x) 는 점수를 반환한다. 소프트맥스는 적용하지 않는다.
- loss(x, t) 는 원-핫 레이블 t (N, K) 를 받는다. 소프트맥스가 점수의 각 행을 확률로 바꾸며, 손실은
  -log(정답 클래스의 확률) 을 행에 대하여 평균한 값이다. 점수가 1000 이어도 오버플로가 없어야 한다.
  로그 안에 1e-7 같은 아주 작은 수를 더해도 되고 더하지 않아도 된다.
- accuracy(x, t) 는 가장 큰 점수가 정답 클래스에 있는 행의 비율(0~1)이다. 여기서도 t 는 원-핫이다.
- gradient(x, t) 는 params 와 키도 모양도 같은 딕셔너리를 반환한다. 값은 각 매개변수에 대한
  loss(x, t) 의 미분이다. 앞서 무엇을 호출했든 x 와 t 만으로 계산하며, 매개변수를 바꾸지 않는다.

train(network, ...) 은 경사 하강을 iters_num 번 수행한다. 단계는 0 부터 센다. 각 단계는
- 훈련 데이터에서 batch_size 개의 행을 무작위로 뽑는다. x 와 t 의 행 번호는 같다.
- 이 미니배치로 network.gradient 를 구하고, network.params 의 모든 매개변수를 -lr × 미분만큼 옮긴다.
- 옮긴 뒤에 같은 미니배치의 손실을 기록한다.
k = max(len(x_train) // batch_size, 1) 은 정수이다. 0, k, 2k, ... 번째 단계에서는 옮긴 뒤에 훈련
세트 전체와 시험 세트 전체의 정확도도 기록한다. 1에폭에 한 번인 셈이다. 반환값은 세 리스트의
딕셔너리이다: train_loss_list, train_acc_list, test_acc_list. 같은 정수 seed 는 같은 미니배치를
뽑는다. network 에서는 params, gradient, loss, accuracy 만 사용한다. 그래서 이 넷이 있는 신경망은
무엇이든 학습시킨다.
"""

import numpy as np


class TwoLayerNet:
    """A classifier with one hidden layer of ReLU nodes. params: dict of W1, b1, W2, b2."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases."""
        raise NotImplementedError("problem 134")

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 134")

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K)."""
        raise NotImplementedError("problem 134")

    def accuracy(self, x, t):
        """Share of the rows that are classified right; t is one-hot (N, K)."""
        raise NotImplementedError("problem 134")

    def gradient(self, x, t):
        """Dict of the derivatives of loss(x, t): W1, b1, W2, b2, shaped like the parameters."""
        raise NotImplementedError("problem 134")


def train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Train network in place; return {"train_loss_list": ..., "train_acc_list": ..., "test_acc_list": ...}."""
    raise NotImplementedError("problem 134")
