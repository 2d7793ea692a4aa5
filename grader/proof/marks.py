"""What has an author still to write? The marks that `grade new` puts where something is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.course import Problem
from grader.proof.finding import Said

MARK = "TODO"
_MARKED = re.compile(rf"\b{MARK}\b:? *(?P<what>[^\n\"]*)")


def left_to_write(problem: Problem) -> Iterator[Said]:
    """Every mark in the files of a problem, with its line and what belongs there."""
    for path in (problem.stub, problem.checks_file, *problem.rigs, problem.solution, problem.mistakes):
        if path is None:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if found := _MARKED.search(line):
                what = found["what"].strip().rstrip("\\").strip()
                place = "/".join(path.parts[-3:])
                yield place, f"line {number}, still to write: {what or 'see docs/authoring.md'}"
