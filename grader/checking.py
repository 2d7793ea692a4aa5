"""What the author of a check says: values are close, conditions hold, shares are likely, arguments stay as they were.

    problem = Problem(covers=["004:60"], builds_on=["p059_softmax_numerator"], hints=[...])

    @problem.check(points=4)
    def turns_scores_into_probabilities(learner, solution, rng):
        '''English sentence.
        ko: Korean sentence.'''
        x = rng.normal(size=5)
        close(learner.softmax(x), solution.softmax(x))

`learner` stands for the module in the sandbox, `solution` is the reference answer, `rng` is seeded for this check. The
first thing that is not as it should be ends the check. `docs/authoring.md` tells the whole story.
"""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader import gradient
from grader.answering import judge_question, key_to
from grader.compare import compare
from grader.faults import CourseFault
from grader.gradient import Directions, Sides
from grader.judging import CheckFailed, Compared, judge
from grader.patterns import Hints
from grader.sandbox.passing import Callback, InOut, Ref, Shape
from grader.sandbox.remote import Handle
from grader.show import show
from grader.statistics import likely_share, spread
from grader.text import Text, text_of
from grader.tolerance import DIFFERENCE, ELEMENTWISE, EXACT, GRADIENT, ITERATED, REDUCTION, Policy
from grader.verdict import Mismatch, MismatchKind

__all__ = [
    "DIFFERENCE", "ELEMENTWISE", "EXACT", "GRADIENT", "ITERATED", "REDUCTION", "Check", "Problem", "answered",
    "callback", "close", "expect", "gradient_of", "inout", "ref", "same", "share", "spread", "unchanged",
]  # fmt: skip

CheckFunction = Callable[[Any, Any, np.random.Generator], object]
PICTURE = "@picture"  # the name under which a picture asks the solution; no function can have it


@dataclass(frozen=True, slots=True)
class Check:
    """One property that a right answer has. `needs`: the earlier check without which this one is skipped."""

    name: str
    sentence: Text
    points: int
    needs: str
    function: CheckFunction


class Problem:
    """What a file of checks declares; its keywords are also read without running the file (declaration.py)."""

    def __init__(
        self,
        *,
        covers: Sequence[str],
        builds_on: Sequence[str] = (),
        hints: Sequence[str] = (),
        draws: bool = False,
        learned: str = "",
        rigs: Sequence[str] = (),
    ) -> None:
        self.covers = tuple(covers)
        self.builds_on = tuple(builds_on)
        self.hints = tuple(hints)
        self.draws = draws
        self.learned = learned
        self.rigs = tuple(rigs)
        self._checks: list[Check] = []
        self._picture: Check | None = None

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks in the order in which they run."""
        return tuple(self._checks)

    def picture(self, function: CheckFunction) -> CheckFunction:
        """Make a function the picture of this problem (grader/picturing.py). Raises CourseFault for a second one."""
        if self._picture is not None:
            raise CourseFault("a problem has one picture; let it return several panels")
        self._picture = Check(PICTURE, text_of(function.__doc__), 0, "", function)
        return function

    @property
    def pictured(self) -> Check | None:
        """What draws the picture, asked like a check and worth nothing; None where there is none."""
        return self._picture

    def check(self, *, points: int, needs: str = "") -> Callable[[CheckFunction], CheckFunction]:
        """Make a function a check that is worth so many points. Raises ValueError for a docstring without `ko:`."""

        def add(function: CheckFunction) -> CheckFunction:
            self._checks.append(Check(function.__name__, text_of(function.__doc__), points, needs, function))
            return function

        return add


def close(
    got: Any,
    want: Any,
    *,
    names: Sequence[str] | None = None,
    policy: Policy | None = None,
    batch: int | None = None,
    sources: Mapping[str, object] | None = None,
) -> None:
    """The learner's values are the expected ones, as exactly as the policy asks.

    With `names` both are tuples, and each pair is judged under its name; the first wrong one is told. The policy is
    GRADIENT where `want` comes from `gradient_of`, else REDUCTION. `batch` (number of samples) and `sources` (arrays a
    value may have been summed from, by name) let a failure say which slip it looks like.
    """
    if names is not None and not (isinstance(want, tuple | list) and len(want) == len(names)):
        raise CourseFault(f"close: {len(names)} names need as many expected values, in a tuple")
    if names is None:
        pairs = [("", got, want)]
    elif isinstance(got, tuple | list) and len(got) == len(names):
        pairs = list(zip(names, got, want, strict=True))
    else:
        pairs = [("", got, tuple(want))]
    others = {name: right for name, _, right in pairs if name}
    failed: CheckFailed | None = None
    for name, value, right in pairs:
        how = policy or (GRADIENT if _is_derivative(right) else REDUCTION)
        hints = Hints(batch=batch, others=_without(others, name), sources=sources or {})
        found = compare(value, right, how, name=name, hints=hints)
        judge().compared.append(Compared(value, how, found is None))
        if found is not None and failed is None:
            failed = CheckFailed(found, value)
    if failed is not None:
        raise failed


def same(got: Any, want: Any) -> None:
    """The learner's value is exactly the expected one: whole numbers, texts, shapes, copies of given numbers."""
    close(got, want, policy=EXACT)


def expect(holds: Any, text: str, *, got: Any = None) -> None:
    """A condition holds; `text` (English, then `ko:`) says it, `got` is the value that should have met it."""
    passed = bool(holds)
    judge().compared.append(Compared(got, EXACT, passed, told=got is not None))
    if not passed:
        shown = "" if got is None else show(got)
        raise CheckFailed(Mismatch(MismatchKind.CONDITION, _said(text), got=shown), got)


def share(hits: Any, trials: int, p: float, text: str, *, seen: str = "") -> None:
    """So many hits are likely where each of the trials hits with probability p; a right answer fails once in 1e12.

    `seen` says what the draws look like (`spread`). Mistakes are known by it: that too many hit happens to many.
    """
    passed = likely_share(int(hits), trials, p)
    judge().compared.append(Compared(seen or int(hits), EXACT, passed, told=bool(seen)))
    if not passed:
        came = f"{int(hits) / trials:.4g} ({int(hits)} / {trials})"
        raise CheckFailed(Mismatch(MismatchKind.CONDITION, _said(text), got=came, want=f"{p:.4g}"), hits)


def inout(value: Any) -> InOut:
    """An argument that the learner may change, or must leave alone: afterwards `.value` and `.held` tell.

    It stays one object in the sandbox however often it is passed.
    """
    return InOut(copy.deepcopy(value))


def unchanged(argument: InOut, text: str = "") -> None:
    """An `inout` argument holds what it held before, to the last bit. `text` says so in other words."""
    for now in (argument.value, argument.held):
        found = compare(now, argument.start, EXACT, same_kind=True)
        judge().compared.append(Compared(now, EXACT, found is None))
        if found is not None:
            said = _said(text) if text else _CHANGED
            raise CheckFailed(
                Mismatch(MismatchKind.CONDITION, said, got=found.got, want=found.want, where=found.where), now
            )


def ref(handle: Handle) -> Any:
    """The learner's own object as an argument, or an attribute or entry of it: `ref(net).params["W1"]`."""
    return Ref(handle)


def callback(function: Callable[..., Any], *, shape: Shape | list[Shape] = (), limit: int = 1000) -> Callback:
    """A function of ours as an argument; it runs on our side.

    `shape`: of the array it takes; () for a number, None in it for any length; a list of shapes for several arguments.
    More than `limit` calls, or arrays of another shape, fail the check with a sentence. `.count` and `.points` tell
    how often and at which points it was asked.
    """
    return Callback(function, shape if isinstance(shape, list) else [shape], limit)


class Derivative(np.ndarray[Any, np.dtype[Any]]):
    """A certified numerical derivative: an array that remembers to be compared as one."""


def gradient_of(
    f: Callable[..., Any], at: Sequence[Any], upstream: Any = None, wrt: Sequence[int] | None = None
) -> tuple[Any, ...]:
    """Certified numerical gradients of sum(f(*at) · upstream), one for each argument or for those in `wrt`."""
    memory = judge().memory

    def compute() -> tuple[Any, ...]:
        return gradient.gradient_of(f, at, upstream, wrt)

    found = compute() if memory is None else memory.derivative(compute, [list(at), upstream])
    return tuple(item.view(Derivative) if isinstance(item, np.ndarray) else item for item in found)


def answered(learner: Any, solution: Any, question: str, *, ordered: bool = False) -> None:
    """A question of `answers()` is answered right; afterwards the solution's explanation is shown.

    A letter stands for what its option says in the learner's own copy of the stub. Several letters count in any order
    unless `ordered`. A number is compared. None leaves the question open.
    """
    given = learner.answers()
    key = key_to(solution, question, ordered)
    judge_question(given, key, question, ordered)
    judge().explanations.append(_said(key.explanation()))


def _is_derivative(want: object) -> bool:
    if isinstance(want, tuple | list):
        return any(_is_derivative(item) for item in want)
    if isinstance(want, dict):
        return any(_is_derivative(item) for item in want.values())
    return isinstance(want, Derivative | Directions | Sides)


def _without(others: Mapping[str, object], name: str) -> dict[str, object]:
    return {other: right for other, right in others.items() if other != name}


def _said(text: str) -> Text:
    said = text_of(inspect.cleandoc(text))
    return Text(" ".join(said.en.split()), " ".join(said.ko.split()))


_CHANGED = Text(
    "The argument was changed. It has to stay as it was: work on a copy.",
    "인자로 받은 값이 바뀌었다. 원래대로 남아 있어야 하므로 복사본으로 계산하라.",
)
