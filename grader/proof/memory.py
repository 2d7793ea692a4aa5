"""Was this problem proven already, and has nothing changed since?

What a proof depends on is in its key: the problem's files and those they import, everything of the grader that is no
other problem's, the data, Python, numpy and matplotlib, and how it was asked for. Only sound problems are remembered:
a finding is looked into again each time. The memory lies in the user's cache folder, one small file for each problem
of each course, and may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

import grader
from grader.course import Course, Problem
from grader.naming import split_stem
from grader.proof.mutants import Mutants
from grader.proof.parallel import Settings
from grader.proof.proving import Proof
from grader.sandbox.surroundings import cache_folder

_PACKAGE = Path(grader.__file__).resolve().parent
_IMPORTED = re.compile(r"^\s*from \.(\w+) import", re.MULTILINE)


class ProofMemory:
    """The proofs of earlier runs with the same settings. `folder`: where they are kept, the user's cache folder."""

    def __init__(self, course: Course, settings: Settings, folder: Path | None = None) -> None:
        self._course = course
        self._settings = settings
        place = hashlib.sha256(str(course.root.resolve()).encode()).hexdigest()[:12]
        self._folder = (Path(cache_folder()) / "proofs" if folder is None else folder) / place

    def recall(self, problem: Problem) -> Proof | None:
        """The proof of a problem that is as it was then; None where there is none, or none that can be read."""
        try:
            kept = json.loads((self._folder / f"{problem.stem}.json").read_text(encoding="utf-8"))
            if kept["key"] != self._key(problem):
                return None
            mutants = kept["mutants"]
            found = None if mutants is None else Mutants(mutants["made"], tuple(mutants["equivalent"]), ())
            steps = {name: tuple(harder) for name, harder in kept["steps"].items()}
            return Proof(problem.stem, (), found, kept["seconds"], kept["seeds"], steps, remembered=True)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(self, problem: Problem, proof: Proof) -> None:
        """Remember a proof without findings; forget what was known of a problem that has some."""
        file = self._folder / f"{problem.stem}.json"
        with contextlib.suppress(OSError):  # a memory that cannot be written is none
            if proof.findings:
                file.unlink(missing_ok=True)
                return
            mutants = proof.mutants and {"made": proof.mutants.made, "equivalent": proof.mutants.equivalent}
            told = {"seeds": proof.seeds, "seconds": proof.seconds, "steps": dict(proof.steps)}
            whole = {"key": self._key(problem), "mutants": mutants, **told}
            file.parent.mkdir(parents=True, exist_ok=True)
            beside = file.with_suffix(f".{os.getpid()}")
            beside.write_text(json.dumps(whole), encoding="utf-8")
            os.replace(beside, file)

    def _key(self, problem: Problem) -> str:
        digest = hashlib.sha256(self._surroundings)
        _digest(digest, self._course.root, sorted(_files_of(problem)))
        return digest.hexdigest()

    @cached_property
    def _surroundings(self) -> bytes:
        """What every proof of a run depends on."""
        settings = replace(self._settings, course=Path())
        digest = hashlib.sha256(repr((settings, platform.python_version(), platform.machine())).encode())
        digest.update(repr((np.__version__, _version("matplotlib"), _version("msgpack"))).encode())
        _digest(digest, _PACKAGE, sorted(_engine_files()))
        data = self._course.root / "data"
        _digest(digest, self._course.root, sorted(path for path in data.rglob("*") if "records" not in path.parts))
        return digest.digest()


def _engine_files() -> Iterator[Path]:
    """The code of the grader, and among the checks what belongs to no problem."""
    for path in _PACKAGE.rglob("*.py"):
        ours = path.relative_to(_PACKAGE).parts
        if ours[0] != "_course" and not (ours[0] == "checks" and (ours[1] == "rigs" or split_stem(path.stem))):
            yield path


def _files_of(problem: Problem) -> set[Path]:
    """The problem's files, and those beside them that they import."""
    found: set[Path] = set()
    waiting = [problem.stub, problem.checks_file, *problem.rigs, problem.solution, problem.mistakes]
    while waiting:
        path = waiting.pop()
        if path is not None and path not in found and path.is_file():
            found.add(path)
            text = path.read_text(encoding="utf-8", errors="replace")
            waiting += [path.with_name(f"{name}.py") for name in _IMPORTED.findall(text)]
    return found


def _digest(digest: hashlib._Hash, root: Path, paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_file():
            name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
            content = path.read_bytes()
            digest.update(f"{name} {len(content)} ".encode() + content)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
