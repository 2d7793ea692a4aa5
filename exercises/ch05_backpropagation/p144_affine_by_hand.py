"""An affine step by hand
ko: 손으로 하는 어파인 변환

Between two layers of neurons stands one small formula: multiply the inputs by a matrix of weights,
add a bias. In geometry this is called an affine transformation, and the layer that does it an
affine layer. Before it becomes a layer, look at its two steps one by one.

affine_parts(X, W, b) takes
- X, one sample as a row, shape (1, D): a matrix of one row;
- W, the weights, shape (D, M): a row for each input, a column for each output;
- b, the bias, shape (M,): a number for each output.

All hold floats or integers. It returns the two results as a tuple,

    (product, output)

- product, shape (1, M), is the matrix product of X and W: its entry k is
      X[0, 0] * W[0, k] + X[0, 1] * W[1, k] + ... + X[0, D-1] * W[D-1, k]
- output, shape (1, M), is the product with the bias added, entry k of b to column k.

Example: by hand, with two inputs and three outputs,

    X = [[2, -1]]        W = [[1, 4, 0],        b = [10, 20, 30]
                              [3, 5, 6]]

    product = [[2*1 - 1*3, 2*4 - 1*5, 2*0 - 1*6]] = [[-1,  3, -6]]
    output  =                                       [[ 9, 23, 24]]

[ko]
뉴런의 두 층 사이에는 짧은 식 하나가 있다. 입력에 가중치 행렬을 곱하고 편향을 더하는 것이다.
기하학에서는 이것을 어파인 변환(affine transformation)이라 하고, 이 일을 하는 계층을 Affine 계층이라
한다. 계층으로 만들기 전에 두 단계를 하나씩 들여다보자.

affine_parts(X, W, b) 의 인자는 다음과 같다.
- X 는 표본 하나를 한 행에 담은 것으로 모양이 (1, D) 이다. 행이 하나인 행렬이다.
- W 는 가중치이고 모양이 (D, M) 이다. 입력마다 행이 하나, 출력마다 열이 하나 있다.
- b 는 편향이고 모양이 (M,) 이다. 출력마다 수가 하나 있다.

원소는 모두 실수 또는 정수이다. 반환값은 두 결과의 튜플

    (product, output)

이다.
- product 는 모양이 (1, M) 이며 X 와 W 의 행렬 곱이다. 그 k번 원소는
      X[0, 0] * W[0, k] + X[0, 1] * W[1, k] + ... + X[0, D-1] * W[D-1, k]
- output 은 모양이 (1, M) 이며 product 에 편향을 더한 것이다. b 의 k번 원소를 k번 열에 더한다.

예: 입력이 둘이고 출력이 셋일 때 손으로 계산하면 다음과 같다.

    X = [[2, -1]]        W = [[1, 4, 0],        b = [10, 20, 30]
                              [3, 5, 6]]

    product = [[2*1 - 1*3, 2*4 - 1*5, 2*0 - 1*6]] = [[-1,  3, -6]]
    output  =                                       [[ 9, 23, 24]]
"""

import numpy as np


def affine_parts(X, W, b):
    """(product, output), both (1, M), of a sample X (1, D), weights W (D, M) and a bias b (M,)."""
    raise NotImplementedError("problem 144")
