"""What does a learner read about a check that did not pass? Raw facts of an outcome become sentences and lines."""

from __future__ import annotations

import re
import signal
from collections.abc import Mapping, Sequence

from grader.attempt import Attempted, Trouble
from grader.sandbox.failure import Kind, LearnerFailure
from grader.sandbox.limits import Limits
from grader.sandbox.passing import Callback, InOut
from grader.sandbox.session import Call
from grader.show import show
from grader.solving import OtherAnswer
from grader.submission import Source
from grader.text import Text
from grader.trial import Outcome
from grader.verdict import CheckResult, MismatchKind, TraceLine, Verdict

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]{6,}")
_FRAMES = 3  # of the way to an exception: the innermost ones
_CALL = 200  # characters of a call
_LINE = 160  # characters of a line of code
_TEXT = 1 << 18  # characters of her code in which the reason of a slip is looked for
_OUTPUT = 2000  # characters of what was printed


def explain(outcome: Outcome, attempted: Attempted, limits: Limits, likely: OtherAnswer | None) -> CheckResult:
    """The record of one check. `likely` is the known mistake that explains it."""
    check, passed = outcome.check, outcome.verdict is Verdict.PASSED
    verdict, message, trace = outcome.verdict, None, tuple[TraceLine, ...]()
    slip = _slip_of_value(outcome, attempted.sources)
    if outcome.failure is not None:
        cause = _cause(outcome.failure, attempted.troubles)
        slip = _slip(outcome.failure, cause, attempted.sources)
        message, trace = _of_failure(outcome.failure, cause, attempted.sources, limits, named=slip is not None)
        if outcome.seconds is not None and outcome.seconds < limits.seconds and verdict is Verdict.TIMED_OUT:
            message = _TIMED_OUT_SOON.fill(seconds=f"{outcome.seconds:g}")
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
    return tuple(_TROUBLE.fill(what=_what(trouble), where=_place(trouble, sources)) for trouble in troubles[:3])


def _slip(failure: LearnerFailure, cause: Trouble | None, sources: Mapping[str, Source]) -> Text | None:
    """What is to be done about an exception, or about the part that could not be run, where that is known."""
    from grader.slips import Said, slip_of  # here: who passes waits for none of their patterns

    text = _all_of(sources)
    if cause is not None:
        line = "".join(found.code for found in _line_of(cause.label, cause.line, "", sources))
        return slip_of(Said(cause.kind, cause.message, (), line, text))
    line = "".join(found.code for found in _lines(failure, sources)[-1:])
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


def _of_failure(
    failure: LearnerFailure, cause: Trouble | None, sources: Mapping[str, Source], limits: Limits, *, named: bool
) -> tuple[Text, tuple[TraceLine, ...]]:
    """The sentence, and the lines of the learner's on the way there. `named`: a slip says more than Python did."""
    if failure.message is not None:
        text = failure.message
    elif failure.verdict is Verdict.TIMED_OUT:
        text = _TIMED_OUT.fill(seconds=f"{limits.seconds:g}")
    elif failure.verdict is Verdict.OUT_OF_MEMORY:
        text = _MEMORY.fill(size=limits.memory >> 20)
    elif failure.kind == Kind.MISSING:
        text = _MISSING.fill(name=failure.detail)
    elif failure.kind == Kind.REFUSED:
        text = _REFUSED.fill(what=failure.detail)
    elif failure.kind in (Kind.ENDED, Kind.BABBLE):
        text = _ending(failure)
    else:
        detail = failure.detail.partition("\n")[0] if named else failure.detail  # numpy explains at length
        said = f"{failure.kind}: {masked(detail)}".rstrip(": ")
        text = Text(said, said)
    if failure.near and cause is None and not named:
        text = _joined(text, _NEAR.fill(names=", ".join(failure.near)))
    frames = _lines(failure, sources)
    if cause is not None:
        text = _joined(text, _CAUSE.fill(what=_what(cause), where=_place(cause, sources)))
        frames = frames or _line_of(cause.label, cause.line, "", sources)
    return text, frames


def _cause(failure: LearnerFailure, troubles: Sequence[Trouble]) -> Trouble | None:
    """The part that would have defined the name that is missing."""
    name = ""
    if failure.kind == Kind.MISSING:
        name = failure.detail
    elif failure.kind == "NameError" and failure.detail.startswith("name '"):
        name = failure.detail.split("'")[1]
    if not name:
        return None
    defining = [trouble for trouble in troubles if name in trouble.names]
    unread = [trouble for trouble in troubles if trouble.kind in ("SyntaxError", "IndentationError", "TabError")]
    return next(iter((*defining, *unread)), None)


def _ending(failure: LearnerFailure) -> Text:
    code, _, number = failure.detail.partition(" ")
    if failure.kind == Kind.BABBLE:
        return _BABBLE
    if code == "exit":
        return _EXIT.fill(code=number)
    if code == "signal":
        try:
            name = signal.Signals(int(number)).name
        except ValueError:
            name = number
        return _SIGNAL.fill(name=name)
    return _SCRATCH if code == "scratch" else _ENDED


def _lines(failure: LearnerFailure, sources: Mapping[str, Source]) -> tuple[TraceLine, ...]:
    frames = failure.trace[::-1] if failure.verdict is Verdict.TIMED_OUT else failure.trace  # the innermost last
    found: list[TraceLine] = []
    for label, line, function in frames[-_FRAMES:]:
        found += _line_of(label, line, function, sources)
    return tuple(found)


def _line_of(label: str, line: int, function: str, sources: Mapping[str, Source]) -> tuple[TraceLine, ...]:
    source = sources.get(label)
    if source is None:
        return ()
    lines = source.text.split("\n")
    code = lines[line - 1].strip()[:_LINE] if 0 < line <= len(lines) else ""
    return (TraceLine(source.name, line, code, "" if function.startswith("<") else function),)


def _what(trouble: Trouble) -> str:
    return f"{trouble.kind}: {masked(trouble.message)}".rstrip(": ")


def masked(text: str) -> str:
    """Without the addresses of objects, which differ from run to run."""
    return _ADDRESS.sub(" at 0x...", text)


def _place(trouble: Trouble, sources: Mapping[str, Source]) -> Text:
    source = sources.get(trouble.label)
    name = source.name if source else "?"
    return Text(f"{name}, line {trouble.line}", f"{name} {trouble.line}번째 줄")


def _joined(one: Text, other: Text) -> Text:
    """Two sentences; what Python said of an exception ends without a full stop and keeps a line of its own."""
    gap = " " if one.en.endswith(".") else "\n"
    return Text(f"{one.en}{gap}{other.en}", f"{one.ko}{gap}{other.ko}")


_SKIPPED = Text('skipped: it needs "{check}" to pass first', '건너뜀: 먼저 "{check}" 검사를 통과해야 한다')
_UNWRITTEN = Text(
    "{where}, line {line}) still raises NotImplementedError.",
    "{where}, {line}번째 줄)은 아직 NotImplementedError 를 낸다.",
)
_TIMED_OUT = Text("It ran longer than {seconds} seconds and was stopped.", "{seconds}초 넘게 실행되어 중단했다.")
_TIMED_OUT_SOON = Text(
    "It ran longer than {seconds} seconds and was stopped: other checks had used up the rest of the time.",
    "{seconds}초 넘게 실행되어 중단했다. 남은 시간은 다른 검사들이 다 썼다.",
)
_MEMORY = Text("It asked for more memory than there is ({size} MB).", "허용된 메모리({size} MB)보다 많이 요구했다.")
_MISSING = Text("{name} is not defined.", "{name} 이(가) 정의되어 있지 않다.")
_NEAR = Text("Is {names} meant?", "혹시 {names} 이(가) 아닌가?")
_CAUSE = Text("{where} could not be run: {what}", "{where}을 실행할 수 없었다: {what}")
_TROUBLE = Text("{where} could not be run: {what}", "{where}을 실행할 수 없었다: {what}")
_REFUSED = Text(
    "The result is {what}, which cannot be judged. Return numbers, arrays of numbers, text, lists, tuples or dicts of "
    "these, or the Figure where a drawing is asked for.",
    "결과가 {what} 이어서 채점할 수 없다. 수, 수의 배열, 문자열, 이들의 리스트·튜플·딕셔너리를 반환하라. "
    "그림 문제라면 Figure 를 반환하라.",
)
_EXIT = Text(
    "The code ended the whole Python process (exit code {code}).", "코드가 파이썬 프로세스를 끝냈다(종료 코드 {code})."
)
_SIGNAL = Text("The Python process died ({name}).", "파이썬 프로세스가 죽었다({name}).")
_SCRATCH = Text(
    "It wrote more than 32 MB of files, or more than 1,000 of them, and was stopped.",
    "파일을 32 MB 넘게, 또는 1,000개 넘게 써서 중단했다.",
)
_ENDED = Text("The Python process ended.", "파이썬 프로세스가 끝났다.")
_BABBLE = Text(
    "The Python process sent something that is no answer; it has to be left to the grader how results travel.",
    "파이썬 프로세스가 답이 아닌 것을 보냈다. 결과의 전달은 채점기에 맡겨야 한다.",
)
