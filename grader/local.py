"""How is an answer of ours (the solution, a known mistake) tried in our own process?

The same wire, the same worker, no isolation: for code of the course only.
"""

from __future__ import annotations

import types

from grader.materials import Materials
from grader.sandbox.line import LocalLine
from grader.sandbox.session import Session
from grader.sandbox.worker import ANSWER
from grader.solving import OtherAnswer
from grader.trial import Outcome, try_check
from grader.verdict import Verdict

_SECONDS = 3600.0  # nothing of ours is timed


def local_session(materials: Materials, other: OtherAnswer | None = None) -> Session:
    """The solution in a session of this process, with another answer in the place of one of its names."""
    module = types.ModuleType(ANSWER)
    vars(module).update({name: item for name, item in vars(materials.solution).items() if not name.startswith("__")})
    own = {materials.solution.__name__}
    if other is not None:
        setattr(module, other.target, other.answer)
        own.add(other.answer.__module__)
    line = LocalLine()
    line.worker.adopt(module, own)
    session = Session(line, _SECONDS)
    if materials.rig:
        session.ask("rig", materials.rig)
    return session


def try_locally(materials: Materials, seed: int, other: OtherAnswer | None = None) -> tuple[Outcome, ...]:
    """All checks of a problem on the solution, or on another answer of ours."""
    session = local_session(materials, other)
    outcomes: dict[str, Outcome] = {}
    for check in materials.checks:
        if check.needs and outcomes[check.needs].verdict is not Verdict.PASSED:
            outcomes[check.name] = Outcome(check, Verdict.SKIPPED)
        else:
            outcomes[check.name] = try_check(check, session, materials, seed, materials.options)
    return tuple(outcomes.values())
