"""One variable moves, the other waits
ko: 한 변수만 움직이는 편미분

A function of two variables is a landscape, and "how steep is it here?" has no single answer: it
depends on the direction in which one walks. A partial derivative is the slope in the direction of
one variable, while the other one waits. Cut the landscape along this direction: what is left is a
curve, a function of one variable, and its derivative you know how to find.

partial_x0(f, x0, x1) takes a function f of two numbers that returns a number, called as f(x0, x1),
and two numbers x0 and x1, floats or integers. It returns the partial derivative of f with respect
to x0 at this place, a number, as a central difference with h = 1e-4: x0 moves to both sides by h,
x1 keeps the value that was handed in.

It has to work for any function f, which it knows only by calling it; two calls are enough, and the
f of the grader allows ten. The result may be off by about a millionth; a one-sided difference is
not good enough.

Example: f(x0, x1) = x0**2 + x1**2 at x0 = 3, x1 = 4. With x1 waiting at 4 the cut is the curve
x0**2 + 16, whose slope at 3 is
6. partial_x0 gives 6.00000000000378.

[ko]
변수가 둘인 함수는 하나의 지형이다. "여기는 얼마나 가파른가?" 라는 물음의 답은 하나가 아니라 어느
방향으로 걷는가에 달려 있다. 편미분(partial derivative)은 다른 변수를 고정하고 한 변수의 방향으로만
잰 기울기이다. 지형을 이 방향으로 자르면 단면은 곡선, 곧 변수가 하나인 함수가 되며, 그 미분을 구하는
방법은 이미 알고 있다.

partial_x0(f, x0, x1) 은 수 두 개를 받아 수 하나를 반환하는 함수 f 와 두 수 x0, x1(실수 또는 정수)을
받는다. f 는 f(x0, x1) 로 호출한다. 반환값은 이 자리에서 f 를 x0 에 대하여 편미분한 값이며 수
하나이다. h = 1e-4 인 중심 차분으로 구한다. x0 은 양쪽으로 h 만큼 움직이고 x1 은 인자로 받은 값
그대로 있다.

어떤 함수에든 쓸 수 있어야 하고, 함수에 대하여 알 수 있는 것은 호출한 결과뿐이다. 두 번 호출하면
충분하며, 채점할 때의 f 는 열 번까지 허용한다. 결과의 오차는 백만분의 1 정도까지 허용한다.
한쪽으로만 움직인 차분은 그만큼 정확하지 않다.

예: f(x0, x1) = x0**2 + x1**2, x0 = 3, x1 = 4. x1 이 4 에 머물러 있으면 단면은 곡선 x0**2 + 16 이고,
3 에서의 기울기는 6 이다. partial_x0 의 결과는 6.00000000000378 이다.
"""


def partial_x0(f, x0, x1):
    """The central difference of f(x0, x1) in the direction of x0."""
    raise NotImplementedError("problem 114")
