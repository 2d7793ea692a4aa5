"""A bowl over the plane
ko: 평면 위의 그릇 모양

A cost of two parameters is a landscape: the parameters x0 and x1 are the two directions on the map,
the cost is the height. The simplest landscape with a lowest point is the bowl

    f(x0, x1) = x0**2 + x1**2

To draw it in three dimensions, or as a map with contour lines, a program needs a grid: points at
regular places, and for each of them both of its coordinates and its height. All three are matrices
of the same shape. One row of them belongs to one value of x1, one column to one value of x0, so
that x0 grows to the right and x1 from row to row:

    x0 = [1, 2, 3]       X0 = [[1, 2, 3],      X1 = [[10, 10, 10],      Z = [[101, 104, 109],
    x1 = [10, 20]              [1, 2, 3]]            [20, 20, 20]]           [401, 404, 409]]

surface(x0, x1) takes two vectors, x0 of shape (A,) and x1 of shape (B,), floats or integers; A and
B may differ. It returns three arrays (X0, X1, Z) as a tuple, each of shape (B, A):
- X0[i, j] is x0[j];
- X1[i, j] is x1[i];
- Z[i, j] is f(x0[j], x1[i]).

x0 and x1 stay as they were. To look at your bowl:

    X0, X1, Z = surface(np.linspace(-3, 3, 40), np.linspace(-2, 2, 30))
    plt.figure().add_subplot(projection="3d").plot_surface(X0, X1, Z)
    plt.show()

[ko]
매개변수가 두 개인 비용은 하나의 지형이다. 매개변수 x0 과 x1 이 지도의 두 방향이고 비용이 높이이다.
가장 낮은 점이 있는 가장 간단한 지형은 다음과 같은 그릇 모양이다.

    f(x0, x1) = x0**2 + x1**2

이것을 3차원으로 그리거나 등고선 지도로 그리려면 격자가 필요하다. 일정한 자리에 놓인 점들과, 점마다
두 좌표와 높이가 있어야 한다. 셋 다 모양이 같은 행렬이다. 한 행은 x1 의 값 하나에, 한 열은 x0 의 값
하나에 해당한다. 그래서 x0 은 오른쪽으로, x1 은 아래 행으로 갈수록 다음 값이 된다.

    x0 = [1, 2, 3]       X0 = [[1, 2, 3],      X1 = [[10, 10, 10],      Z = [[101, 104, 109],
    x1 = [10, 20]              [1, 2, 3]]            [20, 20, 20]]           [401, 404, 409]]

surface(x0, x1) 은 두 벡터, 곧 모양이 (A,) 인 x0 과 (B,) 인 x1 을 받는다. 원소는 실수 또는 정수이며
A 와 B 는 다를 수 있다. 반환값은 세 배열의 튜플 (X0, X1, Z) 이고 모양은 모두 (B, A) 이다.
- X0[i, j] 는 x0[j] 이다.
- X1[i, j] 는 x1[i] 이다.
- Z[i, j] 는 f(x0[j], x1[i]) 이다.

x0 과 x1 은 바꾸지 않는다. 그릇 모양을 보려면 다음을 실행하라.

    X0, X1, Z = surface(np.linspace(-3, 3, 40), np.linspace(-2, 2, 30))
    plt.figure().add_subplot(projection="3d").plot_surface(X0, X1, Z)
    plt.show()
"""

import numpy as np


def surface(x0, x1):
    """(X0, X1, Z), each (B, A): the grid of x0 (A,) and x1 (B,), and the heights x0**2 + x1**2 over it."""
    raise NotImplementedError("problem 113")
