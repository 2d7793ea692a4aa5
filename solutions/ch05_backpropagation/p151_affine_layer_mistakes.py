"""Problem 151: what goes wrong with the affine layer, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p151_affine_layer import Affine

# ------------------------------------------------------------------------------------------- the formulas


@mistake(Affine)
class BiasSummedOverFeatures(Affine):
    """db is summed over the features (axis 1); every sample adds to each bias, so sum over the samples (axis 0).
    ko: db 를 특성 축(axis 1)으로 더했다. 편향마다 모든 표본이 더해지므로 표본 축(axis 0)으로 더하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.db = dout.sum(axis=1)
        return dx


@mistake(Affine)
class BiasSummedToOneNumber(Affine):
    """db is a single number, because sum without axis adds up everything; each bias needs the sum of its own column.
    ko: axis 없이 더해서 db 가 수 하나가 되었다. 편향마다 자기 열의 합이 필요하다."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.db = np.sum(dout)
        return dx


@mistake(Affine)
class BiasAveraged(Affine):
    """db is the mean over the samples; each sample adds its whole share to the bias, so take the sum.
    ko: db 를 표본에 대한 평균으로 구했다. 편향에는 표본마다 제 몫이 모두 더해지므로 합을 구하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.db = dout.mean(axis=0)
        return dx


@mistake(Affine)
class DividedByTheBatch(Affine):
    """dW and db are divided by the size of the batch; dout already carries that division, so only add up.
    ko: dW 와 db 를 배치 크기로 나누었다. 그 나눗셈은 dout 에 이미 들어 있으므로 더하기만 하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.dW = self.dW / len(dout)
        self.db = self.db / len(dout)
        return dx


@mistake(Affine)
class WeightGradientTransposed(Affine):
    """dW is the transpose of the gradient, (M, D); it must have the shape of W, so swap the two factors.
    ko: dW 가 기울기의 전치여서 모양이 (M, D) 이다. W 와 모양이 같아야 하므로 두 인수의 순서를 바꾸어라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.dW = dout.T @ self.x
        return dx


# ------------------------------------------------------------------------------- what is returned, what is kept


@mistake(Affine, decisive=True)
class ReturnForgotten(Affine):
    """backward returns nothing; dx has to be returned, or the layer before gets no gradient.
    ko: backward 가 아무것도 반환하지 않는다. dx 를 반환해야 앞 계층이 기울기를 받는다."""

    def backward(self, dout):
        super().backward(dout)


@mistake(Affine)
class ReturnedAndNotStored:
    """backward returns dW and db together with dx; return dx alone and store the two as self.dW and self.db.
    ko: backward 가 dW 와 db 까지 함께 반환한다. dx 만 반환하고 나머지 둘은 self.dW 와 self.db 에 저장하라."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        return dout @ self.W.T, self.x.T @ dout, dout.sum(axis=0)


@mistake(Affine)
class GradientsAddedUp(Affine):
    """backward adds its gradients to those of earlier calls (+=); set dW and db anew each time (=).
    ko: backward 가 앞선 호출의 기울기에 새 기울기를 더한다(+=). 호출할 때마다 dW 와 db 를 새로 정하라(=)."""

    def __init__(self, W, b):
        super().__init__(W, b)
        self.sums = np.zeros_like(W), np.zeros_like(b)

    def backward(self, dout):
        dx = super().backward(dout)
        self.sums = self.sums[0] + self.dW, self.sums[1] + self.db
        self.dW, self.db = self.sums
        return dx


@mistake(Affine)
class OneRecordForAllLayers:
    """All layers share one x, kept in a global variable or in the class, and the last forward wins; keep it in self.x.
    ko: x 를 전역 변수나 클래스에 두어 모든 계층이 함께 쓰고, 마지막 forward 의 것만 남는다. self.x 에 두어라."""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        type(self).x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW, self.db = self.x.T @ dout, dout.sum(axis=0)
        return dout @ self.W.T


@mistake(Affine)
class CopiesOfTheArrays(Affine):
    """The layer keeps copies of W and b and never sees what training does to the arrays; keep the arrays themselves.
    ko: 계층이 W 와 b 의 복사본을 가져서 학습이 배열을 바꾸어도 알지 못한다. 받은 배열 그대로 가져라."""

    def __init__(self, W, b):
        super().__init__(W.copy(), b.copy())


# --------------------------------------------------------------------------------------- other right answers


@also_right(Affine)
class WithNpDot:
    """The later form of the book: np.dot, None until set, x made rows by its first axis."""

    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.x = None
        self.original_x_shape = None
        self.dW = None
        self.db = None

    def forward(self, x):
        self.original_x_shape = x.shape
        x = x.reshape(x.shape[0], -1)
        self.x = x
        return np.dot(self.x, self.W) + self.b

    def backward(self, dout):
        dx = np.dot(dout, self.W.T)
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return dx.reshape(*self.original_x_shape)


@also_right(Affine)
class SampleBySample:
    """A loop over the samples that adds up outer products; the transposed W as a view."""

    def __init__(self, w, bias):
        self.transposed, self.bias = w.T, bias

    def forward(self, x):
        self.x = x.copy()
        return np.array([self.transposed @ sample + self.bias for sample in x])

    def backward(self, dout):
        self.dW, self.db = np.zeros(self.transposed.T.shape), np.zeros(self.bias.shape)
        dx = np.empty(self.x.shape)
        for k, (sample, slope) in enumerate(zip(self.x, dout, strict=True)):
            self.dW += np.outer(sample, slope)
            self.db += slope
            dx[k] = slope @ self.transposed
        return dx


@also_right(Affine)
class WithProducts:
    """params and grads in lists, einsum for the products, the gradients written into arrays that stay."""

    def __init__(self, W, b):
        self.params = [W, b]
        self.dW, self.db = np.zeros_like(W), np.zeros_like(b)

    def forward(self, x):
        W, b = self.params
        self.cache = x
        out = np.einsum("nd,dm->nm", x, W)
        out += b
        return out

    def backward(self, dout):
        W, _ = self.params
        self.dW[...] = np.einsum("nd,nm->dm", self.cache, dout)
        np.sum(dout, axis=0, out=self.db)
        return np.einsum("nm,dm->nd", dout, W)
