"""What others read of a gradebook: right in Excel, strict for programs, byte for byte in a teacher's own table."""

from __future__ import annotations

import csv
import io
import json
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from fake_engines import Inline, open_fake

from grader.batch import grading
from grader.cli import batch
from grader.cli.exits import ExitCode
from grader.cli.output import Output

ANSWER = "def softmax(x): pass\n"
ROSTER = "학번,이름,이메일\n0020231,홍길동,hong@example.com\n0020232,=cmd,k@example.com\n0020233,이영희,\n"


@pytest.fixture(autouse=True)
def graded(course: Path) -> None:
    """A gradebook of two who handed in and one who did not; one is called like a formula."""
    grading._course.cache_clear()
    for name, text in {"0020231_홍길동": "# pass\n", "0020232": "# worth 4\n"}.items():
        (Path("class") / name).mkdir(parents=True)
        (Path("class") / name / "p060_softmax.py").write_text(text + ANSWER)
    Path("r.csv").write_text(ROSTER, encoding="cp949")
    options = batch.parse(["class", "--out", "g.db", "--roster", "r.csv"], "en")
    batch.run(options, Output("en"), engine=open_fake, executor=lambda _: Inline())


def table(path: str) -> list[dict[str, str]]:
    """What was written for people."""
    return list(csv.DictReader(io.StringIO(Path(path).read_bytes().decode("utf-8-sig"), newline="")))


def test_csv_for_people(grade):
    """A byte order mark, ids as they are, no formulas, those who handed in nothing."""
    assert grade("export", "g.db", "--to", "csv", "-o", "o.csv").code == ExitCode.PASSED
    assert Path("o.csv").read_bytes().startswith(b"\xef\xbb\xbfid,name,")
    assert [(row["id"], row["name"], row["status"], row["points"]) for row in table("o.csv")] == [
        ("0020231", "홍길동", "graded", "10"), ("0020232", "'=cmd", "graded", "4"),
        ("0020233", "이영희", "missing", "0"),
    ]  # fmt: skip


def test_json_and_junit_are_strict(grade):
    """Every learner with the report; a suite each."""
    grade("export", "g.db", "--to", "json", "-o", "o.json")
    whole = json.loads(Path("o.json").read_bytes())
    assert (whole["format"], whole["version"]) == ("grade-gradebook", 1)
    assert [(one["id"], one["final"], bool(one["report"])) for one in whole["learners"]] == [
        ("0020231", 10.0, True), ("0020232", 4.0, True), ("0020233", 0.0, False),
    ]  # fmt: skip
    grade("export", "g.db", "--to", "junit", "-o", "o.xml")
    suites = ET.parse("o.xml").getroot()
    assert [(one.get("name"), one.get("tests"), one.get("errors")) for one in suites] == [
        ("0020231 홍길동", "1", "0"), ("0020232 =cmd", "1", "1"), ("0020233 이영희", "1", "1"),
    ]  # fmt: skip


def test_gradescope_results(grade):
    """A file for each submission, with the score at the top."""
    grade("export", "g.db", "--to", "gradescope", "-o", "gs")
    results = json.loads((Path("gs") / "0020232" / "results.json").read_bytes())
    assert (results["score"], results["tests"][0]["max_score"], results["tests"][0]["status"]) == (4.0, 10, "failed")
    assert sorted(path.name for path in Path("gs").iterdir()) == ["0020231_홍길동", "0020232"]


CANVAS = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,HW1 (55),HW2 (56),Final Score\r\n"
    ",,,,,Manual Posting,,\r\n"
    "    Points Possible,,,,,10,10,(read only)\r\n"
    '"홍, 길동",901,0020231,hong,"S ""A""",,7,70\r\n'
    "Kim,902,20232,kim,S,EX,,\r\n"
    "이영희,903,0020233,lee,S,3,,\r\n"
    "Student, Test,904,,x,S,,,\r\n"
)


def test_canvas_is_filled_byte_for_byte(grade):
    """Quotes, marks, line ends and all other columns stay; an empty hand is left to the teacher."""
    Path("c.csv").write_bytes(CANVAS.encode())
    said = grade("export", "g.db", "--to", "canvas", "--into", "c.csv", "-o", "o.csv")
    assert said.code == ExitCode.USAGE
    assert "which column? Name one with --column:" in said.words
    said = grade("export", "g.db", "--to", "canvas", "--into", "c.csv", "--column", "56", "-o", "o.csv")
    assert said.code == ExitCode.PASSED
    wanted = CANVAS.replace('"S ""A""",,7,', '"S ""A""",,10,').replace("S,EX,,", "S,EX,4,")
    assert Path("o.csv").read_bytes() == wanted.encode()
    grade("export", "g.db", "--to", "canvas", "--into", "c.csv", "--column", "HW1 (55)", "-o", "o.csv", "--scale", "5")
    assert Path("o.csv").read_bytes() == CANVAS.replace('"S ""A""",,', '"S ""A""",5,').encode()


def test_canvas_with_names_in_two_columns_and_semicolons(grade):
    """As some accounts have it."""
    text = "LastName;FirstName;ID;Section;HW (55)\n    Points Possible;;;;10\n홍;길동;901;S;\n"
    Path("c.csv").write_bytes(text.encode())
    grade("export", "g.db", "--to", "canvas", "--into", "c.csv", "-o", "o.csv")
    assert Path("o.csv").read_bytes() == text.replace("901;S;", "901;S;10").encode()


def test_moodle_is_filled_byte_for_byte(grade):
    """Found by email and name, since the numbers are those of another assignment; who has no line is told."""
    sheet = (
        '식별번호,"이름 / 성",이메일,성적,최고점,"최종 수정 (성적)"\n'
        '"참여자 20232",홍길동,hong@example.com,,100.00,-\n"참여자 7",x,k@example.com,"",100.00,-'
    )
    Path("m.csv").write_bytes(sheet.encode())
    said = grade("export", "g.db", "--to", "moodle", "--into", "m.csv", "-o", "o.csv")
    assert said.code == ExitCode.FAILED
    assert said.err == "grade: 1 learners have no line in m.csv: 0020233\n"
    wanted = sheet.replace("hong@example.com,,", "hong@example.com,10,").replace(
        'k@example.com,"",', 'k@example.com,"4",'
    )
    assert Path("o.csv").read_bytes() == wanted.encode()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "canvas", "-o", "o"], "fills a table: name the one that you downloaded with --into."),
        (["--to", "canvas", "-o", "o", "--into", "r.csv"], "this is no gradebook of Canvas"),
        (["--to", "moodle", "-o", "o", "--into", "r.csv"], "this is no grading worksheet of Moodle"),
        (["--to", "moodle", "-o", "o", "--into", "none.csv"], "none.csv cannot be read"),
        (["--to", "xls", "-o", "o"], "--to is one of csv, json"),
    ],
)
def test_what_cannot_be_filled_is_one_sentence(grade, words, said):
    """And nothing is written."""
    ended = grade("export", "g.db", *words)
    assert ended.code == ExitCode.USAGE
    assert said in ended.words
    assert not Path("o").exists()


def test_override_policy_and_diff(grade):
    """Points by hand with a reason, a rule that is shown, and what differs from before."""
    shutil.copy("g.db", "old.db")
    assert grade("diff", "old.db", "g.db").out == " No points differ.\n"
    assert "every override has a --reason." in grade("override", "g.db", "홍길동", "7").words
    assert "how many points?" in grade("override", "g.db", "홍길동").words
    assert "no problem 99" in grade("override", "g.db", "홍길동", "7", "--problem", "99", "--reason", "x").words
    said = grade("override", "g.db", "홍길동", "7", "--problem", "60", "--reason", "a hint too many")
    assert said.out == "0020231: 7 points (p060_softmax): a hint too many\n"
    assert grade("override", "g.db").out == said.out
    said = grade("diff", "old.db", "g.db")
    assert said.code == ExitCode.FAILED
    assert said.out == (" 0020231 홍길동  10 -> 7  (p060: 10 -> 7)\n 0 higher, 1 lower, 0 otherwise different\n")
    assert grade("override", "g.db", "홍길동", "--problem", "60", "--undo").code == ExitCode.PASSED
    assert grade("diff", "old.db", "g.db").code == ExitCode.PASSED
    said = grade("policy", "g.db", "--due", "2026-11-20T10:00+09:00", "--percent", "10", "--attempts", "best")
    assert "Due 2026-11-20T10:00:00+09:00; 10% lost per day begun" in said.words
    assert "the best counts" in grade("policy", "g.db").words
    assert "no time: soon." in grade("policy", "g.db", "--due", "soon").words
    assert "--floor takes a number from 0 to 100, not 101." in grade("policy", "g.db", "--floor", "101").words


def test_publish_and_what_is_no_gradebook(grade):
    """Nothing is hidden here; a missing file gets its sentence from every command."""
    assert "nothing in g.db is hidden." in grade("publish", "g.db").words
    for words in (["publish", "x.db"], ["override", "x.db"], ["policy", "x.db"], ["diff", "g.db", "x.db"]):
        assert "x.db does not exist: 'grade batch FOLDER --out x.db' makes it." in grade(*words).words
