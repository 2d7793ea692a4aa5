"""Base ten, two ways
ko: 상용로그, 두 가지 방법

The logarithm of x to the base 10 answers: 10 to the power of what is x? It is 2 for 100 and -3 for
0.001, so it tells how many digits a number has before or after the point. It is the one to read
sizes from: learning rates, losses that fall from 1 to 0.0001, the axis of a plot.

Python offers many roads to the same number, and they do not always end in the very same float. Here
you take two of them:

- the function log of the module math, which takes the base as its second argument;
- the function of numpy that is made for the base 10.

log_ten(x) takes one number x above 0, a float or an integer, and returns both results as a tuple of
two floats, first the one by math, then the one by numpy. Do not round them.

Example: log_ten(0.6) is about (-0.22184874961635637, -0.2218487496163564). The two differ in the
last digit: the first one divides one rounded logarithm by another, the second is computed in one
go. That is why floats are compared with a tolerance and never with ==. The grader does so too; the
last digits do not count.

[ko]
밑이 10 인 로그, 곧 상용로그는 "10 을 몇 제곱하면 x 가 되는가?" 라는 물음의 답이다. 100 이면 2,
0.001 이면 -3 이므로, 수가 소수점 앞이나 뒤로 몇 자리인지를 알려 준다. 학습률, 1 에서 0.0001 까지
내려가는 손실, 그래프의 축처럼 크기를 읽을 때 쓰는 로그이다.

파이썬에는 같은 수에 이르는 길이 여럿 있지만, 그 끝이 언제나 똑같은 실수(float)인 것은 아니다.
여기서는 두 가지 길로 구한다.

- math 모듈의 log 함수. 둘째 인자로 밑을 받는다.
- 밑이 10 인 로그를 구하는 numpy 의 함수.

log_ten(x) 는 0 보다 큰 수 x 하나(실수 또는 정수)를 받아 두 결과를 실수 두 개의 튜플로 반환한다.
math 로 구한 값이 먼저이고 numpy 로 구한 값이 다음이다. 반올림하지 않는다.

예: log_ten(0.6) 은 대략 (-0.22184874961635637, -0.2218487496163564) 이다. 둘은 마지막 자리가
다르다. 앞의 것은 반올림된 로그를 다른 로그로 나눈 값이고, 뒤의 것은 한 번에 계산한 값이다. 그래서
실수는 == 로 비교하지 않고 오차를 허용하여 비교한다. 채점기도 그렇게 하므로 마지막 몇 자리는 채점에
영향을 주지 않는다.
"""

import math

import numpy as np


def log_ten(x):
    """The logarithm of x > 0 to the base 10, twice: (by math, by numpy)."""
    raise NotImplementedError("problem 104")
