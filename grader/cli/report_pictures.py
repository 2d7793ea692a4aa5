"""How do the pictures of a class get onto its learners' pages? Answers are asked once more, locked like a batch."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.batch.gather import gather
from grader.cli.engine import engine_for
from grader.course import open_course
from grader.pictures.looking import look
from grader.pictures.paint import inline_svg
from grader.report.page import Drawn
from grader.running import Engine
from grader.submission import Submission, answer_to, read_submission
from grader.text import Lang
from grader.verdict import Report, Verdict

Draw = Callable[[Report], dict[str, Drawn]]


@contextmanager
def drawing(options: argparse.Namespace, lang: Lang) -> Iterator[Draw]:
    """What draws the pictures of a report: of problems that were tried and not passed, by their stems.

    The inputs are those of the public seed. While a seed is hidden there are no pictures, which show right values.
    Raises SandboxFault where there is no lock, unless `--isolation portable` was said.
    """
    if options.isolation == "auto":
        options.isolation = "locked"
    course = open_course(options.course)
    with tempfile.TemporaryDirectory(prefix="grade-class-") as scratch, engine_for(options, course) as engine:
        found = {one.name: one for one in gather(options.pictures, Path(scratch)).found}

        def draw(report: Report) -> dict[str, Drawn]:
            one = found.get(report.submission)
            wrong = [p.stem for p in report.problems if p.verdict not in (Verdict.PASSED, Verdict.NOT_ATTEMPTED)]
            if one is None or one.trouble is not None or report.receipt.seed is None or not wrong:
                return {}
            return _drawn(engine, read_submission(one.path), set(wrong), lang)

        yield draw


def _drawn(engine: Engine, submission: Submission, wrong: set[str], lang: Lang) -> dict[str, Drawn]:
    pictures: dict[str, Drawn] = {}
    for problem in engine.course.problems:
        if problem.stem in wrong and problem.picture is not None:
            answer = answer_to(problem, submission)
            picture = None if answer is None else look(engine, problem, answer)
            if picture is not None and picture.panels:
                pictures[problem.stem] = Drawn(inline_svg(picture, lang), picture.notes)
    return pictures
