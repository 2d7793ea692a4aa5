"""Are the answers that an author writes what they should be: the solution, other right ones, the stub, the mistakes?"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from grader.course import Problem
from grader.diagnosing import Knowing, diagnose, explains
from grader.local import Profile
from grader.materials import Materials
from grader.proof.finding import Said
from grader.proof.handed import handed_in
from grader.proof.pictures import unsound_pictures
from grader.proof.rewriting import rewritings
from grader.proof.seeds import Seeds
from grader.proof.timing import Clock
from grader.running import Engine
from grader.solving import OtherAnswer
from grader.trial import Outcome
from grader.verdict import Verdict

HINTS = 3  # from the gentlest to the plainest
RIGHT = 2  # other right answers: one form alone proves little
WRONG = 3  # mistakes
_TOLD = 5  # findings about one answer: a hundred seeds have no more to tell


def incomplete(problem: Problem, materials: Materials) -> Iterator[Said]:
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


def unsound_answers(engine: Engine, problem: Problem, materials: Materials, seeds: Seeds) -> Generator[Said, None, int]:
    """What is wrong with the answers that the author of a problem wrote; returns on how many seeds they were tried.

    Raises CourseFault for broken files.
    """
    yield from _stub(engine, problem, materials)
    yield from _rewritten(engine, problem)
    if materials.picture is not None:
        yield from unsound_pictures(materials, engine.seed)
    count = yield from _on_seeds(engine, problem, materials, seeds)
    for other in materials.others:
        if other.wrong:
            yield from _untold(engine, problem, materials, other)
    return count


def _stub(engine: Engine, problem: Problem, materials: Materials) -> Iterator[Said]:
    """The stub as it is handed out earns nothing and counts as not attempted, also when it is run."""
    report = engine.judge(problem, handed_in(materials.stub, problem))
    if report.points or report.verdict is not Verdict.NOT_ATTEMPTED:
        yield "stub", f"the untouched stub is reported as {report.verdict} with {report.points} points"


def _rewritten(engine: Engine, problem: Problem) -> Iterator[Said]:
    """What makes no difference to anybody (other inner names, prints, no docstrings) costs no points."""
    assert problem.solution is not None  # its file was run already
    source = problem.solution.read_text(encoding="utf-8")
    for how, text in rewritings(source, problem.stub.read_text(encoding="utf-8")):
        lost = _lost(engine.attempt(problem, handed_in(text, problem)).outcomes)
        if lost and not _lost(engine.attempt(problem, handed_in(source, problem)).outcomes):
            yield "solution", f"{how}, {_told(lost[0], engine.seed)}"


def _on_seeds(engine: Engine, problem: Problem, materials: Materials, seeds: Seeds) -> Generator[Said, None, int]:
    """On every seed right answers earn everything, the solution in the sandbox, and mistakes lose points.

    Seeds in a hurry are tried on the solution and one other answer, in turn.
    """
    assert problem.solution is not None  # its file was run already
    solution = handed_in(problem.solution.read_text(encoding="utf-8"), problem)
    clock = Clock(engine.limits.seconds)
    told: dict[str, int] = {}
    killers: dict[OtherAnswer, str] = {}
    count = 0
    for seed, in_time in seeds.drawn(engine.seed):
        count += 1
        at = count % max(len(materials.others), 1)
        found = [("solution", _told(lost, seed)) for lost in _lost(engine.attempt(problem, solution, seed).outcomes)]
        for other in materials.others if in_time or count == 1 else materials.others[at : at + 1]:
            profile = Profile(materials, seed, other)
            if not other.wrong:
                found += [(other.name, _told(lost, seed)) for lost in _lost(clock.outcomes(profile, materials))]
            elif not _loses(profile, materials, other, killers):
                found.append((other.name, f"it loses no points with seed {seed}"))
        for subject, sentence in found:
            told[subject] = told.get(subject, 0) + 1
            if told[subject] <= _TOLD:
                yield subject, sentence
        if count == 1:
            yield from clock.too_slow()
        _forget(materials, seed, engine.seed)
    return count


def _loses(profile: Profile, materials: Materials, other: OtherAnswer, killers: dict[OtherAnswer, str]) -> bool:
    """Whether a mistake fails in some check. The one that found it last is asked first: it mostly does again."""
    names = [check.name for check in materials.checks]
    last = killers.get(other)
    for name in [last, *names] if last else names:
        if profile.outcome(name).verdict is not Verdict.PASSED:
            killers[other] = name
            return True
    return False


def _forget(materials: Materials, seed: int, own: int) -> None:
    """Derivatives are kept by seed; of ten thousand seeds they would fill the memory."""
    if seed != own:
        for key in [key for key in materials.kept if key[1] == seed]:
            del materials.kept[key]


def _untold(engine: Engine, problem: Problem, materials: Materials, other: OtherAnswer) -> Iterator[Said]:
    """A mistake is told by its own sentence or by that of one with the same values."""
    profiles = engine.profiles(problem, engine.seed)
    mine = _all(profiles[other], materials)
    failing = [outcome.check.name for outcome in mine if outcome.verdict not in (Verdict.PASSED, Verdict.SKIPPED)]
    if not failing:
        return
    if tuple(failing) != explains(other, profiles[other], mine):
        yield other.name, "it is not recognised: its values are no evidence; mark it decisive, or compare more"
        return
    for name, told in diagnose(mine, profiles).items():
        if told is not other and name not in explains(other, profiles[other], _all(profiles[told], materials)):
            yield other.name, f"in {name} it is taken for {told.name}, whose values are others"


def _all(profile: Knowing, materials: Materials) -> tuple[Outcome, ...]:
    return tuple(profile.outcome(check.name) for check in materials.checks)


def _lost(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.verdict is not Verdict.PASSED]


def _told(outcome: Outcome, seed: int) -> str:
    said = outcome.mismatch.sentence.en if outcome.mismatch else str(outcome.failure or "")
    shown = f" (got {outcome.mismatch.got}, want {outcome.mismatch.want})" if outcome.mismatch else ""
    return f"{outcome.check.name} ends as {outcome.verdict} with seed {seed}: {said}{shown}"
