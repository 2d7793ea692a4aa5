"""What is SYN-A? Ten patterns of zeros and ones with noise: data on which a small net learns within a second.

Every check draws a set of its own, so that no answer can have been fitted to it. `data/make_patterns.py` writes one to
a file for learners who want to try their nets.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
DataSet: TypeAlias = tuple[tuple[Array, Array], tuple[Array, Array]]

CLASSES = 10
LENGTH = 64
NOISE = 0.5  # standard deviation


def noisy_patterns(
    rng: np.random.Generator, train: int = 500, test: int = 200, *, classes: int = CLASSES, length: int = LENGTH
) -> DataSet:
    """((x_train, t_train), (x_test, t_test)): x (rows, length), t one-hot (rows, classes).

    A row is one of `classes` random patterns of zeros and ones plus normal noise of standard deviation 0.5. The book's
    two-layer net (50 hidden nodes, batches of 50, learning rate 0.1) comes from a loss of ln 10 = 2.30 to about 0.02 in
    300 steps.
    """
    patterns = rng.integers(0, 2, size=(classes, length)).astype(float)
    return _rows(rng, patterns, train), _rows(rng, patterns, test)


def _rows(rng: np.random.Generator, patterns: Array, rows: int) -> tuple[Array, Array]:
    kind = rng.integers(len(patterns), size=rows)
    return patterns[kind] + rng.normal(0, NOISE, (rows, patterns.shape[1])), np.eye(len(patterns))[kind]
