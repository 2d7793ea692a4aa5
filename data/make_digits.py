"""Writes digits.npz: digits of 28 by 28 pixels that look written by hand and are not.

python data/make_digits.py

Each digit is a few pen strokes, in one of several ways of writing it. The points of a stroke are moved a little, the
whole digit is slanted, turned, stretched and shifted, and a pen of some width is drawn along the curve. Grey has 16
steps, so that the file stays small.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("digits.npz")
TRAIN, TEST = 4000, 1000  # images
SIDE = 28  # pixels
STEPS = 12  # points on a curve between two of its own

# For each digit its ways of writing, each a tuple of strokes: points x,y in hundredths (x to the right, y down) which a
# curve passes smoothly, and a line goes straight from one to the next.
WAYS = {
    0: (
        ("curve 52,0 22,14 10,50 22,87 50,100 80,85 90,50 78,13 50,1",),
        ("curve 60,3 30,10 16,50 25,88 50,100 74,86 84,50 74,10 48,2",),
    ),
    1: (
        ("line 50,0 50,100",),
        ("line 30,24 54,0 54,100",),
        ("line 30,22 52,0 52,100", "line 27,100 77,100"),
    ),
    2: (
        ("curve 14,26 28,5 58,0 82,18 74,45 44,74 14,98", "line 14,98 88,96"),
        ("curve 16,20 46,0 78,16 72,46 36,86 14,92 20,78 44,84 66,98 90,90",),
    ),
    3: (
        ("curve 16,12 46,0 78,13 72,36 40,47", "curve 40,47 76,56 86,78 54,100 12,88"),
        ("line 16,3 80,3 44,40", "curve 44,40 76,50 84,76 52,100 14,90"),
    ),
    4: (
        ("line 62,0 10,66 92,66", "line 66,0 66,100"),
        ("line 20,2 14,52 82,50", "line 76,3 68,100"),
    ),
    5: (
        ("line 84,2 26,3 20,44", "curve 20,44 50,36 82,52 80,84 46,100 12,88"),
        ("line 30,2 24,42", "curve 24,42 56,40 82,62 68,94 34,100 12,88", "line 30,2 80,0"),
    ),
    6: (
        ("curve 70,0 36,24 14,64 26,94 56,100 82,80 70,54 40,52 18,74",),
        ("curve 50,0 26,34 16,72 36,98 68,94 82,72 60,52 30,60 20,80",),
    ),
    7: (
        ("line 10,4 88,2 40,100",),
        ("line 10,4 88,2 42,100", "line 36,52 84,48"),
        ("line 14,24 14,4 86,3", "curve 86,3 62,42 48,100"),
    ),
    8: (
        ("curve 78,14 50,0 22,18 34,40 68,58 84,80 50,100 16,80 32,57 68,38 78,16",),
        ("curve 50,46 24,28 46,0 76,20 52,46", "curve 50,46 16,70 48,100 84,74 52,46"),
    ),
    9: (
        ("curve 80,24 54,0 22,16 24,44 52,50 80,24", "line 82,18 72,100"),
        ("curve 78,14 50,0 20,22 34,48 66,44 80,16 80,50 66,90 36,100 18,90",),
    ),
}


def along(kind: str, points: np.ndarray) -> np.ndarray:
    """Points (M, 2) so close to each other that straight pieces between them look like the stroke."""
    if kind == "line":
        return points
    before = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    p0, p1, p2, p3 = (before[i : len(before) - 3 + i, None] for i in range(4))
    t = np.linspace(0, 1, STEPS, endpoint=False)[:, None]
    curve = 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3)
    return np.concatenate([curve.reshape(-1, 2), points[-1:]])


def by_another_hand(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """A matrix (2, 2) and a shift (2,) that take the unit square, seen from its middle, to pixels."""
    height, width = rng.uniform(17.5, 20.5), rng.uniform(11.5, 17)
    turn, slant = rng.normal(0, 0.1), rng.normal(0.12, 0.15)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return rotation @ np.array([[1, -slant], [0, 1]]) @ np.diag([width, height]), rng.normal(0, 0.8, size=2)


def draw(digit: int, rng: np.random.Generator) -> np.ndarray:
    """One image (28, 28) of the digit, uint8, white on black."""
    strokes = WAYS[digit][rng.integers(len(WAYS[digit]))]
    matrix, shift = by_another_hand(rng)
    ink = np.full((SIDE, SIDE), np.inf)
    rows, columns = np.mgrid[:SIDE, :SIDE]
    pixels = np.stack([columns, rows], axis=-1)[:, :, None, :]
    for stroke in strokes:
        kind, *points = stroke.split()
        moved = np.array([point.split(",") for point in points], float) / 100 + rng.normal(
            0, 0.028, size=(len(points), 2)
        )
        path = (along(kind, moved) - 0.5) @ matrix.T + shift + (SIDE - 1) / 2
        start, piece = path[:-1], np.diff(path, axis=0)
        share = np.clip(((pixels - start) * piece).sum(-1) / np.maximum((piece**2).sum(-1), 1e-9), 0, 1)
        distance = np.linalg.norm(pixels - start - share[..., None] * piece, axis=-1)
        ink = np.minimum(ink, distance.min(axis=-1))
    half = rng.uniform(0.7, 1.5)  # of the pen's width
    grey = np.clip((half - ink) / 1.3 + 0.6, 0, 1) * rng.uniform(0.85, 1)
    return (np.round(grey * 15) * 17).astype(np.uint8)


def drawn(rows: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Images (rows, 28, 28) and labels (rows,), every digit equally often, in random order."""
    labels = rng.permutation(np.arange(rows) % 10).astype(np.uint8)
    return np.stack([draw(int(label), rng) for label in labels]), labels


def arrays() -> dict[str, np.ndarray]:
    """What the file holds."""
    rng = np.random.default_rng(1989)
    (x_train, t_train), (x_test, t_test) = drawn(TRAIN, rng), drawn(TEST, rng)
    return {"x_train": x_train, "t_train": t_train, "x_test": x_test, "t_test": t_test}


if __name__ == "__main__":
    np.savez_compressed(FILE, **arrays())
