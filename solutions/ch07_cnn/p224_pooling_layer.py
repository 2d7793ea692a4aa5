"""The pooling layer.

Each place in a window, say its upper left cell, is one slice of all the maps: one candidate for every window at once. Laid
on top of one another, the slices leave a maximum over a single axis, and channels cannot get mixed. A frame of minus
infinity loses against everything, so padding needs no further care.

Changing the largest value of a window changes the output by just as much; changing another one, as long as it stays
smaller, changes nothing. So the gradient of each window goes to its winner, and forward has to remember who won. argmax
names the first of equals, and the slices are in reading order, which settles the ties. A cell that won in several
windows collects all their gradients.
"""

import numpy as np


class Pooling:
    """The largest value of every window of pool_h by pool_w cells."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
        self.pad = pad

    def places(self, OH, OW):
        """For each place in a window, in reading order, where it lies in all windows: slices of rows and columns."""
        for row in range(self.pool_h):
            for column in range(self.pool_w):
                yield (
                    slice(row, row + self.stride * OH, self.stride),
                    slice(column, column + self.stride * OW, self.stride),
                )

    def forward(self, x):
        """Largest values (N, C, OH, OW) of the maps x (N, C, H, W)."""
        self.x_shape = _, _, H, W = x.shape
        pad = self.pad
        OH = (H + 2 * pad - self.pool_h) // self.stride + 1
        OW = (W + 2 * pad - self.pool_w) // self.stride + 1

        framed = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], constant_values=-np.inf)
        candidates = np.array([framed[:, :, rows, columns] for rows, columns in self.places(OH, OW)])
        self.winner = candidates.argmax(axis=0)  # the number of its place, 0 to pool_h * pool_w - 1
        return candidates.max(axis=0)

    def backward(self, dout):
        """Gradient of x, in its shape. dout: (N, C, OH, OW)."""
        N, C, H, W = self.x_shape
        pad = self.pad
        framed = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
        for place, (rows, columns) in enumerate(self.places(*dout.shape[2:])):
            framed[:, :, rows, columns] += dout * (self.winner == place)
        return framed[:, :, pad : pad + H, pad : pad + W]
