"""Which submissions lie in the folder of a class?

Every entry of the folder is one: a folder, a .py, a notebook, a zip or a tar.gz. What can be none is listed with its
reason and never dropped. Nothing is opened here; that is left to the process that grades.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from grader.batch.rows import Found
from grader.faults import UsageFault
from grader.reading.gathering import FOREIGN, LINK, NO_CODE, NO_FILE
from grader.reading.names import Kind, clean_name, natural, split_name
from grader.text import Text

_SYSTEM_FILES = frozenset({"__MACOSX", "__pycache__", "thumbs.db", "desktop.ini"})
ANSWER = re.compile(r"[pwsnc][0-9]{2,3}[a-z]?_\w+$|ch[0-9]{2}_\w+$|exercises$", re.IGNORECASE)

_NO_FOLDER = Text(
    "{path} is no folder: 'grade batch' takes the folder that holds the class's submissions; "
    "a single one is graded with 'grade --in {path}'.",
    "{path} 은(는) 폴더가 아니다. 'grade batch' 에는 학생들의 제출물이 든 폴더를 지정하라. "
    "제출물 하나는 'grade --in {path}' (으)로 채점한다.",
)
ONE_SUBMISSION = Text(
    "{path} looks like one submission, since {name} is an answer to one problem: grade it with 'grade --in {path}', "
    "or name the folder above it.",
    "{path} 은(는) 제출물 하나로 보인다({name} 은(는) 한 문제의 답이다). "
    "'grade --in {path}' (으)로 채점하거나 상위 폴더를 지정하라.",
)
NOBODY = Text(
    "{path} holds no submissions: put one folder, .py, .ipynb, zip or tar.gz per learner into it.",
    "{path} 에 제출물이 없다. 학생마다 폴더, .py, .ipynb, zip, tar.gz 가운데 하나를 넣어라.",
)
_CANNOT_OPEN = Text(
    "{path} cannot be opened ({why}).",
    "{path} 을(를) 열 수 없다({why}).",
)


def collect(folder: Path, leave_out: Collection[Path] = ()) -> tuple[Found, ...]:
    """The submissions in a folder, one for each entry, in natural order of their names.

    `leave_out` are files of ours that lie there (the table of an earlier run). Raises UsageFault when the folder is
    none, is empty, or is itself one submission.
    """
    ours = {os.path.abspath(path) for path in leave_out}
    try:
        with os.scandir(folder) as entries:
            listed = [entry for entry in entries if not _is_left_out(entry, ours)]
    except NotADirectoryError:
        raise UsageFault(_NO_FOLDER.fill(path=folder)) from None
    except OSError as error:
        raise UsageFault(_CANNOT_OPEN.fill(path=folder, why=error.strerror)) from None
    if not listed:
        raise UsageFault(NOBODY.fill(path=folder))
    answers = [entry.name for entry in listed if ANSWER.match(split_name(entry.name).stem)]
    if 2 * len(answers) > len(listed):
        raise UsageFault(ONE_SUBMISSION.fill(path=folder, name=clean_name(min(answers, key=natural))))
    return tuple(sorted(_named(listed), key=lambda found: natural(found.name)))


def _named(entries: list[os.DirEntry[str]]) -> list[Found]:
    """Each entry under its name without suffix, or with it where two would be called the same."""
    short = [clean_name(_stem(entry)) for entry in entries]
    often = Counter(short)
    return [
        Found(name if often[name] == 1 else clean_name(entry.name), Path(entry.path), _trouble(entry))
        for name, entry in zip(short, entries, strict=True)
    ]


def _stem(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return entry.name
    stem, kind = split_name(entry.name)
    return os.path.splitext(stem)[0] if kind is Kind.OTHER else stem


def _trouble(entry: os.DirEntry[str]) -> Text | None:
    """Why an entry can be no submission, as far as its kind tells."""
    name = clean_name(entry.name)
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return _CANNOT_OPEN.fill(path=name, why=error.strerror)
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        return (LINK if stat.S_ISLNK(mode) else NO_FILE).fill(files=name)
    kind = split_name(name).kind
    if kind is Kind.FOREIGN_ARCHIVE:
        return FOREIGN.fill(files=name)
    return NO_CODE.fill(files=name) if kind is Kind.OTHER else None


def _is_left_out(entry: os.DirEntry[str], ours: Collection[str]) -> bool:
    hidden = entry.name.startswith((".", "~$")) or entry.name.casefold() in _SYSTEM_FILES or entry.name in _SYSTEM_FILES
    return hidden or os.path.abspath(entry.path) in ours
