"""What does an instructor see while a class is graded?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column

from grader.batch.execute import Event
from grader.batch.pace import Pace
from grader.batch.rows import Found
from grader.batch.survey import Result
from grader.cli.progress import is_watched
from grader.report.sheet import clean
from grader.verdict import ProblemReport

if TYPE_CHECKING:
    from grader.cli.output import Output

_EVERY = 15.0  # seconds between two lines where nobody sees a bar


class ClassBar:
    """Told of what happens to submissions, and of every answer that was judged."""

    def __init__(self, pace: Pace, show: Callable[[Pace, list[str]], None], workers: int) -> None:
        self._pace = pace
        self._show = show
        self._workers = workers
        self._under_way: dict[str, None] = {}

    def event(self, event: Event, found: Found) -> None:
        """Something happened to a submission."""
        if event in (Event.HANDED_OUT, Event.AGAIN_ALONE):
            self._under_way[found.name] = None
        else:
            self._under_way.pop(found.name, None)
        self._pace.happened(event, found.name)
        self._show(self._pace, [*self._under_way][: self._workers])  # those behind them wait for a worker

    def judged(self, result: Result | ProblemReport) -> None:
        """An answer was judged."""
        self._pace.judged(result.number, result.seconds)


@contextmanager
def class_bar(output: Output, count: int, workers: int, pace: Pace | None = None) -> Iterator[ClassBar]:
    """Shows a bar, how many are done, the time, rate, estimate, slowest problem, faults, and who is being graded.

    Where the error stream is no terminal: the same as a line now and then.
    """
    pace = Pace(count) if pace is None else pace
    if not is_watched(output):
        yield ClassBar(pace, _lines(output, pace), workers)
        return
    rest = Column(no_wrap=True, overflow="ellipsis", ratio=1)  # words take what the line has left
    columns = (
        BarColumn(24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", style="dim", markup=False, table_column=rest),
    )
    with Progress(*columns, console=output.errors, transient=True, expand=True) as progress:
        task = progress.add_task("", total=count)

        def show(pace: Pace, names: list[str]) -> None:
            words = [output.say(word) for word in pace.words()]
            progress.update(task, completed=pace.done, description=clean("  ".join([*words, *names])))

        yield ClassBar(pace, show, workers)


def _lines(output: Output, pace: Pace) -> Callable[[Pace, list[str]], None]:
    """Write a line when the last one is old enough."""
    last = pace.clock()

    def show(pace: Pace, names: list[str]) -> None:
        nonlocal last
        if pace.clock() - last >= _EVERY:
            last = pace.clock()
            print("grade: " + ", ".join(output.say(word) for word in pace.line()), file=sys.stderr, flush=True)

    return show
