"""How does a gradebook lie in its file? `docs/gradebook.md` describes each table."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from grader.faults import RecordFault, UsageFault
from grader.report.json_form import plain
from grader.text import Text

APPLICATION = 0x47524442  # "GRDB": tells our files from other SQLite files
VERSION = 1
TABLES = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE rounds (
    id INTEGER PRIMARY KEY, seed INTEGER NOT NULL, hidden INTEGER NOT NULL, begun TEXT NOT NULL, published TEXT);
CREATE TABLE learners (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, aliases TEXT NOT NULL, enrolled INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE TABLE submissions (
    id INTEGER PRIMARY KEY, owner TEXT NOT NULL, content TEXT NOT NULL, attempt INTEGER NOT NULL,
    round INTEGER NOT NULL REFERENCES rounds, name TEXT NOT NULL, handed_in TEXT NOT NULL, late INTEGER,
    seen INTEGER NOT NULL, circumstances TEXT NOT NULL, status TEXT, reason TEXT, notes TEXT, trouble TEXT, fault TEXT,
    receipt INTEGER REFERENCES receipts, graded TEXT, UNIQUE (owner, content));
CREATE TABLE members (
    submission INTEGER NOT NULL REFERENCES submissions, learner TEXT NOT NULL REFERENCES learners,
    PRIMARY KEY (submission, learner)) WITHOUT ROWID;
CREATE INDEX members_by_learner ON members (learner);
CREATE TABLE receipts (id INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE);
CREATE TABLE results (
    key TEXT PRIMARY KEY, stem TEXT NOT NULL, verdict TEXT NOT NULL, points INTEGER NOT NULL, out_of INTEGER NOT NULL,
    cut_short INTEGER NOT NULL, seconds REAL NOT NULL, receipt INTEGER NOT NULL REFERENCES receipts,
    report TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE answers (
    submission INTEGER NOT NULL REFERENCES submissions, place INTEGER NOT NULL, stem TEXT NOT NULL,
    result TEXT NOT NULL REFERENCES results, file TEXT NOT NULL, notes TEXT NOT NULL, names TEXT NOT NULL,
    PRIMARY KEY (submission, stem)) WITHOUT ROWID;
CREATE TABLE overrides (
    id INTEGER PRIMARY KEY, learner TEXT NOT NULL, stem TEXT NOT NULL, points REAL NOT NULL, reason TEXT NOT NULL,
    made TEXT NOT NULL, undone TEXT);
CREATE TABLE plans (
    submission INTEGER PRIMARY KEY REFERENCES submissions, notes TEXT NOT NULL, given_up INTEGER NOT NULL);
CREATE TABLE planned (
    submission INTEGER NOT NULL REFERENCES plans, place INTEGER NOT NULL, stem TEXT NOT NULL, result TEXT NOT NULL,
    file TEXT NOT NULL, notes TEXT NOT NULL, names TEXT NOT NULL, PRIMARY KEY (submission, stem)) WITHOUT ROWID;
CREATE INDEX planned_by_result ON planned (result);
"""
_NO_BOOK = Text(
    "{path} does not exist: 'grade batch FOLDER --out {path}' makes it.",
    "{path} 이(가) 없다. 'grade batch FOLDER --out {path}' (으)로 만든다.",
)
_NOT_OURS = Text(
    "{path} is no gradebook: name one that 'grade batch --out' made.",
    "{path} 은(는) 성적부가 아니다. 'grade batch --out' 으로 만든 파일을 지정하라.",
)
_NEWER = Text(
    "{path} is a gradebook of another version of grade ({version}, here {ours}): use that version.",
    "{path} 은(는) 다른 버전의 grade 로 만든 성적부다({version}, 여기는 {ours}). 그 버전을 사용하라.",
)


def open_book(path: Path, *, make: bool) -> sqlite3.Connection:
    """A connection to the gradebook in a file, with its tables; `make` one where there is none.

    Raises UsageFault for a file that is none, RecordFault where it cannot be read or written.
    """
    if not path.exists() and not make:
        raise UsageFault(_NO_BOOK.fill(path=path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        book = sqlite3.connect(path, isolation_level=None, timeout=60)
    except (OSError, sqlite3.Error) as error:
        raise RecordFault(f"{path} cannot be opened ({error})") from error
    try:
        book.row_factory = sqlite3.Row
        _prepare(book, path, make)
    except sqlite3.Error as error:
        book.close()
        raise _told(error, path) from error
    except BaseException:
        book.close()
        raise
    return book


@contextmanager
def transaction(book: sqlite3.Connection) -> Iterator[None]:
    """What is done inside is in the file as a whole or not at all. One inside another is a part of that."""
    if book.in_transaction:
        yield
        return
    book.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        book.execute("ROLLBACK")
        raise
    book.execute("COMMIT")


def now() -> str:
    """The time, in ISO form."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def as_json(value: Any) -> str:
    """Records and plain values as they are kept in a column."""
    value = tuple(value) if isinstance(value, list) else value
    return json.dumps(plain(value), ensure_ascii=False, allow_nan=False)


def _prepare(book: sqlite3.Connection, path: Path, make: bool) -> None:
    """Make the tables of a new file; know those of an old one."""
    ours, version = (book.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    empty = book.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and ours in (0, APPLICATION) and make:
        book.execute("PRAGMA journal_mode = WAL")
        with transaction(book):
            if book.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:  # nobody else was faster
                for statement in TABLES.split(";"):
                    book.execute(statement)
                book.execute(f"PRAGMA application_id = {APPLICATION}")
                book.execute(f"PRAGMA user_version = {VERSION}")
    elif empty or ours != APPLICATION:
        raise UsageFault(_NOT_OURS.fill(path=path))
    elif version != VERSION:
        raise UsageFault(_NEWER.fill(path=path, version=version, ours=VERSION))
    book.execute("PRAGMA synchronous = NORMAL")  # with WAL, what was committed survives the end of any process
    book.execute("PRAGMA foreign_keys = ON")


def _told(error: sqlite3.Error, path: Path) -> Exception:
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        return UsageFault(_NOT_OURS.fill(path=path))
    return RecordFault(f"{path} cannot be read ({error})")
