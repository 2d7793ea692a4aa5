"""Is nothing to be had for nonsense? Garbage earns no check, and no check breaks on it.

Neither does a backward pass of garbage behind a right forward pass in any check that looks at it. Where a check can be
earned so by its nature, the author says so in the file of mistakes, with the reason:

    EARNED_BY_GARBAGE = {"survives_inputs_of_a_thousand": "the gradients are 0 there, and so are an array of zeros"}
"""

from __future__ import annotations

import types
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from grader.course import Problem
from grader.faults import Fault
from grader.local import local_session
from grader.materials import Materials
from grader.proof.finding import Said
from grader.proof.nonsense import ANY, Garbage, garbage_for
from grader.proof.tables import reasons
from grader.sandbox.line import LocalLine
from grader.sandbox.session import Session
from grader.sandbox.worker import ANSWER
from grader.trial import try_check
from grader.verdict import Verdict

TABLE = "EARNED_BY_GARBAGE"


def garbage_earns(problem: Problem, materials: Materials, seed: int) -> Iterator[Said]:
    """What garbage is given, and which checks break on it."""
    natural = reasons(problem, TABLE)
    earned: dict[str, list[str]] = {}
    for group in garbage_for(materials, seed):
        passed: dict[str, list[str]] = {}
        for garbage in group.answers:
            for check, fault in _tried(materials, garbage, seed):
                if fault:
                    yield "garbage", f"{check} breaks on {garbage.name}: {fault}"
                else:
                    passed.setdefault(check, []).append(garbage.name)
        for check, kinds in passed.items():
            if group.whole or not any(kind.startswith(ANY) for kind in kinds):  # else it never looks at that method
                earned.setdefault(check, []).extend(kinds)
    for check, kinds in earned.items():
        if check not in natural:
            yield "garbage", f"{check} is earned by {', '.join(kinds)}"
    for check in natural:
        if check not in earned:
            yield "garbage", f"{TABLE} lists {check}, which no garbage earns"


def _tried(materials: Materials, garbage: Garbage, seed: int) -> Iterator[tuple[str, str]]:
    """The checks that an answer earns with garbage that it gave, and those that break on it, with what is said."""
    session = _session(materials, garbage.names)
    ends: dict[str, Verdict] = {}
    for check in materials.checks:
        if check.needs and ends[check.needs] is not Verdict.PASSED:
            ends[check.name] = Verdict.SKIPPED
            continue
        garbage.watched.given = False
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                ends[check.name] = try_check(check, session, materials, seed).verdict
        except Fault as fault:
            ends[check.name] = Verdict.FAILED
            yield check.name, str(fault)
        if ends[check.name] is Verdict.PASSED and garbage.watched.given:
            yield check.name, ""


def _session(materials: Materials, names: Mapping[str, Any]) -> Session:
    """The solution with garbage for some of its names; what garbage is made from meets no other garbage."""
    assert materials.solution is not None
    session = local_session(materials)
    module = types.ModuleType(ANSWER)
    vars(module).update({name: item for name, item in vars(materials.solution).items() if not name.startswith("__")})
    vars(module).update(names)
    assert isinstance(session.line, LocalLine)
    session.line.worker.adopt(module, {ANSWER, materials.solution.__name__})
    return session
