"""Which problems are there, in which order, and where do their files lie?

A problem is found by its path: every `exercises/<chapter>/<stem>.py` that has a `checks/<chapter>/<stem>.py`. Files are
parsed when somebody asks for what is in them, so that naming one problem out of hundreds costs one. Nothing here
imports numpy, and nothing of a course is run.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import grader
from grader.declaration import Declaration, Declared, Stub, glance_at_rigs, glance_at_stub, read_declaration
from grader.faults import UsageFault
from grader.naming import place_in_course, split_stem, stems_meant
from grader.text import Text

__all__ = ["Course", "Declared", "Problem", "open_course", "passed_by"]

_PACKAGE = Path(grader.__file__).resolve().parent

_NO_COURSE = Text(
    "{where} holds no course: it needs the folders exercises and grader/checks.",
    "{where} 에 과정이 없다. exercises 와 grader/checks 폴더가 있어야 한다.",
)
_UNFINISHED = Text(
    "{stem} is no problem yet: {file} is missing.", "{stem} 은(는) 아직 문제가 아니다. {file} 파일이 없다."
)
_NOWHERE = Text(
    "No course was found: name its folder with --course.", "과정을 찾지 못했다. --course 로 폴더를 지정하라."
)


@dataclass(frozen=True)
class Problem:
    """One numbered task and where its files lie; what the files say is read when it is first asked for.

    `number` is how people call it: "60", "32a", "w01". `solution`, `mistakes` and `rig`, the file of its own that runs
    beside an answer, are None where there is none.
    """

    stem: str
    chapter: str
    stub: Path
    checks_file: Path
    solution: Path | None = None
    mistakes: Path | None = None
    rig: Path | None = None

    @property
    def number(self) -> str:
        """How people call it: "60", "32a", "w01"."""
        parts = split_stem(self.stem)
        return parts.number if parts else self.stem

    @property
    def title(self) -> Text:
        """Its title; the words of the stem where a learner has edited the title away."""
        plain = self.stem.partition("_")[2].replace("_", " ")
        return Text(self._stub.title.en or plain, self._stub.title.ko or self._stub.title.en or plain)

    @property
    def statement(self) -> Text:
        """What is asked for."""
        return self._stub.statement

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the stub defines at top level."""
        return self._stub.names

    @property
    def points(self) -> int:
        """Points for a right answer. Raises CourseFault for a broken declaration, as all below do."""
        return sum(check.points for check in self.checks)

    @property
    def covers(self) -> tuple[str, ...]:
        """Entries of the catalogue, as SEED:NUMBER."""
        return self._declaration.covers

    @property
    def builds_on(self) -> tuple[str, ...]:
        """Stems whose answers this one uses or presumes."""
        return self._declaration.builds_on

    @property
    def hints(self) -> tuple[Text, ...]:
        """From the gentlest to the plainest."""
        return self._declaration.hints

    @property
    def draws(self) -> bool:
        """Whether the sandbox should have matplotlib warm."""
        return self._declaration.draws

    @property
    def learned(self) -> Text | None:
        """What a pass has taught, in a sentence; None where nobody has said it."""
        return self._declaration.learned

    @property
    def rigs(self) -> tuple[Path, ...]:
        """All that runs beside an answer: the parts that it shares with other problems, then its own."""
        shared = self.checks_file.parent.parent / "rigs"
        own = () if self.rig is None else (self.rig,)
        return (*(shared / f"{name}.py" for name in glance_at_rigs(self.checks_file)), *own)

    @property
    def picture(self) -> Text | None:
        """What its picture shows; None where there is none."""
        return self._declaration.picture

    @property
    def checks(self) -> tuple[Declared, ...]:
        """Its checks in the order in which they run."""
        return self._declaration.checks

    @cached_property
    def _stub(self) -> Stub:
        return glance_at_stub(self.stub)

    @cached_property
    def _declaration(self) -> Declaration:
        return read_declaration(self.checks_file)


@dataclass(frozen=True)
class Course:
    """The ordered set of problems. `solutions` is the folder of the reference answers, None where there is none.

    `missing`: of stems that are no problems yet, since the stub or the checks are not there, the file to be written.
    """

    root: Path
    problems: tuple[Problem, ...]
    solutions: Path | None = None
    missing: Mapping[str, Path] = field(default_factory=dict, hash=False)

    def find(self, words: Iterable[str]) -> tuple[Problem, ...]:
        """The problems that the words name, in course order, each once.

        A word is a number ("60", "060", "32a", "w01"), a stem, the words of a stem behind its number or a part of them
        that only one problem has ("softmax"), a chapter ("ch05", "ch05_backpropagation"), or the path of a stub.
        Raises UsageFault with near matches for a word that names none, and with the list for one that names several.
        """
        chapters = {problem.stem: problem.chapter for problem in self.problems}
        meant = {stem for word in words for stem in self._meant(word, chapters)}
        return tuple(problem for problem in self.problems if problem.stem in meant)

    def _meant(self, word: str, chapters: Mapping[str, str]) -> Sequence[str]:
        try:
            return stems_meant(word, chapters)
        except UsageFault:
            begun: Sequence[str] = ()
            with contextlib.suppress(UsageFault):
                begun = stems_meant(word, {stem: file.parent.name for stem, file in self.missing.items()})
            if begun:
                raise UsageFault(_UNFINISHED.fill(stem=begun[0], file=self.missing[begun[0]])) from None
            raise


def open_course(path: Path | None = None) -> Course:
    """The course at `path`; else the one that GRADE_COURSE names; else the one that this grader came with.

    That is the copy in the wheel, or the working copy that this package is imported from. No other course is taken
    because of the current folder: checks run here, outside any sandbox, and a submission may bring some of its own.
    Raises UsageFault where the named folder is no course, or none is found.
    """
    for named in (path, _from_environment()):
        if named is not None:
            if not _is_course(named):
                raise UsageFault(_NO_COURSE.fill(where=named))
            return _course_at(named, named / "grader" / "checks")
    root = _came_with()
    if root is None:
        raise UsageFault(_NOWHERE)
    return _course_at(root, _PACKAGE / "checks")


def passed_by(path: Path | None = None) -> Path | None:
    """The course upward from the current folder that `open_course` does not take unless it is named; None for none.

    A folder is a course when it holds `exercises` and `grader/checks`: a learner's workspace, which may well have a
    folder `exercises` of its own, is none.
    """
    if path is not None or _from_environment() is not None:
        return None
    try:
        here = Path.cwd()
    except OSError:  # it was removed
        return None
    first = next((folder for folder in (here, *here.parents) if _is_course(folder)), None)
    return None if first is None or first.resolve() == _came_with() else first


def _came_with() -> Path | None:
    """The course of this installation: in the wheel, or around the package."""
    return next((root for root in (_PACKAGE / "_course", _PACKAGE.parent) if (root / "exercises").is_dir()), None)


def _from_environment() -> Path | None:
    named = os.environ.get("GRADE_COURSE")
    return Path(named) if named else None


def _is_course(folder: Path) -> bool:
    return (folder / "exercises").is_dir() and (folder / "grader" / "checks").is_dir()


def _course_at(root: Path, checks: Path) -> Course:
    exercises, solutions = root / "exercises", root / "solutions"
    stubs, checked, solved = _python_files(exercises), _python_files(checks), _python_files(solutions)
    stubs, declared = _with_stems(stubs), _with_stems(checked)
    problems = [
        Problem(
            stem=stem,
            chapter=chapter,
            stub=exercises / chapter / f"{stem}.py",
            checks_file=checks / chapter / f"{stem}.py",
            solution=_if_there(solved, solutions, chapter, stem),
            mistakes=_if_there(solved, solutions, chapter, f"{stem}_mistakes"),
            rig=_if_there(checked, checks, chapter, f"{stem}_rig"),
        )
        for chapter, stem in stubs & declared
    ]
    missing = {stem: checks / chapter / f"{stem}.py" for chapter, stem in stubs - declared}
    missing |= {stem: exercises / chapter / f"{stem}.py" for chapter, stem in declared - stubs}
    known = solutions if solutions.is_dir() else None
    return Course(
        root,
        tuple(sorted(problems, key=lambda problem: place_in_course(problem.chapter, problem.stem))),
        known,
        missing,
    )


def _with_stems(files: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those that are a problem's own, and no rig of one."""
    return {(chapter, stem) for chapter, stem in files if split_stem(stem) and not stem.endswith("_rig")}


def _python_files(folder: Path) -> set[tuple[str, str]]:
    """Chapter and stem of every `<folder>/<chapter>/<stem>.py`."""
    try:
        chapters = [entry.name for entry in os.scandir(folder) if entry.is_dir()]
    except OSError:
        return set()
    return {
        (chapter, file.removesuffix(".py"))
        for chapter in chapters
        for file in os.listdir(folder / chapter)
        if file.endswith(".py")
    }


def _if_there(there: set[tuple[str, str]], folder: Path, chapter: str, stem: str) -> Path | None:
    return folder / chapter / f"{stem}.py" if (chapter, stem) in there else None
