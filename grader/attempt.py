"""What comes of all checks of a problem on one answer?

A sandbox serves all checks of a problem in turn; one that a check killed is replaced by a fresh one for the next. What
hangs in one check mostly hangs in all: after two that ran out of time the others get a part of it, which is still
several times what the slowest right answer of the course takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from grader.checking import Check
from grader.faults import CourseFault
from grader.local import local_session
from grader.materials import Materials
from grader.quiz import options_in
from grader.sandbox.failure import Kind, LearnerFailure
from grader.sandbox.line import Line
from grader.sandbox.session import Session
from grader.sandbox.worker import SOURCE
from grader.submission import Answer, Source
from grader.text import Text
from grader.trial import Outcome, mark_of, try_check
from grader.verdict import Verdict

_HANGS = 2  # checks that may run out of their full time
_LESS = 0.25  # of the limit, for each check after those


@dataclass(frozen=True, slots=True)
class Trouble:
    """A part of the answer that could not be run: an exception's name and message, where, and what it would define."""

    kind: str
    message: str
    label: str
    line: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attempted:
    """The outcomes in the order of the checks, what went wrong while loading, and the sources by their labels."""

    outcomes: tuple[Outcome, ...]
    troubles: tuple[Trouble, ...]
    sources: Mapping[str, Source]


def attempt(
    materials: Materials, answer: Answer, open_line: Callable[[], Line], seconds: float, seed: int
) -> Attempted:
    """Run all checks of a problem. `open_line` opens a fresh sandbox; `seconds` are the learner's time per check.

    Raises CourseFault and SandboxFault for what is ours.
    """
    trying = Trying(materials, answer, open_line, seconds, seed)
    try:
        outcomes = trying.outcomes()
    finally:
        trying.close()
    return Attempted(outcomes, tuple(trying.troubles), trying.sources)


class Trying:
    """An answer that is tried check by check, in any order and each check once: whoever has seen enough closes it.

    The arguments are those of `attempt`, and so are the faults that are raised.
    """

    def __init__(
        self, materials: Materials, answer: Answer, open_line: Callable[[], Line], seconds: float, seed: int
    ) -> None:
        self._materials = materials
        self._open_line = open_line
        self._seconds = seconds
        self._seed = seed
        self._session: Session | None = None
        self._printed = 0
        self._hung = 0
        self._outcomes: dict[str, Outcome] = {}
        self._dead: LearnerFailure | None = None  # loading ended the sandbox: so it would for every check
        numbered = {f"{SOURCE}{k}": source for k, source in enumerate((*answer.parts, *answer.modules))}
        labels = list(numbered)
        self.sources: dict[str, Source] = numbered
        self.troubles: list[Trouble] = []
        self._parts = [[label, numbered[label].text] for label in labels[: len(answer.parts)]]
        self._modules = {numbered[label].module: [label, numbered[label].text] for label in labels[len(answer.parts) :]}
        self._own = options_in("\n".join(source.text for source in answer.parts)) if materials.options else {}

    def outcomes(self) -> tuple[Outcome, ...]:
        """Those of all checks, in their order; what needs a check that is not passed is skipped."""
        found: dict[str, Outcome] = {}
        for check in self._materials.checks:
            skipped = check.needs and found[check.needs].verdict is not Verdict.PASSED
            found[check.name] = Outcome(check, Verdict.SKIPPED) if skipped else self.outcome(check)
        return tuple(found.values())

    def outcome(self, check: Check) -> Outcome:
        """What comes of one check, whatever it needs."""
        if check.name not in self._outcomes:
            self._outcomes[check.name] = self._tried(check)
        return self._outcomes[check.name]

    def close(self) -> None:
        """End the sandbox."""
        if self._session is not None:
            self._session.line.close()

    def _tried(self, check: Check) -> Outcome:
        if self._dead is not None:
            return Outcome(check, self._dead.verdict, failure=self._dead)
        try:
            session = self._loaded()
        except LearnerFailure as failure:
            self._dead = failure
            return Outcome(check, failure.verdict, failure=failure, output=self._new_output())
        session.seconds = self._seconds if self._hung < _HANGS else _LESS * self._seconds
        outcome = self._one(check, session)
        self._hung += outcome.verdict is Verdict.TIMED_OUT
        return replace(outcome, output=self._new_output(), seconds=session.seconds)

    def _one(self, check: Check, session: Session) -> Outcome:
        """Run a check. That it breaks on what the learner returned, and not on a right answer, is a verdict."""
        try:
            return try_check(check, session, self._materials, self._seed, self._own)
        except CourseFault:
            if self._materials.solution is None:  # the check was proven where the solution is
                return self._unfit(check, session)
            right = try_check(check, local_session(self._materials), self._materials, self._seed)
            if right.verdict is not Verdict.PASSED:
                raise
            return self._unfit(check, session)

    def _unfit(self, check: Check, session: Session) -> Outcome:
        call = session.calls[-1] if session.calls else None
        failure = LearnerFailure(Verdict.FAILED, kind=Kind.UNFIT, message=_UNFIT)
        return Outcome(check, Verdict.FAILED, failure=failure, call=call)

    def _loaded(self) -> Session:
        """The sandbox with the answer in it; a fresh one after the last has died. Raises LearnerFailure."""
        if self._session is None or not self._session.alive:
            self.close()
            self._printed = 0
            self._session = Session(self._open_line(), self._seconds)
            self._session.begin_check(mark_of(f"{self._seed}:{self._materials.problem.stem}"))
            needed = list(self._materials.problem.names)
            loaded = self._session.ask("load", self._parts, self._modules, self._materials.rig, needed)
            self.troubles[:] = _troubles(loaded)
        return self._session

    def _new_output(self) -> str:
        if self._session is None:
            return ""
        output = self._session.line.output()
        new, self._printed = output[self._printed :], len(output)
        return new


def _troubles(loaded: object) -> list[Trouble]:
    """What the sandbox says of the loading, as far as it has the right form: it is the learner's word."""
    told = loaded.get("troubles") if isinstance(loaded, dict) else None
    found = []
    for item in told[:20] if isinstance(told, list) else []:
        match item:
            case [str() as kind, str() as message, str() as label, int() as line, list() as names]:
                words = tuple(name[:80] for name in _strings(names[:1000]))
                found.append(Trouble(kind[:80], message[:500], label, min(max(line, 0), 1 << 31), words))
    return found


def _strings(items: Sequence[object]) -> list[str]:
    return [item for item in items if isinstance(item, str)]


_UNFIT = Text(
    "What came back is of another kind than what the statement asks for: the check could do nothing with it.",
    "돌려받은 값의 종류가 문제에서 요구한 것과 달라 검사를 진행할 수 없었다.",
)
