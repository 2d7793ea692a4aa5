"""Which check of a problem fails first, and what happened in it?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from grader.attempt import attempt
from grader.course import Problem
from grader.explaining import explain
from grader.faults import UsageFault
from grader.learning.transcript import Function, Kept, Listening, Object, Step
from grader.running import Engine
from grader.sandbox.passing import Callback
from grader.sandbox.session import Call
from grader.submission import Answer, Submission, answer_to
from grader.text import Text
from grader.trial import Outcome
from grader.verdict import CheckResult, Verdict

_DRAWS = re.compile(r"\b(?:matplotlib|pylab|pyplot|plt)\b")
_NO_ANSWER = Text(
    "Nothing here answers {number}: write a file {stem}.py, or say where it is with --in.",
    "여기에는 {number}번의 답이 없다. {stem}.py 파일을 만들거나 --in 으로 위치를 지정하라.",
)
_UNTOUCHED = Text(
    "{file} still is the stub: there is nothing to explain yet.", "{file} 은(는) 아직 스텁 그대로라 설명할 것이 없다."
)
PASSED = Text("{number} passes: nothing failed.", "{number}번은 통과한다. 틀린 것이 없다.")
OPEN = Text("{number} was not answered yet.", "{number}번은 아직 답하지 않았다.")


@dataclass(frozen=True)
class Failure:
    """The first check that failed, what crossed in it, and which step (None: none) the wrong value came from.

    `functions` are the grader's own that were handed in; `more` counts other checks that did not pass.
    """

    problem: Problem
    answer: Answer
    result: CheckResult
    steps: tuple[Step, ...]
    at: int | None
    rig: str
    functions: tuple[Callback, ...]
    more: int
    seed: int | None = None  # of random numbers, where the answer draws any


def first_failure(engine: Engine, problem: Problem, submission: Submission) -> Failure | Text:
    """Run all checks, and look closer at the first that failed; a Text where none did.

    Raises UsageFault where there is no answer to run.
    """
    answer = answer_there(problem, submission)
    if answer.untouched:
        raise UsageFault(_UNTOUCHED.fill(file=answer.file))
    materials, listening = engine.materials(problem), Listening()
    draws = materials.draws or any(_DRAWS.search(source.text) for source in (*answer.parts, *answer.modules))
    attempted = attempt(
        materials,
        answer,
        lambda: listening.wrap(engine.sandboxes.open(draws=draws)),
        engine.limits.seconds,
        engine.seed,
    )
    ran = [outcome for outcome in attempted.outcomes if outcome.verdict is not Verdict.SKIPPED]
    wrong = [outcome for outcome in ran if outcome.verdict not in (Verdict.PASSED, Verdict.NOT_ATTEMPTED)]
    if not wrong:
        passed = all(outcome.verdict is Verdict.PASSED for outcome in attempted.outcomes)
        return (PASSED if passed else OPEN).fill(number=problem.number)
    outcome = wrong[0]
    likely = engine.diagnosis(problem, attempted).get(outcome.check.name)
    steps = listening.steps(ran.index(outcome))
    return Failure(
        problem=problem,
        answer=answer,
        result=explain(outcome, attempted, engine.limits, likely),
        steps=steps,
        at=step_of(outcome, steps),
        rig=materials.rig,
        functions=_functions(outcome.call),
        seed=listening.seed(ran.index(outcome)) if any("random" in source.text for source in answer.parts) else None,
        more=sum(other.verdict is not Verdict.PASSED for other in attempted.outcomes) - 1,
    )


def answer_there(problem: Problem, submission: Submission) -> Answer:
    """The answer to a problem in a submission. Raises UsageFault where there is none."""
    answer = answer_to(problem, submission)
    if answer is None:
        raise UsageFault(submission.trouble or _NO_ANSWER.fill(number=problem.number, stem=problem.stem))
    return answer


def step_of(outcome: Outcome, steps: Sequence[Step]) -> int | None:
    """The step that an outcome speaks of: the last with its name and arguments, else the last call."""
    call, kinds = outcome.call, _kinds(steps)
    calls = [place for place, step in enumerate(steps) if step.kind in ("call", "play")]
    if call is None:
        return calls[-1] if calls else None
    name = call.name.removeprefix("rig ")
    for place in range(len(steps) - 1, -1, -1):
        step = steps[place]
        owner = kinds.get(step.target, "")
        named = ".".join(filter(None, (owner, step.name)))
        if named == name and ((step.kind == "get") == ("" in call.kwargs)) and _same_arguments(step, call):
            return place
    return calls[-1] if calls else None


def _kinds(steps: Sequence[Step]) -> Mapping[int, str]:
    return {step.made.number: step.made.kind for step in steps if step.made is not None}


def _same_arguments(step: Step, call: Call) -> bool:
    if step.kind == "get":
        return True
    return len(step.args) == len(call.args) and all(map(_same, step.args, call.args))


def _same(crossed: object, ours: object) -> bool:
    """Whether what crossed is what was handed over, as far as it is data."""
    if isinstance(crossed, Object | Function | Kept):
        return True
    try:
        return bool(np.array_equal(crossed, ours, equal_nan=isinstance(ours, np.ndarray) and ours.dtype.kind in "fc"))  # type: ignore[arg-type]  # whatever it is
    except (TypeError, ValueError):
        return True


def _functions(call: Call | None) -> tuple[Callback, ...]:
    if call is None:
        return ()
    return tuple(value for value in (*call.args, *call.kwargs.values()) if isinstance(value, Callback))
