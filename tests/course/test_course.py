"""Which problems a course has, in which order, and where it is looked for."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.course import open_course, passed_by
from grader.faults import CourseFault, UsageFault
from grader.materials import open_materials
from grader.text import Text

OURS = Path(__file__).resolve().parents[2]


def test_a_problem_is_a_stub_that_has_checks(root, add):
    """A stub without checks is no problem, and neither are rigs, caches and helpers."""
    add("p060_softmax")
    (root / "exercises/ch03_neural_network/p061_more.py").write_text("")
    (root / "grader/checks/ch03_neural_network/p060_softmax_rig.py").write_text("")
    (root / "solutions/ch03_neural_network/p060_softmax_mistakes.py").write_text("")
    (root / "exercises/ch03_neural_network/notes.txt").write_text("")
    (problem,) = open_course(root).problems
    assert problem.stem == "p060_softmax"
    assert [path.name for path in (problem.rig, problem.mistakes, problem.solution) if path] == [
        "p060_softmax_rig.py",
        "p060_softmax_mistakes.py",
        "p060_softmax.py",
    ]


def test_shared_parts_of_a_rig_come_before_its_own(root, add):
    """The declaration names them; one text of all goes into the sandbox, and one that is not there is a fault."""
    add("p060_softmax")
    checks = root / "grader/checks/ch03_neural_network/p060_softmax.py"
    checks.write_text(checks.read_text().replace("draws=False", 'draws=False, rigs=["nets", "layers"]'))
    checks.with_name("p060_softmax_rig.py").write_text("OWN = SECOND + 1\n")
    shared = root / "grader/checks/rigs"
    shared.mkdir()
    (shared / "nets.py").write_text("FIRST = 1\n")
    (problem,) = open_course(root).problems
    assert [path.relative_to(root / "grader/checks").as_posix() for path in problem.rigs] == [
        "rigs/nets.py",
        "rigs/layers.py",
        "ch03_neural_network/p060_softmax_rig.py",
    ]
    with pytest.raises(CourseFault, match=r"layers\.py cannot be read"):
        open_materials(open_course(root), problem)
    (shared / "layers.py").write_text("SECOND = FIRST + 1\n")
    names: dict[str, int] = {}
    exec(open_materials(open_course(root), problem).rig, names)
    assert names["OWN"] == 3


def test_the_parts_of_a_rig_are_those_of_the_declaration():
    """They are found without parsing, and are what Problem(...) is given when the file is run."""
    named = 0
    for problem in open_course(OURS).problems:
        tree = ast.parse(problem.checks_file.read_bytes())
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Problem"]
        given = [ast.literal_eval(word.value) for call in calls for word in call.keywords if word.arg == "rigs"]
        shared = [path.stem for path in problem.rigs if path != problem.rig]
        assert shared == (given[0] if given else []), problem.stem
        assert all(path.is_file() for path in problem.rigs), problem.stem
        named += len(shared)
    assert named > 10


def test_what_a_begun_problem_lacks_is_named(root, add):
    """Asked for by number, stem or words: the file that makes it a problem, in both languages."""
    add("p060_softmax")
    stub = root / "exercises/ch03_neural_network/p061_more.py"
    checks = root / "grader/checks/ch03_neural_network/p062_less.py"
    stub.write_text("")
    checks.write_text("")
    (root / "grader/checks/ch03_neural_network/p062_less_rig.py").write_text("")
    course = open_course(root)
    for word, stem, missing in (
        ("61", "p061_more", checks.with_name("p061_more.py")),
        ("more", "p061_more", checks.with_name("p061_more.py")),
        ("p062_less", "p062_less", stub.with_name("p062_less.py")),
    ):
        with pytest.raises(UsageFault) as fault:
            course.find([word])
        assert fault.value.said.en == f"{stem} is no problem yet: {missing} is missing."
        assert fault.value.said.ko == f"{stem}은(는) 아직 문제가 아니다. {missing} 파일이 없다."
    with pytest.raises(UsageFault, match="No problem is called 'x99'"):
        course.find(["x99"])


def test_order_is_the_order_of_study(root, add):
    """Chapters in course order, unknown ones last; inside, numbers with their letters, then w, s, n, c."""
    for stem, chapter in (
        ("p002_b", "zz_extra"),
        ("c01_check", "ch06_techniques"),
        ("n01_notes", "ch06_techniques"),
        ("s02_slides", "ch06_techniques"),
        ("w10_sheet", "ch06_techniques"),
        ("w02_sheet", "ch06_techniques"),
        ("p170_batch_norm", "ch06_techniques"),
        ("p032b_step", "ch02_perceptron"),
        ("p033a_xor", "ch02_perceptron"),
        ("p032a_nand", "ch02_perceptron"),
        ("p011_grid", "ch01_matplotlib"),
        ("p010_scalar", "ch01_numpy"),
    ):
        add(stem, chapter)
    numbers = [problem.number for problem in open_course(root).problems]
    assert numbers == ["10", "11", "32a", "32b", "33a", "170", "w02", "w10", "s02", "n01", "c01", "2"]


def test_what_a_problem_says_of_itself(root, add):
    """Title, statement and names come from the stub, all else from the file of checks."""
    add("p060_softmax")
    (problem,) = open_course(root).problems
    assert problem.title == Text("The p060_softmax", "p060_softmax 문제")
    assert problem.statement == Text("Return the number.", "수를 반환하라.")
    assert problem.names == ("number",)
    assert problem.points == 5
    assert problem.covers == ("004:1",)
    assert problem.builds_on == ("p001_one",)
    assert problem.hints == (Text("Think.", "생각하라."),)
    assert not problem.draws
    assert [(c.name, c.sentence.en, c.points, c.needs) for c in problem.checks] == [
        ("is_a_number", "it is a number", 2, ""),
        ("is_right", "it is right", 3, "is_a_number"),
    ]


def test_a_stub_with_an_answer_that_does_not_parse_keeps_its_title(root, add):
    """Who works in the course's own folder edits the stub: what is in it never breaks the course."""
    add(
        "p060_softmax", stub='"""Softmax\nko: 소프트맥스\n\nText.\n\n[ko]\n글.\n"""\n\nimport numpy\n\ndef softmax(x:\n'
    )
    add("p061_max", stub="\ufeffdef largest(x): return x\n\nLIMIT: int = 3\n")
    add("p062_min", stub="LIMIT = 3\ndef (:")
    softmax, largest, smallest = open_course(root).problems
    assert (softmax.title, softmax.statement.ko, softmax.names) == (Text("Softmax", "소프트맥스"), "글.", ("softmax",))
    assert (largest.title, largest.names) == (Text("max", "max"), ("largest", "LIMIT"))
    assert (smallest.title.en, smallest.names) == ("min", ("LIMIT",))


def test_naming_one_problem_reads_no_other(root, add):
    """A broken file costs only who asks for it."""
    add("p060_softmax")
    add("p061_broken", checks="def (:")
    course = open_course(root)
    (problem,) = course.find(["60"])
    assert problem.points == 5


def test_the_named_course_is_opened_first(root, add, tmp_path, monkeypatch):
    """The argument, then GRADE_COURSE."""
    add("p060_softmax")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GRADE_COURSE", str(root))
    assert open_course().root == root
    monkeypatch.setenv("GRADE_COURSE", str(tmp_path))
    assert open_course(root).root == root


def test_a_course_that_a_submission_brings_is_not_taken(root, add, monkeypatch):
    """The checks of a course run unprotected: only the one the grader came with is taken without being named."""
    monkeypatch.delenv("GRADE_COURSE", raising=False)
    add("p060_softmax", checks="raise SystemExit('code of the submission')")
    for folder in (root, root / "exercises" / "ch03_neural_network"):
        monkeypatch.chdir(folder)
        assert open_course().root == OURS
        assert passed_by() == root
    assert passed_by(root) is None
    monkeypatch.setenv("GRADE_COURSE", str(root))
    assert open_course().root == root
    assert passed_by() is None


def test_the_working_copy_of_the_grader_is_its_course(monkeypatch):
    """Nothing is passed by in it, however deep, nor where there is no course at all."""
    monkeypatch.delenv("GRADE_COURSE", raising=False)
    for folder in (OURS, OURS / "exercises", Path(OURS.anchor)):
        monkeypatch.chdir(folder)
        assert open_course().root == OURS
        assert passed_by() is None


def test_a_folder_that_is_no_course_is_named(tmp_path, monkeypatch):
    """What was named and is no course is an error of usage, by argument and by environment."""
    with pytest.raises(UsageFault, match=r"holds no course: it needs the folders exercises and grader/checks\."):
        open_course(tmp_path)
    monkeypatch.setenv("GRADE_COURSE", str(tmp_path / "nowhere"))
    with pytest.raises(UsageFault, match="nowhere holds no course"):
        open_course()


def test_a_learners_folder_called_exercises_is_no_course(tmp_path, monkeypatch):
    """Elsewhere, the course that came with the package is opened, whatever the current folder holds."""
    (tmp_path / "exercises").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GRADE_COURSE", raising=False)
    assert not open_course().root.is_relative_to(tmp_path)


def test_no_numpy_is_needed():
    """Listing the course imports neither numpy nor rich, and runs no check."""
    code = (
        "import sys; from grader.course import open_course; "
        "[p.points for p in open_course().problems]; print(*sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert not {"numpy", "rich", "msgpack"} & set(out.stdout.split())


def test_our_own_course_can_be_read():
    """Every declaration of the shipped course is sound, and every stub says its title and statement twice."""
    from grader.declaration import read_stub

    course = open_course(Path(__file__).resolve().parents[2])
    assert course.problems
    for problem in course.problems:
        assert problem.points > 0
        assert read_stub(problem.stub).title.ko
