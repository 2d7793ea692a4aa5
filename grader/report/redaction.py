"""What may be said of a problem while its seed is hidden? Points and what kind of thing went wrong, and no value.

What a learner's own code says (exceptions, prints) may carry the inputs, so none of it is passed on.
"""

from __future__ import annotations

import builtins
from dataclasses import replace

from grader.report.words import VERDICTS
from grader.text import Text
from grader.verdict import CheckResult, Mismatch, MismatchKind, ProblemReport, Verdict

_KINDS = {
    MismatchKind.MISSING: Text("Something is missing.", "빠진 것이 있다."),
    MismatchKind.TYPE: Text("It is of another type than what is wanted.", "자료형이 요구한 것과 다르다."),
    MismatchKind.SHAPE: Text("It has another shape.", "형상(shape)이 다르다."),
    MismatchKind.DTYPE: Text("Its numbers are of another kind.", "수의 종류(dtype)가 다르다."),
    MismatchKind.NOT_FINITE: Text("It holds values that are not finite.", "유한하지 않은 값이 있다."),
    MismatchKind.VALUES: Text("The values differ.", "값이 다르다."),
    MismatchKind.CONDITION: Text("What the check asks for does not hold.", "검사가 요구하는 조건을 만족하지 않는다."),
}


def redacted(problem: ProblemReport) -> ProblemReport:
    """The problem without inputs, values, patterns, calls, and without anything that the answer said itself."""
    return replace(problem, checks=tuple(_redacted(check) for check in problem.checks), notes=(), seconds=0.0)


def _redacted(check: CheckResult) -> CheckResult:
    mismatch = check.mismatch and Mismatch(check.mismatch.kind, _KINDS[check.mismatch.kind])
    return replace(
        check,
        call="",
        mismatch=mismatch,
        message=_message(check),
        likely=check.likely if check.mistake else None,  # else it is a pattern of the values
        output="",
        explanations=(),
    )


def _message(check: CheckResult) -> Text | None:
    if check.message is None or check.verdict is Verdict.SKIPPED:
        return check.message
    kind = check.message.en.partition(":")[0]
    if check.verdict is Verdict.RAISED and isinstance(getattr(builtins, kind, None), type):
        return Text(kind, kind)
    return VERDICTS[check.verdict]
