"""The convolution layer backwards.

Forward is unroll, multiply, fold back. Going back, each of the three is undone in turn.

Fold dout into the matrix that it came from: the filters to the last axis, then one row per window. In the middle stands
nothing but the affine layer of problem 151: db is the sum of the rows, dW the product with the unrolled windows, and
the gradient of the windows the product with the filters. A filter was used in every window of every image, and all
these uses are added up by the matrix product itself.

What is left is to undo the unrolling. im2col copied a cell into every window that covers it, so col2im adds up what all
these windows say about the cell. It is im2col read backwards: the same slices, with the sides of the assignment
exchanged and = turned into +=. The frame of padding is cut off at the end, for nobody asks for its gradient.
"""

import numpy as np


def output_size(image_shape, filter_h, filter_w, stride, pad):
    """OH and OW: windows below one another and side by side."""
    H, W = image_shape[2:]
    return (H + 2 * pad - filter_h) // stride + 1, (W + 2 * pad - filter_w) // stride + 1


def places(filter_h, filter_w, stride, OH, OW):
    """For each place in a window, row and column, where in the images it lies in all windows: two slices."""
    for row in range(filter_h):
        for column in range(filter_w):
            rows = slice(row, row + stride * OH, stride)
            columns = slice(column, column + stride * OW, stride)
            yield row, column, rows, columns


def im2col(images, filter_h, filter_w, stride, pad):
    """Windows of the images (N, C, H, W) as rows: array (N * OH * OW, C * filter_h * filter_w)."""
    N, C = images.shape[:2]
    OH, OW = output_size(images.shape, filter_h, filter_w, stride, pad)
    framed = np.pad(images, [(0, 0), (0, 0), (pad, pad), (pad, pad)])
    cells = np.empty((N, C, filter_h, filter_w, OH, OW))
    for row, column, rows, columns in places(filter_h, filter_w, stride, OH, OW):
        cells[:, :, row, column] = framed[:, :, rows, columns]
    return cells.transpose(0, 4, 5, 1, 2, 3).reshape(N * OH * OW, -1)


def col2im(windows, image_shape, filter_h, filter_w, stride, pad):
    """Images (N, C, H, W) in which each cell is the sum of what it is in all windows (N * OH * OW, C * FH * FW)."""
    N, C, H, W = image_shape
    OH, OW = output_size(image_shape, filter_h, filter_w, stride, pad)
    cells = windows.reshape(N, OH, OW, C, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)
    framed = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    for row, column, rows, columns in places(filter_h, filter_w, stride, OH, OW):
        framed[:, :, rows, columns] += cells[:, :, row, column]
    return framed[:, :, pad : pad + H, pad : pad + W]


class Convolution:
    """Filters moved over images. dW, db: gradients of W (FN, C, FH, FW) and b (FN,), set by backward."""

    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad

    def forward(self, x):
        """Maps (N, FN, OH, OW) of the images x (N, C, H, W)."""
        FN, _, FH, FW = self.W.shape
        OH, OW = output_size(x.shape, FH, FW, self.stride, self.pad)
        self.x_shape = x.shape
        self.windows = im2col(x, FH, FW, self.stride, self.pad)

        out = self.windows @ self.W.reshape(FN, -1).T + self.b
        return out.reshape(len(x), OH, OW, FN).transpose(0, 3, 1, 2)

    def backward(self, dout):
        """Gradient of x, in its shape; sets dW and db. dout: (N, FN, OH, OW)."""
        FN, _, FH, FW = self.W.shape
        rows = dout.transpose(0, 2, 3, 1).reshape(-1, FN)

        self.db = rows.sum(axis=0)
        self.dW = (rows.T @ self.windows).reshape(self.W.shape)
        d_windows = rows @ self.W.reshape(FN, -1)
        return col2im(d_windows, self.x_shape, FH, FW, self.stride, self.pad)
