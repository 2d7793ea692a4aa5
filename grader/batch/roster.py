"""Who is in the class, and whose is each submission? Read from a table of the learners, as schools and LMSs write it.

The gradebook of Canvas and the worksheet of Moodle are such tables too.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from grader.batch.rows import Found, Person
from grader.faults import UsageFault
from grader.text import Text

_IDS = (  # the first of them that a table has is the id; the others are aliases
    "학번", "student id", "student_id", "studentid", "student number", "sid", "sis user id", "학생번호", "id",
    "id number", "sis login id", "username", "user name", "identifier", "식별 번호",
)  # fmt: skip
_NAMES = ("이름", "성명", "name", "full name", "student name", "student", "학생", "성 / 이름")
_FIRST, _LAST = ("first name", "firstname"), ("last name", "lastname", "surname")
_EMAILS = ("email", "e-mail", "email address", "이메일", "메일", "이메일 주소")
_WORDS = re.compile(r"[^\W_]+")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_PARTICIPANT = re.compile(r"\D+ ?(\d+)")
_NO_HEADINGS = Text(
    "{path} is no table of learners: its first line has to name a column for ids (학번, student id, id) or names "
    "(이름, name); it begins with {first}.",
    "{path} 은(는) 학생 명단이 아니다. 첫 줄에 학번(학번, student id, id)이나 이름(이름, name) 열이 있어야 하는데 "
    "{first} (으)로 시작한다.",
)
_UNREADABLE = Text("{path} cannot be read ({why}).", "{path} 을(를) 읽을 수 없다({why}).")
_ROUNDED = Text(
    "{path}: the id {id} was rounded by a spreadsheet: format the column as text and write the table again.",
    "{path}: 학번 {id} 은(는) 스프레드시트가 반올림한 값이다. 열 서식을 텍스트로 바꾸고 다시 저장하라.",
)


@dataclass(frozen=True, slots=True)
class Roster:
    """The learners of a class; `encoding` is how the table was saved."""

    people: tuple[Person, ...]
    encoding: str


def read_roster(path: Path) -> Roster:
    """The learners in a table: UTF-8 or CP949; commas, semicolons or tabs. Raises UsageFault."""
    text, encoding = decoded(path)
    lines = text.splitlines()
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator(lines)))
    headings = [heading.strip().casefold() for heading in rows[0]] if rows else []
    columns = _columns(headings)
    if not columns["id"] and not columns["name"]:
        first = lines[0][:60] if lines else '""'
        raise UsageFault(_NO_HEADINGS.fill(path=path, first=first))
    people = [person for row in rows[1:] if (person := _person(row, columns))]
    for person in people:
        for id in (person.id, *person.aliases):
            if _SCIENTIFIC.fullmatch(id):
                raise UsageFault(_ROUNDED.fill(path=path, id=id))
    return Roster(tuple(people), encoding)


def decoded(path: Path) -> tuple[str, str]:
    """The text of a table and its encoding. Raises UsageFault."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageFault(_UNREADABLE.fill(path=path, why=error.strerror)) from None
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise UsageFault(_UNREADABLE.fill(path=path, why="neither UTF-8 nor CP949"))


def separator(lines: Sequence[str]) -> str:
    """What stands between the cells of a table."""
    first = "\n".join(lines[:3])
    return max(",;\t", key=first.count)


class Matcher:
    """Tells whose a submission is: by id, by email, by a name that only one has, by the name of an entry."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = tuple(people)
        by: defaultdict[str, dict[str, Person]] = defaultdict(dict)
        for person in self._people:
            for word in (person.id, *person.aliases, person.email):
                if word:
                    by[_plain_id(word)][person.id] = person
            for name in _names(person.name):
                by[name][person.id] = person
        self._by = {word: next(iter(each.values())) for word, each in by.items() if len(each) == 1}

    def person(self, person: Person) -> Person | None:
        """The learner that an LMS means."""
        words = [_plain_id(word) for word in (person.id, *person.aliases, person.email) if word]
        words += _names(person.name) + _names(person.name.partition("-")[2])  # Moodle puts "Group A-" before a name
        return next((self._by[word] for word in words if word in self._by), None)

    def entry(self, name: str) -> Person | None:
        """The learner that the name of a file or folder speaks of; None when it speaks of none, or of several."""
        words = [_squeezed(word) for word in re.split(r"[\s_\-().,\[\]+]+", name)]
        pairs = [one + other for one, other in pairwise(words)]
        spoken = (self._by.get(_plain_id(word)) or self._by.get(word) for word in (*words, *pairs, _squeezed(name)))
        found = {person.id: person for person in spoken if person is not None}
        return next(iter(found.values())) if len(found) == 1 else None


def match(found: Iterable[Found], people: Iterable[Person]) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """The submissions with learners of the roster in place of what the LMS calls them; the names of those of nobody."""
    matcher = Matcher(people)
    matched, nobody = [], []
    for one in found:
        theirs = [matcher.person(person) for person in one.people] or [matcher.entry(one.name)]
        theirs_now = [
            replace(hers, aliases=tuple(dict.fromkeys((*hers.aliases, *_ids(lms))))) if hers else lms
            for hers, lms in zip(theirs, one.people or (None,), strict=True)
        ]
        matched.append(replace(one, people=tuple(person for person in theirs_now if person is not None)))
        if None in theirs:
            nobody.append(one.name)
    return tuple(matched), tuple(nobody)


def _ids(person: Person | None) -> tuple[str, ...]:
    return (person.id, *person.aliases) if person else ()


def _columns(headings: Sequence[str]) -> dict[str, list[int]]:
    """Where ids, names and emails stand, the best first."""
    wanted = {"id": _IDS, "name": _NAMES, "first": _FIRST, "last": _LAST, "email": _EMAILS}
    return {
        kind: [headings.index(heading) for heading in names if heading in headings] for kind, names in wanted.items()
    }


def _person(row: Sequence[str], columns: dict[str, list[int]]) -> Person | None:
    def cells(kind: str) -> list[str]:
        found = (row[at].strip() for at in columns[kind] if at < len(row))
        return [unicodedata.normalize("NFC", cell) for cell in found if cell]

    if row and row[0].strip() in ("Points Possible", "Student, Test"):  # Canvas's own lines
        return None
    ids = [_participant(cell) for cell in cells("id")]
    name = next(iter(cells("name")), "") or ", ".join([*cells("last"), *cells("first")])
    email = next(iter(cells("email")), "")
    if not (ids or name or email):
        return None
    id, *aliases = [*ids, email, name] if ids else [email or name]
    return Person(id, name, email, tuple(alias for alias in aliases if alias and alias not in (id, name, email)))


def _participant(cell: str) -> str:
    """The number that stands behind the word for "Participant", in whatever language."""
    found = _PARTICIPANT.fullmatch(cell)
    return found[1] if found and " " in cell else cell


def _names(name: str) -> list[str]:
    """A name as it may be written elsewhere: without blanks, in either order."""
    words = [_squeezed(word) for word in _WORDS.findall(unicodedata.normalize("NFC", name))]
    orders = (words, words[1:] + words[:1], words[-1:] + words[:-1])
    return list(dict.fromkeys("".join(order) for order in orders if order))


def _squeezed(word: str) -> str:
    return "".join(_WORDS.findall(unicodedata.normalize("NFC", word).casefold()))


def _plain_id(word: str) -> str:
    """An id without what spreadsheets add or take away: blanks, leading zeros, a fraction of zero."""
    word = word.strip().casefold().removesuffix(".0")
    return word.lstrip("0") or word
