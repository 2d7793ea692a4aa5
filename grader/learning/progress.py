"""What has a learner passed, tried and given up so far? A small file of JSON in her own folder.

It holds no path and speaks of problems by their numbers, so that it survives moves, renames and new versions of the
course; what a newer version has written into it stays in it. It is a memory aid and no proof: grades come from
answers.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.text import Lang

FILE = "grade-progress.json"
_SCHEMA = 1


@dataclass
class Progress:
    """What the file says. `kept` is the whole of it, also what this version knows nothing of."""

    kept: dict[str, Any] = field(default_factory=dict)
    broken: bool = False

    @property
    def lang(self) -> Lang | None:
        """The language that the stubs are in."""
        said = self.kept.get("lang")
        return "ko" if said == "ko" else "en" if said == "en" else None

    @lang.setter
    def lang(self, lang: Lang) -> None:
        self.kept["lang"] = lang

    def passed(self, number: str) -> bool:
        """Whether this problem was ever passed here."""
        return bool(self._of(number).get("passed"))

    def given_up(self, number: str) -> bool:
        """Whether its solution was asked for before it was passed."""
        return bool(self._of(number).get("given_up"))

    def tries(self, number: str) -> int:
        """How often it was graded until it passed."""
        tries = self._of(number).get("tries")
        return tries if isinstance(tries, int) and tries > 0 else 0

    def best(self, number: str) -> int:
        """The most points it ever earned."""
        best = self._of(number).get("points")
        return best if isinstance(best, int) and best > 0 else 0

    def graded(self, number: str, points: int, *, passed: bool) -> bool:
        """Take a result; True where the problem is passed for the first time."""
        known = self._own(number)
        first = passed and not known.get("passed")
        if first or not known.get("passed"):
            known["tries"] = self.tries(number) + 1
        known["points"] = max(points, self.best(number))
        if first:
            known["passed"] = _today()
        return first

    def give_up(self, number: str) -> None:
        """Its solution is shown before it was passed."""
        self._own(number).setdefault("given_up", _today())

    def start_over(self, number: str) -> None:
        """It counts as unsolved again; that it was tried or given up stays on record."""
        for said in ("passed", "points"):
            self._own(number).pop(said, None)

    def _of(self, number: str) -> dict[str, Any]:
        problems = self.kept.get("problems")
        known = problems.get(number) if isinstance(problems, dict) else None
        return known if isinstance(known, dict) else {}

    def _own(self, number: str) -> dict[str, Any]:
        problems = self.kept.get("problems")
        if not isinstance(problems, dict):
            problems = self.kept["problems"] = {}
        known = problems.get(number)
        if not isinstance(known, dict):
            known = problems[number] = {}
        return known


def read_progress(folder: Path) -> Progress:
    """The progress kept in a folder; an empty one where there is none, `broken` where it cannot be read."""
    try:
        said = json.loads((folder / FILE).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Progress()
    except (OSError, ValueError, RecursionError):
        return Progress(broken=True)
    return Progress(said) if isinstance(said, dict) else Progress(broken=True)


def write_progress(folder: Path, progress: Progress) -> None:
    """Put the progress in its place in one step; a file that could not be read is kept beside it. Raises OSError."""
    file = folder / FILE
    if progress.broken:
        os.replace(file, folder / f"{FILE}.broken")
        progress.broken = False
    said = {"schema": _SCHEMA, **progress.kept}
    path = folder / f"{FILE}.{os.getpid()}.new"
    try:
        text = json.dumps(said, ensure_ascii=False, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
        os.replace(path, file)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def workspace_of(place: Path) -> Path | None:
    """The nearest folder, from this place upward, that progress is kept in."""
    here = place.absolute()
    return next((folder for folder in (here, *here.parents) if (folder / FILE).is_file()), None)


def lang_here() -> Lang | None:
    """The language of the workspace around the current folder."""
    try:
        root = workspace_of(Path.cwd())
    except OSError:  # a current folder that is gone
        return None
    return read_progress(root).lang if root else None


def remember(place: Path, results: Iterable[tuple[str, int, bool]]) -> tuple[str, ...]:
    """Keep results (number, points, passed) in the workspace around a place, and tell what passed for the first time.

    Where there is no workspace nothing is kept. Raises OSError where it cannot be written.
    """
    results = tuple(results)
    root = workspace_of(place) if results else None
    if root is None:
        return ()
    progress = read_progress(root)
    new = tuple(number for number, points, passed in results if progress.graded(number, points, passed=passed))
    write_progress(root, progress)
    return new


def _today() -> str:
    return time.strftime("%Y-%m-%d")
