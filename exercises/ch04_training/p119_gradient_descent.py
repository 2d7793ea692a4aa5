"""Walk downhill
ko: 경사 하강법

You stand somewhere in a landscape, in the dark, and want to get to the lowest point. The gradient
tells where it goes up most steeply. So take a step in the opposite direction, feel for the slope
again, take the next step. This is gradient descent, and all training of nets comes down to it:

    x  becomes  x - lr * (gradient of f at x)

lr is the learning rate: it says how far to go for a given slope. Where the ground is steep the
steps are long, near the bottom they become short by themselves.

gradient_descent(f, init_x, lr=0.01, step_num=100) takes
- f, a function of a vector: f(x) is a number. It has to be called with vectors of the shape of
  init_x;
- init_x, where the walk begins, a vector of floats, shape (n,);
- lr, the learning rate, and step_num, how many steps to take.

It returns where the walk ends, after exactly step_num steps: an array of shape (n,). The gradient
is taken anew before each step, numerically as in problem 117: central differences with h = 1e-4.
init_x stays as it was, so that another walk can begin there. The f of the grader allows ten calls
for each entry in each step; two are enough.

Example: f(x) = x[0]**2 + x[1]**2, init_x = [-3.0, 4.0], lr = 0.1. Each step takes away a fifth of
both numbers: after one step [-2.4, 3.2], after two [-1.92, 2.56], after a hundred about
[-6.1e-10, 8.1e-10], which is the bottom for all purposes.

[ko]
캄캄한 밤에 어떤 지형의 한 곳에 서 있는데 가장 낮은 곳으로 가고 싶다. 기울기는 가장 가파르게
올라가는 쪽을 알려 준다. 그러니 그 반대쪽으로 한 걸음을 내딛고, 다시 기울기를 구하고, 다음 걸음을
내딛는다. 이것이 경사 하강법이며, 신경망의 학습은 모두 결국 이것이다.

    x  ←  x - lr * (x 에서 구한 f 의 기울기)

lr 은 학습률이다. 주어진 기울기에 대하여 얼마나 멀리 갈지를 정한다. 가파른 곳에서는 걸음이 크고,
바닥에 가까워지면 저절로 작아진다.

gradient_descent(f, init_x, lr=0.01, step_num=100) 의 인자는 다음과 같다.
- f 는 벡터를 받는 함수이며, f(x) 는 수 하나이다. init_x 와 모양이 같은 벡터로 호출해야 한다.
- init_x 는 출발하는 자리이다. 실수 벡터이고 모양은 (n,) 이다.
- lr 은 학습률, step_num 은 걸음의 수이다.

반환값은 정확히 step_num 걸음 뒤에 이른 자리이며 모양이 (n,) 인 배열이다. 걸음마다 기울기를 새로
구한다. 문제 117 처럼 h = 1e-4 인 중심 차분으로 구한다. init_x 는 바꾸지 않는다. 그래야 거기서 다시
출발할 수 있다. 채점할 때의 f 는 걸음마다, 원소마다 열 번까지 호출을 허용하며 두 번이면 충분하다.

예: f(x) = x[0]**2 + x[1]**2, init_x = [-3.0, 4.0], lr = 0.1. 걸음마다 두 수가 5분의 1 씩 줄어든다.
한 걸음 뒤에는 [-2.4, 3.2], 두 걸음 뒤에는 [-1.92, 2.56], 백 걸음 뒤에는 약 [-6.1e-10, 8.1e-10]
이어서 사실상 바닥이다.
"""

import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """Where step_num steps against the gradient of f lead from init_x (n,), shape (n,)."""
    raise NotImplementedError("problem 119")
