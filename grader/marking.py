"""Is this problem the one it was then? Marks that change with what judges it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from grader.course import Problem

_PACKAGE = Path(__file__).resolve().parent
_IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+(grader\.[\w.]+)|import[ \t]+(grader\.[\w.]+))", re.MULTILINE)
# what checks of several problems stand on, and nothing else of the grader
_SHARED = ("bowl", "datasets", "layered", "networks", "sizes")


def mark_of(problem: Problem, *, solved: bool = True) -> str:
    """Twelve hexadecimal digits that change when a file that judges the problem does; `solved`: also its solution's."""
    digest = hashlib.sha256()
    rigs = (rig for rig in problem.rigs if rig.is_file())  # what is missing is told when the problem is opened
    theirs = (problem.stub, problem.checks_file, *rigs)
    answers = (problem.solution, problem.mistakes) if solved else ()
    for path in (*theirs, *answers, *shared_files(problem.checks_file)):
        if path is not None:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def shared_files(checks: Path) -> tuple[Path, ...]:
    """The files of ours that a file of checks shares with others, in the order of their names."""
    found: dict[str, list[Path]] = {}
    waiting = [checks]
    while waiting:
        names = {name.split(".")[1] for name in _imported(waiting.pop())}
        for name in names.intersection(_SHARED) - found.keys():
            found[name] = sorted((_PACKAGE / name).glob("*.py")) or [_PACKAGE / f"{name}.py"]
            waiting += found[name]
    return tuple(path for name in sorted(found) for path in found[name])


def _imported(path: Path) -> set[str]:
    """The modules that lines of a file import, found without parsing it: every `grade 60` marks the whole course."""
    return {found[1] or found[2] for found in _IMPORT.finditer(path.read_text(encoding="utf-8"))}
