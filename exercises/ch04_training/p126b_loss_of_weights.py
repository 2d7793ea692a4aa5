"""The loss as a function of the weights
ko: 가중치에 따른 손실

The whole chain of a classifier now fits into one function:

    x  --(@ W)-->  scores  --(softmax)-->  probabilities  --(cross entropy with t)-->  loss

x and t come from the data and are what they are. W is the only thing that training can change, so
look at the loss as a function of W: a number for every choice of the weights. Training is the
search for a W that makes it small, and the gradient of this very function will tell where to go.
Here you write the function.

loss_of_weights(x, W, t) takes
- x, one input of shape (D,), floats or integers;
- W, the weights of shape (D, K): a row for each input feature, a column for each class;
- t, the one-hot target of shape (K,), integers or floats.

It returns one number, a float: the loss of the scores x @ W, as in problem 126a, with 1e-7 added to
every probability inside the logarithm. Scores of a thousand must not overflow. The three arrays
stay as they were.

Example: x = [0.6, 0.9] and

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

give the probabilities [0.2286, 0.0656, 0.7058]. The loss is about 0.34847 if the third class is the
true one, t = [0, 0, 1], and about 2.72366 if it is the second, t = [0, 1, 0].

[ko]
이제 분류기의 모든 단계가 함수 하나에 들어간다.

    x  --(@ W)-->  점수  --(소프트맥스)-->  확률  --(t 와의 교차 엔트로피)-->  손실

x 와 t 는 데이터에서 오므로 바꿀 수 없다. 학습으로 바꿀 수 있는 것은 W 뿐이다. 그러니 손실을 W 의
함수로 보아라. 가중치를 하나 정하면 수가 하나 나온다. 학습이란 이 수를 작게 하는 W 를 찾는 일이고,
어느 쪽으로 가야 하는지는 바로 이 함수의 기울기가 알려 준다. 여기서는 그 함수를 작성한다.

loss_of_weights(x, W, t) 의 인자는 다음과 같다.
- x 는 모양이 (D,) 인 입력 하나이다. 원소는 실수 또는 정수이다.
- W 는 모양이 (D, K) 인 가중치이다. 입력 특성마다 행이 하나, 클래스마다 열이 하나 있다.
- t 는 모양이 (K,) 인 원-핫 정답이다. 정수 또는 실수이다.

반환값은 실수 하나이다. 문제 126a 에서처럼 점수 x @ W 의 손실을 구하며, 로그 안에서 모든 확률에 1e-7
을 더한다. 점수가 1000 이어도 오버플로가 나지 않아야 한다. 세 배열은 바꾸지 않는다.

예: x = [0.6, 0.9] 와

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

에서 확률은 [0.2286, 0.0656, 0.7058] 이다. 정답이 셋째 클래스이면(t = [0, 0, 1]) 손실은 약 0.34847
이고, 둘째이면(t = [0, 1, 0]) 약 2.72366 이다.
"""

import numpy as np


def loss_of_weights(x, W, t):
    """The loss of one input x (D,) with the weights W (D, K) and the one-hot target t (K,)."""
    raise NotImplementedError("problem 126b")
