"""Writes patterns.npz: one draw of SYN-A (ten noisy patterns), for learners who want to try their nets.

python data/make_patterns.py
"""

from pathlib import Path

import numpy as np

from grader.datasets.patterns import noisy_patterns

FILE = Path(__file__).with_name("patterns.npz")


def arrays() -> dict[str, np.ndarray]:
    """x_train (500, 64), t_train (500, 10), x_test (200, 64), t_test (200, 10); x to three decimals."""
    (x_train, t_train), (x_test, t_test) = noisy_patterns(np.random.default_rng(2016))
    x_train, x_test = (np.round(x, 3).astype(np.float32) for x in (x_train, x_test))
    return {"x_train": x_train, "t_train": t_train, "x_test": x_test, "t_test": t_test}


if __name__ == "__main__":
    np.savez_compressed(FILE, **arrays())
