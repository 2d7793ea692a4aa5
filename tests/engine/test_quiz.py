"""Questions with options: judged by what an option says, and nothing gives the right one away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tiny_course import answer_of, write_problem

from grader.course import open_course
from grader.quiz import meant, options_in
from grader.report.json_form import report_to_json
from grader.running import Engine
from grader.sandbox.limits import Limits
from grader.verdict import CheckResult, ProblemReport, Report, Verdict

STUB = '''
"""Four questions
ko: 네 문제

Fill in answers().

q1  Which is even?
    a) three
    b) four, which is
       two and two
    c) five

q2  Which are odd? Several letters.
    a) one
    b) two
    c) three

q3  What is 6 times 7?

q4  In which order do they come?
    a) second
    b) first
    c) third

[ko]
answers() 를 채워라.

q1  짝수는 어느 것인가?
    a) 삼
    b) 사, 곧
       둘과 둘
    c) 오

q2  홀수는 어느 것인가? 글자를 모두 적어라.
    a) 일
    b) 이
    c) 삼

q3  6 곱하기 7 은?

q4  순서는?
    a) 둘째
    b) 첫째
    c) 셋째
"""


def answers():
    """A letter each."""
    return {"q1": None, "q2": None, "q3": None, "q4": None}
'''
CHECKS = '''
"""Problem 3."""

from grader.checking import Problem, answered

problem = Problem(covers=["004:3"], builds_on=[], hints=["""A.
ko: 가."""], draws=False)


@problem.check(points=1)
def even(learner, solution, rng):
    """q1: even
    ko: q1: 짝수"""
    answered(learner, solution, "q1")


@problem.check(points=1)
def odd(learner, solution, rng):
    """q2: odd
    ko: q2: 홀수"""
    answered(learner, solution, "q2")


@problem.check(points=1)
def product(learner, solution, rng):
    """q3: product
    ko: q3: 곱"""
    answered(learner, solution, "q3")


@problem.check(points=1)
def order(learner, solution, rng):
    """q4: order
    ko: q4: 순서"""
    answered(learner, solution, "q4", ordered=True)
'''
SOLUTION = '''
"""The answers."""

EXPLANATIONS = {
    "q1": "Because of EVEN.\\nko: 짝수라서.",
    "q2": "Because of ODD.\\nko: 홀수라서.",
    "q3": "Because of PRODUCT.\\nko: 곱이라서.",
    "q4": "Because of ORDER.\\nko: 순서라서.",
}


def answers():
    return {"q1": "b", "q2": "ac", "q3": 42, "q4": "bac"}
'''
RIGHT = {"q1": "b", "q2": "ac", "q3": 42, "q4": "bac"}
SECRETS = (
    "four, which is",
    "사, 곧",
    "EVEN",
    "ODD",
    "PRODUCT",
    "ORDER",
    "42",
    "짝수라서",
    "홀수라서",
    "곱이라서",
    "순서라서",
)

Ask = Callable[..., ProblemReport]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Judges answers, given in a stub whose statement may be another text."""
    root = tmp_path_factory.mktemp("quiz")
    write_problem(root, "p003_quiz", {"stub": STUB, "checks": CHECKS, "solution": SOLUTION})
    with Engine(open_course(root), limits=Limits(seconds=5.0)) as engine:

        def judged(returned: object, stub: str = STUB) -> ProblemReport:
            text = stub.split("def answers")[0] + f"\ndef answers():\n    return {returned!r}\n"
            return engine.judge(engine.course.problems[0], answer_of(text, "p003_quiz"))

        yield judged


def verdicts(report: ProblemReport) -> list[bool | None]:
    """For each question whether it passed; None where it was left open."""
    known = {Verdict.PASSED: True, Verdict.FAILED: False, Verdict.NOT_ATTEMPTED: None}
    return [known[check.verdict] for check in report.checks]


def words(check: CheckResult) -> str:
    """All that is said of a check, as data: what is in no field cannot be drawn."""
    return repr(check)


# ------------------------------------------------------------------------------------------------------ options


def test_options_are_read_from_the_statement() -> None:
    """By question and letter, in both languages, lines that go on joined; a question without letters has none."""
    options = options_in(STUB)
    assert set(options) == {"q1", "q2", "q4"}
    assert options["q1"] == {
        "a": ("three", "삼"), "b": ("four, which is two and two", "사, 곧 둘과 둘"), "c": ("five", "오"),
    }  # fmt: skip


def test_a_letter_means_what_its_option_says() -> None:
    """In the learner's own stub; an option that the learner has edited goes by its letter."""
    ours = {"a": ("three",), "b": ("four", "사")}
    assert meant("a", {"a": ("four",), "b": ("three",)}, ours) == "b"
    assert meant("a", {"a": ("사",)}, ours) == "b"
    assert meant("b", {"b": ("vier",)}, ours) == "b"
    assert meant("b", {}, ours) == "b"
    assert meant("c", {"c": ("neu",)}, ours) is None


def test_right_answers_pass_and_are_explained(ask: Ask) -> None:
    """All points, and the solution's explanation of each in both languages."""
    report = ask(RIGHT)
    assert (report.verdict, report.points) == (Verdict.PASSED, 4)
    told = [check.explanations for check in report.checks]
    assert [(len(said), said[0].en, said[0].ko) for said in told] == [
        (1, "Because of EVEN.", "짝수라서."), (1, "Because of ODD.", "홀수라서."),
        (1, "Because of PRODUCT.", "곱이라서."), (1, "Because of ORDER.", "순서라서."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "answers",
    [
        RIGHT | {"q1": "B", "q2": "CA"},
        RIGHT | {"q1": " b) ", "q2": "a, c"},
        RIGHT | {"q2": "c a c", "q3": 42.0},
        RIGHT | {"q2": "(a), (c)", "q4": "b, a, c"},
        RIGHT | {"q9": "z"},
    ],
)
def test_how_a_letter_is_written_costs_nothing(ask: Ask, answers: object) -> None:
    """Upper case, brackets, commas, another order where order is not asked for, a whole number as a float."""
    assert ask(answers).points == 4


def test_order_counts_where_it_is_asked_for(ask: Ask) -> None:
    """The same letters in another order are another answer."""
    assert verdicts(ask(RIGHT | {"q4": "abc"})) == [True, True, True, False]
    assert verdicts(ask(RIGHT | {"q4": "baac"})) == [True, True, True, False]


def test_a_shuffled_stub_is_judged_by_what_it_says(ask: Ask) -> None:
    """The letters mean the learner's own options: the right option under another letter is right, the old one wrong."""
    shuffled = STUB
    for one, other in (("three", "four, which is\n       two and two"), ("삼", "사, 곧\n       둘과 둘")):
        first, second = f"    a) {one}\n", f"    b) {other}\n"
        assert first in shuffled
        shuffled = (
            shuffled.replace(first, "@@").replace(second, f"    b) {one}\n").replace("@@", f"    a) {other}\n", 1)
        )
        shuffled = shuffled.replace("@@", first)
    assert verdicts(ask(RIGHT | {"q1": "a"}, shuffled))[0] is True
    assert verdicts(ask(RIGHT | {"q1": "b"}, shuffled))[0] is False


def test_an_edited_option_goes_by_its_letter(ask: Ask) -> None:
    """Whoever tidies up the text of the stub loses nothing."""
    edited = STUB.replace("b) four, which is", "b) 4, i.e.").replace("b) 사, 곧", "b) 4, 곧")
    assert ask(RIGHT, edited).points == 4


def test_a_stub_without_its_statement_goes_by_letters(ask: Ask) -> None:
    """A notebook's cell holds the answers alone."""
    assert ask(RIGHT, "def answers").points == 4


# --------------------------------------------------------------------------------------------------- wrong answers

WRONG = {
    "other options": {"q1": "a", "q2": "ab", "q3": 41, "q4": "cab"},
    "all options": {"q1": "abc", "q2": "abc", "q3": 4.2, "q4": "abc"},
    "no options": {"q1": "z", "q2": "xyz", "q3": "many", "q4": "1"},
    "empty": {"q1": "", "q2": " ", "q3": "", "q4": "  "},
    "other types": {"q1": 2, "q2": ["a", "c"], "q3": [41], "q4": True},
    "odd numbers": {"q1": 1.5, "q2": 0, "q3": 1e300, "q4": b"bac"},
    "too long": {"q1": "a" * 100_000, "q2": "ac" * 1000, "q3": "4" * 5000, "q4": "bac" * 1000},
    "the text": {"q1": "three", "q2": "one and three", "q3": "fortytwo", "q4": "first second third"},
}


@pytest.mark.parametrize("name", WRONG)
def test_the_right_answer_never_appears_in_the_report_of_a_wrong_one(ask: Ask, name: str) -> None:
    """Neither its text nor its explanation, in no field and no language; also not in the JSON."""
    report = ask(WRONG[name])
    assert verdicts(report) == [False] * 4
    for check in report.checks:
        said = words(check).replace("fortytwo", "")
        if name != "all options":  # the learner's own choice is shown
            assert not any(secret in said for secret in SECRETS), said
        assert check.explanations == ()
        assert check.mismatch is not None
        assert check.mismatch.want == ""
        assert len(said) < 2000


def test_what_was_chosen_is_shown(ask: Ask) -> None:
    """The option's text, as it stands in the learner's stub, in the reader's language."""
    check = ask(RIGHT | {"q1": "a", "q2": "bc"}).checks[0]
    assert check.mismatch is not None
    assert check.mismatch.sentence.en == "This is not the answer:\na) three"
    assert check.mismatch.sentence.ko == "답이 아니다:\na) 삼"


def test_a_letter_that_is_none_is_told_which_there_are(ask: Ask) -> None:
    """A kind of answer that cannot be right gets the letters, in both languages."""
    check = ask(RIGHT | {"q1": "z"}).checks[0]
    assert check.mismatch is not None
    assert check.mismatch.sentence.en == "The answer is one of the letters a, b, c."
    assert check.mismatch.sentence.ko == "답은 a, b, c 가운데 한 글자이다."


def test_an_open_question_is_not_attempted(ask: Ask) -> None:
    """None costs its own points only, without blame; an entry that is missing is told."""
    report = ask(RIGHT | {"q1": None})
    assert verdicts(report) == [None, True, True, True]
    assert (report.checks[0].message, report.checks[0].mismatch) == (None, None)
    assert ask(dict.fromkeys(RIGHT)).verdict is Verdict.NOT_ATTEMPTED
    check = ask({"q2": "ac"}).checks[0]
    assert check.mismatch is not None
    assert check.mismatch.sentence.en == "answers() has to return a dict with the entry q1."


@pytest.mark.parametrize("returned", [None, "b", ["b", "ac", 42, "bac"], 3])
def test_answers_that_are_no_dict_are_told_so(ask: Ask, returned: object) -> None:
    """A sentence for every question, and no fault of ours."""
    report = ask(returned)
    assert verdicts(report) == [False] * 4
    mismatch = report.checks[0].mismatch
    assert mismatch is not None
    assert mismatch.sentence.ko == "answers() 는 q1 항목이 있는 dict 를 반환해야 한다."


def test_one_question_tells_nothing_of_another(ask: Ask) -> None:
    """The explanation of a question that was passed comes with that question alone."""
    report = ask(RIGHT | {"q1": "a"})
    assert "EVEN" not in repr(report)
    assert "ODD" in repr(report.checks[1])
    assert "ODD" not in repr((report.checks[0], *report.checks[2:]))


def test_the_shipped_quiz_keeps_its_secret(tmp_path: Path) -> None:
    """Problem 182: whatever wrong is answered, no explanation and no option but one's own is told."""
    root = Path(__file__).resolve().parents[2]
    course = open_course(root)
    (problem,) = course.find(["182"])
    assert problem.solution is not None
    names: dict[str, dict[str, str]] = {}
    exec(problem.solution.read_text(encoding="utf-8"), names)
    stub = problem.stub.read_text(encoding="utf-8")
    with Engine(course, limits=Limits(seconds=5.0)) as engine:
        wrong = stub.replace('"q1": None', '"q1": "e"').replace('"q2": None', '"q2": "a"')
        wrong = wrong.replace('"q3": None', '"q3": 99').replace('"q4": None', '"q4": "a"')
        report = engine.judge(problem, answer_of(wrong, problem.stem))
        told = repr(report_to_json(Report("learner", (report,), engine.receipt)))
    assert report.points == 0
    assert not any(" ".join(text.split("ko:")[0].split()) in told for text in names["EXPLANATIONS"].values())
    right = "P = ((OH - 1) * S - H + FH) / 2"
    assert right in stub
    assert right not in told
