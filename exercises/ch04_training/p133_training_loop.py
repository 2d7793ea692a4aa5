"""The training loop
ko: 학습 루프

All parts are there: a net that predicts, a loss that says how bad the predictions are, a gradient
that says where it goes down. Now the net learns. One step is always the same: take a few rows of
the training data at random, compute the gradient for them, move every parameter a little against
it. The rows are a mini-batch: they stand for the whole set at a small part of its price. Do this
some thousand times, and write down on the way how the net is doing, for a look at the curve
afterwards.

train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None) trains for
iters_num steps, counted from 0. Each step

- draws batch_size row numbers of the training data at random, each by itself, so that a row may
  come twice; x and t of the batch are the rows with these numbers;
- asks network.numerical_gradient(x, t) for this batch, a dict with the keys of network.params, and
  moves every parameter in network.params by -lr times its gradient;
- records network.loss(x, t) of the same batch, after the move.

An epoch is as many steps as it takes to draw as many rows as the training set has: k =
max(len(x_train) // batch_size, 1), a whole number. The steps 0, k, 2k, ... also record, after the
move, network.accuracy on the whole training set and on the whole test set.

It returns a dict of three lists: train_loss_list with iters_num losses, train_acc_list and
test_acc_list with the accuracies. The net is trained in place. The same integer seed draws the same
batches, None fresh ones. Of network it uses params, numerical_gradient, loss and accuracy and
nothing else, so that it trains any net that has these four, with arrays of any shape in params; the
grader brings small ones along. The data stay as they were.

Example: 500 rows in batches of 50 are epochs of 10 steps. train(..., iters_num=25, batch_size=50)
records 25 losses and 3 pairs of accuracies, after the steps 0, 10 and 20.

[ko]
필요한 것은 다 갖추었다. 예측하는 신경망, 예측이 얼마나 나쁜지 말해 주는 손실 함수, 어느 쪽이
내리막인지 말해 주는 기울기이다. 이제 신경망이 배울 차례이다. 한 걸음은 언제나 같다. 훈련 데이터에서
몇 행을 무작위로 골라, 그 행들의 기울기를 구하고, 모든 매개변수를 기울기 반대쪽으로 조금 옮긴다.
골라낸 행들을 미니배치(mini-batch)라 한다. 적은 비용으로 전체를 대신한다. 이것을 수천 번
되풀이하면서 얼마나 나아지는지 적어 두었다가 나중에 곡선으로 살펴본다.

train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None) 은 iters_num
번 학습한다. 단계는 0 부터 센다. 각 단계는

- 훈련 데이터의 행 번호를 batch_size 개, 하나하나 따로 무작위로 뽑는다. 그래서 같은 행이 두 번 나올
  수도 있다. 미니배치의 x 와 t 는 이 번호의 행들이다.
- 이 미니배치로 network.numerical_gradient(x, t) 를 구한다. network.params 와 키가 같은
  딕셔너리이다. network.params 의 모든 매개변수를 -lr × 기울기만큼 옮긴다.
- 옮긴 뒤에 같은 미니배치의 network.loss(x, t) 를 기록한다.

훈련 세트의 행 수만큼 행을 뽑는 데 걸리는 단계를 1에폭(epoch)이라 한다. k = max(len(x_train) //
batch_size, 1) 단계이며 정수이다. 0, k, 2k, ... 번째 단계에서는 옮긴 뒤에 훈련 세트 전체와 시험 세트
전체의 network.accuracy 도 기록한다.

반환값은 세 리스트의 딕셔너리이다. train_loss_list 에는 손실 iters_num 개가, train_acc_list 와
test_acc_list 에는 정확도가 들어 있다. 학습은 network 의 매개변수를 직접 바꾼다. 같은 정수 seed 는
같은 미니배치를 뽑고 None 이면 매번 새로 뽑는다. network 에서는 params, numerical_gradient, loss,
accuracy 만 사용한다. 그래서 이 넷이 있는 신경망은 params 의 배열이 어떤 모양이든 무엇이든
학습시킨다. 채점할 때는 작은 신경망을 넣는다. 데이터는 바꾸지 않는다.

예: 500행을 50행씩 뽑으면 1에폭은 10단계이다. iters_num=25, batch_size=50 이면 손실 25개와, 0, 10,
20번째 단계 뒤의 정확도 세 쌍을 기록한다.
"""

import numpy as np


def train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Train network in place; return {"train_loss_list": ..., "train_acc_list": ..., "test_acc_list": ...}."""
    raise NotImplementedError("problem 133")
