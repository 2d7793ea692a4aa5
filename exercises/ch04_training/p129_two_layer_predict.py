"""Two layers: the prediction
ko: 2층 신경망의 예측

The net of problem 128 has its parameters; now it uses them. A batch of inputs runs through two
layers. Behind the first one stands the sigmoid: without it, two matrix products would do no more
than one. Behind the second one stands the softmax, which turns the scores of each input into
probabilities.

For a batch x of shape (N, D), H hidden nodes and K classes:

    hidden = sigmoid(x @ W1 + b1)       (N, H)      sigmoid(a) = 1 / (1 + exp(-a)), entry by entry
    scores = hidden @ W2 + b2           (N, K)
    y = softmax(scores)                 (N, K)      row by row

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) starts as in
problem 128. Besides params it has

- predict(x), which returns y for a batch x (N, D), where N may be 1. It reads the parameters from
  params each time and changes nothing.

The rows of a batch have nothing to do with each other. Each row of y adds up to 1, and it is the
same in whatever company its input comes. So the softmax takes its maximum and its sum within the
row. Where they are taken over the whole batch, the most likely class stays the same, which is why
that mistake goes unnoticed for long; the probabilities are wrong all the same, and a row far below
the maximum of the batch becomes 0 / 0. Scores of a thousand must not overflow.

Example: with

    W1 = [[0.1, 0.3, 0.5],      b1 = [0.1, 0.2, 0.3]      W2 = [[0.1, -0.4],      b2 = [0.1, 0.2]
          [0.2, 0.4, 0.6]]                                      [0.2,  0.5],
                                                                [0.3, -0.6]]

the batch x = [[1, 0.5], [-2, 3]] gives about [[0.65971, 0.34029], [0.66362, 0.33638]].

[ko]
문제 128 의 신경망에는 매개변수가 있다. 이제 그것을 쓸 차례이다. 입력의 배치가 두 층을 지난다. 첫째
층 뒤에는 시그모이드(sigmoid)가 있다. 이것이 없으면 행렬 곱을 두 번 해도 한 번 한 것과 다를 것이
없다. 둘째 층 뒤에는 소프트맥스(softmax)가 있어 입력마다 점수를 확률로 바꾼다.

모양이 (N, D) 인 배치 x, 은닉 노드 H개, 클래스 K개에 대하여

    hidden = sigmoid(x @ W1 + b1)       (N, H)      sigmoid(a) = 1 / (1 + exp(-a)), 원소마다
    scores = hidden @ W2 + b2           (N, K)
    y = softmax(scores)                 (N, K)      행마다

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 은 문제 128 과
똑같이 시작한다. params 외에 다음이 있다.

- predict(x) 는 배치 x (N, D) 의 y 를 반환한다. N 은 1 일 수도 있다. 매번 params 에서 매개변수를
  읽으며 아무것도 바꾸지 않는다.

배치의 각 행은 따로 계산한다. y 의 합은 행마다 1 이고, 함께 들어온 다른 입력이 무엇이든 그 행의 값은
달라지지 않는다. 그러므로 소프트맥스의 최댓값과 합은 행 안에서 구한다. 배치 전체에서 구해도 확률이
가장 높은 클래스는 바뀌지 않아서 잘못을 알아채기 어렵다. 그래도 확률은 틀린 값이며, 배치의
최댓값보다 훨씬 낮은 행은 0 / 0 이 된다. 점수가 1000 이어도 오버플로가 나지 않아야 한다.

예: 매개변수가

    W1 = [[0.1, 0.3, 0.5],      b1 = [0.1, 0.2, 0.3]      W2 = [[0.1, -0.4],      b2 = [0.1, 0.2]
          [0.2, 0.4, 0.6]]                                      [0.2,  0.5],
                                                                [0.3, -0.6]]

일 때 배치 x = [[1, 0.5], [-2, 3]] 의 결과는 약 [[0.65971, 0.34029], [0.66362, 0.33638]] 이다.
"""

import numpy as np


class TwoLayerNet:
    """A net with one hidden layer of sigmoid nodes. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases."""
        raise NotImplementedError("problem 129")

    def predict(self, x):
        """Probabilities (N, K) of a batch x (N, D)."""
        raise NotImplementedError("problem 129")
