"""The natural logarithm
ko: 자연로그

The squared error is one way to measure how wrong a net is. The one that classifiers use begins with
a logarithm, so here it is by itself.

The natural logarithm of x is the answer to the question: e to the power of what is x? The number e
is about 2.71828.

    x             0.01     0.1      0.6     1     e     10
    logarithm    -4.605   -2.303   -0.511   0     1    2.303

Two things make it useful for probabilities. Between 0 and 1 it is negative, and the smaller x is,
the further down it goes: a tiny probability becomes a number that cannot be overlooked. And it
turns products into sums, so that the logarithm of a product of a thousand probabilities, far too
small for a float, is a sum of a thousand ordinary numbers.

natural_log(x) takes one number x above 0, a float or an integer, and returns its natural logarithm,
a float with all its digits. You need not compute it yourself: both math and numpy have it. Mind
that there are other logarithms, to the base 10 and to the base 2, and that in books log may mean
any of them.

Example: natural_log(0.6) is -0.5108256237659907.

[ko]
신경망이 얼마나 틀렸는지 재는 방법은 제곱 오차만이 아니다. 분류 문제에서는 로그를 이용하는 방법을
주로 쓴다. 그래서 로그부터 먼저 다룬다.

x 의 자연로그는 "e 를 몇 제곱하면 x 가 되는가?" 라는 물음의 답이다. e 는 약 2.71828 인 수이다.

    x             0.01     0.1      0.6     1     e     10
    로그         -4.605   -2.303   -0.511   0     1    2.303

로그가 확률에 쓸모 있는 까닭은 두 가지이다. 0 과 1 사이에서 로그는 음수이고, x 가 작을수록 한없이
내려간다. 그래서 아주 작은 확률은 절댓값이 큰 수가 되어 쉽게 눈에 띈다. 또 로그는 곱을 합으로
바꾼다. 확률 천 개를 곱하면 실수형(float)으로 나타낼 수 없을 만큼 작아지지만, 로그를 취하면 평범한
수 천 개를 더하는 계산이 된다.

natural_log(x) 는 0 보다 큰 수 x 하나(실수 또는 정수)를 받아 그 자연로그를 반환한다. 결과는 실수이며
자릿수를 줄이지 않는다. 직접 계산할 필요는 없다. math 에도 numpy 에도 들어 있다. 다만 밑이 10 인
로그와 밑이 2 인 로그도 있으며, 책에 나오는 log 는 그 가운데 어느 것일 수도 있다는 점에 유의하라.

예: natural_log(0.6) 은 -0.5108256237659907 이다.
"""

import math

import numpy as np


def natural_log(x):
    """The natural logarithm of a number x > 0."""
    raise NotImplementedError("problem 103")
