"""`grade release -o kit.zip`: what do learners get?"""

from __future__ import annotations

import argparse
import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import Course, Problem, open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grader.cli.output import Output

ABOUT = Text(
    "Pack what learners get: stubs, data, and the grader with recorded answers, without any solution.",
    "학습자에게 나눠 줄 것을 묶는다. 스텁, 데이터, 기록된 답으로 채점하는 채점기가 들어가고 풀이는 들어가지 않는다.",
)
_PROBLEM = Text("only these, or these chapters (all)", "이 문제나 장만 (전체)")
_OUT = Text("the zip to write", "저장할 zip 파일")
_MORE = Text(
    "Records that are not up to date are made anew on the way, as by grade record.\n\n"
    "exit codes: 0 the kit is written, 2 and 3 as for grade",
    "최신이 아닌 기록은 grade record 처럼 새로 만든다.\n\n종료 코드: 0 꾸러미를 저장함, 2 와 3 은 grade 와 같다",
)
_NO_ANSWERS = Text(
    "{course} has neither solutions nor an up-to-date record of {stem}, so nobody could be graded: name a working "
    "copy with --course.",
    "{course} 에 {stem} 의 풀이도 최신 기록도 없어 채점할 수 없다. --course 로 풀이가 있는 과정 폴더를 지정하라.",
)
_EMPTY = Text("{course} has no problems.", "{course} 에 문제가 없다.")
_NOT_WRITTEN = Text(
    "{path} cannot be written ({why}): name another place with -o.",
    "{path} 을(를) 저장할 수 없다({why}). -o 로 다른 곳을 지정하라.",
)
_RECORDED = Text("{stem}: recorded", "{stem}: 기록했다")
_WRITTEN = Text(
    "{path}: {count} problems, {size} kB. Its README says how learners install it.",
    "{path}: 문제 {count}개, {size} kB. 설치 방법은 그 안의 README 에 있다.",
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade release", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("-o", "--out", metavar="FILE", type=Path, required=True, help=_OUT)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Bring the records up to date, pack, and write."""
    course = open_course(options.course)
    problems = course.find(options.problems) if options.problems else course.problems
    if not problems:
        raise UsageFault(_EMPTY.fill(course=course.root))
    if options.out.is_dir():
        raise UsageFault(_NOT_WRITTEN.fill(path=options.out, why=os.strerror(errno.EISDIR)))
    from grader.kit import pack_kit

    bring_up_to_date(course, problems, output)
    kit = pack_kit(course, problems)
    write_whole(options.out, kit.data)
    said = output.say(_WRITTEN, path=options.out, count=kit.problems, size=-(-len(kit.data) // 1000))
    output.console.print(f" {said}")
    return ExitCode.PASSED


def bring_up_to_date(course: Course, problems: Sequence[Problem], output: Output) -> None:
    """Record what has changed since it was recorded. Raises UsageFault where there is nothing to record it from."""
    from grader.materials import open_materials
    from grader.recording import fits_checks, is_fresh, write_record
    from grader.running import PUBLIC_SEED

    for problem in problems:
        if problem.solution is None:
            if not fits_checks(course, problem):
                raise UsageFault(_NO_ANSWERS.fill(course=course.root, stem=problem.stem))
        elif not is_fresh(course, problem):
            write_record(course, open_materials(course, problem), PUBLIC_SEED)
            output.console.print(f" {output.say(_RECORDED, stem=problem.stem)}")


def write_whole(path: Path, data: bytes) -> None:
    """The file appears whole or not at all. Raises UsageFault where it cannot be written."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise UsageFault(_NOT_WRITTEN.fill(path=path, why=error.strerror)) from None
