"""Problem 165: what goes wrong with AdaGrad, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p165_adagrad import AdaGrad

SHARED = {}  # the sums of those who keep them in a global variable


class Ruled(AdaGrad):
    """One rule for each array: the old sum h (0 at first) and the gradient g give the new sum and the step."""

    def total(self, h, g):
        return h + g * g

    def step(self, h, g):
        return -self.lr * g / (np.sqrt(h) + 1e-7)

    def update(self, params, grads):
        for key, g in grads.items():
            self.h[key] = self.total(self.h.get(key, 0), g)
            params[key] += self.step(self.h[key], g)


# ------------------------------------------------------------------------------------------ the two formulas


@mistake(AdaGrad)
class LatestSquareOnly(Ruled):
    """h holds the latest square only, because it is overwritten or begins at zero in every update; add to it (+=).
    ko: h 에 마지막 제곱만 있다. 덮어썼거나 update 할 때마다 0 에서 다시 시작하기 때문이다. 이전 합에 더하라(+=)."""

    def total(self, h, g):
        return g * g


@mistake(AdaGrad)
class RootMissing(Ruled):
    """The step is divided by h itself; it has to be divided by the square root of h.
    ko: 걸음을 h 자체로 나누었다. h 의 제곱근으로 나누어야 한다."""

    def step(self, h, g):
        return -self.lr * g / (h + 1e-7)


@mistake(AdaGrad)
class NotSquared(Ruled):
    """h adds up the gradients themselves, which cancel and may turn negative (the root is nan then); add their squares.
    ko: h 에 기울기 자체를 더했다. 그러면 서로 지워지고, 음수가 되면 제곱근이 nan 이다. 기울기의 제곱을 더하라."""

    def total(self, h, g):
        return h + g


@mistake(AdaGrad)
class Fading(Ruled):
    """This is RMSProp: old squares fade out of h. In AdaGrad h keeps them all, it is a plain sum.
    ko: 이전 제곱이 h 에서 점점 사라지는 RMSProp 이다. AdaGrad 의 h 는 모두 간직하는 그냥 합이다."""

    def total(self, h, g):
        return 0.99 * h + 0.01 * g * g


@mistake(AdaGrad)
class Uphill(Ruled):
    """The step goes along the gradient, and that is uphill; subtract it.
    ko: 기울기 방향으로 걸음을 옮겨 오르막을 오른다. 걸음을 빼라."""

    def step(self, h, g):
        return -super().step(h, g)


@mistake(AdaGrad)
class SumAfterTheStep(AdaGrad):
    """The step is divided by the old h, and the first one by almost nothing; add g * g to h first.
    ko: 걸음을 이전 h 로 나눈다. 첫 걸음은 거의 0 으로 나누게 된다. g * g 를 h 에 먼저 더하라."""

    def update(self, params, grads):
        for key, g in grads.items():
            h = self.h.get(key, np.zeros_like(g))
            params[key] -= self.lr * g / (np.sqrt(h) + 1e-7)
            self.h[key] = h + g * g


@mistake(AdaGrad)
class InsideTheRoot(Ruled):
    """1e-7 is added inside the root and outweighs small gradients: take the root of h first, then add it.
    ko: 1e-7 을 제곱근 안에서 더해서 작은 기울기가 그 수에 묻힌다. h 의 제곱근을 먼저 구하고 나서 더하라."""

    def step(self, h, g):
        return -self.lr * g / np.sqrt(h + 1e-7)


@mistake(AdaGrad)
class NothingAdded(Ruled):
    """Where no gradient has come yet this is 0 / 0, nan: add 1e-7 to the root.
    ko: 아직 기울기를 받지 못한 곳에서 0 / 0, 곧 nan 이 된다. 제곱근에 1e-7 을 더하라."""

    def step(self, h, g):
        return -self.lr * g / np.sqrt(h)


# ------------------------------------------------------------------------------------------- which array, which sum


@mistake(AdaGrad)
class OneNumberForTheArray(Ruled):
    """h is one number for the whole array, because its entries are added up; each entry has a sum of its own.
    ko: 배열의 원소를 모두 더해서 h 가 배열 전체에 하나뿐이다. 원소마다 합이 따로 있어야 한다."""

    def total(self, h, g):
        return h + np.sum(g * g)


@mistake(AdaGrad)
class OneSumForAll(AdaGrad):
    """All keys share one h, so each array is slowed down by the others' gradients; keep one under each key.
    ko: 모든 키가 h 하나를 함께 써서 배열마다 다른 배열의 기울기에도 걸음이 짧아진다. 키마다 따로 두어라."""

    def update(self, params, grads):
        h = self.h.get("all", 0)
        for key, g in grads.items():
            h = h + g * g
            params[key] -= self.lr * g / (np.sqrt(h) + 1e-7)
        self.h["all"] = h


@mistake(AdaGrad)
class BeginsWithTheParameters(AdaGrad):
    """The sums begin as copies of the parameters; they begin at zero, with the shapes of the parameters.
    ko: 합이 매개변수의 복사본에서 시작한다. 모양만 같고 값은 0 에서 시작해야 한다."""

    def update(self, params, grads):
        for key, p in params.items():
            self.h.setdefault(key, p.copy())
        super().update(params, grads)


@mistake(AdaGrad)
class ReturnsInTheLoop(AdaGrad):
    """Only the first key moves: the return stands inside the loop and ends it after one round.
    ko: 첫 번째 키만 움직인다. return 이 반복문 안에 있어서 한 바퀴 만에 끝난다."""

    def update(self, params, grads):
        key = next(iter(params))
        super().update(params, {key: grads[key]})


@mistake(AdaGrad)
class OneRoundForEachKey(AdaGrad):
    """Each array moves as often as there are keys: one loop runs inside another. One call of update is one step.
    ko: 배열마다 키의 개수만큼 여러 번 움직인다. 반복문 안에 반복문이 있기 때문이다. update 를 한 번 부르면 한 걸음이다."""

    def update(self, params, grads):
        for _ in params:
            super().update(params, grads)


# -------------------------------------------------------------------------------- what is kept, what is written


@mistake(AdaGrad)
class RateLeftAside(AdaGrad):
    """The steps are always made with lr 0.01; keep the lr that was handed over, and use it in update.
    ko: 언제나 lr 0.01 로 걸음을 옮긴다. 인자로 받은 lr 를 저장해 두고 update 에서 사용하라."""

    def __init__(self, lr=0.01):
        super().__init__()


@mistake(AdaGrad)
class SharedByOptimizers(AdaGrad):
    """All optimizers share one h, kept in the class or in a global variable; give each its own, made as self.h.
    ko: h 를 클래스나 전역 변수에 두어 모든 옵티마이저가 함께 쓴다. self.h 로 만들어 저마다 따로 가지게 하라."""

    def __init__(self, lr=0.01):
        super().__init__(lr)
        SHARED.clear()
        self.h = SHARED


@mistake(AdaGrad)
class RootIsKept(AdaGrad):
    """The steps are right, but h holds the root of the sum; h is the sum of the squares itself.
    ko: 걸음은 맞지만 h 에 합의 제곱근이 들어 있다. h 는 제곱의 합 자체이다."""

    def update(self, params, grads):
        for key, g in grads.items():
            self.h[key] = np.sqrt(self.h.get(key, 0) ** 2 + g * g)
            params[key] -= self.lr * g / (self.h[key] + 1e-7)


@mistake(AdaGrad)
class NothingMoves(AdaGrad):
    """Nothing has moved. Did the result go into a local name or a new dict only? Write it into the arrays of params.
    ko: 아무것도 움직이지 않았다. 결과를 지역 변수나 새 딕셔너리에만 담은 것은 아닌가? params 의 배열에 써야 한다."""

    def update(self, params, grads):
        super().update({key: p.copy() for key, p in params.items()}, grads)


@mistake(AdaGrad)
class NewArrays(AdaGrad):
    """params got new arrays; layers that hold the old ones do not see the step. Write into the arrays that are there
    (-=).
    ko: params 에 새 배열을 넣었다. 이전 배열을 가진 계층에서는 바뀐 값이 보이지 않는다. 있던 배열에 바로 써라(-=)."""

    def update(self, params, grads):
        for key, p in params.items():
            params[key] = p.copy()
        super().update(params, grads)


@mistake(AdaGrad)
class GradientsOverwritten(AdaGrad):
    """The gradients were overwritten with their squares; grads has to stay as it was, so square into something new.
    ko: 기울기를 제곱으로 덮어썼다. grads 는 원래대로 남아 있어야 하므로 제곱은 다른 곳에 담아라."""

    def update(self, params, grads):
        super().update(params, grads)
        for g in grads.values():
            g *= g


# ----------------------------------------------------------------------------------------- other right answers


@also_right(AdaGrad)
class WithZerosFirst:
    """The form of the book: h is None until the first update makes zeros for every key."""

    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = {}
            for key, val in params.items():
                self.h[key] = np.zeros_like(val)

        for key in params:
            self.h[key] += grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)


@also_right(AdaGrad)
class WithAnotherEpsilon:
    """A smaller number under the fraction bar, a power for the root; params is handed back."""

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.rate, self.eps, self.h = learning_rate, eps, {}

    def update(self, params, grads):
        for key, p in params.items():
            h = self.h.setdefault(key, np.zeros(p.shape))
            h += np.square(grads[key])
            p -= self.rate / (h**0.5 + self.eps) * grads[key]
        return params


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "every_array_has_its_sums": "one loop over the keys serves arrays of every shape; here they are those of a net",
}
