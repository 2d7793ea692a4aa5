"""`grade gradescope -o autograder.zip`: what is uploaded to Gradescope?"""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.policy import Policy
from grader.cli.exits import ExitCode
from grader.cli.options import Parser, one_of, positive
from grader.cli.policy import FLOOR, GRACE, PER, PERCENT, number_up_to
from grader.cli.release import bring_up_to_date, write_whole
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Pack an autograder for Gradescope: upload the zip in the assignment's settings, as it is.",
    "Gradescope 자동 채점기를 묶는다. zip 을 과제 설정에 그대로 올리면 된다.",
)
_PROBLEM = Text("the problems of the assignment, or chapters (all)", "과제의 문제나 장 (전체)")
_OUT = Text("the zip to write", "저장할 zip 파일")
_HIDDEN = Text(
    "draw a secret seed and show no values; the solutions go along, where only root can read them",
    "비밀 시드로 채점하고 값을 보여 주지 않는다. 풀이도 root 만 읽을 수 있게 함께 들어간다",
)
_MINUTES = Text("minutes that Gradescope gives a submission (10)", "Gradescope 가 제출물 하나에 주는 시간, 분 (10)")
_MORE = Text(
    "Results are in the language of this command (--lang). Lateness counts from the assignment's due date to the time "
    "of the submission.\n\nexit codes: 0 the zip is written, 2 and 3 as for grade",
    "결과는 이 명령의 언어(--lang)로 나온다. 지각은 과제의 마감 시각과 제출 시각으로 계산한다.\n\n"
    "종료 코드: 0 zip 을 저장함, 2 와 3 은 grade 와 같다",
)
_NO_SOLUTIONS = Text(
    "{course} has no solution of {stem}, and without it only the public seed can be judged: leave --hidden and --seed "
    "away, or name a working copy with --course.",
    "{course} 에 {stem} 의 풀이가 없어 공개 시드로만 채점할 수 있다. --hidden 과 --seed 를 빼거나 --course 로 풀이가 "
    "있는 과정 폴더를 지정하라.",
)
_NEEDS_LOCK = Text(
    "a hidden or another seed needs the solutions beside the submission, which only a locked sandbox keeps apart: "
    "leave --isolation portable away, or --hidden and --seed.",
    "비밀 시드나 다른 시드를 쓰면 풀이가 제출물 곁에 놓이므로 locked 격리가 필요하다. --isolation portable 을 빼거나 "
    "--hidden 과 --seed 를 빼라.",
)
_WRITTEN = Text(
    "{path}: {count} {count:problem|problems}, {points} points, {size} kB. Set the assignment's points to {points}.",
    "{path}: 문제 {count}개, {points}점, {size} kB. 과제 배점을 {points}점으로 정하라.",
)
_SEED_BITS = 52


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade gradescope", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("-o", "--out", metavar="FILE", type=Path, required=True, help=_OUT)
    parser.option("--hidden", action="store_true", help=_HIDDEN)
    parser.option("--minutes", metavar="N", type=positive, default=10.0, help=_MINUTES)
    parser.option("--per", metavar="day|hour", type=one_of("day", "hour"), default="day", help=PER)
    for name, text in (("percent", PERCENT), ("grace", GRACE), ("floor", FLOOR)):
        parser.option(f"--{name}", metavar="N", default="0", help=text)
    parser.add_common(judging=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Bring the records up to date, pack, and write."""
    course = open_course(options.course)
    problems = course.find(options.problems) if options.problems else course.problems
    seed = secrets.randbits(_SEED_BITS) if options.hidden and options.seed is None else options.seed
    if seed is not None:
        for problem in problems:
            if problem.solution is None:
                raise UsageFault(_NO_SOLUTIONS.fill(course=course.root, stem=problem.stem))
        if options.isolation == "portable":
            raise UsageFault(_NEEDS_LOCK)
    from grader.gradescope.orders import Orders
    from grader.gradescope.packing import pack_autograder

    percent, grace, floor = (number_up_to(f"--{name}", getattr(options, name), most) for name, most in _MOST.items())
    orders = Orders(
        problems=tuple(problem.stem for problem in problems),
        lang=output.lang,
        seed=seed,
        hidden=options.hidden,
        isolation="locked" if options.isolation == "auto" else options.isolation,
        seconds=options.limit,
        memory=options.memory and options.memory << 20,
        minutes=options.minutes,
        policy=Policy(per=options.per, percent=percent, grace=grace, floor=floor),
    )
    bring_up_to_date(course, problems, output)
    data = pack_autograder(course, problems, orders)
    write_whole(options.out, data)
    said = output.say(
        _WRITTEN, path=options.out, count=len(problems), points=sum(problem.points for problem in problems),
        size=-(-len(data) // 1000),
    )  # fmt: skip
    output.console.print(f" {said}", soft_wrap=True)
    return ExitCode.PASSED


_MOST = {"percent": 100, "grace": 1_000_000, "floor": 100}
