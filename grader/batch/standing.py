"""Where does each learner stand? Attempts, overrides and lateness put together, for every export."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.batch.ledger import text
from grader.batch.policy import Policy
from grader.batch.rows import Person, Status
from grader.text import Text

_TRIES = """SELECT m.learner, s.id, s.name, s.status, s.reason, s.handed_in, s.late
            FROM submissions s JOIN members m ON m.submission = s.id
            ORDER BY m.learner, s.seen, s.handed_in, s.attempt"""
_POINTS = """SELECT a.stem, r.points FROM answers a JOIN results r ON r.key = a.result
             WHERE a.submission = ? AND r.verdict != 'not_attempted' ORDER BY a.place"""


@dataclass(frozen=True, slots=True)
class Column:
    """A problem of the class."""

    stem: str
    number: str
    out_of: int


@dataclass(frozen=True, slots=True)
class Override:
    """Points given by hand; for the whole where `stem` is empty."""

    learner: str
    stem: str
    points: float
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """One learner: the attempt that counts, and its points. `status` None: nothing was handed in.

    `earned` are the points of the problems that were attempted, overrides included; `points` their sum, None where a
    fault of ours left nothing to add up; `final` what is left after lateness, or what was given by hand.
    """

    learner: Person
    enrolled: bool
    submission: int | None = None
    name: str = ""
    status: Status | None = None
    reason: Text | None = None
    handed_in: str = ""
    late: bool | None = None
    earned: Mapping[str, float] = field(default_factory=dict)
    points: float | None = 0.0
    share: float = 1.0
    final: float | None = 0.0
    by_hand: tuple[Override, ...] = ()


def columns_of(book: sqlite3.Connection, settings: Mapping[str, Any]) -> tuple[Column, ...]:
    """The problems that were asked for; else those that somebody attempted; in course order."""
    asked = set(settings.get("grading", {}).get("problems", ()))
    if not asked:
        attempted = """SELECT DISTINCT a.stem FROM answers a JOIN results r ON r.key = a.result
                       WHERE r.verdict != 'not_attempted' UNION SELECT stem FROM overrides
                       WHERE undone IS NULL AND stem != ''"""
        asked = {row[0] for row in book.execute(attempted)}
    return tuple(Column(*row) for row in settings.get("course", ()) if row[0] in asked)


def standings(book: sqlite3.Connection, settings: Mapping[str, Any]) -> Iterator[Standing]:
    """Every learner, in the order of their ids; one after the other, so that a class of any size may be written."""
    policy, stems = Policy.of(settings), {column.stem for column in columns_of(book, settings)}
    tries: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in book.execute(_TRIES):
        tries[row["learner"]].append(row)
    hands: dict[str, list[Override]] = defaultdict(list)
    for one in overrides(book):
        hands[one.learner].append(one)
    for row in book.execute("SELECT id, name, email, aliases, enrolled FROM learners ORDER BY id").fetchall():
        person = Person(row["id"], row["name"], row["email"], tuple(json.loads(row["aliases"])))
        by_hand = tuple(hands[row["id"]])
        each = [_attempt(book, person, bool(row["enrolled"]), one, policy, stems, by_hand) for one in tries[row["id"]]]
        if each:
            best = max(each, key=lambda one: -1.0 if one.final is None else one.final)
            yield best if policy.attempts == "best" else each[-1]
        elif row["enrolled"] or by_hand:
            yield _standing(person, bool(row["enrolled"]), {}, 1.0, by_hand)


def overrides(book: sqlite3.Connection) -> list[Override]:
    """What was given by hand and not taken back; of several for one problem, the last."""
    rows = book.execute("SELECT learner, stem, points, reason FROM overrides WHERE undone IS NULL ORDER BY id")
    return list({(row["learner"], row["stem"]): Override(*row) for row in rows}.values())


def _attempt(
    book: sqlite3.Connection, person: Person, enrolled: bool, row: sqlite3.Row, policy: Policy, stems: set[str],
    by_hand: tuple[Override, ...],
) -> Standing:  # fmt: skip
    earned = {stem: float(points) for stem, points in book.execute(_POINTS, (row["id"],)) if stem in stems}
    late = None if row["late"] is None else bool(row["late"])
    status = Status(row["status"]) if row["status"] else Status.FAULT  # a run ended before it was its turn
    share = policy.share(row["handed_in"], late)
    facts = {
        "submission": row["id"], "name": row["name"], "status": status, "reason": text(row["reason"]),
        "handed_in": row["handed_in"], "late": late,
    }  # fmt: skip
    return _standing(person, enrolled, earned, share, by_hand, **facts)


def _standing(
    person: Person, enrolled: bool, earned: dict[str, float], share: float, by_hand: tuple[Override, ...], **facts: Any
) -> Standing:
    earned |= {one.stem: one.points for one in by_hand if one.stem}
    fault = facts.get("status") is Status.FAULT and not earned
    points = None if fault else sum(earned.values())
    final = None if points is None else round(points * share, 2)
    final = next((one.points for one in by_hand if not one.stem), final)
    return Standing(person, enrolled, earned=earned, points=points, share=share, final=final, by_hand=by_hand, **facts)
