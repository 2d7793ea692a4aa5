"""Is a mistake named for a wrong answer that is not that mistake?

What an answer really did in a check is asked without the grader's own comparisons: two answers are the same there when
the values that came from them are, to a millionth.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from wrong_answers import Wrong, answer_of, draw

from grader.checking import Check
from grader.diagnosing import diagnose, profiles_of
from grader.faults import CourseFault
from grader.judging import Compared
from grader.local import local_session
from grader.materials import Materials
from grader.sandbox.drawing import Described
from grader.sandbox.remote import Handle
from grader.solving import OtherAnswer
from grader.trial import Outcome, try_check
from grader.verdict import Verdict


@dataclass
class Trace:
    """What an answer did in a check: how it ended, and every value that came from it."""

    outcome: Outcome
    values: list[Any] = field(default_factory=list)

    @property
    def ends(self) -> tuple[object, ...]:
        """How it ended: the verdict, and what was raised."""
        failure = self.outcome.failure
        return self.outcome.verdict, failure and failure.kind, failure and failure.detail

    @property
    def judged(self) -> tuple[Compared, ...]:
        """What was judged, up to the first wrong value."""
        judged = self.outcome.compared
        ends = [at for at, item in enumerate(judged) if not item.passed]
        return judged[: ends[0] + 1] if ends else judged


def trace(materials: Materials, check: Check, seed: int, other: OtherAnswer | None) -> Trace | None:
    """Run one check; None where it broke on the answer, which in the engine counts as failed and undiagnosed."""
    session = local_session(materials, other)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            outcome = try_check(check, session, materials, seed)
        except CourseFault:
            return None
    kept = [[item.value, item.held] for item in session._kept.values()]
    return Trace(outcome, [[value for value, _ in session.results], kept])


def traces(materials: Materials, wrong: Wrong, seed: int, right: Mapping[str, Trace]) -> dict[str, Trace] | None:
    """What an unrelated answer does in every check; None where a check broke on it."""
    found: dict[str, Trace] = {}
    for check in materials.checks:
        if check.needs and found[check.needs].outcome.verdict is not Verdict.PASSED:
            found[check.name] = Trace(Outcome(check, Verdict.SKIPPED))
        elif set(wrong.changes[check.name]) == {"right"}:
            found[check.name] = right[check.name]
        else:
            done = trace(materials, check, seed, answer_of(materials, wrong, check.name))
            if done is None:
                return None
            found[check.name] = done
    return found


def really(one: Trace, other: Trace) -> bool:
    """Whether an answer really did in a check what a known mistake does there.

    The first wrong value is the mistake's. Where it is no number with a fraction, no chosen option and no word of the
    check's own, anybody's nonsense is like it: then all values that came have to be the mistake's.
    """
    if _alike(one.values, other.values) and one.ends == other.ends:
        return True
    mine, theirs = one.judged, other.judged
    if not mine or mine[-1].passed or not mine[-1].told or len(mine) > len(theirs):
        return False
    telling = mine[-1].telling or isinstance(mine[-1].value, str) or _has_fraction(mine[-1].value)
    return telling and _alike(mine[-1].value, theirs[len(mine) - 1].value)


def _has_fraction(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return any(_has_fraction(item) for item in value)
    if isinstance(value, dict):
        return _has_fraction(list(value.values()))
    found = np.asarray(value) if isinstance(value, np.ndarray | np.generic | float) else np.zeros(0)
    return found.dtype.kind == "f" and bool((np.isfinite(found) & (found % 1 != 0)).any())


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, tuple | list) and isinstance(other, tuple | list):
        return len(one) == len(other) and all(_alike(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict) and isinstance(other, dict):
        return set(one) == set(other) and all(_alike(one[key], other[key]) for key in one)
    numeric = (np.ndarray, np.generic, int, float)
    if isinstance(one, numeric) and isinstance(other, numeric):
        a, b = np.asarray(one), np.asarray(other)
        if a.shape != b.shape or a.dtype.kind not in "biuf" or b.dtype.kind not in "biuf":
            return False
        size = np.abs(b[np.isfinite(b)]).max(initial=0.0)
        return bool(np.allclose(a, b, rtol=1e-5, atol=1e-6 * size + 1e-9, equal_nan=True))
    if isinstance(one, Described) and isinstance(other, Described):
        return _alike(one._values, other._values)
    if isinstance(one, Handle) and isinstance(other, Handle):
        return True  # what they do is in the values that come from them
    return type(one) is type(other) and bool(one == other)


@dataclass
class Study:
    """What came of the unrelated answers to a problem: how many, and what was said of which of them."""

    tried: int = 0
    right: int = 0  # lost no points: a change that changes nothing
    broke: int = 0  # a check could do nothing with what came; the engine says so and names no mistake
    same: int = 0  # got a mistake's sentence, and gave that mistake's values
    misjudged: list[str] = field(default_factory=list)


def study(materials: Materials, count: int, seed: int = 7) -> Study:
    """Try so many unrelated answers, and look at every diagnosis."""
    known = _Known(materials, seed)
    found = Study()
    for number in range(count):
        wrong = draw(materials, number)
        done = traces(materials, wrong, seed, known.right)
        found.tried += 1
        found.broke += done is None
        if done is None:
            continue
        outcomes = [one.outcome for one in done.values()]
        found.right += all(outcome.verdict is Verdict.PASSED for outcome in outcomes)
        told = diagnose(outcomes, known.profiles)
        lies = [name for name, other in told.items() if not really(done[name], known.trace(other, name))]
        found.same += bool(told) and not lies
        found.misjudged += [f"{wrong} is taken for {told[name].name} in {name}" for name in lies]
    return found


class _Known:
    """The solution's and the mistakes' traces, found when they are needed."""

    def __init__(self, materials: Materials, seed: int) -> None:
        self._materials, self._seed = materials, seed
        self._checks = {check.name: check for check in materials.checks}
        self._traces: dict[tuple[str, str], Trace] = {}
        self.profiles = profiles_of(materials, seed)
        self.right = {name: self._run(None, name) for name in self._checks}

    def trace(self, other: OtherAnswer, name: str) -> Trace:
        key = other.name, name
        if key not in self._traces:
            self._traces[key] = self._run(other, name)
        return self._traces[key]

    def _run(self, other: OtherAnswer | None, name: str) -> Trace:
        found = trace(self._materials, self._checks[name], self._seed, other)
        assert found is not None  # the course is proven for these
        return found
