"""An answer that draws leaves nothing in the home of whoever runs the grader without a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.limits import Limits


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for what is started now."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("MPLCONFIGDIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return folder


def test_an_answer_that_draws_leaves_the_home_as_it_was(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What matplotlib keeps of fonts lies in the grader's own cache folder, and is used again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with Sandboxes(Isolation.PORTABLE, Limits()) as sandboxes:
        sandboxes.open(draws=True).close()
    assert list(home.iterdir()) == []
    assert list((tmp_path / "cache" / "scratch-grader" / "matplotlib").glob("fontlist*"))


def test_without_a_place_for_a_cache_the_scratch_is_one(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes with the sandbox."""
    (tmp_path / "cache").write_text("no folder")
    scratches = tmp_path / "scratches"
    scratches.mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("tempfile.tempdir", str(scratches))
    with Sandboxes(Isolation.PORTABLE, Limits()) as sandboxes:
        line = sandboxes.open(draws=True)
        kept = {path.relative_to(scratches).parts[1] for path in scratches.rglob("fontlist*")}
        line.close()
    assert len(kept) == 1
    assert list(home.iterdir()) == []
    assert list(scratches.iterdir()) == []
