"""A shell of IPython with the magics, whose displayed results are kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from live import Run

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def bare() -> Iterator[Any]:
    """A shell without our magics."""
    core = pytest.importorskip("IPython.core.interactiveshell")
    core.InteractiveShell.clear_instance()
    ours = sys.modules["__main__"]  # a shell puts its own in the place, from which no process can be spawned
    shell = core.InteractiveShell.instance()
    shell.history_manager.enabled = False
    yield shell
    shell.history_manager.end_session()
    core.InteractiveShell.clear_instance()
    sys.modules["__main__"] = ours


@pytest.fixture(scope="module")
def loaded(bare: Any) -> Iterator[Any]:
    """A shell after `%load_ext grader`; the engine is warm over a module's tests."""
    bare.run_cell("%load_ext grader")
    yield bare
    bare.magics_manager.registry["GradeMagics"].close()


@pytest.fixture
def run(loaded: Any, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs cells one after the other in a notebook that is empty at first; what was displayed comes back."""
    from grader.jupyter import magic

    shown: list[Any] = []
    monkeypatch.setattr(magic, "display", shown.append)
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))
    monkeypatch.setenv("GRADE_LANG", "en")
    loaded.reset(new_session=True)
    loaded.history_manager.input_hist_raw[:] = [""]

    def run_cells(*cells: str) -> list[Any]:
        for cell in cells:
            loaded.run_cell(cell, store_history=True)
        return shown

    return run_cells
