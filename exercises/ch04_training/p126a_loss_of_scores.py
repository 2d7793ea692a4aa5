"""The loss of raw scores
ko: 점수에서 손실까지

Between what a net computes and the loss there are two steps that always come together: softmax
turns scores into probabilities, and cross entropy asks which probability the true class has got.

    scores      [2, 1, -1]                 any numbers
    softmax     [0.705, 0.259, 0.035]      between 0 and 1, adding up to 1
    loss        0.349                      for the first class; second 1.349, third 3.349

If the two are kept apart, sooner or later raw scores are handed to the cross entropy as if they
were probabilities. A score of 2 then has the "loss" -log(2) < 0, a negative score has none at all.
Written as one function, this cannot happen.

loss_of_scores(scores, t) takes
- scores, shape (K,), floats or integers of any size and sign;
- t, the one-hot target of the same shape, integers or floats: 1 at the true class, 0 elsewhere.

It returns one number, a float: with y for the softmax of the scores,

    E = -(t[0] * log(y[0] + 1e-7) + t[1] * log(y[1] + 1e-7) + ... + t[K-1] * log(y[K-1] + 1e-7))

log is the natural logarithm. Scores of a thousand must not overflow, and a class whose probability
is 0 must not spoil the sum; that is what the 1e-7 is for. If the true class itself has the
probability 0, the loss is -log(1e-7), about 16.118. Both arrays stay as they were.

Example: scores = [2, 1, -1] and t = [1, 0, 0] give about 0.34901.

[ko]
신경망이 계산한 값과 손실 사이에는 언제나 붙어 다니는 두 단계가 있다. 소프트맥스(softmax)는 점수를
확률로 바꾸고, 교차 엔트로피(cross entropy)는 정답 클래스가 얻은 확률이 얼마인지 묻는다.

    점수          [2, 1, -1]                 아무 수나 된다
    소프트맥스    [0.705, 0.259, 0.035]      0 과 1 사이이고 합이 1 이다
    손실          0.349                      정답이 첫째 클래스일 때. 둘째이면 1.349, 셋째이면 3.349

둘을 따로 두면 언젠가는 점수를 확률인 양 교차 엔트로피에 넘기게 된다. 그러면 점수 2 의 "손실" 은
-log(2) < 0 이 되고, 음수인 점수에는 손실이 아예 없다. 함수 하나로 묶으면 그런 일이 생기지 않는다.

loss_of_scores(scores, t) 의 인자는 다음과 같다.
- scores 는 모양이 (K,) 이며 원소는 크기와 부호를 가리지 않는 실수 또는 정수이다.
- t 는 같은 모양의 원-핫 정답이다. 정답 클래스만 1 이고 나머지는 0 이며 정수 또는 실수이다.

반환값은 실수 하나이다. 점수의 소프트맥스를 y 라 하면

    E = -(t[0] * log(y[0] + 1e-7) + t[1] * log(y[1] + 1e-7) + ... + t[K-1] * log(y[K-1] + 1e-7))

이다. log 는 자연로그이다. 점수가 1000 이어도 오버플로가 나지 않아야 하고, 확률이 0 인 클래스가 합을
망치지 않아야 한다. 1e-7 은 그래서 더한다. 정답 클래스의 확률이 0 이면 손실은 -log(1e-7), 약 16.118
이다. 두 배열은 바꾸지 않는다.

예: scores = [2, 1, -1], t = [1, 0, 0] 이면 약 0.34901 이다.
"""

import numpy as np


def loss_of_scores(scores, t):
    """The cross entropy of the softmax of scores (K,) with the one-hot target t (K,)."""
    raise NotImplementedError("problem 126a")
