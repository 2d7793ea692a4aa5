"""What is a check of the course as an item of pytest? Imported by the plugin when an answer is met.

One engine serves the whole run and each answer is attempted once, by whichever of its checks comes first.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grader.course import Course, Declared, Problem, open_course
from grader.faults import Fault, UsageFault
from grader.reading.names import clean_name
from grader.sources import DEFINED
from grader.submission import Answer, Submission, answer_to, read_submission
from grader.text import Lang, Text
from grader.verdict import CheckResult, ProblemReport, Verdict

if TYPE_CHECKING:
    from grader.running import Engine

_WIDTH = 80  # columns of a message, as in a terminal
_NOT_THERE = Text("{path} does not exist.", "{path} 이(가) 없다.")
_NOTHING = Text(
    "{path} holds no answer to a problem of the course: name files like their stubs (p060_softmax.py).",
    "{path} 에 이 과정의 답이 없다. 파일 이름을 스텁과 같게(p060_softmax.py) 하라.",
)
_UNTOUCHED = Text("{file} still is the stub.", "{file} 은(는) 아직 스텁 그대로이다.")

Found = tuple[Problem, Answer]


class NotPassed(Exception):
    """A check that did not pass; pytest shows what `grade` says of it."""

    def __init__(self, problem: ProblemReport, check: CheckResult) -> None:
        super().__init__(check.name)
        self.problem = problem
        self.check = check


class Answers:
    """The answers that this run meets: where they are, and what the engine says of them."""

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._read: dict[Path, Submission] = {}
        self._reports: dict[tuple[str, str], ProblemReport] = {}

    @cached_property
    def course(self) -> Course:
        """The course, found as the command finds it."""
        return open_course()

    @cached_property
    def lang(self) -> Lang:
        """The language of the messages, chosen as the command chooses it."""
        from grader.cli.options import lang_of

        return lang_of([])

    def items(self, place: Path, session: pytest.Session) -> Iterator[CheckItem]:
        """The checks of all problems that the submission at a place has an answer to. Raises pytest.UsageError."""
        try:
            if not place.exists():
                raise UsageFault(_NOT_THERE.fill(path=place))
            read = self._submission(place)
            answers = [(problem, answer_to(problem, read)) for problem in self.course.problems]
            found = [(problem, answer) for problem, answer in answers if answer is not None]
            if not found:
                raise UsageFault(read.trouble or _NOTHING.fill(path=place))
            for one in found:
                stem = one[0].stem
                path = _file_of(one[1], place)
                node = AnsweredProblem.from_parent(session, name=stem, nodeid=stem, path=path, found=one, answers=self)
                for item in session.genitems(node):  # as pytest does: it counts them, and other plugins hear of them
                    assert isinstance(item, CheckItem)
                    yield item
        except UsageFault as fault:
            raise pytest.UsageError(fault.said.say(self.lang)) from None
        except Fault as fault:
            raise pytest.UsageError(f"{fault}") from None

    def file(self, path: Path, place: Path, parent: pytest.Collector) -> AnswerFile | None:
        """The collector of a file that is named like a stub of the course; None where it answers nothing.

        It is read as part of the place that pytest was asked to look at, so that it can import its neighbours.
        """
        try:
            problem = next((one for one in self.course.problems if one.stem == path.stem), None)
        except UsageFault:  # there is no course here: an ordinary file
            return None
        if problem is None or path in (problem.solution, problem.checks_file):
            return None
        name = "/".join(map(clean_name, path.relative_to(place).parts)) or clean_name(path.name)
        read = self._submission(place)
        rivals = {source.part_of for source in read.sources if Path(source.part_of).stem == path.stem} - {name}
        sources = tuple(source for source in read.sources if source.part_of not in rivals)
        answer = answer_to(problem, replace(read, sources=sources))
        if answer is None or answer.file != name:
            return None
        return AnswerFile.from_parent(parent, path=path, found=(problem, answer), answers=self)

    def report(self, found: Found) -> ProblemReport:
        """What the engine says of an answer. Raises Fault and UsageFault."""
        problem, answer = found
        key = problem.stem, answer.file
        if key not in self._reports:
            engine = self._opened()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the settings of this run are for its own code
                self._reports[key] = engine.judge(problem, answer)
        return self._reports[key]

    def close(self) -> None:
        """End the engine."""
        if self._engine is not None:
            self._engine.__exit__(None, None, None)
            self._engine = None

    def _submission(self, place: Path) -> Submission:
        if place not in self._read:
            self._read[place] = read_submission(place)
        return self._read[place]

    def _opened(self) -> Engine:
        if self._engine is None:
            from grader.sandbox.surroundings import one_thread_each

            one_thread_each()
            from grader.running import Engine

            engine = Engine(self.course)
            engine.__enter__()
            self._engine = engine
        return self._engine


class AnswerFile(pytest.File):
    """A file that answers a problem."""

    def __init__(self, *, found: Found, answers: Answers, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]  # as from_parent passes them
        self.found = found
        self.answers = answers

    def collect(self) -> Iterator[AnsweredProblem]:
        """The one problem."""
        yield AnsweredProblem.from_parent(self, name=self.found[0].stem, found=self.found, answers=self.answers)


class AnsweredProblem(pytest.Collector):
    """A problem with its answer; its checks are read without running the file that holds them."""

    def __init__(self, *, found: Found, answers: Answers, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]  # as from_parent passes them
        self.found = found
        self.answers = answers

    def collect(self) -> Iterator[CheckItem]:
        """An item for each check."""
        problem, _ = self.found
        for check in problem.checks:
            yield CheckItem.from_parent(self, name=check.name, check=check, found=self.found, answers=self.answers)


class CheckItem(pytest.Item):
    """One check of a problem. The answer is attempted once, by whichever of its checks comes first."""

    def __init__(self, *, check: Declared, found: Found, answers: Answers, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]  # as from_parent passes them
        self.check = check
        self.found = found
        self.answers = answers
        self.extra_keyword_matches.update((found[0].number, found[0].chapter))

    def setup(self) -> None:
        """Have the answer judged: what goes wrong on the grader's own side is an error, and no failure."""
        _, answer = self.found
        if answer.untouched:
            pytest.skip(_UNTOUCHED.fill(file=answer.file).say(self.answers.lang))
        self.answers.report(self.found)

    def runtest(self) -> None:
        """Pass, skip what was not tried, or fail with what there is to say."""
        from grader.report.words import VERDICTS

        report = self.answers.report(self.found)
        result = next(one for one in report.checks if one.name == self.name)
        if result.verdict in (Verdict.SKIPPED, Verdict.NOT_ATTEMPTED):
            pytest.skip((result.message or VERDICTS[result.verdict]).say(self.answers.lang))
        if result.verdict is not Verdict.PASSED:
            raise NotPassed(report, result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """What `grade` says, without a traceback."""
        error = excinfo.value
        if isinstance(error, NotPassed):
            return self._rendered(error)
        if isinstance(error, UsageFault):
            return error.said.say(self.answers.lang)
        if isinstance(error, Fault):
            return f"grade: {error}"
        return str(super().repr_failure(excinfo))

    def _rendered(self, failed: NotPassed) -> str:
        from rich.console import Console

        from grader.report.terminal import render_check

        page = io.StringIO()
        console = Console(file=page, width=_WIDTH, color_system=None, markup=False, highlight=False, emoji=False)
        render_check(failed.problem, failed.check, console, self.answers.lang)
        return page.getvalue().rstrip("\n")

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file, the line (from 0) where what is asked for begins, and the heading of a failure."""
        return self.path, _line_of(*self.found), f"{self.found[0].stem}::{self.name}"

    def bears(self, name: str) -> bool:
        """Whether an argument means this item: its id, its problem, or its file and check (as editors say)."""
        stem = self.found[0].stem
        return name in (stem, self.nodeid, f"{self.path}::{self.name}", f"{self.path}::{stem}::{self.name}")


def _file_of(answer: Answer, place: Path) -> Path:
    """The file that an answer lies in; the submission itself where that is a file or an archive."""
    file = place / answer.file
    return file if file.is_file() else place


def _line_of(problem: Problem, answer: Answer) -> int:
    """The line at which a .py begins to define what the problem asks for; the first one where none is known."""
    if len(answer.parts) == 1 and answer.file.endswith(".py"):
        for at, line in enumerate(answer.parts[0].text.split("\n")):
            found = DEFINED.match(line)
            if found and found[1] in problem.names:
                return at
    return 0
