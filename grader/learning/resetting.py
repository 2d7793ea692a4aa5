"""How does a learner begin a problem anew without losing what she wrote?"""

from __future__ import annotations

import os
from pathlib import Path

from grader.course import Problem
from grader.faults import UsageFault
from grader.learning import notebooks
from grader.learning.telling import near
from grader.learning.workspace import Workspace, is_untouched, stub_text
from grader.text import Lang, Text

_QUESTION = Text(
    "Put the stub back in the place of {file}? Your answer is kept as {backup}.",
    "{file} 을(를) 스텁으로 되돌릴까? 작성한 답은 {backup} 에 남는다.",
)
_CELL_QUESTION = Text(
    "Put the stub back into the cell of {number} in {file}? The notebook as it is now is kept as {backup}.",
    "{file} 에서 {number}번의 셀을 스텁으로 되돌릴까? 지금의 노트북은 {backup} 에 남는다.",
)
_DONE = Text(
    "{file} is the stub again; your answer is in {backup}.", "{file} 은(는) 다시 스텁이다. 답은 {backup} 에 있다."
)
_CELL_DONE = Text(
    "The cell of {number} in {file} is the stub again; the notebook as it was is {backup}. Reload it where it is open.",
    "{file} 에서 {number}번의 셀은 다시 스텁이다. 이전 노트북은 {backup} 이다. 열려 있으면 다시 불러와야 한다.",
)
UNTOUCHED = Text(
    "{file} still is the stub; there is nothing to reset.", "{file} 은(는) 아직 스텁 그대로라 되돌릴 것이 없다."
)
LEFT = Text("Nothing was changed.", "아무것도 바꾸지 않았다.")
_CANNOT = Text(
    "{file} cannot be reset ({why}); it is as it was.", "{file} 을(를) 되돌릴 수 없다({why}). 그대로 두었다."
)


def question(problem: Problem, file: Path) -> Text:
    """What is asked before a reset."""
    said = _CELL_QUESTION if file.suffix == notebooks.SUFFIX else _QUESTION
    return said.fill(file=near(file), backup=backup_of(file).name, number=problem.number)


def done(problem: Problem, file: Path, backup: Path) -> Text:
    """What is said after one."""
    said = _CELL_DONE if file.suffix == notebooks.SUFFIX else _DONE
    return said.fill(file=near(file), backup=backup.name, number=problem.number)


def backup_of(file: Path) -> Path:
    """Where an answer is kept: beside it, under a name that is free and is graded by nobody."""
    backups = (file.with_name(f"{file.name}{mark}.bak") for mark in ("", *(f".{k}" for k in range(2, 10_000))))
    return next(path for path in backups if not path.exists())


def may_be_reset(workspace: Workspace, problem: Problem) -> bool:
    """Whether there is an answer to put aside. Raises UsageFault where there is no file."""
    return not is_untouched(problem, workspace.file_of(problem))


def put_stub_back(workspace: Workspace, problem: Problem, lang: Lang) -> Path:
    """Keep the answer beside its file, write the stub, count the problem as unsolved. Raises UsageFault."""
    file = workspace.file_of(problem)
    backup = backup_of(file)
    new = file.with_name(f"{file.name}.new")
    try:
        in_cell = file.suffix == notebooks.SUFFIX
        text = notebooks.with_stub(problem, file) if in_cell else stub_text(problem, workspace.lang(lang))
        new.write_text(text, encoding="utf-8", newline="\n")
        os.replace(file, backup)
        os.replace(new, file)
    except (OSError, ValueError, LookupError, AttributeError) as error:  # or no whole notebook
        why = getattr(error, "strerror", None) or type(error).__name__
        raise UsageFault(_CANNOT.fill(file=file.name, why=why)) from None
    workspace.progress.start_over(problem.number)
    workspace.save()
    return backup
