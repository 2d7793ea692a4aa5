"""A new problem begins with everything that a proof will ask for, and the proof lists what is still to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from scale_course import CHECKS, MISTAKES, SOLUTION, STUB

from grader.cli.main import main
from grader.course import open_course
from grader.faults import RecordFault, UsageFault
from grader.proof.marks import MARK
from grader.proof.proving import prove
from grader.proof.scaffold import begin_problem
from grader.proof.seeds import exactly
from grader.running import Engine


@pytest.fixture
def root(write) -> Path:
    """A course of problems 1 and 150, in two chapters."""
    root = write()
    for folder in ("exercises", "grader/checks", "solutions"):
        (root / folder / "ch05_backpropagation").mkdir()
    for folder in ("exercises", "grader/checks"):
        text = (root / folder / "ch01_numpy/p001_scale.py").read_text(encoding="utf-8")
        (root / folder / "ch05_backpropagation/p150_scale.py").write_text(text, encoding="utf-8")
    return root


def begun(root: Path, *words: str) -> list[str]:
    """The files of a problem that was begun, from the course's folder."""
    return [path.relative_to(root).as_posix() for path in begin_problem(open_course(root), *words)]


def findings_of(root: Path, word: str) -> list[tuple[str, str]]:
    """What a proof says of a problem."""
    course = open_course(root)
    with Engine(course) as engine:
        proof = prove(engine, course.find([word])[0], seeds=exactly(1), mutants=True)
    return [(finding.subject, finding.sentence) for finding in proof.findings]


def test_the_files_of_a_problem(root):
    """Named by number and title, in the chapter of the problem before it."""
    assert begun(root, "161", "three-layer net") == [
        "exercises/ch05_backpropagation/p161_three_layer_net.py",
        "solutions/ch05_backpropagation/p161_three_layer_net.py",
        "solutions/ch05_backpropagation/p161_three_layer_net_mistakes.py",
        "grader/checks/ch05_backpropagation/p161_three_layer_net.py",
    ]
    (problem,) = open_course(root).find(["161"])
    assert (problem.title.en, problem.names, problem.points) == ("three-layer net", ("three_layer_net",), 10)


NAMES = {
    ("12", "Sums"): "ch01_numpy/p012_sums.py",
    ("32a", "NAND, with bias!"): "ch01_numpy/p032a_nand_with_bias.py",
    ("w1", "Café 2", "ch05"): "ch05_backpropagation/w01_cafe_2.py",
    ("151", "x", "ch01_numpy"): "ch01_numpy/p151_x.py",
}


@pytest.mark.parametrize("words", NAMES)
def test_numbers_titles_and_chapters(root, words):
    """A chapter may be named, in short too."""
    assert begun(root, *words)[0] == f"exercises/{NAMES[words]}"


REFUSED = {
    ("x1", "Sums"): "'x1' is no number of a problem: write 161, 32a, or w01.",
    ("161", "제목"): "'제목' has no letter of a to z, and the files are named by the English title.",
    ("150", "Sums"): "there is p150_scale already: ",
    (
        "w1",
        "Sums",
    ): "no earlier problem says which chapter w01 belongs to: name it with --chapter, one of ch01_numpy, ch05_",
    ("161", "Sums", "ch09"): "there is no chapter 'ch09'; there are ch01_numpy, ch05_backpropagation.",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_begun(root, words):
    """One sentence, and nothing is written."""
    before = sorted(root.rglob("*"))
    with pytest.raises(UsageFault) as fault:
        begun(root, *words)
    assert fault.value.said.en.startswith(REFUSED[words])
    assert fault.value.said.ko != fault.value.said.en
    assert sorted(root.rglob("*")) == before


def test_nothing_is_written_over(root):
    """A file that is there, though no problem yet, stays as it is."""
    there = root / "solutions/ch05_backpropagation/p161_sums.py"
    there.write_text("mine")
    with pytest.raises(UsageFault, match="there is p161_sums already"):
        begun(root, "161", "Sums")
    assert there.read_text() == "mine"
    assert not (root / "exercises/ch05_backpropagation/p161_sums.py").exists()


def test_a_place_that_cannot_be_written_to_is_a_fault(root):
    """With the file's name."""
    (root / "solutions" / "ch01_numpy" / "p002_sums.py").mkdir()
    (root / "solutions" / "ch01_numpy" / "p002_sums.py").rmdir()
    for path in sorted((root / "solutions").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (root / "solutions").rmdir()
    (root / "solutions").write_text("")
    with pytest.raises(RecordFault, match=r"p002_sums\.py cannot be written"):
        begun(root, "2", "Sums")


def test_every_mark_is_a_finding_with_its_line(root):
    """All of them and nothing else; the line is the one where the mark stands."""
    files = begun(root, "161", "three-layer net")
    marks = []
    for file in files:
        for number, line in enumerate((root / file).read_text(encoding="utf-8").split("\n"), 1):
            if MARK in line:
                marks.append(("/".join(Path(file).parts[-3:]), number))
    found = findings_of(root, "161")
    places = [(subject, int(re.match(r"line (\d+), still to write: ", said)[1])) for subject, said in found]
    assert sorted(places) == sorted(marks)
    assert len(marks) > 25
    stub = "exercises/ch05_backpropagation/p161_three_layer_net.py"
    assert (stub, "line 2, still to write: the title in Korean") in found
    assert not any(MARK in said or '"""' in said for _, said in found)


def test_what_is_written_is_proven(root):
    """Without a mark left, the other parts of the proof have their say, to the last."""
    files = begun(root, "2", "scale")
    for file, text in zip(files, (STUB, SOLUTION, MISTAKES, CHECKS), strict=True):
        (root / file).write_text(text.replace("p001_scale", "p002_scale"), encoding="utf-8")
    assert findings_of(root, "2") == []
    stub = root / files[0]
    stub.write_text(STUB.replace("ko: 계층", "ko: TODO: the title in Korean"), encoding="utf-8")
    assert findings_of(root, "2") == [
        ("exercises/ch01_numpy/p002_scale.py", "line 2, still to write: the title in Korean")
    ]


def test_the_command(root, capsys):
    """It names the files and what comes next; without solutions there is nothing to begin in."""
    assert main(["new", "161", "three-layer net", "--course", str(root)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == " exercises/ch05_backpropagation/p161_three_layer_net.py"
    assert said[4] == " 'grade verify 161' lists what is still to write; docs/authoring.md says how."
    assert main(["new", "161", "three-layer net", "--course", str(root)]) == 2
    assert "there is p161_three_layer_net already" in capsys.readouterr().err
    assert main(["new", "161", "--course", str(root)]) == 2
    assert "TITLE is missing" in capsys.readouterr().err
