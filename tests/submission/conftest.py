"""Fixtures: a problem as far as finding its answer needs one, and submissions made of a dict."""

from __future__ import annotations

from pathlib import Path

import pytest
from handing_in import FakeProblem, HandIn

from grader.submission import Submission, read_submission


@pytest.fixture
def softmax() -> FakeProblem:
    """Problem 60."""
    return FakeProblem("p060_softmax", ("softmax",))


@pytest.fixture
def handed_in(tmp_path: Path) -> HandIn:
    """Write the given files into a folder, and read it as a submission."""

    def write(files: dict[str, str | bytes]) -> Submission:
        for name, held in files.items():
            path = tmp_path / "kim" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(held.encode() if isinstance(held, str) else held)
        return read_submission(tmp_path / "kim")

    return write
