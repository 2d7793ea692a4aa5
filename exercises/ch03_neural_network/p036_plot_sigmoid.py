"""Draw the sigmoid
ko: 시그모이드 함수 그리기

The step function of a perceptron jumps: a little less gives 0, a little more gives 1. The sigmoid
is what a neural network uses in its place:

    sigmoid(x) = 1 / (1 + exp(-x))

Its picture tells more than its formula. It rises everywhere, so that a small change of the input
always changes the output a little, and that is what learning lives on. It is steepest in the
middle, and at both ends it is so flat that almost nothing changes any more: keep this in mind for
later, when nets will not learn for just this reason.

plot_sigmoid(x, title) takes a vector x, shape (N,), of numbers in rising order, and a text. It
returns a matplotlib Figure with one pair of axes, in which
- one line goes through the N points (x, sigmoid(x));
- the title is title;
- the y axis runs from -0.1 to 1.1, so that the flat ends do not disappear in the frame; the x axis
  is wide enough to show all the points.
Colours, a grid, labels and straight helper lines are up to you.

The function shows nothing and saves nothing, it returns the Figure. If you draw with plt.plot and
the like, plt.gcf() is the Figure that you have drawn on ("get current figure"). plt.subplots()
makes a new one and returns two things, the Figure and its axes. To see your curve, run

    plot_sigmoid(np.arange(-6, 6, 0.1), "시그모이드 함수")
    plt.show()

If boxes appear in place of the Korean letters, only the font lacks them; fonts are not judged.

[ko]
퍼셉트론의 계단 함수는 뛴다. 조금 모자라면 0, 조금 넘으면 1 이다. 신경망은 그 자리에 시그모이드
함수를 쓴다.

    sigmoid(x) = 1 / (1 + exp(-x))

그림은 식보다 많은 것을 말해 준다. 이 함수는 어디서나 증가하므로 입력이 조금 변하면 출력도 반드시
조금 변하며, 학습은 바로 그 덕분에 가능하다. 가운데가 가장 가파르고, 양 끝은 거의 아무것도 변하지
않을 만큼 평평하다. 이것을 기억해 두라. 나중에 바로 이 때문에 학습이 멈추는 신경망을 만나게 된다.

plot_sigmoid(x, title) 은 커지는 순서로 놓인 수의 벡터 x, 곧 모양이 (N,) 인 배열과 문자열을 받는다.
반환값은 좌표축이 한 쌍 있는 matplotlib Figure 이며, 그 안에서
- 선 하나가 N개의 점 (x, sigmoid(x)) 를 지난다.
- 제목은 title 이다.
- y 축의 범위는 -0.1 에서 1.1 까지이다. 그래야 평평한 양 끝이 테두리에 묻히지 않는다. x 축은 모든
  점이 보일 만큼 넓다.
색, 격자, 축 이름, 직선으로 된 보조선은 마음대로 해도 된다.

함수는 화면에 띄우지도 저장하지도 않고 Figure 를 반환한다. plt.plot 등으로 그린다면 plt.gcf() 가
지금까지 그린 Figure 이다("get current figure"). plt.subplots() 는 새 Figure 를 만들며, Figure 와 그
좌표축 두 가지를 반환한다. 곡선을 보려면 다음을 실행하라.

    plot_sigmoid(np.arange(-6, 6, 0.1), "시그모이드 함수")
    plt.show()

한글 자리에 네모가 보인다면 글꼴에 한글이 없을 뿐이다. 글꼴은 채점하지 않는다.
"""

import matplotlib.pyplot as plt
import numpy as np


def plot_sigmoid(x, title):
    """A Figure with the curve of the sigmoid over x (N,), the title, and a y axis from -0.1 to 1.1."""
    raise NotImplementedError("problem 36")
