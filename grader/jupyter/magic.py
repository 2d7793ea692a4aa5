"""`%grade 60` and `%%grade 60` in a live notebook: are my answers right?

What is graded is the code of the cells that were run, in a fresh sandbox, never the state of the kernel: what passes
here passes when the notebook is run from the top by somebody else.
"""

from __future__ import annotations

import argparse
import atexit
import io
import shlex
from base64 import b64encode
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from IPython.core.magic import Magics, line_cell_magic, magics_class
from IPython.display import display
from rich.console import Console

from grader.cli.engine import limits_of
from grader.cli.options import Parser, lang_of
from grader.course import Course, open_course
from grader.faults import Fault, SandboxFault, UsageFault
from grader.jupyter.history import submission_of
from grader.jupyter.html import html_of
from grader.running import PUBLIC_SEED, Engine, Isolation
from grader.submission import Submission, answer_to
from grader.text import Lang, Text
from grader.verdict import Report, Verdict

if TYPE_CHECKING:
    from grader.pictures.panels import Picture

ABOUT = Text(
    "Grade what the cells that you have run define. %%grade as the first line of a cell runs the cell, then grades it. "
    "%grade plot 60 draws the answer beside the right one.",
    "실행한 셀에서 정의한 답을 채점한다. 셀의 첫 줄에 %%grade 를 쓰면 그 셀을 실행한 다음 채점한다. "
    "%grade plot 60 은 내 답을 정답과 나란히 그린다.",
)
_PROBLEM = Text("60, softmax, p060_softmax, or a chapter: ch05", "60, softmax, p060_softmax, 또는 장: ch05")
_NOTHING = Text(
    "No cell that was run answers a problem of the course: run the cell with your answer first, or name the problem.",
    "실행한 셀 가운데 이 과정의 답이 없다. 먼저 답이 든 셀을 실행하거나 문제를 지정하라.",
)
_NO_ANSWER = Text(
    "No cell that was run answers {number}: run the cell with your answer first.",
    "실행한 셀 가운데 {number}번의 답이 없다. 먼저 답이 든 셀을 실행하라.",
)
_WHICH = Text("name the problem: %grade plot 60.", "문제를 지정하라: %grade plot 60.")
_FAULT = Text("the grader itself failed: {what}", "채점기 자체의 오류이다: {what}")
_INTERRUPTED = Text("interrupted; nothing more is graded.", "중단했다. 더는 채점하지 않는다.")


class Graded:
    """A report that shows itself as HTML in a notebook, and as text in a terminal."""

    def __init__(
        self,
        report: Report,
        lang: Lang,
        pictured: Collection[str] = (),
        learned: Mapping[str, Text] = MappingProxyType({}),
    ) -> None:
        self.report = report
        self._lang = lang
        self._pictured = pictured
        self._learned = learned

    def _repr_html_(self) -> str:
        return html_of(self.report, self._lang, self._pictured, self._learned)

    def __repr__(self) -> str:
        from grader.report.terminal import render_details

        text = io.StringIO()
        console = Console(
            file=text, width=80, markup=False, highlight=False, emoji=False, color_system=None,
            force_jupyter=False,  # or rich would display every line by itself
        )  # fmt: skip
        render_details(self.report, console, self._lang)
        return text.getvalue().rstrip("\n")


class Pictured:
    """A picture that shows itself in a notebook, with what has to be said beside it."""

    def __init__(self, picture: Picture, lang: Lang) -> None:
        self.picture = picture
        self._lang = lang

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, dict[str, int]]]:
        """A PNG of double density, with the width it is meant for; front ends make it fit."""
        if not self.picture.panels:
            return {"text/plain": repr(self)}, {}
        from grader.pictures.paint import paint

        data = paint(self.picture, self._lang, "png")
        width = int.from_bytes(data[16:20]) // 2  # as the header of a PNG says
        return {"image/png": b64encode(data).decode(), "text/plain": repr(self)}, {"image/png": {"width": width}}

    def __repr__(self) -> str:
        title = f"{self.picture.number}  {self.picture.title.say(self._lang)}"
        return "\n".join([title, *(note.say(self._lang) for note in self.picture.notes)])


@magics_class
class GradeMagics(Magics):
    """The magics of one shell. The engine stays warm between two of them."""

    def __init__(self, shell: Any) -> None:
        super().__init__(shell)
        self._shell = shell
        self._engine: Engine | None = None
        self._opened: object = None
        atexit.register(self.close)

    @line_cell_magic
    def grade(self, line: str, cell: str | None = None) -> None:
        """Grade the answers in this notebook: `%grade`, `%grade 60`, `%grade ch05`, `%grade 60 --lang ko`.

        `%%grade 60` as the first line of a cell runs the cell and then grades it. `%grade plot 60` draws the answer
        beside the right one, and so does `%%grade plot 60`.
        """
        if cell is not None:
            self._shell.run_cell(cell, store_history=False)
        lang: Lang = "en"
        try:
            words = shlex.split(line)
            lang = lang_of(words)
            drawn = words[:1] == ["plot"]
            options = _parse(words[1:] if drawn else words, lang)
            if drawn:
                self._show_pictures(options, cell, lang)
            else:
                self._show(self._graded(options, cell), lang, open_course(options.course))
        except UsageFault as fault:
            print(f"grade: {fault.said.say(lang)}")
        except Fault as fault:
            self.close()
            print(f"grade: {_FAULT.fill(what=fault).say(lang)}")
        except KeyboardInterrupt:
            self.close()  # what was under way would answer the next question
            print(f"grade: {_INTERRUPTED.say(lang)}")
        except ValueError as error:  # a quote that is not closed
            print(f"grade: {error}")
        except SystemExit:  # argparse has shown its help
            return

    def close(self) -> None:
        """End the sandboxes."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.__exit__(None, None, None)

    def _graded(self, options: argparse.Namespace, cell: str | None) -> Report:
        submission = self._submission(options, cell)
        try:
            return self._grade(options, submission)
        except SandboxFault:  # an interrupt of another cell ends what is warm: once more, from cold
            self.close()
            return self._grade(options, submission)

    def _show_pictures(self, options: argparse.Namespace, cell: str | None, lang: Lang) -> None:
        if not options.problems:
            raise UsageFault(_WHICH)
        submission = self._submission(options, cell)
        try:
            pictures = self._pictures(options, submission)
        except SandboxFault:
            self.close()
            pictures = self._pictures(options, submission)
        for picture in pictures:
            for note in picture.notes:
                print(note.say(lang))
            display(Pictured(picture, lang))  # type: ignore[no-untyped-call]  # it has no types

    def _pictures(self, options: argparse.Namespace, submission: Submission) -> list[Picture]:
        from grader.pictures.looking import look

        engine = self._warm(options)
        problems = engine.course.find(options.problems)
        pictured = [problem for problem in problems if problem.picture is not None] or problems
        found = []
        for problem in pictured:
            answer = answer_to(problem, submission)
            if answer is None and len(pictured) == 1:
                raise UsageFault(_NO_ANSWER.fill(number=problem.number))
            if answer is not None:
                found.append(look(engine, problem, answer))
        return found

    def _submission(self, options: argparse.Namespace, cell: str | None) -> Submission:
        """What the cells that were run say."""
        cells = list(self._shell.history_manager.input_hist_raw)
        if cell is not None and not cells[-1].rstrip().endswith(cell.rstrip()):
            cells.append(f"%%grade {' '.join(options.problems[:1])}\n{cell}")
        return submission_of(cells)

    def _grade(self, options: argparse.Namespace, submission: Submission) -> Report:
        engine = self._warm(options)
        problems = engine.course.find(options.problems) if options.problems else None
        return engine.grade(submission, problems)

    def _warm(self, options: argparse.Namespace) -> Engine:
        """The engine that was asked for; the one of the last time where it is the same."""
        course = open_course(options.course)
        seed = PUBLIC_SEED if options.seed is None else options.seed
        wanted = (course, options.isolation, limits_of(options), seed)
        if self._engine is None or self._opened != wanted:
            self.close()
            engine = Engine(course, isolation=Isolation(options.isolation), limits=limits_of(options), seed=seed)
            self._engine, self._opened = engine.__enter__(), wanted
        return self._engine

    @staticmethod
    def _show(report: Report, lang: Lang, course: Course) -> None:
        if not report.problems and report.trouble is None:
            raise UsageFault(_NOTHING)
        wrong = {problem.stem for problem in report.problems if problem.verdict is not Verdict.PASSED}
        pictured = [problem.stem for problem in course.problems if problem.stem in wrong and problem.picture]
        passed = {problem.stem for problem in report.problems} - wrong
        taught = [problem for problem in course.problems if problem.stem in passed]
        learned = {problem.stem: problem.learned for problem in taught if problem.learned is not None}
        display(Graded(report, lang, pictured, learned))  # type: ignore[no-untyped-call]  # it has no types


def _parse(words: list[str], lang: Lang) -> argparse.Namespace:
    parser = Parser("%grade", ABOUT, lang)
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.add_common(judging=True)
    return parser.parse_args(words)


def load(shell: Any) -> None:
    """Give a shell the magics."""
    shell.register_magics(GradeMagics(shell))
