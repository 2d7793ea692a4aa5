"""Problem 224: what goes wrong with max pooling, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from grader.solving import also_right, mistake

from .p224_pooling_layer import Pooling


def framed(layer, x, value):
    """The maps in their padding."""
    pad = layer.pad
    return np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], constant_values=value)


def windows(layer, x, value=-np.inf):
    """The windows as a view: image, channel, output row, output column, row and column in the window."""
    found = sliding_window_view(framed(layer, x, value), (layer.pool_h, layer.pool_w), axis=(2, 3))
    return found[:, :, :: layer.stride, :: layer.stride]


def handed_back(layer, dout, shares):
    """dx where `shares` (in the form of windows) says how much of its window's gradient each cell gets."""
    N, C, H, W = layer.x_shape
    dx = np.zeros((N, C, H + 2 * layer.pad, W + 2 * layer.pad))
    for i, j in np.ndindex(*dout.shape[2:]):
        top, left = i * layer.stride, j * layer.stride
        window = dx[:, :, top : top + layer.pool_h, left : left + layer.pool_w]
        window += dout[:, :, i, j, None, None] * shares[:, :, i, j]
    return dx[:, :, layer.pad : layer.pad + H, layer.pad : layer.pad + W]


class Remembering(Pooling):
    """A pooling layer that keeps x, for those that look at it again on the way back."""

    def forward(self, x):
        self.x = x
        return super().forward(x)

    def largest(self):
        """Whether a cell has the largest value of its window, in the form of windows."""
        cells = windows(self, self.x)
        return cells == cells.max(axis=(4, 5), keepdims=True)


# ------------------------------------------------------------------------------------------------------- forward


@mistake(Pooling)
class ZeroPaddingWins(Pooling):
    """The padding is 0 and beats negative values; padding must never win, so fill it with -np.inf.
    ko: 패딩이 0 이어서 음수를 이긴다. 패딩이 뽑혀서는 안 되므로 -np.inf 로 채워라."""

    def forward(self, x):
        pad = self.pad
        inner = Pooling(self.pool_h, self.pool_w, self.stride)
        out = inner.forward(framed(self, x, 0))
        self.winner, self.x_shape = inner.winner, (*x.shape[:2], *(side - 2 * pad for side in inner.x_shape[2:]))
        return out


@mistake(Pooling, decisive=True)
class PadInOnePlaceOnly(Pooling):
    """With padding, the number of windows and the output size do not fit. Lay the padding around height and width only, and \
count it in OH and OW.
    ko: 패딩이 있으면 창의 수와 출력 크기가 맞지 않는다. 패딩은 높이와 너비에만 두르고, OH 와 OW 를 구할 때도 그만큼을 넣어라."""

    def forward(self, x):
        N, C, H, W = x.shape
        out = super().forward(x)
        OH, OW = (H - self.pool_h) // self.stride + 1, (W - self.pool_w) // self.stride + 1
        return out.transpose(0, 2, 3, 1).reshape(N, OH, OW, C).transpose(0, 3, 1, 2)


@mistake(Pooling)
class PadLeftOut(Pooling):
    """The maps get no padding; use the pad that was given.
    ko: 맵에 패딩이 없다. 주어진 pad 를 써라."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        super().__init__(pool_h, pool_w, stride)


@mistake(Pooling)
class StrideLeftOut(Pooling):
    """The window always moves on by one cell; use the stride that was given.
    ko: 창이 언제나 한 칸씩 움직인다. 주어진 stride 를 써라."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        super().__init__(pool_h, pool_w, 1, pad)


@mistake(Pooling)
class WindowsSideBySide(Pooling):
    """The window moves on by its own size; stride says how far, and windows may overlap.
    ko: 창이 자기 크기만큼 움직인다. 움직이는 거리는 stride 가 정하며, 창은 겹칠 수 있다."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        super().__init__(pool_h, pool_w, pool_h, pad)


@mistake(Pooling)
class SidesSwapped(Pooling):
    """The window is as high as it should be wide; pool_h belongs to the rows, pool_w to the columns.
    ko: 창의 높이와 너비가 뒤바뀌었다. pool_h 는 행 방향, pool_w 는 열 방향이다."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        super().__init__(pool_w, pool_h, stride, pad)


@mistake(Pooling)
class MeanForMaximum(Pooling):
    """forward takes the mean of each window; max pooling keeps the largest value.
    ko: forward 가 창마다 평균을 구한다. 최대 풀링은 가장 큰 값을 남긴다."""

    def forward(self, x):
        super().forward(x)
        return windows(self, x, 0).mean(axis=(4, 5))


@mistake(Pooling)
class LargestOfAllChannels(Pooling):
    """The maximum runs over all channels; a row of im2col holds every channel, so make one row for each of them first.
    ko: 모든 채널을 통틀어 최댓값을 구했다. im2col 의 한 행에는 채널이 모두 들어 있으므로 먼저 채널마다 한 행으로 나누어라."""

    def forward(self, x):
        return super().forward(x).max(axis=1, keepdims=True)


@mistake(Pooling)
class FoldedWithoutTranspose(Pooling):
    """The shape is right but the maps are mixed: from im2col the channel comes last, and reshape does not move it. Reshape to \
(N, OH, OW, C) first, then transpose.
    ko: 모양은 맞지만 맵이 뒤섞였다. im2col 에서 나온 결과에서는 채널이 마지막이고, reshape 은 축을 옮기지 않는다. 먼저 \
(N, OH, OW, C) 로 reshape 한 다음 transpose 하라."""

    def forward(self, x):
        out = super().forward(x)
        return out.transpose(0, 2, 3, 1).reshape(out.shape)


@mistake(Pooling)
class ChannelsStayLast(Pooling):
    """The channels stand on the last axis, (N, OH, OW, C); transpose the result to (N, C, OH, OW).
    ko: 채널이 마지막 축에 남아 모양이 (N, OH, OW, C) 이다. 결과를 (N, C, OH, OW) 로 transpose 하라."""

    def forward(self, x):
        return super().forward(x).transpose(0, 2, 3, 1)


# ------------------------------------------------------------------------------------------------------ backward


@mistake(Pooling)
class SentToEveryCell(Pooling):
    """Every cell of a window gets its gradient; only the cell that won had a say in the output, so only it gets one.
    ko: 창의 모든 칸이 기울기를 받는다. 출력에 영향을 준 것은 뽑힌 칸뿐이므로 그 칸만 받아야 한다."""

    def backward(self, dout):
        return handed_back(self, dout, np.ones((*dout.shape, self.pool_h, self.pool_w)))


@mistake(Pooling)
class SpreadEvenly(Pooling):
    """The gradient is shared evenly by all cells of a window, as for mean pooling; the cell that won gets all of it.
    ko: 평균 풀링처럼 기울기를 창의 모든 칸이 고르게 나누어 받는다. 뽑힌 칸이 모두 받아야 한다."""

    def backward(self, dout):
        size = self.pool_h * self.pool_w
        return handed_back(self, dout, np.ones((*dout.shape, self.pool_h, self.pool_w)) / size)


@mistake(Pooling)
class LastWindowWins(Pooling):
    """Where windows overlap, each overwrites what earlier ones left in dx (=); a cell that won in several of them collects \
all their gradients (+=).
    ko: 창이 겹치면 앞선 창이 dx 에 남긴 값을 덮어쓴다(=). 여러 창에서 뽑힌 칸은 그 기울기를 모두 모아야 한다(+=)."""

    def backward(self, dout):
        N, C, H, W = self.x_shape
        dx = np.zeros((N, C, H + 2 * self.pad, W + 2 * self.pad))
        for n, c, i, j in np.ndindex(*dout.shape):
            row, column = divmod(int(self.winner[n, c, i, j]), self.pool_w)
            dx[n, c, i * self.stride + row, j * self.stride + column] = dout[n, c, i, j]
        return dx[:, :, self.pad : self.pad + H, self.pad : self.pad + W]


@mistake(Pooling)
class WholeWindowOverwritten(Pooling):
    """Where windows overlap, each overwrites what earlier ones left in all of its cells (=); add to dx instead (+=).
    ko: 창이 겹치면 앞선 창이 dx 에 남긴 값을 창 전체에 걸쳐 덮어쓴다(=). 덮어쓰지 말고 dx 에 더하라(+=)."""

    def backward(self, dout):
        N, C, H, W = self.x_shape
        dx = np.zeros((N, C, H + 2 * self.pad, W + 2 * self.pad))
        place = np.arange(self.pool_h * self.pool_w).reshape(self.pool_h, self.pool_w)
        for i, j in np.ndindex(*dout.shape[2:]):
            top, left = i * self.stride, j * self.stride
            won = self.winner[:, :, i, j, None, None] == place
            dx[:, :, top : top + self.pool_h, left : left + self.pool_w] = won * dout[:, :, i, j, None, None]
        return dx[:, :, self.pad : self.pad + H, self.pad : self.pad + W]


@mistake(Pooling)
class FrameLeftOn(Pooling):
    """dx still has its frame of padding; cut it off, so that dx has the shape of x.
    ko: dx 에 패딩이 그대로 붙어 있다. 잘라 내어 x 와 같은 모양으로 만들어라."""

    def backward(self, dout):
        N, C, H, W = self.x_shape
        inner = Pooling(self.pool_h, self.pool_w, self.stride)
        inner.winner, inner.x_shape = self.winner, (N, C, H + 2 * self.pad, W + 2 * self.pad)
        return inner.backward(dout)


@mistake(Pooling, decisive=True)
class EmptyWithoutPadding(Pooling):
    """Without padding dx is empty: dx[:, :, pad:-pad, pad:-pad] ends at -0, which is 0. Let the slices end at pad + H and \
pad + W.
    ko: 패딩이 없으면 dx 가 비어 버린다. dx[:, :, pad:-pad, pad:-pad] 의 끝 -0 은 0 이기 때문이다. 슬라이스가 pad + H 와 pad + W \
에서 끝나게 하라."""

    def backward(self, dout):
        dx = super().backward(dout)
        return dx if self.pad else dx[:, :, :0, :0]


@mistake(Pooling, decisive=True)
class ReturnForgotten(Pooling):
    """backward returns nothing; dx has to be returned, or the layer before gets no gradient.
    ko: backward 가 아무것도 반환하지 않는다. dx 를 반환해야 앞 계층이 기울기를 받는다."""

    def backward(self, dout):
        super().backward(dout)


@mistake(Pooling)
class OneRecordForAllLayers(Pooling):
    """All layers share one record of the winners, in a global variable or in the class, and the last forward wins; keep it \
on self.
    ko: 뽑힌 칸의 기록을 전역 변수나 클래스에 두어 모든 계층이 함께 쓰고, 마지막 forward 의 것만 남는다. self 에 두어라."""

    def forward(self, x):
        out = super().forward(x)
        OneRecordForAllLayers.record = self.winner, self.x_shape
        return out

    def backward(self, dout):
        self.winner, self.x_shape = OneRecordForAllLayers.record
        return super().backward(dout)


# --------------------------------------------------------------------------------------------------------- ties


@mistake(Pooling)
class AllWinnersGetAll(Remembering):
    """In a tie every largest cell gets the whole gradient; the first of them, in reading order, gets it, and no other.
    ko: 최댓값이 여럿이면 그 칸들이 모두 기울기 전체를 받는다. 읽는 순서로 첫째 칸만 받아야 한다."""

    def backward(self, dout):
        return handed_back(self, dout, self.largest())


@mistake(Pooling)
class WinnersShare(Remembering):
    """In a tie the largest cells share the gradient; the first of them, in reading order, gets all of it.
    ko: 최댓값이 여럿이면 그 칸들이 기울기를 나누어 받는다. 읽는 순서로 첫째 칸이 모두 받아야 한다."""

    def backward(self, dout):
        largest = self.largest()
        return handed_back(self, dout, largest / largest.sum(axis=(4, 5), keepdims=True))


@mistake(Pooling)
class LastOfEquals(Pooling):
    """In a tie the last of the largest cells wins (>= in a loop does that); the first one, in reading order, has to.
    ko: 최댓값이 여럿이면 마지막 칸이 뽑힌다(반복문에서 >= 로 비교하면 그렇게 된다). 읽는 순서로 첫째 칸이 뽑혀야 한다."""

    def forward(self, x):
        out = super().forward(x)
        cells = windows(self, x).reshape(*out.shape, -1)
        self.winner = cells.shape[-1] - 1 - cells[..., ::-1].argmax(axis=-1)
        return out


@mistake(Pooling)
class FirstOfTheColumn(Pooling):
    """In a tie the window is read downwards first; read it from left to right, then downwards.
    ko: 최댓값이 여럿일 때 창을 위에서 아래로 먼저 읽는다. 왼쪽에서 오른쪽으로, 그다음 아래로 읽어라."""

    def forward(self, x):
        out = super().forward(x)
        cells = windows(self, x).swapaxes(4, 5).reshape(*out.shape, -1)
        column, row = np.divmod(cells.argmax(axis=-1), self.pool_h)
        self.winner = row * self.pool_w + column
        return out


# ------------------------------------------------------------------------------------------- other right answers


@also_right(Pooling)
class ByIm2col:
    """The form of the book: windows as rows, split by channel; arg_max kept; dmax scattered and folded back."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
        self.pad = pad
        self.x = None
        self.arg_max = None

    def im2col(self, x):
        cells = windows(self, x)
        return cells.transpose(0, 2, 3, 1, 4, 5).reshape(-1, x.shape[1] * self.pool_h * self.pool_w)

    def forward(self, x):
        N, C, H, W = x.shape
        out_h = int(1 + (H + 2 * self.pad - self.pool_h) / self.stride)
        out_w = int(1 + (W + 2 * self.pad - self.pool_w) / self.stride)

        col = self.im2col(x)
        col = col.reshape(-1, self.pool_h * self.pool_w)
        self.arg_max = np.argmax(col, axis=1)
        out = np.max(col, axis=1)
        self.x = x
        return out.reshape(N, out_h, out_w, C).transpose(0, 3, 1, 2)

    def backward(self, dout):
        N, C, H, W = self.x.shape
        out_h, out_w = dout.shape[2:]
        dout = dout.transpose(0, 2, 3, 1)
        dmax = np.zeros((dout.size, self.pool_h * self.pool_w))
        dmax[np.arange(self.arg_max.size), self.arg_max.flatten()] = dout.flatten()
        col = dmax.reshape(N, out_h, out_w, C, self.pool_h, self.pool_w).transpose(0, 3, 4, 5, 1, 2)

        S, P = self.stride, self.pad
        img = np.zeros((N, C, H + 2 * P + S - 1, W + 2 * P + S - 1))
        for y in range(self.pool_h):
            for x in range(self.pool_w):
                img[:, :, y : y + S * out_h : S, x : x + S * out_w : S] += col[:, :, y, x]
        return img[:, :, P : H + P, P : W + P]


@also_right(Pooling)
class WindowByWindow:
    """Loops over every window, cut at the border of the map, so that padding needs no values at all."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        self.size, self.stride, self.pad = (pool_h, pool_w), stride, pad

    def forward(self, x):
        sizes = [
            (side + 2 * self.pad - pool) // self.stride + 1 for side, pool in zip(x.shape[2:], self.size, strict=True)
        ]
        self.shape, self.won = x.shape, {}
        out = np.empty((*x.shape[:2], *sizes))
        for n, c, i, j in np.ndindex(*out.shape):
            top, left = i * self.stride - self.pad, j * self.stride - self.pad
            first = max(top, 0), max(left, 0)
            window = x[n, c, first[0] : top + self.size[0], first[1] : left + self.size[1]]
            row, column = np.unravel_index(np.argmax(window), window.shape)
            self.won[n, c, i, j] = n, c, first[0] + row, first[1] + column
            out[n, c, i, j] = window[row, column]
        return out

    def backward(self, dout):
        dx = np.zeros(self.shape)
        for place, cell in self.won.items():
            dx[cell] += dout[place]
        return dx


@also_right(Pooling)
class WithAMask:
    """The running maximum of a loop over the cells of a window, with a strict comparison and a list of masks."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        self.pool_h, self.pool_w, self.stride, self.pad = pool_h, pool_w, stride, pad

    def forward(self, x):
        self.x_shape = x.shape
        cells = windows(self, x)
        out = np.full(cells.shape[:4], -np.inf)
        self.masks = np.zeros(cells.shape, dtype=bool)
        for row, column in np.ndindex(self.pool_h, self.pool_w):
            larger = cells[..., row, column] > out
            self.masks[larger] = False
            self.masks[..., row, column] = larger
            out[larger] = cells[..., row, column][larger]
        return out

    def backward(self, dout):
        return handed_back(self, dout, self.masks)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "more room at the bottom or on the right is cut off again": [
        "Pooling.backward: framed = np.zeros((N, C, H + 3 * pad, W + 2 * pad))",
        "Pooling.backward: framed = np.zeros((N, C, H + 4 * pad, W + 2 * pad))",
        "Pooling.backward: framed = np.zeros((N, C, H + 2 * pad, W + 3 * pad))",
        "Pooling.backward: framed = np.zeros((N, C, H + 2 * pad, W + 4 * pad))",
    ],
    "a sum may be put back in its place": [
        "Pooling.backward: framed[:, :, rows, columns] = framed[:, :, rows, columns] + dout * (self.winner == place)",
    ],
}
