"""Does the gradient checker take right backward passes for right and wrong ones for wrong? Kind by kind, seed by seed.

A test tries some seeds of each kind; `benchmarks/gradients.py` tries 1,000 and prints the counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from backward_cases import SMALL, Case, affine, network, sigmoid, softmax_with_loss

from grader.compare import compare
from grader.course import open_course
from grader.faults import CourseFault
from grader.gradient import Directions, gradient_of
from grader.local import local_session
from grader.materials import Materials, open_materials
from grader.solving import OtherAnswer
from grader.text import Text
from grader.tolerance import GRADIENT
from grader.trial import try_check
from grader.verdict import Verdict

Judged = tuple[bool, bool]  # whether it is right, whether it was accepted
Kind = Callable[[np.random.Generator], Iterator[Judged]]


@dataclass(frozen=True)
class Count:
    """What came of one kind over many seeds."""

    seeds: int
    right: int
    wrong: int
    right_refused: int
    wrong_accepted: int

    @property
    def misjudged(self) -> int:
        """Judgements that were not what they should be."""
        return self.right_refused + self.wrong_accepted


def count(kind: Kind, seeds: int) -> Count:
    """Try so many seeds of a kind."""
    judged = [item for seed in range(seeds) for item in kind(np.random.default_rng(seed))]
    right = [accepted for is_right, accepted in judged if is_right]
    wrong = [accepted for is_right, accepted in judged if not is_right]
    return Count(seeds, len(right), len(wrong), right.count(False), wrong.count(True))


def accepted(got: object, want: object) -> bool:
    """Whether a gradient passes for the certified one."""
    return compare(got, want, GRADIENT) is None


def every_case_right(rng: np.random.Generator) -> Iterator[Judged]:
    """Nine layers and losses, their right gradients, in float64."""
    for make in SMALL:
        case = make(rng)
        yield from ((True, accepted(right, want)) for right, want in zip(case.right, case.gradients(), strict=True))


def spoiled(spoil: Callable[[np.ndarray, Case], np.ndarray]) -> Kind:
    """The gradients of three cases with something done to each; the right ones beside them."""

    def kind(rng: np.random.Generator) -> Iterator[Judged]:
        for make in (affine, sigmoid, softmax_with_loss):
            case = make(rng)
            for right, want in zip(case.right, case.gradients(), strict=True):
                yield True, accepted(right, want)
                yield False, accepted(spoil(right, case), want)

    return kind


def one_of_500(rng: np.random.Generator) -> Iterator[Judged]:
    """One entry of 500, drawn at random, off by 1 %."""
    x, W, dout = rng.normal(size=(6, 25)), rng.normal(size=(25, 20)), rng.normal(size=(6, 20))
    (want,) = gradient_of(lambda W: x @ W, at=(W,), upstream=dout)
    right = x.T @ dout
    wrong = right.copy()
    wrong.flat[rng.integers(wrong.size)] *= 1.01
    yield True, accepted(right, want)
    yield False, accepted(wrong, want)


def transposed(rng: np.random.Generator) -> Iterator[Judged]:
    """Square weights, by entry (4 x 4) and along directions (30 x 30)."""
    for n in (4, 30):
        x, W, dout = (rng.normal(size=(n, n)) for _ in range(3))
        (want,) = gradient_of(lambda W, x=x: x @ W, at=(W,), upstream=dout)
        yield True, accepted(x.T @ dout, want)
        yield False, accepted(dout.T @ x, want)


def batch_not_summed(rng: np.random.Generator) -> Iterator[Judged]:
    """db is dout itself, one sample's, or the mean: the bias gets the sum over the batch."""
    x, W, b, dout = rng.normal(size=(5, 4)), rng.normal(size=(4, 5)), rng.normal(size=5), rng.normal(size=(5, 5))
    (want,) = gradient_of(lambda b: x @ W + b, at=(b,), upstream=dout)
    yield True, accepted(dout.sum(axis=0), want)
    yield from ((False, accepted(wrong, want)) for wrong in (dout, dout[0], dout[-1], dout.mean(0), dout.sum(1)))


def right_for_ones_only(rng: np.random.Generator) -> Iterator[Judged]:
    """The upstream gradient is left out: right for one of ones, wrong for the random one that is taken."""
    x, W, b, dout = rng.normal(size=(5, 4)), rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=(5, 3))
    for upstream, right in ((np.ones((5, 3)), True), (dout, False)):
        want = gradient_of(lambda x, W, b: x @ W + b, at=(x, W, b), upstream=upstream)
        ones = np.ones((5, 3))
        yield from (
            (right, accepted(got, w)) for got, w in zip((ones @ W.T, x.T @ ones, ones.sum(0)), want, strict=True)
        )
    y = 1 / (1 + np.exp(-x))
    (want,) = gradient_of(lambda x: 1 / (1 + np.exp(-x)), at=(x,), upstream=rng.normal(size=x.shape))
    yield False, accepted(y * (1 - y), want)


def at_kinks(rng: np.random.Generator) -> Iterator[Judged]:
    """ReLU at zeros (0, 1 or a half), ties in a maximum (first, last, all or shared); elsewhere none of these helps."""
    x, dout = rng.integers(-2, 3, size=(6, 5)) / 2.0, rng.normal(size=(6, 5))
    (want,) = gradient_of(lambda x: np.maximum(x, 0), at=(x,), upstream=dout)
    for slope in (0.0, 1.0, 0.5):
        yield True, accepted(dout * np.where(x == 0, slope, x > 0), want)
    yield False, accepted(dout * np.where(x == 0, 2.0, x > 0), want) if (x == 0).any() else False
    yield False, accepted(dout * (x > 0) * 1.001, want)
    rows, dout = rng.integers(0, 3, size=(5, 4)).astype(float), rng.normal(size=5)
    (want,) = gradient_of(lambda a: a.max(axis=1), at=(rows,), upstream=dout)
    highest = rows == rows.max(axis=1, keepdims=True)
    first, last = np.eye(4)[highest.argmax(1)], np.eye(4)[3 - highest[:, ::-1].argmax(1)]
    for share in (first, last, highest, highest / highest.sum(axis=1, keepdims=True)):
        yield True, accepted(share * dout[:, None], want)
    yield False, accepted(np.eye(4)[rows.argmin(1)] * dout[:, None] + first, want)


def net_of_mnist_size(rng: np.random.Generator) -> Iterator[Judged]:
    """784-50-10 with ReLU and its loss: right in float64 and float32; off by 0.1 %, zero, sign, times N, over N."""
    case = network(rng, batch=10, scale=float(rng.choice([0.01, 0.1])))
    wants = case.gradients()
    assert isinstance(wants[0], Directions)
    for right, want in zip(case.right, wants, strict=True):
        yield True, accepted(right, want)
        yield True, accepted(right.astype(np.float32), want)
        for wrong in (right * 1.001, right * 0, -right, right * case.batch, right / case.batch):
            yield False, accepted(wrong, want)


class Flat:
    """A layer whose forward pass is one number everywhere, and whose gradients are those of that: zeros."""

    def __init__(self, *params: np.ndarray) -> None:
        self.params = params
        if len(params) == 2:
            self.W, self.b = params

    def forward(self, x: np.ndarray, *more: object) -> object:
        """One number, in the shape that is asked for."""
        self.x = x
        if more:
            return 2.5
        return np.full((len(x), *self.params[1].shape) if self.params else x.shape, 2.5)

    def backward(self, dout: object = 1) -> np.ndarray:
        """What belongs to it."""
        if self.params:
            self.dW, self.db = (np.zeros_like(p) for p in self.params)
        return np.zeros_like(self.x)


FLAT = {"140": "Relu", "143": "Sigmoid", "151": "Affine", "156": "SoftmaxWithLoss"}


@cache
def _materials(problem: str) -> Materials:
    course = open_course(Path(__file__).resolve().parents[2])
    return open_materials(course, course.find([problem])[0])


def constant_forward(rng: np.random.Generator) -> Iterator[Judged]:
    """Every check that four layers have, as the engine runs them: a constant with its gradients earns no point."""
    seed = int(rng.integers(1 << 31))
    for problem, name in FLAT.items():
        materials = replace(_materials(problem), kept={})
        flat = OtherAnswer(name, "flat", Text("", ""), True, False, Flat)
        for check in materials.checks:
            if "leaves" in check.name:  # about arguments, which it leaves alone indeed
                continue
            try:
                verdict = try_check(check, local_session(materials, flat), materials, seed).verdict
            except CourseFault:  # what came could not even be judged; in the engine that is a failed check
                verdict = Verdict.FAILED
            yield False, verdict is Verdict.PASSED


KINDS: Mapping[str, Kind] = {
    "right, nine layers and losses": every_case_right,
    "all entries off by 0.1 %": spoiled(lambda g, case: g * 1.001),
    "one entry of 500 off by 1 %": one_of_500,
    "transposed": transposed,
    "zero": spoiled(lambda g, case: np.zeros_like(g)),
    "sign": spoiled(lambda g, case: -g),
    "batch not summed": batch_not_summed,
    "factor N": spoiled(lambda g, case: g * case.batch),
    "factor 1 / N": spoiled(lambda g, case: g / case.batch),
    "right only for an upstream of ones": right_for_ones_only,
    "a constant forward with zero gradients": constant_forward,
    "at kinks": at_kinks,
    "a ReLU net of MNIST size": net_of_mnist_size,
}
