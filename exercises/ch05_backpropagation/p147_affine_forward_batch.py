"""Affine forward for a batch
ko: 배치의 어파인 순전파

Samples are not sent through a network one by one, but many at a time, as the rows of a matrix: a
batch. All of them meet the same weights and the same bias, and none of them learns of the others.
Row n of the result is what problem 146 gives for row n alone:

    row n of the result  =  (row n of X) times W  +  b

forward(X, W, b) takes
- X, a batch of N samples, one in each row, shape (N, D);
- W, the weights, shape (D, M);
- b, the bias, a vector of shape (M,): it is added in every row.

It returns an array of shape (N, M). All hold floats or integers; the arguments stay as they were.

Example: the bias goes into every row, not only into the first.

    X = [[ 0],        W = [[1, 1, 1]]       b = [1, 2, 3]
         [10]]

    product = [[ 0,  0,  0],      result = [[ 1,  2,  3],
               [10, 10, 10]]                [11, 12, 13]]

And a batch of three, whose second sample is the one of problem 146:

    X = [[1,  0],      W = [[1, 4, 0],      b = [10, 20, 30]      result = [[11, 24, 30],
         [2, -1],           [3, 5, 6]]                                      [ 9, 23, 24],
         [0,  2]]                                                           [16, 30, 42]]

[ko]
표본은 신경망에 하나씩 넣지 않고 여럿을 한꺼번에, 행렬의 행으로 넣는다. 이것이 배치(batch)이다. 모든
표본이 같은 가중치와 같은 편향을 만나며, 서로 간섭하지 않는다. 결과의 n번 행은 n번 행 하나에 대하여
문제 146 이 주는 것과 같다.

    결과의 n번 행  =  (X 의 n번 행) 과 W 의 곱  +  b

forward(X, W, b) 의 인자는 다음과 같다.
- X 는 표본 N개의 배치이다. 한 행에 하나씩 들어 있고 모양은 (N, D) 이다.
- W 는 가중치이고 모양이 (D, M) 이다.
- b 는 편향이며 모양이 (M,) 인 벡터이다. 모든 행에 더한다.

반환값은 모양이 (N, M) 인 배열이다. 원소는 모두 실수 또는 정수이고, 인자는 바꾸지 않는다.

예: 편향은 첫 행에만이 아니라 모든 행에 더한다.

    X = [[ 0],        W = [[1, 1, 1]]       b = [1, 2, 3]
         [10]]

    곱   = [[ 0,  0,  0],      결과 = [[ 1,  2,  3],
            [10, 10, 10]]              [11, 12, 13]]

다음은 표본이 셋인 배치이다. 둘째 표본은 문제 146 의 것이다.

    X = [[1,  0],      W = [[1, 4, 0],      b = [10, 20, 30]      결과 = [[11, 24, 30],
         [2, -1],           [3, 5, 6]]                                    [ 9, 23, 24],
         [0,  2]]                                                         [16, 30, 42]]
"""

import numpy as np


def forward(X, W, b):
    """The output (N, M) of a batch X (N, D) with weights W (D, M) and a bias b (M,)."""
    raise NotImplementedError("problem 147")
