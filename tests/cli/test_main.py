"""Every command ends with an exit code and, where something is wrong, one sentence and no traceback."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys

import pytest

from grader.cli.main import COMMANDS
from grader.faults import CourseFault


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["softmx"], "No problem is called 'softmx'. Did you mean p060_softmax?"),
        (["zzz"], "No problem is called 'zzz'. 'grade list' shows all of them."),
        (["nxt"], "No problem is called 'nxt'. 'grade list' shows all of them. There is a command 'grade next'."),
        (["hint", "zzz"], "No problem is called 'zzz'. 'grade list' shows all of them."),
        (["--zap"], "there is nothing called --zap here. 'grade --help' shows what can be typed."),
        (["list", "--zap"], "there is nothing called --zap here. 'grade list --help' shows what can be typed."),
        (["--in"], "--in needs a value behind it. 'grade --help' shows what can be typed."),
        (["hint"], "PROBLEM is missing. 'grade hint --help' shows what can be typed."),
        (["--in", "nowhere.zip"], "nowhere.zip does not exist."),
        (["--lang", "xx"], "the course speaks en and ko, not 'xx'."),
        (["--lang=fr", "list"], "the course speaks en and ko, not 'fr'."),
        (["--seed", "-1"], "--seed takes a whole number, not '-1'. 'grade --help' shows what can be typed."),
        (["--seed", "x"], "--seed takes a whole number, not 'x'. 'grade --help' shows what can be typed."),
        (["--limit", "0"], "--limit takes a number above 0, not '0'. 'grade --help' shows what can be typed."),
        (["--limit", "nan"], "--limit takes a number above 0, not 'nan'. 'grade --help' shows what can be typed."),
        (["--memory", "0"], "--memory takes a number above 0, not '0'. 'grade --help' shows what can be typed."),
        (
            ["--isolation", "none"],
            "--isolation is one of auto, locked, portable, not 'none'. 'grade --help' shows what can be typed.",
        ),
        (["--course", "."], ". holds no course: it needs the folders exercises and grader/checks."),
        (["hint", "60", "--level", "9"], "Problem 60 has hints 1 to 2; 9 is none of them."),
        (["hint", "ch03"], "'ch03' is 2 problems; a hint is for one."),
        (["batch", "hw"], "--out is missing. 'grade batch --help' shows what can be typed."),
        (["verify", "--seeds", "0"], "--seeds takes a number above 0, not '0'. 'grade verify --help' shows"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(grade, words, sentence):
    """Exit code 2, nothing on the output, and a sentence that says what was typed and what to do."""
    said = grade(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"grade: {sentence}")
    assert said.err.count("\n") == 1


def test_the_sentence_is_in_the_language_asked_for(grade, monkeypatch):
    """By option, wherever it stands, and by environment."""
    korean = "grade: 'softmx' 이라는 문제는 없다. 혹시 p060_softmax?\n"
    assert grade("--lang", "ko", "softmx").err == korean
    assert grade("hint", "softmx", "--lang=ko").err == korean
    monkeypatch.setenv("GRADE_LANG", "ko")
    assert grade("softmx").err == korean
    assert grade("--zap").err == "grade: --zap은(는) 여기서 쓸 수 없다. 쓸 수 있는 것은 'grade --help' 가 보여 준다.\n"


def test_a_folder_without_answers_says_how_to_name_them(grade, engines, tmp_path):
    """What holds no answer to any problem is no report of zero problems: exit code 2."""
    (tmp_path / "hw" / "x.py").write_text("x = 1\n")
    engines.finds = False
    said = grade()
    assert (said.code, said.out) == (2, "")
    assert "hw holds no answer to a problem of the course: name files like their stubs (p060_softmax.py)" in said.err


def test_a_fault_of_ours_is_exit_3_without_a_traceback(grade, engines, tmp_path):
    """A broken course and a bug of ours each end in one sentence that blames no submission."""
    (tmp_path / "hw" / "x.py").write_text("x = 1\n")
    engines.raises = CourseFault("checks of p060 raised")
    said = grade("60")
    assert (said.code, said.out) == (3, "")
    assert said.err == "grade: the grader itself failed: checks of p060 raised\n"
    engines.raises = ZeroDivisionError("division by zero")
    said = grade("60", "--lang", "ko")
    assert (said.code, said.out) == (3, "")
    assert said.err == (
        "grade: 채점기 자체의 오류이다(ZeroDivisionError: division by zero). GRADE_TRACEBACK=1 로 위치를 볼 수 있다.\n"
    )


def test_a_bug_shows_where_when_asked(grade, engines, tmp_path, monkeypatch):
    """GRADE_TRACEBACK lets our own exceptions through, for whoever mends them."""
    (tmp_path / "hw" / "x.py").write_text("x = 1\n")
    monkeypatch.setenv("GRADE_TRACEBACK", "1")
    engines.raises = ZeroDivisionError("division by zero")
    with pytest.raises(ZeroDivisionError):
        grade("60")


def test_control_c_is_exit_130(grade, engines, tmp_path):
    """Ctrl-C in the middle of a check ends in one sentence."""
    (tmp_path / "hw" / "x.py").write_text("x = 1\n")
    engines.raises = KeyboardInterrupt()
    said = grade("60")
    assert (said.code, said.out, said.err) == (130, "", "grade: interrupted; nothing more is graded.\n")


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
@pytest.mark.parametrize("words", [["60"], ["verify"]])
def test_control_c_is_not_lost_in_code_that_catches_everything(grade, engines, tmp_path, words):
    """Mistakes of the course run in our process and may swallow it: the command ends all the same, with no report."""
    (tmp_path / "hw" / "x.py").write_text("x = 1\n")

    def swallow() -> None:
        with contextlib.suppress(BaseException):
            signal.raise_signal(signal.SIGINT)

    engines.meanwhile = swallow
    said = grade(*words)
    assert (said.code, said.out, said.err) == (130, "", "grade: interrupted; nothing more is graded.\n")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


PIPED = ["list --json", "list", "--help", "--version", "60", "hint 60", "zzz"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a closed pipe is told in another way")
@pytest.mark.parametrize("words", PIPED)
def test_nobody_reads_the_output(course, tmp_path, words):
    """`grade list | true` ends quietly with 141, whatever is written and however: never as a failure of ours."""
    (tmp_path / "hw" / "p060_softmax.py").write_text("def softmax(x): return x\n")
    reading, writing = os.pipe()
    os.close(reading)
    program = "import sys; from grader.cli.main import main; sys.exit(main())"
    command = [sys.executable, "-c", program, *words.split()]
    to_it = writing if words == "zzz" else subprocess.PIPE  # a complaint, read by nobody either
    done = subprocess.run(command, stdout=writing, stderr=to_it, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr or "") == (141, "")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_there_in_both_languages_and_fits_the_screen(grade, command):
    """Every command has its help, in English and in Korean, and no line is wider than the screen."""
    from rich.cells import cell_len

    english = grade(*command.split(), "--help")
    korean = grade(*command.split(), "--help", "--lang", "ko")
    assert (english.code, korean.code, english.err, korean.err) == (0, 0, "", "")
    assert english.out.startswith(f"usage: grade {command}".rstrip())
    assert korean.out.startswith(f"사용법: grade {command}".rstrip())
    assert "show this" in english.out
    assert "이 도움말을 보여 준다" in korean.out
    for line in (english.out + korean.out).splitlines():
        assert cell_len(line) <= 80, line
    assert not any("가" <= char <= "힣" for char in english.out)


def test_the_help_names_every_command(grade):
    """Whoever types `grade --help` learns of all of them."""
    for out in (grade("--help").out, grade("--help", "--lang", "ko").out):
        assert all(f"grade {command}" in out for command in COMMANDS)


def test_the_version(grade):
    """One line."""
    import grader

    assert grade("--version").out == f"grade {grader.__version__}\n"


def test_a_course_that_is_passed_by_is_told(grade, course, monkeypatch):
    """Once, in both languages, and not where it was named or where a program reads."""
    monkeypatch.delenv("GRADE_COURSE")
    monkeypatch.chdir(course / "exercises")
    said = grade("list")
    assert said.code == 0
    assert said.err == f"grade: there is a course in {course}; name it with --course (or GRADE_COURSE) to use it.\n"
    assert grade("list", "--lang", "ko").err == (
        f"grade: {course} 에 과정이 있다. 그 과정을 쓰려면 --course (또는 GRADE_COURSE) 로 지정하라.\n"
    )
    assert grade("list", "--json").err == ""
    assert grade("list", "--course", str(course)).err == ""


def test_a_submission_that_brings_checks_runs_none_of_them(grade, engines, course, monkeypatch):
    """`grade` typed inside of it asks the grader's own course."""
    monkeypatch.delenv("GRADE_COURSE")
    (course / "grader/checks/ch03_neural_network/p060_softmax.py").write_text("raise SystemExit('theirs ran')")
    monkeypatch.chdir(course)
    said = grade("60")
    assert engines.asked[0][0].startswith("p060")
    assert "theirs ran" not in said.words
