"""Loss and gradient of a score vector
ko: 점수 벡터의 손실과 기울기

SoftmaxWithLoss of problem 156 works on a batch. Sometimes you have just one sample, one row of
scores that somebody hands you as a plain vector, and it is there that a popular mistake hides: a
division by the number of samples, written as a division by len(x), becomes a division by the number
of classes. A vector of scores is one sample, not ten.

loss_and_gradient(scores, t) takes

- scores, a vector of K numbers, shape (K,), one for each class. They may be whole numbers, or lie
  thousands apart. They are no probabilities, even where they happen to lie between 0 and 1;
- t, the one-hot label, shape (K,): a 1 at the true class, 0 elsewhere.

With the probabilities that softmax makes of the scores,

    y[k] = exp(scores[k]) / (exp(scores[0]) + ... + exp(scores[K-1]))

it returns (loss, dx):

- loss, a number: -log(probability of the true class). A tiny number such as 1e-7, added inside the
  logarithm, is welcome, and so is none;
- dx, the gradient of the loss with respect to the scores, shape (K,). For a batch of N samples it
  is (y - t) / N; here N is 1.

scores and t stay as they were.

Example: scores = [0.5, 2.0, -1.0] and t = [0, 0, 1]. The probabilities are about
[0.1753, 0.7856, 0.0391], so the loss is 3.2413 and dx is [0.1753, 0.7856, -0.9609]. The two wrong
classes are pushed down, each by its probability; the true one is pulled up.

[ko]
문제 156 의 SoftmaxWithLoss 는 배치를 다룬다. 때로는 표본이 하나뿐이어서 점수 한 행이 그냥 벡터로
들어온다. 흔한 실수가 바로 여기에 숨어 있다. 표본 수로 나누려고 쓴 len(x) 가 클래스의 수가 되어
버리는 것이다. 점수 벡터 하나는 표본 하나이지 열 개가 아니다.

loss_and_gradient(scores, t) 의 인자는 다음과 같다.

- scores 는 클래스마다 하나씩, 수 K개의 벡터이며 모양은 (K,) 이다. 정수일 수도 있고 서로 수천씩
  떨어져 있을 수도 있다. 0 과 1 사이에 있더라도 확률은 아니다.
- t 는 원-핫 레이블이며 모양은 (K,) 이다. 정답 클래스의 자리만 1 이고 나머지는 0 이다.

소프트맥스가 점수를 확률로 바꾼다.

    y[k] = exp(scores[k]) / (exp(scores[0]) + ... + exp(scores[K-1]))

반환값은 (loss, dx) 이다.

- loss 는 수 하나, -log(정답 클래스의 확률) 이다. 로그 안에 1e-7 같은 아주 작은 수를 더해도 되고
  더하지 않아도 된다.
- dx 는 점수에 대한 손실의 기울기이며 모양은 (K,) 이다. 표본이 N개인 배치라면 (y - t) / N 인데,
  여기서는 N 이 1 이다.

scores 와 t 는 바꾸지 않는다.

예: scores = [0.5, 2.0, -1.0], t = [0, 0, 1]. 확률은 약 [0.1753, 0.7856, 0.0391] 이므로 손실은
3.2413 이고 dx 는 [0.1753, 0.7856, -0.9609] 이다. 틀린 두 클래스의 점수는 저마다 확률만큼 내려가고,
정답 클래스의 점수는 올라간다.
"""

import numpy as np


def loss_and_gradient(scores, t):
    """Cross entropy of a score vector (K,) with the one-hot label t (K,), and its gradient (K,)."""
    raise NotImplementedError("problem 157")
