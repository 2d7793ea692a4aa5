"""Whose wrong values are these? A look-up in what the known mistakes of a problem give for the same seed.

A mistake explains a learner's failing check when it fails there too, and every value compared up to the learner's first
wrong one agrees; it explains nothing when it fails where the learner passes, or fails otherwise. Values that nonsense
produces as well (zeros, NaN, whole numbers) are no evidence: with those only a mistake marked as decisive speaks, and
only when it fails the very same checks.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence

import numpy as np

from grader.compare import compare
from grader.faults import CourseFault
from grader.judging import Compared
from grader.local import try_locally
from grader.materials import Materials
from grader.show import show
from grader.solving import OtherAnswer
from grader.trial import Outcome
from grader.verdict import Verdict

Profile = Sequence[Outcome]
_UNJUDGED = (Verdict.SKIPPED, Verdict.NOT_ATTEMPTED)


def profiles_of(materials: Materials, seed: int) -> dict[OtherAnswer, Profile]:
    """What each known mistake does in every check. Raises CourseFault where a check breaks on one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mistake may overflow: that is the point of it
        return {other: try_locally(materials, seed, other) for other in materials.others if other.wrong}


def diagnose(outcomes: Profile, profiles: Mapping[OtherAnswer, Profile]) -> dict[str, OtherAnswer]:
    """The mistake that explains a failing check, by the check's name; checks that none explains are absent.

    Of several, the one that explains most checks speaks; then the one that the author put first.
    """
    explained = {other: explains(other, profile, outcomes) for other, profile in profiles.items()}
    found: dict[str, OtherAnswer] = {}
    for other in sorted(explained, key=lambda other: -len(explained[other])):
        for name in explained[other]:
            found.setdefault(name, other)
    return found


def explains(other: OtherAnswer, profile: Profile, outcomes: Profile) -> tuple[str, ...]:
    """The names of the failing checks that a mistake explains; empty when it does not explain this answer."""
    names, evidence = [], False
    for theirs, mine in zip(outcomes, profile, strict=True):
        if mine.verdict in (Verdict.PASSED, *_UNJUDGED) or theirs.verdict in _UNJUDGED:
            continue
        if theirs.verdict is Verdict.PASSED or not _end_alike(theirs, mine):
            return ()
        judged = _up_to_first_wrong(theirs.compared)
        if len(mine.compared) < len(judged):
            return ()
        if not all(agree(one, same) for one, same in zip(judged, mine.compared, strict=False)):
            return ()
        evidence = evidence or any(not one.passed and tells(one) for one in judged)
        names.append(theirs.check.name)
    if not evidence and not (other.decisive and _fail_alike(outcomes, profile)):
        return ()
    return tuple(names)


def _end_alike(one: Outcome, other: Outcome) -> bool:
    kinds = [outcome.failure.kind if outcome.failure else "" for outcome in (one, other)]
    return one.verdict is other.verdict and kinds[0] == kinds[1]


def _fail_alike(outcomes: Profile, profile: Profile) -> bool:
    return all(
        (theirs.verdict is Verdict.PASSED) == (mine.verdict is Verdict.PASSED)
        for theirs, mine in zip(outcomes, profile, strict=True)
    )


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
    """Whether a value is evidence: it holds a finite number that is not whole, which nonsense seldom hits."""
    return one.told and _has_fraction(one.value)


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
