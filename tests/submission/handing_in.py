"""What the tests of reading a submission are made of."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from grader.submission import Submission

HandIn = Callable[[dict[str, str | bytes]], Submission]


@dataclass(frozen=True)
class FakeProblem:
    """What answer_to reads of a problem."""

    stem: str
    names: tuple[str, ...]
    stub: Path = Path("no such stub")
    chapter: str = "ch03_neural_network"


def notebook(*cells: str, outputs: object = ()) -> str:
    """A notebook of format 4 with these code cells."""
    made = [
        {"cell_type": "code", "id": str(k), "metadata": {}, "execution_count": None, "outputs": outputs, "source": cell}
        for k, cell in enumerate(cells)
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made})
