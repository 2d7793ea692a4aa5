"""What is an autograder told to do? One file in its zip, written when it is packed and read at each run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from grader.batch.policy import Policy
from grader.faults import RecordFault
from grader.text import Lang

NAME = "autograder.json"
FORMAT = "grade-autograder"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Orders:
    """`problems` are stems. `seed` None is the public one; `hidden`: results show no values. `minutes` are those that
    Gradescope gives; `seconds` and `memory` (bytes) the limits of a check, None for the engine's own. Of the `policy`
    the due time is left to Gradescope.
    """

    problems: tuple[str, ...]
    lang: Lang = "en"
    seed: int | None = None
    hidden: bool = False
    isolation: str = "locked"
    seconds: float | None = None
    memory: int | None = None
    minutes: float = 10.0
    policy: Policy = field(default_factory=Policy)

    def data(self) -> bytes:
        """The file."""
        whole = {"format": FORMAT, "version": VERSION, **asdict(self)}
        return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def read_orders(data: bytes) -> Orders:
    """From the file. Raises RecordFault for another one."""
    try:
        whole: Mapping[str, Any] = json.loads(data)
        if (whole["format"], whole["version"]) != (FORMAT, VERSION):
            raise RecordFault(f"{NAME} is of another version: pack the autograder again")
        told = {one.name: whole[one.name] for one in fields(Orders)}
        return Orders(**{**told, "problems": tuple(told["problems"]), "policy": Policy(**told["policy"])})
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise RecordFault(f"{NAME} cannot be read ({type(error).__name__}): pack the autograder again") from error
