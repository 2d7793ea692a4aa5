"""Gradients at several points
ko: 여러 점의 기울기

The gradient is not a property of a function alone: it differs from place to place. Take it at
several points and draw an arrow at each, and you see what training sees. On the bowl f(x) = x[0]**2
+ x[1]**2 all arrows point away from the bottom, and they are the longer the further away they
stand. Whoever walks against them arrives.

gradients_at(f, points) takes
- f, a function of a vector: f(x) is a number. It has to be called with vectors of shape (D,), one
  point at a time;
- points, an array of floats of shape (K, D): K points, one in each row.

It returns an array of floats of shape (K, D). Row k is the gradient of f at the point points[k], as
problem 117 defines it: entry i is the central difference with h = 1e-4 in the direction of the i-th
entry of that point. In the end points must hold the numbers that it came with.

Two calls of f for each entry are enough; the f of the grader allows ten for each. The result may be
off by about a millionth; a one-sided difference is not good enough.

Example: on the bowl, the points [[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]] have the gradients [[6, 8],
[0, 4], [6, 0]], within a hair.

[ko]
같은 함수라도 기울기는 점마다 다르다. 여러 점에서 기울기를 구해 점마다 화살표로 그려 보면, 학습이
어느 쪽으로 나아가는지 한눈에 보인다. 그릇 모양의 함수 f(x) = x[0]**2 + x[1]**2 에서는 모든 화살표가
바닥의 반대쪽을 가리키고, 바닥에서 멀수록 길다. 화살표를 거슬러 걸으면 바닥에 이른다.

gradients_at(f, points) 의 인자는 다음과 같다.
- f 는 벡터를 받는 함수이며, f(x) 는 수 하나이다. 한 번에 한 점씩, 모양이 (D,) 인 벡터로 호출해야
  한다.
- points 는 모양이 (K, D) 인 실수 배열이다. 점 K개가 한 행에 하나씩 들어 있다.

반환값은 모양이 (K, D) 인 실수 배열이다. k번 행은 점 points[k] 에서 구한 f 의 기울기이며 뜻은 문제
117 과 같다. 곧 i번 원소는 그 점의 i번 원소 방향으로 h = 1e-4 를 써서 구한 중심 차분이다. 끝났을 때
points 에는 처음 값이 그대로 들어 있어야 한다.

f 는 원소마다 두 번 호출하면 충분하며, 채점할 때의 f 는 원소마다 열 번까지 허용한다. 결과의 오차는
백만분의 1 정도까지 허용한다. 한쪽으로만 움직인 차분은 그만큼 정확하지 않다.

예: 위의 그릇 모양에서 점 [[3.0, 4.0], [0.0, 2.0], [3.0, 0.0]] 의 기울기는 [[6, 8], [0, 4], [6, 0]]
이며 오차는 아주 작다.
"""

import numpy as np


def gradients_at(f, points):
    """The gradients of f at the rows of points (K, D), shape (K, D)."""
    raise NotImplementedError("problem 118")
