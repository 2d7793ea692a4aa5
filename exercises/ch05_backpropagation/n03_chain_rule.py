r"""The chain rule on a small graph
ko: 작은 그래프의 연쇄법칙

Many functions are functions of functions: z = (x + y)**2 first adds, t = x + y, and then squares, z
= t**2. The chain rule says how such a composition is differentiated: the derivatives of the steps
are multiplied.

    dz/dx = dz/dt * dt/dx          dz/dy = dz/dt * dt/dy

In the graph this is a walk from right to left, and each node multiplies in its own slope:

    x --\
         (+) -- t -- (**2) -- z
    y --/

Backpropagation is this rule and nothing more, on a graph with a few million nodes.

chain_rule(x, y) takes two numbers, floats or integers of either sign, and returns three numbers as
a tuple:

    (z, dz_dx, dz_dy)

the value of z = (x + y)**2, its derivative with respect to x, and that with respect to y. Find the
two derivatives by the chain rule on paper and program the formulas.

Example: chain_rule(3, 2) returns (25, 10, 10).

[ko]
많은 함수는 함수의 함수이다. z = (x + y)**2 은 먼저 t = x + y 로 더하고, 다음에 z = t**2 으로
제곱한다. 이런 합성함수를 어떻게 미분하는지 알려 주는 것이 연쇄법칙(chain rule)이다. 단계마다 구한
미분을 곱하면 된다.

    dz/dx = dz/dt * dt/dx          dz/dy = dz/dt * dt/dy

그래프에서는 오른쪽에서 왼쪽으로 거슬러 가는 것이고, 노드마다 자기의 미분을 곱한다.

    x --\
         (+) -- t -- (**2) -- z
    y --/

역전파는 노드가 수백만 개인 그래프에서 이 법칙을 쓰는 것일 뿐이다.

chain_rule(x, y) 는 두 수를 받는다. 실수이든 정수이든, 부호가 어떻든 된다. 반환값은 세 수의 튜플

    (z, dz_dx, dz_dy)

이다. 차례로 z = (x + y)**2 의 값, x 에 대한 미분, y 에 대한 미분이다. 두 미분을 종이에서
연쇄법칙으로 구한 다음 그 식을 프로그램으로 써라.

예: chain_rule(3, 2) 는 (25, 10, 10) 을 반환한다.
"""


def chain_rule(x, y):
    """(z, dz_dx, dz_dy) for z = (x + y)**2."""
    raise NotImplementedError("problem n03")
