"""How is an answer of ours (the solution, a known mistake) tried in our own process?

The same wire, the same worker, no isolation: for code of the course only.
"""

from __future__ import annotations

import types
import warnings

from grader.faults import CourseFault
from grader.materials import Materials
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.line import LocalLine
from grader.sandbox.session import Session
from grader.sandbox.worker import ANSWER
from grader.solving import OtherAnswer
from grader.trial import Outcome, try_check
from grader.verdict import Verdict

_SECONDS = 3600.0  # nothing of ours is timed


def local_session(materials: Materials, other: OtherAnswer | None = None) -> Session:
    """The solution in a session of this process, with another answer in the place of one of its names.

    The solution is run anew, so that its other functions meet the other answer as a learner's would.
    """
    path = materials.problem.solution
    if materials.solution is None or path is None:
        raise CourseFault(f"{materials.problem.stem} has no solution in this course")
    module = types.ModuleType(ANSWER)
    exec(compile(path.read_bytes(), path, "exec", dont_inherit=True), vars(module))
    own = {ANSWER, materials.solution.__name__}
    if other is not None:
        setattr(module, other.target, other.answer)
        own.add(other.answer.__module__)
    line = LocalLine()
    line.worker.adopt(module, own)
    session = Session(line, _SECONDS)
    if materials.rig:
        try:
            session.ask("rig", materials.rig)
        except LearnerFailure as failure:
            raise CourseFault(
                f"the rig of {materials.problem.stem} cannot be run ({failure.kind}: {failure.detail})"
            ) from None
    return session


class Profile:
    """What another answer of ours does in each check, found out when it is first asked for: most is never asked."""

    def __init__(self, materials: Materials, seed: int, other: OtherAnswer | None = None) -> None:
        self._materials = materials
        self._seed = seed
        self._other = other
        self._session: Session | None = None
        self._found: dict[str, Outcome] = {}

    def outcome(self, name: str) -> Outcome:
        """How the check of this name ends. Raises CourseFault where the check breaks on it."""
        if name not in self._found:
            check = next(check for check in self._materials.checks if check.name == name)
            if check.needs and self.outcome(check.needs).verdict is not Verdict.PASSED:
                self._found[name] = Outcome(check, Verdict.SKIPPED)
            else:
                self._session = self._session or local_session(self._materials, self._other)
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # a mistake may overflow: that is the point of it
                    self._found[name] = try_check(check, self._session, self._materials, self._seed)
        return self._found[name]

    def outcomes(self) -> tuple[Outcome, ...]:
        """How all checks end, in their order."""
        return tuple(self.outcome(check.name) for check in self._materials.checks)
