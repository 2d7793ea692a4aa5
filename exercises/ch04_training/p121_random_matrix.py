"""A random matrix
ko: 무작위 행렬

A net has to begin with some weights. If all of them were 0, all nodes of a layer would compute the
same, get the same gradient and stay the same for ever. So weights begin as random numbers, small
ones and negative as well as positive.

Most come from the normal distribution, the bell curve: numbers near 0 are frequent, large ones are
rare. In its standard form the mean is 0 and the standard deviation 1, so that about two thirds
(68 %) of the numbers lie between -1 and 1, and half of them are negative. Do not mix it up with the
uniform distribution between 0 and 1, in which all numbers are equally likely and none is negative.
The names in numpy are similar.

random_matrix(rows=2, columns=3, seed=None) returns an array of shape (rows, columns). Its entries
are drawn one by one from the standard normal distribution. The same integer seed gives the same
matrix at every call, another integer gives another matrix, None a new one each time.

Example: random_matrix() may give

    [[-1.15815693, -1.03718435,  0.03311024],
     [-0.04157162, -1.4255968 ,  0.49998371]]

[ko]
신경망은 어떤 가중치로든 시작해야 한다. 모두 0 이면 한 층의 모든 노드가 같은 값을 계산하고 같은
기울기를 받아 영원히 똑같은 채로 남는다. 그래서 가중치는 양수와 음수가 섞인 작은 난수로 시작한다.

대개는 종 모양의 곡선을 이루는 정규분포에서 뽑는다. 0 에 가까운 수는 자주 나오고 큰 수는 드물게
나온다. 표준정규분포는 평균이 0, 표준편차가 1 이다. 따라서 약 3분의 2(68 %)가 -1 과 1 사이에 있고
절반은 음수이다. 0 과 1 사이의 모든 수가 같은 확률로 나오고 음수는 없는 균등분포와 혼동하지 마라.
numpy 에서는 이름이 비슷하다.

random_matrix(rows=2, columns=3, seed=None) 은 모양이 (rows, columns) 인 배열을 반환한다. 원소는
하나하나 표준정규분포에서 뽑는다. 같은 정수 seed 는 호출할 때마다 같은 행렬을, 다른 정수는 다른
행렬을 주고, None 이면 매번 새로 뽑는다.

예: random_matrix() 의 결과는 다음과 같을 수 있다.

    [[-1.15815693, -1.03718435,  0.03311024],
     [-0.04157162, -1.4255968 ,  0.49998371]]
"""

import numpy as np


def random_matrix(rows=2, columns=3, seed=None):
    """Standard normal draws, (rows, columns)."""
    raise NotImplementedError("problem 121")
