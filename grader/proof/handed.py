"""How is a text of ours judged as if a learner had handed it in?"""

from __future__ import annotations

from collections.abc import Mapping

from grader.checking import Check
from grader.course import Problem
from grader.faults import CourseFault
from grader.materials import Materials
from grader.running import Engine
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.session import Session
from grader.sandbox.worker import SOURCE
from grader.submission import Answer, Source
from grader.trial import try_check
from grader.verdict import Verdict

_HANGS = 2  # checks that may run out of their full time
_LESS = 0.25  # of the limit, for each check after those


def handed_in(text: str, problem: Problem) -> Answer:
    """The text as the file of the problem."""
    file = f"{problem.stem}.py"
    return Answer((Source(file, problem.stem, text, file),), (), file)


class InSandbox:
    """A text in a sandbox, tried check by check in any order, each check once: whoever has seen enough stops.

    A sandbox that a check has killed is replaced by a fresh one. Raises SandboxFault.
    """

    def __init__(self, engine: Engine, materials: Materials, text: str, limit: float) -> None:
        self._engine = engine
        self._materials = materials
        self._text = text
        self._limit = limit
        self._session: Session | None = None
        self._cannot_load: LearnerFailure | None = None  # it would be the same in every sandbox
        self._ends: dict[str, Verdict] = {}

    def passes(self, check: Check) -> bool:
        """Whether it passes a check."""
        return self._end_of(check) is Verdict.PASSED

    def ends(self) -> Mapping[str, Verdict]:
        """How all checks end, by their names; what needs a check that is not passed is skipped."""
        found: dict[str, Verdict] = {}
        for check in self._materials.checks:
            skipped = check.needs and found[check.needs] is not Verdict.PASSED
            found[check.name] = Verdict.SKIPPED if skipped else self._end_of(check)
        return found

    def close(self) -> None:
        """End the sandbox."""
        if self._session is not None:
            self._session.line.close()

    def _end_of(self, check: Check) -> Verdict:
        if check.name not in self._ends:
            self._ends[check.name] = self._tried(check)
        return self._ends[check.name]

    def _tried(self, check: Check) -> Verdict:
        try:
            session = self._loaded()
        except LearnerFailure as failure:
            self._cannot_load = failure
            return failure.verdict
        hung = sum(end is Verdict.TIMED_OUT for end in self._ends.values())
        session.seconds = self._limit if hung < _HANGS else _LESS * self._limit
        try:
            return try_check(check, session, self._materials, self._engine.seed).verdict
        except CourseFault:  # the check could do nothing with what came: points are lost
            return Verdict.FAILED

    def _loaded(self) -> Session:
        if self._cannot_load is not None:
            raise self._cannot_load
        if self._session is None or not self._session.alive:
            self.close()
            draws = self._materials.draws or "matplotlib" in self._text
            self._session = Session(self._engine.sandboxes.open(draws=draws), self._limit)
            self._session.begin_check(self._engine.seed)
            needed = list(self._materials.problem.names)
            self._session.ask("load", [[f"{SOURCE}0", self._text]], {}, self._materials.rig, needed)
        return self._session
