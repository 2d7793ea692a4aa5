"""Problem 221: what goes wrong on the way back through a convolution, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from grader.solving import also_right, mistake

from .p221_convolution_backward import Convolution, col2im, im2col, output_size, places


def rows_of(dout):
    """dout as the matrix product gave it: (N * OH * OW, FN)."""
    return dout.transpose(0, 2, 3, 1).reshape(-1, dout.shape[1])


def folding(layer, dout):
    """What col2im gets: the gradient of the windows, and how they lie in the images."""
    FN, _, FH, FW = layer.W.shape
    return rows_of(dout) @ layer.W.reshape(FN, -1), layer.x_shape, FH, FW, layer.stride, layer.pad


# ----------------------------------------------------------------------------------------------------- forward


@mistake(Convolution)
class FoldedWithoutTranspose(Convolution):
    """The maps have the right shape and are mixed: in the product the filter is the last axis, and reshape does not move it. \
Reshape to (N, OH, OW, FN) first, then transpose.
    ko: 맵의 모양은 맞지만 값이 뒤섞였다. 행렬 곱의 결과에서 필터는 마지막 축이고, reshape 은 축을 옮기지 않는다. 먼저 \
(N, OH, OW, FN) 으로 reshape 한 다음 transpose 하라."""

    def forward(self, x):
        N, FN, OH, OW = super().forward(x).shape
        return (self.windows @ self.W.reshape(FN, -1).T + self.b).reshape(N, FN, OH, OW)


@mistake(Convolution)
class BiasLeftOut(Convolution):
    """forward leaves out the bias; b[f] is added to every value of map f.
    ko: forward 에 편향이 빠졌다. f번 맵의 모든 값에 b[f] 를 더한다."""

    def forward(self, x):
        return super().forward(x) - self.b[:, None, None]


# ---------------------------------------------------------------------------------------------------- dW and db


@mistake(Convolution)
class DoutWithoutTranspose(Convolution):
    """dout was reshaped to rows as it stands, so windows and filters are mixed; bring the filters to the last axis first \
(transpose), the reverse of the end of forward.
    ko: dout 을 그대로 reshape 하여 창과 필터가 뒤섞였다. forward 의 끝을 거꾸로 하여, 먼저 transpose 로 필터를 마지막 축으로 옮겨라."""

    def backward(self, dout):
        N, FN, OH, OW = dout.shape
        return super().backward(dout.reshape(N, OH, OW, FN).transpose(0, 3, 1, 2))


@mistake(Convolution)
class WeightGradientReshaped(Convolution):
    """dW has the right shape and its entries are mixed: the product of windows and dout has one column per filter, so \
transpose it before reshape.
    ko: dW 의 모양은 맞지만 원소가 뒤섞였다. 창과 dout 의 곱에서는 필터 하나가 한 열이므로 reshape 하기 전에 전치하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.dW = (self.windows.T @ rows_of(dout)).reshape(self.W.shape)
        return dx


@mistake(Convolution)
class WeightGradientFlat(Convolution):
    """dW is still a matrix with one column per filter; it needs the shape of W, (FN, C, FH, FW): transpose, then reshape.
    ko: dW 가 아직 필터마다 한 열인 행렬이다. W 의 모양 (FN, C, FH, FW) 이어야 하므로 전치한 다음 reshape 하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.dW = self.windows.T @ rows_of(dout)
        return dx


@mistake(Convolution)
class BiasSummedOverImages(Convolution):
    """db is summed over the images only; a bias is added at every position of its map too, so sum over these as well.
    ko: db 를 이미지 축으로만 더했다. 편향은 맵의 모든 위치에도 더해지므로 위치에 대해서도 더하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.db = dout.sum(axis=0)
        return dx


@mistake(Convolution)
class BiasSummedToOneNumber(Convolution):
    """db is a single number, because sum without axis adds up everything; each filter needs a sum of its own.
    ko: axis 없이 더해서 db 가 수 하나가 되었다. 필터마다 자기 합이 필요하다."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.db = np.sum(dout)
        return dx


@mistake(Convolution)
class DividedByTheBatch(Convolution):
    """dW and db are divided by the size of the batch; dout already carries that division, so only add up.
    ko: dW 와 db 를 배치 크기로 나누었다. 그 나눗셈은 dout 에 이미 들어 있으므로 더하기만 하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        self.dW, self.db = self.dW / len(dout), self.db / len(dout)
        return dx


# ------------------------------------------------------------------------------------------------------------ dx


@mistake(Convolution)
class OverlapsOverwritten(Convolution):
    """Where windows overlap, dx holds the contribution of one window only (=); a cell belongs to several windows, so add \
up what all of them say (+=).
    ko: 창이 겹치는 곳에서 dx 에 창 하나의 몫만 남았다(=). 한 칸은 여러 창에 들어 있으므로 모든 창의 몫을 더하라(+=)."""

    def backward(self, dout):
        super().backward(dout)
        windows, (N, C, H, W), FH, FW, stride, pad = folding(self, dout)
        OH, OW = dout.shape[2:]
        cells = windows.reshape(N, OH, OW, C, FH, FW).transpose(0, 3, 4, 5, 1, 2)
        framed = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
        for row, column, rows, columns in places(FH, FW, stride, OH, OW):
            framed[:, :, rows, columns] = cells[:, :, row, column]
        return framed[:, :, pad : pad + H, pad : pad + W]


@mistake(Convolution)
class LastWindowWins(Convolution):
    """Each window overwrites what earlier ones left in dx (=); a cell belongs to several windows, so add up what all of \
them say (+=).
    ko: 창이 앞선 창이 dx 에 남긴 값을 덮어쓴다(=). 한 칸은 여러 창에 들어 있으므로 모든 창의 몫을 더하라(+=)."""

    def backward(self, dout):
        super().backward(dout)
        windows, (N, C, H, W), FH, FW, S, P = folding(self, dout)
        OH, OW = dout.shape[2:]
        windows = windows.reshape(N, OH, OW, C, FH, FW)
        framed = np.zeros((N, C, H + 2 * P, W + 2 * P))
        for i, j in np.ndindex(OH, OW):
            framed[:, :, i * S : i * S + FH, j * S : j * S + FW] = windows[:, i, j]
        return framed[:, :, P : P + H, P : P + W]


@mistake(Convolution)
class FilterTurnedGoingBack(Convolution):
    """dx was computed with the filter the other way round. Value (i, j) of a map came from cell (i + h, j + w) by way of \
W[h, w]; what goes back to this cell goes by the same weight.
    ko: dx 를 계산할 때 필터의 방향이 거꾸로이다. 맵의 (i, j) 값은 (i + h, j + w) 칸에서 W[h, w] 를 거쳐 왔다. 그 칸으로 돌아갈 때도 같은 \
가중치를 거친다."""

    def backward(self, dout):
        super().backward(dout)
        turned = Convolution(self.W[:, :, ::-1, ::-1], self.b, self.stride, self.pad)
        turned.x_shape = self.x_shape
        return col2im(*folding(turned, dout))


@mistake(Convolution)
class StrideForgottenGoingBack(Convolution):
    """dx ignores the stride: the window of (i, j) begins at row i * stride and column j * stride.
    ko: dx 에서 stride 를 무시했다. (i, j) 의 창은 i * stride 행, j * stride 열에서 시작한다."""

    def backward(self, dout):
        super().backward(dout)
        windows, (N, C, H, W), FH, FW, _, P = folding(self, dout)
        OH, OW = dout.shape[2:]
        windows = windows.reshape(N, OH, OW, C, FH, FW)
        framed = np.zeros((N, C, H + 2 * P, W + 2 * P))
        for i, j in np.ndindex(OH, OW):
            framed[:, :, i : i + FH, j : j + FW] += windows[:, i, j]
        return framed[:, :, P : P + H, P : P + W]


@mistake(Convolution)
class FrameLeftOn(Convolution):
    """dx still has its frame of padding; cut it off, so that dx has the shape of x.
    ko: dx 에 패딩이 그대로 붙어 있다. 잘라 내어 x 와 같은 모양으로 만들어라."""

    def backward(self, dout):
        super().backward(dout)
        windows, (N, C, H, W), FH, FW, stride, pad = folding(self, dout)
        return col2im(windows, (N, C, H + 2 * pad, W + 2 * pad), FH, FW, stride, 0)


@mistake(Convolution, decisive=True)
class EmptyWithoutPadding(Convolution):
    """Without padding dx is empty: dx[:, :, pad:-pad, pad:-pad] ends at -0, which is 0. Let the slices end at pad + H and \
pad + W.
    ko: 패딩이 없으면 dx 가 비어 버린다. dx[:, :, pad:-pad, pad:-pad] 의 끝 -0 은 0 이기 때문이다. 슬라이스가 pad + H 와 pad + W \
에서 끝나게 하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        return dx if self.pad else dx[:, :, :0, :0]


@mistake(Convolution)
class WindowsNotFoldedBack(Convolution):
    """backward returns the gradient of the unrolled windows; each cell of x has to collect what all its windows say, and dx \
has the shape of x.
    ko: backward 가 펼친 창의 기울기를 그대로 반환한다. x 의 칸마다 자기가 든 모든 창의 몫을 모아야 하며, dx 는 x 와 같은 모양이다."""

    def backward(self, dout):
        super().backward(dout)
        return folding(self, dout)[0]


# -------------------------------------------------------------------------------- what is returned, what is kept


@mistake(Convolution, decisive=True)
class ReturnForgotten(Convolution):
    """backward returns nothing; dx has to be returned, or the layer before gets no gradient.
    ko: backward 가 아무것도 반환하지 않는다. dx 를 반환해야 앞 계층이 기울기를 받는다."""

    def backward(self, dout):
        super().backward(dout)


@mistake(Convolution)
class ReturnedAndNotStored:
    """backward returns dW and db together with dx; return dx alone and store the two as self.dW and self.db.
    ko: backward 가 dW 와 db 까지 함께 반환한다. dx 만 반환하고 나머지 둘은 self.dW 와 self.db 에 저장하라."""

    def __init__(self, W, b, stride=1, pad=0):
        self.layer = Convolution(W, b, stride, pad)

    def forward(self, x):
        return self.layer.forward(x)

    def backward(self, dout):
        return self.layer.backward(dout), self.layer.dW, self.layer.db


@mistake(Convolution)
class GradientsAddedUp(Convolution):
    """backward adds its gradients to those of earlier calls (+=); set dW and db anew each time (=).
    ko: backward 가 앞선 호출의 기울기에 새 기울기를 더한다(+=). 호출할 때마다 dW 와 db 를 새로 정하라(=)."""

    def __init__(self, W, b, stride=1, pad=0):
        super().__init__(W, b, stride, pad)
        self.sums = np.zeros_like(W), np.zeros_like(b)

    def backward(self, dout):
        dx = super().backward(dout)
        self.sums = self.sums[0] + self.dW, self.sums[1] + self.db
        self.dW, self.db = self.sums
        return dx


@mistake(Convolution)
class OneRecordForAllLayers(Convolution):
    """All layers share one record, kept in a global variable or in the class, and the last forward wins; keep it on self.
    ko: 기록을 전역 변수나 클래스에 두어 모든 계층이 함께 쓰고, 마지막 forward 의 것만 남는다. self 에 두어라."""

    def forward(self, x):
        out = super().forward(x)
        OneRecordForAllLayers.record = self.windows, self.x_shape
        return out

    def backward(self, dout):
        self.windows, self.x_shape = OneRecordForAllLayers.record
        return super().backward(dout)


@mistake(Convolution)
class CopiesOfTheArrays(Convolution):
    """The layer keeps copies of W and b and never sees what training does to the arrays; keep the arrays themselves.
    ko: 계층이 W 와 b 의 복사본을 가져서 학습이 배열을 바꾸어도 알지 못한다. 받은 배열 그대로 가져라."""

    def __init__(self, W, b, stride=1, pad=0):
        super().__init__(W.copy(), b.copy(), stride, pad)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(Convolution)
class AsInTheBook:
    """The form of the book: col and col_W kept, dW transposed then reshaped, a frame that is a little too large."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad
        self.x = None
        self.col = None
        self.col_W = None
        self.dW = None
        self.db = None

    def forward(self, x):
        FN, _, FH, FW = self.W.shape
        N, _, H, W = x.shape
        out_h = 1 + int((H + 2 * self.pad - FH) / self.stride)
        out_w = 1 + int((W + 2 * self.pad - FW) / self.stride)

        col = im2col(x, FH, FW, self.stride, self.pad)
        col_W = self.W.reshape(FN, -1).T
        out = np.dot(col, col_W) + self.b
        out = out.reshape(N, out_h, out_w, -1).transpose(0, 3, 1, 2)

        self.x = x
        self.col = col
        self.col_W = col_W
        return out

    def backward(self, dout):
        FN, C, FH, FW = self.W.shape
        dout = dout.transpose(0, 2, 3, 1).reshape(-1, FN)

        self.db = np.sum(dout, axis=0)
        self.dW = np.dot(self.col.T, dout)
        self.dW = self.dW.transpose(1, 0).reshape(FN, C, FH, FW)

        dcol = np.dot(dout, self.col_W.T)
        return self.col2im(dcol, self.x.shape, FH, FW, self.stride, self.pad)

    def col2im(self, col, input_shape, filter_h, filter_w, stride, pad):
        N, C, H, W = input_shape
        out_h = (H + 2 * pad - filter_h) // stride + 1
        out_w = (W + 2 * pad - filter_w) // stride + 1
        col = col.reshape(N, out_h, out_w, C, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)

        img = np.zeros((N, C, H + 2 * pad + stride - 1, W + 2 * pad + stride - 1))
        for y in range(filter_h):
            y_max = y + stride * out_h
            for x in range(filter_w):
                x_max = x + stride * out_w
                img[:, :, y:y_max:stride, x:x_max:stride] += col[:, :, y, x, :, :]
        return img[:, :, pad : H + pad, pad : W + pad]


@also_right(Convolution)
class PositionByPosition:
    """Loops over images, filters and positions, each window handled by itself."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W, self.b, self.S, self.P = W, b, stride, pad

    def windows(self, shape):
        FH, FW = self.W.shape[2:]
        for n, f, i, j in np.ndindex(*shape):
            yield (n, f, i, j), (n, slice(None), slice(i * self.S, i * self.S + FH), slice(j * self.S, j * self.S + FW))

    def forward(self, x):
        P = self.P
        self.x = np.pad(x, ((0, 0), (0, 0), (P, P), (P, P)), mode="constant")
        OH, OW = output_size(x.shape, *self.W.shape[2:], self.S, P)
        out = np.zeros((len(x), len(self.W), OH, OW))
        for place, window in self.windows(out.shape):
            out[place] = np.sum(self.x[window] * self.W[place[1]]) + self.b[place[1]]
        return out

    def backward(self, dout):
        dx, self.dW, self.db = np.zeros_like(self.x), np.zeros_like(self.W), np.zeros_like(self.b)
        for place, window in self.windows(dout.shape):
            dx[window] += dout[place] * self.W[place[1]]
            self.dW[place[1]] += dout[place] * self.x[window]
            self.db[place[1]] += dout[place]
        P = self.P
        return dx[:, :, P:-P, P:-P] if P else dx


@also_right(Convolution)
class BackByConvolution:
    """Sliding windows and einsum; dx is itself a convolution, of a spread-out dout with filters turned round."""

    def __init__(self, W, b, stride=1, pad=0):
        self.params, self.stride, self.pad = (W, b), stride, pad

    def forward(self, x):
        (W, b), S, P = self.params, self.stride, self.pad
        self.framed = np.pad(x, [(0, 0), (0, 0), (P, P), (P, P)])
        self.windows = sliding_window_view(self.framed, W.shape[2:], axis=(2, 3))[:, :, ::S, ::S]
        return np.einsum("ncijhw,fchw->nfij", self.windows, W) + b.reshape(-1, 1, 1)

    def backward(self, dout):
        W, S, P = self.params[0], self.stride, self.pad
        FH, FW = W.shape[2:]
        H, W_ = self.framed.shape[2:]
        self.db = dout.sum(axis=(0, 2, 3))
        self.dW = np.einsum("ncijhw,nfij->fchw", self.windows, dout)
        spread = np.zeros((*dout.shape[:2], H + FH - 1, W_ + FW - 1))
        spread[:, :, FH - 1 : FH - 1 + S * dout.shape[2] : S, FW - 1 : FW - 1 + S * dout.shape[3] : S] = dout
        windows = sliding_window_view(spread, (FH, FW), axis=(2, 3))
        framed = np.einsum("nfijhw,fchw->ncij", windows, W[:, :, ::-1, ::-1])
        return framed[:, :, P : H - P, P : W_ - P]


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "more room at the bottom or on the right is cut off again": [
        "col2im: framed = np.zeros((N, C, H + 3 * pad, W + 2 * pad))",
        "col2im: framed = np.zeros((N, C, H + 4 * pad, W + 2 * pad))",
        "col2im: framed = np.zeros((N, C, H + 2 * pad, W + 3 * pad))",
        "col2im: framed = np.zeros((N, C, H + 2 * pad, W + 4 * pad))",
    ],
    "a sum may be put back in its place": [
        "col2im: framed[:, :, rows, columns] = framed[:, :, rows, columns] + cells[:, :, row, column]",
    ],
}
