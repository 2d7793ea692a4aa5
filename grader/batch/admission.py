"""Who is in the gradebook, and what did they hand in? Rounds, learners, submissions; not yet what they are worth."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.batch.rows import Found, Person
from grader.batch.schema import as_json, now, transaction


@dataclass(frozen=True, slots=True)
class Round:
    """Submissions that were judged on the same inputs."""

    id: int
    seed: int
    hidden: bool
    published: bool


@dataclass(frozen=True, slots=True)
class Admitted:
    """A submission's place in the gradebook. `circumstances` are those of its report, empty without one."""

    id: int
    found: Found
    round: Round
    circumstances: str


def rounds(book: sqlite3.Connection) -> dict[int, Round]:
    """All rounds by their number."""
    rows = book.execute("SELECT id, seed, hidden, published IS NOT NULL FROM rounds ORDER BY id")
    return {row[0]: Round(row[0], row[1], bool(row[2]), bool(row[3])) for row in rows}


def open_round(book: sqlite3.Connection, seed: int, hidden: bool) -> Round:
    """The round that takes new submissions; a new one with this seed where there is none, or a hidden one is out."""
    last = next(reversed(rounds(book).values()), None)
    if last is not None and not (last.hidden and last.published):
        return last
    with transaction(book):
        book.execute("INSERT INTO rounds (seed, hidden, begun) VALUES (?, ?, ?)", (seed, hidden, now()))
    return next(reversed(rounds(book).values()))


def enrol(book: sqlite3.Connection, people: Iterable[Person]) -> None:
    """Know the learners of a roster. They stay when they hand in nothing."""
    with transaction(book):
        book.execute("UPDATE learners SET enrolled = 0")
        for person in people:
            _know(book, person, enrolled=True)


def enrolled(book: sqlite3.Connection) -> tuple[Person, ...]:
    """The learners of the roster."""
    rows = book.execute("SELECT id, name, email, aliases FROM learners WHERE enrolled ORDER BY id")
    return tuple(Person(row[0], row[1], row[2], tuple(json.loads(row[3]))) for row in rows)


def admit(book: sqlite3.Connection, run: int, found: Sequence[tuple[Found, str]], into: Round) -> list[Admitted]:
    """The places of submissions, given with the marks of their content; a new one goes into the round `into`."""
    with transaction(book):
        rows = [_admit(book, run, one, content, into) for one, content in found]
    known = rounds(book)
    return [
        Admitted(row["id"], one, known[row["round"]], row["circumstances"])
        for row, (one, _) in zip(rows, found, strict=True)
    ]


def _admit(book: sqlite3.Connection, run: int, found: Found, content: str, into: Round) -> sqlite3.Row:
    _rename(book, found)
    late = None if found.late is None else int(found.late)
    book.execute(
        """INSERT INTO submissions (owner, content, attempt, round, name, handed_in, late, seen, circumstances)
           VALUES (?1, ?2, (SELECT count(*) + 1 FROM submissions WHERE owner = ?1), ?3, ?4, ?5, ?6, ?7, '')
           ON CONFLICT DO UPDATE SET name = ?4, handed_in = ?5, late = ?6, seen = ?7""",
        (found.owner, content, into.id, found.name, found.handed_in, late, run),
    )
    row: sqlite3.Row = book.execute(
        "SELECT id, round, circumstances FROM submissions WHERE owner = ? AND content = ?", (found.owner, content)
    ).fetchone()
    book.execute("DELETE FROM members WHERE submission = ?", (row["id"],))
    for person in found.people or (Person(found.name),):
        _know(book, person, enrolled=False)
        book.execute("INSERT OR IGNORE INTO members VALUES (?, ?)", (row["id"], person.id))
    return row


def _rename(book: sqlite3.Connection, found: Found) -> None:
    """What is known of a learner under a name of before, when only the LMS or the folder called her, is hers."""
    if len(found.people) != 1:
        return
    (person,) = found.people
    for before in {found.name, *person.aliases} - {person.id}:
        if book.execute("SELECT 1 FROM learners WHERE id = ? AND NOT enrolled", (before,)).fetchone():
            ours = (person.id, before)
            _know(book, person, enrolled=False)
            book.execute("UPDATE OR IGNORE submissions SET owner = ? WHERE owner = ?", ours)
            book.execute("UPDATE OR IGNORE members SET learner = ? WHERE learner = ?", ours)
            book.execute("UPDATE overrides SET learner = ? WHERE learner = ?", ours)
            book.execute("DELETE FROM members WHERE learner = ?", (before,))
            book.execute("DELETE FROM learners WHERE id = ?", (before,))


def _know(book: sqlite3.Connection, person: Person, enrolled: bool) -> None:
    before = book.execute("SELECT name, email, aliases FROM learners WHERE id = ?", (person.id,)).fetchone()
    aliases = sorted({*person.aliases, *(json.loads(before["aliases"]) if before else ())} - {person.id})
    name = person.name or (before["name"] if before else "")
    email = person.email or (before["email"] if before else "")
    book.execute(
        """INSERT INTO learners VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET
           name = ?2, email = ?3, aliases = ?4, enrolled = max(enrolled, ?5)""",
        (person.id, name, email, as_json(aliases), int(enrolled)),
    )
