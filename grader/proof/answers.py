"""Are the answers that an author writes what they should be: the solution, other right ones, the stub, the mistakes?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.course import Problem
from grader.declaration import read_stub
from grader.diagnosing import Knowing, diagnose, explains
from grader.local import Profile
from grader.materials import Materials
from grader.proof.finding import Said
from grader.proof.pictures import unsound_pictures
from grader.running import Engine
from grader.solving import OtherAnswer
from grader.submission import Answer, Source
from grader.trial import Outcome
from grader.verdict import Verdict

HINTS = 3  # from the gentlest to the plainest
RIGHT = 2  # other right answers: one form alone proves little
WRONG = 3  # mistakes


def unsound_answers(engine: Engine, problem: Problem, seeds: int) -> Iterator[Said]:
    """What is wrong with the answers to a problem that its author wrote. Raises CourseFault for broken files."""
    read_stub(problem.stub)
    if problem.solution is None:
        yield "files", f"solutions/{problem.chapter}/{problem.stem}.py is missing"
        return
    materials = engine.materials(problem)
    drawn = [engine.seed + 1000 * k for k in range(seeds)]
    yield from _whole(problem, materials)
    yield from _solution(engine, problem, drawn)
    yield from _stub(engine, problem, materials)
    if materials.picture is not None:
        yield from unsound_pictures(materials, engine.seed)
    for other in materials.others:
        if other.wrong:
            yield from _mistake(engine, problem, materials, other, drawn)
        else:
            yield from _right(materials, other, drawn)


def _whole(problem: Problem, materials: Materials) -> Iterator[Said]:
    """What the house asks every problem to have."""
    wrong = sum(other.wrong for other in materials.others)
    if not problem.covers:
        yield "checks", "covers names no entry of the catalogue"
    if problem.mistakes is None:
        yield "files", f"solutions/{problem.chapter}/{problem.stem}_mistakes.py is missing"
    for what, there, least in (
        ("hints", len(problem.hints), HINTS),
        ("other right answers (@also_right)", len(materials.others) - wrong, RIGHT),
        ("mistakes", wrong, WRONG),
    ):
        if there < least:
            yield "files", f"{what}: {there} of at least {least}"
    missing = [name for name in problem.names if not hasattr(materials.solution, name)]
    if missing:
        yield "solution", f"not defined, though the stub has it: {', '.join(missing)}"
    strange = sorted({other.target for other in materials.others} - set(problem.names))
    if strange:
        yield "mistakes", f"no name of the stub: {', '.join(strange)}"


def _solution(engine: Engine, problem: Problem, seeds: Sequence[int]) -> Iterator[Said]:
    """The solution, as a learner would hand it in, earns everything on every seed."""
    assert problem.solution is not None  # its file was run already
    answer = _answer(problem.solution.read_text(encoding="utf-8"), problem)
    for seed in seeds:
        for outcome in engine.attempt(problem, answer, seed).outcomes:
            if outcome.verdict is not Verdict.PASSED:
                yield "solution", _lost(outcome, seed)


def _stub(engine: Engine, problem: Problem, materials: Materials) -> Iterator[Said]:
    """The stub as it is handed out earns nothing and counts as not attempted, also when it is run."""
    report = engine.judge(problem, _answer(materials.stub, problem))
    if report.points or report.verdict is not Verdict.NOT_ATTEMPTED:
        yield "stub", f"the untouched stub is reported as {report.verdict} with {report.points} points"


def _right(materials: Materials, other: OtherAnswer, seeds: Sequence[int]) -> Iterator[Said]:
    for seed in seeds:
        for outcome in Profile(materials, seed, other).outcomes():
            if outcome.verdict is not Verdict.PASSED:
                yield other.name, _lost(outcome, seed)


def _mistake(
    engine: Engine, problem: Problem, materials: Materials, other: OtherAnswer, seeds: Sequence[int]
) -> Iterator[Said]:
    """A mistake loses points on every seed, and is told by its own sentence or by that of one with the same values."""
    for seed in seeds:
        profile = engine.profiles(problem, seed)[other]
        if all(outcome.verdict is Verdict.PASSED for outcome in _all(profile, materials)):
            yield other.name, f"it loses no points with seed {seed}"
            return
    profiles = engine.profiles(problem, engine.seed)
    mine = _all(profiles[other], materials)
    failing = [outcome.check.name for outcome in mine if outcome.verdict not in (Verdict.PASSED, Verdict.SKIPPED)]
    if tuple(failing) != explains(other, profiles[other], mine):
        yield other.name, "it is not recognised: its values are no evidence; mark it decisive, or compare more"
        return
    for name, told in diagnose(mine, profiles).items():
        if told is not other and name not in explains(other, profiles[other], _all(profiles[told], materials)):
            yield other.name, f"in {name} it is taken for {told.name}, whose values are others"


def _all(profile: Knowing, materials: Materials) -> tuple[Outcome, ...]:
    return tuple(profile.outcome(check.name) for check in materials.checks)


def _answer(text: str, problem: Problem) -> Answer:
    file = f"{problem.stem}.py"
    return Answer((Source(file, problem.stem, text, file),), (), file)


def _lost(outcome: Outcome, seed: int) -> str:
    said = outcome.mismatch.sentence.en if outcome.mismatch else str(outcome.failure or "")
    shown = f" (got {outcome.mismatch.got}, want {outcome.mismatch.want})" if outcome.mismatch else ""
    return f"{outcome.check.name} ends as {outcome.verdict} with seed {seed}: {said}{shown}"
