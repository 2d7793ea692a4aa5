"""Steps that get shorter
ko: 걸음이 짧아지는 AdaGrad

One learning rate serves all parameters so far, and it suits few of them. Where gradients are large,
small steps would do; where they are small or rare, larger ones are needed. And everywhere one would
like large steps at first and small ones later.

AdaGrad lets every single number in every array have a rate of its own. It adds up the squares of
the gradients that this number has seen, and divides the step by the root of that sum. Where much
has moved, steps get short; where little has moved, they stay long:

    h <- h + g * g
    p <- p - lr * g / (sqrt(h) + 1e-7)

All of it works entry by entry. At the first step sqrt(h) is the size of g itself, so every entry
moves by lr, whatever the size of its gradient. The 1e-7 stands outside the root: it keeps 0 / 0
away where no gradient has come yet, and changes next to nothing elsewhere.

AdaGrad(lr) is an optimizer; lr is 0.01 where none is given.
- update(params, grads) takes two dicts of float arrays with the same keys (W1, b1, ... or any
  others) and the same shapes. One call is one step, for one batch: every array in params moves
  once, g being the gradient under its key.
- Each key has sums of its own, in the shape of its array. All of them are zero until the first
  update, and grow from one update to the next.
- h is a dict with the sums after the last update, under the keys of params. Before the first update
  it may be whatever you like.
- The step is made in place: the arrays in params stay the same objects and hold the new values
  afterwards.
- grads stays as it was. Nothing has to be returned.
- Two optimizers do not get into each other's way.

[ko]
지금까지는 학습률 하나를 모든 매개변수에 썼는데, 그 값이 딱 맞는 매개변수는 드물다. 기울기가 큰
곳에서는 작은 걸음으로도 되고, 기울기가 작거나 드문 곳에서는 더 큰 걸음이 필요하다. 또 어디에서나
처음에는 크게, 나중에는 작게 움직이고 싶다.

AdaGrad 는 배열에 든 수 하나하나에 자기 학습률을 준다. 그 수가 지금까지 받은 기울기의 제곱을 더해
두고, 걸음을 그 합의 제곱근으로 나눈다. 많이 움직인 곳에서는 걸음이 짧아지고, 적게 움직인 곳에서는
길게 남는다.

    h <- h + g * g
    p <- p - lr * g / (sqrt(h) + 1e-7)

모두 원소별 계산이다. 첫 걸음에서는 sqrt(h) 가 g 의 크기와 같으므로, 기울기의 크기와 관계없이 모든
원소가 lr 만큼 움직인다. 1e-7 은 제곱근 바깥에 있다. 아직 기울기를 받지 못한 곳에서 0 / 0 이 되는
것을 막고, 다른 곳에서는 거의 아무것도 바꾸지 않는다.

AdaGrad(lr) 는 옵티마이저이다. lr 를 주지 않으면 0.01 이다.
- update(params, grads) 는 실수 배열의 딕셔너리 두 개를 받는다. 둘은 키(W1, b1, ... 또는 다른 어떤
  이름)도 배열의 모양도 같다. 한 번 호출하면 미니배치 하나에 대한 한 걸음이다. params 의 모든 배열이
  한 번씩 움직이며, g 는 같은 키의 기울기이다.
- 키마다 합이 따로 있고, 그 모양은 배열의 모양과 같다. 합은 모두 첫 update 전까지 0 이며, update 할
  때마다 커진다.
- h 는 마지막 update 뒤의 합을 담은 딕셔너리이고, 키는 params 와 같다. 첫 update 전에는 무엇이어도
  좋다.
- 갱신은 제자리에서(in place) 한다. params 의 배열은 그대로 같은 객체이고 값만 새로워진다.
- grads 는 원래대로 남는다. 반환할 값은 없다.
- 두 옵티마이저는 서로 간섭하지 않는다.
"""

import numpy as np


class AdaGrad:
    """Gradient descent with shrinking steps, entry by entry. h: dict of the sums of squared gradients."""

    def __init__(self, lr=0.01):
        """lr: the learning rate, and the size of the first step."""
        raise NotImplementedError("problem 165")

    def update(self, params, grads):
        """One step, shortened by the root of h, in place, for every key."""
        raise NotImplementedError("problem 165")
