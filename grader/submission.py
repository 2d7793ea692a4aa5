"""Where does a learner's answer to a problem lie?

A submission is read once, as bytes, into sources; then each problem looks for its answer: first a file (or a marked
notebook cell) that bears its number, then the file that defines what the problem asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from grader.learning.one_language import is_stub
from grader.reading.encoding import decode
from grader.reading.folder import read_path
from grader.reading.gathering import Gathering, RawFile, Unreadable
from grader.reading.importing import module_name, reachable
from grader.reading.names import Kind, clean_name, split_name
from grader.reading.notebook import code_cells, looks_like_notebook
from grader.reading.numbering import Spoken, spoken_of
from grader.sources import DEFINED, Answer, File, Source, Submission
from grader.text import Text

if TYPE_CHECKING:
    from grader.course import Problem

__all__ = ["Answer", "Source", "Submission", "answer_to", "read_submission"]

_TELL_NOTHING = frozenset({"answers"})  # every quiz defines it

_EMPTY = Text("{files}: empty.", "{files}: 비어 있다.")
_NO_CELLS = Text(
    "{files}: a notebook without code; hand in the one that holds your cells.",
    "{files}: 코드가 없는 노트북이다. 셀이 들어 있는 노트북을 제출하라.",
)
_DISGUISED = Text(
    "{files}: a notebook under the name of a .py; read as a notebook.",
    "{files}: 확장자는 .py 이지만 노트북이어서 노트북으로 읽었다.",
)
_NOTHING = Text(
    "nothing to grade in it: no .py and no .ipynb file was found.",
    "채점할 것이 없다. .py 파일도 .ipynb 파일도 없다.",
)
_TWICE = Text(
    "{name} is defined more than once ({places}); the last one that can be run counts.",
    "{name} 이(가) 두 번 이상 정의되어 있다({places}). 실행할 수 있는 것 가운데 마지막 것을 채점했다.",
)
_EQUALS = Text(
    "an answer stands in {chosen} and in {others}; {chosen} is graded, since it {why}.",
    "답이 {chosen} 와(과) {others}에 모두 있다. {why} {chosen} 을(를) 채점했다.",
)
_AND_MORE = Text("{named} and {count} more", "{named} 외 {count}개 파일")
_AT_HOME = Text("lies in the folder of its chapter", "장 폴더에 있는")
_ON_TOP = Text("lies nearest to the top folder", "맨 위 폴더에 가장 가까운")
_THE_LAST = Text("comes last by name", "이름 순서로 마지막인")
_NAMED = 3  # of the other files


def read_submission(path: Path, name: str | None = None) -> Submission:
    """Read a folder, a .py, a notebook, a zip or a tar.gz; what cannot be read ends in a note or a trouble."""
    name = clean_name(split_name(path.name).stem if path.is_file() else path.name) if name is None else name
    gathering = Gathering()
    read_path(path, gathering)
    latest = {file.name: file for file in gathering.files}  # an archive may hold two versions of a file
    sources = tuple(source for file in latest.values() for source in _sources(file, gathering))
    notes = gathering.remarks()
    if sources:
        return Submission(name, sources, notes)
    return Submission(name, (), notes[1:], notes[0] if notes else _NOTHING)


def answer_to(problem: Problem, submission: Submission, *, asked: bool = False) -> Answer | None:
    """The answer to a problem, None when nothing in the submission is one.

    An untouched stub is an answer only where no other file is. A file that answers to other problems import is one
    only where the problem was `asked` for: a learner's helpers define what nobody set her.
    """
    wanted = _Wanted(problem.stem, spoken_of(problem.stem), frozenset(problem.names))
    candidates = submission.candidates(*wanted)
    found = [(worth, file) for file in candidates if (worth := _worth(wanted, file))]
    if not asked:
        found = [(worth, file) for worth, file in found if worth[0] > 1 or file.name not in submission.helpers]
    if len(found) > 1:
        found = [(worth, file) for worth, file in found if not _is_stub(problem, file)] or found[:1]
    if not found:
        return None
    best = max(worth for worth, _ in found)
    chosen, note = _chosen(problem, [file for worth, file in found if worth == best])
    parts, notes = _ordered(problem, chosen.parts)
    modules = reachable(parts, submission.importable)
    return Answer(parts, modules, chosen.name, (*notes, *note), _is_stub(problem, chosen))


def _chosen(problem: Problem, equals: Sequence[File]) -> tuple[File, tuple[Text, ...]]:
    """Of files that answer equally well the one that is graded, and a note that says why.

    A copy in the folder of its chapter comes before others, one nearer to the top before one in a folder of old
    versions; then the last by name: hw10 comes after hw2.
    """
    if len(equals) == 1:
        return equals[0], ()
    places = [_place(problem, file) for file in equals]
    best = min(places)
    chosen = [file for file, place in zip(equals, places, strict=True) if place == best][-1]
    others = [file.name for file in equals if file is not chosen]
    said = ", ".join(others[-_NAMED:])
    named: Text | str = _AND_MORE.fill(named=said, count=len(others) - _NAMED) if len(others) > _NAMED else said
    if places.count(best) > 1:
        why = _THE_LAST
    else:
        why = _AT_HOME if sum(away for away, _ in places) == len(others) else _ON_TOP
    return chosen, (_EQUALS.fill(others=named, chosen=chosen.name, why=why),)


def _place(problem: Problem, file: File) -> tuple[bool, int]:
    """Whether a file lies elsewhere than in the folder of its chapter, and how many folders down."""
    folders = file.name.split("/")[:-1]
    return folders[-1:] != [problem.chapter], len(folders)


def _places(part: Source, name: str) -> list[str]:
    """Where a name is defined in a part: the part, with the lines where there are several."""
    starts = [found.start() for found in DEFINED.finditer(part.text) if found[1] == name]
    if len(starts) < 2:
        return [part.name] * len(starts)
    return [f"{part.name}:{part.text.count(chr(10), 0, start) + 1}" for start in starts[-4:]]


def _sources(file: RawFile, gathering: Gathering) -> Iterable[Source]:
    text, remarks = decode(file.data)
    for remark in remarks:
        gathering.remark(remark, file.name)
    if not text.strip():
        gathering.remark(_EMPTY, file.name)
        return []
    if split_name(file.name).kind is Kind.PYTHON:
        if not looks_like_notebook(text):
            return [Source(file.name, module_name(file.name), text, file.name)]
        gathering.remark(_DISGUISED, file.name)
    try:
        cells = code_cells(text)
    except Unreadable as error:
        gathering.remark(error.why, file.name)
        return []
    if not any(cell.strip() for cell in cells):
        gathering.remark(_NO_CELLS, file.name)
    return [Source(f"{file.name}[{k}]", "", cell, file.name) for k, cell in enumerate(cells, 1) if cell.strip()]


class _Wanted(NamedTuple):
    """What is looked for: a problem's stem, its number, and the names it asks for."""

    stem: str
    number: Spoken | None
    names: frozenset[str]


def _worth(wanted: _Wanted, file: File) -> tuple[int, int] | None:
    """How well a file fits a problem: by its name, then by how many of the names asked for it defines; None: not."""
    own = (part.defines for part in file.parts if part.marked is None or part.marked.same_as(wanted.number))
    defined = len(wanted.names & frozenset().union(*own))
    fit = _fit(wanted, file, defined)
    return (fit, defined) if fit else None


def _fit(wanted: _Wanted, file: File, defined: int) -> int:
    before, named, after = file.stem.rpartition(wanted.stem)
    if named and not after and before[-1:] in ("", " ", "_", "-"):  # hw3_p060_softmax
        return 4 if before else 5
    if file.spoken and file.spoken.same_as(wanted.number) and (file.spoken.sure or defined):
        return 3
    if any(part.marked and part.marked.same_as(wanted.number) for part in file.parts):
        return 2
    if file.spoken and file.spoken.sure:  # another problem's file, which may well define this one's names as helpers
        return 0
    telling = wanted.names - _TELL_NOTHING
    return 1 if telling and 2 * defined >= len(telling) else 0


def _is_stub(problem: Problem, file: File) -> bool:
    """Whether a file is the stub as it was handed out, in both languages or in one.

    A stub may also be filled in where it lies, in the course.
    """
    text = file.parts[0].text
    if len(file.parts) > 1 or not ("NotImplementedError" in text or "None" in text):
        return False
    try:
        stub = decode(problem.stub.read_bytes()).text
    except OSError:
        return False
    return is_stub(text, stub)


def _ordered(problem: Problem, parts: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Text, ...]]:
    """The parts as they are to run, and notes on names that are defined twice.

    Cells keep their order, unless a cell of another problem would put its own meaning of a name over this problem's.
    """
    names, number = frozenset(problem.names), spoken_of(problem.stem)
    defining = [part for part in parts if part.defines & names]
    own = [part for part in defining if part.marked and part.marked.same_as(number)]
    plain = [part for part in defining if part.marked is None]
    if not own or (plain and all("NotImplementedError" in part.text for part in own)):  # the stub's cell was left alone
        own = plain
    notes = []
    for name in problem.names:
        places = [place for part in own for place in _places(part, name)]
        if len(places) > 1:
            notes.append(_TWICE.fill(name=name, places=", ".join(places[-4:])))
    if own and defining[-1] is not own[-1]:
        parts = [part for part in parts if part not in own] + own
    return tuple(parts), tuple(notes)
