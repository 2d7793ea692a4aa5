"""What was found sound is not proven again, until something changes that the proof depends on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from scale_course import CHECKS

from grader.course import open_course
from grader.proof import memory as module
from grader.proof.finding import Finding
from grader.proof.memory import ProofMemory
from grader.proof.mutants import Mutants
from grader.proof.parallel import Settings
from grader.proof.proving import Proof
from grader.proof.seeds import Seeds
from grader.sandbox.builds import Isolation
from grader.sandbox.limits import Limits

PROOF = Proof("p001_scale", (), Mutants(30, ("a: b",), ()), 1.5, seeds=20, steps={"a": ("b", "c")})
FILES = [
    "exercises/ch01_numpy/p001_scale.py",
    "grader/checks/ch01_numpy/p001_scale.py",
    "solutions/ch01_numpy/p001_scale.py",
    "solutions/ch01_numpy/p001_scale_mistakes.py",
]


@pytest.fixture
def root(write) -> Path:
    """The tiny problem."""
    return write()


def memory_of(root: Path, tmp_path: Path, **changed) -> ProofMemory:
    """A memory of its own; `changed` settings."""
    settings = Settings(root, Isolation.LOCKED, Limits(), 7, seeds=Seeds(), mutants=True)
    return ProofMemory(open_course(root), replace(settings, **changed), tmp_path / "proofs")


def recalled(root: Path, tmp_path: Path, **changed) -> Proof | None:
    """What a new run remembers."""
    memory = memory_of(root, tmp_path, **changed)
    return memory.recall(open_course(root).problems[0])


def keep(root: Path, tmp_path: Path, proof: Proof = PROOF) -> None:
    """Remember a proof of the tiny problem."""
    memory_of(root, tmp_path).keep(open_course(root).problems[0], proof)


def test_a_proof_comes_back_as_it_was(root, tmp_path):
    """With what it took then, and a mark that it was not made anew."""
    assert recalled(root, tmp_path) is None
    keep(root, tmp_path)
    assert recalled(root, tmp_path) == replace(PROOF, remembered=True)


@pytest.mark.parametrize("file", FILES)
def test_each_file_of_the_problem_counts(root, tmp_path, file):
    """One more space is a change."""
    keep(root, tmp_path)
    path = root / file
    path.write_text(path.read_text(encoding="utf-8") + " \n", encoding="utf-8")
    assert recalled(root, tmp_path) is None


def test_what_a_file_imports_counts(write, tmp_path):
    """Also where it belongs to no problem."""
    root = write(checks=CHECKS.replace("import numpy as np\n", "import numpy as np\n\nfrom .shared import nothing\n"))
    shared = root / "grader/checks/ch01_numpy/shared.py"
    shared.write_text("nothing = 0\n")
    keep(root, tmp_path)
    assert recalled(root, tmp_path) is not None
    shared.write_text("nothing = 1\n")
    assert recalled(root, tmp_path) is None


def test_other_problems_do_not_count(write, tmp_path):
    """Only what changed is proven again."""
    root = write(("p001_scale", "p002_scale"))
    keep(root, tmp_path)
    (root / "solutions/ch01_numpy/p002_scale.py").write_text("")
    assert recalled(root, tmp_path) is not None


@pytest.mark.parametrize(
    "changed",
    [{"seed": 8}, {"mutants": False}, {"isolation": Isolation.PORTABLE}, {"limits": Limits(seconds=1.0)},
     {"seeds": Seeds(least=50)}],
)  # fmt: skip
def test_how_it_was_asked_for_counts(root, tmp_path, changed):
    """A proof on twenty seeds is none on fifty."""
    keep(root, tmp_path)
    assert recalled(root, tmp_path, **changed) is None


def test_numpy_python_engine_and_data_count(root, tmp_path, monkeypatch):
    """Each of them alone."""
    keep(root, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(module.np, "__version__", "0.1")
        assert recalled(root, tmp_path) is None
    with monkeypatch.context() as patch:
        patch.setattr(module.platform, "python_version", lambda: "2.7")
        assert recalled(root, tmp_path) is None
    with monkeypatch.context() as patch:
        patch.setattr(module, "_engine_files", lambda: iter([Path(__file__)]))
        assert recalled(root, tmp_path) is None
    assert recalled(root, tmp_path) is not None
    (root / "data").mkdir()
    (root / "data" / "digits.csv").write_text("1")
    assert recalled(root, tmp_path) is None


def test_findings_are_looked_into_again(root, tmp_path):
    """And what was known before is forgotten."""
    keep(root, tmp_path)
    keep(root, tmp_path, replace(PROOF, findings=(Finding("p001_scale", "stub", "x"),)))
    assert recalled(root, tmp_path) is None


def test_a_memory_that_is_broken_is_none(root, tmp_path):
    """Neither a torn file nor a place that cannot be written to stops a proof."""
    keep(root, tmp_path)
    (file,) = (tmp_path / "proofs").rglob("*.json")
    for text in ("{", "[]", '{"key": 1}', '"x"'):
        file.write_text(text)
        assert recalled(root, tmp_path) is None
    (tmp_path / "in_the_way").write_text("")
    settings = Settings(root, Isolation.LOCKED, Limits(), 7, seeds=Seeds(), mutants=True)
    ProofMemory(open_course(root), settings, tmp_path / "in_the_way").keep(open_course(root).problems[0], PROOF)


def test_two_courses_do_not_share_a_memory(write, tmp_path):
    """The same stem in another folder is another problem."""
    keep(write(), tmp_path)
    assert recalled(write(), tmp_path) is None
