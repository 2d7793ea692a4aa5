"""Too big, too small
ko: 너무 크거나 작은 학습률

The learning rate is the one number of gradient descent that nobody computes for you. Take the bowl
f(x) = x[0]**2 + x[1]**2 and walk a hundred steps from [-3, 4]:

    lr = 0.1      [-6.1e-10, 8.1e-10]        arrived at the bottom
    lr = 1e-10    [-2.99999994, 3.99999992]  hardly moved: a hundred years would not be enough
    lr = 1.0      [-3, 4]                    over the bottom, back again, and so on for ever
    lr = 10       numbers with 13 digits     each step leads further up, until only rounding is left

Such a comparison is made with every new net, and it has one rule: all walks begin at the same
place.

compare_rates(f, init_x, rates, step_num=100) takes
- f, a function of a vector: f(x) is a number. It has to be called with vectors of the shape of
  init_x;
- init_x, where every walk begins, a vector of floats, shape (n,);
- rates, a list of learning rates, in any order;
- step_num, how many steps each walk takes.

It returns a list of arrays of shape (n,): for each rate, in the order of rates, the place where
gradient descent with this rate ends. The gradient is taken anew before each step, with central
differences and h = 1e-4, as in problems 117 and 119. init_x stays as it was. The f of the grader
allows ten calls for each entry in each step; two are enough.

Where a walk flies off, the grader only looks whether it is far away: the large numbers themselves
are an accident of rounding.

[ko]
학습률은 경사 하강법에서 아무도 대신 계산해 주지 않는 단 하나의 수이다. 그릇 모양의 함수 f(x) =
x[0]**2 + x[1]**2 에서 [-3, 4] 를 떠나 백 걸음을 가 보자.

    lr = 0.1      [-6.1e-10, 8.1e-10]        바닥에 이르렀다
    lr = 1e-10    [-2.99999994, 3.99999992]  거의 움직이지 않았다. 백 년이 걸려도 모자란다
    lr = 1.0      [-3, 4]                    바닥을 건너갔다가 되돌아오기를 끝없이 되풀이한다
    lr = 10       13자리가 넘는 수           걸음마다 더 높이 올라가 마침내 반올림 오차만 남는다

새로운 신경망을 만들 때마다 이런 비교를 하며, 지켜야 할 규칙이 하나 있다. 모두 같은 자리에서
출발해야 한다.

compare_rates(f, init_x, rates, step_num=100) 의 인자는 다음과 같다.
- f 는 벡터를 받는 함수이며, f(x) 는 수 하나이다. init_x 와 모양이 같은 벡터로 호출해야 한다.
- init_x 는 모두가 출발하는 자리이다. 실수 벡터이고 모양은 (n,) 이다.
- rates 는 학습률의 리스트이며 순서는 정해져 있지 않다.
- step_num 은 학습률마다 내딛는 걸음의 수이다.

반환값은 모양이 (n,) 인 배열의 리스트이다. rates 의 순서대로, 각 학습률로 경사 하강을 했을 때 이른
자리가 들어 있다. 문제 117, 119 처럼 걸음마다 h = 1e-4 인 중심 차분으로 기울기를 새로 구한다. init_x
는 바꾸지 않는다. 채점할 때의 f 는 걸음마다, 원소마다 열 번까지 호출을 허용하며 두 번이면 충분하다.

발산하는 경우에는 멀리 갔는지만 본다. 그 큰 수 자체는 반올림 오차가 우연히 만든 것이기 때문이다.
"""

import numpy as np


def compare_rates(f, init_x, rates, step_num=100):
    """Where gradient descent from init_x (n,) ends with each of the rates: a list of arrays (n,)."""
    raise NotImplementedError("problem 120")
