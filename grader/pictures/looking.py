"""What does the picture of a problem show of one answer? Data, and sentences about what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from grader.attempt import Attempted
from grader.checking import Check
from grader.course import Problem
from grader.explaining import explain
from grader.faults import CourseFault, UsageFault
from grader.local import local_session
from grader.materials import Materials
from grader.pictures.panels import Both, Gap, Panel, Picture
from grader.picturing import panels_of
from grader.running import Engine
from grader.sandbox.limits import Limits
from grader.solving import OtherAnswer
from grader.submission import Answer
from grader.text import Text
from grader.trial import Outcome, try_check
from grader.verdict import CheckResult, Verdict

_NO_PICTURE = Text(
    "{number} has no picture: there is nothing to look at. 'grade why {number}' shows the failing call.",
    "{number}번에는 그림이 없다. 틀린 호출은 'grade why {number}' (으)로 볼 수 있다.",
)
_MISSING = Text("Your side is missing. {why}", "내 답 쪽이 비어 있다. {why}")
_AT = Text("{said} ({file}, line {line}: {code})", "{said} ({file} {line}번째 줄: {code})")
_NOT_FINITE = Text(
    "{count} of your values {count:is|are} nan, inf or enormous, and cannot be drawn.",
    "내 답의 값 {count}개는 nan 이나 inf 이거나 너무 커서 그릴 수 없다.",
)


def look(engine: Engine, problem: Problem, answer: Answer) -> Picture:
    """The picture of an answer, asked in a sandbox; without panels where the answer gives nothing to look at.

    Raises UsageFault where the problem has no picture, CourseFault and SandboxFault for what is ours.
    """
    drawing = engine.materials(problem).picture
    if drawing is None:
        raise UsageFault(_NO_PICTURE.fill(number=problem.number))
    check, drawn = _listening(drawing)
    attempted = engine.attempt(problem, answer, checks=(check,))
    outcome = attempted.outcomes[0]
    if outcome.verdict is not Verdict.PASSED:
        said = _said(outcome, attempted, engine.limits)
        return Picture(problem.stem, problem.number, problem.title, drawing.sentence, (), (_MISSING.fill(why=said),))
    panels = drawn[-1]
    return Picture(
        problem.stem, problem.number, problem.title, drawing.sentence, panels,
        _notes(panels, check, attempted, engine.limits),
    )  # fmt: skip


def look_at_ours(materials: Materials, seed: int, other: OtherAnswer | None = None) -> tuple[Panel, ...]:
    """The panels for the solution, or for another answer of ours; empty where it gives nothing to look at.

    Raises CourseFault where the picture breaks.
    """
    assert materials.picture is not None  # whoever asks has looked
    check, drawn = _listening(materials.picture)
    outcome = try_check(check, local_session(materials, other), materials, seed)
    return drawn[-1] if outcome.verdict is Verdict.PASSED else ()


def _listening(drawing: Check) -> tuple[Check, list[tuple[Panel, ...]]]:
    """The same as a check that keeps what it returned."""
    drawn: list[tuple[Panel, ...]] = []

    def draw(learner: object, solution: object, rng: np.random.Generator) -> None:
        drawn.append(panels_of(drawing.function(learner, solution, rng)))

    return replace(drawing, function=draw), drawn


def _notes(panels: Sequence[Panel], check: Check, attempted: Attempted, limits: Limits) -> tuple[Text, ...]:
    """What is missing, each reason once, and what cannot be drawn."""
    notes: dict[Text, None] = {}
    for panel in panels:
        for gap in panel.gaps:
            notes[_MISSING.fill(why=_why(gap, check, attempted, limits))] = None
    lost = sum(map(_not_finite, (both for panel in panels for both in panel.boths)))
    return (*notes, *([_NOT_FINITE.fill(count=lost)] if lost else []))


def _not_finite(both: Both) -> int:
    return 0 if both.yours is None else int(np.sum(~np.isfinite(both.yours)))


def _why(gap: Gap, check: Check, attempted: Attempted, limits: Limits) -> Text:
    if gap.said is not None:
        return gap.said
    if gap.failure is None:
        raise CourseFault("a gap in a picture has neither a sentence nor a failure")
    return _said(Outcome(check, gap.failure.verdict, failure=gap.failure), attempted, limits)


def _said(outcome: Outcome, attempted: Attempted, limits: Limits) -> Text:
    """One sentence about an outcome, with the line of the learner's that it came from."""
    told: CheckResult = explain(outcome, attempted, limits, None)
    said = told.message or (told.mismatch.sentence if told.mismatch else None) or Text("", "")
    if told.verdict is Verdict.NOT_ATTEMPTED or not told.trace:
        return said
    last = told.trace[-1]
    return _AT.fill(said=said, file=last.file, line=last.line, code=last.code)
