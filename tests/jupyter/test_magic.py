"""`%grade` in a live notebook judges what the cells define, in a fresh process."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from live import NAIVE, SOFTMAX, Run

from grader.verdict import Verdict


def verdicts(shown: list[Any]) -> list[Verdict]:
    """The verdicts on the problems of each report that was displayed."""
    return [problem.verdict for graded in shown for problem in graded.report.problems]


def test_importing_the_package_imports_no_ipython() -> None:
    """Only the extension does, when a notebook loads it; nor does writing a notebook."""
    code = "import sys, grader, grader.cli.main, grader.jupyter.writing; sys.exit('IPython' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_right_answer_passes(run: Run) -> None:
    """The answer of a cell that was run, with what is imported in a cell before it."""
    shown = run("import numpy as np", SOFTMAX.removeprefix("import numpy as np\n"), "%grade 60")
    assert verdicts(shown) == [Verdict.PASSED]


def test_a_wrong_answer_says_what_is_wrong_in_html(run: Run) -> None:
    """The call, both values, the sentence of the known mistake; in a terminal the same as text."""
    (graded,) = run(NAIVE, "%grade softmax")
    html, text = graded._repr_html_(), repr(graded)
    for said in (html, text):
        for word in ("softmax([", "returned", "expected", "nan", "Likely:", "survives scores of a thousand"):
            assert word in said
    assert html.count("<div") == html.count("</div>")


def test_what_was_run_last_counts_without_a_word_on_earlier_tries(run: Run) -> None:
    """A cell that was edited and run again is one cell."""
    shown = run(NAIVE, "%grade 60", SOFTMAX, "%grade 60")
    assert verdicts(shown) == [Verdict.FAILED, Verdict.PASSED]
    assert shown[1].report.problems[0].notes == ()


def test_an_answer_in_a_new_cell_takes_the_place_of_the_stub(run: Run) -> None:
    """Where the stub was run too, and the new cell does not begin with the stub's comment."""
    stub = "# p060_softmax\ndef softmax(x):\n    raise NotImplementedError('problem 60')\n"
    assert verdicts(run(stub, SOFTMAX, "%grade 60")) == [Verdict.PASSED]


def test_answers_to_two_quizzes_stay_apart(run: Run) -> None:
    """Both define answers(); the comment of a cell says whose it is."""
    other = '# p181_other\ndef answers():\n    return {"q1": "a"}\n'
    right = '# p182\ndef answers():\n    return {"q1": "c", "q2": "d", "q3": 2, "q4": "b"}\n'
    assert verdicts(run(right, other, "%grade 182")) == [Verdict.PASSED]


def test_the_state_of_the_kernel_is_not_what_is_graded(run: Run) -> None:
    """An object that no cell defines is no answer, however it came into the kernel."""
    (graded,) = run("globals()['soft' + 'max'] = lambda x: x\nx = 3", "%grade 60")
    assert verdicts([graded]) == [Verdict.NOT_ATTEMPTED]


def test_a_cell_magic_runs_the_cell_and_grades_it(run: Run, loaded: Any) -> None:
    """What the cell defines is there afterwards, and it was graded as the answer to its problem."""
    shown = run(f"%%grade 60\n{SOFTMAX}")
    assert verdicts(shown) == [Verdict.PASSED]
    assert loaded.user_ns["softmax"]([0.0, 0.0]).tolist() == [0.5, 0.5]


def test_a_cell_magic_uses_what_earlier_cells_define(run: Run) -> None:
    """Imports and helpers need not be repeated."""
    helper = "import numpy as np\n\ndef shifted(x):\n    return np.exp(x - np.max(x))\n"
    shown = run(helper, "%%grade 60\ndef softmax(x):\n    return shifted(x) / shifted(x).sum()\n")
    assert verdicts(shown) == [Verdict.PASSED]


def test_broken_cells_cost_only_themselves(run: Run) -> None:
    """A syntax error and an exception elsewhere in the notebook leave the answer as it is."""
    shown = run("def broken(:", "1 / 0", SOFTMAX, "raise SystemExit", "%grade 60")
    assert verdicts(shown) == [Verdict.PASSED]


def test_without_a_number_all_that_was_answered_is_graded(run: Run) -> None:
    """Each problem with its points, and a total."""
    answers = '# 182\ndef answers():\n    return {"q1": "c", "q2": "a", "q3": None, "q4": None}\n'
    (graded,) = run(SOFTMAX, answers, "%grade")
    assert [problem.number for problem in graded.report.problems] == ["60", "182"]
    assert "1 of 2 problems passed" in graded._repr_html_()


def test_korean_is_spoken_where_it_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --lang, and with GRADE_LANG."""
    (asked,) = run(SOFTMAX, "%grade 60 --lang ko")
    assert "오버플로 없는 소프트맥스" in asked._repr_html_()
    monkeypatch.setenv("GRADE_LANG", "ko")
    assert "점수를 확률로" in repr(run("%grade 60")[-1])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("%grade softmux", "softmax"),
        ("%grade 60 --nonsense", "there is nothing called --nonsense here"),
        ("%grade 60 --lang fr", "the course speaks en and ko, not 'fr'"),
        ("%grade '60", "No closing quotation"),
        ("%grade", "No cell that was run answers a problem"),
        ("%grade 60 --course nowhere", "holds no course"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    run: Run, capsys: pytest.CaptureFixture[str], typed: str, said: str
) -> None:
    """No traceback in a notebook either."""
    assert run("x = 1", typed) == []
    told = capsys.readouterr().out
    assert told.startswith("grade: ")
    assert said in " ".join(told.split())
    assert "Traceback" not in told


def test_help_is_shown_on_request(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """`%grade --help` says what can be typed and ends no kernel."""
    assert run("%grade --help") == []
    assert "usage: %grade" in capsys.readouterr().out


def test_an_engine_that_broke_is_replaced(run: Run, loaded: Any) -> None:
    """An interrupt of some other cell may have ended the warm sandbox: the next answer is graded all the same."""
    run(SOFTMAX, "%grade 60")
    magics = loaded.magics_manager.registry["GradeMagics"]
    magics._engine.sandboxes.__exit__(None, None, None)
    assert verdicts(run("%grade 60")) == [Verdict.PASSED, Verdict.PASSED]
