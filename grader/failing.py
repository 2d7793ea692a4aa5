"""What does a learner read about an exception, or a process that ended? A sentence, and her lines on the way."""

from __future__ import annotations

import re
import signal
from collections.abc import Mapping, Sequence

from grader.attempt import Trouble
from grader.sandbox.failure import Kind, LearnerFailure
from grader.sandbox.limits import Limits
from grader.submission import Source
from grader.text import Text
from grader.verdict import TraceLine, Verdict

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]{6,}")
_FRAMES = 3  # of the way to an exception: the innermost ones
_LINE = 160  # characters of a line of code


def of_failure(
    failure: LearnerFailure, cause: Trouble | None, sources: Mapping[str, Source], limits: Limits, *, named: bool
) -> tuple[Text, tuple[TraceLine, ...]]:
    """The sentence, and the lines of the learner's on the way there. `named`: a slip says more than Python did."""
    if failure.message is not None:
        text = failure.message
    elif failure.verdict is Verdict.TIMED_OUT:
        text = _lasting(_TIMED_OUT, limits.seconds)
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
    frames = lines_of(failure, sources)
    if cause is not None:
        text = _joined(text, _CAUSE.fill(what=what_of(cause), where=place_of(cause, sources)))
        frames = frames or line_of(cause.label, cause.line, "", sources)
    return text, frames


def stopped_soon(seconds: float) -> Text:
    """The sentence for a check that was given less than the limit."""
    return _lasting(_TIMED_OUT_SOON, seconds)


def _lasting(text: Text, seconds: float) -> Text:
    """A sentence that names seconds: 1 second, 0.5 seconds."""
    return text.fill(seconds=f"{seconds:g}", count=1 if seconds == 1 else 2)


def cause_of(failure: LearnerFailure, troubles: Sequence[Trouble]) -> Trouble | None:
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


def lines_of(failure: LearnerFailure, sources: Mapping[str, Source]) -> tuple[TraceLine, ...]:
    """The learner's lines on the way to an exception, the innermost last."""
    frames = failure.trace[::-1] if failure.verdict is Verdict.TIMED_OUT else failure.trace  # the innermost last
    found: list[TraceLine] = []
    for label, line, function in frames[-_FRAMES:]:
        found += line_of(label, line, function, sources)
    return tuple(found)


def line_of(label: str, line: int, function: str, sources: Mapping[str, Source]) -> tuple[TraceLine, ...]:
    """A line of the learner's with its code; nothing for a line that is not hers."""
    source = sources.get(label)
    if source is None:
        return ()
    lines = source.text.split("\n")
    code = lines[line - 1].strip()[:_LINE] if 0 < line <= len(lines) else ""
    return (TraceLine(source.name, line, code, "" if function.startswith("<") else function),)


def what_of(trouble: Trouble) -> str:
    """What Python said of a part that could not be run."""
    return f"{trouble.kind}: {masked(trouble.message)}".rstrip(": ")


def masked(text: str) -> str:
    """Without the addresses of objects, which differ from run to run."""
    return _ADDRESS.sub(" at 0x...", text)


def place_of(trouble: Trouble, sources: Mapping[str, Source]) -> Text:
    """Where a part stands that could not be run."""
    source = sources.get(trouble.label)
    name = source.name if source else "?"
    return Text(f"{name}, line {trouble.line}", f"{name} {trouble.line}번째 줄")


def _joined(one: Text, other: Text) -> Text:
    """Two sentences; what Python said of an exception ends without a full stop and keeps a line of its own."""
    gap = " " if one.en.endswith(".") else "\n"
    return Text(f"{one.en}{gap}{other.en}", f"{one.ko}{gap}{other.ko}")


_TIMED_OUT = Text(
    "It ran longer than {seconds} {count:second|seconds} and was stopped.", "{seconds}초 넘게 실행되어 중단했다."
)
_TIMED_OUT_SOON = Text(
    "It ran longer than {seconds} {count:second|seconds} and was stopped: "
    "other checks had used up the rest of the time.",
    "{seconds}초 넘게 실행되어 중단했다. 남은 시간은 다른 검사들이 다 썼다.",
)
_MEMORY = Text("It asked for more memory than there is ({size} MB).", "허용된 메모리({size} MB)보다 많이 요구했다.")
_MISSING = Text("{name} is not defined.", "{name} 이(가) 정의되어 있지 않다.")
_NEAR = Text("Is {names} meant?", "혹시 {names} 이(가) 아닌가?")
_CAUSE = Text("{where} could not be run: {what}", "{where}을 실행할 수 없었다: {what}")
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
