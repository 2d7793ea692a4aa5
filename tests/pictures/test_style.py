"""Numbers and letters that can be read in the cells of a grid."""

from __future__ import annotations

import numpy as np
import pytest

from grader.pictures.style import INK, PAPER, numbers, readable_on


@pytest.mark.parametrize(
    ("values", "most", "said"),
    [
        ([0.136, -0.0929, 0.003, -0.0004, 0.0], 0.136, ["0.136", "−0.093", "0.003", "0.000", "0"]),
        ([2.07, -0.54, 12.0], 4.2, ["2.07", "−0.54", "12.00"]),
        ([3.0, -4.0, 0.0], 4.0, ["3", "−4", "0"]),
        ([0.5, 1.0, -1.5], 1.5, ["0.5", "1.0", "−1.5"]),
        ([2e-5, -1.5e-4, 0.0], 1.5e-4, ["2.0e−5", "−1.5e−4", "0"]),
        ([1e7, 1.5, np.nan, -np.inf], 2.0, ["1e7", "1.5", "nan", "−∞"]),
    ],
)
def test_numbers_of_a_grid_have_one_form(values: list[float], most: float, said: list[str]) -> None:
    """As many decimals each as give the largest three digits; a plain 0 has none, and no −0.000 is shown."""
    assert numbers(np.array(values), most) == said


def test_letters_stand_out_on_every_colour() -> None:
    """White on dark and on middling violet, black on what is light."""
    dark, violet, pale, orange = (0.18, 0.0, 0.29, 1), (0.49, 0.42, 0.66, 1), (0.97, 0.97, 0.96, 1), (0.97, 0.7, 0.4, 1)
    assert readable_on(np.array([dark, violet, pale, orange])) == [PAPER, PAPER, INK, INK]
