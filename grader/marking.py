"""Is this problem the one it was then? Marks that change with what judges it."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

from grader.course import Problem

_PACKAGE = Path(__file__).resolve().parent
# what checks of several problems stand on, and nothing else of the grader
_SHARED = ("bowl", "datasets", "layered", "networks")


def mark_of(problem: Problem, *, solved: bool = True) -> str:
    """Twelve hexadecimal digits that change when a file that judges the problem does; `solved`: also its solution's."""
    digest = hashlib.sha256()
    theirs = (problem.stub, problem.checks_file, *problem.rigs)
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
        names = {name.split(".")[1] for name in _imported(waiting.pop()) if name.startswith("grader.")}
        for name in names.intersection(_SHARED) - found.keys():
            found[name] = sorted((_PACKAGE / name).glob("*.py")) or [_PACKAGE / f"{name}.py"]
            waiting += found[name]
    return tuple(path for name in sorted(found) for path in found[name])


def _imported(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    if not any(f"grader.{name}" in source for name in _SHARED):  # most do not, and need not be parsed
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
