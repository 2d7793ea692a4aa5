"""Without solutions an answer is judged by what they answered before, and the report is the same."""

from __future__ import annotations

import dataclasses
import runpy
import shutil
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from grader.course import Course, Problem, open_course
from grader.faults import CourseFault, RecordFault, UsageFault
from grader.judging import Judge, judged_by
from grader.recorded import Player, Recorder
from grader.recording import is_fresh, record_path, write_record
from grader.running import PUBLIC_SEED, Engine, Isolation
from grader.sandbox.limits import Limits
from grader.submission import Source, Submission
from grader.verdict import ProblemReport, Verdict

ROOT = Path(__file__).resolve().parents[2]
DRAWN_AFRESH = {  # what comes from a draw without a seed is told, and differs from run to run
    "p108_random_indices", "p109_random_batch", "p110_five_epochs",
    "p121_random_matrix", "p122_random_layer", "p123_weights_class",
    "p158_two_layer_net_layers", "p159_three_layer_net",
}  # fmt: skip
ENOUGH = 4  # mistakes of a problem, and more until one is told: written as text, some reach a part of the answer only
STEMS = [problem.stem for problem in open_course(ROOT).problems]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """An engine on the course as it is here, with its solutions."""
    with Engine(open_course(ROOT), isolation=Isolation.AUTO, limits=Limits(seconds=60)) as engine:
        yield engine


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Iterator[Engine]:
    """An engine on the course as a learner has it: recorded answers in the place of the solutions."""
    bare = tmp_path_factory.mktemp("bare")
    shutil.copytree(ROOT / "exercises", bare / "exercises")
    shutil.copytree(ROOT / "grader" / "checks", bare / "grader" / "checks")
    course = open_course(bare)
    for problem in engine.course.problems:
        write_record(Course(bare, course.problems, None), engine.materials(problem), PUBLIC_SEED)
    with Engine(course, isolation=Isolation.AUTO, limits=Limits(seconds=60)) as bare_engine:
        yield bare_engine


def report(engine: Engine, problem: Problem, text: str, beside: str) -> ProblemReport:
    """What an engine says of a text as an answer, without the time it took; `beside`: a module that it may import."""
    name = f"{problem.stem}.py"
    sources = (Source(name, problem.stem, text, name), Source("beside.py", "beside", beside, "beside.py"))
    found = engine.grade(Submission("learner", sources), [problem]).problems[0]
    return dataclasses.replace(found, seconds=0.0)


def both(engine: Engine, without: Engine, stem: str, text: str, beside: str = "#") -> tuple[ProblemReport, ...]:
    """The two engines' reports."""
    (here,), (there,) = engine.course.find([stem]), without.course.find([stem])
    return report(engine, here, text, beside), report(without, there, text, beside)


@pytest.mark.parametrize("stem", STEMS)
def test_a_right_answer_passes_without_solutions(engine: Engine, without: Engine, stem: str) -> None:
    """The solution handed in by a learner earns everything, and the two reports are equal."""
    (problem,) = engine.course.find([stem])
    assert problem.solution is not None
    ours, theirs = both(engine, without, stem, problem.solution.read_text(encoding="utf-8"))
    assert theirs.verdict is Verdict.PASSED
    assert ours == theirs


@pytest.mark.parametrize("stem", STEMS)
def test_mistakes_are_told_alike_without_solutions(engine: Engine, without: Engine, stem: str) -> None:
    """Each known mistake, handed in as text, gets the same verdicts, values and sentences from both."""
    (problem,) = engine.course.find([stem])
    assert problem.solution is not None
    assert problem.mistakes is not None
    right = problem.solution.read_text(encoding="utf-8")
    wrong = "\n".join(
        line for line in problem.mistakes.read_text(encoding="utf-8").splitlines()
        if not line.startswith(("from grader", f"from .{stem}"))
    )  # fmt: skip
    decorators = "def mistake(target, **_):\n    return lambda answer: answer\n\n\nalso_right = mistake\n"
    told = 0
    for count, other in enumerate(engine.materials(problem).others):
        if count >= ENOUGH and told:
            break
        beside = f"{right}\n{decorators}\n{wrong}\n"
        text = f"from beside import *\nfrom beside import {other.name} as {other.target}\n"
        ours, theirs = both(engine, without, stem, text, beside)
        if stem not in DRAWN_AFRESH:
            assert ours == theirs, other.name
        afresh = stem in DRAWN_AFRESH and both(engine, engine, stem, text, beside)[0] != ours  # by chance a few values
        alike = [[(check.verdict, afresh or check.mistake) for check in found.checks] for found in (ours, theirs)]
        assert alike[0] == alike[1], other.name
        told += any(check.mistake for check in theirs.checks)
    assert told


def test_another_seed_needs_the_solutions(without: Engine) -> None:
    """Recorded answers are those of one seed; asking for another one is a usage fault that says so."""
    problem = without.course.find(["60"])
    source = Source("p060_softmax.py", "p060_softmax", "def softmax(x):\n    return x\n", "p060_softmax.py")
    with Engine(without.course, isolation=Isolation.PORTABLE, seed=8) as engine, pytest.raises(UsageFault) as told:
        engine.grade(Submission("learner", (source,)), problem)
    assert "for the seed 7 only" in told.value.said.en
    assert "--seed 를 빼라" in told.value.said.ko


def test_a_missing_record_says_who_makes_it(tmp_path: Path) -> None:
    """A course with neither solution nor record is our fault, and the sentence names the command."""
    shutil.copytree(ROOT / "exercises", tmp_path / "exercises")
    shutil.copytree(ROOT / "grader" / "checks", tmp_path / "grader" / "checks")
    course = open_course(tmp_path)
    with (
        Engine(course, isolation=Isolation.PORTABLE) as engine,
        pytest.raises(RecordFault, match="'grade record' makes"),
    ):
        engine.materials(course.find(["60"])[0])


def test_a_changed_file_makes_its_record_stale(tmp_path: Path, engine: Engine) -> None:
    """A record is fresh until one of the problem's files changes; a broken one is not fresh."""
    for folder in ("exercises", "solutions", "grader/checks"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    course = open_course(tmp_path)
    (problem,) = course.find(["60"])
    assert not is_fresh(course, problem)
    write_record(course, engine.materials(engine.course.find(["60"])[0]), PUBLIC_SEED)
    assert is_fresh(course, problem)
    problem.checks_file.write_text(problem.checks_file.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert not is_fresh(course, problem)
    record_path(course, problem).write_bytes(b"nonsense")
    assert not is_fresh(course, problem)


def test_a_record_of_other_checks_is_refused(tmp_path: Path, engine: Engine) -> None:
    """Where checks and record do not belong together nothing is judged, and the sentence says why."""
    for folder in ("exercises", "grader/checks"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    course = open_course(tmp_path)
    (problem,) = course.find(["60"])
    write_record(course, engine.materials(engine.course.find(["60"])[0]), PUBLIC_SEED)
    problem.checks_file.write_text(problem.checks_file.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    with Engine(course, isolation=Isolation.PORTABLE) as bare, pytest.raises(RecordFault, match="from other checks"):
        bare.materials(problem)


def test_answers_are_not_readable_in_a_record(engine: Engine, tmp_path: Path) -> None:
    """What is said of a right answer to a quiz stands nowhere in what its record holds; the questions' names do."""
    (problem,) = engine.course.find(["182"])
    course = Course(tmp_path, (problem,), None)
    write_record(course, engine.materials(problem), PUBLIC_SEED)
    data = zlib.decompress(record_path(course, problem).read_bytes())
    explained = runpy.run_path(str(problem.solution))["EXPLANATIONS"]
    assert all(question.encode() in data for question in explained)
    sentences = [said.strip().encode() for text in explained.values() for said in text.split(".") if len(said) > 20]
    assert len(sentences) > 10
    assert not any(said in data for said in sentences)


class Box:
    """A solution with an object that remembers, and a function that writes into its arguments."""

    class Counter:
        """Counts."""

        def __init__(self, start: int) -> None:
            self.count = start

        def up(self, by: int = 1) -> int:
            """One more."""
            self.count += by
            return self.count

    @staticmethod
    def shift(params: dict[str, np.ndarray], by: float) -> None:
        """Write into arrays."""
        for value in params.values():
            value += by


def test_a_stand_in_remembers_what_an_object_was_asked_before() -> None:
    """The same question to an object gives what it gave then, at the same point of its life; attributes too."""
    recorder = Recorder(Box)

    def conversation(solution: object) -> list[object]:
        counter = solution.Counter(5)  # type: ignore[attr-defined]  # a stand-in has what the solution has
        said = [counter.up(), counter.up(by=3), counter.count]
        counter.count = 100
        return [*said, counter.up(), solution.Counter(5).up()]  # type: ignore[attr-defined]  # likewise

    then = conversation(recorder.solution)
    assert then == [6, 9, 9, 101, 6]
    assert conversation(Player(recorder.memory).solution) == then


def test_what_a_call_writes_into_its_arguments_is_replayed() -> None:
    """Arrays stay the same objects and hold what they held after the recorded call."""
    recorder = Recorder(Box)
    recorder.solution.shift({"W": np.zeros(3)}, 2.5)
    W = np.zeros(3)
    Player(recorder.memory).solution.shift({"W": W}, 2.5)
    assert (W == 2.5).all()


def test_a_last_bit_more_or_less_finds_the_answer_by_its_order() -> None:
    """Arguments that another machine computes with another rounding get the answer to the same question."""
    recorder = Recorder(Box)
    first, second = np.ones(2), np.full(2, 5.0)
    for start in (first, second):
        recorder.solution.shift({"W": start}, 0.5)
    solution = Player(recorder.memory).solution
    nearly = [{"W": np.nextafter(np.ones(2), 2)}, {"W": np.nextafter(np.full(2, 5.0), 9)}]
    for params in nearly:
        solution.shift(params, 0.5)
    assert [float(params["W"][0]) for params in nearly] == [1.5, 5.5]


def test_a_question_that_was_never_asked_is_a_fault_of_ours() -> None:
    """The stand-in has only what was recorded."""
    recorder = Recorder(Box)
    recorder.solution.Counter(5).up()
    solution = Player(recorder.memory).solution
    with pytest.raises(AttributeError):
        solution.shift({}, 1)
    counter = solution.Counter(5)
    counter.up()
    with pytest.raises(RecordFault, match="record the course again"):
        counter.up()


def test_objects_in_containers_cannot_be_recorded() -> None:
    """An author who asks for several objects at once is told to ask for each."""

    class Many:
        @staticmethod
        def boxes() -> list[object]:
            return [Box.Counter(1), Box.Counter(2)]

    with pytest.raises(CourseFault, match="ask for each"), judged_by(Judge()):
        Recorder(Many).solution.boxes()
