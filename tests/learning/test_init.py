"""`grade init`: a folder of stubs in one language, in which nothing that was written is lost."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from learning_course import LAYER, QUIZ, SOFTMAX

from grader.course import open_course
from grader.learning.one_language import in_one_language
from grader.quiz import meant, options_in
from grader.submission import answer_to, read_submission

NAME = Path("ch03_neural_network", "p060_softmax.py")


@pytest.mark.parametrize("stub", [SOFTMAX, QUIZ, LAYER])
@pytest.mark.parametrize(("lang", "absent"), [("en", "ko"), ("ko", "Softmax\n")])
def test_a_stub_in_one_language_keeps_its_code(stub, lang, absent):
    """Only the docstring is shorter; the code behind it is the same, and it still runs."""
    text = in_one_language(stub, lang)
    assert text.split('"""', 2)[2] == stub.split('"""', 2)[2]
    assert absent not in text.split('"""')[1]
    compile(text, "stub", "exec")


def test_one_language_is_that_language():
    """Title and statement, and nothing of the other."""
    assert in_one_language(SOFTMAX, "ko").startswith('"""소프트맥스\n\n점수를 확률로 바꾼다.\n')
    english = in_one_language(SOFTMAX, "en")
    assert english.startswith('"""Softmax\n\nScores become')
    assert english.isascii()


@pytest.mark.parametrize("text", ["", "x = 1\n", '"""No second language.\n\nText.\n"""\n', '"""never closed'])
def test_what_is_no_stub_of_ours_stays(text):
    """Nothing is guessed about a text of another form."""
    assert in_one_language(text, "ko") == text


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_letter_means_the_same_option_in_a_stub_of_one_language(lang):
    """A quiz is judged by what an option says, in whichever language it stands there."""
    own, ours = options_in(in_one_language(QUIZ, lang)), options_in(QUIZ)
    assert [meant(letter, own["q1"], ours["q1"]) for letter in "ab"] == ["a", "b"]
    swapped = in_one_language(QUIZ, lang).replace("a)", "c)").replace("b)", "a)").replace("c)", "b)")
    own = options_in(swapped)
    assert [meant(letter, own["q1"], ours["q1"]) for letter in "ab"] == ["b", "a"]


def test_every_stub_of_the_course_can_be_had_in_one_language():
    """Of the real course: shorter, it compiles, and a quiz keeps its questions and letters."""
    for problem in open_course(Path(__file__).resolve().parents[2]).problems:
        stub = problem.stub.read_text(encoding="utf-8")
        options = options_in(stub)
        for lang in ("en", "ko"):
            text = in_one_language(stub, lang)
            compile(text, problem.stem, "exec")
            assert "\nko:" not in text.split('"""')[1]
            assert "[ko]" not in text
            own = options_in(text)
            assert {q: list(letters) for q, letters in own.items()} == {q: list(o) for q, o in options.items()}


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_an_untouched_stub_is_recognised_in_either_language(grade, lang):
    """As init wrote it, with other line ends too, it is no answer; filled in it is one."""
    grade("init", ".", "--lang", lang)
    (problem, *_) = open_course().problems
    assert answer_to(problem, read_submission(Path.cwd())).untouched
    NAME.write_bytes(NAME.read_bytes().replace(b"\n", b"\r\n"))
    assert answer_to(problem, read_submission(Path.cwd())).untouched
    NAME.write_text(NAME.read_text(encoding="utf-8").replace("raise Not", "return 1  # Not"), encoding="utf-8")
    assert not answer_to(problem, read_submission(Path.cwd())).untouched


def test_a_workspace_holds_stubs_a_readme_and_the_progress(grade):
    """By chapter, in the language asked for, and what to type next is told."""
    said = grade("init", "my hw", "--lang", "ko")
    assert said.code == 0
    assert said.out.splitlines() == [
        " my hw: 스텁 3개 (한국어)",
        "",
        " 다음:",
        '   cd "my hw"',
        "   grade next   시작할 문제를 보여 준다",
        "   grade watch  저장할 때마다 채점한다",
    ]
    assert sorted(p.relative_to("my hw").as_posix() for p in Path("my hw").rglob("*.*")) == [
        "README.md",
        "ch03_neural_network/p060_softmax.py",
        "ch03_neural_network/p070_even.py",
        "ch05_layers/p151_affine.py",
        "grade-progress.json",
    ]
    assert Path("my hw", "README.md").read_text(encoding="utf-8").startswith("# 내 답안")
    assert json.loads(Path("my hw", "grade-progress.json").read_text()) == {"schema": 1, "lang": "ko"}


def test_only_the_named_problems(grade):
    """Problems may be named before and behind the options."""
    grade("init", "a", "60", "--lang", "ko", "ch05")
    assert sorted(path.stem for path in Path("a").rglob("p*.py")) == ["p060_softmax", "p151_affine"]


def test_what_was_written_is_never_overwritten(grade, workspace, softmax):
    """An answer stays and is told; untouched stubs follow the language that is asked for."""
    softmax.write_text("def softmax(x):\n    return x\n")
    (workspace / "README.md").write_text("mine")
    said = grade("init", ".", "--lang", "ko")
    assert " 있던 스텁 가운데 손대지 않은 2개를 한국어 최신본으로 바꾸었다" in said.out
    assert " 이미 있던 문제 1개는 그대로 두었다" in said.out
    assert softmax.read_text() == "def softmax(x):\n    return x\n"
    assert (workspace / "README.md").read_text() == "mine"
    assert "아핀" in (workspace / "ch05_layers" / "p151_affine.py").read_text(encoding="utf-8")


def test_a_folder_keeps_its_language(grade, monkeypatch):
    """Without --lang and GRADE_LANG, commands in a workspace speak as it does, whatever the locale."""
    grade("init", "a", "--lang", "ko")
    assert grade("init", "a").words.startswith("a: everything is there already")
    assert "소프트" in Path("a", NAME).read_text(encoding="utf-8")
    monkeypatch.chdir("a")
    assert "60 소프트맥스" in grade("list").words
    assert "60 Softmax" in grade("list", "--lang", "en").words
    monkeypatch.setenv("GRADE_LANG", "en")
    assert "60 Softmax" in grade("list").words


def test_a_moved_file_is_found_where_it_lies(grade, workspace, softmax):
    """Stubs may lie in other folders; init adds no second copy of them."""
    os.rename(softmax, workspace / softmax.name)
    assert "everything is there already" in grade("init", ".").words
    assert not softmax.exists()


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("file.txt", "grade: file.txt is a file; name a folder."),
        ("../course", "grade: ../course belongs to the course itself; name a folder of your own."),
        ("../course/exercises/x", "grade: ../course/exercises/x belongs to the course itself; name a folder of"),
    ],
)
def test_where_no_workspace_can_be(grade, folder, sentence):
    """One sentence, exit code 2, and nothing is written."""
    Path("file.txt").write_text("")
    said = grade("init", folder)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(sentence)
    assert not Path(folder, "README.md").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not stop this user")
def test_a_folder_that_cannot_be_written(grade):
    """One sentence that names the file."""
    Path("ro").mkdir(mode=0o500)
    said = grade("init", "ro")
    assert said.code == 2
    assert "cannot be written" in said.err


def test_a_workspace_survives_a_move(grade, workspace, monkeypatch):
    """Nothing in it knows where it was."""
    moved = workspace.parent / "moved"
    monkeypatch.chdir("..")
    shutil.move(workspace, moved)
    monkeypatch.chdir(moved)
    assert "everything is there already" in grade("init", ".").words
