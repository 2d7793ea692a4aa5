"""Where does the command write, in which language and encoding?"""

from __future__ import annotations

import io
import json
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from grader.text import Lang, Text

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True)
class Output:
    """The two streams of the process and the language spoken on them; made once, at the edge."""

    lang: Lang

    @cached_property
    def console(self) -> Console:
        """Where people read; nothing in a text is taken for markup."""
        return _console(sys.stdout)

    @cached_property
    def errors(self) -> Console:
        """Where progress goes, so that it is in no pipe."""
        return _console(sys.stderr)

    def say(self, text: Text, **values: object) -> str:
        """A text in the language of the command."""
        return (text.fill(**values) if values else text).say(self.lang)

    def complain(self, text: Text) -> None:
        """One sentence on the error stream."""
        print(f"grade: {self.say(text)}", file=sys.stderr)

    def json(self, data: dict[str, Any]) -> None:
        """Strict JSON, in UTF-8 wherever it goes."""
        self.page(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1) + "\n")

    def page(self, text: str) -> None:
        """A text that goes to a file as it is, in UTF-8; it ends its own last line."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        print(text, end="")


def open_output(lang: Lang) -> Output:
    """The output of this process: what an encoding cannot write becomes a question mark, not an exception."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Output(lang)


def _console(stream: Any) -> Console:
    from rich import console  # only where a person reads

    class Pipe(console.Console):
        """A console that lets `main` say how the command ends when nobody reads any more; rich would end it itself."""

        def on_broken_pipe(self) -> None:
            raise

    made = Pipe(file=stream, markup=False, highlight=False, emoji=False)
    if made.is_dumb_terminal:  # rich takes each for one of 80 columns
        made.size = console.ConsoleDimensions(*shutil.get_terminal_size((80, 25)))
    return made
