"""Draw a cost function
ko: 비용 함수 그리기

A cost function tells for every value of a parameter how bad the result is. Training looks for the
value at which it is lowest, and does so in the dark: it feels the slope under its feet, as in
problem 111, and no more. With one parameter only, you can have the light on for once and look at
the whole valley.

plot_cost(f, x) takes a function f and a vector x of shape (N,) in rising order. f takes a number or
an array; of an array it returns an array of the same shape. plot_cost returns a matplotlib Figure
with one pair of axes, in which
- one line goes through the N points (x, f(x));
- the label of the x axis is the text x;
- the label of the y axis is the text f(x).
Colours, a title, a grid, limits and straight helper lines are up to you.

The function shows nothing and saves nothing, it returns the Figure. If you draw with plt.plot and
the like, plt.gcf() is the Figure that you have drawn on. plt.subplots() makes a new one and returns
two things, the Figure and its axes. To see your curve, run

    plot_cost(lambda x: x**2 + 4**2, np.arange(0.0, 20.0, 0.1))
    plt.show()

This one begins at 16, its lowest value, and rises ever more steeply.

[ko]
비용 함수는 매개변수의 값마다 결과가 얼마나 나쁜지를 말해 준다. 학습은 비용이 가장 낮은 값을 찾는
일이다. 보통은 곡선 전체를 볼 수 없고, 문제 111 처럼 지금 있는 자리의 기울기만 알 수 있다. 그러나
매개변수가 하나뿐이면 그래프를 그려 전체 모습을 볼 수 있다.

plot_cost(f, x) 는 함수 f 와, 커지는 순서로 놓인 모양 (N,) 의 벡터 x 를 받는다. f 는 수 하나 또는
배열을 받으며, 배열을 받으면 같은 모양의 배열을 반환한다. plot_cost 의 반환값은 좌표축이 한 쌍 있는
matplotlib Figure 이며, 그 안에서
- 선 하나가 N개의 점 (x, f(x)) 를 지난다.
- x 축의 이름은 문자열 x 이다.
- y 축의 이름은 문자열 f(x) 이다.
색, 제목, 격자, 범위, 직선으로 된 보조선은 마음대로 해도 된다.

함수는 화면에 띄우지도 저장하지도 않고 Figure 를 반환한다. plt.plot 등으로 그린다면 plt.gcf() 가
지금까지 그린 Figure 이다. plt.subplots() 는 새 Figure 를 만들며, Figure 와 그 좌표축 두 가지를
반환한다. 곡선을 보려면 다음을 실행하라.

    plot_cost(lambda x: x**2 + 4**2, np.arange(0.0, 20.0, 0.1))
    plt.show()

이 곡선은 가장 낮은 값 16 에서 시작하여 점점 더 가파르게 올라간다.
"""

import matplotlib.pyplot as plt
import numpy as np


def plot_cost(f, x):
    """A Figure with the curve of f over x (N,) and the axis labels x and f(x)."""
    raise NotImplementedError("problem 112")
