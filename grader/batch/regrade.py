"""How does a class get into a gradebook, so that only what changed is judged?

First every submission gets its place; one that is as it was, under the circumstances that were, is done. Of the others
the answers are looked for and planned; then what no result is known for is judged, equal answers once.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import grader
from grader.batch.admission import Admitted, Round, admit
from grader.batch.execute import DIED, Event, OpenExecutor, Work, processes, run_tasks
from grader.batch.gradebook import Gradebook, Plan
from grader.batch.grading import OpenEngine, Settings, open_engine
from grader.batch.ledger import reason_of
from grader.batch.marks import content_mark, mark, result_key
from grader.batch.rows import Found
from grader.batch.survey import Judged, Result, Surveyed, Task, judge_one, survey_one
from grader.course import Course
from grader.marking import mark_of
from grader.text import Text
from grader.verdict import Receipt

_TOGETHER = 200  # submissions admitted in one transaction
_SURVEYED = 50  # planned in one


@dataclass
class Outcome:
    """What a run did, by the names of submissions. `held`: their grade would have been lowered, and was not."""

    run: int = 0
    unchanged: int = 0
    settled: int = 0
    judged: int = 0
    held: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Way:
    """How a run goes about it."""

    course: Course
    course_path: Path | None
    settings: Settings
    workers: int
    lower: bool = False
    on_event: Callable[[Event, Found], None] = lambda event, found: None
    executor: OpenExecutor = processes
    engine: OpenEngine = open_engine
    on_judged: Callable[[Result], None] = lambda result: None


def grade_into(book: Gradebook, found: Iterable[Found], into: Round, way: Way) -> Outcome:
    """Grade submissions into a gradebook; new ones go into the round `into`. What is settled stays, however it ends.

    Raises Fault or UsageFault when a worker cannot open its engine: then no submission could be graded.
    """
    run = _Run(book, way)
    run.admit(list(found), into)
    run.survey()
    run.judge()
    return run.outcome


class _Run:
    def __init__(self, book: Gradebook, way: Way) -> None:
        self._book = book
        self._way = way
        self._changed: dict[int, Admitted] = {}
        asked = frozenset(way.settings.problems)
        self._marks = {p.stem: mark_of(p) for p in way.course.problems if not asked or p.stem in asked}
        self.outcome = Outcome(run=book.begin())

    def admit(self, found: list[Found], into: Round) -> None:
        """Give each its place, and know those that are not as they were."""
        for at in range(0, len(found), _TOGETHER):
            some = [(one, content_mark(one)) for one in found[at : at + _TOGETHER]]
            for place in admit(self._book.book, self.outcome.run, some, into):
                if place.circumstances == self._circumstances(place.round):
                    self.outcome.unchanged += 1
                    self._way.on_event(Event.UNCHANGED, place.found)
                else:
                    self._changed[place.id] = place

    def survey(self) -> None:
        """Find the answers in what changed, and settle it where every result is known."""
        work: Work[Task, Surveyed] = Work(
            survey_one, lambda task: Surveyed(fault=DIED), self._way.course_path, self._way.settings, self._way.engine
        )
        tasks = [Task(place.id, place.found) for place in self._changed.values()]
        workers = min(self._way.workers, len(tasks))
        some: list[tuple[Admitted, Surveyed]] = []
        for task, surveyed in run_tasks(tasks, work, workers=workers, executor=self._way.executor):
            some.append((self._changed[task.id], surveyed))
            if len(some) == _SURVEYED:
                self._take_in(some)
        self._take_in(some)

    def _take_in(self, some: list[tuple[Admitted, Surveyed]]) -> None:
        """Plan in one step what was looked at: what is lost of that, the next run looks at again. Empties the list."""
        with self._book.at_once():
            for place, surveyed in some:
                self._plan(place, surveyed)
        some.clear()

    def _plan(self, place: Admitted, surveyed: Surveyed) -> None:
        if surveyed.fault is not None:
            self._fault(place, surveyed.fault)
        elif surveyed.trouble is not None:
            receipt = self._receipt(place.round)
            self._book.settle_unreadable(
                place.id, self._circumstances(place.round), surveyed.trouble, surveyed.notes, receipt
            )
            self._settled(place)
        else:
            settings = self._settings(place.round)
            plans = [
                Plan(
                    one.stem,
                    result_key(one.answer, self._marks[one.stem], place.round.seed, settings),
                    one.file, one.notes, one.names,
                )
                for one in surveyed.places
            ]  # fmt: skip
            self._book.plan(place.id, surveyed.notes, plans)
            self._settle_if_complete(place)

    def judge(self) -> None:
        """Judge what no result is known for, until only what fails us is left."""
        for round in {place.round.id: place.round for place in self._changed.values()}.values():
            work: Work[Task, Judged] = Work(
                judge_one, lambda task: Judged((), None, DIED), self._way.course_path, self._settings(round),
                self._way.engine,
            )  # fmt: skip
            while missing := self._book.to_judge(round.id):
                tasks = [Task(id, self._changed[id].found, tuple(stems)) for id, stems in missing.items()]
                workers = min(self._way.workers, len(tasks))
                running = run_tasks(tasks, work, workers=workers, on_event=self._pass_on, executor=self._way.executor)
                with closing(running):
                    for task, judged in running:
                        self._keep(task, judged)

    def _keep(self, task: Task, judged: Judged) -> None:
        self.outcome.judged += len(judged.results)
        for result in judged.results:
            self._way.on_judged(result)
        if judged.receipt is not None:
            with self._book.at_once():
                for id in self._book.keep(task.id, judged.results, judged.receipt):
                    self._settle_if_complete(self._changed[id])
        if judged.fault is not None:
            self._fault(self._changed[task.id], judged.fault)

    def _settle_if_complete(self, place: Admitted) -> None:
        if not self._book.is_complete(place.id):
            return
        if not self._way.lower and self._book.would_lower(place.id):
            self.outcome.held.append(place.found.name)
            self._book.drop(place.id)
            self._way.on_event(Event.DONE, place.found)
        else:
            self._book.settle(place.id, self._circumstances(place.round), self._receipt(place.round))
            self._settled(place)

    def _settled(self, place: Admitted) -> None:
        self.outcome.settled += 1
        if place.found.name in self.outcome.faults:  # what failed here went well with an equal answer
            self.outcome.faults.remove(place.found.name)
        self._book.say_why(place.id, reason_of(self._book.book, place.id))
        self._way.on_event(Event.DONE, place.found)

    def _fault(self, place: Admitted, why: Text) -> None:
        self._book.fault(place.id, why)
        self._book.say_why(place.id, reason_of(self._book.book, place.id))
        self.outcome.faults.append(place.found.name)
        self._way.on_event(Event.FAULT, place.found)

    def _pass_on(self, event: Event, task: Task) -> None:
        if event is not Event.DONE:  # a submission is done when it is settled
            self._way.on_event(event, task.found)

    def _settings(self, round: Round) -> Settings:
        return replace(self._way.settings, seed=round.seed)

    def _circumstances(self, round: Round) -> str:
        """The mark of everything beside its content that a submission's report depends on."""
        limits = self._way.settings.limits
        settings = [self._way.settings.isolation, limits.seconds, limits.memory, limits.output]
        asked = bool(self._way.settings.problems)
        return mark(grader.__version__, round.seed, asked, sorted(self._marks.items()), *settings)

    def _receipt(self, round: Round) -> Receipt:
        """The circumstances where nothing of a submission could be judged."""
        return Receipt(
            engine=grader.__version__,
            course="",
            python=platform.python_version(),
            numpy="",
            platform=f"{platform.system()} {platform.machine()}",
            seed=round.seed,
            isolation=self._way.settings.isolation,
            layers=(),
            seconds_limit=self._way.settings.limits.seconds,
            memory_limit=self._way.settings.limits.memory,
        )
