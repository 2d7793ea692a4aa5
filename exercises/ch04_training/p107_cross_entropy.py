"""Cross entropy of one prediction
ko: 교차 엔트로피 오차

A classifier answers with a probability for each class, and only one class is the true one. Cross
entropy asks a single question: what probability did you give to the truth? The smaller it was, the
larger the loss:

    probability of the true class     1      0.9     0.5     0.1     0.01
    -log of it                        0     0.105   0.693   2.303   4.605

Written with the target t as a one-hot vector, 1 at the true class and 0 elsewhere, it is a sum in
which one term only is left over:

    E = -(t[0] * log(y[0]) + t[1] * log(y[1]) + ... + t[K-1] * log(y[K-1]))

where log is the natural logarithm. Almost all classifiers are trained with this loss.

One thing is missing. A net may give a class the probability 0. log(0) is -inf, and where t is 0 the
product 0 * -inf is nan: the loss is lost even though the class did not matter. So a tiny number is
added to every probability inside the logarithm; use exactly 1e-7:

    log(y[k] + 1e-7)

Compared with probabilities that matter it is nothing, and log(1e-7) = -16.1 is a number like any
other.

cross_entropy_error(y, t) takes the probabilities y, an array of shape (K,), and the one-hot target
t of the same shape, integers or floats. It returns E, one number: for one prediction, so nothing is
divided by anything. Both arrays stay as they were.

Example: y = [0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1] and t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0] give about
0.10536.

[ko]
분류기는 클래스마다 확률을 하나씩 답하고, 정답 클래스는 그중 하나뿐이다. 교차 엔트로피는 한 가지만
묻는다. 정답에 얼마의 확률을 주었는가? 그 확률이 작을수록 손실이 크다.

    정답 클래스의 확률      1      0.9     0.5     0.1     0.01
    그 -log                 0     0.105   0.693   2.303   4.605

정답 t 를 정답 클래스만 1 이고 나머지는 0 인 원-핫 벡터로 쓰면, 손실은 항이 하나만 남는 합이 된다.

    E = -(t[0] * log(y[0]) + t[1] * log(y[1]) + ... + t[K-1] * log(y[K-1]))

여기서 log 는 자연로그이다. 분류기는 거의 모두 이 손실로 학습한다.

아직 한 가지가 모자란다. 신경망은 어떤 클래스에 확률 0 을 줄 수도 있다. log(0) 은 -inf 이고, t 가 0
인 곳에서는 곱 0 * -inf 가 nan 이 된다. 상관없는 클래스 하나 때문에 손실 전체를 잃는 것이다. 그래서
로그 안에서 모든 확률에 아주 작은 수를 더한다. 정확히 1e-7 을 써라.

    log(y[k] + 1e-7)

의미 있는 확률에 비하면 없는 것이나 같고, log(1e-7) = -16.1 은 여느 수와 다름없는 수이다.

cross_entropy_error(y, t) 는 모양이 (K,) 인 확률 배열 y 와 같은 모양의 원-핫 정답 t(정수 또는
실수)를 받아 E 를 수 하나로 반환한다. 예측 하나에 대한 손실이므로 무엇으로도 나누지 않는다. 두
배열은 바꾸지 않는다.

예: y = [0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1], t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0] 이면 약 0.10536 이다.
"""

import numpy as np


def cross_entropy_error(y, t):
    """-log of the probability y (K,) at the true class of the one-hot t (K,), with 1e-7 inside the logarithm."""
    raise NotImplementedError("problem 107")
