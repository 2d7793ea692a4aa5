"""Plain gradient steps
ko: 확률적 경사 하강법

The gradient says which way is uphill, so a net learns by taking steps the other way. So far this
rule stood in the middle of the training loop. Here it moves into a class of its own, an optimizer,
and the loop only says "update". That pays off at once: the next problems put cleverer rules in its
place, and nothing else has to change.

The plain rule is called SGD, for stochastic gradient descent, because in training the gradient
comes from a batch drawn at random. On a long bowl such as x**2 / 20 + y**2 it shows its weakness:
the steps jump to and fro across the bowl, in y, and creep along it, in x.

SGD(lr) is an optimizer; lr is the learning rate, 0.01 where none is given.
- update(params, grads) takes two dicts of float arrays with the same keys (W1, b1, ... or any
  others) and the same shapes. It makes one step, for one batch: every array in params moves once,
  by

      p <- p - lr * g

  where g is the gradient under the same key.
- The step is made in place: the arrays in params stay the same objects and hold the new values
  afterwards. The layers of a net hold these very arrays, so they see the step without being told.
- grads stays as it was. Nothing has to be returned.

[ko]
기울기는 오르막이 어느 쪽인지를 알려 준다. 그래서 신경망은 그 반대쪽으로 걸음을 옮기며 배운다.
지금까지는 이 규칙이 학습 루프 한가운데에 있었다. 여기서는 규칙을 옵티마이저라는 클래스로 떼어 내고,
루프는 update 만 부른다. 그 보람은 곧바로 나타난다. 다음 문제들에서 더 영리한 규칙으로 바꿔 끼울 때
다른 것은 하나도 고칠 필요가 없다.

가장 단순한 이 규칙을 SGD(확률적 경사 하강법)라고 한다. 학습할 때 기울기를 무작위로 뽑은
미니배치에서 구하기 때문이다. x**2 / 20 + y**2 처럼 길쭉한 그릇에서는 이 규칙의 약점이 드러난다. y
쪽으로는 그릇을 가로질러 왔다 갔다 하고, x 쪽으로는 느릿느릿 나아간다.

SGD(lr) 는 옵티마이저이다. lr 는 학습률이며, 주지 않으면 0.01 이다.
- update(params, grads) 는 실수 배열의 딕셔너리 두 개를 받는다. 둘은 키(W1, b1, ... 또는 다른 어떤
  이름)도 배열의 모양도 같다. 한 번 호출하면 미니배치 하나에 대한 한 걸음이다. params 의 모든 배열이
  한 번씩 움직인다.

      p <- p - lr * g

  여기서 g 는 같은 키의 기울기이다.
- 갱신은 제자리에서(in place) 한다. params 의 배열은 그대로 같은 객체이고 값만 새로워진다. 신경망의
  계층이 바로 이 배열을 공유하므로, 따로 알려 주지 않아도 계층에서 바뀐 값이 보인다.
- grads 는 원래대로 남는다. 반환할 값은 없다.
"""


class SGD:
    """Plain gradient descent with the learning rate lr."""

    def __init__(self, lr=0.01):
        """lr: the learning rate."""
        raise NotImplementedError("problem 163")

    def update(self, params, grads):
        """One step against the gradient, in place, for every key."""
        raise NotImplementedError("problem 163")
