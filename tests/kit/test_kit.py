"""What an instructor gives out: complete enough to grade with, and without any solution."""

from __future__ import annotations

import ast
import base64
import hashlib
import io
import json
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from unpacking import STEMS, Unpacked, Write

from grader.cli.main import COMMANDS, main
from grader.course import Course, Problem, open_course
from grader.faults import RecordFault, UsageFault
from grader.kit import pack_kit
from grader.report.json_form import report_to_json
from grader.running import Engine
from grader.submission import read_submission


def every_byte(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Each member of an archive by its path, archives in it opened too, and what was compressed decompressed."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        yield name, data
        if name.endswith(".rec"):
            yield f"{name}, unpacked", zlib.decompress(data)
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.namelist():
            yield from every_byte(archive.read(member), f"{name}/{member}")


def code_lines(problem: Problem) -> set[str]:
    """The lines of a problem's solution and mistakes that are code, and long enough to be nobody else's."""
    assert problem.solution is not None
    assert problem.mistakes is not None
    return _code_lines(problem.solution) | _code_lines(problem.mistakes)


def _code_lines(path: Path) -> set[str]:
    """Without docstrings, texts of several lines, heads and imports."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    texts = [node for node in strings if id(node) in docs or node.end_lineno != node.lineno]
    said = {line for node in texts for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    heads = ("def ", "class ", "import ", "from ", "#", "@")
    lines = (line.strip() for at, line in enumerate(text.split("\n"), 1) if at not in said)
    return {line for line in lines if len(line) > 24 and not line.startswith(heads)}


@pytest.mark.parametrize("stem", STEMS)
def test_no_byte_of_a_kit_is_a_solutions(course: Course, kit: Unpacked, stem: str) -> None:
    """No line of code of a solution or of a mistake is found, however often a member is unpacked."""
    (problem,) = course.find([stem])
    public = problem.stub.read_text(encoding="utf-8") + problem.checks_file.read_text(encoding="utf-8")
    secret = {line.encode() for line in code_lines(problem) if line not in public}
    assert secret
    for name, data in every_byte(kit.zip.read_bytes(), "kit.zip"):
        assert not [line for line in secret if line in data], name


def test_no_file_of_a_kit_is_compiled_or_a_solution(kit: Unpacked) -> None:
    """Neither .pyc nor a folder of solutions nor a file of mistakes is in it."""
    names = [name for name, _ in every_byte(kit.zip.read_bytes(), "kit.zip")]
    assert len(names) > 100
    assert not [name for name in names if name.endswith((".pyc", ".pyo", ".so")) or "__pycache__" in name]
    assert not [name for name in names if "solutions" in name or "_mistakes" in name]


def test_a_kit_names_no_place_of_the_machine_it_was_made_on(course: Course, kit: Unpacked) -> None:
    """No path of the working copy or of the installation stands in it."""
    places = [str(course.root).encode(), str(Path(main.__code__.co_filename).parents[2]).encode()]
    for name, data in every_byte(kit.zip.read_bytes(), "kit.zip"):
        assert not [place for place in places if place in data], name


def test_the_key_of_a_quiz_is_not_in_a_kit(course: Course, kit: Unpacked) -> None:
    """What is told after a right answer is found in no member, nor is the dict of answers."""
    told = [
        node.value[:40].encode()
        for problem in course.find(["182"])
        for node in ast.walk(ast.parse(problem.solution.read_bytes()))  # type: ignore[union-attr]  # it has one
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\nko:" in node.value
    ]
    assert len(told) == 4
    for name, data in every_byte(kit.zip.read_bytes(), "kit.zip"):
        assert not [line for line in told if line in data], name
        assert b'"q1": "c"' not in data


def test_a_kit_holds_what_is_needed(kit: Unpacked) -> None:
    """Stubs to fill in, data, a README; the wheel has checks and records of these problems and of no other."""
    assert {path.stem for path in kit.folder.glob("exercises/*/*.py")} == set(STEMS)
    assert (kit.folder / "data" / "README.md").is_file()
    assert {path.stem for path in kit.installed.glob("grader/_course/data/records/*")} == set(STEMS)
    checks = {path.stem for path in kit.installed.glob("grader/checks/*/*.py")}
    assert checks - {f"{stem}_rig" for stem in STEMS} == set(STEMS)


def test_the_readme_has_two_commands_in_each_language(kit: Unpacked) -> None:
    """They name the wheel that is there; nothing is left unfilled."""
    said = (kit.folder / "README.md").read_text(encoding="utf-8")
    blocks = [block.strip().split("\n") for block in said.split("```")[1::2]]
    assert [len(block) for block in blocks] == [2, 2]
    assert all(block[0] == f"python -m pip install {kit.wheel.name}" for block in blocks)
    assert [block[1] for block in blocks] == ["grade", "grade --lang ko"]
    assert "{" not in said
    assert "풀이는 이 꾸러미에" in said
    named = set(re.findall(r"`grade ([a-z]+)", said))
    assert {"init", "next", "watch", "hint"} <= named <= COMMANDS.keys()


def test_a_wheel_says_what_it_holds(kit: Unpacked) -> None:
    """Its RECORD has every member with its hash; name, version and command are where pip looks for them."""
    with zipfile.ZipFile(kit.wheel) as wheel:
        (record,) = [name for name in wheel.namelist() if name.endswith(".dist-info/RECORD")]
        rows = [line.rsplit(",", 2) for line in wheel.read(record).decode().splitlines()]
        assert {name for name, *_ in rows} == set(wheel.namelist())
        for name, said, size in rows[:-1]:
            data = wheel.read(name)
            assert said == "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
            assert int(size) == len(data)
        about = wheel.read(record.replace("RECORD", "METADATA")).decode()
        entry = wheel.read(record.replace("RECORD", "entry_points.txt")).decode()
    assert f"\nVersion: {kit.wheel.name.split('-')[1]}\n" in about
    assert "+kit." in kit.wheel.name
    assert "grade = grader.cli.main:main" in entry


def test_the_same_course_makes_the_same_kit(course: Course, kit: Unpacked) -> None:
    """Byte by byte; another choice of problems is another version, so that pip replaces what is there."""
    assert pack_kit(course, course.problems).data == kit.zip.read_bytes()
    assert pack_kit(course, course.problems[:1]).wheel != kit.wheel.name


def reports(report: dict[str, Any]) -> list[dict[str, Any]]:
    """What is said of the problems, without the time it took."""
    return [{name: value for name, value in problem.items() if name != "seconds"} for problem in report["problems"]]


def both(course: Course, kit: Unpacked, path: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The instructor's report and the kit's on one answer."""
    with Engine(course) as engine:
        ours = json.loads(json.dumps(report_to_json(engine.grade(read_submission(path)))))
    return reports(ours), reports(kit.grade("--in", str(path)))


def test_right_answers_pass_with_a_kit(course: Course, kit: Unpacked, tmp_path: Path) -> None:
    """The reports are equal to the instructor's, explanations of the quiz included."""
    for problem in course.problems:
        assert problem.solution is not None
        shutil.copy(problem.solution, tmp_path)
    ours, theirs = both(course, kit, tmp_path)
    assert [problem["verdict"] for problem in theirs] == ["passed"] * len(STEMS)
    assert theirs == ours
    assert any(check["explanations"] for problem in theirs for check in problem["checks"])


WRONG = {
    "p060_softmax.py": "import numpy as np\n\ndef softmax(x):\n    return np.exp(x) / np.sum(np.exp(x))\n",
    "p182_padding_formula.py": 'def answers():\n    return {"q1": "b", "q2": "b", "q3": 3, "q4": None}\n',
    "p151_affine_layer.py": """class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.mean(axis=0)
        return dout @ self.W.T
""",
    "p028_and_gate.py": "def AND(x1, x2):\n    return 1 / 0\n",
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_answers_get_the_same_report_with_a_kit(course: Course, kit: Unpacked, write: Write, name: str) -> None:
    """Values, sentences and the mistake that is recognised are those of the instructor's engine."""
    ours, theirs = both(course, kit, write(name, WRONG[name]))
    assert theirs == ours
    assert theirs[0]["verdict"] != "passed"
    assert name.startswith("p028") or any(check["mistake"] for check in theirs[0]["checks"])


@pytest.mark.parametrize("letter", "abcde")
def test_every_option_of_a_quiz_is_judged_alike(course: Course, kit: Unpacked, write: Write, letter: str) -> None:
    """Right or wrong, recognised or not."""
    given = {"q1": letter, "q2": letter, "q3": ord(letter) - 97, "q4": letter}
    text = f"def answers():\n    return {given!r}\n"
    ours, theirs = both(course, kit, write("p182_padding_formula.py", text))
    assert theirs == ours


def test_untouched_stubs_of_a_kit_are_not_attempted(kit: Unpacked) -> None:
    """`grade`, typed where the kit was unpacked, finds the stubs and says so."""
    report = kit.grade()
    assert [problem["verdict"] for problem in report["problems"]] == ["not_attempted"] * len(STEMS)


def test_another_seed_is_refused_in_a_sentence(kit: Unpacked, write: Write) -> None:
    """The kit knows answers for the public seed only."""
    said = kit.type("60", "--in", str(write("p060_softmax.py", WRONG["p060_softmax.py"])), "--seed", "8")
    assert said.returncode == 2
    assert "Traceback" not in said.stderr
    assert "for the seed 7 only" in said.stderr


def test_a_chapter_can_be_given_out_alone(course: Course, tmp_path: Path) -> None:
    """Only the named problems are in it."""
    out = tmp_path / "new folder" / "ch03.zip"
    assert main(["release", "ch03", "-o", str(out), "--course", str(course.root)]) == 0
    names = [name for name, _ in every_byte(out.read_bytes(), "")]
    assert not [name for name in names if "p151" in name or "p182" in name]
    assert [name for name in names if name.endswith("p060_softmax.rec")]


@pytest.fixture
def copied(course: Course, tmp_path: Path) -> Course:
    """The course once more, to be spoiled."""
    shutil.copytree(course.root, tmp_path / "course")
    return open_course(tmp_path / "course")


@pytest.mark.parametrize("number", ["60", "182", "151"])
def test_a_stub_with_an_answer_in_it_is_not_given_out(copied: Course, number: str) -> None:
    """An instructor who has solved a problem where the stub lies is told before the answer is in every kit."""
    (problem,) = copied.find([number])
    assert problem.solution is not None
    shutil.copy(problem.solution, problem.stub)
    with pytest.raises(UsageFault) as told:
        pack_kit(copied, [problem])
    assert "give the answer away" in told.value.said.en
    assert "스텁을 되돌려" in told.value.said.ko


def test_records_are_made_anew_where_they_are_stale(
    copied: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And left as they are where they fit."""
    (problem,) = copied.find(["60"])
    problem.checks_file.write_text(problem.checks_file.read_text(encoding="utf-8") + "\n# new\n", encoding="utf-8")
    words = ["release", "-o", str(tmp_path / "kit.zip"), "--course", str(copied.root)]
    assert main(words) == 0
    assert [line for line in capsys.readouterr().out.split("\n") if "recorded" in line] == [" p060_softmax: recorded"]
    shutil.rmtree(copied.root / "solutions")
    assert main(words) == 0  # without solutions records that fit are enough
    problem.checks_file.write_text(problem.checks_file.read_text(encoding="utf-8") + "\n# newer\n", encoding="utf-8")
    assert main(words) == 2
    assert "up-to-date record of p060_softmax" in " ".join(capsys.readouterr().err.split())


def test_what_cannot_be_written_is_one_sentence(
    course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder where a file is wanted, a file where a folder is wanted, and no place at all."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path, tmp_path / "file" / "kit.zip"):
        assert main(["release", "-o", str(place), "--course", str(course.root)]) == 2
        assert "cannot be written" in capsys.readouterr().err
    assert main(["release", "--course", str(course.root)]) == 2
    assert "-o/--out is missing" in capsys.readouterr().err


def test_a_missing_record_is_a_fault_that_names_the_command(copied: Course) -> None:
    """Packing alone records nothing."""
    shutil.rmtree(copied.root / "data" / "records")
    with pytest.raises(RecordFault, match="'grade record' makes it"):
        pack_kit(copied, copied.problems)
