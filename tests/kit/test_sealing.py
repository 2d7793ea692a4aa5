"""The key of a quiz is sealed in a record: right answers open it, nobody reads it."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import sealing
from grader.course import Course, open_course
from grader.faults import CourseFault
from grader.materials import open_materials
from grader.recorded import Recorder
from grader.recording import record_path, write_record
from grader.running import PUBLIC_SEED
from grader.sealing import KnownKey, SealedKey, known_key, seal, tag

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow hash is made quick: how slow it is changes no answer."""
    monkeypatch.setattr(sealing, "_ROUNDS", 1)


def sealed(right: str | int | float) -> SealedKey:
    """The key to a question with this right answer, sealed."""
    return SealedKey(seal(KnownKey(right, f"because it is {right}\nko: 그래서")))


@pytest.mark.parametrize(
    "right", ["b", "ac", "cab", 2, 0, -7, 1_234_567_891, 0.5, 2.0, -0.1, 0.0, math.exp(-1), 9.9995]
)
def test_the_right_answer_opens_the_seal_and_is_explained(right: str | int | float) -> None:
    """However it is written: as a Python number, a numpy scalar or a 0-d array."""
    ways = [right] if isinstance(right, str) else [right, float(right), np.float64(right), np.array(float(right))]
    for answer in ways:
        key = sealed(right)
        assert key.fits(answer)
        assert key.explanation() == f"because it is {right}\nko: 그래서"


@pytest.mark.parametrize(
    ("right", "wrong"), [("b", "a"), ("ac", "a"), ("ac", "ca"), (2, 3), (2, 2.0000001), (0.5, 0.5000001), (0.0, 1e-6)]
)
def test_a_wrong_answer_does_not(right: str | int | float, wrong: str | int | float) -> None:
    """Nor does a number that is only near the right one; nothing is explained."""
    key = sealed(right)
    assert not key.fits(wrong)
    assert key.explanation() == ""


@settings(max_examples=300, deadline=None)
@given(
    st.floats(1e-3, 1e6) | st.floats(-1e6, -1e-3) | st.just(0.0) | st.integers(-(10**12), 10**12),
    st.floats(-3e-9, 3e-9),
    st.booleans(),
)
def test_a_sealed_key_judges_as_the_open_one(right: float | int, off: float, single: bool) -> None:
    """A number passes with the seal exactly when it passes without, also at the edge of what is allowed."""
    answer: object = right * (1 + off) + (off * 1e-4 if right == 0 else 0)
    if single:
        answer = np.float32(float(answer))  # type: ignore[arg-type]  # a number
    assert sealed(right).fits(answer) == KnownKey(right, "").fits(answer)


def test_the_key_is_told_apart_by_kind_only() -> None:
    """What stands open: whether letters are wanted, and one or several; whether a number is whole."""
    kinds = [(key.letters, key.single, key.whole) for key in map(sealed, ("b", "ac", 2, 2.5))]
    assert kinds == [(True, True, False), (True, False, False), (False, False, True), (False, False, False)]
    for right in ("b", "ac", 2, 2.5):
        known, hidden = KnownKey(right, ""), sealed(right)
        assert (known.letters, known.single, known.whole) == (hidden.letters, hidden.single, hidden.whole)


def test_boxes_are_salted_and_of_one_length() -> None:
    """Two seals of one answer share no bytes, and the length of a box does not tell the answer."""
    one, other, longer = seal(KnownKey("a", "x")), seal(KnownKey("a", "x")), seal(KnownKey("abcd", "why\nko: 왜"))
    assert one[0] != other[0]
    assert one[4] != other[4]
    assert len(one[4]) == len(longer[4])


def test_a_wrong_answer_has_a_tag_of_its_own_question() -> None:
    """Equal answers to one question have equal tags, to another question others; 4 and 4.0 are one answer."""
    first, second = seal(KnownKey(2, "x")), seal(KnownKey(2, "x"))
    assert tag(first, 4) == tag(first, np.float64(4.0))
    assert tag(first, 4) != tag(first, 5)
    assert tag(first, 4) != tag(second, 4)


def test_an_answer_that_is_neither_letter_nor_number_is_the_authors_mistake() -> None:
    """So is a question without an explanation."""

    class Solution:
        EXPLANATIONS: dict[str, str] = {}  # noqa: RUF012  # as a solution writes it

        @staticmethod
        def answers() -> dict[str, object]:
            return {"q1": (2, 3), "q2": "a"}

    with pytest.raises(CourseFault, match="neither letters nor a number"):
        known_key(Solution, "q1", False)
    with pytest.raises(CourseFault, match="say nothing of q2"):
        known_key(Solution, "q2", False)
    with pytest.raises(CourseFault, match="use answered"):
        Recorder(Solution).solution.answers()


def letters_in(item: object) -> Iterator[str]:
    """The texts of one letter in unpacked data: a key in the clear would be one."""
    if isinstance(item, str) and len(item) == 1:
        yield item
    for part in item.values() if isinstance(item, dict) else item if isinstance(item, list) else ():
        yield from letters_in(part)


def test_an_unpacked_record_holds_neither_key_nor_explanation(tmp_path: Path) -> None:
    """Decompressing a quiz's record shows no right or wrong answer and no word that is told after a pass."""
    course = open_course(ROOT)
    (problem,) = course.find(["182"])
    materials = open_materials(course, problem)
    there = Course(tmp_path, (problem,), None)
    write_record(there, materials, PUBLIC_SEED)
    data = zlib.decompress(record_path(there, problem).read_bytes())
    for said in materials.solution.EXPLANATIONS.values():  # type: ignore[union-attr]  # a quiz's solution has them
        for line in said.split("\n"):
            assert line[4:30].encode() not in data
    assert b"answers()" not in data
    assert not set(letters_in(msgpack.unpackb(data, strict_map_key=False))) & set("abcde")
