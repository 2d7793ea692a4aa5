"""Whose wrong values are these? A look-up in what the known mistakes of a problem give for the same seed.

A mistake explains a learner's failing check when it fails there too, and every value compared up to the learner's first
wrong one agrees; it explains nothing when it fails where the learner passes, or fails otherwise. Values that nonsense
produces as well (zeros, NaN, whole numbers) are no evidence: with those only a mistake marked as decisive speaks, and
only when it fails the very same checks with the same values throughout, also behind the first wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from grader.compare import compare
from grader.faults import CourseFault
from grader.judging import Compared
from grader.local import Profile
from grader.materials import Materials
from grader.show import show
from grader.solving import OtherAnswer
from grader.trial import Outcome
from grader.verdict import Verdict

_VARYING = re.compile(r"'[^']*'|\w+\(\)|\w+\.__init__|\d+")
_BY_DOT = re.compile(r"not aligned: (?P<left>\d+) \(dim \d+\) != (?P<right>\d+) \(dim \d+\)")
_BY_OPERATOR = re.compile(r"^matmul: .*\(size (?P<right>\d+) is different from (?P<left>\d+)\)")
_UNJUDGED = (Verdict.SKIPPED, Verdict.NOT_ATTEMPTED)


class Knowing(Protocol):
    """Who knows what a mistake does in each check."""

    def outcome(self, name: str) -> Outcome: ...


def profiles_of(materials: Materials, seed: int) -> dict[OtherAnswer, Profile]:
    """The known mistakes of a problem with what they do in every check."""
    return {other: Profile(materials, seed, other) for other in materials.others if other.wrong}


def diagnose(outcomes: Sequence[Outcome], profiles: Mapping[OtherAnswer, Knowing]) -> dict[str, OtherAnswer]:
    """The mistake that explains a failing check, by the check's name; checks that none explains are absent.

    Of several, the one that explains most checks speaks; then the one that the author put first.
    """
    explained = {other: explains(other, profile, outcomes) for other, profile in profiles.items()}
    found: dict[str, OtherAnswer] = {}
    for other in sorted(explained, key=lambda other: -len(explained[other])):
        for name in explained[other]:
            found.setdefault(name, other)
    return found


def explains(other: OtherAnswer, profile: Knowing, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """The names of the failing checks that a mistake explains; empty when it does not explain this answer."""
    names, evidence, throughout = list[str](), False, True
    for theirs in outcomes:
        if theirs.verdict in (Verdict.PASSED, *_UNJUDGED):
            continue
        mine = profile.outcome(theirs.check.name)
        if mine.verdict in (Verdict.PASSED, *_UNJUDGED):
            continue
        if not _agrees(theirs, mine):
            return ()
        evidence = evidence or any(not one.passed and tells(one) for one in _up_to_first_wrong(theirs.compared))
        throughout = throughout and _agree(theirs.compared, mine.compared)
        names.append(theirs.check.name)
    decisive = other.decisive and throughout and _fails_only_there(outcomes, profile)
    if not names or not (evidence or decisive):
        return ()
    return () if _fails_elsewhere(outcomes, profile) else tuple(names)


def _agrees(theirs: Outcome, mine: Outcome) -> bool:
    """Whether two failing checks ended alike, with the same values up to the learner's first wrong one."""
    judged = _up_to_first_wrong(theirs.compared)
    if theirs.verdict is not mine.verdict or _manner(theirs) != _manner(mine):
        return False
    return _agree(judged, mine.compared[: len(judged)])


def _manner(outcome: Outcome) -> str:
    """How an outcome's sandbox failed: exception and message, without the numbers and names that differ.

    The lengths that met in a product, or the shapes that did not fit, tell one slip from another; np.dot and @ say the
    same in different words.
    """
    if outcome.failure is None:
        return ""
    detail = outcome.failure.detail
    met = _BY_DOT.search(detail) or _BY_OPERATOR.search(detail)
    if met:
        detail = f"a product of {met['left']} and {met['right']}"
    elif "shape" not in detail:
        detail = _VARYING.sub("*", detail)
    return f"{outcome.failure.kind}: {detail}"


def _agree(theirs: Sequence[Compared], mine: Sequence[Compared]) -> bool:
    return len(theirs) == len(mine) and all(agree(one, same) for one, same in zip(theirs, mine, strict=True))


def _fails_elsewhere(outcomes: Sequence[Outcome], profile: Knowing) -> bool:
    """Whether the mistake fails a check that the learner passes."""
    passed = (theirs.check.name for theirs in outcomes if theirs.verdict is Verdict.PASSED)
    return any(profile.outcome(name).verdict not in (Verdict.PASSED, *_UNJUDGED) for name in passed)


def _fails_only_there(outcomes: Sequence[Outcome], profile: Knowing) -> bool:
    """Whether the mistake fails in every check in which the learner does."""
    failed = (theirs.check.name for theirs in outcomes if theirs.verdict is not Verdict.PASSED)
    return all(profile.outcome(name).verdict is not Verdict.PASSED for name in failed)


def _up_to_first_wrong(compared: Sequence[Compared]) -> Sequence[Compared]:
    for at, one in enumerate(compared):
        if not one.passed:
            return compared[: at + 1]
    return compared


def agree(one: Compared, other: Compared) -> bool:
    """Whether two answers have the same value at a comparison, as exactly as it was asked for."""
    if one.passed != other.passed or one.told != other.told:
        return False
    if one.passed or not one.told:
        return True
    try:
        return compare(one.value, other.value, one.policy) is None
    except CourseFault:  # not plain data: as far as it can be shown
        return type(one.value) is type(other.value) and show(one.value) == show(other.value)


def tells(one: Compared) -> bool:
    """Whether a value is evidence: a chosen option, or a number with a fraction, which nonsense seldom hits."""
    return one.telling or (one.told and _has_fraction(one.value))


def _has_fraction(value: object) -> bool:
    if isinstance(value, dict):
        return any(_has_fraction(item) for item in value.values())
    if isinstance(value, tuple | list):
        return any(_has_fraction(item) for item in value)
    if isinstance(value, bool | int | float | np.number | np.ndarray):
        numbers = np.asarray(value)
        if numbers.dtype.kind != "f":
            return False
        finite = numbers[np.isfinite(numbers)]
        return bool((finite != np.rint(finite)).any())
    return False
