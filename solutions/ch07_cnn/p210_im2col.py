"""Windows into rows: im2col.

There are many windows and few places in a window, so the loop runs over the places. "The upper left cell of every window"
is one slice of the whole batch: begin at the upper left cell of the first window, and take every stride-th row and
column, OH and OW of them. One such slice for each place fills an array of six axes:

    image, channel, row in the window, column in the window, row of the window, column of the window

What is left is a matter of order. The axes that number the windows come first, those that number the cells of a window
last; reshape then only draws the line between rows and columns of the matrix.
"""

import numpy as np


def im2col(input_data, filter_h, filter_w, stride=1, pad=0):
    """Windows of the images (N, C, H, W) as rows: array (N * OH * OW, C * filter_h * filter_w)."""
    N, C, H, W = input_data.shape
    OH = (H + 2 * pad - filter_h) // stride + 1
    OW = (W + 2 * pad - filter_w) // stride + 1

    images = np.pad(input_data, [(0, 0), (0, 0), (pad, pad), (pad, pad)])
    cells = np.empty((N, C, filter_h, filter_w, OH, OW), dtype=images.dtype)
    for row in range(filter_h):
        for column in range(filter_w):
            bottom, right = row + stride * OH, column + stride * OW
            cells[:, :, row, column] = images[:, :, row:bottom:stride, column:right:stride]

    return cells.transpose(0, 4, 5, 1, 2, 3).reshape(N * OH * OW, -1)
