"""Zeros of the same shape
ko: 같은 모양의 0 배열

A gradient has as many entries as what it belongs to: a vector of biases has a vector of slopes, a
matrix of weights has a matrix of slopes. Before they are computed one by one they need a place, an
array of the same shape that is filled with zeros.

zeros_of_same_shape(x) takes an array x of floats with any number of axes: (n,), (n, m),
(n, c, h, w). It returns a new array of the shape of x, in which every entry is 0, as a float:
slopes have a fraction, and an array of integers would cut it off.

What stands in x does not matter, not even inf or nan, "not a number". x stays as it was, and the
new array is not x itself: who writes into one does not change the other.

Example: x = np.array([3.0, 4.0]) gives [0.0, 0.0].

[ko]
기울기의 원소 수는 그 대상과 같다. 편향 벡터에는 기울기 벡터가, 가중치 행렬에는 기울기 행렬이 있다.
기울기를 하나씩 구하기 전에 담을 자리, 곧 모양이 같고 0 으로 채워진 배열을 마련해야 한다.

zeros_of_same_shape(x) 는 실수 배열 x 를 받는다. 축은 (n,), (n, m), (n, c, h, w) 처럼 몇 개라도
된다. 반환값은 x 와 모양이 같고 원소가 모두 0 인 새 배열이다. 원소는 실수여야 한다. 기울기에는
소수부가 있는데 정수 배열은 그것을 잘라 버리기 때문이다.

x 에 무엇이 들어 있는지는 상관없다. inf 나 nan("수가 아님")이라도 마찬가지이다. x 는 바꾸지 않으며,
새 배열은 x 자체가 아니다. 한쪽에 무엇을 써넣어도 다른 쪽은 바뀌지 않는다.

예: x = np.array([3.0, 4.0]) 이면 [0.0, 0.0] 이다.
"""

import numpy as np


def zeros_of_same_shape(x):
    """A new array of float zeros with the shape of x."""
    raise NotImplementedError("problem 116")
