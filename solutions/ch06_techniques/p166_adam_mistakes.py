"""Problem 166: what goes wrong with Adam, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p166_adam import Adam

SHARED_M, SHARED_V = {}, {}


class Ruled(Adam):
    """The parts of the rule one by one, so that a mistake can replace one of them."""

    def rate(self):
        return self.lr * np.sqrt(1 - self.beta2**self.iter) / (1 - self.beta1**self.iter)

    def mean(self, m, g):
        return m + (1 - self.beta1) * (g - m)

    def square(self, v, g):
        return v + (1 - self.beta2) * (g * g - v)

    def step(self, m, v, g):
        return -self.rate() * m / (np.sqrt(v) + 1e-7)

    def update(self, params, grads):
        self.iter += 1
        self.each(params, grads)

    def each(self, params, grads):
        for key, g in grads.items():
            m, v = self.m[key], self.v[key] = (
                self.mean(self.m.get(key, 0), g),
                self.square(self.v.get(key, 0), g),
            )
            params[key] += self.step(m, v, g)


# ---------------------------------------------------------------------------------------------- the corrected rate


@mistake(Adam)
class NotCorrected(Ruled):
    """The steps are made with lr, which makes the first ones far too long; use lr_t, which makes up for the zeros.
    ko: lr 로 걸음을 옮겨서 처음 걸음이 지나치게 길다. 0 에서 시작한 것을 보정하는 lr_t 를 써라."""

    def rate(self):
        return self.lr


@mistake(Adam)
class CorrectedAsAtFirst(Ruled):
    """lr_t is that of the first update each time: iter never grows, or the powers beta1**iter and beta2**iter are missing.
    ko: lr_t 가 언제나 첫 update 의 것이다. iter 가 커지지 않거나, beta1**iter 와 beta2**iter 의 거듭제곱이 빠졌다."""

    def rate(self):
        return self.lr * np.sqrt(1 - self.beta2) / (1 - self.beta1)


@mistake(Adam)
class CorrectedWithoutRoot(Ruled):
    """lr_t lacks the root: 1 - beta2**iter belongs to v, and v stands under a root, so take sqrt of it.
    ko: lr_t 에 제곱근이 빠졌다. 1 - beta2**iter 는 v 에 대한 보정이고 v 는 제곱근 안에 있으므로 sqrt 를 취하라."""

    def rate(self):
        return self.lr * (1 - self.beta2**self.iter) / (1 - self.beta1**self.iter)


@mistake(Adam)
class CorrectedForTheMeanOnly(Ruled):
    """Only m is corrected; v is too small at first as well, so lr_t needs the factor sqrt(1 - beta2**iter).
    ko: m 만 보정했다. v 도 처음에는 너무 작으므로 lr_t 에 sqrt(1 - beta2**iter) 를 곱해야 한다."""

    def rate(self):
        return self.lr / (1 - self.beta1**self.iter)


@mistake(Adam, decisive=True)
class CountsTooLate(Ruled):
    """All is nan from the first update on. Is lr_t computed with iter = 0? That is 0 / 0: count before you compute it.
    ko: 첫 update 부터 모두 nan 이다. lr_t 를 iter = 0 으로 계산한 것은 아닌가? 그러면 0 / 0 이다. 먼저 세고 나서 계산하라."""

    def update(self, params, grads):
        self.each(params, grads)
        self.iter += 1


@mistake(Adam)
class CountsKeys(Ruled):
    """iter grows with every key; it counts the calls of update, so raise it once, before the loop over the keys.
    ko: iter 가 키마다 커진다. update 를 부른 횟수이므로 키에 대한 반복문 앞에서 한 번만 올려라."""

    def update(self, params, grads):
        for key in grads:
            super().update(params, {key: grads[key]})


@mistake(Adam)
class CorrectionIsStored(Ruled):
    """The corrected averages are stored in m and v and corrected again the next time; keep m and v as they are.
    ko: 보정한 평균을 m 과 v 에 저장해서 다음 번에 또 보정한다. m 과 v 는 보정하지 않은 채로 두어라."""

    def mean(self, m, g):
        return super().mean(m, g) / (1 - self.beta1**self.iter)

    def square(self, v, g):
        return super().square(v, g) / (1 - self.beta2**self.iter)

    def rate(self):
        return self.lr


# -------------------------------------------------------------------------------------------------- the averages


@mistake(Adam)
class BetasSwapped(Ruled):
    """beta1 and beta2 are swapped: beta1 belongs to m, beta2 to v.
    ko: beta1 과 beta2 가 바뀌었다. beta1 은 m 의 것이고 beta2 는 v 의 것이다."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        super().__init__(lr, beta2, beta1)


@mistake(Adam)
class SumsForAverages(Ruled):
    """The new gradient goes in whole, so m and v are sums; weight it with 1 - beta1, its square with 1 - beta2.
    ko: 새 기울기를 그대로 더해서 m 과 v 가 합이 되었다. 기울기에는 1 - beta1 을, 제곱에는 1 - beta2 를 곱하라."""

    def mean(self, m, g):
        return self.beta1 * m + g

    def square(self, v, g):
        return self.beta2 * v + g * g


@mistake(Adam, decisive=True)
class NotSquared(Ruled):
    """v averages the gradients themselves, whose root may be nan; average their squares.
    ko: v 가 기울기 자체의 평균이어서 제곱근이 nan 이 될 수 있다. 기울기의 제곱을 평균하라."""

    def square(self, v, g):
        return v + (1 - self.beta2) * (g - v)


# ------------------------------------------------------------------------------------------------------- the step


@mistake(Adam)
class RootMissing(Ruled):
    """The step is divided by v itself; it has to be divided by the square root of v.
    ko: 걸음을 v 자체로 나누었다. v 의 제곱근으로 나누어야 한다."""

    def step(self, m, v, g):
        return -self.rate() * m / (v + 1e-7)


@mistake(Adam)
class Uphill(Ruled):
    """The step goes along the gradient, and that is uphill; subtract it.
    ko: 기울기 방향으로 걸음을 옮겨 오르막을 오른다. 걸음을 빼라."""

    def step(self, m, v, g):
        return -super().step(m, v, g)


@mistake(Adam)
class InsideTheRoot(Ruled):
    """1e-7 is added inside the root and outweighs small gradients: take the root of v first, then add it.
    ko: 1e-7 을 제곱근 안에서 더해서 작은 기울기가 그 수에 묻힌다. v 의 제곱근을 먼저 구하고 나서 더하라."""

    def step(self, m, v, g):
        return -self.rate() * m / np.sqrt(v + 1e-7)


@mistake(Adam)
class NothingAdded(Ruled):
    """Where no gradient has come yet this is 0 / 0, nan: add 1e-7 to the root.
    ko: 아직 기울기를 받지 못한 곳에서 0 / 0, 곧 nan 이 된다. 제곱근에 1e-7 을 더하라."""

    def step(self, m, v, g):
        return -self.rate() * m / np.sqrt(v)


# ------------------------------------------------------------------------------------- which array, which average


@mistake(Adam)
class SharedByKeys(Ruled):
    """All keys share one m and one v, so the gradients of different arrays mix; keep both under each key.
    ko: 모든 키가 m 과 v 하나씩을 함께 써서 서로 다른 배열의 기울기가 섞인다. 키마다 따로 두어라."""

    def each(self, params, grads):
        m, v = self.m.get("all", 0), self.v.get("all", 0)
        for key, g in grads.items():
            m, v = self.mean(m, g), self.square(v, g)
            params[key] += self.step(m, v, g)
        self.m["all"], self.v["all"] = m, v


@mistake(Adam)
class Forgetful(Adam):
    """m and v begin at zero in every update, so nothing is averaged; make the zeros only once.
    ko: update 할 때마다 m 과 v 가 0 에서 다시 시작하여 평균이 되지 않는다. 0 은 처음 한 번만 만들어라."""

    def update(self, params, grads):
        self.m, self.v = {}, {}
        super().update(params, grads)


@mistake(Adam)
class ReturnsInTheLoop(Adam):
    """Only the first key moves: the return stands inside the loop and ends it after one round.
    ko: 첫 번째 키만 움직인다. return 이 반복문 안에 있어서 한 바퀴 만에 끝난다."""

    def update(self, params, grads):
        key = next(iter(params))
        super().update(params, {key: grads[key]})


@mistake(Adam)
class OneRoundForEachKey(Adam):
    """Each array moves as often as there are keys: one loop runs inside another. One call of update is one step.
    ko: 배열마다 키의 개수만큼 여러 번 움직인다. 반복문 안에 반복문이 있기 때문이다. update 를 한 번 부르면 한 걸음이다."""

    def update(self, params, grads):
        for _ in params:
            super().update(params, grads)


# -------------------------------------------------------------------------------- what is kept, what is written


@mistake(Adam)
class SettingsLeftAside(Adam):
    """The steps are always made with 0.001, 0.9 and 0.999; keep what was handed over, and use it in update.
    ko: 언제나 0.001, 0.9, 0.999 로 걸음을 옮긴다. 인자로 받은 값을 저장해 두고 update 에서 사용하라."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        super().__init__()


@mistake(Adam)
class RateOfTheOthers(Adam):
    """lr is 0.01 where none is given, as in the other optimizers; Adam begins with 0.001.
    ko: lr 를 주지 않으면 다른 옵티마이저처럼 0.01 이 된다. Adam 의 기본값은 0.001 이다."""

    def __init__(self, lr=0.01, beta1=0.9, beta2=0.999):
        super().__init__(lr, beta1, beta2)


@mistake(Adam)
class NothingMoves(Adam):
    """Nothing has moved. Did the result go into a local name or a new dict only? Write it into the arrays of params.
    ko: 아무것도 움직이지 않았다. 결과를 지역 변수나 새 딕셔너리에만 담은 것은 아닌가? params 의 배열에 써야 한다."""

    def update(self, params, grads):
        super().update({key: p.copy() for key, p in params.items()}, grads)


@mistake(Adam)
class NewArrays(Adam):
    """params got new arrays; layers that hold the old ones do not see the step. Write into the arrays that are there
    (-=).
    ko: params 에 새 배열을 넣었다. 이전 배열을 가진 계층에서는 바뀐 값이 보이지 않는다. 있던 배열에 바로 써라(-=)."""

    def update(self, params, grads):
        for key, p in params.items():
            params[key] = p.copy()
        super().update(params, grads)


@mistake(Adam)
class SharedByOptimizers(Adam):
    """All optimizers share one m and one v, kept in the class or in global variables; give each its own, made as self.m
    and self.v.
    ko: m 과 v 를 클래스나 전역 변수에 두어 모든 옵티마이저가 함께 쓴다. self.m, self.v 로 만들어 저마다 따로 가지게 하라."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        super().__init__(lr, beta1, beta2)
        SHARED_M.clear()
        SHARED_V.clear()
        self.m, self.v = SHARED_M, SHARED_V


@mistake(Adam)
class GradientsOverwritten(Adam):
    """The gradients were overwritten with the step; grads has to stay as it was, so put the step somewhere else.
    ko: 기울기를 걸음으로 덮어썼다. grads 는 원래대로 남아 있어야 하므로 걸음은 다른 곳에 담아라."""

    def update(self, params, grads):
        super().update(params, grads)
        for g in grads.values():
            g *= self.lr


@mistake(Adam)
class RootIsKept(Adam):
    """The steps are right, but v holds the roots; v is the average of the squares itself.
    ko: 걸음은 맞지만 v 에 제곱근이 들어 있다. v 는 제곱의 평균 자체이다."""

    def update(self, params, grads):
        self.v = {key: v**2 for key, v in self.v.items()}
        super().update(params, grads)
        self.v = {key: np.sqrt(v) for key, v in self.v.items()}


# ----------------------------------------------------------------------------------------- other right answers


@also_right(Adam)
class WithZerosFirst:
    """The form of the book: m is None until the first update makes zeros for every key."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.iter = 0
        self.m = None
        self.v = None

    def update(self, params, grads):
        if self.m is None:
            self.m, self.v = {}, {}
            for key, val in params.items():
                self.m[key] = np.zeros_like(val)
                self.v[key] = np.zeros_like(val)

        self.iter += 1
        lr_t = self.lr * np.sqrt(1.0 - self.beta2**self.iter) / (1.0 - self.beta1**self.iter)

        for key in params:
            self.m[key] += (1 - self.beta1) * (grads[key] - self.m[key])
            self.v[key] += (1 - self.beta2) * (grads[key] ** 2 - self.v[key])
            params[key] -= lr_t * self.m[key] / (np.sqrt(self.v[key]) + 1e-7)


@also_right(Adam)
class AsInThePaper:
    """The form of the paper: m and v corrected one by one, 1e-8 beside the corrected root."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.betas, self.eps = lr, (beta1, beta2), eps
        self.iter, self.m, self.v = 0, {}, {}

    def update(self, params, grads):
        self.iter += 1
        b1, b2 = self.betas
        for key, g in grads.items():
            self.m[key] = b1 * self.m.get(key, 0.0) + (1 - b1) * g
            self.v[key] = b2 * self.v.get(key, 0.0) + (1 - b2) * g**2
            m_hat = self.m[key] / (1 - b1**self.iter)
            v_hat = self.v[key] / (1 - b2**self.iter)
            params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "every_array_has_its_averages": "one loop over the keys serves arrays of every shape; here they are those of a net",
}
