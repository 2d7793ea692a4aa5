"""With which files does a new problem begin? Everything that a proof asks for stands there, marked as still to write.

The files can be read and run as they are, so that `grade list` shows the problem and `grade verify` lists what is
missing. The marks are those of `marks.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.course import Course
from grader.faults import RecordFault, UsageFault
from grader.naming import split_stem
from grader.proof.marks import MARK
from grader.text import Text

_NUMBER = re.compile(r"([pwsnc]?)(\d+)([a-z]?)")
_NO_NUMBER = Text(
    "{word!r} is no number of a problem: write 161, 32a, or w01.",
    "{word!r} 은(는) 문제 번호가 아니다. 161, 32a, w01 처럼 적어라.",
)
_NO_WORDS = Text(
    "{title!r} has no letter of a to z, and the files are named by the English title.",
    "{title!r} 에 영문자가 없다. 파일 이름은 영어 제목에서 나온다.",
)
_TAKEN = Text("there is {stem} already: {file}.", "{stem} 이(가) 이미 있다: {file}.")
_WHICH = Text(
    "no earlier problem says which chapter {number} belongs to: name it with --chapter, one of {chapters}.",
    "{number} 이(가) 어느 장인지 앞선 문제로 알 수 없다. --chapter 로 정하라: {chapters}.",
)
_UNKNOWN = Text("there is no chapter {word!r}; there are {chapters}.", "{word!r} 장은 없다. 있는 장은 {chapters} 이다.")


def begin_problem(course: Course, number: str, title: str, chapter: str | None = None) -> tuple[Path, ...]:
    """Write the files of a new problem; nothing is written over. Returns their paths.

    Raises UsageFault for a number, a title or a chapter that cannot be, RecordFault where nothing can be written.
    """
    stem = _stem(number, title)
    folder = _chapter(course, stem, chapter)
    _refuse_taken(course, stem)
    parts = split_stem(stem)
    assert parts is not None  # it was made so
    texts = _texts(stem, parts.number, title.strip(), parts.words)
    paths = {course.root / place.format(chapter=folder, stem=stem): text for place, text in texts.items()}
    for path in paths:
        if path.exists():
            raise UsageFault(_TAKEN.fill(stem=stem, file=path))
    for path, text in paths.items():
        _write(path, text)
    return tuple(paths)


def _stem(number: str, title: str) -> str:
    found = _NUMBER.fullmatch(number.strip().lower())
    if found is None:
        raise UsageFault(_NO_NUMBER.fill(word=number))
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "_".join(re.findall(r"[a-z0-9]+", plain))
    if not re.search("[a-z]", words):
        raise UsageFault(_NO_WORDS.fill(title=title))
    kind, digits, letter = found.groups()
    width = 3 if (kind or "p") == "p" else 2
    return f"{kind or 'p'}{int(digits):0{width}d}{letter}_{words}"


def _chapter(course: Course, stem: str, asked: str | None) -> str:
    """The chapter that was asked for, or that of the nearest earlier problem of the same kind."""
    chapters = _chapters(course)
    if asked is not None:
        fits = [chapter for chapter in chapters if asked in (chapter, chapter.partition("_")[0])]
        if len(fits) != 1:
            raise UsageFault(_UNKNOWN.fill(word=asked, chapters=", ".join(chapters)))
        return fits[0]
    mine = split_stem(stem)
    assert mine is not None
    near = {
        (place.digits, place.letter): problem.chapter
        for problem in course.problems
        if (place := split_stem(problem.stem)) and place.kind == mine.kind
    }
    before = [chapter for place, chapter in sorted(near.items()) if place <= (mine.digits, mine.letter)]
    if not before:
        raise UsageFault(_WHICH.fill(number=mine.number, chapters=", ".join(chapters)))
    return before[-1]


def _chapters(course: Course) -> list[str]:
    exercises = course.root / "exercises"
    return sorted(
        entry.name for entry in exercises.iterdir() if entry.is_dir() and not entry.name.startswith((".", "_"))
    )


def _refuse_taken(course: Course, stem: str) -> None:
    mine = split_stem(stem)
    for problem in course.problems:
        theirs = split_stem(problem.stem)
        if mine and theirs and theirs.number == mine.number:
            raise UsageFault(_TAKEN.fill(stem=problem.stem, file=problem.stub))


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise RecordFault(f"{path} cannot be written ({error.strerror})") from error


def _texts(stem: str, number: str, title: str, name: str) -> Mapping[str, str]:
    values = {"stem": stem, "number": number, "title": title, "name": name, "MARK": MARK}
    return {place: "\n".join(_filled(text, values)) + "\n" for place, text in _FILES.items()}


def _filled(text: str, values: Mapping[str, str]) -> Iterator[str]:
    for line in text.strip("\n").split("\n"):
        yield re.sub(r"<(\w+)>", lambda found: values[found[1]], line)


_STUB = '''
"""<title>
ko: <MARK>: the title in Korean

<MARK>: the statement: why it matters, what to produce, the shape of every array, the formula in mathematics

[ko]
<MARK>: the statement in Korean
"""

import numpy as np


# <MARK>: the names, arguments and methods that the learner is to fill in
def <name>(x):
    """<MARK>: one line, with the shapes"""
    raise NotImplementedError("problem <number>")
'''
_SOLUTION = '''
"""<title>.

<MARK>: what a learner reads after she has passed: why it is done this way
"""

import numpy as np


def <name>(x):
    """<MARK>: the docstring of the stub"""
    raise NotImplementedError("<MARK>: the answer, plain numpy, fit to be read")
'''
_MISTAKES = '''
"""Problem <number>: what goes wrong with <name>, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .<stem> import <name>


@mistake(<name>)
def first_mistake(x):
    """<MARK>: what she did, and what to do instead
    ko: <MARK>: the same in Korean"""
    raise NotImplementedError("<MARK>: the first mistake that people really make")


@mistake(<name>)
def second_mistake(x):
    """<MARK>: what she did, and what to do instead
    ko: <MARK>: the same in Korean"""
    raise NotImplementedError("<MARK>: the second mistake")


@mistake(<name>)
def third_mistake(x):
    """<MARK>: what she did, and what to do instead
    ko: <MARK>: the same in Korean"""
    raise NotImplementedError("<MARK>: the third mistake")


@also_right(<name>)
def another_form(x):
    """<MARK>: which form this is: loops, another formula, in place, keyword arguments, a subclass"""
    raise NotImplementedError("<MARK>: another right answer, written differently")


@also_right(<name>)
def one_more_form(x):
    """<MARK>: which form this is"""
    raise NotImplementedError("<MARK>: one more right answer")
'''
_CHECKS = '''
"""Problem <number>: <title>."""

from grader.checking import Problem, close

problem = Problem(
    covers=["<MARK>: the entry of the catalogue, as 004:<number>"],
    builds_on=[],  # <MARK>: stems of the problems whose answers this one uses or presumes; [] for none
    hints=[
        """<MARK>: a gentle hint
ko: <MARK>: the same in Korean""",
        """<MARK>: a plainer hint
ko: <MARK>: the same in Korean""",
        """<MARK>: the plainest hint, which still does not solve it
ko: <MARK>: the same in Korean""",
    ],
    draws=False,
    learned="""<MARK>: what a pass has taught, in one sentence that is no repetition of the title
ko: <MARK>: the same in Korean""",
)


@problem.check(points=10)
def gives_the_right_values(learner, solution, rng):
    """<MARK>: the first property that a right answer has, as the learner reads it
    ko: <MARK>: the same in Korean"""
    x = rng.normal(size=5)  # <MARK>: inputs that tell right from wrong, and a check for each property
    close(learner.<name>(x), solution.<name>(x))
'''
_FILES = {
    "exercises/{chapter}/{stem}.py": _STUB,
    "solutions/{chapter}/{stem}.py": _SOLUTION,
    "solutions/{chapter}/{stem}_mistakes.py": _MISTAKES,
    "grader/checks/{chapter}/{stem}.py": _CHECKS,
}
