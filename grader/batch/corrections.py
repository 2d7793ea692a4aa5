"""What does a teacher put into a gradebook by hand: points with a reason, the rule for lateness, the publication?"""

from __future__ import annotations

import sqlite3

from grader.batch.ledger import reason_of
from grader.batch.roster import Matcher
from grader.batch.rows import Person
from grader.batch.schema import as_json, now, transaction
from grader.batch.standing import Override
from grader.faults import UsageFault
from grader.text import Text

_NOBODY = Text(
    "nobody in the gradebook is called {word}: name an id, an email address or a name that only one learner has.",
    "성적부에 {word} (이)라는 학생이 없다. 학번, 이메일, 또는 한 명만 쓰는 이름을 지정하라.",
)


def publish(book: sqlite3.Connection) -> int:
    """Let reports show everything; how many rounds were hidden until now."""
    with transaction(book):
        found = book.execute("UPDATE rounds SET published = ? WHERE hidden AND published IS NULL", (now(),)).rowcount
    if found:
        for row in book.execute("SELECT id FROM submissions WHERE reason IS NOT NULL").fetchall():
            reason = reason_of(book, row["id"])
            book.execute("UPDATE submissions SET reason = ? WHERE id = ?", (reason and as_json(reason), row["id"]))
    return found


def learner_called(book: sqlite3.Connection, word: str) -> Person:
    """The learner that a teacher means. Raises UsageFault for none, and for several."""
    row = book.execute("SELECT id, name, email FROM learners WHERE id = ?", (word,)).fetchone()
    if row is not None:
        return Person(*row)
    people = [Person(*one) for one in book.execute("SELECT id, name, email FROM learners")]
    found = Matcher(people).person(Person(word, word))
    if found is None:
        raise UsageFault(_NOBODY.fill(word=word))
    return found


def give(book: sqlite3.Connection, override: Override) -> None:
    """Keep points given by hand; what was given before stays on record."""
    with transaction(book):
        take_back(book, override.learner, override.stem)
        book.execute(
            "INSERT INTO overrides (learner, stem, points, reason, made) VALUES (?, ?, ?, ?, ?)",
            (override.learner, override.stem, override.points, override.reason, now()),
        )


def take_back(book: sqlite3.Connection, learner: str, stem: str) -> int:
    """Let what was graded count again; how many were taken back."""
    return book.execute(
        "UPDATE overrides SET undone = ? WHERE learner = ? AND stem = ? AND undone IS NULL", (now(), learner, stem)
    ).rowcount
