"""Any partial derivative
ko: 임의의 편미분

With two variables one could still write a function for each. A net has a hundred thousand, so they
stand in an array, and the question becomes: how steep is f in the direction of entry number index?

partial_derivative(f, x, index) takes
- f, a function of an array: f(x) is a number. It has to be called with arrays of the shape of x,
  never with one entry;
- x, a vector of floats, shape (n,), where n may be 1;
- index, a whole number from 0 to n - 1.

It returns the partial derivative of f with respect to x[index], a number, as a central difference
with h = 1e-4:

    (f(x with h added to x[index]) - f(x with h taken from x[index])) / (2 * h)

All the other entries stand at their given values.

- You may move the entry of x itself or that of a copy. In the end x must hold the numbers it came
  with, the same to the last bit.
- Two calls of f are enough; the f of the grader allows ten.
- The result may be off by about a millionth; a one-sided difference is not good enough.

Example: f(x) = x[0]**2 + x[1]**2 at x = [3.0, 4.0]. The index 0 gives 6, the index 1 gives 8,
within a hair.

[ko]
변수가 두 개라면 변수마다 함수를 따로 만들 수도 있다. 그러나 신경망에는 변수가 십만 개쯤 되기도
하므로 배열에 담아 다룬다. 이제 구할 것은 f 가 index 번 원소의 방향으로 얼마나 가파른지이다.

partial_derivative(f, x, index) 의 인자는 다음과 같다.
- f 는 배열을 받는 함수이며, f(x) 는 수 하나이다. 원소 하나가 아니라 x 와 모양이 같은 배열로
  호출해야 한다.
- x 는 실수 벡터이고 모양은 (n,) 이다. n 은 1 일 수도 있다.
- index 는 0 에서 n - 1 까지의 정수이다.

반환값은 f 를 x[index] 에 대하여 편미분한 값이며 수 하나이다. h = 1e-4 인 중심 차분으로 구한다.

    (f(x[index] 에 h 를 더한 x) - f(x[index] 에서 h 를 뺀 x)) / (2 * h)

다른 원소는 모두 주어진 값 그대로 있다.

- x 의 원소를 직접 움직여도 되고 복사본의 원소를 움직여도 된다. 끝났을 때 x 에는 처음 값이 마지막
  비트까지 똑같이 들어 있어야 한다.
- f 는 두 번 호출하면 충분하며, 채점할 때의 f 는 열 번까지 허용한다.
- 결과의 오차는 백만분의 1 정도까지 허용한다. 한쪽으로만 움직인 차분은 그만큼 정확하지 않다.

예: f(x) = x[0]**2 + x[1]**2, x = [3.0, 4.0]. index 가 0 이면 6, 1 이면 8 이며 오차는 아주 작다.
"""

import numpy as np


def partial_derivative(f, x, index):
    """The central difference of f in the direction of entry number index of x (n,)."""
    raise NotImplementedError("problem 115")
