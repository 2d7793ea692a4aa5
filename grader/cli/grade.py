"""`grade [PROBLEM ...]`: are my answers right?"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.engine import engine_for
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.cli.signals import interruptible
from grader.course import Course, Problem, open_course
from grader.faults import UsageFault
from grader.text import Lang, Text
from grader.verdict import ProblemReport, Report, Verdict

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Grade your answers: every problem found here, or those you name.",
    "답을 채점한다. 문제를 지정하지 않으면 여기에서 찾은 모든 문제를 채점한다.",
)
_PROBLEM = Text("60, softmax, p060_softmax, or a chapter: ch05", "60, softmax, p060_softmax, 또는 장: ch05")
_IN = Text(
    "where the answers are: a folder, .py, notebook, zip or tar.gz (here)",
    "답이 있는 곳: 폴더, .py, 노트북, zip, tar.gz (현재 폴더)",
)
_MORE = Text(
    """other commands, each with --help:
  grade list            the problems of the course
  grade init FOLDER     a folder to work in, with stubs in your language
  grade next            the next unsolved problem
  grade watch           grade what you save
  grade why 60          the failing call, ready to paste into Python
  grade plot 60         your answer drawn beside the right one
  grade solution 60     a solution, after a pass
  grade reset 60        the stub again, with a backup of your answer
  grade stats           how far you are
  grade hint 60         a hint for a problem
  grade batch FOLDER    grade the submissions of a class
  grade export BOOK     a gradebook as a table, or for Canvas, Moodle ...
  grade report BOOK     pages about the class, and for each learner
  grade override BOOK   points by hand
  grade policy BOOK     what lateness costs, which attempt counts
  grade diff OLD NEW    whose points differ between two gradebooks
  grade publish BOOK    let reports of a hidden seed show everything
  grade verify          prove the course sound
  grade record          write down answers for those without solutions
  grade new 161 "TITLE" begin a problem, with marks where something is missing
  grade release         pack what learners get
  grade gradescope      pack an autograder for Gradescope
  grade notebook ch05   a notebook with problems to fill in
  grade doctor          what protects you from the code that is graded

exit codes: 0 all passed, 1 something did not,
            2 cannot be done as typed, 3 a fault of the grader""",
    """다른 명령 (각각 --help 가 있다):
  grade list            과정의 문제 목록
  grade init FOLDER     내 언어로 된 스텁을 담은 작업 폴더
  grade next            다음에 풀 문제
  grade watch           저장할 때마다 채점
  grade why 60          틀린 호출을 파이썬에 붙여 넣을 코드로
  grade plot 60         내 답을 정답과 나란히 그리기
  grade solution 60     통과한 뒤에 보는 풀이
  grade reset 60        스텁으로 되돌리기 (답은 백업)
  grade stats           어디까지 풀었는지
  grade hint 60         문제의 힌트
  grade batch FOLDER    한 반의 제출물을 모두 채점
  grade export BOOK     성적부를 표로, 또는 Canvas, Moodle 등의 형식으로
  grade report BOOK     학급 페이지와 학생별 페이지
  grade override BOOK   점수를 직접 조정
  grade policy BOOK     지각 감점과 여러 번 제출한 경우의 규칙
  grade diff OLD NEW    두 성적부에서 점수가 다른 학생
  grade publish BOOK    비공개 시드의 보고서를 공개
  grade verify          과정 검증
  grade record          풀이가 없는 곳에서 쓸 답을 기록
  grade new 161 "TITLE" 새 문제를 시작하고 써야 할 곳을 표시
  grade release         학습자에게 나눠 줄 꾸러미 만들기
  grade gradescope      Gradescope 에 올릴 채점기 만들기
  grade notebook ch05   문제를 풀 수 있는 노트북 만들기
  grade doctor          채점되는 코드를 어떻게 격리하는지

종료 코드: 0 모두 통과, 1 통과하지 못한 것이 있음,
           2 명령을 실행할 수 없음, 3 채점기의 오류""",
)
_NOT_THERE = Text("{path} does not exist.", "{path} 이(가) 없다.")
_NOTHING = Text(
    "{path} holds no answer to a problem of the course: name files like their stubs (p060_softmax.py), or say where "
    "they are with --in. 'grade list' shows the problems.",
    "{path} 에 이 과정의 답이 없다. 파일 이름을 스텁과 같게(p060_softmax.py) 하거나 --in 으로 위치를 지정하라. "
    "문제 목록은 'grade list' 로 볼 수 있다.",
)
_COMMAND = Text("{said} There is a command 'grade {command}'.", "{said} 'grade {command}' 라는 명령은 있다.")
_GO_ON = Text("Passed for the first time.  grade next  goes on.", "처음으로 통과했다.  grade next  로 이어서 푼다.")
_SEE_SOLUTION = Text(
    "Passed for the first time.  grade solution {number}  shows how it may be written,  grade next  goes on.",
    "처음으로 통과했다.  grade solution {number}  로 풀이를 볼 수 있고,  grade next  로 이어서 푼다.",
)
_NOT_KEPT = Text("your progress could not be saved ({why}).", "진도를 저장하지 못했다({why}).")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--in", dest="place", metavar="PATH", type=Path, help=_IN)
    parser.add_common(json=True, judging=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Grade, show, and say whether all passed."""
    from grader.cli.progress import one_line
    from grader.submission import read_submission

    course = open_course(options.course)
    place, problems = _asked_for(options, course)
    if not place.exists():
        raise UsageFault(_NOT_THERE.fill(path=place))
    with interruptible() as go_on, engine_for(options, course) as engine, one_line(output) as show:
        submission = read_submission(place)
        if not options.json:
            import grader.report.terminal  # noqa: F401  while the sandbox warms up

        def on_problem(done: ProblemReport) -> None:
            go_on()
            show(f" {done.number}  {output.say(done.title)}")

        report = engine.grade(submission, problems, on_problem=on_problem)
        engine.finish()
        show("")
        if not report.problems and report.trouble is None:
            raise UsageFault(_NOTHING.fill(path=place))
        new = _remember(report, place, output)
        if options.json:
            from grader.report.json_form import report_to_json

            output.json(report_to_json(report))
        else:
            _show(report, output, _typed(options.place), problems is not None or len(report.problems) == 1, course)
            if new:
                _after_a_pass(new, course, output)
    passed = report.problems and all(problem.verdict is Verdict.PASSED for problem in report.problems)
    return ExitCode.PASSED if passed else ExitCode.FAILED


def _asked_for(options: argparse.Namespace, course: Course) -> tuple[Path, tuple[Problem, ...] | None]:
    """Where to look and for what. A single word that is a file stands for `--in` that file."""
    words = options.problems
    if options.place is None and len(words) == 1 and Path(words[0]).is_file():
        options.place = Path(words[0])
        try:
            return options.place, course.find(words)
        except UsageFault:  # its name is no problem's: whatever it holds is graded
            return options.place, None
    here = Path.cwd()
    in_course = here == course.root.resolve() and (here / "exercises").is_dir()
    place = options.place or (Path("exercises") if in_course else here)  # a course holds solutions too
    return place, _meant(words, course) if words else None


def _meant(words: list[str], course: Course) -> tuple[Problem, ...]:
    """The problems; where the first word is none, perhaps a command was mistyped."""
    try:
        return course.find(words)
    except UsageFault as fault:
        from difflib import get_close_matches

        from grader.cli.main import COMMANDS

        near = get_close_matches(words[0].lower(), COMMANDS, n=1, cutoff=0.75)
        if not near:
            raise
        raise UsageFault(_COMMAND.fill(said=fault.said, command=near[0])) from None


def _remember(report: Report, place: Path, output: Output) -> tuple[str, ...]:
    """Keep what was tried and passed, where the learner has a workspace; the numbers of what passed for once."""
    from grader.learning.progress import remember

    tried = [problem for problem in report.problems if problem.verdict is not Verdict.NOT_ATTEMPTED]
    try:
        return remember(place, [(p.number, p.points, p.verdict is Verdict.PASSED) for p in tried])
    except OSError as error:
        output.complain(_NOT_KEPT.fill(why=error.strerror or type(error).__name__))
        return ()


def _after_a_pass(new: tuple[str, ...], course: Course, output: Output) -> None:
    """What there is to do with a first pass: look at a solution, and go on."""
    from grader.report.sheet import Sheet

    sheet, seen = Sheet(output.console, output.lang), course.solutions is not None and len(new) == 1
    sheet.blank()
    learned = course.find(new)[0].learned if len(new) == 1 else None
    if learned is not None:
        sheet.line(sheet.say(learned).replace("\n", " "), lead=" ")
    sheet.line(sheet.say(_SEE_SOLUTION if seen else _GO_ON, number=new[0]), lead=" ", style="green")


def _show(report: Report, output: Output, place: str, details: bool, course: Course) -> None:
    from grader.report.terminal import render_details, render_overview

    if details and report.problems:
        wrong = {problem.stem for problem in report.problems if problem.verdict is not Verdict.PASSED}
        pictured = [problem.stem for problem in course.problems if problem.stem in wrong and problem.picture]
        render_details(report, output.console, output.lang, place, pictured)
    else:
        render_overview(report, output.console, output.lang, place)


def _typed(place: Path | None) -> str:
    """How the place is typed again."""
    if place is None:
        return ""
    words = ["--in", str(place)]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
