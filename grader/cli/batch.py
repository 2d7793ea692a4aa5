"""`grade batch FOLDER`: what did a class hand in, and what is it worth?"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.execute import Event, OpenExecutor, processes, run_batch
from grader.batch.gather import gather
from grader.batch.grading import OpenEngine, Settings, open_engine
from grader.batch.rows import Found, Graded, Status
from grader.cli.before import course_for, no_lock, try_to_write
from grader.cli.engine import limits_of
from grader.cli.exits import ExitCode
from grader.cli.options import Parser, positive_whole, processors
from grader.cli.signals import interruptible, uninterrupted
from grader.course import Problem
from grader.faults import RecordFault, SandboxFault, UsageFault
from grader.report.grades import handed_in, write_grades
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Grade every submission in a folder, each problem in a sandbox of its own, and write a table of the points.",
    "폴더에 있는 모든 제출물을 문제마다 따로 격리하여 채점하고 점수표를 만든다.",
)
_FOLDER = Text(
    "holds one folder, .py, notebook, zip or tar.gz per learner; or what Canvas, Moodle or Gradescope gave you, "
    "unpacked or as one zip",
    "학생마다 폴더, .py, 노트북, zip, tar.gz 가운데 하나가 들어 있는 폴더. Canvas, Moodle, Gradescope 에서 "
    "내려받은 폴더나 zip 도 된다",
)
_CSV = Text("the table to write, for Excel and the like", "저장할 점수표 (엑셀 등에서 열 수 있다)")
_OUT = Text(
    "the gradebook to make or to go on with: resumes what was interrupted, judges only what changed",
    "만들거나 이어 쓸 성적부. 중단한 채점을 이어 하고 바뀐 것만 다시 채점한다",
)
_ROSTER = Text(
    "with --out: a table of the learners (id, name, email), to know who handed in nothing",
    "--out 과 함께: 학생 명단 (학번, 이름, 이메일). 제출하지 않은 학생을 알 수 있다",
)
_HIDDEN = Text(
    "with --out: draw a secret seed; reports show no values until 'grade publish'",
    "--out 과 함께: 비밀 시드로 채점한다. 'grade publish' 전까지 보고서에 값이 나오지 않는다",
)
_LOWER = Text(
    "with --out: also take over grades that are lower than before",
    "--out 과 함께: 전보다 낮아진 점수도 반영한다",
)
_ONLY_WITH_OUT = Text("{it} needs a gradebook: add --out.", "{it} 에는 성적부가 필요하다. --out 을 붙여라.")
_ON = Text(
    "grade on the workers of this Dask scheduler, tcp://HOST:8786; each needs this grader and this course",
    "이 Dask 스케줄러(tcp://HOST:8786)의 워커에서 채점한다. 워커마다 같은 채점기와 같은 과정이 있어야 한다",
)
_WORKERS = Text("submissions graded at the same time (one per processor)", "동시에 채점할 제출물 수 (프로세서 수)")
_PROBLEMS = Text(
    "grade only these: 60,softmax,ch05; one that is not handed in counts zero (all that somebody handed in)",
    "이 문제만 채점한다: 60,softmax,ch05. 제출하지 않은 문제는 0점이다 (누군가 제출한 모든 문제)",
)
_MORE = Text(
    """auto means locked here: a class is graded in portable sandboxes only if you say so.
Ctrl-C ends it and writes the table of what is finished; with --out the same
command goes on where it ended.

exit codes: 0 every submission was graded or its row says why it cannot be,
            1 some rows are faults of the grader and have no points,
            2 cannot be done as typed, 3 a fault of the grader ended it,
            130 Ctrl-C""",
    """여기서 auto 는 locked 를 뜻한다. portable 격리는 직접 지정해야만 쓴다.
Ctrl-C 를 누르면 끝내고, 그때까지 채점한 결과를 표로 저장한다. --out 을 썼으면
같은 명령으로 이어서 채점한다.

종료 코드: 0 모든 제출물을 채점했거나 채점할 수 없는 이유를 표에 적음,
           1 채점기의 오류로 점수가 없는 제출물이 있음,
           2 명령을 실행할 수 없음, 3 채점기의 오류로 끝남, 130 Ctrl-C""",
)
_NO_TABLE = Text(
    "the table {path} cannot be written ({why}): name another place with --csv.",
    "점수표 {path} 을(를) 저장할 수 없다({why}). --csv 로 다른 곳을 지정하라.",
)
_ELSEWHERE = Text("{why} The table is in {path} instead.", "{why} 점수표를 대신 {path} 에 저장했다.")
_STOPPED = Text(
    "interrupted: {rows} of {count} submissions are graded and in the table.",
    "중단했다. 제출물 {count}개 중 채점을 마친 {rows}개를 점수표에 저장했다.",
)
_STOPPED_AT_ONCE = Text(
    "interrupted before any submission was graded; no table is written.",
    "채점을 마친 제출물이 없는 채로 중단했다. 점수표를 저장하지 않았다.",
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade batch", ABOUT, lang, _MORE.say(lang))
    parser.word("folder", metavar="FOLDER", type=Path, help=_FOLDER)
    parser.option("--csv", metavar="FILE", type=Path, help=_CSV)
    parser.option("--out", metavar="GRADEBOOK", type=Path, help=_OUT)
    parser.option("--roster", metavar="FILE", type=Path, help=_ROSTER)
    parser.option("--hidden", action="store_true", help=_HIDDEN)
    parser.option("--lower", action="store_true", help=_LOWER)
    parser.option("--workers", metavar="N", type=positive_whole, default=processors(), help=_WORKERS)
    parser.option("--on", metavar="SCHEDULER", help=_ON)
    parser.option("--problems", metavar="PROBLEM,...", type=_several, default=(), help=_PROBLEMS)
    parser.add_common(judging=True)
    options = parser.parse_args(words)
    if options.csv is None and options.out is None:
        parser.error("the following arguments are required: --out")
    for name in ("roster", "hidden", "lower"):
        if getattr(options, name) and options.out is None:
            raise UsageFault(_ONLY_WITH_OUT.fill(it=f"--{name}"))
    return options


def run(
    options: argparse.Namespace,
    output: Output,
    *,
    engine: OpenEngine = open_engine,
    executor: OpenExecutor = processes,
) -> int:
    """Grade a class, write its table and show what to look at. `engine` and `executor` as for `run_batch`."""
    if options.csv is not None:
        try_to_write(options.csv, _NO_TABLE)
    if options.on is None:
        return _run(options, output, engine, executor)
    from grader.batch.cluster import open_cluster

    with open_cluster(options.on, options.course) as cluster:
        options.workers = cluster.threads
        return _run(options, output, engine, cluster.executor)


def _run(options: argparse.Namespace, output: Output, engine: OpenEngine, executor: OpenExecutor) -> int:
    if options.out is not None:
        from grader.cli.batch_book import run_book

        return run_book(options, output, engine=engine, executor=executor)
    with tempfile.TemporaryDirectory(prefix="grade-class-") as scratch:
        return _run_table(options, output, Path(scratch), engine, executor)


def _run_table(
    options: argparse.Namespace, output: Output, scratch: Path, engine: OpenEngine, executor: OpenExecutor
) -> int:
    course = course_for(options)
    asked = course.find(options.problems) if options.problems else ()
    found = gather(options.folder, scratch, leave_out=[options.csv]).found
    rows: list[Graded] = []
    ended: BaseException | None = None
    try:
        with interruptible():
            _grade(found, rows, options, output, _settings(options, asked), engine, executor)
    except (KeyboardInterrupt, Exception) as error:  # whatever it was: what is finished is kept
        ended = error
    if rows:
        place = {one: at for at, one in enumerate(found)}
        rows.sort(key=lambda row: place[row.found])
        with uninterrupted():
            _finish(options.csv, rows, len(found), asked or handed_in(rows, course.problems), output)
    elif isinstance(ended, SandboxFault) and options.isolation == "auto":
        raise no_lock(ended) from ended
    if isinstance(ended, KeyboardInterrupt):
        output.complain(_STOPPED.fill(rows=len(rows), count=len(found)) if rows else _STOPPED_AT_ONCE)
        return ExitCode.INTERRUPTED
    if ended is not None:
        raise ended
    return ExitCode.FAILED if any(row.status is Status.FAULT for row in rows) else ExitCode.PASSED


def _grade(
    found: Sequence[Found],
    rows: list[Graded],
    options: argparse.Namespace,
    output: Output,
    settings: Settings,
    engine: OpenEngine,
    executor: OpenExecutor,
) -> None:
    """Add a row for each submission as soon as it is finished."""
    from grader.cli.bar import class_bar

    workers = min(options.workers, len(found))
    with class_bar(output, len(found), workers) as bar:
        running = run_batch(
            found,
            options.course,
            workers=workers,
            settings=settings,
            on_event=lambda event, one: None if event is Event.DONE else bar.event(event, one),
            executor=executor,
            engine=engine,
        )
        with closing(running):
            for row in running:
                rows.append(row)
                for problem in row.report.problems if row.report else ():
                    bar.judged(problem)
                bar.event(Event.DONE if row.fault is None else Event.FAULT, row.found)


def _finish(path: Path, rows: Sequence[Graded], count: int, problems: Sequence[Problem], output: Output) -> None:
    """Write and show what is graded. Raises RecordFault when that had to be done elsewhere, or could not be."""
    from grader.report.classroom import render_class

    fault = None
    try:
        write_grades(path, rows, problems, output.lang)
    except RecordFault as error:  # it was opened in Excel meanwhile: hours of grading are not thrown away
        fault = error
        path = Path(tempfile.mkdtemp(prefix="grades-")) / path.name
        write_grades(path, rows, problems, output.lang)
    render_class(rows, count, problems, output.console, output.lang, str(path))
    if fault is not None:
        raise RecordFault(output.say(_ELSEWHERE, why=fault, path=path)) from fault


def _settings(options: argparse.Namespace, asked: Sequence[Problem]) -> Settings:
    return Settings(
        problems=tuple(problem.stem for problem in asked),
        isolation="locked" if options.isolation == "auto" else options.isolation,
        limits=limits_of(options),
        seed=options.seed,
    )


def _several(word: str) -> tuple[str, ...]:
    return tuple(part for part in word.replace(",", " ").split() if part)
