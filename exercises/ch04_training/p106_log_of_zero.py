"""The logarithm of zero
ko: 0의 로그

No power of e is 0, so 0 has no logarithm. But the closer x comes to 0, the further down its
logarithm falls, and there is no floor:

    x             0.1     0.001    1e-7     1e-300
    log(x)       -2.3     -6.9    -16.1    -690.8

numpy knows where this leads, and answers -inf, minus infinity: a float that is smaller than every
number. It does not stop, it only prints a warning ("divide by zero encountered in log"). Know this
value, you will meet it again. A net may give a class the probability 0; its loss is then inf, and 0
* -inf is nan, "not a number", which spoils every sum that it gets into. The next problem deals with
that. Here just let it happen and look at it.

log_each(x) takes an array x of shape (N,), floats or integers, none of them negative. It returns an
array of shape (N,) with the natural logarithm of each: an ordinary number where x is above 0, and
-inf exactly where x is 0. It does not raise an exception. x stays as it was.

A warning costs nothing here. Who wants to be rid of it writes "with np.errstate(divide='ignore'):"
above the line.

Example: log_each(np.array([1.0, 0.5, 0.0])) gives [0.0, -0.6931..., -inf].

[ko]
e 를 몇 제곱해도 0 이 되지는 않으므로 0 에는 로그가 없다. 그러나 x 가 0 에 가까울수록 로그는 끝없이
내려간다.

    x             0.1     0.001    1e-7     1e-300
    log(x)       -2.3     -6.9    -16.1    -690.8

numpy 는 그 끝을 알고 있어서 -inf, 곧 음의 무한대로 답한다. -inf 는 어떤 수보다도 작은
실수(float)이다. 계산을 멈추지는 않으며 경고("divide by zero encountered in log")만 출력한다. 앞으로
다시 만나게 될 값이니 알아 두라. 신경망은 어떤 클래스에 확률 0 을 줄 수 있다. 그러면 손실은 inf 가
되고, 0 * -inf 는 nan("수가 아님")이 되어 그것이 들어간 합을 모조리 망친다. 이 문제는 다음 문제에서
해결한다. 여기서는 그대로 일어나게 두고 살펴보기만 한다.

log_each(x) 는 모양이 (N,) 인 배열 x 를 받는다. 원소는 실수 또는 정수이며 음수는 없다. 반환값은
원소마다 자연로그를 구한 모양 (N,) 의 배열이다. x 가 0 보다 큰 곳은 보통의 수이고, x 가 0 인 곳은
정확히 -inf 이다. 예외를 일으키지 않으며 x 는 바꾸지 않는다.

경고가 나와도 점수에는 상관없다. 경고를 없애고 싶으면 그 줄 위에 다음과 같이 쓰면 된다.

    with np.errstate(divide='ignore'):

예: log_each(np.array([1.0, 0.5, 0.0])) 은 [0.0, -0.6931..., -inf] 이다.
"""

import math

import numpy as np


def log_each(x):
    """The natural logarithms of x (N,), shape (N,); -inf where x is 0."""
    raise NotImplementedError("problem 106")
