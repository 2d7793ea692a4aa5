"""`grade batch FOLDER --out GRADEBOOK`: how does a class get into its gradebook?"""

from __future__ import annotations

import argparse
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.batch.admission import enrol, enrolled, open_round, rounds
from grader.batch.execute import OpenExecutor
from grader.batch.gather import gather
from grader.batch.gradebook import Gradebook
from grader.batch.grading import OpenEngine, Settings
from grader.batch.lock import only_run
from grader.batch.regrade import Outcome, Way, grade_into
from grader.batch.roster import match, read_roster
from grader.batch.rows import Found
from grader.batch.standing import columns_of, standings
from grader.cli.before import course_for, no_lock
from grader.cli.exits import ExitCode
from grader.cli.signals import interruptible, uninterrupted
from grader.course import Course
from grader.faults import SandboxFault, UsageFault
from grader.sandbox.limits import Limits
from grader.text import Text

if TYPE_CHECKING:
    from grader.cli.output import Output

_SEED_BITS = 52  # too many to be tried out, and a whole number in every reader of JSON
_OTHER_SEED = Text(
    "{path} was begun with another seed, and everybody in it has the same inputs: leave --seed away, or name another "
    "gradebook.",
    "{path} 은(는) 다른 시드로 시작했고 모두 같은 입력으로 채점해야 한다. --seed 를 빼거나 다른 성적부를 지정하라.",
)
_NOT_HIDDEN = Text(
    "{path} was begun without --hidden, so its inputs are known: name another gradebook.",
    "{path} 은(는) --hidden 없이 시작해 입력이 이미 알려져 있다. 다른 성적부를 지정하라.",
)
_ENCODING = Text(
    "{path} was read as {encoding}; names are right if they look so.",
    "{path} 을(를) {encoding} (으)로 읽었다. 이름이 제대로 보이면 맞다.",
)
_STOPPED = Text(
    "interrupted: what is graded is in {path}; the same command goes on from there.",
    "중단했다. 채점한 것은 {path} 에 있다. 같은 명령을 다시 실행하면 이어서 채점한다.",
)


def run_book(options: argparse.Namespace, output: Output, *, engine: OpenEngine, executor: OpenExecutor) -> int:
    """Grade a class into a gradebook, and show what to look at."""
    from grader.report.classbook import render_book
    from grader.report.grades import replace_file
    from grader.report.table import human_table

    course = course_for(options)
    ended: BaseException | None = None
    outcome = None
    with ExitStack() as stack:
        stack.enter_context(only_run(options.out))
        book = stack.enter_context(Gradebook(options.out, make=True))
        settings = _settled(book, options, course)
        found, nobody = _handed_in(book, options, output, stack)
        try:
            with interruptible():
                outcome = _grade(book, found, course, settings, options, output, engine, executor)
        except (KeyboardInterrupt, Exception) as error:  # whatever it was: what is settled stays
            ended = error
        with uninterrupted():
            if isinstance(ended, SandboxFault) and options.isolation == "auto":
                raise no_lock(ended) from ended
            if ended is not None and not isinstance(ended, KeyboardInterrupt):
                raise ended
            state = book.settings()
            if options.csv is not None:
                rows = standings(book.book, state)
                replace_file(options.csv, human_table(rows, columns_of(book.book, state), output.lang))
            render_book(book.book, state, outcome, nobody, output.console, output.lang, str(options.out))
    if outcome is None:
        output.complain(_STOPPED.fill(path=options.out))
        return ExitCode.INTERRUPTED
    return ExitCode.FAILED if outcome.faults else ExitCode.PASSED


def _handed_in(
    book: Gradebook, options: argparse.Namespace, output: Output, stack: ExitStack
) -> tuple[tuple[Found, ...], list[str]]:
    """The submissions with whose they are, and the names of those of which that could not be told."""
    scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="grade-class-")))
    gathered = gather(options.folder, scratch, leave_out=_ours(options))
    book.set(layout=gathered.layout)
    if options.roster is not None:
        roster = read_roster(options.roster)
        if roster.encoding != "utf-8-sig":
            output.complain(_ENCODING.fill(path=options.roster, encoding=roster.encoding.upper()))
        enrol(book.book, roster.people)
    people = enrolled(book.book)  # also those of an earlier run
    if not people:
        return gathered.found, list(gathered.unmatched)
    found, nobody = match(gathered.found, people)
    return found, list(nobody)


def _grade(
    book: Gradebook,
    found: tuple[Found, ...],
    course: Course,
    settings: Settings,
    options: argparse.Namespace,
    output: Output,
    engine: OpenEngine,
    executor: OpenExecutor,
) -> Outcome:
    from grader.cli.bar import class_bar

    hidden, named = bool(book.settings()["hidden"]), settings.seed
    if named is None or (hidden and rounds(book.book)):  # the seed that was named is out, or will be, with its round
        named = secrets.randbits(_SEED_BITS)
    into = open_round(book.book, named, hidden)
    with class_bar(output, len(found), options.workers) as bar:
        way = Way(
            course, options.course, settings, options.workers, options.lower, bar.event, executor, engine, bar.judged
        )
        return grade_into(book, found, into, way)


def _settled(book: Gradebook, options: argparse.Namespace, course: Course) -> Settings:
    """How the class is graded: as typed, and where nothing is, as before. A seed that is None is to be drawn."""
    from grader.running import PUBLIC_SEED

    kept = book.settings()
    grading: Mapping[str, Any] = kept.get("grading", {})
    if kept and options.hidden and not kept["hidden"]:
        raise UsageFault(_NOT_HIDDEN.fill(path=options.out))
    if kept and options.seed is not None and options.seed != kept["seed"]:
        raise UsageFault(_OTHER_SEED.fill(path=options.out))
    hidden = bool(kept["hidden"]) if kept else options.hidden
    seed = kept["seed"] if kept else options.seed
    asked = [problem.stem for problem in course.find(options.problems)] if options.problems else []
    limits = _limits(options, grading)
    isolation = options.isolation if options.isolation != "auto" else grading.get("isolation", "locked")
    settings = Settings(tuple(asked or grading.get("problems", ())), isolation, limits)
    book.set(
        hidden=hidden,
        seed=seed,
        grading={
            "problems": list(settings.problems), "isolation": isolation,
            "seconds": limits.seconds, "memory": limits.memory,
        },
        course=[[problem.stem, problem.number, problem.points] for problem in course.problems],
    )  # fmt: skip
    return replace(settings, seed=None if hidden and seed is None else PUBLIC_SEED if seed is None else seed)


def _limits(options: argparse.Namespace, kept: Mapping[str, Any]) -> Limits:
    """As typed, else as kept, else the engine's own."""
    usual = Limits()
    seconds = options.limit or kept.get("seconds", usual.seconds)
    memory = options.memory << 20 if options.memory else kept.get("memory", usual.memory)
    return Limits(float(seconds), int(memory))


def _ours(options: argparse.Namespace) -> list[Path]:
    """Files of ours that may lie among the submissions."""
    book: Path = options.out
    ours = [book.with_name(book.name + end) for end in ("", "-wal", "-shm", ".lock")]
    return [*ours, *(path for path in (options.csv, options.roster) if path is not None)]
