"""The checks of the course as items of pytest: the same verdicts and sentences, chosen and reported pytest's ways."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import numpy  # noqa: F401  # pytester forgets what is imported in a run of its own, and numpy cannot be imported twice
import pytest

from grader.faults import SandboxFault
from grader.running import Engine

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[2]
RIGHT = """
import numpy as np

def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum()
"""
OVERFLOWS = """
import numpy as np

def softmax(x):
    return np.exp(x) / np.exp(x).sum()
"""
FIRST, SECOND, THIRD = "turns_scores_into_probabilities", "adds_up_to_one", "survives_scores_of_a_thousand"
STEM = "p060_softmax"


@pytest.fixture
def here(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, English, and the course of this copy."""
    for name, value in {"GRADE_COURSE": str(ROOT), "GRADE_LANG": "en"}.items():
        monkeypatch.setenv(name, value)
    return pytester.path


def write(folder: Path, text: str, stem: str = STEM) -> Path:
    """Put an answer into a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{stem}.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_submission_is_items(pytester: pytest.Pytester, here: Path) -> None:
    """Ids are stem::check, a failure shows what `grade` says and no traceback."""
    write(here / "hw", OVERFLOWS)
    result = pytester.runpytest("--submission", "hw", "-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines([
        f"{STEM}::{FIRST} PASSED*", f"{STEM}::{SECOND} PASSED*", f"{STEM}::{THIRD} FAILED*",
        "*survives scores of a thousand*0/4", "*returned  [[]nan nan nan[]]", "*Likely: *", "*grade hint 60",
    ])  # fmt: skip
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*pytest_items*")


def test_messages_speak_korean(pytester: pytest.Pytester, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GRADE_LANG decides, as it does for the command."""
    monkeypatch.setenv("GRADE_LANG", "ko")
    write(here / "hw", OVERFLOWS)
    pytester.runpytest("--submission", "hw").stdout.fnmatch_lines(["*점수가 1000 이어도 견딘다*", "*반환값*"])


def test_archives_and_other_names_are_submissions_too(pytester: pytest.Pytester, here: Path) -> None:
    """What `grade --in` finds in an archive is found here."""
    with zipfile.ZipFile(here / "hw.zip", "w") as archive:
        archive.writestr("60.py", RIGHT)
    pytester.runpytest("--submission", "hw.zip").assert_outcomes(passed=3)


def test_nothing_of_a_submission_is_imported_by_pytest(pytester: pytest.Pytester, here: Path) -> None:
    """Test files, conftest.py and __init__.py of a learner are only text."""
    write(here / "hw", RIGHT)
    for name in ("conftest", "__init__", "test_mine"):
        write(here / "hw", "open('ran', 'w')\n\ndef test_all(): assert False\n", name)
    pytester.runpytest("--submission", "hw").assert_outcomes(passed=3)
    assert not (here / "ran").exists()
    assert not (here / "hw" / "ran").exists()


def test_items_can_be_chosen(pytester: pytest.Pytester, here: Path) -> None:
    """-k, an id, a stem and --lf choose among the items of a submission."""
    write(here / "hw", OVERFLOWS)
    pytester.runpytest("--submission", "hw", "-k", "thousand").assert_outcomes(failed=1, deselected=2)
    pytester.runpytest("--submission", "hw", f"{STEM}::{SECOND}").assert_outcomes(passed=1)
    pytester.runpytest("--submission", "hw", STEM).assert_outcomes(passed=2, failed=1)
    pytester.runpytest("--submission", "hw", "--lf").assert_outcomes(failed=1, deselected=2)


@pytest.mark.parametrize(("words", "place"), [(("--submission", "hw"), "hw"), (("exercises",), "exercises/ch03")])
def test_an_editor_finds_the_line_and_runs_one_item(
    pytester: pytest.Pytester, here: Path, words: tuple[str, ...], place: str
) -> None:
    """Items have the file and the line of the answer, as their parents do, and run by the id that an editor makes.

    VS Code's adapter reads an item's path, location and parent's path, and asks for path::the id behind its first part.
    """
    (here / "exercises").mkdir()
    path = write(here / place, OVERFLOWS)
    items, _ = pytester.inline_genitems(*words)
    assert [item.name for item in items] == [FIRST, SECOND, THIRD]
    ids = []
    for item in items:
        assert item.path == path
        assert item.parent is not None
        assert item.parent.path == path
        file, line, _ = item.location
        assert (here / file).read_text(encoding="utf-8").split("\n")[line or 0] == "def softmax(x):"
        ids.append("::".join([str(item.path), *item.nodeid.split("::")[1:]]))
    assert len(set(ids)) == 3
    option = words if words[0] == "--submission" else ()
    pytester.runpytest(*option, ids[1]).assert_outcomes(passed=1)
    pytester.runpytest(*option, *ids[1:]).assert_outcomes(passed=1, failed=1)


def test_an_archive_is_the_file_of_its_items(pytester: pytest.Pytester, here: Path) -> None:
    """What lies in an archive has no path of its own: the archive is shown."""
    with zipfile.ZipFile(here / "hw.zip", "w") as archive:
        archive.writestr("60.py", RIGHT)
    items, _ = pytester.inline_genitems("--submission", "hw.zip")
    assert {item.path for item in items} == {here / "hw.zip"}


def test_junit_xml_holds_the_message(pytester: pytest.Pytester, here: Path) -> None:
    """A test case for each check, with what there is to say in the failure."""
    write(here / "hw", OVERFLOWS)
    pytester.runpytest("--submission", "hw", "--junitxml", "out.xml")
    cases = {case.get("name"): case for case in ElementTree.parse(here / "out.xml").iter("testcase")}
    assert set(cases) == {FIRST, SECOND, THIRD}
    failure = cases[THIRD].find("failure")
    assert failure is not None
    assert "survives scores of a thousand" in (failure.text or "")


def test_a_folder_of_stubs_is_graded_in_its_files(pytester: pytest.Pytester, here: Path) -> None:
    """`pytest exercises` runs what is named like a stub, whatever chapter it is in; ids begin with the file."""
    folder = here / "exercises"
    folder.mkdir()
    write(folder / "ch03_neural_network", RIGHT)
    write(folder / "ch03_neural_network", "raise SystemExit", "helpers")
    result = pytester.runpytest("exercises", "-v")
    result.assert_outcomes(passed=3)
    one = f"exercises/ch03_neural_network/{STEM}.py::{STEM}::{SECOND}"
    result.stdout.fnmatch_lines([f"{one} PASSED*"])
    pytester.runpytest(one).assert_outcomes(passed=1)
    pytester.runpytest(f"exercises/ch03_neural_network/{STEM}.py").assert_outcomes(passed=3)


def test_an_answer_is_never_imported_as_a_test_module(pytester: pytest.Pytester, here: Path) -> None:
    """Also where it is named on the command line, or where every .py is a file of tests."""
    path = write(here / "hw", RIGHT + "\nopen('ran', 'w')\ndef test_mine(): assert False\n")
    pytester.runpytest(path).assert_outcomes(passed=3)
    pytester.runpytest("hw", "-o", "python_files=*.py").assert_outcomes(passed=3)
    assert not (here / "ran").exists()


def test_what_was_not_tried_is_skipped(pytester: pytest.Pytester, here: Path) -> None:
    """An untouched stub, a function that raises NotImplementedError, a check that needs another one."""
    stub = ROOT / "exercises" / "ch03_neural_network" / f"{STEM}.py"
    write(here / "hw", stub.read_text(encoding="utf-8"))
    result = pytester.runpytest("hw", "-rs")
    result.assert_outcomes(skipped=3)
    result.stdout.fnmatch_lines([f"*{STEM}.py still is the stub*"])
    write(here / "hw", "def softmax(x):\n    raise NotImplementedError\n")
    pytester.runpytest("hw").assert_outcomes(skipped=3)


def test_one_engine_attempts_each_answer_once(
    pytester: pytest.Pytester, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many checks and problems there are; it is closed at the end."""
    told: list[str] = []
    judge, enter, leave = Engine.judge, Engine.__enter__, Engine.__exit__
    monkeypatch.setattr(Engine, "judge", lambda *given: told.append(given[1].stem) or judge(*given))
    monkeypatch.setattr(Engine, "__enter__", lambda engine: told.append("open") or enter(engine))
    monkeypatch.setattr(Engine, "__exit__", lambda *given: told.append("close") or leave(*given))
    write(here / "hw", RIGHT)
    write(here / "hw", "def AND(x1, x2):\n    return int(x1 + x2 > 1.5)\n", "p028_and_gate")
    pytester.runpytest_inprocess("hw")
    assert sorted(told) == ["close", "open", "p028_and_gate", STEM]


def test_what_cannot_be_done_is_one_sentence(pytester: pytest.Pytester, here: Path) -> None:
    """A place that is not there, one without answers, and a course that is none."""
    (here / "empty").mkdir()
    result = pytester.runpytest("--submission", "nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*nowhere does not exist."])
    result = pytester.runpytest("--submission", "empty")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*nothing to grade in it*"])


def test_a_fault_of_the_grader_is_an_error(
    pytester: pytest.Pytester, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told in one sentence and is no failure of the learner's."""

    def broken(*_: object) -> None:
        raise SandboxFault("no sandbox today")

    monkeypatch.setattr(Engine, "judge", broken)
    write(here / "hw", RIGHT)
    result = pytester.runpytest_inprocess("--submission", "hw")
    result.assert_outcomes(errors=3)
    result.stdout.fnmatch_lines(["*no sandbox today*"])
    result.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.parametrize("words", [(), (".",), ("test_own.py",)])
def test_an_ordinary_run_imports_nothing(pytester: pytest.Pytester, here: Path, words: tuple[str, ...]) -> None:
    """Neither the grader nor numpy is imported where nobody asked for them."""
    pytester.makepyfile(
        test_own="""
        import sys

        def test_own():
            assert not {"numpy", "rich", "grader.course", "grader.pytest_items"} & set(sys.modules)
        """
    )
    words = (*words, "-p", "no:hypothesispytest", "-p", "no:cacheprovider")
    pytester.runpytest_subprocess(*words).assert_outcomes(passed=1)


def test_tests_beside_answers_stay_tests(pytester: pytest.Pytester, here: Path) -> None:
    """A learner's own tests run as ever, beside the checks."""
    write(here / "hw", RIGHT)
    write(
        here / "hw", "from p060_softmax import softmax\n\ndef test_mine(): assert softmax([1.0])[0] == 1\n", "test_own"
    )
    pytester.runpytest("hw").assert_outcomes(passed=4)
