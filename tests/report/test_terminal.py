"""What a person reads."""

from __future__ import annotations

import dataclasses

import pytest
from rich.cells import cell_len

from grader.text import Text
from grader.verdict import Mismatch, MismatchKind, TraceLine, Verdict


def test_a_failing_check_reads_as_in_the_house(softmax, make_report, show):
    """Points at the right edge; call, value, expectation, sentence, diagnosis, what to type next."""
    assert show(make_report(softmax)) == [
        " 60  Softmax that does not overflow                                         8/12",
        "  ✓  turns scores into probabilities                                           4",
        "  ✓  adds up to one                                                            4",
        "  ✗  survives scores of a thousand                                           0/4",
        "       softmax([1010. 1000.  990.])",
        "         returned  [nan nan nan]",
        "         expected  [9.99955e-01 4.53979e-05 2.06106e-09]  ± 1e-9",
        "       nan stands at [0].",
        "       Likely: exp is taken of the raw scores: subtract the maximum first.",
        "       again:  grade 60 --seed 7        hint:  grade hint 60",
        "",
    ]


def test_korean_at_sixty_columns_is_aligned_by_cells(softmax, make_report, show):
    """Hangul fills two cells: edges and labels stand where they should, and a tolerance is not torn apart."""
    lines = show(make_report(softmax), "ko", 60)
    assert lines == [
        " 60  넘치지 않는 소프트맥스                             8/12",
        "  ✓  점수를 확률로 바꾼다                                  4",
        "  ✓  합이 1이다                                            4",
        "  ✗  점수가 1000 이어도 넘치지 않는다                    0/4",
        "       softmax([1010. 1000.  990.])",
        "         반환값  [nan nan nan]",
        "         기대값  [9.99955e-01 4.53979e-05 2.06106e-09]",
        "                 ± 1e-9",
        "       [0] 에 nan 이 있다.",
        "       짐작: 먼저 최댓값을 빼라.",
        "       다시:  grade 60 --seed 7        힌트:  grade hint 60",
        "",
    ]
    assert {cell_len(line) for line in lines[:4]} == {60}


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_line_is_wider_than_the_screen(width, lang, softmax, make_check, make_problem, make_report, show, trace):
    """Long sentences wrap below their own beginning, in details and overview; wide screens are not filled."""
    long = make_check(
        Verdict.RAISED,
        Text("a sentence of many words that does not fit " * 3, "한 줄에 다 들어가지 않는 아주 긴 문장이다 " * 3),
        call="f(" + "x" * 300 + ")",
        message=Text("ValueError: " + "words " * 100, "ValueError: " + "낱말 " * 100),
        trace=trace,
        output="출력" * 500,
    )
    report = make_report(
        softmax, make_problem(Verdict.RAISED, long, number="231"), notes=(Text("note " * 40, "말 " * 60),)
    )
    for overview in (False, True):
        lines = show(report, lang, width, overview)
        assert max(map(cell_len, lines)) <= min(width, 100)


def test_an_exception_is_told_with_the_learners_lines(make_check, make_problem, make_report, show, trace):
    """File, line number, function and code, and the mark is not a colour."""
    check = make_check(Verdict.RAISED, message=Text("KeyError: 'W3'", "KeyError: 'W3'"), trace=trace)
    assert show(make_report(make_problem(Verdict.RAISED, check)))[1:7] == [
        "  !  it is right                                                             0/4",
        "       KeyError: 'W3'",
        "       hw/p151.py, line 12, in forward",
        "         return self.dot(x)",
        "       hw.ipynb[3], line 2",
        "         while True: pass",
    ]


def test_what_stops_every_check_is_told_once(make_check, make_problem, make_report, show, trace):
    """Checks that end alike in the same line say so; one that ends in another is told in full."""
    broken = {"message": Text("SyntaxError", "SyntaxError"), "trace": trace, "call": "Affine(W)"}
    checks = [make_check(Verdict.RAISED, **broken) for _ in range(3)]
    checks.insert(1, make_check(Verdict.PASSED))
    other = make_check(Verdict.RAISED, **broken | {"message": Text("KeyError", "KeyError")})
    lines = show(make_report(make_problem(Verdict.RAISED, *checks, other)))
    assert [line.strip() for line in lines].count("the same as above") == 2
    assert [sum(word in line for line in lines) for word in ("SyntaxError", "KeyError")] == [1, 1]


def test_a_verdict_without_message_is_named(make_check, make_problem, make_report, show):
    """Even a record that says nothing more says what happened, in both languages."""
    report = make_report(make_problem(Verdict.TIMED_OUT, make_check(Verdict.TIMED_OUT)))
    assert show(report)[2] == "       timed out"
    assert show(report, "ko")[2] == "       시간 초과"


def test_a_condition_shows_the_sentence_before_what_came(make_check, make_problem, make_report, show):
    """There is no expected value: what should hold, then what came instead."""
    mismatch = Mismatch(MismatchKind.CONDITION, Text("params is a dict", "params 는 딕셔너리이다"), got="[1, 2]")
    lines = show(make_report(make_problem(Verdict.FAILED, make_check(Verdict.FAILED, mismatch=mismatch))))
    assert lines[2:4] == ["       params is a dict", "         got  [1, 2]"]


def test_a_named_value_of_several_lines_keeps_its_columns(make_check, make_problem, make_report, show):
    """Rows of a matrix stand below each other behind the name; the pattern is told where there is no diagnosis."""
    mismatch = Mismatch(
        MismatchKind.VALUES,
        Text("All 4 entries differ.", "4개 모두 다르다."),
        name="dW",
        got="[[1. 2.]\n [3. 4.]]",
        want="[[1. 3.]\n [2. 4.]]",
        tolerance="1e-6",
        pattern=Text("the result is transposed", "전치되어 있다"),
    )
    lines = show(make_report(make_problem(Verdict.FAILED, make_check(Verdict.FAILED, mismatch=mismatch))))
    assert lines[2:8] == [
        "         returned  dW = [[1. 2.]",
        "                         [3. 4.]]",
        "         expected  dW = [[1. 3.]",
        "                         [2. 4.]]  ± 1e-6",
        "       All 4 entries differ.",
        "       Likely: the result is transposed",
    ]


def test_output_is_shown_on_failure_and_bounded(make_check, make_problem, make_report, show):
    """Ten lines, and how many more there were."""
    check = make_check(Verdict.FAILED, output="\n".join(f"line {at}" for at in range(30)))
    lines = show(make_report(make_problem(Verdict.FAILED, check)))
    assert lines[3:5] == ["       printed:", "         line 0"]
    assert lines[14] == "         ... 20 more"


def test_a_pass_shows_explanations_and_no_command(make_check, make_problem, make_report, show):
    """The explanation of a quiz is for those who solved it; there is nothing to run again."""
    check = make_check(Verdict.PASSED, explanations=(Text("Each side loses (F - 1) / 2.", "양쪽에서 줄어든다."),))
    assert show(make_report(make_problem(Verdict.PASSED, check))) == [
        " 60  Softmax that does not overflow                                          4/4",
        "  ✓  it is right                                                               4",
        "       Each side loses (F - 1) / 2.",
        "",
    ]


def test_nothing_found_and_an_untouched_stub_are_told_apart(make_problem, make_report, show):
    """Both are not attempted; one names the file to write, the other the file that was left as it is."""
    nothing = show(make_report(make_problem(Verdict.NOT_ATTEMPTED)))
    assert nothing[1].startswith("  ·  Nothing was found that answers it: write a file p060_softmax.py, or a")
    assert nothing[3] == "       again:  grade 60        hint:  grade hint 60"
    stub = show(make_report(make_problem(Verdict.NOT_ATTEMPTED, file="hw/p060_softmax.py")))
    assert stub[1] == "  ·  hw/p060_softmax.py still is the stub."


def test_an_overview_has_a_line_a_problem_by_chapter(softmax, make_check, make_problem, make_report, show):
    """Chapters with their points, then the total and the first thing to do."""
    chapter = "ch06_techniques"
    sgd = make_problem(Verdict.NOT_ATTEMPTED, number="163", chapter=chapter, title=Text("SGD", "SGD"))
    adam = make_problem(Verdict.TIMED_OUT, make_check(Verdict.TIMED_OUT), number="166", chapter=chapter)
    assert show(make_report(softmax, sgd, adam), overview=True, place="--in hw") == [
        " ch03  neural network                                                       8/12",
        "  ✗   60  Softmax that does not overflow                                    8/12",
        "",
        " ch06  techniques                                                           0/14",
        "  ·  163  SGD                                                not attempted  0/10",
        "  !  166  Softmax that does not overflow                         timed out   0/4",
        "",
        " Total  0 of 3 problems passed                                              8/26",
        " Next: grade 60 --in hw  shows what is wrong with 60",
        "",
    ]


def test_what_comes_next_after_passes(make_check, make_problem, make_report, show):
    """The first problem that was not tried, or a word of praise."""
    passed = make_problem(Verdict.PASSED, make_check(Verdict.PASSED))
    untried = make_problem(Verdict.NOT_ATTEMPTED, number="61")
    assert show(make_report(passed, untried), "ko", overview=True)[-2] == " 다음: 61번  넘치지 않는 소프트맥스"
    assert show(make_report(passed), "ko", overview=True)[-2] == " 모두 통과했다. 잘했다!"


def test_notes_and_trouble_of_the_submission_are_shown(make_report, show):
    """A submission that cannot be read is a sentence, not an empty page."""
    report = make_report(notes=(Text("Saved in CP949.", "CP949."),), trouble=Text("hw.zip is damaged.", "손상되었다."))
    assert show(report, overview=True)[:2] == [" Note: Saved in CP949.", " !  hw.zip is damaged."]


def test_a_hidden_seed_stays_out_of_the_command(softmax, make_report, show):
    """What is hidden cannot be typed again."""
    report = make_report(softmax)
    hidden = dataclasses.replace(report, receipt=dataclasses.replace(report.receipt, seed=None))
    assert "       again:  grade 60 --in a.zip        hint:  grade hint 60" in show(hidden, place="--in a.zip")


def test_learner_text_commands_neither_rich_nor_the_terminal(make_check, make_problem, make_report, show):
    """Markup stays text, escapes and direction marks are written out."""
    hostile = "[red]x[/red] \x1b[2J \u202e :smile: \udc80 \x07"
    check = make_check(
        Verdict.RAISED,
        call=hostile,
        message=Text(hostile, hostile),
        output=hostile,
        trace=(TraceLine(hostile, 1, hostile, hostile),),
    )
    shown = "\n".join(show(make_report(make_problem(Verdict.RAISED, check))))
    assert shown.count(r"[red]x[/red] \x1b[2J \u202e :smile: \udc80 \x07") == 5
    assert not {"\x1b", "\u202e", "\x07"} & set(shown)


@pytest.mark.parametrize("encoding", ["ascii", "cp949", "cp1252"])
def test_an_output_without_the_marks_gets_letters(softmax, make_report, show, encoding):
    """Marks that the encoding lacks are written as letters; ± only where it is lacking."""
    lines = show(make_report(softmax), encoding=encoding)
    assert lines[1].startswith("  ok  turns scores into probabilities")
    assert lines[3].startswith("  x   survives scores of a thousand")
    assert lines[6].endswith("  +/- 1e-9" if encoding == "ascii" else "  ± 1e-9")
