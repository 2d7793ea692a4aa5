"""What a file of checks declares, and what is said of a broken one."""

from __future__ import annotations

import pytest

from grader.declaration import read_declaration, read_stub
from grader.faults import CourseFault


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            'covers=["004:1"]',
            "covers=ENTRIES",
            "line 5: covers is read without running the file: write it as a literal",
        ),
        ('covers=["004:1"]', 'covers="004:1"', "line 5: covers is a list, not '004:1'"),
        ('covers=["004:1"]', "covers=[4]", "line 5: covers holds strings only"),
        ("draws=False", "draws=0", "line 6: draws is a bool, not 0"),
        ("draws=False", "drawn=False", "line 6: 'drawn' is none of covers, builds_on, hints, draws"),
        ('covers=["004:1"]', '["004:1"]', "line 5: write keywords only: covers, builds_on, hints, draws"),
        ("\nko: 생각하라.", "", "line 5: a text needs English and then a line beginning with 'ko:'"),
        ("points=2", "", "line 10: is_a_number needs @problem.check(points=N) with N at least 1"),
        ("points=2", "points=0", "line 10: is_a_number needs @problem.check(points=N) with N at least 1"),
        (
            '"is_a_number")',
            '"is_number")',
            "is_right: checks have different names, and needs= is the name of an earlier",
        ),
        ("def is_right", "def is_a_number", "is_a_number: checks have different names"),
        ('["p001_one"]', '["p001"]', "line 5: builds_on holds stems such as 'p059_softmax_numerator', not 'p001'"),
        (
            '"""Think.',
            '"""gentle',
            "line 5: a hint is still 'gentle', as docs/authoring.md has it; lead the learner on",
        ),
        ("ko: 생각하라.", "ko: ...", "line 5: a hint is still '...', as docs/authoring.md has it"),
        (
            "def is_right(learner, solution, rng)",
            "def is_right(learner, solution)",
            "line 16: a check takes three arguments: def is_right(learner, solution, rng)",
        ),
        ("    ko: 맞다", "", "line 16: a text needs English"),
        ("problem = Problem", "task = Problem", "line 1: no 'problem = Problem(covers=[...], ...)'"),
        ("@problem.check", "@check", "line 5: no function is decorated with @problem.check(points=...)"),
        ("def is_right(", "def is_right((", "; mend the file"),
    ],
)
def test_a_broken_declaration_is_named_with_file_and_line(tmp_path, sound_checks, right, wrong, said):
    """Each breakage has its own sentence."""
    file = tmp_path / "p060_softmax.py"
    assert right in sound_checks
    file.write_text(sound_checks.replace(right, wrong), encoding="utf-8")
    with pytest.raises(CourseFault) as caught:
        read_declaration(file)
    assert str(caught.value).startswith(str(file))
    assert said in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    """A file that cannot be read is a fault of the course."""
    with pytest.raises(CourseFault, match=r"p060_x\.py cannot be read: No such file"):
        read_declaration(tmp_path / "p060_x.py")


def test_a_stub_without_one_language_is_named(tmp_path):
    """The strict reading is for those who prove a course; it says which part is missing."""
    file = tmp_path / "p060_x.py"
    file.write_text('"""Title\nko: 제목\n\nStatement.\n"""\n', encoding="utf-8")
    with pytest.raises(CourseFault, match="the docstring has no Korean statement; write title, 'ko: title', blank"):
        read_stub(file)
