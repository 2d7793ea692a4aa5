"""Train three layers
ko: 3층 신경망 학습

The loop that trains a network does not ask how many layers there are. It draws a mini-batch, asks
for the gradient, moves every parameter a little downhill, and keeps a record. The same loop,
written once, trains any network that has params, gradient, loss and accuracy. Here it trains the
net of problem 159.

train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None) does
iters_num steps, counted from 0. Each step

- draws batch_size rows of the training data at random, of x_train (N, D) and t_train (N, K) with
  the same row numbers;
- asks network.gradient for this batch and moves every parameter in network.params, however many
  there are, by -lr times its derivative. The arrays, W1 (D, H1), b1 (H1,) and so on, are changed
  in place: the layers of the network hold these very arrays, and do not look into params again;
- records the loss of the same batch after the move.

With k = max(len(x_train) // batch_size, 1), a whole number, the steps 0, k, 2k, ... also record,
after the move, the accuracy on the whole training set and on the whole test set: once per epoch.

It returns a dict of three lists: train_loss_list, train_acc_list, test_acc_list. The same integer
seed draws the same batches.

ThreeLayerNet is your net of problem 159. Copy it into this file, with its layers, or import it:
from p159_three_layer_net import ThreeLayerNet.

Data to try it on: take ten random patterns of 64 zeros and ones, and let each row be one of them
plus noise of standard deviation 0.5; its label is the number of the pattern. A net 64-50-100-10
with weight_init_std=0.02, trained on 500 such rows with lr=0.1 and batch_size=50, begins with a
loss of log(10) = 2.303, seems to do nothing for some 100 steps, and then falls; after 300 steps
the loss is about 0.1.

[ko]
신경망을 학습시키는 반복문은 층이 몇 개이든 똑같다. 미니배치를 뽑고, 기울기를 구하고, 모든
매개변수를 손실이 줄어드는 쪽으로 조금 옮기고, 기록한다. 한 번 써 둔 반복문은 params, gradient,
loss, accuracy 가 있는 신경망이라면 무엇이든 학습시킨다. 여기서는 문제 159 의 신경망을 학습시킨다.

train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None) 은
iters_num 단계를 수행한다. 단계는 0 부터 센다. 각 단계는

- 훈련 데이터 x_train (N, D) 와 t_train (N, K) 에서 batch_size 개의 행을 무작위로 뽑는다. x 와 t
  의 행 번호는 같다.
- 이 미니배치로 network.gradient 를 구하고, network.params 의 매개변수를 몇 개가 있든 모두 -lr ×
  미분만큼 옮긴다. W1 (D, H1), b1 (H1,) 같은 배열은 그 자리에서 바꾼다. 신경망의 계층이 바로 그
  배열을 가지고 있고 params 를 다시 들여다보지 않기 때문이다.
- 옮긴 뒤에 같은 미니배치의 손실을 기록한다.

k = max(len(x_train) // batch_size, 1) 은 정수이다. 0, k, 2k, ... 번째 단계에서는 옮긴 뒤에 훈련
세트 전체와 시험 세트 전체의 정확도도 기록한다. 1에폭에 한 번인 셈이다.

반환값은 세 리스트의 딕셔너리이다: train_loss_list, train_acc_list, test_acc_list. 같은 정수 seed
는 같은 미니배치를 뽑는다.

ThreeLayerNet 은 문제 159 의 신경망이다. 계층과 함께 이 파일에 복사하거나, 다음과 같이 가져와라.
from p159_three_layer_net import ThreeLayerNet

시험해 볼 데이터: 0 과 1 이 64개인 무늬를 열 가지 무작위로 정하고, 행마다 그 가운데 하나에 표준편차
0.5 인 잡음을 더한다. 레이블은 무늬의 번호이다. weight_init_std=0.02 인 64-50-100-10 신경망을 이런
행 500개로 lr=0.1, batch_size=50 으로 학습시키면, 손실이 log(10) = 2.303 에서 시작하여
100단계쯤까지는 거의 그대로이다가 줄어들기 시작하고, 300단계 뒤에는 0.1 쯤이 된다.
"""

import numpy as np


class ThreeLayerNet:
    """Your net of problem 159: put it here, with its layers, in place of this class."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        raise NotImplementedError("problem 160")


def train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Train network in place; return {"train_loss_list": ..., "train_acc_list": ..., "test_acc_list": ...}."""
    raise NotImplementedError("problem 160")
