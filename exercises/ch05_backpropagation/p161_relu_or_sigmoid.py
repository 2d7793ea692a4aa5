"""ReLU or sigmoid
ko: ReLU와 시그모이드 겨루기

Is it of any importance which activation stands between the layers? Try it: two networks that are
alike in everything but that, trained side by side. A comparison is worth something only if
nothing else differs, so both start from the same weights and see the same mini-batches in the
same order.

ThreeLayerNet(input_size, hidden_size_1, hidden_size_2, output_size, activation='relu',
weight_init_std=0.01, seed=None) is the net of problem 159 with one more argument. activation is
'relu' or 'sigmoid' and stands behind the first and behind the second affine layer, not behind the
third. As before it has params (W1, b1, W2, b2, W3, b3), predict(x) for the scores, loss(x, t),
and gradient(x, t); t is one-hot (N, K) or holds class numbers (N,). How it is built inside is up
to you: Relu of problem 140 and Sigmoid of problem 143 are ready for it.

compare_activations(x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size,
weight_init_std=0.02, seed=None) makes two nets with your ThreeLayerNet, one with ReLU and one
with sigmoid, of the same sizes, the same weight_init_std and the same seed. The input size is the
number of columns of x_train (N, D), the output size the width of the labels t_train, which are
one-hot (N, K). Each net is trained for iters_num steps: draw batch_size rows of the training data
at random, take the gradient of this batch, move every parameter by -lr times its derivative, and
record the loss of the same batch after that. In step i both nets get the same rows. seed may be
None: then the draws differ from call to call, but the two nets are still treated alike.

It returns a dict {"relu": [...], "sigmoid": [...]}: the losses of the two runs, iters_num numbers
each.

What comes of it, on 500 rows of the noisy patterns of problem 160, with hidden layers of 50 and
100, lr = 0.1, batches of 50 and 300 steps: the loss with ReLU falls from 2.30 to about 0.1. With
sigmoid it stays at 2.3, as if nobody had told the net that it is being trained. Its outputs all
begin near 0.5, and each sigmoid on the way back lets no more than a quarter of the gradient
through. (With ten thousand steps it learns, too.)

[ko]
계층 사이에 어떤 활성화 함수를 두는지가 중요할까? 활성화 함수만 다르고 나머지는 모두 같은 신경망
둘을 나란히 학습시켜 알아보자. 나머지 조건이 모두 같아야 비교가 의미 있다. 그래서 둘은 같은
가중치에서 출발하여 같은 미니배치를 같은 순서로 본다.

ThreeLayerNet(input_size, hidden_size_1, hidden_size_2, output_size, activation='relu',
weight_init_std=0.01, seed=None) 은 문제 159 의 신경망에 인자가 하나 더 있는 것이다. activation 은
'relu' 나 'sigmoid' 이며, 첫째와 둘째 Affine 계층 뒤에 놓인다. 셋째 뒤에는 놓지 않는다. 전과 같이
params (W1, b1, W2, b2, W3, b3), 점수를 반환하는 predict(x), 그리고 loss(x, t) 와 gradient(x, t) 가
있다. t 는 원-핫 (N, K) 이거나 클래스 번호 (N,) 이다. 내부를 어떻게 구현하든 상관없다. 문제 140 의
Relu 와 문제 143 의 Sigmoid 를 쓰면 된다.

compare_activations(x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size,
weight_init_std=0.02, seed=None) 은 자기 ThreeLayerNet 으로 신경망 둘을 만든다. 하나는 ReLU, 하나는
시그모이드이고, 크기와 weight_init_std 와 seed 는 같다. 입력 크기는 x_train (N, D) 의 열의 수, 출력
크기는 레이블 t_train 의 너비이다. t_train 은 원-핫 (N, K) 이다. 신경망마다 iters_num 단계를
학습한다. 훈련 데이터에서 batch_size 개의 행을 무작위로 뽑고, 그 미니배치의 기울기를 구하고, 모든
매개변수를 -lr × 미분만큼 옮긴 다음, 같은 미니배치의 손실을 기록한다. i 번째 단계에서 두 신경망은
같은 행을 받는다. seed 는 None 일 수도 있다. 그러면 호출할 때마다 다르게 뽑지만, 그때도 두 신경망의
조건은 같다.

반환값은 딕셔너리 {"relu": [...], "sigmoid": [...]} 이다. 두 학습의 손실이 각각 iters_num 개씩
들어 있다.

결과: 문제 160 의 잡음 섞인 무늬 500행, 은닉층 50과 100, lr = 0.1, 50행짜리 미니배치, 300단계로 해
보면 ReLU 의 손실은 2.30 에서 0.1 쯤으로 떨어진다. 시그모이드의 손실은 2.3 에서 거의 움직이지
않는다. 출력이 모두 0.5 근처에서 시작하고, 역전파에서 시그모이드 하나를 지날 때마다 기울기가 4분의 1
이하로 줄기 때문이다. (만 단계쯤 하면 시그모이드도 학습된다.)
"""

import numpy as np


class ThreeLayerNet:
    """Affine, activation, affine, activation, affine, then SoftmaxWithLoss. params: dict of W1, b1, W2, b2, W3, b3."""

    def __init__(
        self,
        input_size,
        hidden_size_1,
        hidden_size_2,
        output_size,
        activation="relu",
        weight_init_std=0.01,
        seed=None,
    ):
        """activation: 'relu' or 'sigmoid'."""
        raise NotImplementedError("problem 161")

    def predict(self, x):
        """Scores (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 161")

    def loss(self, x, t):
        """Mean cross-entropy of the batch; t is one-hot (N, K) or holds class numbers (N,)."""
        raise NotImplementedError("problem 161")

    def gradient(self, x, t):
        """Dict of the derivatives of loss(x, t), shaped like the parameters."""
        raise NotImplementedError("problem 161")


def compare_activations(
    x_train, t_train, hidden_size_1, hidden_size_2, lr, iters_num, batch_size, weight_init_std=0.02, seed=None
):
    """The losses of two nets that differ in their activation alone: {"relu": [...], "sigmoid": [...]}."""
    raise NotImplementedError("problem 161")
