"""A bad guess and a good one
ko: 나쁜 예측과 좋은 예측

A loss is worth something only if it can tell a bad answer from a good one. Put it to the test. The
true class is number 2; one net gives it a probability of 0.1 and is almost sure of class 9, another
gives it 0.9:

    first  = [0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9]
    second = [0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1]
    t      = [0, 0, 1,   0, 0, 0, 0, 0, 0, 0  ]

Half the sum of squares, E = 1/2 * ((y[0] - t[0])**2 + ... + (y[K-1] - t[K-1])**2), gives 0.81 for
the first net and 0.01 for the second: the bad guess costs 81 times as much as the good one.

compare_errors(first, second, t) takes two predictions and the target, all of shape (K,), with
numbers of any kind. It returns the two errors as a tuple of two numbers: that of first, then that
of second, whichever is larger. The arrays stay as they were.

[ko]
손실이 쓸모가 있으려면 나쁜 답과 좋은 답을 가려낼 수 있어야 한다. 시험해 보자. 정답은 2번
클래스이다. 한 신경망은 여기에 확률 0.1 을 주고 9번 클래스를 거의 확신하며, 다른 신경망은 정답에 0.9
를 준다.

    first  = [0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9]
    second = [0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1]
    t      = [0, 0, 1,   0, 0, 0, 0, 0, 0, 0  ]

오차제곱합 E = 1/2 * ((y[0] - t[0])**2 + ... + (y[K-1] - t[K-1])**2) 은 첫째 신경망이 0.81, 둘째
신경망이 0.01 이다. 나쁜 예측의 손실이 좋은 예측의 81배이다.

compare_errors(first, second, t) 는 예측 두 개와 정답을 받는다. 모양은 모두 (K,) 이고 어떤 수가 들어
있어도 된다. 반환값은 두 오차의 튜플이다. 어느 쪽이 크든 first 의 오차가 먼저, second 의 오차가
다음이다. 배열은 바꾸지 않는다.
"""

import numpy as np


def compare_errors(first, second, t):
    """Half the sum of squares against t (K,): (that of first (K,), that of second (K,))."""
    raise NotImplementedError("problem 105")
