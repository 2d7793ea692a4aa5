"""How do the checks of the course become pytest items?

`pytest --submission PLACE` runs the checks of every answer that is found there; pytest itself imports nothing of it.
`pytest exercises` (any folder, or a file) runs those of the files that are named like their stubs. An ordinary run of
pytest pays for a look at its arguments and at the names of files: the grader is imported when an answer is met.
"""

from __future__ import annotations

import fnmatch
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from grader.pytest_items import Answers

_STEM = re.compile(r"[a-z]\d{2,3}[a-z]?_\w+")


@dataclass
class Asked:
    """What a run of pytest is asked for. `chosen`: ids of the submission's items to run, empty for all."""

    submission: Path | None
    places: tuple[Path, ...]
    chosen: tuple[str, ...]
    _answers: Answers | None = None

    @property
    def answers(self) -> Answers:
        """What is known of the answers; the grader is imported here."""
        if self._answers is None:
            from grader.pytest_items import Answers

            self._answers = Answers()
        return self._answers

    def close(self) -> None:
        """End what was opened."""
        if self._answers is not None:
            self._answers.close()


_ASKED = pytest.StashKey[Asked]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The one option."""
    parser.getgroup("grade").addoption(
        "--submission", metavar="PLACE", help="grade the answers in a folder, .py, notebook or archive as test items"
    )


def pytest_configure(config: pytest.Config) -> None:
    """See what is asked for; nothing is read yet."""
    submission = config.getoption("--submission")
    explicit = config.args_source is pytest.Config.ArgsSource.ARGS
    args = list(config.args) if explicit else []
    if submission is None and not args:
        return
    here = config.invocation_params.dir
    chosen = [arg for arg in args if submission is not None and _chooses(arg, here, here / submission)]
    args = [arg for arg in args if arg not in chosen]
    if submission is not None:
        config.args[:] = args  # not what would be collected without arguments
    places = tuple(Path(os.path.abspath(here / arg.partition("::")[0])) for arg in args)
    names = tuple(arg if _STEM.fullmatch(arg.partition("::")[0]) else os.path.abspath(here / arg) for arg in chosen)
    asked = Asked(None if submission is None else Path(os.path.abspath(here / submission)), places, names)
    config.stash[_ASKED] = asked
    config.add_cleanup(asked.close)


def _chooses(arg: str, here: Path, submission: Path) -> bool:
    """Whether an argument chooses among the items of a submission: by problem, or by file and check."""
    file, _, check = arg.partition("::")
    if _STEM.fullmatch(file):
        return True
    return bool(check) and Path(os.path.abspath(here / file)).is_relative_to(os.path.abspath(submission))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A file that is named like a stub, and that pytest would not take for a file of tests."""
    patterns = parent.config.getini("python_files")
    taken = parent.session.isinitpath(file_path) or any(fnmatch.fnmatch(file_path.name, one) for one in patterns)
    return None if file_path.suffix == ".py" and taken else _answer_file(file_path, parent)


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The same for a file that pytest would import, because it was named or because of its settings."""
    return _answer_file(module_path, parent)


def _answer_file(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    asked = parent.config.stash.get(_ASKED, None)
    if asked is None or path.suffix not in (".py", ".ipynb") or not _STEM.fullmatch(path.stem):
        return None
    place = next((place for place in asked.places if path.is_relative_to(place)), None)
    return None if place is None else asked.answers.file(path, place, parent)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Put the checks of the submission behind all that pytest found itself, before -k and --lf choose among them."""
    asked = session.config.stash.get(_ASKED, None)
    if asked is None or asked.submission is None:
        return
    for item in asked.answers.items(asked.submission, session):
        if not asked.chosen or any(map(item.bears, asked.chosen)):
            items.append(item)
