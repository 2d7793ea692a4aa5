"""Answers that were recorded for other inputs are never taken for the right ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from grader import recording, trial
from grader.course import Course, open_course
from grader.drawing import drawing_of
from grader.faults import RecordFault
from grader.keeping import rounded
from grader.materials import open_materials
from grader.recorded import Player, Recorder
from grader.recording import fits_checks, is_fresh, write_record
from grader.running import PUBLIC_SEED, Engine, Isolation
from grader.submission import Source, Submission


class Double:
    """A solution."""

    @staticmethod
    def double(x: np.ndarray) -> np.ndarray:
        """Twice."""
        return 2 * x


@pytest.fixture
def copied(course: Course, tmp_path: Path) -> Course:
    """A course of one recorded problem, to be spoiled."""
    (problem,) = course.find(["60"])
    for path in (problem.stub, problem.checks_file, problem.solution, problem.mistakes):
        assert path is not None
        there = tmp_path / path.relative_to(course.root)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, there)
    made = open_course(tmp_path)
    write_record(made, open_materials(made, made.problems[0]), PUBLIC_SEED)
    return made


def test_drawing_tells_seeds_apart_and_is_the_same_again() -> None:
    """It stands for what checks draw."""
    assert drawing_of(7) == drawing_of(7)
    assert drawing_of(7) != drawing_of(8)


def test_a_record_is_stale_when_checks_draw_otherwise(copied: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a change of the grader or of numpy: it is made anew, and where that cannot be, nothing is judged by it."""
    (problem,) = copied.problems
    assert is_fresh(copied, problem)
    assert fits_checks(copied, problem)
    monkeypatch.setattr(trial, "mark_of", lambda text: len(text))
    assert not is_fresh(copied, problem)
    assert not fits_checks(copied, problem)
    shutil.rmtree(copied.root / "solutions")
    bare = open_course(copied.root)
    source = Source("p060_softmax.py", "p060_softmax", "def softmax(x):\n    return x\n", "p060_softmax.py")
    with (
        Engine(bare, isolation=Isolation.PORTABLE) as engine,
        pytest.raises(RecordFault, match="with other inputs than this grader"),
    ):
        engine.grade(Submission("kim", (source,)), bare.problems)


def test_an_answer_to_another_question_is_never_given() -> None:
    """The order of the questions finds an answer only where the arguments are the recorded ones but for rounding."""
    recorder = Recorder(Double)
    recorder.solution.double(np.array([1.0, 2.0]))
    near = np.nextafter(np.array([1.0, 2.0]), 9)
    assert Player(recorder.memory).solution.double(near).tolist() == [2.0, 4.0]
    with pytest.raises(RecordFault, match="record the course again"):
        Player(recorder.memory).solution.double(np.array([1.0, 2.1]))


def test_a_derivative_at_another_point_is_never_given() -> None:
    """Nor is one that was certified elsewhere."""
    recorder = Recorder(Double)
    recorder.derivative(lambda: (np.ones(2),), [np.array([1.0, 2.0]), None])
    (found,) = Player(recorder.memory).derivative(lambda: (), [np.nextafter(np.array([1.0, 2.0]), 0), None])
    assert found.tolist() == [1.0, 1.0]
    with pytest.raises(RecordFault, match="at another point"):
        Player(recorder.memory).derivative(lambda: (), [np.array([1.0, 2.1]), None])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([0.1 + 0.2], [0.3]),
        ([np.array([1.0, 1e-17])], [np.array([1.0, -3e-17])]),
        ([{"W": np.full((2, 2), 1e9 + 1e-6)}], [{"W": np.full((2, 2), 1e9)}]),
        ([0.0], [-1e-18]),
        ([np.array([0.5, 0.25, 1.0, 4.0])], [np.nextafter(np.array([0.5, 0.25, 1.0, 4.0]), 9)]),
        ([np.array([np.nan, np.inf, 1.0])], [np.array([np.nan, np.inf, np.nextafter(1.0, 2)])]),
    ],
)
def test_rounding_changes_nothing(one: list[object], other: list[object]) -> None:
    """What another machine computes with other last bits counts as the same."""
    assert repr(rounded(one)) == repr(rounded(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1.0], [1.0001]),
        ([3], [4]),
        ([True], [False]),
        (["a"], ["b"]),
        ([np.arange(3)], [np.arange(3) + 1]),
        ([1.0], [-1.0]),
    ],
)
def test_other_values_are_others(one: list[object], other: list[object]) -> None:
    """Numbers, whole numbers, words and signs."""
    assert repr(rounded(one)) != repr(rounded(other))


def test_the_format_is_said() -> None:
    """A record of the format before this one is refused, as it cannot tell what it was made from."""
    assert recording.FORMAT == 3
