"""Problem 210: what goes wrong with im2col, and other right answers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from grader.solving import also_right, mistake

from .p210_im2col import im2col


def output_size(input_data, filter_h, filter_w, stride, pad):
    """OH and OW, as in the statement."""
    _, _, H, W = input_data.shape
    return (H + 2 * pad - filter_h) // stride + 1, (W + 2 * pad - filter_w) // stride + 1


def padded(input_data, pad):
    """The images in a frame of zeros."""
    return np.pad(input_data, [(0, 0), (0, 0), (pad, pad), (pad, pad)], "constant")


def six_axes(input_data, filter_h, filter_w, stride, pad):
    """The array before its axes are put in order: image, channel, filter row, filter column, output row, output column."""
    OH, OW = output_size(input_data, filter_h, filter_w, stride, pad)
    col = im2col(input_data, filter_h, filter_w, stride, pad)
    N, C = input_data.shape[:2]
    return col.reshape(N, OH, OW, C, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)


def in_rows(cells, *order):
    """The six axes in another order, cut after the first three."""
    cells = cells.transpose(order)
    return cells.reshape(np.prod(cells.shape[:3]), -1)


# ----------------------------------------------------------------------------------------- the order of the axes


@mistake(im2col)
def reshaped_without_transpose(input_data, filter_h, filter_w, stride=1, pad=0):
    """The shape is right but the numbers are scrambled: reshape reads the axes in the order in which they stand. Transpose \
first, the axes that number the windows to the front.
    ko: 모양은 맞지만 수가 뒤섞였다. reshape 은 축을 놓인 순서대로 읽는다. 먼저 transpose 로 창의 번호를 나타내는 축을 앞으로 옮겨라."""
    cells = six_axes(input_data, filter_h, filter_w, stride, pad)
    return cells.reshape(len(cells) * cells.shape[4] * cells.shape[5], -1)


@mistake(im2col)
def transposed_the_wrong_way(input_data, filter_h, filter_w, stride=1, pad=0):
    """transpose got its axes the wrong way round: the n-th number says which old axis becomes the n-th new one, not where \
the n-th old one goes.
    ko: transpose 의 인수를 거꾸로 이해했다. n 번째 수는 새 n 번째 축에 올 원래 축의 번호이지, 원래 n 번째 축이 옮겨 갈 자리가 \
아니다."""
    cells = six_axes(input_data, filter_h, filter_w, stride, pad)
    windows = len(cells) * cells.shape[4] * cells.shape[5]
    return cells.transpose(0, 3, 4, 5, 1, 2).reshape(windows, -1)


@mistake(im2col)
def place_before_channel(input_data, filter_h, filter_w, stride=1, pad=0):
    """In each row the channels of one cell stand side by side; a row has to hold all cells of channel 0 first, then all of \
channel 1, as the filters do.
    ko: 각 행에서 한 칸의 여러 채널이 나란히 놓인다. 필터와 마찬가지로 0번 채널의 칸이 모두 나온 다음 1번 채널의 칸이 나와야 \
한다."""
    return in_rows(six_axes(input_data, filter_h, filter_w, stride, pad), 0, 4, 5, 2, 3, 1)


@mistake(im2col)
def windows_downwards(input_data, filter_h, filter_w, stride=1, pad=0):
    """The windows follow one another from top to bottom; they have to go from left to right first, then to the row below.
    ko: 창이 위에서 아래 순서로 이어진다. 먼저 왼쪽에서 오른쪽으로 가고, 그다음에 아랫줄로 내려가야 한다."""
    return in_rows(six_axes(input_data, filter_h, filter_w, stride, pad), 0, 5, 4, 1, 2, 3)


@mistake(im2col)
def cells_downwards(input_data, filter_h, filter_w, stride=1, pad=0):
    """The cells of a window are read from top to bottom; read each of its rows from left to right.
    ko: 창 안의 칸을 위에서 아래로 읽었다. 창의 각 줄을 왼쪽에서 오른쪽으로 읽어라."""
    return in_rows(six_axes(input_data, filter_h, filter_w, stride, pad), 0, 4, 5, 1, 3, 2)


@mistake(im2col)
def images_interleaved(input_data, filter_h, filter_w, stride=1, pad=0):
    """The images take turns from row to row; all windows of the first image come first, then all of the second.
    ko: 행마다 이미지가 번갈아 나온다. 첫 이미지의 창이 모두 나온 다음 둘째 이미지의 창이 나와야 한다."""
    return in_rows(six_axes(input_data, filter_h, filter_w, stride, pad), 4, 5, 0, 1, 2, 3)


@mistake(im2col)
def one_column_per_window(input_data, filter_h, filter_w, stride=1, pad=0):
    """Each window stands in a column; it has to lie in a row, so the matrix is transposed.
    ko: 창 하나가 한 열로 서 있다. 한 행으로 놓여야 하므로 행렬이 전치되어 있다."""
    return im2col(input_data, filter_h, filter_w, stride, pad).T


# --------------------------------------------------------------------------------------------- stride and padding


@mistake(im2col)
def stride_left_out(input_data, filter_h, filter_w, stride=1, pad=0):
    """The windows always move on by one cell; stride says how far they move.
    ko: 창이 언제나 한 칸씩 움직인다. 얼마나 움직이는지는 stride 가 정한다."""
    return im2col(input_data, filter_h, filter_w, 1, pad)


@mistake(im2col)
def slice_ends_too_early(input_data, filter_h, filter_w, stride=1, pad=0):
    """With a stride above 1 the slices are too short: a slice that takes OH rows in steps of stride has to end at start + \
stride * OH.
    ko: stride 가 1 보다 크면 잘라 낸 조각이 모자란다. stride 간격으로 OH 줄을 뽑는 슬라이스는 시작 + stride * OH 에서 끝나야 한다."""
    OH, OW = output_size(input_data, filter_h, filter_w, stride, pad)
    images = padded(input_data, pad)
    cells = np.zeros((*images.shape[:2], filter_h, filter_w, OH, OW))
    for y in range(filter_h):
        for x in range(filter_w):
            cells[:, :, y, x] = images[:, :, y : y + OH : stride, x : x + OW : stride]
    return in_rows(cells, 0, 4, 5, 1, 2, 3)


@mistake(im2col)
def pad_left_out(input_data, filter_h, filter_w, stride=1, pad=0):
    """The images get no padding; lay pad zeros around them, and count these in the output size.
    ko: 이미지에 패딩이 없다. 0 을 pad 줄 두르고 출력 크기에도 그만큼을 넣어라."""
    return im2col(input_data, filter_h, filter_w, stride)


@mistake(im2col)
def padded_on_one_side(input_data, filter_h, filter_w, stride=1, pad=0):
    """The padding lies on the right and at the bottom only; each side of the image gets pad zeros.
    ko: 패딩이 오른쪽과 아래쪽에만 있다. 이미지의 상하좌우에 모두 0 을 pad 줄씩 둘러라."""
    return im2col(np.pad(input_data, [(0, 0), (0, 0), (0, 2 * pad), (0, 2 * pad)]), filter_h, filter_w, stride)


@mistake(im2col)
def padded_with_border_values(input_data, filter_h, filter_w, stride=1, pad=0):
    """The padding repeats the values at the border; it has to be zeros.
    ko: 패딩에 가장자리의 값이 되풀이된다. 패딩은 0 이어야 한다."""
    return im2col(np.pad(input_data, [(0, 0), (0, 0), (pad, pad), (pad, pad)], mode="edge"), filter_h, filter_w, stride)


@mistake(im2col)
def every_axis_padded(input_data, filter_h, filter_w, stride=1, pad=0):
    """Padding was laid around the images and channels as well, so image 0 and channel 0 are now empty; pad the axes of \
height and width only.
    ko: 이미지 축과 채널 축에도 패딩을 덧대어 0번 이미지와 0번 채널이 빈 것이 되었다. 높이 축과 너비 축에만 덧대라."""
    N, C = input_data.shape[:2]
    return im2col(np.pad(input_data, pad)[:N, :C], filter_h, filter_w, stride)


@mistake(im2col, decisive=True)
def every_axis_padded_and_sliced(input_data, filter_h, filter_w, stride=1, pad=0):
    """With padding, slices and sizes do not fit. Lay it around height and width only (np.pad with a single number pads all four \
axes), and around the very images that are sliced.
    ko: 패딩이 있으면 잘라 낸 조각과 크기가 맞지 않는다. 패딩은 높이와 너비에만 두르고(np.pad 에 수 하나만 주면 네 축에 모두 붙는다), \
바로 그 패딩한 이미지를 잘라라."""
    OH, OW = output_size(input_data, filter_h, filter_w, stride, pad)
    images = np.pad(input_data, pad)
    cells = np.zeros((*input_data.shape[:2], filter_h, filter_w, OH, OW))
    for y in range(filter_h):
        for x in range(filter_w):
            cells[:, :, y, x] = images[:, :, y : y + stride * OH : stride, x : x + stride * OW : stride]
    return in_rows(cells, 0, 4, 5, 1, 2, 3)


@mistake(im2col)
def last_windows_left_out(input_data, filter_h, filter_w, stride=1, pad=0):
    """The last windows on the right and at the bottom are missing; where the first window stands counts too, hence the + 1 \
of the output size.
    ko: 오른쪽 끝과 아래쪽 끝의 창이 빠졌다. 첫 창이 놓인 자리도 세어야 하며, 출력 크기의 + 1 이 그것이다."""
    cells = six_axes(input_data, filter_h, filter_w, stride, pad)
    return in_rows(cells[..., :-1, :-1], 0, 4, 5, 1, 2, 3)


# --------------------------------------------------------------------------------------------- height and width


@mistake(im2col)
def filter_sides_swapped(input_data, filter_h, filter_w, stride=1, pad=0):
    """The windows are as high as they should be wide; filter_h belongs to the rows, filter_w to the columns.
    ko: 창의 높이와 너비가 뒤바뀌었다. filter_h 는 행 방향, filter_w 는 열 방향이다."""
    return im2col(input_data, filter_w, filter_h, stride, pad)


@mistake(im2col, decisive=True)
def image_sides_swapped(input_data, filter_h, filter_w, stride=1, pad=0):
    """Sizes do not fit where an image is not square: height and width are mixed up. The shape is (N, C, H, W); OH comes from H,
    OW from W.
    ko: 정사각형이 아닌 이미지에서 크기가 맞지 않는다. 높이와 너비가 뒤섞였다. 모양은 (N, C, H, W) 이고, OH 는 H 에서, OW 는 W \
에서 나온다."""
    OH, OW = output_size(input_data.transpose(0, 1, 3, 2), filter_h, filter_w, stride, pad)
    images = padded(input_data, pad)
    cells = np.zeros((*images.shape[:2], filter_h, filter_w, OH, OW))
    for y in range(filter_h):
        for x in range(filter_w):
            cells[:, :, y, x] = images[:, :, y : y + stride * OH : stride, x : x + stride * OW : stride]
    return in_rows(cells, 0, 4, 5, 1, 2, 3)


@mistake(im2col)
def sizes_for_square_windows(input_data, filter_h, filter_w, stride=1, pad=0):
    """The number of windows side by side was computed with filter_h; OW takes W and filter_w.
    ko: 가로로 놓이는 창의 수를 filter_h 로 계산했다. OW 에는 W 와 filter_w 를 써야 한다."""
    OH, _ = output_size(input_data, filter_h, filter_w, stride, pad)
    _, OW = output_size(input_data, filter_h, filter_h, stride, pad)
    images, rows = padded(input_data, pad), []
    for image in images:
        for y in range(OH):
            for x in range(OW):
                rows.append(image[:, y * stride : y * stride + filter_h, x * stride : x * stride + filter_w].ravel())
    return np.array(rows)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(im2col)
def as_in_the_book(input_data, filter_h, filter_w, stride=1, pad=0):
    """The form of the book: zeros for six axes, y_max and x_max, a transpose of all six."""
    N, C, H, W = input_data.shape
    out_h = (H + 2 * pad - filter_h) // stride + 1
    out_w = (W + 2 * pad - filter_w) // stride + 1

    img = np.pad(input_data, [(0, 0), (0, 0), (pad, pad), (pad, pad)], "constant")
    col = np.zeros((N, C, filter_h, filter_w, out_h, out_w))

    for y in range(filter_h):
        y_max = y + stride * out_h
        for x in range(filter_w):
            x_max = x + stride * out_w
            col[:, :, y, x, :, :] = img[:, :, y:y_max:stride, x:x_max:stride]

    return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * out_h * out_w, -1)


@also_right(im2col)
def window_by_window(input_data, filter_h, filter_w, stride=1, pad=0):
    """A loop over the windows, each flattened; sizes by int(), the frame by assignment."""
    N, C, H, W = input_data.shape
    OH, OW = int((H + 2 * pad - filter_h) / stride) + 1, int((W + 2 * pad - filter_w) / stride) + 1
    img = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    img[:, :, pad : pad + H, pad : pad + W] = input_data
    rows = []
    for n in range(N):
        for i in range(0, OH * stride, stride):
            for j in range(0, OW * stride, stride):
                rows.append(img[n, :, i : i + filter_h, j : j + filter_w].flatten())
    return np.array(rows)


@also_right(im2col)
def a_view_of_windows(input_data, filter_h, filter_w, stride=1, pad=0):
    """numpy's own sliding windows, of which every stride-th is taken."""
    windows = sliding_window_view(padded(input_data, pad), (filter_h, filter_w), axis=(2, 3))[:, :, ::stride, ::stride]
    N, C, OH, OW = windows.shape[:4]
    return windows.transpose(0, 2, 3, 1, 4, 5).reshape(N * OH * OW, C * filter_h * filter_w)


@also_right(im2col)
def by_index_arrays(input_data, filter_h, filter_w, stride=1, pad=0):
    """Index arrays for all cells at once, as CS231n has them."""
    N, C = input_data.shape[:2]
    OH, OW = output_size(input_data, filter_h, filter_w, stride, pad)
    channel, row, column = (index.ravel() for index in np.indices((C, filter_h, filter_w)))
    top, left = (stride * index.ravel()[:, None] for index in np.indices((OH, OW)))
    return padded(input_data, pad)[:, channel, top + row, left + column].reshape(N * OH * OW, -1)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "the kind of float is not asked for": ["im2col: cells = np.empty((N, C, filter_h, filter_w, OH, OW))"],
}


SHOWN = {
    "the formula of problem 207, which is none of the work here": [
        "OH = (H + 2 * pad - filter_h) // stride + 1",
        "OW = (W + 2 * pad - filter_w) // stride + 1",
    ],
}
REDUNDANT = {
    "images_one_below_the_other": "the last check asks for all at once; here she reads that it is the order of the images",
    "stride_moves_the_window": "the last check asks for all at once; here she reads that it is the stride",
    "pad_surrounds_the_image": "the last check asks for all at once; here she reads that it is the padding",
    "height_is_not_width": "the last check asks for all at once; here she reads that it is height and width",
}
