"""A class that keeps its weights.

__init__ returns nothing. Its work is what it leaves behind in self, where every other method will find it. Had W been written
beside the methods, under the line class Weights, it would be drawn once for all and shared by every object.
"""

import numpy as np


class Weights:
    """Keeps a matrix W (input_size, output_size) of standard normal draws."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.W = np.random.default_rng(seed).standard_normal((input_size, output_size))
