"""How much faster is a gradient certified along directions than by perturbing every entry?

Run as a program: python benchmarks/gradient.py. An Affine layer with 784x100 weights and a batch of 100.
"""

from __future__ import annotations

import numpy as np
from timing import row, seconds, turn_about, typical, verdict

from grader.compare import compare
from grader.gradient import gradient_of
from grader.tolerance import GRADIENT

ROUNDS = 10
ENTRIES = 784  # of the weights are perturbed one by one; the time of all follows from theirs
H = 1e-4


def main() -> None:
    """Measure the check, and a part of what it replaces."""
    rng = np.random.default_rng(7)
    x, W, b = rng.normal(size=(100, 784)), rng.normal(0, 0.01, size=(784, 100)), rng.normal(size=100)
    dout = rng.normal(size=(100, 100))
    ours = (dout @ W.T, x.T @ dout, dout.sum(axis=0))

    def affine(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
        return x @ W + b

    def check() -> None:
        want = gradient_of(affine, (x, W, b), dout)
        for got, right in zip(ours, want, strict=True):
            assert compare(got, right, GRADIENT) is None

    def every_entry_of_a_part() -> None:
        flat = W.reshape(-1)
        for at in range(ENTRIES):
            held = flat[at]
            flat[at] = held + H
            above = np.sum(affine(x, W, b) * dout)
            flat[at] = held - H
            below = np.sum(affine(x, W, b) * dout)
            flat[at] = held
            (above - below) / (2 * H)

    checked = typical(turn_about([check], ROUNDS)[0])
    share = (x.size + W.size + b.size) / ENTRIES
    whole = seconds(every_entry_of_a_part) * share
    row("gradient check of x, W and b", checked)
    row("perturbing every entry", whole, f"({ENTRIES} of {int(ENTRIES * share)} were timed)")
    verdict("every entry / the check", whole / checked, at_least=100)


if __name__ == "__main__":
    main()
