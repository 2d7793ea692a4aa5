"""Problem 220: what goes wrong on the way forward through a convolution, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from grader.solving import also_right, mistake

from .p220_convolution_forward import Convolution, im2col


def output_size(layer, x):
    """OH and OW, as in the statement."""
    FH, FW = layer.W.shape[2:]
    H, W = x.shape[2:]
    return (H + 2 * layer.pad - FH) // layer.stride + 1, (W + 2 * layer.pad - FW) // layer.stride + 1


def product(layer, x):
    """The matrix product with the bias, before it is folded back: (N * OH * OW, FN)."""
    FN, _, FH, FW = layer.W.shape
    return im2col(x, FH, FW, layer.stride, layer.pad) @ layer.W.reshape(FN, -1).T + layer.b


# ------------------------------------------------------------------------------------------- unroll and multiply


@mistake(Convolution)
class FiltersReshapedIntoColumns(Convolution):
    """The filters were brought into columns by reshape, which scrambles them; make a row of each filter first, then transpose.
    ko: 필터를 reshape 만으로 열로 만들어서 값이 뒤섞였다. 먼저 필터마다 한 행으로 편 다음 전치하라."""

    def forward(self, x):
        W = self.W.reshape(-1, len(self.W)).T.reshape(self.W.shape)
        return Convolution(W, self.b, self.stride, self.pad).forward(x)


@mistake(Convolution)
class FilterTurnedRound(Convolution):
    """The filters are turned round by 180 degrees, as mathematicians convolve; here they lie on the image as they are.
    ko: 수학의 합성곱처럼 필터를 180도 뒤집었다. 여기서는 필터를 그대로 이미지에 댄다."""

    def forward(self, x):
        return Convolution(self.W[:, :, ::-1, ::-1], self.b, self.stride, self.pad).forward(x)


@mistake(Convolution)
class StrideLeftOut(Convolution):
    """The filters always move on by one cell; use the stride that was given, for the windows and for the output size.
    ko: 필터가 언제나 한 칸씩 움직인다. 창을 뽑을 때와 출력 크기를 정할 때 모두 주어진 stride 를 써라."""

    def __init__(self, W, b, stride=1, pad=0):
        super().__init__(W, b, 1, pad)


@mistake(Convolution)
class PadLeftOut(Convolution):
    """The images get no padding; use the pad that was given, for the windows and for the output size.
    ko: 이미지에 패딩이 없다. 창을 뽑을 때와 출력 크기를 정할 때 모두 주어진 pad 를 써라."""

    def __init__(self, W, b, stride=1, pad=0):
        super().__init__(W, b, stride)


@mistake(Convolution, decisive=True)
class StrideInOnePlaceOnly(Convolution):
    """The number of windows and the output size do not fit where stride is above 1: both im2col and the sizes need the stride.
    ko: stride 가 1 보다 크면 창의 수와 출력 크기가 맞지 않는다. im2col 에도 크기 계산에도 stride 가 필요하다."""

    def forward(self, x):
        OH, OW = output_size(self, x)
        out = product(Convolution(self.W, self.b, 1, self.pad), x)
        return out.reshape(len(x), OH, OW, -1).transpose(0, 3, 1, 2)


@mistake(Convolution, decisive=True)
class PadInOnePlaceOnly(Convolution):
    """With padding, the number of windows and the output size do not fit: both im2col and the sizes need pad, for height and \
width only.
    ko: 패딩이 있으면 창의 수와 출력 크기가 맞지 않는다. im2col 에도 크기 계산에도 pad 가 필요하며, 높이와 너비에만 두른다."""

    def forward(self, x):
        OH, OW = output_size(self, x)
        out = product(Convolution(self.W, self.b, self.stride), x)
        return out.reshape(len(x), OH, OW, -1).transpose(0, 3, 1, 2)


# ----------------------------------------------------------------------------------------------------- the bias


@mistake(Convolution)
class BiasLeftOut(Convolution):
    """The bias is missing; b[f] is added to every value of map f.
    ko: 편향이 빠졌다. f번 맵의 모든 값에 b[f] 를 더한다."""

    def __init__(self, W, b, stride=1, pad=0):
        super().__init__(W, 0 * b, stride, pad)


@mistake(Convolution)
class BiasForEachColumn(Convolution):
    """The biases are added along the last axis of the maps, which is the width; each belongs to a filter. Add them while \
the filters are the last axis, or reshape them to (FN, 1, 1).
    ko: 편향을 맵의 마지막 축, 곧 너비 축을 따라 더했다. 편향은 필터마다 하나씩이다. 필터가 마지막 축일 때 더하거나, 편향의 모양을 \
(FN, 1, 1) 로 바꾸어 더하라."""

    def forward(self, x):
        return Convolution(self.W, 0 * self.b, self.stride, self.pad).forward(x) + self.b


@mistake(Convolution)
class BiasForEachChannel(Convolution):
    """The bias is added once for each channel; add up the channels first, then the bias once.
    ko: 편향을 채널마다 한 번씩 더했다. 채널을 모두 더한 다음 편향은 한 번만 더하라."""

    def __init__(self, W, b, stride=1, pad=0):
        super().__init__(W, b * W.shape[1], stride, pad)


# ---------------------------------------------------------------------------------------------------- fold back


@mistake(Convolution)
class FoldedWithoutTranspose(Convolution):
    """The shape is right but the maps are mixed: in the product the filter is the last axis, and reshape does not move it. \
Reshape to (N, OH, OW, FN) first, then transpose.
    ko: 모양은 맞지만 맵이 뒤섞였다. 행렬 곱의 결과에서 필터는 마지막 축이고, reshape 은 축을 옮기지 않는다. 먼저 (N, OH, OW, FN) 으로 \
reshape 한 다음 transpose 하라."""

    def forward(self, x):
        return product(self, x).reshape(len(x), len(self.W), *output_size(self, x))


@mistake(Convolution)
class FiltersStayLast(Convolution):
    """The filters stand on the last axis, (N, OH, OW, FN); they take the place of the channels, so transpose to (N, FN, OH, OW).
    ko: 필터가 마지막 축에 남아 모양이 (N, OH, OW, FN) 이다. 필터는 채널 자리에 와야 하므로 (N, FN, OH, OW) 로 transpose 하라."""

    def forward(self, x):
        return product(self, x).reshape(len(x), *output_size(self, x), -1)


@mistake(Convolution)
class FiltersBeforeImages(Convolution):
    """The filters stand before the images, (FN, N, OH, OW); the images of the batch come first.
    ko: 필터 축이 이미지 축보다 앞에 있어 모양이 (FN, N, OH, OW) 이다. 배치의 이미지 축이 먼저이다."""

    def forward(self, x):
        return super().forward(x).transpose(1, 0, 2, 3)


@mistake(Convolution)
class MapsTransposed(Convolution):
    """Rows and columns of the maps are exchanged; the order of the axes is (N, FN, OH, OW), so transpose with 0, 3, 1, 2.
    ko: 맵의 행과 열이 뒤바뀌었다. 축의 순서는 (N, FN, OH, OW) 이므로 transpose 의 인수는 0, 3, 1, 2 이다."""

    def forward(self, x):
        return super().forward(x).transpose(0, 1, 3, 2)


@mistake(Convolution)
class SizesSwapped(Convolution):
    """OH and OW are exchanged when the product is folded back; its rows run over image, row and column: (N, OH, OW, FN).
    ko: 결과를 되돌려 접을 때 OH 와 OW 가 뒤바뀌었다. 행렬의 행은 이미지, 행, 열의 순서이므로 (N, OH, OW, FN) 이다."""

    def forward(self, x):
        OH, OW = output_size(self, x)
        return product(self, x).reshape(len(x), OW, OH, -1).transpose(0, 3, 1, 2)


@mistake(Convolution, decisive=True)
class SizesForSquares(Convolution):
    """Sizes do not fit where height and width differ: OH comes from H and FH, OW from W and FW.
    ko: 높이와 너비가 다르면 크기가 맞지 않는다. OH 는 H 와 FH 에서, OW 는 W 와 FW 에서 나온다."""

    def forward(self, x):
        OH, _ = output_size(self, x)
        return product(self, x).reshape(len(x), OH, OH, len(self.W)).transpose(0, 3, 1, 2)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(Convolution)
class AsInTheBook:
    """The form of the book, with int() around a division, np.dot, and all it might need later on self."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad
        self.x = None
        self.col = None
        self.col_W = None

    def forward(self, x):
        FN, _, FH, FW = self.W.shape
        N, _, H, W = x.shape
        out_h = int(1 + (H + 2 * self.pad - FH) / self.stride)
        out_w = int(1 + (W + 2 * self.pad - FW) / self.stride)

        col = im2col(x, FH, FW, self.stride, self.pad)
        col_W = self.W.reshape(FN, -1).T
        out = np.dot(col, col_W) + self.b
        out = out.reshape(N, out_h, out_w, -1).transpose(0, 3, 1, 2)

        self.x = x
        self.col = col
        self.col_W = col_W
        return out


@also_right(Convolution)
class PositionByPosition:
    """Loops over images, filters and positions."""

    def __init__(self, filters, biases, stride=1, pad=0):
        self.filters, self.biases, self.S, self.P = filters, biases, stride, pad

    def forward(self, x):
        FN, C, FH, FW = self.filters.shape
        N, C, H, W = x.shape
        S, P = self.S, self.P
        frame = np.zeros((N, C, H + 2 * P, W + 2 * P))
        frame[:, :, P : P + H, P : P + W] = x
        out = np.zeros((N, FN, (H + 2 * P - FH) // S + 1, (W + 2 * P - FW) // S + 1))
        for n, f, i, j in np.ndindex(out.shape):
            window = frame[n, :, i * S : i * S + FH, j * S : j * S + FW]
            out[n, f, i, j] = np.sum(window * self.filters[f]) + self.biases[f]
        return out


@also_right(Convolution)
class WithEinsum:
    """numpy's sliding windows and one einsum; the bias gets the axes of the maps."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W, self.b, self.step, self.pad = W, b[:, None, None], stride, ((0, 0), (0, 0), (pad, pad), (pad, pad))

    def forward(self, x):
        windows = sliding_window_view(np.pad(x, self.pad), self.W.shape[2:], axis=(2, 3))
        return np.einsum("ncijhw,fchw->nfij", windows[:, :, :: self.step, :: self.step], self.W) + self.b


@also_right(Convolution)
class CellByCell:
    """A loop over the cells of a filter: each adds a shifted picture, weighed."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W, self.b, self.stride, self.pad = W, b, stride, pad

    def forward(self, x):
        OH, OW = output_size(self, x)
        S, P = self.stride, self.pad
        x = np.pad(x, [(0, 0), (0, 0), (P, P), (P, P)])
        out = np.zeros((len(x), len(self.W), OH, OW)) + self.b.reshape(1, -1, 1, 1)
        for h, w in np.ndindex(*self.W.shape[2:]):
            shifted = x[:, :, h : h + S * OH : S, w : w + S * OW : S]
            out += np.tensordot(self.W[:, :, h, w], shifted, axes=(1, 1)).swapaxes(0, 1)
        return out


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "the kind of float is not asked for": ["im2col: cells = np.empty((N, C, filter_h, filter_w, OH, OW))"],
}
