"""A submission becomes a report: verdicts from checks, points, what is told of troubles, and whose fault is what."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tiny_course import CHECKS, RIGHT, STUB, answer_of, double_files, submission_of, write_problem

from grader.attempt import Attempted, Trouble
from grader.checking import Check
from grader.course import Course, open_course
from grader.explaining import explain, show_call, troubles_told
from grader.faults import CourseFault
from grader.running import Engine, Isolation
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.limits import Limits
from grader.sandbox.passing import Callback, InOut
from grader.sandbox.session import Call
from grader.submission import Source, Submission
from grader.text import Text
from grader.trial import Outcome
from grader.verdict import CheckResult, MismatchKind, ProblemReport, Verdict

Judge = Callable[..., ProblemReport]
PASSED, FAILED, RAISED, SKIPPED = Verdict.PASSED, Verdict.FAILED, Verdict.RAISED, Verdict.SKIPPED
NOT_ATTEMPTED, TIMED_OUT, CRASHED = Verdict.NOT_ATTEMPTED, Verdict.TIMED_OUT, Verdict.CRASHED


def verdicts(report: ProblemReport) -> list[Verdict]:
    """Those of the checks, in their order."""
    return [check.verdict for check in report.checks]


def check_of(report: ProblemReport, name: str) -> CheckResult:
    """The result of one check."""
    return next(check for check in report.checks if check.name == name)


# ----------------------------------------------------------------------------------------- verdicts and points


def test_a_right_answer_earns_everything(judge: Judge) -> None:
    """All checks pass, all points are earned, nothing more is said."""
    report = judge(RIGHT)
    assert (report.verdict, report.points, report.out_of) == (PASSED, 10, 10)
    assert verdicts(report) == [PASSED] * 4
    assert report.notes == ()
    assert all(
        (check.call, check.message, check.mismatch, check.output) == ("", None, None, "") for check in report.checks
    )


def test_a_wrong_value_costs_its_check(judge: Judge) -> None:
    """The other checks keep their points; the failing one tells call, value and expectation."""
    report = judge(RIGHT.replace("x / 2\n", "x / 3\n", 2))
    assert (report.verdict, report.points) == (FAILED, 5)
    assert verdicts(report) == [PASSED, FAILED, FAILED, PASSED]
    wrong = check_of(report, "halves")
    assert wrong.call.startswith("halve([")
    assert wrong.mismatch is not None
    assert wrong.mismatch.kind is MismatchKind.VALUES
    assert (wrong.points, wrong.out_of) == (0, 3)
    named = check_of(report, "gives_both").mismatch
    assert named is not None
    assert named.name == "half"


def test_a_check_that_needs_another_is_skipped(judge: Judge) -> None:
    """With the sentence of the check that has to pass first, in both languages."""
    report = judge(RIGHT.replace("2 * x", "2 * x + 1"))
    skipped = check_of(report, "gives_both")
    assert skipped.verdict is SKIPPED
    assert skipped.message == Text(
        'skipped: it needs "doubles every entry" to pass first',
        '건너뜀: 먼저 "모든 원소를 두 배로 만든다" 검사를 통과해야 한다',
    )


ENDS = {
    "all raise": ("def double(x): return x / {}\nhalve = both = double", RAISED, 0),
    "one raises": (RIGHT.replace("return x / 2", "return x / {}"), RAISED, 5),
    "nothing is done": ("def double(x): raise NotImplementedError\nhalve = both = double", NOT_ATTEMPTED, 0),
    "one is not done": (RIGHT.replace("return x / 2", "raise NotImplementedError"), FAILED, 5),
    "all crash": ("import os\ndef double(x): os._exit(3)\nhalve = both = double", CRASHED, 0),
    "all are missing": ("x = 1", FAILED, 0),
    "all ask for too much": (
        "import numpy as np\ndef double(x): return np.ones(10**11)\nhalve = both = double", Verdict.OUT_OF_MEMORY, 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ENDS)
def test_the_verdict_of_a_problem_comes_of_its_checks(judge: Judge, name: str) -> None:
    """Passed when all are; how all others ended when they ended alike; not attempted when nothing was; else failed."""
    text, verdict, points = ENDS[name]
    report = judge(text)
    assert (report.verdict, report.points) == (verdict, points)


def test_one_function_not_done_leaves_the_others_their_points(judge: Judge) -> None:
    """NotImplementedError in one function is that check not attempted, and says where the stub still stands."""
    check = check_of(judge(RIGHT.replace("return x / 2", "raise NotImplementedError('later')")), "halves")
    assert check.verdict is NOT_ATTEMPTED
    assert check.message is not None
    assert check.message.en.startswith("halve (p001_double.py, line ")
    assert check.message.en.endswith(") still raises NotImplementedError.")
    assert check.message.ko.endswith("은 아직 NotImplementedError 를 낸다.")


def test_a_crash_does_not_cost_the_next_check(judge: Judge) -> None:
    """Each check after a dead one gets a fresh sandbox, and the sources are loaded again."""
    report = judge(RIGHT.replace("return x / 2", "import os; os._exit(1)"))
    assert verdicts(report) == [PASSED, CRASHED, CRASHED, PASSED]
    assert report.points == 5


def test_a_timeout_costs_one_check_and_names_the_line(judge: Judge) -> None:
    """The sentence says the limit, the trace the line that was running."""
    report = judge(RIGHT.replace("return x / 2", "while True: pass"))
    check = check_of(report, "halves")
    assert (check.verdict, check.points) == (TIMED_OUT, 0)
    assert check.message is not None
    assert check.message.en == "It ran longer than 0.5 seconds and was stopped."
    assert [(line.file, line.code, line.function) for line in check.trace] == [
        ("p001_double.py", "while True: pass", "halve")
    ]
    assert check_of(report, "doubles").verdict is PASSED


def test_what_hangs_again_and_again_costs_less_each_time(tmp_path: Path) -> None:
    """Two checks get their limit, each after them a quarter of it; what is right keeps its points, also after these."""
    again = "".join(
        f"\n\n@problem.check(points=1)\ndef check_{k}(learner, solution, rng):\n"
        f'    """asks for {k}\n    ko: {k}"""\n    close(learner.double({k}.0), 2.0 * {k})\n'
        for k in range(6)
    )
    write_problem(tmp_path, "p001_double", double_files(checks=CHECKS.partition("\n\n@problem.check")[0] + again))
    text = """
        import time
        def double(x):
            while x != 4.0: pass
            end = time.process_time() + 0.1
            while time.process_time() < end: pass
            return 2 * x
        halve = both = double
        """
    with Engine(open_course(tmp_path), limits=Limits(seconds=1.0)) as engine:
        report = engine.judge(engine.course.problems[0], answer_of(text))
    assert verdicts(report) == [TIMED_OUT] * 4 + [PASSED, TIMED_OUT]
    said = [check.message for check in report.checks if check.message]
    assert [text.en.partition(" and was stopped")[0] for text in said] == ["It ran longer than 1 second"] * 2 + [
        "It ran longer than 0.25 seconds"
    ] * 3
    assert said[0].en.endswith("1 second and was stopped.")
    assert said[2].en.endswith("was stopped: other checks had used up the rest of the time.")
    assert said[2].ko == "0.25초 넘게 실행되어 중단했다. 남은 시간은 다른 검사들이 다 썼다."


def test_loading_that_never_ends_is_waited_for_once(
    tiny: Engine, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All checks end as the loading did, in the one sandbox in which that was tried."""
    opened: list[bool] = []
    really_open = tiny.sandboxes.open
    monkeypatch.setattr(tiny.sandboxes, "open", lambda **how: (opened.append(True), really_open(**how))[1])
    report = judge(RIGHT + "\nclass Trap:\n    while True: pass\n")
    assert verdicts(report) == [TIMED_OUT] * 2 + [SKIPPED, TIMED_OUT]
    assert report.verdict is TIMED_OUT
    assert len(opened) == 1


# ------------------------------------------------------------------------------------------- what was handed in


def grade(tiny: Engine, submission: Submission, **options: Any) -> Any:
    """The report on a submission."""
    return tiny.grade(submission, **options)


def test_an_untouched_stub_is_not_attempted(tiny: Engine) -> None:
    """As it was handed out, whatever its line ends: no points, no blame, every check not attempted."""
    report = grade(tiny, submission_of(STUB.lstrip("\n")))
    (problem,) = report.problems
    assert (problem.verdict, problem.points, problem.out_of) == (NOT_ATTEMPTED, 0, 10)
    assert verdicts(problem) == [NOT_ATTEMPTED] * 4
    assert all(check.message is None for check in problem.checks)


def test_only_what_is_there_is_graded_unless_asked_for(tiny: Engine) -> None:
    """Without a list of problems those with an answer; with one, those without are not attempted."""
    submission = submission_of(RIGHT)
    assert [problem.stem for problem in grade(tiny, submission).problems] == ["p001_double"]
    both = grade(tiny, submission, problems=tiny.course.problems).problems
    assert [(problem.stem, problem.verdict) for problem in both] == [
        ("p001_double", PASSED), ("p002_again", NOT_ATTEMPTED),
    ]  # fmt: skip
    assert (both[1].file, both[1].out_of) == ("", 10)


def test_progress_is_told_problem_by_problem(tiny: Engine) -> None:
    """Each problem when it is done, in the order of the course."""
    told: list[str] = []
    parts = (*submission_of(RIGHT).sources, *submission_of(RIGHT, "p002_again").sources)
    report = grade(tiny, Submission("two", parts), on_problem=lambda problem: told.append(problem.stem))
    assert told == [problem.stem for problem in report.problems] == ["p001_double", "p002_again"]


def test_a_submission_that_cannot_be_read_is_a_report(tiny: Engine) -> None:
    """Its trouble is told, and nothing is graded."""
    trouble = Text("broken", "망가졌다")
    report = grade(tiny, Submission("learner", (), (), trouble))
    assert (report.problems, report.trouble, report.submission) == ((), trouble, "learner")


def test_the_receipt_says_under_which_circumstances(tiny: Engine) -> None:
    """Seed, limits, versions and the protections that were on."""
    receipt = grade(tiny, submission_of(RIGHT)).receipt
    assert receipt.numpy == np.__version__
    assert (receipt.seed, receipt.seconds_limit) == (tiny.seed, 0.5)
    assert (receipt.isolation, receipt.layers) == (tiny.sandboxes.isolation.value, tiny.sandboxes.layers)
    assert receipt.layers
    assert len(receipt.course) == 12


def test_a_course_is_not_read_through_for_a_receipt_that_nobody_sees(
    tiny_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A learner's run on one problem reads the files of that problem."""
    read: list[str] = []
    monkeypatch.setattr("grader.running.mark_of", lambda problem, **_: read.append(problem.stem) or "")
    with Engine(tiny_course, isolation=Isolation.PORTABLE, marked=False) as engine:
        assert grade(engine, submission_of(RIGHT)).receipt.course == ""
    assert read == []


def test_the_same_seed_gives_the_same_report(judge: Judge) -> None:
    """To the last digit, as often as it is graded; another seed asks with other numbers."""
    text = RIGHT.replace("2 * x", "2 * x + np.random.rand() + len({'a', 'b'} - {hash('a')})") + "\nimport numpy as np\n"
    first, again, other = judge(text), judge(text), judge(text, seed=8)
    assert replace(first, seconds=0.0) == replace(again, seconds=0.0)
    assert check_of(first, "doubles").call != check_of(other, "doubles").call


# ------------------------------------------------------------------------------------------------- what is told


def test_an_exception_is_told_with_its_lines(judge: Judge) -> None:
    """Kind and message as Python says them, and the learner's own lines on the way."""
    check = check_of(
        judge("def double(x):\n    return helper(x)\n\n\ndef helper(x):\n    return x.nothing\n"), "doubles"
    )
    assert check.verdict is RAISED
    assert check.message is not None
    assert check.message.en.startswith("AttributeError: 'numpy.ndarray' object has no attribute 'nothing'")
    assert [(line.file, line.line, line.code, line.function) for line in check.trace] == [
        ("p001_double.py", 2, "return helper(x)", "double"), ("p001_double.py", 6, "return x.nothing", "helper"),
    ]  # fmt: skip
    assert check.call.startswith("double([")


def test_a_missing_function_is_told_with_what_is_near(judge: Judge) -> None:
    """In both languages."""
    check = check_of(judge(RIGHT.replace("def double", "def doubel")), "doubles")
    assert check.verdict is FAILED
    assert check.message == Text("double is not defined.", "double이(가) 정의되어 있지 않다.")
    assert check.likely == Text(
        "doubel is misspelt: it has to be called double.", "doubel은(는) 철자가 틀렸다. 이름은 double 이어야 한다."
    )


def test_the_part_that_is_broken_is_named_as_the_reason(judge: Judge) -> None:
    """A syntax error in a function costs that function, and its file and line are told; the others are graded."""
    report = judge(RIGHT.replace("return x / 2", "return x / / 2"))
    assert verdicts(report)[0] is PASSED
    check = check_of(report, "halves")
    assert check.verdict is RAISED
    assert check.message is not None
    assert check.message.en == (
        "halve is not defined. p001_double.py, line 12 could not be run: SyntaxError: invalid syntax"
    )
    assert check.message.ko == (
        "halve이(가) 정의되어 있지 않다. p001_double.py 12번째 줄을 실행할 수 없었다: SyntaxError: invalid syntax"
    )
    assert [(line.line, line.code) for line in check.trace] == [(12, "return x / / 2")]


def test_an_import_that_fails_is_named_where_it_matters(judge: Judge) -> None:
    """A NameError that comes of a failed import tells the import."""
    check = check_of(judge("import torch_is_not_here\ndef double(x): return torch_is_not_here.add(x, x)"), "doubles")
    assert check.message is not None
    assert "NameError: name 'torch_is_not_here' is not defined" in check.message.en
    assert "p001_double.py, line 1 could not be run: ModuleNotFoundError" in check.message.en


def test_troubles_are_told_where_something_failed(judge: Judge) -> None:
    """What could not be run is a note when the answer is wrong, and none when it is right."""
    broken = "\nimport torch_is_not_here\n"
    assert judge(RIGHT + broken).notes == ()
    (note,) = judge(RIGHT.replace("2 * x", "3 * x") + broken).notes
    assert note.en.startswith("p001_double.py, line 19 could not be run: ModuleNotFoundError")


def test_three_troubles_are_enough() -> None:
    """More would bury the rest; one whose file is unknown is told all the same."""
    troubles = [Trouble("ValueError", "no", "source-0" if k else "gone", k, ()) for k in range(5)]
    told = troubles_told(troubles, {"source-0": Source("hw.ipynb[2]", "", "", "hw.ipynb")})
    assert [text.en for text in told] == [
        "?, line 0 could not be run: ValueError: no",
        "hw.ipynb[2], line 1 could not be run: ValueError: no",
        "hw.ipynb[2], line 2 could not be run: ValueError: no",
    ]
    assert told[1].ko == "hw.ipynb[2] 1번째 줄을 실행할 수 없었다: ValueError: no"


def test_output_is_shown_where_a_check_failed(judge: Judge) -> None:
    """Only there, and only what was printed during that check."""
    text = RIGHT.replace("return 2 * x", "print('doubling'); return 2 * x").replace(
        "return x / 2", "print('halving'); return x"
    )
    report = judge(text)
    assert check_of(report, "doubles").output == ""
    assert check_of(report, "halves").output == "halving\n"


# ----------------------------------------------------------------------------------------------- whose fault it is


@pytest.mark.parametrize("value", ["3", "None", "(1, 2, 3)", "'text'", "{'a': 1}", "double", "[]"])
def test_a_value_that_breaks_a_check_is_a_verdict(judge: Judge, value: str) -> None:
    """The check unpacks two values and gets none: that is the learner's answer, not a fault of the course."""
    report = judge(RIGHT.replace("return double(x), halve(x)", f"return {value}"))
    check = check_of(report, "gives_both")
    assert check.verdict is FAILED
    assert check.message is not None
    assert check.message.en.startswith("What came back is of another kind than what the statement asks for")
    assert check.message.ko.startswith("돌려받은 값의 종류가")
    assert report.points == 8


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("x = 1 / 0", "ZeroDivisionError: division by zero (p001_double.py, line"),
        ("solution.nothing(x)", "has no attribute 'nothing'"),
        ("solution.double('x' - 1)", "TypeError"),
        ("learner.double({1})", "a check handed over a set"),
    ],
)
def test_a_check_that_breaks_by_itself_is_a_fault(tmp_path: Path, broken: str, said: str) -> None:
    """It would break on a right answer too: nobody's score, but a sentence with file and line."""
    checks = CHECKS.replace("    close(learner.double(x), solution.double(x))", f"    {broken}")
    write_problem(tmp_path, "p001_double", double_files(checks=checks))
    course = open_course(tmp_path)
    with Engine(course, limits=Limits(seconds=5.0)) as opened, pytest.raises(CourseFault) as fault:
        opened.judge(course.problems[0], answer_of(RIGHT))
    assert "p001_double, check doubles" in str(fault.value)
    assert said in str(fault.value)


# ---------------------------------------------------------------------------------------------------- sentences


def explained(failure: LearnerFailure) -> CheckResult:
    """The record of a check that ended so."""
    check = Check("c", Text("it works", "동작한다"), 5, "", lambda *_: None)
    attempted = Attempted((), (), {"source-0": Source("hw.py", "hw", "first\n  second\n", "hw.py")})
    return explain(
        Outcome(check, failure.verdict, failure=failure), attempted, Limits(seconds=2.5, memory=512 << 20), None
    )


SENTENCES = {
    (TIMED_OUT, "<ended>", ""): ("It ran longer than 2.5 seconds", "2.5초 넘게 실행되어 중단했다."),
    (Verdict.OUT_OF_MEMORY, "MemoryError", ""): ("more memory than there is (512 MB)", "허용된 메모리(512 MB)보다"),
    (FAILED, "<missing>", "f"): ("f is not defined.", "f이(가) 정의되어 있지 않다."),
    (FAILED, "<refused>", "range"): ("The result is range, which cannot be judged.", "결과가 range 이어서"),
    (CRASHED, "<ended>", "exit 3"): ("ended the whole Python process (exit code 3)", "(종료 코드 3)"),
    (CRASHED, "<ended>", f"signal {signal.SIGSEGV}"): ("died (SIGSEGV)", "죽었다(SIGSEGV)"),
    (CRASHED, "<ended>", "signal 999"): ("died (999)", "죽었다(999)"),
    (CRASHED, "<ended>", "scratch"): ("more than 32 MB of files", "파일을 32 MB 넘게"),
    (CRASHED, "<ended>", ""): ("The Python process ended.", "파이썬 프로세스가 끝났다."),
    (CRASHED, "<babble>", "noise"): ("sent something that is no answer", "답이 아닌 것을 보냈다"),
    (RAISED, "ValueError", "no"): ("ValueError: no", "ValueError: no"),
    (RAISED, "ValueError", ""): ("ValueError", "ValueError"),
}


@pytest.mark.parametrize("facts", SENTENCES)
def test_every_end_has_a_sentence_in_both_languages(facts: tuple[Verdict, str, str]) -> None:
    """What happened, with its number where there is one."""
    verdict, kind, detail = facts
    result = explained(LearnerFailure(verdict, kind=kind, detail=detail))
    assert result.message is not None
    english, korean = SENTENCES[facts]
    assert english in result.message.en
    assert korean in result.message.ko
    assert (result.verdict, result.points) == (verdict, 0)


def test_the_way_to_an_exception_ends_with_the_innermost_lines() -> None:
    """Three at the most; frames of files that are not the learner's, and lines that are not there, are harmless."""
    frames = [("source-0", 1, f"f{k}") for k in range(5)]
    result = explained(
        LearnerFailure(RAISED, kind="E", trace=[*frames, ("other", 1, "g"), ("source-0", 99, "<module>")])
    )
    assert [(line.line, line.code, line.function) for line in result.trace] == [(1, "first", "f4"), (99, "", "")]
    stack = explained(
        LearnerFailure(TIMED_OUT, kind="<ended>", trace=[("source-0", 2, "inner"), ("source-0", 1, "outer")])
    )
    assert [(line.code, line.function) for line in stack.trace] == [("first", "outer"), ("second", "inner")]


def test_calls_are_written_as_the_learner_would_write_them() -> None:
    """Positions and names, what an `inout` holds, a function by its name; a rig's function is not shown; bounded."""

    def f(x: float) -> float:
        return x

    call = Call("SGD.update", (InOut({"W": 1.0}), np.ones(2)), {"lr": 0.1})
    assert show_call(call) == "SGD.update({'W': 1.0}, [1. 1.], lr=0.1)"
    assert show_call(Call("numerical_gradient", (Callback(f, [()], 1), 2), {})) == "numerical_gradient(f, 2)"
    assert show_call(Call("Affine.dW", (), {"": None})) == "Affine.dW"
    assert show_call(Call("rig train", (1,), {})) == ""
    assert len(show_call(Call("f", tuple("x" * 50 for _ in range(20)), {}))) <= 203
