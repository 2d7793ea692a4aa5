"""What did the grader find? Frozen records, data first; drawn later by the report.

Nothing here imports numpy: a report can be read, stored and drawn without it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from grader.text import Text


class Verdict(StrEnum):
    """The learner's side, closed: whatever a submission does ends in one of these."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_ATTEMPTED = "not_attempted"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    SKIPPED = "skipped"


class MismatchKind(StrEnum):
    """The questions a comparison asks, in this order; a later one is not asked when an earlier one fails."""

    MISSING = "missing"
    TYPE = "type"
    SHAPE = "shape"
    DTYPE = "dtype"
    NOT_FINITE = "not_finite"
    VALUES = "values"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """How a learner's value differs from the one a right answer has.

    `name` tells values of one comparison apart ("dW"); empty where there is only one. `got` and `want` are bounded
    renderings ("[nan nan nan]"); `want` may be empty (a condition, a hidden seed). `where` is the index of the worst
    (values) or first (not finite) wrong entry; `wrong` of `total` entries differ. `tolerance` is shown beside the
    expectation ("1e-9", relative and absolute already combined for that entry). `sentence` says it in words.
    """

    kind: MismatchKind
    sentence: Text
    name: str = ""
    got: str = ""
    want: str = ""
    where: tuple[int, ...] | None = None
    wrong: int = 0
    total: int = 0
    tolerance: str = ""
    abs_error: float | None = None
    pattern: Text | None = None


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One line of the learner's own code on the way to an exception or a time-out."""

    file: str
    line: int
    code: str
    function: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found. `likely` is the diagnosis: a known mistake's sentence, or the pattern that holds."""

    name: str
    sentence: Text
    verdict: Verdict
    points: int
    out_of: int
    call: str = ""
    mismatch: Mismatch | None = None
    message: Text | None = None
    trace: tuple[TraceLine, ...] = ()
    likely: Text | None = None
    mistake: str = ""
    output: str = ""
    explanations: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """One problem of one submission. `file` is where the answer was found; `notes` are things to tell once
    (saved in CP949, defined twice)."""

    stem: str
    number: str
    chapter: str
    title: Text
    verdict: Verdict
    points: int
    out_of: int
    checks: tuple[CheckResult, ...] = ()
    file: str = ""
    notes: tuple[Text, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Receipt:
    """Under which circumstances a report came about: enough to explain a different result elsewhere.

    `isolation` is "locked" or "portable"; `layers` names the protections that were really on. Limits in seconds and
    bytes. `seed` is None while it is hidden.
    """

    engine: str
    course: str
    python: str
    numpy: str
    platform: str
    seed: int | None
    isolation: str
    layers: tuple[str, ...]
    seconds_limit: float
    memory_limit: int


@dataclass(frozen=True, slots=True)
class Report:
    """The record of one submission. `notes` are about the submission as a whole (an unreadable file, a bad archive);
    `trouble` says why nothing of it could be graded, None where something could."""

    submission: str
    problems: tuple[ProblemReport, ...]
    receipt: Receipt
    notes: tuple[Text, ...] = field(default=())
    trouble: Text | None = None

    @property
    def points(self) -> int:
        """Points earned over all problems."""
        return sum(problem.points for problem in self.problems)

    @property
    def out_of(self) -> int:
        """Points that could be earned over all problems."""
        return sum(problem.out_of for problem in self.problems)
