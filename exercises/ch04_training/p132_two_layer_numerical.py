"""Two layers: the slow gradient
ko: 2층 신경망의 수치 기울기

To train the net one has to know, for each of its parameters, how the loss changes when that
parameter is moved a little. That is the gradient of the loss with respect to the parameters, and
numerical differentiation finds it mechanically: move one number, look at the loss, move it the
other way, look again, put it back. For W1 of a 784-50-10 net this takes 78,400 looks, so it is
slow; but it is hard to get wrong, and later it will be the judge of the fast way.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) has params,
predict(x) and loss(x, t) as in problem 130: sigmoid in the hidden layer and softmax over each row
at the end; the loss is the mean over the rows of -log(probability of the true class + 1e-7). Here t
is one-hot (N, K). And

- numerical_gradient(x, t), which returns a dict with the keys W1, b1, W2, b2: for each an array of
  the shape of that parameter. Each entry is the central difference of loss(x, t) for that entry of
  the parameter, with h = 1e-4:

      (loss with h added to the entry - loss with h subtracted from it) / (2 * h)

  All other parameters stand still meanwhile. In the end every parameter holds the numbers it held
  before, to the last bit. x and t stay as they were.

numerical_gradient(f, x) of problem 117 was for vectors; here it has to walk through matrices as
well, entry by entry. It calls f with an array, but loss takes no parameters: it looks them up in
params. That fits together if the numbers are moved in the very arrays that params holds, so that
loss sees the move. f may then ignore its argument altogether.

Example: the net of the example in problem 129 with x = [[1, 0.5], [-2, 3]] and t = [[0, 1], [1, 0]]
has the loss 0.74400 and about these derivatives:

    W1  [[ 0.07984, -0.04353,  0.11235],        W2  [[0.08479, -0.08479],
         [-0.03913,  0.02141, -0.05727]]             [0.10436, -0.10436],
    b1  [ 0.02056, -0.01115,  0.02726]               [0.12129, -0.12129]]
                                                b2  [0.16166, -0.16166]

[ko]
신경망을 학습시키려면 매개변수마다 그것을 조금 움직일 때 손실이 얼마나 변하는지 알아야 한다. 이것이
매개변수에 대한 손실의 기울기이며, 수치 미분을 쓰면 기울기를 기계적으로 구할 수 있다. 수 하나를 조금
늘려 손실을 구하고, 조금 줄여 다시 구한 다음, 원래 값으로 되돌린다. 784-50-10 신경망의 W1 만 해도
손실을 78,400번 구해야 하므로 느리다. 그러나 틀릴 일이 적어서, 나중에 더 빠른 방법이 맞는지 확인하는
기준이 된다.

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 에는 문제 130 과
같은 params, predict(x), loss(x, t) 가 있다. 은닉층에는 시그모이드를, 마지막에는 행마다 소프트맥스를
적용한다. 손실은 -log(정답 클래스의 확률 + 1e-7) 을 행에 대하여 평균한 값이다. 여기서 t 는 원-핫
(N, K) 이다. 그리고 다음이 있다.

- numerical_gradient(x, t) 는 키가 W1, b1, W2, b2 인 딕셔너리를 반환한다. 값은 각 매개변수와 모양이
  같은 배열이다. 각 원소는 매개변수의 그 원소에 대한 loss(x, t) 의 중심 차분이며 h = 1e-4 이다.

      (원소에 h 를 더했을 때의 손실 - 원소에서 h 를 뺐을 때의 손실) / (2 * h)

  그동안 다른 매개변수는 모두 그대로 있다. 끝났을 때 모든 매개변수에는 처음 값이 마지막 비트까지
  똑같이 들어 있다. x 와 t 는 바꾸지 않는다.

문제 117 의 numerical_gradient(f, x) 는 벡터를 위한 것이었다. 여기서는 행렬도 원소 하나하나 훑어야
한다. 이 함수는 f 에 배열을 넘기지만 loss 는 매개변수를 인자로 받지 않고 params 에서 찾는다. params
에 들어 있는 바로 그 배열 안에서 수를 움직이면 loss 가 그 움직임을 보게 되므로 앞뒤가 맞는다. 그러면
f 는 인자를 아예 무시해도 된다.

예: 문제 129 의 예에 있는 신경망에 x = [[1, 0.5], [-2, 3]], t = [[0, 1], [1, 0]] 을 주면 손실은
0.74400 이고 미분은 대략 다음과 같다.

    W1  [[ 0.07984, -0.04353,  0.11235],        W2  [[0.08479, -0.08479],
         [-0.03913,  0.02141, -0.05727]]             [0.10436, -0.10436],
    b1  [ 0.02056, -0.01115,  0.02726]               [0.12129, -0.12129]]
                                                b2  [0.16166, -0.16166]
"""

import numpy as np


class TwoLayerNet:
    """A net with one hidden layer of sigmoid nodes. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases."""
        raise NotImplementedError("problem 132")

    def predict(self, x):
        """Probabilities (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 132")

    def loss(self, x, t):
        """Cross entropy of the batch x (N, D) with one-hot labels t (N, K)."""
        raise NotImplementedError("problem 132")

    def numerical_gradient(self, x, t):
        """Dict of the derivatives of loss(x, t): W1, b1, W2, b2, shaped like the parameters."""
        raise NotImplementedError("problem 132")
