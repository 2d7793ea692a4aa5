"""What is the gradient of a function at a point, found without anybody's backward pass, and certainly right?

Central differences in float64. A derivative counts only when it is certified: two steps of different length agree, and
so do the slopes on both sides (at a kink the mean of both slopes would look steady under every step).

- Arrays of up to ENTRIES entries are differentiated entry by entry. An entry beside a kink gets shorter steps. An entry
  exactly on a kink (ReLU at 0, a tie in max) has a slope on each side: everything between the two is accepted
  (`Sides`), for right answers disagree there: 0 or 1 at ReLU's corner; first, all or shared in a tie.
- Larger arrays are differentiated along random directions of norm 1 (`Directions`): each entry then moves by far less
  than a kink is usually away. A direction that is not certified is drawn again.

What is never certified is a fault of the course, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from grader.faults import CourseFault
from grader.numeric.probe import Function, Probe
from grader.numeric.slopes import Directions, Sides, direction

__all__ = ["Directions", "Sides", "direction", "gradient_of"]

Array = np.ndarray[Any, np.dtype[Any]]


def gradient_of(
    f: Function,
    at: Sequence[Any],
    upstream: Any = None,
    wrt: Sequence[int] | None = None,
) -> tuple[Array | Sides | Directions, ...]:
    """The gradients of sum(f(*at) · upstream) with respect to each of `at`, or to those whose positions `wrt` lists.

    `at`: numbers or arrays of any shape, copied, used in float64. f returns a number, an array or a tuple of these;
    `upstream` has the same form (a number is 1 where it is not given; arrays need one, drawn at random: with ones, the
    gradient of a softmax vanishes, and a backward that returns zeros is right).

    Choose inputs at which no entry stands on several kinks at once (a row of zeros before several ReLUs): there right
    answers need not lie between the two slopes.

    Returns for each argument an array of its shape, or Sides, or Directions; `close` and `compare` take them all.
    Raises CourseFault where f writes into its arguments, answers differently on a second call, or cannot be certified.
    """
    positions = tuple(range(len(at)) if wrt is None else wrt)
    args = tuple(_point(value, k) if k in positions else _kept(value) for k, value in enumerate(at))
    with np.errstate(all="ignore"):
        probe = Probe.at(f, args, upstream)
        return tuple(probe.gradient(position) for position in positions)


def _kept(value: Any) -> Any:
    """An argument that is not differentiated, as it came; arrays in it as copies that cannot be written to."""
    if isinstance(value, dict):
        return {key: _kept(item) for key, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(map(_kept, value))
    if not isinstance(value, np.ndarray):
        return value
    array = value.copy()
    array.setflags(write=False)
    return array


def _point(value: Any, position: int) -> Array:
    """An argument that is differentiated, as a float64 copy that cannot be written to."""
    array = np.array(value)
    if array.dtype.kind != "f" and not (isinstance(value, int) and array.dtype.kind == "i"):
        raise CourseFault(
            f"gradient_of: argument {position} holds {array.dtype}, of which there is no derivative; "
            "pass floats, or close over it in f and leave it out of `at`, or name the others in `wrt`"
        )
    array = array.astype(np.float64)
    array.setflags(write=False)
    return array
