"""The numerical gradient
ko: 수치 기울기

A partial derivative says how steep a function is along one of its variables. The gradient is the
array of all of them, one entry per variable. It points to where the function grows fastest;
training goes the opposite way, step by step, and has to know nothing else about the function. Here
you compute it from values of the function alone.

numerical_gradient(f, x, h=1e-4) gets
- f, a function of an array: f(x) is a number. It has to be called with arrays of the shape of x,
  never with one entry;
- x, a vector of floats, shape (n,), where n may be 1;
- h, the step. The grader leaves it at its default.

It returns an array of floats of shape (n,). Entry i is the central difference of f in the direction
of x[i]:

    (f(x with h added to x[i]) - f(x with h taken from x[i])) / (2 * h)

The other entries of x stand at their given values while entry i is moved.

- You may move the entries of x itself or those of a copy. In the end x must hold the numbers it
  came with, the same to the last bit.
- f may be slow: later it is the loss of a whole network. Two calls for each entry are enough. The f
  of the grader allows ten for each entry, 10 * n in all, and refuses the next one.
- The result may be off by about a millionth. A central difference with h = 1e-4 is far better than
  that, a one-sided difference is not good enough.

[ko]
편미분은 함수가 변수 하나의 방향으로 얼마나 가파른지 말해 준다. 기울기(gradient)는 변수마다 하나씩
모든 편미분을 모은 배열이다. 기울기는 함수가 가장 빠르게 커지는 쪽을 가리킨다. 학습은 그 반대쪽으로
한 걸음씩 나아가며, 함수에 대하여 그 밖의 것은 알 필요가 없다. 여기서는 함숫값만으로 기울기를
구한다.

numerical_gradient(f, x, h=1e-4) 의 인자는 다음과 같다.
- f 는 배열을 받는 함수이며, f(x) 는 수 하나이다. 원소 하나가 아니라 x 와 모양이 같은 배열로
  호출해야 한다.
- x 는 실수 벡터이고 모양은 (n,) 이다. n 은 1 일 수도 있다.
- h 는 간격이다. 채점할 때는 기본값을 그대로 쓴다.

반환값은 모양이 (n,) 인 실수 배열이다. i번 원소는 x[i] 방향으로 구한 f 의 중심 차분이다.

    (f(x[i] 에 h 를 더한 x) - f(x[i] 에서 h 를 뺀 x)) / (2 * h)

i번 원소를 움직이는 동안 x 의 다른 원소는 주어진 값 그대로 있다.

- x 의 원소를 직접 움직여도 되고 복사본을 움직여도 된다. 끝났을 때 x 에는 처음 값이 마지막 비트까지
  똑같이 들어 있어야 한다.
- f 는 느릴 수 있다. 나중에는 신경망 전체의 손실이 f 가 된다. 원소마다 두 번 호출하면 충분하다.
  채점할 때의 f 는 원소마다 열 번, 모두 10 * n 번까지 허용하고 그다음 호출은 거부한다.
- 결과의 오차는 백만분의 1 정도까지 허용한다. h = 1e-4 인 중심 차분의 오차는 그보다 훨씬 작지만,
  한쪽으로만 움직인 차분은 그만큼 정확하지 않다.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-4):
    """Central differences of f in the direction of every entry of x, shape (n,)."""
    raise NotImplementedError("problem 117")
