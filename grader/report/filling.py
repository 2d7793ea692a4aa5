"""How is one column of a teacher's table filled, byte for byte the same elsewhere?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from grader.batch.roster import separator
from grader.faults import UsageFault
from grader.text import Text

_UNREADABLE = Text("{path} cannot be read ({why}).", "{path} 을(를) 읽을 수 없다({why}).")


@dataclass
class Table:
    """A CSV file as pieces: rows of cells as they are written, separators and line ends apart."""

    separator: str
    encoding: str
    rows: list[list[str]] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)

    def cell(self, row: int, column: int) -> str:
        """What a cell says; empty where the row has none."""
        return _said(self.rows[row][column]) if column < len(self.rows[row]) else ""

    def fill(self, row: int, column: int, text: str) -> None:
        """Put something into a cell, quoted if it was."""
        cells = self.rows[row]
        cells += [""] * (column + 1 - len(cells))
        quoted = cells[column].startswith('"') or any(sign in text for sign in (self.separator, '"', "\n"))
        cells[column] = '"' + text.replace('"', '""') + '"' if quoted else text

    def data(self) -> bytes:
        """The file."""
        lines = (self.separator.join(cells) + end for cells, end in zip(self.rows, self.ends, strict=True))
        return "".join(lines).encode(self.encoding, "surrogateescape")


def read_table(path: Path) -> Table:
    """Take a table apart. Raises UsageFault where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageFault(_UNREADABLE.fill(path=path, why=error.strerror)) from None
    for encoding in ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.encode(encoding) == data:
            return _apart(text, encoding)
    raise UsageFault(_UNREADABLE.fill(path=path, why="neither UTF-8 nor CP949"))


def _apart(text: str, encoding: str) -> Table:
    table = Table(separator(text.splitlines()), encoding)
    piece = re.compile(
        rf'(?P<cell>\ufeff?"(?:[^"]|"")*"[^{table.separator}\r\n]*|[^{table.separator}\r\n]*)'
        rf"(?P<end>{table.separator}|\r\n|\r|\n|$)"
    )
    at, cells = 0, list[str]()
    while at < len(text) or cells:
        found = piece.match(text, at)
        assert found is not None  # an unquoted cell may be empty, and the text may end
        cells.append(found["cell"])
        at = found.end()
        if found["end"] != table.separator:
            table.rows.append(cells)
            table.ends.append(found["end"])
            cells = []
    return table


def _said(cell: str) -> str:
    cell = cell.removeprefix("\ufeff")
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
