"""What docs/authoring.md shows to authors works as it stands there."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from grader.course import open_course
from grader.declaration import read_declaration
from grader.faults import CourseFault

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
SOFTMAX = "ch03_neural_network/p060_softmax"


def shown(words: str) -> str:
    """The one example that holds these words."""
    (found,) = [example for example in SHOWN if words in example]
    return str(found)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of problem 60, whose mistakes are those of the page."""
    for folder in ("exercises", "solutions", "grader/checks"):
        (tmp_path / folder / SOFTMAX).parent.mkdir(parents=True)
        shutil.copy(ROOT / folder / f"{SOFTMAX}.py", tmp_path / folder / f"{SOFTMAX}.py")
    (tmp_path / "solutions" / f"{SOFTMAX}_mistakes.py").write_text(shown("@mistake"), encoding="utf-8")
    return tmp_path


def test_the_file_of_mistakes_is_whole_and_sound(course: Path) -> None:
    """Copied as it is, with its imports, it is proven: no finding."""
    from grader.running import Engine
    from grader.verifying import exactly, verify

    opened = open_course(course)
    with Engine(opened) as engine:
        (proof,) = verify(engine, opened.problems, seeds=exactly(2))
        assert proof.findings == ()


def test_the_example_of_checks_is_refused_only_for_its_hints(tmp_path: Path) -> None:
    """Its form is right; that its hints are no hints is said with their line."""
    file = tmp_path / "p060_softmax.py"
    text = shown("problem = Problem(")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CourseFault, match=r"line 8: a hint is still 'gentle', as docs/authoring\.md has it"):
        read_declaration(file)
    for word, own in (("gentle", "a"), ("plainer", "b"), ("plainest", "c")):
        text = text.replace(f'"{word}\\n', f'"{own}\\n')
    for word in ("가벼운 힌트", "더 분명한 힌트", "가장 분명한 힌트"):
        text = text.replace(word, "가")
    file.write_text(text, encoding="utf-8")
    declared = read_declaration(file)
    assert (len(declared.hints), [check.points for check in declared.checks]) == (3, [4])


@pytest.mark.parametrize("example", SHOWN)
def test_every_example_is_python(example: str) -> None:
    """None has a slip that would stop whoever copies it."""
    ast.parse(example)


def test_the_page_ends_with_what_to_run() -> None:
    """Its commands are commands."""
    from grader.cli.main import COMMANDS

    last = TEXT.partition("## Before you hand it in")[2]
    for command in re.findall(r"^grade (\w+) p060", last, re.MULTILINE):
        assert command in COMMANDS
    assert "ruff check" in last
    assert (ROOT / ".ci" / "run").is_file()
