"""Does a statement fit a terminal?"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from rich.cells import cell_len

EXERCISES = Path(__file__).parents[2] / "exercises"
WIDEST = 100  # cells of a terminal: a letter of Hangul fills two


@pytest.mark.parametrize("stub", sorted(EXERCISES.rglob("*.py")), ids=lambda stub: stub.stem)
def test_a_statement_fits_a_hundred_cells(stub: Path) -> None:
    """No line of a title or a statement is wider than 100 cells, in either language."""
    statement = ast.get_docstring(ast.parse(stub.read_text(encoding="utf-8")), clean=False)
    assert statement
    wide = [line for line in statement.split("\n") if cell_len(line) > WIDEST]
    assert not wide, f"{stub.name}: break these lines:\n" + "\n".join(wide)
