"""What happens while a learner works: a save is graded, a key shows something, and what was passed is remembered."""

from __future__ import annotations

import queue
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course import Course, Problem
from grader.faults import Fault, UsageFault
from grader.learning import resetting
from grader.learning.asking import is_yes
from grader.learning.progress import remember
from grader.learning.telling import FILTERS, near, shortened, tell_finish, tell_list, tell_problem
from grader.learning.workspace import Workspace
from grader.report.listing import render_hint
from grader.report.sheet import Sheet
from grader.report.terminal import render_details, render_overview
from grader.submission import answer_to, read_submission
from grader.text import Lang, Text
from grader.verdict import ProblemReport, Report, Verdict

if TYPE_CHECKING:
    from rich.console import Console

    from grader.running import Engine

KEYS = Text(
    "n next  p previous  h hint  l list  d details  r reset  q quit",
    "n 다음  p 이전  h 힌트  l 목록  d 자세히  r 초기화  q 끝내기",
)
WAITING = Text("Save a file and it is graded.", "파일을 저장하면 채점한다.")
LINES = Text(
    "A letter and Enter: n next, p previous, h hint, l list, d details, r reset, q quit.",
    "글자와 Enter: n 다음, p 이전, h 힌트, l 목록, d 자세히, r 초기화, q 끝내기.",
)
PASSED = Text(
    "Passed. 'grade solution {number}' shows how it may be written, 'n' goes on: {next}",
    "통과했다. 'grade solution {number}' (으)로 풀이를 볼 수 있다. n 을 누르면 다음 문제: {next}",
)
GO_ON = Text("Passed. 'n' goes on: {next}", "통과했다. n 을 누르면 다음 문제: {next}")
LAST = Text("Passed.", "통과했다.")
OTHERS = Text("d shows all {count} checks", "d 를 누르면 검사 {count}개를 모두 보여 준다")
HINT_MORE = Text("h again says more", "h 를 한 번 더 누르면 더 자세한 힌트를 보여 준다")
_NO_HINT = Text("{number} has no hints.", "{number}번에는 힌트가 없다.")
_FAULT = Text("the grader itself failed: {what}", "채점기 자체의 오류이다: {what}")
_NOT_KEPT = Text("your progress could not be saved ({why}).", "진도를 저장하지 못했다({why}).")
_BYE = Text("{count} passed just now.", "이번에 {count}문제를 통과했다.")
Event = str | tuple[Path, ...]  # a key, or the files that were saved


class Watch:
    """One session of a learner's: events go in by `put`, `run` answers them until she quits."""

    def __init__(
        self, engine: Engine, course: Course, root: Path, console: Console, lang: Lang, *, screen: bool
    ) -> None:
        self._engine = engine
        self._course = course
        self._root = root
        self._console = console
        self._lang = lang
        self._sheet = Sheet(console, lang)
        self._screen = screen  # whether each answer takes the place of the one before
        self._events: queue.Queue[Event] = queue.Queue()
        self._reports: dict[str, Report] = {}
        self._hints: dict[str, int] = {}
        self._filter = -1
        self._asked = False  # whether a reset waits for a yes
        self._new: set[str] = set()
        self.current = self._workspace().next_after()

    def put(self, event: Event) -> None:
        """Hand over an event, from any thread."""
        self._events.put(event)

    def run(self) -> None:
        """Show the problem at hand, then answer events until q."""
        self._show(self._tell_current)
        if not self._screen:
            self._line(WAITING)
            self._line(LINES)
        while True:
            try:
                event = self._events.get(timeout=0.2)  # Ctrl-C is heard in between, on Windows too
            except queue.Empty:
                continue
            if event == "q" and not self._asked:
                return
            try:
                self._answer(event)
            except UsageFault as fault:
                self._line(fault.said)
            except Fault as fault:
                self._line(_FAULT.fill(what=fault))

    def say_bye(self) -> None:
        """How many were passed while watching."""
        self._line(_BYE.fill(count=len(self._new)))

    def _answer(self, event: Event) -> None:
        if isinstance(event, tuple):
            self._asked = False
            self._saved(event)
        elif self._asked:
            self._asked = False
            self._reset(is_yes(event))
        else:
            action = {
                "n": self._next, "p": self._previous, "h": self._hint, "l": self._list, "d": self._details,
                "r": self._ask_reset,
            }.get(event)  # fmt: skip
            self._filter = self._filter if event == "l" else -1
            if action is not None:
                action()

    def _workspace(self) -> Workspace:
        """The workspace as it is now: another window may have written into it."""
        return Workspace(self._root, self._course)

    def _saved(self, files: Sequence[Path]) -> None:
        submission = read_submission(self._root)
        names = {file.relative_to(self._root).as_posix() for file in files}
        stems = {file.stem for file in files}
        concerned = [problem for problem in self._course.problems if problem.stem in stems]
        if not concerned:  # a notebook, a file of another name, a module that answers import
            concerned = [problem for problem in self._workspace().problems if self._lies_in(problem, submission, names)]
        if not concerned:
            return
        report = self._engine.grade(submission, concerned)
        self._keep(report)
        if len(concerned) == 1 or self.current not in concerned:
            self.current = concerned[0]
        self._show(lambda: self._tell_report(report))

    def _lies_in(self, problem: Problem, submission: object, names: set[str]) -> bool:
        answer = answer_to(problem, submission)  # type: ignore[arg-type]  # what read_submission gave
        return answer is not None and (answer.file in names or any(m.part_of in names for m in answer.modules))

    def _keep(self, report: Report) -> None:
        tried = [problem for problem in report.problems if problem.verdict is not Verdict.NOT_ATTEMPTED]
        self._reports |= {problem.stem: replace(report, problems=(problem,)) for problem in report.problems}
        try:
            self._new |= set(remember(self._root, [(p.number, p.points, p.verdict is Verdict.PASSED) for p in tried]))
        except OSError as error:
            self._line(_NOT_KEPT.fill(why=error.strerror or type(error).__name__))

    def _tell_report(self, report: Report) -> None:
        if len(report.problems) > 1:
            render_overview(report, self._console, self._lang)
            return
        (problem,) = report.problems
        short = replace(report, problems=(shortened(problem),))
        render_details(short, self._console, self._lang, pictured=self._pictured())
        hidden = len(problem.checks) - len(shortened(problem).checks)
        if problem.verdict is Verdict.PASSED:
            self._tell_pass(problem)
        elif hidden:
            self._sheet.line(self._sheet.say(OTHERS, count=len(problem.checks)), lead=" " * 7, style="dim")

    def _tell_pass(self, problem: ProblemReport) -> None:
        workspace = self._workspace()
        coming = workspace.next_after(self.current)
        self._sheet.blank()
        if self.current is not None and self.current.learned is not None:
            self._sheet.line(self._sheet.say(self.current.learned).replace("\n", " "), lead=" ")
        if coming is None:
            self._line(LAST)
            tell_finish(workspace, self._console, self._lang)
            return
        following = Text(f"{coming.number}  {coming.title.en}", f"{coming.number}  {coming.title.ko}")
        said = GO_ON if workspace.course.solutions is None else PASSED
        self._sheet.line(self._sheet.say(said, number=problem.number, next=following), lead=" ", style="green")

    def _tell_current(self) -> None:
        workspace = self._workspace()
        if self.current is None:
            tell_finish(workspace, self._console, self._lang)
        else:
            tell_problem(workspace, self.current, self._console, self._lang)

    def _next(self) -> None:
        self.current = self._workspace().next_after(self.current) or self.current
        self._show(self._tell_current)

    def _previous(self) -> None:
        problems = self._workspace().problems
        if problems:
            at = problems.index(self.current) if self.current in problems else 0
            self.current = problems[at - 1]
        self._show(self._tell_current)

    def _hint(self) -> None:
        problem = self.current
        if problem is None or not problem.hints:
            self._line(_NO_HINT.fill(number=problem.number if problem else "?"))
            return
        level = min(self._hints.get(problem.stem, 0) + 1, len(problem.hints))
        self._hints[problem.stem] = level
        self._show(lambda: render_hint(problem, level, self._console, self._lang, HINT_MORE))

    def _list(self) -> None:
        self._filter = (self._filter + 1) % len(FILTERS)
        self._show(lambda: tell_list(self._workspace(), self._filter, self.current, self._console, self._lang))

    def _details(self) -> None:
        if self.current is None:
            return
        if self.current.stem not in self._reports:
            self._keep(self._engine.grade(read_submission(self._root), [self.current]))
        report = self._reports[self.current.stem]
        self._show(lambda: render_details(report, self._console, self._lang, pictured=self._pictured()))

    def _pictured(self) -> list[str]:
        return [self.current.stem] if self.current is not None and self.current.picture else []

    def _ask_reset(self) -> None:
        if self.current is None:
            return
        workspace = self._workspace()
        file = workspace.file_of(self.current)
        if not resetting.may_be_reset(workspace, self.current):
            self._line(resetting.UNTOUCHED.fill(file=near(file)))
            return
        self._asked = True
        question = resetting.question(self.current, file)
        self._line(Text(f"{question.en} [y/N]", f"{question.ko} [y/N]"))

    def _reset(self, agreed: bool) -> None:
        if not agreed or self.current is None:
            self._line(resetting.LEFT)
            return
        workspace = self._workspace()
        file, backup = workspace.file_of(self.current), resetting.put_stub_back(workspace, self.current, self._lang)
        self._reports.pop(self.current.stem, None)
        self._line(resetting.done(self.current, file, backup))

    def _show(self, tell: Callable[[], None]) -> None:
        if self._screen:
            self._console.clear()
        tell()
        if self._screen:
            self._sheet.blank()
            self._sheet.line(self._sheet.say(WAITING), lead=" ", style="dim")
            self._sheet.line(self._sheet.say(KEYS), lead=" ", style="dim")

    def _line(self, text: Text) -> None:
        self._sheet.line(self._sheet.say(text), lead=" ")
