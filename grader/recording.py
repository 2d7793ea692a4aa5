"""How do recorded answers get into a file of the course, and out of it?

One file a problem, `data/records/<stem>.rec`: what the solution answered in every check with the public seed, and what
the known mistakes do there. Compressed msgpack; the key of a quiz is not in it, only what the right answer opens
(sealing.py).
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from grader import tolerance
from grader.course import Course, Problem
from grader.drawing import drawing_of
from grader.faults import CourseFault, RecordFault
from grader.judging import Compared
from grader.local import Profile, local_session
from grader.marking import mark_of
from grader.materials import Materials
from grader.recorded import Memory, Recorder
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.wire import Codec, Refused
from grader.sealing import Sealed, tag
from grader.solving import OtherAnswer
from grader.text import Text
from grader.tolerance import Policy
from grader.trial import Outcome, try_check
from grader.verdict import Verdict

FORMAT = 3
_POLICIES = {policy.name: policy for policy in vars(tolerance).values() if isinstance(policy, Policy)}


@dataclass(frozen=True)
class Recorded:
    """What is known of a problem without its solution, for one seed."""

    seed: int
    remembered: Mapping[str, Memory]
    profiles: Mapping[OtherAnswer, Mapping[str, Outcome]]


class KnownProfile:
    """What a known mistake did in each check, from memory."""

    def __init__(self, outcomes: Mapping[str, Outcome]) -> None:
        self._outcomes = outcomes

    def outcome(self, name: str) -> Outcome:
        """How the check of this name ended."""
        return self._outcomes[name]


def record_path(course: Course, problem: Problem) -> Path:
    """Where the record of a problem lies."""
    return course.root / "data" / "records" / f"{problem.stem}.rec"


def is_fresh(course: Course, problem: Problem) -> bool:
    """Whether the record was made from the problem's files as they are, with the inputs that are drawn today."""
    try:
        whole = _load(record_path(course, problem))
        return bool(whole["mark"] == mark_of(problem) and whole["drawn"] == drawing_of(whole["seed"]))
    except RecordFault:
        return False


def fits_checks(course: Course, problem: Problem) -> bool:
    """Whether there is a record that was made with the stub and the checks as they are."""
    try:
        whole = _load(record_path(course, problem))
        return bool(whole["public"] == mark_of(problem, solved=False) and whole["drawn"] == drawing_of(whole["seed"]))
    except RecordFault:
        return False


def write_record(course: Course, materials: Materials, seed: int) -> None:
    """Ask the solution and the mistakes, and write down what they say.

    Raises CourseFault where a check does something that cannot be replayed, RecordFault where the file is not writable.
    """
    problem = materials.problem
    remembered = _remember(materials, seed)
    mistakes = [
        [
            other.target, other.name, other.sentence.en, other.sentence.ko, other.decisive,
            {one.check.name: _outcome_out(one, remembered) for one in Profile(materials, seed, other).outcomes()},
        ]
        for other in materials.others
        if other.wrong
    ]  # fmt: skip
    kept = {name: [memory.answers, memory.derivatives, memory.keys] for name, memory in remembered.items()}
    whole = {
        "format": FORMAT,
        "mark": mark_of(problem),
        "public": mark_of(problem, solved=False),
        "seed": seed,
        "drawn": drawing_of(seed),
        "checks": kept,
        "mistakes": mistakes,
    }
    _save(record_path(course, problem), zlib.compress(_pack(whole), 9))


def _remember(materials: Materials, seed: int) -> dict[str, Memory]:
    """Run the checks on the solution, which passes them all, and remember what they asked of it."""
    found = {}
    session = local_session(materials)
    for check in filter(None, (*materials.checks, materials.picture)):
        recorder = Recorder(materials.solution)
        outcome = try_check(check, session, replace(materials, listener=recorder), seed)
        if outcome.verdict is not Verdict.PASSED:
            raise CourseFault(f"{materials.problem.stem}: the solution does not pass {check.name}; verify it first")
        found[check.name] = recorder.memory
    return found


def read_record(course: Course, materials: Materials) -> Recorded:
    """What is known of a problem that has no solution here. Raises RecordFault for no record, or a broken one."""
    whole = _load(record_path(course, materials.problem))
    checks = {check.name: check for check in materials.checks}
    if whole.get("public") != mark_of(materials.problem, solved=False):
        raise RecordFault(
            f"{record_path(course, materials.problem)} was made from other checks than those here: "
            "'grade record' makes it anew, where the solutions are"
        )
    if whole.get("drawn") != drawing_of(whole["seed"]):
        raise RecordFault(
            f"{record_path(course, materials.problem)} was made with other inputs than this grader and numpy "
            f"{np.__version__} draw: 'grade record' makes it anew, where the solutions are"
        )
    try:
        remembered = {name: Memory(*map(copy, kept)) for name, kept in whole["checks"].items()}
        profiles = {}
        for target, name, english, korean, decisive, outcomes in whole["mistakes"]:
            other = OtherAnswer(target, name, Text(english, korean), True, decisive, _not_here)
            profiles[other] = {check: _outcome_in(checks[check], kept) for check, kept in outcomes.items()}
        return Recorded(whole["seed"], remembered, profiles)
    except (KeyError, TypeError, ValueError) as error:
        raise RecordFault(f"{record_path(course, materials.problem)} does not fit the checks: {error}") from error


def _not_here(*_: object) -> object:
    raise CourseFault("a known mistake is not here, only what it does")


def _outcome_out(outcome: Outcome, remembered: Mapping[str, Memory]) -> list[Any]:
    keys = remembered[outcome.check.name].keys
    compared = [
        [one.passed, one.told, one.telling, one.policy.name, None if one.passed or not one.told else _value(one, keys)]
        for one in outcome.compared
    ]
    failed = [str(outcome.failure.kind), outcome.failure.detail] if outcome.failure else None
    return [outcome.verdict.value, failed, compared]


def _outcome_in(check: Any, kept: Iterable[Any]) -> Outcome:
    verdict, failed, compared = kept
    ends = Verdict(verdict)
    return Outcome(
        check,
        ends,
        failure=None if failed is None else LearnerFailure(ends, kind=failed[0], detail=failed[1]),
        compared=tuple(
            Compared(value, _POLICIES[policy], passed, told, telling)
            for passed, told, telling, policy, value in compared
        ),
    )


def _value(one: Compared, keys: Mapping[str, Sealed]) -> object:
    """What a mistake answered; to a question of a quiz: what stands for it, or the key would be what is left over."""
    return tag(keys[one.question], one.value) if one.question else _kept(one.value)


def _kept(value: object) -> object:
    """A value as it can be kept; what is no plain data is no evidence."""
    try:
        _CODEC.pack(value)
    except Refused:
        return None
    return value


def _refuse(item: object) -> tuple[int, object]:
    raise Refused(type(item).__name__)


_CODEC = Codec(_refuse, {}, writable=True)


def _pack(whole: object) -> bytes:
    return _CODEC.pack(whole)


def _load(path: Path) -> dict[str, Any]:
    try:
        whole = _CODEC.unpack(zlib.decompress(path.read_bytes()))
    except OSError as error:
        raise RecordFault(f"{path} cannot be read ({error.strerror}): 'grade record' makes it") from error
    except Exception as error:
        raise RecordFault(f"{path} is broken: 'grade record' makes it anew") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise RecordFault(f"{path} is of another format: 'grade record' makes it anew")
    return whole


def _save(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".part")
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError as error:
        raise RecordFault(f"{path} cannot be written ({error.strerror})") from error
