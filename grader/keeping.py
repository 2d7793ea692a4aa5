"""How are values kept beyond the check they came from? What a recorder and a player of answers both need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from grader.faults import CourseFault
from grader.numeric.slopes import Directions, Sides

_DIGITS = 1e6
_ODD = 0.737704918  # no number that people or generators make is near it times a power of two, where rounding jumps


def is_data(value: Any) -> bool:
    """Whether an answer is data, not an object. Raises CourseFault for objects in a container."""
    if isinstance(value, tuple | list | dict):
        if all(is_data(item) for item in (value.values() if isinstance(value, dict) else value)):
            return True
        raise CourseFault(
            "a check asks the solution for objects in a container, which cannot be recorded: ask for each"
        )
    return value is None or isinstance(value, bool | int | float | complex | str | bytes | np.ndarray | np.generic)


def become(arg: Any, after: Any) -> None:
    """Write into an argument what a call had written into it, keeping its arrays the same objects."""
    if isinstance(arg, np.ndarray) and isinstance(after, np.ndarray) and arg.flags.writeable:
        arg[...] = after
    elif isinstance(arg, dict) and isinstance(after, dict):
        for name in [name for name in arg if name not in after]:
            del arg[name]
        for name, value in after.items():
            old = arg.get(name)
            if isinstance(old, np.ndarray) and isinstance(value, np.ndarray) and old.shape == value.shape:
                old[...] = value
            else:
                arg[name] = value
    elif isinstance(arg, list) and isinstance(after, list):
        arg[:] = after


def rounded(value: Any) -> Any:
    """Arguments as far as they have to be the recorded ones: numbers to a millionth of the largest beside them."""
    if isinstance(value, dict):
        return {name: rounded(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(item) for item in value]
    if isinstance(value, bool | int) or not isinstance(value, float | np.ndarray | np.generic):
        return value
    numbers = np.asarray(value)
    if numbers.dtype.kind not in "fc" or not numbers.size:
        return numbers
    sizes = np.abs(numbers[np.isfinite(numbers)])
    largest = max(float(sizes.max(initial=0.0)), 1e-6)  # what is smaller may be rounding alone
    with np.errstate(all="ignore"):
        return np.rint(numbers / (_ODD * 2.0 ** np.ceil(np.log2(largest / _ODD))) * _DIGITS) + 0.0  # no -0.0


def slopes_out(found: Any) -> Any:
    """A derivative as plain data."""
    if isinstance(found, Directions):
        return {"shape": found.shape, "draws": found.draws, "along": found.along, "doubt": found.doubt}
    if isinstance(found, Sides):
        return {"low": np.array(found.low), "high": np.array(found.high)}
    return np.array(found)


def slopes_in(kept: Any) -> Any:
    """The derivative that plain data stands for."""
    if isinstance(kept, Mapping):
        return Directions(**kept) if "draws" in kept else Sides(**kept)
    return kept
