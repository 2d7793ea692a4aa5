"""What does a person see while she waits? On the error stream, on a terminal only, and gone when the work is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.cli.output import Output


@contextmanager
def one_line(output: Output) -> Iterator[Callable[[str], None]]:
    """Yields what shows a line in place of the one before; an empty one takes it away."""
    shown = is_watched(output)

    def show(line: str) -> None:
        if shown:
            from rich.cells import cell_len, set_cell_size

            from grader.report.sheet import clean

            line = clean(line)
            fitting = set_cell_size(line, min(cell_len(line), output.errors.width - 1))
            sys.stderr.write(f"\r\x1b[K{fitting}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        show("")


def is_watched(output: Output) -> bool:
    """Whether somebody sees the error stream as it is written."""
    return sys.stderr.isatty() and not output.errors.is_dumb_terminal
