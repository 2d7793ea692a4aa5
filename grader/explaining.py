"""What does a learner read about a check that did not pass? Raw facts of an outcome become sentences and lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.attempt import Attempted, Trouble
from grader.failing import cause_of, line_of, lines_of, masked, of_failure, place_of, stopped_soon, what_of
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.limits import Limits
from grader.sandbox.passing import Callback, InOut
from grader.sandbox.session import Call
from grader.show import show
from grader.solving import OtherAnswer
from grader.submission import Source
from grader.text import Text
from grader.trial import Outcome
from grader.verdict import CheckResult, MismatchKind, TraceLine, Verdict

_CALL = 200  # characters of a call
_TEXT = 1 << 18  # characters of her code in which the reason of a slip is looked for
_OUTPUT = 2000  # characters of what was printed


def explain(outcome: Outcome, attempted: Attempted, limits: Limits, likely: OtherAnswer | None) -> CheckResult:
    """The record of one check. `likely` is the known mistake that explains it."""
    check, passed = outcome.check, outcome.verdict is Verdict.PASSED
    verdict, message, trace = outcome.verdict, None, tuple[TraceLine, ...]()
    slip = _slip_of_value(outcome, attempted.sources)
    if outcome.failure is not None:
        cause = cause_of(outcome.failure, attempted.troubles)
        slip = _slip(outcome.failure, cause, attempted.sources)
        message, trace = of_failure(outcome.failure, cause, attempted.sources, limits, named=slip is not None)
        if outcome.seconds is not None and outcome.seconds < limits.seconds and verdict is Verdict.TIMED_OUT:
            message = stopped_soon(outcome.seconds)
        verdict = Verdict.RAISED if cause is not None and verdict is Verdict.FAILED else verdict
        message = _unwritten(trace) if verdict is Verdict.NOT_ATTEMPTED else message
    elif outcome.verdict is Verdict.SKIPPED:
        needed = next((o.check.sentence for o in attempted.outcomes if o.check.name == check.needs), None)
        message = _SKIPPED.fill(check=needed) if needed else None
    return CheckResult(
        name=check.name,
        sentence=check.sentence,
        verdict=verdict,
        points=check.points if passed else 0,
        out_of=check.points,
        call="" if passed or outcome.call is None else show_call(outcome.call),
        mismatch=outcome.mismatch,
        message=message,
        trace=trace,
        likely=likely.sentence if likely else None if verdict is Verdict.NOT_ATTEMPTED else slip,
        mistake=likely.name if likely else "",
        output="" if passed else masked(outcome.output)[-_OUTPUT:],
        explanations=outcome.explanations,
    )


def _unwritten(trace: Sequence[TraceLine]) -> Text | None:
    """Where a part of the stub still stands."""
    if not trace:
        return None
    last = trace[-1]
    return _UNWRITTEN.fill(where=f"{last.function} ({last.file}", line=last.line)


def show_call(call: Call) -> str:
    """A call as the learner would write it: `softmax([1. 2.])`; nothing for a rig's function, which she never saw."""
    if call.name.startswith("rig "):
        return ""
    if "" in call.kwargs:  # an attribute
        return call.name
    shown = [_argument(value) for value in call.args]
    shown += [f"{name}={_argument(value)}" for name, value in call.kwargs.items()]
    text = f"{call.name}({', '.join(shown)})"
    return text if len(text) <= _CALL else f"{text[:_CALL]}..."


def _argument(value: object) -> str:
    if isinstance(value, InOut):
        return show(value.value)
    if isinstance(value, Callback):
        return show(value.function)
    return show(value)


def troubles_told(troubles: Sequence[Trouble], sources: Mapping[str, Source]) -> tuple[Text, ...]:
    """What could not be run of the answer, for a problem that did not pass: three at the most."""
    return tuple(_TROUBLE.fill(what=what_of(trouble), where=place_of(trouble, sources)) for trouble in troubles[:3])


def _slip(failure: LearnerFailure, cause: Trouble | None, sources: Mapping[str, Source]) -> Text | None:
    """What is to be done about an exception, or about the part that could not be run, where that is known."""
    from grader.slips import Said, slip_of  # here: who passes waits for none of their patterns

    text = _all_of(sources)
    if cause is not None:
        line = "".join(found.code for found in line_of(cause.label, cause.line, "", sources))
        return slip_of(Said(cause.kind, cause.message, (), line, text))
    line = "".join(found.code for found in lines_of(failure, sources)[-1:])
    return slip_of(Said(failure.kind, failure.detail, failure.near, line, text))


def _slip_of_value(outcome: Outcome, sources: Mapping[str, Source]) -> Text | None:
    """The same for a value that is none, or a function."""
    found, call = outcome.mismatch, outcome.call
    if found is None or found.kind not in (MismatchKind.MISSING, MismatchKind.TYPE):
        return None
    from grader.slips import slip_of_value

    name = call.name if call is not None and "" not in call.kwargs and not found.name else ""
    return slip_of_value(found.got, name, _all_of(sources))


def _all_of(sources: Mapping[str, Source]) -> str:
    return "\n".join(source.text for source in sources.values())[:_TEXT]


_SKIPPED = Text('skipped: it needs "{check}" to pass first', '건너뜀: 먼저 "{check}" 검사를 통과해야 한다')
_UNWRITTEN = Text(
    "{where}, line {line}) still raises NotImplementedError.",
    "{where}, {line}번째 줄)은 아직 NotImplementedError 를 낸다.",
)
_TROUBLE = Text("{where} could not be run: {what}", "{where}을 실행할 수 없었다: {what}")
