"""Problem 163: what goes wrong with plain gradient steps, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p163_sgd import SGD

# ----------------------------------------------------------------------------------------------- the step


@mistake(SGD)
class Uphill(SGD):
    """The step goes along the gradient, and that is uphill; the loss falls the other way.
    ko: 기울기 방향으로 걸음을 옮겨 오르막을 오른다. 손실은 그 반대쪽에서 줄어든다."""

    def update(self, params, grads):
        for key in params:
            params[key] += self.lr * grads[key]


@mistake(SGD)
class StepForThePlace(SGD):
    """The parameter became the step itself; the step has to be subtracted from where it was. (Is there a =- in place
    of -=?)
    ko: 매개변수가 걸음 자체로 바뀌었다. 원래 값에서 걸음만큼을 빼야 한다. (-= 를 =- 로 쓴 것은 아닌가?)"""

    def update(self, params, grads):
        for key in params:
            params[key][...] = -self.lr * grads[key]


@mistake(SGD)
class RateLeftAside(SGD):
    """The step is always made with 0.01; keep the lr that was handed over, and use it in update.
    ko: 걸음의 학습률이 언제나 0.01 이다. 인자로 받은 lr 를 저장해 두고 update 에서 사용하라."""

    def __init__(self, lr=0.01):
        super().__init__()


@mistake(SGD)
class RateTwice(SGD):
    """The learning rate is multiplied in twice; once is enough.
    ko: 학습률을 두 번 곱했다. 한 번이면 된다."""

    def __init__(self, lr=0.01):
        super().__init__(lr * lr)


@mistake(SGD)
class UnitGradient(SGD):
    """Each gradient is scaled to length 1 first; its length belongs to the step, so use it as it comes.
    ko: 기울기의 길이를 1 로 맞춘 다음 움직인다. 기울기의 크기도 걸음에 들어가야 하므로 받은 그대로 써라."""

    def update(self, params, grads):
        super().update(params, {key: g / np.linalg.norm(g) for key, g in grads.items()})


@mistake(SGD)
class DividedByTheLength(SGD):
    """Each gradient is divided by its number of rows; the mean over the batch is already in it, so use it as it comes.
    ko: 기울기를 그 행의 수로 나누었다. 배치에 대한 평균은 기울기에 이미 들어 있으므로 받은 그대로 써라."""

    def update(self, params, grads):
        super().update(params, {key: g / len(g) for key, g in grads.items()})


# ------------------------------------------------------------------------------------------ what takes part in it


@mistake(SGD)
class OnlyWeights(SGD):
    """Only the weights move; the biases, and every other key of params, take part in the step as well.
    ko: 가중치만 움직인다. 편향을 비롯하여 params 의 모든 키가 함께 움직여야 한다."""

    def update(self, params, grads):
        super().update({key: p for key, p in params.items() if key.startswith("W")}, grads)


@mistake(SGD)
class ReturnsInTheLoop(SGD):
    """Only the first key moves: the return stands inside the loop and ends it after one round.
    ko: 첫 번째 키만 움직인다. return 이 반복문 안에 있어서 한 바퀴 만에 끝난다."""

    def update(self, params, grads):
        for key in params:
            params[key] -= self.lr * grads[key]
            return


@mistake(SGD)
class OneRoundForEachKey(SGD):
    """Each array moves as often as there are keys: one loop runs inside another. One call of update is one step.
    ko: 배열마다 키의 개수만큼 여러 번 움직인다. 반복문 안에 반복문이 있기 때문이다. update 를 한 번 부르면 한 걸음이다."""

    def update(self, params, grads):
        for _ in params:
            super().update(params, grads)


# ------------------------------------------------------------------------------------------------ where it is written


@mistake(SGD)
class NewArrays(SGD):
    """params got new arrays; layers that hold the old ones do not see the step. Write into the arrays that are there
    (-=).
    ko: params 에 새 배열을 넣었다. 이전 배열을 가진 계층에서는 바뀐 값이 보이지 않는다. 있던 배열에 바로 써라(-=)."""

    def update(self, params, grads):
        for key in params:
            params[key] = params[key] - self.lr * grads[key]


@mistake(SGD)
class NothingMoves(SGD):
    """Nothing has moved: the result went into a local name or a new dict only. Write it into the arrays of params.
    ko: 아무것도 움직이지 않았다. 계산한 결과를 지역 변수나 새 딕셔너리에만 담았다. params 의 배열에 써야 한다."""

    def update(self, params, grads):
        for p, g in zip(params.values(), grads.values(), strict=True):
            p = p - self.lr * g


@mistake(SGD)
class GradientsOverwritten(SGD):
    """The gradients were overwritten with the step; grads has to stay as it was, so put the step somewhere else.
    ko: 기울기를 걸음으로 덮어썼다. grads 는 원래대로 남아 있어야 하므로 걸음은 다른 곳에 담아라."""

    def update(self, params, grads):
        for key in params:
            grads[key] *= self.lr
            params[key] -= grads[key]


# ----------------------------------------------------------------------------------------- other right answers


@also_right(SGD)
class ArrayByArray:
    """The arrays themselves change, and no entry of the dict is written; the dict is handed back."""

    def __init__(self, lr=0.01):
        self.learning_rate = lr

    def update(self, params, grads):
        for key, p in params.items():
            p -= grads[key] * self.learning_rate
        return params


@also_right(SGD)
class OverTheGradients:
    """A loop over the gradients, a new array copied into the old one, a count of the steps."""

    def __init__(self, lr=0.01):
        self.lr = lr
        self.steps = 0

    def update(self, params, grads):
        for key in grads:
            params[key][...] = params[key] - self.lr * grads[key]
        self.steps += 1


@also_right(SGD)
class WithNumpy:
    """np.subtract that writes its result into the array."""

    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for p, g in zip(params.values(), (grads[key] for key in params), strict=True):
            np.subtract(p, np.multiply(self.lr, g), out=p)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "params and grads have the same keys": ["SGD.update: for key in grads:"],
}
REDUNDANT = {
    "rolls_down_the_bowl": "a hundred steps are what one step is, again and again; here the learner sees what they lead to",
}
