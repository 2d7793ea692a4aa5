"""Affine forward for one sample
ko: 표본 하나의 어파인 순전파

What an affine layer does on the way forward is one formula, and it deserves a function of its own:
then it can be called with other inputs and other weights, as often as there are layers.

forward(x, W, b) takes
- x, one sample, a vector of shape (D,);
- W, the weights, shape (D, M);
- b, the bias, a vector of shape (M,).

It returns x times W plus b, a vector of shape (M,). Its entry k is

    x[0] * W[0, k] + x[1] * W[1, k] + ... + x[D-1] * W[D-1, k] + b[k]

All hold floats or integers. The function computes with its three arguments and with nothing else,
and they stay as they were.

Example: x = [2, -1], b = [10, 20, 30] and

    W = [[1, 4, 0],
         [3, 5, 6]]

give [9, 23, 24].

[ko]
Affine 계층이 순전파 때 하는 일은 식 하나이다. 이것을 함수로 만들어 두면 다른 입력과 다른 가중치로,
계층의 수만큼 몇 번이든 호출할 수 있다.

forward(x, W, b) 의 인자는 다음과 같다.
- x 는 표본 하나이며 모양이 (D,) 인 벡터이다.
- W 는 가중치이고 모양이 (D, M) 이다.
- b 는 편향이며 모양이 (M,) 인 벡터이다.

반환값은 x 와 W 의 곱에 b 를 더한 것이며 모양이 (M,) 인 벡터이다. 그 k번 원소는

    x[0] * W[0, k] + x[1] * W[1, k] + ... + x[D-1] * W[D-1, k] + b[k]

이다. 원소는 모두 실수 또는 정수이다. 세 인자만으로 계산하고 그 밖의 것은 쓰지 않으며, 인자는 바꾸지
않는다.

예: x = [2, -1], b = [10, 20, 30] 이고

    W = [[1, 4, 0],
         [3, 5, 6]]

이면 [9, 23, 24] 가 나온다.
"""

import numpy as np


def forward(x, W, b):
    """x times W plus b, shape (M,), for a sample x (D,), weights W (D, M) and a bias b (M,)."""
    raise NotImplementedError("problem 146")
