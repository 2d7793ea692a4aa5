"""Steps with momentum
ko: 모멘텀

Plain gradient steps forget at once where they came from. Across a long valley the gradient changes
its sign at every step, and they jump to and fro; along the valley it is small and always the same,
and they creep. A ball that rolls down the valley does better: its pushes to the left and to the
right cancel, and the small push along the valley makes it faster and faster.

Momentum gives every parameter such a velocity. At each step a share of the old velocity is kept,
the gradient pushes it downhill, and the parameter moves by the new velocity:

    v <- momentum * v - lr * g
    p <- p + v

Momentum(lr, momentum) is an optimizer; lr is 0.01 and momentum is 0.9 where they are not given.
- update(params, grads) takes two dicts of float arrays with the same keys (W1, b1, ... or any
  others) and the same shapes. One call is one step, for one batch: every array in params moves
  once, g being the gradient under its key.
- Each key has a velocity of its own, in the shape of its array. All of them are zero until the
  first update, and are carried from one update to the next.
- v is a dict with the velocities after the last update, under the keys of params. Before the first
  update it may be whatever you like.
- The step is made in place: the arrays in params stay the same objects and hold the new values
  afterwards.
- grads stays as it was. Nothing has to be returned.
- Two optimizers do not get into each other's way.

[ko]
평범한 경사 하강은 어디서 왔는지를 곧바로 잊는다. 긴 골짜기를 가로지르는 방향에서는 걸음마다
기울기의 부호가 바뀌어 왔다 갔다 하고, 골짜기를 따라가는 방향에서는 기울기가 작고 늘 같아서 느릿느릿
나아간다. 골짜기를 굴러 내려가는 공은 더 낫다. 왼쪽과 오른쪽으로 미는 힘은 서로 지워지고, 골짜기를
따라 미는 작은 힘은 쌓여서 공이 점점 빨라진다.

모멘텀은 매개변수마다 이런 속도를 준다. 걸음마다 이전 속도의 일부를 남기고, 기울기가 그것을
내리막으로 밀고, 매개변수는 새 속도만큼 움직인다.

    v <- momentum * v - lr * g
    p <- p + v

Momentum(lr, momentum) 은 옵티마이저이다. 주지 않으면 lr 는 0.01, momentum 은 0.9 이다.
- update(params, grads) 는 실수 배열의 딕셔너리 두 개를 받는다. 둘은 키(W1, b1, ... 또는 다른 어떤
  이름)도 배열의 모양도 같다. 한 번 호출하면 미니배치 하나에 대한 한 걸음이다. params 의 모든 배열이
  한 번씩 움직이며, g 는 같은 키의 기울기이다.
- 키마다 속도가 따로 있고, 속도의 모양은 그 배열의 모양과 같다. 속도는 모두 첫 update 전까지 0 이며,
  한 update 에서 다음 update 로 이어진다.
- v 는 마지막 update 뒤의 속도를 담은 딕셔너리이고, 키는 params 와 같다. 첫 update 전에는 무엇이어도
  좋다.
- 갱신은 제자리에서(in place) 한다. params 의 배열은 그대로 같은 객체이고 값만 새로워진다.
- grads 는 원래대로 남는다. 반환할 값은 없다.
- 두 옵티마이저는 서로 간섭하지 않는다.
"""

import numpy as np


class Momentum:
    """Gradient descent with a velocity for every parameter. v: dict of the velocities."""

    def __init__(self, lr=0.01, momentum=0.9):
        """lr: the learning rate; momentum: the share of the velocity that is kept at each step."""
        raise NotImplementedError("problem 164")

    def update(self, params, grads):
        """One step with the new velocity, in place, for every key."""
        raise NotImplementedError("problem 164")
