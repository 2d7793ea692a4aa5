"""How does an optimizer come down a long bowl? The picture that the optimizers of chapter 6 share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.checking import inout
from grader.picturing import ITERATED, curves, landscape, paths

STEPS = 30
START = {"x": -7.0, "y": 2.0}


def ways_down(yours: Callable[[], Any], right: Callable[[], Any]) -> tuple[Any, Any]:
    """The way of thirty steps over x**2 / 20 + y**2 beside the right one, and the height after each step.

    `yours` and `right` make an optimizer with update(params, grads) each.
    """
    stations = _way(right(), dict)
    return (
        paths(
            landscape(_height, (-8, 3), (-2.8, 2.8)),
            yours=lambda: _way(yours(), inout),
            right=stations,
            goal=(0, 0),
            title="x**2/20+y**2",
        ),
        curves(
            np.arange(STEPS + 1),
            yours=lambda: _height(*_way(yours(), inout).T),
            right=_height(*stations.T),
            x_label="step\nko: 걸음",
            y_label="height\nko: 높이",
            y_log=True,
            policy=ITERATED,
            title="how far down\nko: 얼마나 내려갔는가",
        ),
    )


def _height(x: NDArray[Any], y: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(x**2 / 20 + y**2)


def _way(optimizer: Any, handed_over: Callable[[Any], Any]) -> NDArray[Any]:
    """Where its updates lead, (STEPS + 1, 2). What is inout holds its arrays in `value`."""
    params = handed_over({key: np.array([value]) for key, value in START.items()})
    stations = []
    for _ in range(STEPS + 1):
        at = params.value if handed_over is inout else params
        stations.append((at["x"][0], at["y"][0]))
        optimizer.update(params, {"x": at["x"] / 10, "y": 2 * at["y"]})
    return np.array(stations)
