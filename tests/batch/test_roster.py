"""A table of learners says whose a submission is, and who handed in nothing."""

from __future__ import annotations

from pathlib import Path

import fake_engines
import pytest

from grader.batch.admission import enrol
from grader.batch.collect import collect
from grader.batch.corrections import give
from grader.batch.roster import Matcher, match, read_roster
from grader.batch.rows import Found, Person
from grader.batch.standing import Override, standings
from grader.faults import UsageFault

TABLE = "학번,이름,이메일\r\n0020231,홍길동,hong@example.com\r\n0020232,김철수,\r\n0020233,김철수,\r\n"
PEOPLE = (
    Person("0020231", "홍길동", "hong@example.com", ("777",)), Person("0020232", "김철수"),
    Person("0020233", "김철수"), Person("9", "Lee, Young Hee", "lee@example.com"),
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_tables_as_excel_saves_them(tmp_path, encoding):
    """Ids keep their zeros, names are read right."""
    (tmp_path / "r.csv").write_bytes(TABLE.encode(encoding))
    roster = read_roster(tmp_path / "r.csv")
    assert roster.people[0] == Person("0020231", "홍길동", "hong@example.com")
    assert (len(roster.people), roster.encoding) == (3, "cp949" if encoding == "cp949" else "utf-8-sig")


def test_gradebooks_of_canvas_and_worksheets_of_moodle_are_rosters(tmp_path):
    """The student number is the id, Canvas's own an alias; the word before a participant's number is cut off."""
    (tmp_path / "c.csv").write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,HW1 (55)\n    Points Possible,,,,,10\n"
        '"Kim, Cheolsu",12346,20231,kim,S1,\n'
    )
    (tmp_path / "m.csv").write_text("Identifier,Full name,Email address\nParticipant 101,Hong,h@x.kr\n")
    assert read_roster(tmp_path / "c.csv").people == (Person("20231", "Kim, Cheolsu", "", ("12346", "kim")),)
    assert read_roster(tmp_path / "m.csv").people == (Person("101", "Hong", "h@x.kr"),)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("a;b\n1;2\n", "its first line has to name a column for ids"),
        ("", "its first line has to name a column for ids"),
        ("학번,이름\n2.02E+09,홍길동\n", r"the id 2\.02E\+09 was rounded by a spreadsheet"),
    ],
)
def test_what_is_no_roster_says_what_to_do(tmp_path, table, said):
    """Other tables, and ids that a spreadsheet has spoilt."""
    (tmp_path / "r.csv").write_text(table, encoding="utf-8")
    with pytest.raises(UsageFault, match=said):
        read_roster(tmp_path / "r.csv")


@pytest.mark.parametrize(
    ("entry", "id"),
    [
        ("20231_홍길동_과제", "0020231"), ("홍길동", "0020231"), ("hw1-홍길동 (1)", "0020231"), ("김철수", None),
        ("김철수_0020233", "0020233"), ("Young_Hee_Lee", "9"), ("park", None), ("0020231_0020232", None),
    ],
)  # fmt: skip
def test_names_of_folders_speak_of_learners(entry, id):
    """By id or by a name that only one has; two in one name are nobody."""
    found = Matcher(PEOPLE).entry(entry)
    assert (found.id if found else None) == id


def test_what_an_lms_calls_a_learner_becomes_an_alias():
    """Matched by id, email or name; what is nobody's keeps what the LMS says, and is listed."""
    found = (
        Found("a", Path("a"), people=(Person("777", "x"),)),
        Found("b", Path("b"), people=(Person("5", "youngheelee"),)),
        Found("c", Path("c"), people=(Person("6", "nobody"),)),
    )
    matched, nobody = match(found, PEOPLE)
    assert [one.people[0].id for one in matched] == ["0020231", "9", "6"]
    assert matched[1].people[0].aliases == ("5",)
    assert nobody == ("c",)


def test_who_handed_in_nothing_stands_in_the_gradebook(book, handed_in, grade_class):
    """With no points and no status."""
    enrol(book.book, [Person("kim"), Person("lee", "이영희")])
    grade_class(handed_in(kim="# pass"), book)
    rows = {row.learner.id: row for row in standings(book.book, book.settings())}
    assert (rows["lee"].status, rows["lee"].final, rows["lee"].learner.name) == (None, 0.0, "이영희")


def test_a_roster_that_comes_later_names_those_who_are_there_already(book, handed_in, grade_class):
    """Nobody stands there twice, nothing is judged twice, points by hand stay hers."""
    folder = handed_in(kim="# pass")
    grade_class(folder, book)
    give(book.book, Override("kim", "", 3, "x"))
    fake_engines.judged.clear()
    people = (Person("20231", "Kim"),)
    assert grade_class(folder, book, found=match(collect(folder), people)[0]).unchanged == 1
    assert [(row.learner.id, row.final) for row in standings(book.book, book.settings())] == [("20231", 3)]
    assert fake_engines.judged == []


def test_the_group_before_a_name_does_not_hide_it():
    """Moodle writes "Group A-Hong Gildong" for the members of a group; a name with a hyphen is still one."""
    people = (Person("1", "Hong Gildong"), Person("2", "Kim-Lee Ara"))
    matcher = Matcher(people)
    assert matcher.person(Person("77", "Group A-Hong Gildong")) == people[0]
    assert matcher.person(Person("78", "Kim-Lee Ara")) == people[1]
