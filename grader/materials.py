"""What do a problem's own files hold when they are run: checks, solution, mistakes, rig?

Only the instructor's side calls this, for files of the course; a learner's file is never run here.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import sys
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader import checking
from grader.course import Course, Problem
from grader.faults import CourseFault
from grader.quiz import Options, options_in
from grader.recorded import Keeper, Memory, Player, Recorder
from grader.solving import OtherAnswer, other_answers

_MOST_KEPT = 100  # pairs of check and seed of one problem


@dataclass(frozen=True)
class Materials:
    """A problem with its files run. `others`: known mistakes and other right answers.

    Without a solution `remembered` holds what it answered, check by check; a `listener` writes that down. `kept`:
    derivatives by check and seed, computed once.
    """

    problem: Problem
    checks: tuple[checking.Check, ...]
    draws: bool
    rig: str
    stub: str
    options: dict[str, Options]
    solution: types.ModuleType | None = None
    others: tuple[OtherAnswer, ...] = ()
    remembered: Mapping[str, Memory] = field(default_factory=dict)
    listener: Recorder | None = None
    picture: checking.Check | None = None
    kept: dict[tuple[str, int], dict[bytes, tuple[Any, ...]]] = field(default_factory=dict)

    def reference(self, check: str, seed: int) -> tuple[Any, Player | Recorder | Keeper]:
        """What a check gets as `solution`, the module or a stand-in; and the memory that goes with it."""
        if self.listener is not None:
            return self.listener.solution, self.listener
        if self.solution is not None:
            if (check, seed) not in self.kept and len(self.kept) >= _MOST_KEPT:
                self.kept.clear()  # a class with a seed for each learner must not fill the memory
            return self.solution, Keeper(self.kept.setdefault((check, seed), {}))
        player = Player(self.remembered.get(check, Memory()))
        return player.solution, player


def open_materials(course: Course, problem: Problem) -> Materials:
    """Run the files of a problem. Raises CourseFault where one is missing or broken."""
    declared = getattr(_run(problem.checks_file, course, "checks", problem), "problem", None)
    if not isinstance(declared, checking.Problem) or not declared.checks:
        raise CourseFault(f"{problem.checks_file}: no 'problem = Problem(...)' with checks")
    others = _run(problem.mistakes, course, "solutions", problem) if problem.mistakes else None
    stub = _read(problem.stub)
    return Materials(
        problem,
        declared.checks,
        declared.draws,
        "\n\n".join(_read(path) for path in problem.rigs),
        stub,
        options_in(stub),
        _run(problem.solution, course, "solutions", problem) if problem.solution else None,
        other_answers(vars(others)) if others else (),
        picture=declared.pictured,
    )


def _run(path: Path, course: Course, kind: str, problem: Problem) -> types.ModuleType:
    """Import a file of the course as part of a package of its own, so that `from .p060_softmax import` works."""
    mark = hashlib.sha256(str(course.root.resolve()).encode()).hexdigest()[:12]
    package = f"course_{mark}_{kind}.{problem.chapter}"
    for name, folder in ((package.partition(".")[0], path.parent.parent), (package, path.parent)):
        if name not in sys.modules:
            made = types.ModuleType(name)
            made.__path__ = [str(folder)]
            sys.modules[name] = made
    try:
        return importlib.import_module(f"{package}.{path.stem}")
    except Exception as error:
        raise CourseFault(f"{path} cannot be run ({type(error).__name__}: {error})") from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CourseFault(f"{path} cannot be read: {error}") from error
