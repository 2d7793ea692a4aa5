"""What does an instructor see while a class is graded?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column

from grader.batch.execute import Event
from grader.batch.rows import Found
from grader.cli.progress import is_watched
from grader.report.sheet import clean

if TYPE_CHECKING:
    from grader.cli.output import Output


@contextmanager
def class_bar(output: Output, count: int, workers: int) -> Iterator[Callable[[Event, Found], None]]:
    """Yields what is told of each submission; shows a bar, how many are done, the time, and who is being graded."""
    rest = Column(no_wrap=True, overflow="ellipsis", ratio=1)  # names take what the line has left
    columns = (
        BarColumn(24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", style="dim", markup=False, table_column=rest),
    )
    shown = is_watched(output)
    with Progress(*columns, console=output.errors, transient=True, expand=True, disable=not shown) as progress:
        task = progress.add_task("", total=count)
        under_way: dict[str, None] = {}

        def on_event(event: Event, found: Found) -> None:
            if event is Event.DONE:
                under_way.pop(found.name, None)
            else:
                under_way[found.name] = None
            names = clean("  ".join([*under_way][:workers]))  # those behind them wait for a worker
            progress.update(task, advance=event is Event.DONE, description=names)

        yield on_event
