"""Problem 164: what goes wrong with momentum, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p164_momentum import Momentum

SHARED = {}  # the velocities of those who keep them in a global variable


class Ruled(Momentum):
    """One rule for each array: the old velocity v (0 at first) and the gradient g give the new velocity and the step."""

    def rule(self, v, g):
        raise NotImplementedError

    def update(self, params, grads):
        for key, g in grads.items():
            self.v[key], step = self.rule(self.v.get(key, 0), g)
            params[key] += step


# ------------------------------------------------------------------------------------------ the two formulas


@mistake(Momentum)
class Forgetful(Ruled):
    """These are plain steps: nothing of the old velocity is left. Are the zeros made in every update? Once is enough.
    ko: 이전 속도가 남지 않아 평범한 경사 하강이 되었다. update 할 때마다 0 을 새로 만드는 것은 아닌가? 한 번이면 된다."""

    def rule(self, v, g):
        v = -self.lr * g
        return v, v


@mistake(Momentum)
class Uphill(Ruled):
    """The step goes uphill: lr * g was added to v, or v was subtracted from p. One minus is right, and it stands in v.
    ko: 오르막을 오른다. v 에 lr * g 를 더했거나 p 에서 v 를 뺐다. 빼기는 한 번, v 의 식에서만 한다."""

    def rule(self, v, g):
        v = self.momentum * v + self.lr * g
        return v, v


@mistake(Momentum)
class VelocitySignTurned(Ruled):
    """The steps are right, but v points uphill: the minus sign belongs into the formula of v, and p then adds v.
    ko: 걸음은 맞지만 v 가 오르막을 향한다. 빼기 부호는 v 의 식에 두고, p 에는 v 를 더하라."""

    def rule(self, v, g):
        v = self.momentum * v + self.lr * g
        return v, -v


@mistake(Momentum)
class VelocityForThePlace(Momentum):
    """The parameter became the velocity itself; the velocity has to be added to where it was.
    ko: 매개변수가 속도 자체로 바뀌었다. 원래 값에 속도를 더해야 한다."""

    def update(self, params, grads):
        super().update(params, grads)
        for key in params:
            params[key][...] = self.v[key]


@mistake(Momentum)
class OldVelocity(Ruled):
    """The step is made with the old velocity; renew the velocity first, then move by it.
    ko: 이전 속도로 걸음을 옮긴다. 속도를 먼저 갱신하고 그 속도만큼 움직여라."""

    def rule(self, v, g):
        return self.momentum * v - self.lr * g, v


@mistake(Momentum)
class RateTwice(Ruled):
    """The learning rate is multiplied in twice, in the velocity and in the step; it belongs into the velocity only.
    ko: 학습률을 속도와 걸음에서 두 번 곱했다. 속도의 식에서만 곱하라."""

    def rule(self, v, g):
        v = self.momentum * v - self.lr * g
        return v, self.lr * v


@mistake(Momentum)
class RateInTheStep(Ruled):
    """The steps are right, but v lacks the learning rate, because lr is multiplied in with the step; multiply it into v.
    ko: 걸음은 맞지만 lr 를 걸음에서 곱해서 v 에 학습률이 빠져 있다. v 의 식에서 곱하라."""

    def rule(self, v, g):
        v = self.momentum * v - g
        return v, self.lr * v


@mistake(Momentum)
class Averaged(Ruled):
    """The gradient is weighted with 1 - momentum, which makes v an average; here the whole of lr * g goes into v.
    ko: 기울기에 1 - momentum 을 곱해서 v 가 평균이 되었다. 여기서는 lr * g 가 그대로 v 에 들어간다."""

    def rule(self, v, g):
        v = self.momentum * v - (1 - self.momentum) * self.lr * g
        return v, v


@mistake(Momentum)
class MomentumOnTheGradient(Ruled):
    """momentum is multiplied with the gradient, and the old velocity is kept whole; it belongs to the old velocity.
    ko: momentum 을 기울기에 곱하고 이전 속도는 그대로 두었다. momentum 은 이전 속도에 곱해야 한다."""

    def rule(self, v, g):
        v = v - self.momentum * self.lr * g
        return v, v


# ------------------------------------------------------------------------------------- which array, which velocity


@mistake(Momentum)
class OneVelocityForAll(Momentum):
    """All keys share one velocity, so each array is pushed by the others' gradients; keep one under each key.
    ko: 모든 키가 속도 하나를 함께 써서 배열마다 다른 배열의 기울기에도 밀린다. 키마다 따로 두어라."""

    def update(self, params, grads):
        v = self.v.get("all", 0)
        for key, g in grads.items():
            v = self.momentum * v - self.lr * g
            params[key] += v
        self.v["all"] = v


@mistake(Momentum)
class BeginsWithTheParameters(Momentum):
    """The velocities begin as copies of the parameters; they begin at zero, with the shapes of the parameters.
    ko: 속도가 매개변수의 복사본에서 시작한다. 모양만 같고 값은 0 에서 시작해야 한다."""

    def update(self, params, grads):
        for key, p in params.items():
            self.v.setdefault(key, p.copy())
        super().update(params, grads)


@mistake(Momentum)
class ReturnsInTheLoop(Momentum):
    """Only the first key moves: the return stands inside the loop and ends it after one round.
    ko: 첫 번째 키만 움직인다. return 이 반복문 안에 있어서 한 바퀴 만에 끝난다."""

    def update(self, params, grads):
        key = next(iter(params))
        super().update(params, {key: grads[key]})


@mistake(Momentum)
class OneRoundForEachKey(Momentum):
    """Each array moves as often as there are keys: one loop runs inside another. One call of update is one step.
    ko: 배열마다 키의 개수만큼 여러 번 움직인다. 반복문 안에 반복문이 있기 때문이다. update 를 한 번 부르면 한 걸음이다."""

    def update(self, params, grads):
        for _ in params:
            super().update(params, grads)


# -------------------------------------------------------------------------------- what is kept, what is written


@mistake(Momentum)
class SettingsLeftAside(Momentum):
    """The steps are always made with lr 0.01 and momentum 0.9; keep what was handed over, and use it in update.
    ko: 언제나 lr 0.01 과 momentum 0.9 로 걸음을 옮긴다. 인자로 받은 값을 저장해 두고 update 에서 사용하라."""

    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()


@mistake(Momentum)
class SharedByOptimizers(Momentum):
    """All optimizers share one v, kept in the class or in a global variable; give each its own, made as self.v.
    ko: v 를 클래스나 전역 변수에 두어 모든 옵티마이저가 함께 쓴다. self.v 로 만들어 저마다 따로 가지게 하라."""

    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__(lr, momentum)
        SHARED.clear()
        self.v = SHARED


@mistake(Momentum)
class NothingMoves(Momentum):
    """Nothing has moved. Did the result go into a local name or a new dict only? Write it into the arrays of params.
    ko: 아무것도 움직이지 않았다. 결과를 지역 변수나 새 딕셔너리에만 담은 것은 아닌가? params 의 배열에 써야 한다."""

    def update(self, params, grads):
        super().update({key: p.copy() for key, p in params.items()}, grads)


@mistake(Momentum)
class NewArrays(Momentum):
    """params got new arrays; layers that hold the old ones do not see the step. Write into the arrays that are there
    (+=).
    ko: params 에 새 배열을 넣었다. 이전 배열을 가진 계층에서는 바뀐 값이 보이지 않는다. 있던 배열에 바로 써라(+=)."""

    def update(self, params, grads):
        for key, p in params.items():
            params[key] = p.copy()
        super().update(params, grads)


@mistake(Momentum)
class GradientsOverwritten(Momentum):
    """The gradients were overwritten with the step; grads has to stay as it was, so put the step somewhere else.
    ko: 기울기를 걸음으로 덮어썼다. grads 는 원래대로 남아 있어야 하므로 걸음은 다른 곳에 담아라."""

    def update(self, params, grads):
        super().update(params, grads)
        for g in grads.values():
            g *= self.lr


# ----------------------------------------------------------------------------------------- other right answers


@also_right(Momentum)
class WithZerosFirst:
    """The form of the book: v is None until the first update makes zeros for every key."""

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {}
            for key, val in params.items():
                self.v[key] = np.zeros_like(val)

        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
            params[key] += self.v[key]


@also_right(Momentum)
class InPlaceThroughout:
    """The velocities change in place too, and nothing but arrays is written; params is handed back."""

    def __init__(self, learning_rate=0.01, mu=0.9):
        self.settings = learning_rate, mu
        self.v = {}

    def update(self, params, grads):
        rate, mu = self.settings
        for key, p in params.items():
            v = self.v.setdefault(key, np.zeros(p.shape))
            v *= mu
            v -= rate * grads[key]
            p += v
        return params


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "every_array_has_its_velocity": "one loop over the keys serves arrays of every shape; here they are those of a net",
}
