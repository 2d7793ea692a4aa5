"""How large are the arrays of a check? As the seed will have it, and no two sides alike."""

from __future__ import annotations

import numpy as np


def different(rng: np.random.Generator, count: int, low: int = 2, high: int = 7) -> tuple[int, ...]:
    """So many sides from `low` to `high`, no two of them equal: none is taken for another one.

    A matrix with such sides is not square, a batch not as large as the number of its features. Raises ValueError
    where there are not so many numbers.
    """
    return tuple(int(side) for side in rng.choice(np.arange(low, high + 1), size=count, replace=False))
