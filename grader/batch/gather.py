"""What did an LMS hand out, without being told which? The class's submissions, with whose they are.

A folder, or one zip of everything. What has to be put together or taken out goes into a scratch folder.
"""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from grader.batch.collect import ANSWER, NOBODY, ONE_SUBMISSION, collect
from grader.batch.lms import canvas, gradescope, moodle, plain
from grader.batch.lms.handed import Handed
from grader.batch.lms.parcel import FolderParcel, Parcel, ZipParcel
from grader.batch.rows import Found
from grader.faults import UsageFault
from grader.reading.names import Kind, clean_path, natural, split_name
from grader.text import Text

_LAYOUTS = (gradescope, moodle, canvas)
_BAD_ZIP = Text(
    "{path} is no zip, or only a part of one: download it again.",
    "{path} 은(는) zip 이 아니거나 일부만 받아졌다. 다시 내려받아라.",
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A class's submissions in natural order. `layout` names the LMS ("plain" for none); `unmatched` are the names of
    those that it does not say whose they are.
    """

    found: tuple[Found, ...]
    layout: str = "plain"
    unmatched: tuple[str, ...] = ()


def gather(path: Path, scratch: Path, leave_out: Collection[Path] = ()) -> Gathered:
    """The submissions of a class. `scratch` is a folder for what must be taken out; it has to stay while they are used.

    Raises UsageFault for what is no class.
    """
    with ExitStack() as stack:
        parcel = _parcel(path, leave_out, stack)
        if parcel is None:
            return Gathered(collect(path, leave_out))
        layout = next((one for one in _LAYOUTS if one.recognise(parcel)), plain)
        if not parcel.top:
            raise UsageFault(NOBODY.fill(path=path))
        if layout is plain:
            _refuse_one_submission(path, parcel)
        handed = sorted(layout.sort(parcel), key=lambda one: natural(one.name))
        found = tuple(_found(one, parcel, scratch / f"{k:06}") for k, one in enumerate(handed))
    unmatched = () if layout is plain else tuple(one.name for one in found if not one.people)
    return Gathered(found, layout.__name__.rpartition(".")[2], unmatched)


def _parcel(path: Path, leave_out: Collection[Path], stack: ExitStack) -> Parcel | None:
    """What is to be sorted; None for a plain folder."""
    if path.is_file() and split_name(path.name).kind is Kind.ARCHIVE:
        return _zip(path, stack)
    if not path.is_dir():
        return None
    try:
        folder: Parcel = FolderParcel(path, leave_out)
    except OSError:  # it says why
        return None
    if _layout_of(folder):
        return folder
    if len(folder.top) == 1:
        inside = folder.path(folder.top[0])
        assert inside is not None  # a folder's
        if folder.top[0].endswith("/"):
            within = FolderParcel(inside, leave_out)
            return within if _layout_of(within) else None
        if zipfile.is_zipfile(inside):
            packed = _zip(inside, stack)
            return packed if _layout_of(packed) or _is_class(packed) else None
    return None


def _layout_of(parcel: Parcel) -> ModuleType | None:
    return next((one for one in _LAYOUTS if one.recognise(parcel)), None)


def _is_class(parcel: Parcel) -> bool:
    """Whether a zip that lies alone in a folder is of a class, and not the only learner's: nothing in it is code."""
    kinds = [split_name(top).kind for top in parcel.top if not top.endswith("/")]
    return len(parcel.top) > 1 and all(kind is Kind.ARCHIVE for kind in kinds) and not _answers(parcel.top)


def _answers(top: Sequence[str]) -> list[str]:
    return [name for name in top if ANSWER.match(split_name(name.rstrip("/")).stem)]


def _refuse_one_submission(path: Path, parcel: Parcel) -> None:
    answers = _answers(parcel.top)
    if 2 * len(answers) > len(parcel.top):
        raise UsageFault(ONE_SUBMISSION.fill(path=path, name=min(answers, key=natural).rstrip("/")))


def _zip(path: Path, stack: ExitStack) -> ZipParcel:
    try:
        return ZipParcel(stack.enter_context(zipfile.ZipFile(path)))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise UsageFault(_BAD_ZIP.fill(path=path)) from None


def _found(handed: Handed, parcel: Parcel, place: Path) -> Found:
    """The submission, on disk under the names that it was handed in with."""
    path = parcel.path(handed.whole) if handed.whole else None
    trouble = handed.trouble
    if path is None and trouble is None:
        path, troubles = _taken_out(handed, parcel, place)
        trouble = troubles[0] if troubles else None
    return Found(handed.name, path or place, trouble, handed.people, handed.handed_in, handed.late)


def _taken_out(handed: Handed, parcel: Parcel, place: Path) -> tuple[Path, list[Text]]:
    whole = handed.whole
    if whole and not whole.endswith("/"):  # a file by itself: its name may say which problem it answers
        trouble = parcel.take_out(whole, place / whole)
        return place / whole, [trouble] if trouble else []
    files = {name[len(whole) :]: name for name in parcel.under(whole)} if whole else handed.files
    place.mkdir(parents=True, exist_ok=True)
    troubles = []
    for inner, name in files.items():
        if safe := clean_path(inner):  # a learner may call a file ".."
            troubles += [said] if (said := parcel.take_out(name, place / safe)) else []
    return place, troubles
