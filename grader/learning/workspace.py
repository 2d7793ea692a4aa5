"""What lies in a learner's own folder, and how is one made?

A stub for each problem, in one language and by chapter, a short README, and what was passed so far. What a learner has
written is never replaced; an untouched stub may be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from grader.course import Course, Problem
from grader.faults import UsageFault
from grader.learning import notebooks
from grader.learning.one_language import in_one_language, is_stub
from grader.learning.progress import FILE, Progress, read_progress, workspace_of, write_progress
from grader.learning.saving import look_at
from grader.reading.encoding import decode
from grader.text import Lang, Text

_NONE = Text(
    "{here} is no workspace: 'grade init FOLDER' makes one ('grade init .' makes this folder one, and keeps what is in "
    "it).",
    "{here} 은(는) 작업 폴더가 아니다. 'grade init 폴더' 로 만들어라('grade init .' 은 현재 폴더를 작업 폴더로 만들며, "
    "안에 있는 것은 그대로 둔다).",
)
_CANNOT_WRITE = Text("{path} cannot be written ({why}).", "{path} 에 쓸 수 없다({why}).")
_NO_STUB = Text(
    "{stem}.py is not in {root}: 'grade init {folder} {number}' puts it there.",
    "{root} 에 {stem}.py 가 없다. 'grade init {folder} {number}' (으)로 만들 수 있다.",
)


@dataclass
class Made:
    """What making a workspace did: the problems whose stubs are new, were rewritten, and those left as they were.

    `notebooks` that were written hold the new ones, where notebooks were asked for.
    """

    new: list[Problem] = field(default_factory=list)
    rewritten: list[Problem] = field(default_factory=list)
    kept: list[Problem] = field(default_factory=list)
    notebooks: list[Path] = field(default_factory=list)


@dataclass(frozen=True)
class Workspace:
    """A learner's folder, with the problems that lie in it."""

    root: Path
    course: Course

    @cached_property
    def progress(self) -> Progress:
        """What was passed so far, as the file says now; read once."""
        return read_progress(self.root)

    @cached_property
    def files(self) -> dict[str, Path]:
        """The learner's file for each stem, or the notebook with its cell; of several the one nearest to the top."""
        found: dict[str, Path] = {}
        stems = {problem.stem for problem in self.course.problems}
        for path in sorted(map(Path, look_at(self.root)), key=_depth):
            if path.suffix == ".py" and path.stem in stems:
                found.setdefault(path.stem, path)
            elif path.suffix == notebooks.SUFFIX:
                found |= {stem: path for stem in notebooks.stems_in(path) if stem in stems and stem not in found}
        return found

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the course that this folder is about: those with a file here, and those tried here."""
        return tuple(
            problem
            for problem in self.course.problems
            if problem.stem in self.files
            or self.progress.tries(problem.number)
            or self.progress.given_up(problem.number)
        )

    def lang(self, lang: Lang) -> Lang:
        """The language of its stubs; the given one where it does not say."""
        return self.progress.lang or lang

    def file_of(self, problem: Problem) -> Path:
        """The learner's file for a problem. Raises UsageFault where there is none."""
        if problem.stem not in self.files:
            folder = "." if self.root == Path.cwd() else str(self.root)
            raise UsageFault(_NO_STUB.fill(stem=problem.stem, root=self.root, folder=folder, number=problem.number))
        return self.files[problem.stem]

    def is_solved(self, problem: Problem) -> bool:
        """Whether it was passed here."""
        return self.progress.passed(problem.number)

    def next_after(self, problem: Problem | None = None) -> Problem | None:
        """The next unsolved problem, behind the given one first; those that were given up come last."""
        all_of_them = self.problems
        at = all_of_them.index(problem) + 1 if problem in all_of_them else 0
        open_ones = [p for p in (*all_of_them[at:], *all_of_them[:at]) if not self.is_solved(p) and p != problem]
        return next((p for p in open_ones if not self.progress.given_up(p.number)), next(iter(open_ones), None))

    def save(self) -> None:
        """Keep the progress. Raises UsageFault where that cannot be done."""
        try:
            write_progress(self.root, self.progress)
        except OSError as error:
            raise _cannot_write(self.root / FILE, error) from None


def open_workspace(course: Course, place: Path | None = None) -> Workspace:
    """The workspace around a place (here). Raises UsageFault where there is none."""
    place = place or Path.cwd()
    root = workspace_of(place)
    if root is None:
        raise UsageFault(_NONE.fill(here=place.absolute()))
    return Workspace(root, course)


def make_workspace(
    root: Path, course: Course, problems: Iterable[Problem], lang: Lang, readme: str, *, notebook: bool = False
) -> Made:
    """Make a folder a workspace, or add to one: stubs, or notebooks. Raises UsageFault where it cannot be written."""
    made = Made()
    path = root
    try:
        root.mkdir(parents=True, exist_ok=True)
        workspace = Workspace(root, course)
        for problem in problems:
            path = workspace.files.get(problem.stem, root / problem.chapter / f"{problem.stem}.py")
            if notebook or path.suffix == notebooks.SUFFIX:
                (made.kept if problem.stem in workspace.files else made.new).append(problem)
            else:
                _place_stub(problem, path, lang, made)
        if notebook:
            path = root
            made.notebooks += notebooks.write_notebooks(root, made.new, lang)
        path = root / "README.md"
        if not path.exists():
            path.write_text(readme, encoding="utf-8", newline="\n")
        path = root / FILE
        workspace.progress.lang = lang
        write_progress(root, workspace.progress)
    except OSError as error:
        raise _cannot_write(path, error) from None
    return made


def stub_text(problem: Problem, lang: Lang) -> str:
    """The stub of a problem in one language."""
    return in_one_language(decode(problem.stub.read_bytes()).text, lang)


def is_untouched(problem: Problem, path: Path) -> bool:
    """Whether a file still is the stub, in whatever language it was handed out, or its cell of a notebook is."""
    if path.suffix == notebooks.SUFFIX:
        return notebooks.is_cell_untouched(problem, path)
    return is_stub(decode(path.read_bytes()).text, decode(problem.stub.read_bytes()).text)


def _place_stub(problem: Problem, path: Path, lang: Lang, made: Made) -> None:
    text = stub_text(problem, lang)
    if path.exists():
        if decode(path.read_bytes()).text == text or not is_untouched(problem, path):
            made.kept.append(problem)
            return
        made.rewritten.append(problem)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.new.append(problem)
    path.write_text(text, encoding="utf-8", newline="\n")


def _cannot_write(path: Path, error: OSError) -> UsageFault:
    return UsageFault(_CANNOT_WRITE.fill(path=path, why=error.strerror or type(error).__name__))


def _depth(path: Path) -> tuple[int, str]:
    return len(path.parts), str(path)
