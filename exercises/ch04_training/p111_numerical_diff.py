"""The numerical derivative
ko: 수치 미분

How does f change when x changes a little? Where a formula is at hand, the derivative can be worked
out on paper. Where there is only a function that can be called, try it out: take a small step and
look by how much f has changed for each unit of x.

The derivative is the limit of this quotient for ever smaller steps, but a computer cannot go to the
limit. Floats have 16 digits; with a step of 1e-50, x + h is x again, and the difference is 0. With
h = 1e-4 it is in good hands. What remains is the question where to step. From x to x + h the
quotient tells the slope half a step too far to the right. Stepping to both sides, from x - h to x +
h, puts the point in the middle, where it belongs, and the error becomes thousands of times smaller:

    f(x + h) - f(x - h)
    -------------------
            2h

This is called the central difference.

numerical_diff(f, x, h=1e-4) takes a function f of one number that returns a number, a number x,
float or integer, and the step h, which the grader leaves at its default. It returns the central
difference of f at x, a number. It has to work for any function, which it knows only by calling it;
two calls are enough, and the f of the grader allows ten.

The result may be off by about a millionth. The central difference is far better than that, a
one-sided one is not good enough.

Example: for f(x) = x**2 + 4**2 and x = 4 the derivative is 8, and numerical_diff gives
7.999999999999119.

[ko]
x 가 조금 변하면 f 는 얼마나 변하는가? 식을 안다면 종이에서 미분하면 된다. 호출할 수 있는 함수밖에
없다면 직접 해 보면 된다. 작은 걸음을 내디뎌 보고, x 가 1 만큼 변할 때 f 가 얼마나 변하는 셈인지
구하는 것이다.

미분은 걸음을 한없이 줄일 때 이 비율의 극한이지만, 컴퓨터는 극한까지 갈 수 없다. 실수(float)의 유효
숫자는 16자리여서, 걸음이 1e-50 이면 x + h 는 도로 x 가 되고 차이는 0 이 된다. h = 1e-4 정도가
알맞다. 남은 문제는 어디로 내딛는가이다. x 에서 x + h 로 가면 반걸음만큼 오른쪽으로 치우친 곳의
기울기가 나온다. x - h 에서 x + h 로 양쪽으로 내디디면 점이 한가운데에 놓이고, 오차는 수천 배
작아진다.

    f(x + h) - f(x - h)
    -------------------
            2h

이것을 중심 차분이라고 한다.

numerical_diff(f, x, h=1e-4) 는 수 하나를 받아 수 하나를 반환하는 함수 f, 수 x(실수 또는 정수), 간격
h 를 받는다. 채점할 때 h 는 기본값을 그대로 쓴다. 반환값은 x 에서 구한 f 의 중심 차분이며 수
하나이다. 어떤 함수에든 쓸 수 있어야 하고, 함수에 대하여 알 수 있는 것은 호출한 결과뿐이다. 두 번
호출하면 충분하며, 채점할 때의 f 는 열 번까지 허용한다.

결과의 오차는 백만분의 1 정도까지 허용한다. 중심 차분의 오차는 그보다 훨씬 작지만, 한쪽으로만 움직인
차분은 그만큼 정확하지 않다.

예: f(x) = x**2 + 4**2, x = 4 이면 미분은 8 이고, numerical_diff 의 결과는 7.999999999999119 이다.
"""


def numerical_diff(f, x, h=1e-4):
    """The central difference of f at the number x."""
    raise NotImplementedError("problem 111")
