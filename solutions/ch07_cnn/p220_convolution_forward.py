"""The convolution layer.

Unroll, multiply, fold back. im2col lays every window down as a row; each filter, flattened in the same order, stands
upright as a column. One matrix product then brings every window together with every filter:

    (N * OH * OW, C * FH * FW) @ (C * FH * FW, FN)  ->  (N * OH * OW, FN)

This is the affine layer, with windows in place of samples, down to the bias, which is added to each row. The rows number
image, row and column, and the filter comes last: reshape may only give back these four axes in this order. Then
transpose takes the filters to where channels belong.
"""

import numpy as np


def im2col(input_data, filter_h, filter_w, stride, pad):
    """Windows of the images (N, C, H, W) as rows: array (N * OH * OW, C * filter_h * filter_w). From problem 210."""
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


class Convolution:
    """Filters W (FN, C, FH, FW) with biases b (FN,), moved over images in steps of stride, with pad zeros around."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad

    def forward(self, x):
        """Maps (N, FN, OH, OW) of the images x (N, C, H, W)."""
        FN, _, FH, FW = self.W.shape
        N, _, H, W = x.shape
        OH = (H + 2 * self.pad - FH) // self.stride + 1
        OW = (W + 2 * self.pad - FW) // self.stride + 1

        windows = im2col(x, FH, FW, self.stride, self.pad)
        columns = self.W.reshape(FN, -1).T
        out = windows @ columns + self.b
        return out.reshape(N, OH, OW, FN).transpose(0, 3, 1, 2)
