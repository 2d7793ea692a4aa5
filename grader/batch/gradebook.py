"""What does a run write into the gradebook, and in which steps, so that it may be ended between any two of them?

One process writes. Every step is one transaction: a submission is admitted, its answers are planned, results are kept
as they come, and when the last result of its plan is there, the submission is settled: from then on it counts.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from grader.batch.rows import Status
from grader.batch.schema import as_json, now, open_book, transaction
from grader.batch.survey import Result
from grader.text import Text
from grader.verdict import Receipt, Verdict


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a submission's answer to a problem lies, and the key of the result that it will have."""

    stem: str
    result: str
    file: str
    notes: tuple[Text, ...]
    names: tuple[str, ...]


class Gradebook:
    """The gradebook in a file. A context manager. Raises UsageFault and RecordFault when it cannot be opened."""

    def __init__(self, path: Path, *, make: bool = False) -> None:
        self.path = path
        self.book: sqlite3.Connection = open_book(path, make=make)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.book.close()

    def settings(self) -> dict[str, Any]:
        """What was settled when the gradebook was made, and since."""
        return {name: json.loads(value) for name, value in self.book.execute("SELECT name, value FROM settings")}

    def set(self, **values: object) -> None:
        """Keep settings."""
        with transaction(self.book):
            self.book.executemany(
                "INSERT OR REPLACE INTO settings VALUES (?, ?)",
                [(name, as_json(value)) for name, value in values.items()],
            )

    def begin(self) -> int:
        """Start a run: what an earlier one had only planned is forgotten. Its number."""
        with transaction(self.book):
            self.book.execute("DELETE FROM planned")
            self.book.execute("DELETE FROM plans")
        return int(self.book.execute("SELECT coalesce(max(seen), 0) + 1 FROM submissions").fetchone()[0])

    def at_once(self) -> AbstractContextManager[None]:
        """Make one step of several: each costs a write to the disk."""
        return transaction(self.book)

    def plan(self, submission: int, notes: Sequence[Text], plans: Sequence[Plan]) -> None:
        """Keep what is to be judged of a submission."""
        with transaction(self.book):
            self.book.execute("INSERT OR REPLACE INTO plans VALUES (?, ?, 0)", (submission, as_json(notes)))
            self.book.executemany(
                "INSERT INTO planned VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (submission, place, one.stem, one.result, one.file, as_json(one.notes), as_json(one.names))
                    for place, one in enumerate(plans)
                ],
            )

    def to_judge(self, round: int) -> dict[int, list[str]]:
        """The stems that are to be judged, by submission: of equal answers only those of the first that can be."""
        rows = self.book.execute(
            """SELECT p.submission, p.stem, min(p.submission) FROM planned p
               JOIN plans ON plans.submission = p.submission AND NOT given_up
               JOIN submissions s ON s.id = p.submission AND s.round = ?
               WHERE NOT EXISTS (SELECT 1 FROM results WHERE key = p.result)
               GROUP BY p.result ORDER BY p.submission, p.place""",
            (round,),
        )
        found: dict[int, list[str]] = {}
        for row in rows:
            found.setdefault(row["submission"], []).append(row["stem"])
        return found

    def keep(self, submission: int, results: Iterable[Result], receipt: Receipt) -> list[int]:
        """Keep results; the submissions whose plans have lost a gap by them."""
        touched: dict[int, None] = {}
        with transaction(self.book):
            made = self._receipt(receipt)
            for result in results:
                where = (submission, result.stem)
                key = self.book.execute(
                    "SELECT result FROM planned WHERE submission = ? AND stem = ?", where
                ).fetchone()
                row = (
                    key[0], result.stem, result.verdict, result.points, result.out_of, result.cut_short,
                    result.seconds, made, result.report,
                )  # fmt: skip
                self.book.execute(f"INSERT OR REPLACE INTO results VALUES ({', '.join('?' * 9)})", row)
                same = self.book.execute("SELECT submission FROM planned WHERE result = ? ORDER BY 1", (key[0],))
                touched.update(dict.fromkeys(one[0] for one in same))
        return list(touched)

    def is_complete(self, submission: int) -> bool:
        """Whether every result of a plan is there."""
        gap = """SELECT 1 FROM planned p WHERE submission = ?
                 AND NOT EXISTS (SELECT 1 FROM results WHERE key = p.result)"""
        return self.book.execute(gap, (submission,)).fetchone() is None

    def would_lower(self, submission: int) -> bool:
        """Whether the plan, over the problems that were judged before too, earns less than the report there is."""
        earned = """SELECT sum(old.points), sum(new.points) FROM answers a JOIN results old ON old.key = a.result
                    JOIN planned p ON p.submission = a.submission AND p.stem = a.stem
                    JOIN results new ON new.key = p.result WHERE a.submission = ?"""
        before, after = self.book.execute(earned, (submission,)).fetchone()
        return before is not None and after < before

    def settle(self, submission: int, circumstances: str, receipt: Receipt) -> Status:
        """Put the plan in the place of what there was; from now on it counts. `receipt` where no result has one."""
        with transaction(self.book):
            ours = (submission,)
            self.book.execute("DELETE FROM answers WHERE submission = ?", ours)
            self.book.execute("INSERT INTO answers SELECT * FROM planned WHERE submission = ?", ours)
            newest, attempted, cut = self.book.execute(
                f"""SELECT max(receipt), sum(verdict != '{Verdict.NOT_ATTEMPTED}'), sum(cut_short) FROM answers a
                    JOIN results ON key = a.result WHERE submission = ?""",
                ours,
            ).fetchone()
            status = (Status.PARTLY if cut else Status.GRADED) if attempted else Status.NOTHING_FOUND
            notes = self.book.execute("SELECT notes FROM plans WHERE submission = ?", ours).fetchone()[0]
            self._write(
                submission, circumstances=circumstances, status=status.value, notes=notes, trouble=None, fault=None,
                receipt=newest or self._receipt(receipt), graded=now(),
            )  # fmt: skip
            self.drop(submission)
        return status

    def settle_unreadable(
        self, submission: int, circumstances: str, trouble: Text, notes: Sequence[Text], receipt: Receipt
    ) -> None:
        """Keep that nothing of a submission can be graded, and why."""
        with transaction(self.book):
            self.book.execute("DELETE FROM answers WHERE submission = ?", (submission,))
            self._write(
                submission, circumstances=circumstances, status=Status.UNREADABLE.value, notes=as_json(notes),
                trouble=as_json(trouble), fault=None, receipt=self._receipt(receipt), graded=now(),
            )  # fmt: skip

    def fault(self, submission: int, why: Text) -> None:
        """Keep a fault of ours: the next run tries again; a report that there was stays."""
        with transaction(self.book):
            self.book.execute("UPDATE plans SET given_up = 1 WHERE submission = ?", (submission,))
            self._write(submission, circumstances="", fault=as_json(why))
            self.book.execute(
                "UPDATE submissions SET status = ? WHERE id = ? AND graded IS NULL", (Status.FAULT.value, submission)
            )

    def drop(self, submission: int) -> None:
        """Forget a plan."""
        self.book.execute("DELETE FROM planned WHERE submission = ?", (submission,))
        self.book.execute("DELETE FROM plans WHERE submission = ?", (submission,))

    def say_why(self, submission: int, reason: Text | None) -> None:
        """Keep the first thing to know about a submission."""
        self.book.execute("UPDATE submissions SET reason = ? WHERE id = ?", (reason and as_json(reason), submission))

    def _receipt(self, receipt: Receipt) -> int:
        record = as_json(receipt)
        self.book.execute("INSERT OR IGNORE INTO receipts (record) VALUES (?)", (record,))
        return int(self.book.execute("SELECT id FROM receipts WHERE record = ?", (record,)).fetchone()[0])

    def _write(self, submission: int, **values: object) -> None:
        places = ", ".join(f"{name} = ?" for name in values)
        self.book.execute(f"UPDATE submissions SET {places} WHERE id = ?", (*values.values(), submission))
