"""Why may two reports on the same answers differ? Told by their receipts; what differs is told by their checks.

A receipt says under which circumstances a report came about, and not which answers were graded: where the receipts are
alike and the results are not, it was the answers, the clock or chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grader.text import Text
from grader.verdict import CheckResult, ProblemReport, Receipt, Report, Verdict


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One thing that the receipts do not share: what each says, and what may come of it."""

    name: str
    label: Text
    one: str
    other: str
    effect: Text


@dataclass(frozen=True, slots=True)
class Outcomes:
    """A check, or a whole problem (`check` None), that ended otherwise; `reason` where the two ends suggest one."""

    number: str
    title: Text
    check: Text | None
    one: str
    other: str
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class Unlike:
    """Two reports side by side. `conclusion` says what follows from both lists."""

    circumstances: tuple[Circumstance, ...]
    results: tuple[Outcomes, ...]
    conclusion: Text


def compare_reports(one: Report, other: Report) -> Unlike:
    """What two reports do not share."""
    circumstances = tuple(_circumstances(one.receipt, other.receipt))
    results = tuple(_results(one, other))
    if not results:
        conclusion = _SAME_RESULTS if circumstances else _ALIKE
    else:
        conclusion = _EXPLAINED if circumstances else _UNEXPLAINED
    return Unlike(circumstances, results, conclusion)


def _circumstances(one: Receipt, other: Receipt) -> Iterator[Circumstance]:
    for name, (label, effect) in _EFFECTS.items():
        said = _said(name, one), _said(name, other)
        if getattr(one, name) != getattr(other, name):
            yield Circumstance(name, label, *said, effect)
    if one.seed is None and other.seed is None:
        yield Circumstance("seed", _SEED, "-", "-", _BOTH_HIDDEN)


def _said(name: str, receipt: Receipt) -> str:
    value = getattr(receipt, name)
    if name == "memory_limit":
        return f"{value >> 20} MB"
    if name == "seconds_limit":
        return f"{value:g} s"
    return ", ".join(value) if isinstance(value, tuple) else "-" if value is None else str(value)


def _results(one: Report, other: Report) -> Iterator[Outcomes]:
    theirs = {problem.stem: problem for problem in other.problems}
    for problem in one.problems:
        against = theirs.pop(problem.stem, None)
        if against is None:
            yield _alone(problem, first=True)
        else:
            yield from _checks(problem, against)
    for problem in theirs.values():
        yield _alone(problem, first=False)


def _alone(problem: ProblemReport, *, first: bool) -> Outcomes:
    points = f"{problem.points}/{problem.out_of}"
    pair = (points, "-") if first else ("-", points)
    return Outcomes(problem.number, problem.title, None, *pair, _ONE_ONLY)


def _checks(one: ProblemReport, other: ProblemReport) -> Iterator[Outcomes]:
    theirs = {check.name: check for check in other.checks}
    for check in one.checks:
        against = theirs.pop(check.name, None)
        if against is None:
            yield Outcomes(one.number, one.title, check.sentence, _end(check), "-", _OTHER_COURSE)
        elif (check.verdict, check.points, check.out_of) != (against.verdict, against.points, against.out_of):
            ends = _end(check), _end(against)
            yield Outcomes(one.number, one.title, check.sentence, *ends, reason=_reason(check, against))
    for check in theirs.values():
        yield Outcomes(one.number, one.title, check.sentence, "-", _end(check), _OTHER_COURSE)


def _end(check: CheckResult) -> str:
    return f"{check.verdict} {check.points}/{check.out_of}"


def _reason(one: CheckResult, other: CheckResult) -> Text | None:
    ends = {one.verdict, other.verdict}
    for verdict, reason in _REASONS.items():
        if verdict in ends and len(ends) > 1:
            return reason
    if one.verdict is other.verdict:
        return _OTHER_COURSE  # the same end, and other points
    raised = next((check.message.en for check in (one, other) if check.verdict is Verdict.RAISED and check.message), "")
    return _NUMPY_NAME if "module 'numpy'" in raised or "NumPy 2.0" in raised else None


_SEED = Text("seed", "시드")
_EFFECTS = {
    "seed": (
        _SEED,
        Text(
            "the inputs were others, so what is wrong only for some inputs may show in one report: grade both with the "
            "same --seed. - stands for a seed that is hidden.",
            "입력이 서로 다르다. 일부 입력에서만 틀리는 답은 한쪽에서만 드러날 수 있으므로 같은 --seed 로 채점하라. "
            "- 는 공개하지 않은 시드이다.",
        ),
    ),
    "course": (
        Text("course", "과정"),
        Text(
            "stubs or checks of the course are not the same: other properties may be judged, or with other points.",
            "과정의 스텁이나 검사가 서로 다르다. 검사하는 성질이나 배점이 다를 수 있다.",
        ),
    ),
    "engine": (
        Text("grader", "채점기"),
        Text(
            "the graders are of different versions: tolerances, messages and diagnoses may have changed.",
            "채점기의 버전이 다르다. 허용 오차, 문장, 진단이 달라졌을 수 있다.",
        ),
    ),
    "python": (
        Text("Python", "파이썬"),
        Text(
            "syntax and library names that one version knows raise in another.",
            "한 버전에 있는 문법과 이름이 다른 버전에서는 예외를 일으킨다.",
        ),
    ),
    "numpy": (
        Text("numpy", "numpy"),
        Text(
            "names are gone in newer versions (np.int, np.product), and numbers of mixed kinds may get another dtype.",
            "새 버전에는 없어진 이름이 있고(np.int, np.product), 종류가 다른 수를 섞으면 dtype 이 달라질 수 있다.",
        ),
    ),
    "platform": (
        Text("system", "시스템"),
        Text(
            "the last bits of sums and products differ between machines, far below every tolerance; integers may be 32 "
            "bits wide on Windows with numpy 1.",
            "합과 곱의 마지막 몇 비트는 기계마다 다르지만 허용 오차보다 훨씬 작다. numpy 1 을 쓰는 Windows 에서는 "
            "정수가 32비트일 수 있다.",
        ),
    ),
    "isolation": (
        Text("isolation", "격리"),
        Text(
            "in the portable build an answer can read files, start processes and use the network; locked, it cannot.",
            "portable 에서는 답이 파일을 읽고 프로세스와 네트워크를 쓸 수 있지만 locked 에서는 쓸 수 없다.",
        ),
    ),
    "layers": (
        Text("layers", "격리 계층"),
        Text(
            "what is forbidden to an answer is not quite the same; an answer that only computes is not affected.",
            "답에 금지되는 것이 조금 다르다. 계산만 하는 답에는 영향이 없다.",
        ),
    ),
    "seconds_limit": (
        Text("time limit", "시간 제한"),
        Text(
            "a slow answer may be in time in one report only: set both with --limit.",
            "느린 답은 한쪽에서만 시간 안에 끝날 수 있다. --limit 로 같게 하라.",
        ),
    ),
    "memory_limit": (
        Text("memory limit", "메모리 제한"),
        Text(
            "an answer that needs much memory may get it in one report only: set both with --memory.",
            "메모리를 많이 쓰는 답은 한쪽에서만 실행될 수 있다. --memory 로 같게 하라.",
        ),
    ),
}
_BOTH_HIDDEN = Text(
    "both seeds are hidden: whether the inputs were the same is not told.",
    "두 시드 모두 공개되지 않아 입력이 같은지 알 수 없다.",
)
_REASONS = {
    Verdict.TIMED_OUT: Text(
        "time: the limit, or how fast and how busy the machine was", "시간: 제한이 다르거나 컴퓨터의 빠르기가 달랐다"
    ),
    Verdict.OUT_OF_MEMORY: Text("memory: the limit", "메모리: 제한이 다르다"),
    Verdict.CRASHED: Text(
        "the process ended: what isolation forbids, or memory", "프로세스가 끝났다: 격리가 막는 것이 다르거나 메모리"
    ),
    Verdict.NOT_ATTEMPTED: Text("the answers: one of them was not written yet", "답: 한쪽은 아직 작성되지 않았다"),
    Verdict.SKIPPED: Text("an earlier check that it needs ended otherwise", "먼저 통과해야 하는 검사의 결과가 다르다"),
}
_NUMPY_NAME = Text("numpy: a name that one version has", "numpy: 한 버전에만 있는 이름")
_ONE_ONLY = Text("graded in one report only", "한쪽 보고서에만 있다")
_OTHER_COURSE = Text("the course: this check is another one, or has other points", "과정: 검사나 배점이 다르다")
_ALIKE = Text(
    "The results are the same, and so are the circumstances.", "결과도 같고 채점한 환경도 같다."
)  # fmt: skip
_SAME_RESULTS = Text("The results are the same, whatever the circumstances.", "환경은 다르지만 결과는 같다.")
_EXPLAINED = Text(
    "The results differ. If the answers are the same, one of these circumstances is the reason.",
    "결과가 다르다. 답이 같다면 위의 환경 차이 가운데 하나가 원인이다.",
)
_UNEXPLAINED = Text(
    "The results differ under the same circumstances: the answers are not the same, or they depend on the clock, on "
    "chance, or on what else the machine did.",
    "같은 환경에서 결과가 다르다. 답이 서로 다르거나, 답의 결과가 시간이나 우연, 컴퓨터의 부하에 좌우된다.",
)
