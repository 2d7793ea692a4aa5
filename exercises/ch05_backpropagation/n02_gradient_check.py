"""Check a gradient
ko: 기울기 확인

Backpropagation is fast, and easy to get wrong: a forgotten transpose, a sum over the wrong axis,
and the network still learns, only badly. Numerical differentiation is slow, and so simple that
hardly anything can go wrong. So keep both: let the slow one say, once and on a small network,
whether the fast one is right. That is a gradient check, and everybody who writes a layer needs one.

gradient_check(f, x, grad, h=1e-4) takes
- f, a function of an array: f(x) is a number. It has to be called with arrays in the shape of x;
- x, where the gradient is to be checked: an array of floats of any shape, such as a weight matrix;
- grad, the gradient to be checked: what somebody claims the gradient of f at x to be, in the shape
  of x;
- h, the step.
It returns a float: the largest absolute difference between an entry of grad and the central
difference for this entry,

    (f(x with h added to the entry) - f(x with h subtracted from it)) / (2 * h)

where all other entries have their own values.

gradients_agree(f, x, grad, tolerance=1e-6) returns True or False: whether grad passes. A fixed
limit will not do. With a gradient of a million even a right one is off by more than 1e-6, through
rounding alone; with one of 1e-9 a wrong one is not. So the difference, taken with h = 1e-4, has to
be seen beside the gradient itself:

    largest difference  <=  tolerance * (largest absolute entry of grad)

If grad and all central differences are 0, that is 0 <= 0, and they agree.

x and grad hold the same numbers after the call as before. When this is graded, f may be called ten
times for each entry of x at most; two are enough.

Example: f(x) = x[0]**2 * x[1] has the gradient [12, 9] at x = [3.0, 2.0]. Checked against
[12.0, 9.0], what remains is rounding, about 1e-11. Checked against [12.0, 9.5] the difference is
0.5, far more than 1e-6 * 12: they do not agree.

[ko]
오차역전파법은 빠르지만 틀리기 쉽다. 전치를 빠뜨리거나 합의 축을 잘못 골라도 신경망은 학습을 한다.
다만 잘하지 못할 뿐이다. 수치 미분은 느린 대신 아주 단순하여 틀릴 일이 거의 없다. 그러니 둘 다
갖추어라. 작은 신경망에서 한 번, 느린 쪽이 빠른 쪽을 검사하게 하는 것이다. 이것을 기울기
확인(gradient check)이라 하며, 계층을 직접 만드는 사람에게는 꼭 필요하다.

gradient_check(f, x, grad, h=1e-4) 의 인자는 다음과 같다.
- f 는 배열을 받는 함수이며 f(x) 는 수 하나이다. x 와 모양이 같은 배열로 호출해야 한다.
- x 는 기울기를 확인할 자리이다. 실수 배열이며, 가중치 행렬처럼 모양은 무엇이든 된다.
- grad 는 확인할 기울기이다. 누군가 f 의 x 에서의 기울기라고 내놓은 배열이며 모양은 x 와 같다.
- h 는 차분의 폭이다.
반환값은 실수 하나이다. grad 의 원소와 그 원소에 대한 중심 차분의 차이 가운데 절댓값이 가장 큰
것이다. 중심 차분은 다음과 같다.

    (f(그 원소에 h 를 더한 x) - f(그 원소에서 h 를 뺀 x)) / (2 * h)

이때 다른 원소는 모두 원래 값이다.

gradients_agree(f, x, grad, tolerance=1e-6) 는 grad 가 확인을 통과하는지를 True 나 False 로
반환한다. 한계를 고정해 두어서는 안 된다. 기울기가 백만쯤이면 맞는 기울기도 반올림만으로 1e-6 보다
더 어긋나고, 1e-9 쯤이면 틀린 기울기도 그만큼 어긋나지 않는다. 그래서 h = 1e-4 로 구한 차이를
기울기의 크기와 견주어야 한다.

    가장 큰 차이  <=  tolerance * (grad 의 원소 가운데 가장 큰 절댓값)

grad 와 모든 중심 차분이 0 이면 0 <= 0 이므로 일치하는 것이다.

호출이 끝난 뒤에 x 와 grad 에는 처음과 같은 수가 들어 있어야 한다. 채점할 때 f 는 원소 하나에 열
번꼴로까지만 호출할 수 있다. 두 번이면 충분하다.

예: f(x) = x[0]**2 * x[1] 의 기울기는 x = [3.0, 2.0] 에서 [12, 9] 이다. [12.0, 9.0] 을 확인하면 남는
차이는 1e-11 쯤의 반올림뿐이다. [12.0, 9.5] 를 확인하면 차이가 0.5 이고, 1e-6 * 12 보다 훨씬 크므로
일치하지 않는다.
"""

import numpy as np


def gradient_check(f, x, grad, h=1e-4):
    """Largest absolute difference between grad and the central differences of f at x."""
    raise NotImplementedError("problem n02")


def gradients_agree(f, x, grad, tolerance=1e-6):
    """Whether that difference is at most tolerance times the largest absolute entry of grad."""
    raise NotImplementedError("problem n02")
