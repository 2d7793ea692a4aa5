"""What comes of one check on one answer?

The same for a learner's answer in a sandbox and for a known mistake in our own process: a session goes in, an outcome
comes out. What the learner's side does is an outcome; what a check or a solution does wrong is a CourseFault.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from grader.checking import Check
from grader.faults import CourseFault, Fault
from grader.judging import CheckFailed, Compared, Judge, NotAnswered, judged_by
from grader.materials import Materials
from grader.quiz import Options
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.remote import Learner
from grader.sandbox.session import Call, Session
from grader.text import Text
from grader.verdict import Mismatch, Verdict


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended, in raw facts. `call` is the learner's call that the wrong value came from, `seconds` the time
    that the check was given; None: the limit."""

    check: Check
    verdict: Verdict
    mismatch: Mismatch | None = None
    failure: LearnerFailure | None = None
    call: Call | None = None
    compared: tuple[Compared, ...] = ()
    explanations: tuple[Text, ...] = ()
    output: str = field(default="", compare=False)
    seconds: float | None = field(default=None, compare=False)


def try_check(
    check: Check, session: Session, materials: Materials, seed: int, own: Mapping[str, Options] | None = None
) -> Outcome:
    """Run one check. `own`: a quiz's options as they stand in the learner's stub.

    Raises CourseFault when the check or the solution raises.
    """
    stem = materials.problem.stem
    solution, memory = materials.reference(check.name, seed)
    judge = Judge(own or {}, materials.options, memory=memory)
    rng = np.random.default_rng([seed, mark_of(f"{stem}:{check.name}")])
    verdict, mismatch, failure, call = Verdict.PASSED, None, None, None
    try:
        with judged_by(judge), np.errstate(all="ignore"):
            session.begin_check(mark_of(f"{seed}:{stem}:{check.name}"))
            check.function(Learner(session), solution, rng)
    except CheckFailed as failed:
        verdict, mismatch = Verdict.FAILED, failed.mismatch
        call = session.origin_of(failed.value) if failed.called else None
    except NotAnswered:
        verdict = Verdict.NOT_ATTEMPTED
    except LearnerFailure as found:
        verdict, failure = found.verdict, found
        call = session.calls[-1] if session.calls else None
    except Fault:
        raise
    except Exception as error:
        raise CourseFault(f"{stem}, check {check.name}: {_where(error, materials)}") from error
    explanations = tuple(judge.explanations) if verdict is Verdict.PASSED else ()
    return Outcome(check, verdict, mismatch, failure, call, tuple(judge.compared), explanations)


def mark_of(text: str) -> int:
    """A number of 32 bits that stands for a text, the same everywhere; the text cannot be found from it."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4])


def _where(error: Exception, materials: Materials) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    ours = last.filename == str(materials.problem.solution)
    whose = "the solution" if ours else last.filename.replace("\\", "/").rpartition("/")[2]
    return f"{type(error).__name__}: {error} ({whose}, line {last.lineno})"
