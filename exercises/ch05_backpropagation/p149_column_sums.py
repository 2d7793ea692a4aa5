"""One sum per column
ko: 열마다 더하기

A matrix can be added up in two directions: down its columns or along its rows. Both will be met
all the time: where a matrix holds a sample in every row, sums down the columns add up the
samples, while sums along the rows add up what belongs to one sample. Only one of the two is right
in a given place, so do not guess which is which; look once, here.

Write two functions. Both take a, an array of floats or integers of shape (N, M), and leave it as
it was:

- column_sums(a) returns a vector of shape (M,): entry k is the sum of column k, over all N rows;
- row_sums(a) returns a vector of shape (N,): entry n is the sum of row n, over all M columns.

Example:

    a = [[ 1,  2,  3],          column_sums(a)   [12, 14, 16]
         [11, 12, 13]]          row_sums(a)      [6, 36]

[ko]
행렬은 두 방향으로 더할 수 있다. 열을 따라 아래로 더하거나, 행을 따라 옆으로 더한다. 둘 다 앞으로
자주 쓴다. 행마다 표본이 하나씩 든 행렬에서 열을 따라 더하면 표본들이 더해지고, 행을 따라 더하면 한
표본에 속한 것들이 더해진다. 상황마다 둘 가운데 하나만 맞으므로, 짐작하지 말고 여기서 확실히 익혀
두자.

함수 두 개를 작성하라. 둘 다 모양이 (N, M) 인 실수 또는 정수의 배열 a 를 받으며 a 를 바꾸지 않는다.

- column_sums(a) 는 모양이 (M,) 인 벡터를 반환한다. k번 원소는 k번 열의 합, 곧 N개의 행에 걸친
  합이다.
- row_sums(a) 는 모양이 (N,) 인 벡터를 반환한다. n번 원소는 n번 행의 합, 곧 M개의 열에 걸친 합이다.

예:

    a = [[ 1,  2,  3],          column_sums(a)   [12, 14, 16]
         [11, 12, 13]]          row_sums(a)      [6, 36]
"""

import numpy as np


def column_sums(a):
    """The sums (M,) of the columns of a (N, M)."""
    raise NotImplementedError("problem 149")


def row_sums(a):
    """The sums (N,) of the rows of a (N, M)."""
    raise NotImplementedError("problem 149")
