"""Adam, two ideas in one
ko: 두 방법을 합친 Adam

Momentum remembers where the gradients pointed. AdaGrad remembers how large they were. Adam does
both, with one change: it takes averages in which old gradients fade out, so that steps may also
grow again. It is the optimizer most nets are trained with, because it needs so little tuning.

For every entry of every array it keeps m, an average of the gradients, and v, an average of their
squares. Both begin at zero, and iter counts the updates:

    iter <- iter + 1
    m <- m + (1 - beta1) * (g - m)
    v <- v + (1 - beta2) * (g * g - v)
    p <- p - lr_t * m / (sqrt(v) + 1e-7)

    lr_t = lr * sqrt(1 - beta2**iter) / (1 - beta1**iter)

Why lr_t and not simply lr? Because m and v begin at zero, they are too small at first: after one
update m is (1 - beta1) * g and v is (1 - beta2) * g * g. The two factors make up for just that. So
the first step is as long as lr, whatever the size of the gradient, and after many updates lr_t is
almost lr. The 1e-7 stands outside the root: it keeps 0 / 0 away where no gradient has come yet.

Adam(lr, beta1, beta2) is an optimizer; where they are not given, lr is 0.001, beta1 is 0.9 and
beta2 is 0.999.
- update(params, grads) takes two dicts of float arrays with the same keys (W1, b1, ... or any
  others) and the same shapes. One call is one step, for one batch: every array in params moves
  once, g being the gradient under its key.
- iter is the number of updates so far, a whole number: 0 at first, and one more with each call,
  however many keys there are.
- m and v are dicts with the averages after the last update, under the keys of params. Each key has
  averages of its own, in the shape of its array. Before the first update both dicts may be whatever
  you like.
- The step is made in place: the arrays in params stay the same objects and hold the new values
  afterwards.
- grads stays as it was. Nothing has to be returned.
- Two optimizers do not get into each other's way.

[ko]
모멘텀은 기울기가 어느 쪽을 가리켰는지를 기억하고, AdaGrad 는 기울기가 얼마나 컸는지를 기억한다.
Adam 은 둘 다 기억하되 한 가지를 바꾼다. 오래된 기울기가 점점 사라지는 평균을 쓰므로 걸음이 다시
길어질 수도 있다. 조정할 것이 거의 없어서 신경망을 학습시킬 때 가장 널리 쓰이는 옵티마이저이다.

배열의 원소마다 기울기의 평균 m 과 기울기 제곱의 평균 v 를 둔다. 둘 다 0 에서 시작하고, iter 는
갱신한 횟수를 센다.

    iter <- iter + 1
    m <- m + (1 - beta1) * (g - m)
    v <- v + (1 - beta2) * (g * g - v)
    p <- p - lr_t * m / (sqrt(v) + 1e-7)

    lr_t = lr * sqrt(1 - beta2**iter) / (1 - beta1**iter)

왜 그냥 lr 가 아니라 lr_t 인가? m 과 v 는 0 에서 시작하므로 처음에는 너무 작다. 한 번 갱신하면 m 은
(1 - beta1) * g 이고 v 는 (1 - beta2) * g * g 이다. 두 인수가 바로 이것을 보정한다. 그래서 기울기의
크기와 관계없이 첫 걸음의 길이는 lr 이고, 많이 갱신하고 나면 lr_t 는 거의 lr 와 같다. 1e-7 은 제곱근
바깥에 있다. 아직 기울기를 받지 못한 곳에서 0 / 0 이 되는 것을 막는다.

Adam(lr, beta1, beta2) 는 옵티마이저이다. 주지 않으면 lr 는 0.001, beta1 은 0.9, beta2 는 0.999
이다.
- update(params, grads) 는 실수 배열의 딕셔너리 두 개를 받는다. 둘은 키(W1, b1, ... 또는 다른 어떤
  이름)도 배열의 모양도 같다. 한 번 호출하면 미니배치 하나에 대한 한 걸음이다. params 의 모든 배열이
  한 번씩 움직이며, g 는 같은 키의 기울기이다.
- iter 는 지금까지 갱신한 횟수이고 정수이다. 처음에는 0 이고, 키가 몇 개이든 호출할 때마다 1 씩
  커진다.
- m 과 v 는 마지막 update 뒤의 평균을 담은 딕셔너리이고, 키는 params 와 같다. 키마다 평균이 따로
  있고, 그 모양은 배열의 모양과 같다. 첫 update 전에는 두 딕셔너리가 무엇이어도 좋다.
- 갱신은 제자리에서(in place) 한다. params 의 배열은 그대로 같은 객체이고 값만 새로워진다.
- grads 는 원래대로 남는다. 반환할 값은 없다.
- 두 옵티마이저는 서로 간섭하지 않는다.
"""

import numpy as np


class Adam:
    """Steps from an average of the gradients and one of their squares. iter: updates so far; m, v: the averages."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        """lr: the learning rate; beta1, beta2: the shares of the old averages that are kept at each step."""
        raise NotImplementedError("problem 166")

    def update(self, params, grads):
        """One step, in place, for every key."""
        raise NotImplementedError("problem 166")
