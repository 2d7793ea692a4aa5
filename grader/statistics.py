"""Are so many hits likely, where each of the trials hits with probability p? Exact binomial tails, without scipy."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from grader.faults import CourseFault
from grader.tolerance import FALSE_ALARM

NEGLIGIBLE = 1e-17  # a term this small beside the sum adds nothing to it in float64


def likely_share(hits: int, trials: int, p: float, false_alarm: float = FALSE_ALARM) -> bool:
    """Whether a right answer would hit so often, or so seldom, at least once in 1 / false_alarm runs.

    Raises CourseFault for trials, p or false_alarm that make no sense; hits that cannot be (below 0, above trials)
    are the learner's doing and simply not likely.
    """
    if not 0 < false_alarm <= 1:
        raise CourseFault(f"share: a false-alarm rate is above 0 and at most 1, not {false_alarm}")
    return two_sided(hits, trials, p) >= false_alarm


def spread(draws: Any) -> str:
    """What thousands of draws (any shape) look like, in words that are the same for all draws of one bounded kind.

    The smallest and the largest one to a tenth, and how many are within a half of 0: "0.0 .. 1.0, 0.5". An edge
    within 0.2 of 0 is 0.0: draws a hundred times too narrow end at 0.04, and once in hundreds of times at 0.05. One
    beyond 20 is "far above" or "far below": of normal draws a hundred times too wide, no two have the same edges.
    """
    with np.errstate(all="ignore"):
        low, high = (_edge(float(edge(draws))) for edge in (np.min, np.max))
        return f"{low} .. {high}, {np.mean(np.abs(draws) < 0.5):.1f}"


def _edge(draw: float) -> str:
    """To a tenth."""
    if abs(draw) < 0.2:
        return "0.0"
    if abs(draw) > 20:
        return "far above" if draw > 0 else "far below"
    return f"{draw:.1f}"


def two_sided(hits: int, trials: int, p: float) -> float:
    """Twice the smaller of P(X <= hits) and P(X >= hits), at most 1, for X binomial; 0 for hits that cannot be.

    Right to about 1e-9 of itself for a million trials (lgamma grows with them, and its rounding with it).
    """
    if trials < 1:
        raise CourseFault(f"share: there must be a trial at least, not {trials}")
    if not 0 <= p <= 1:
        raise CourseFault(f"share: a probability is between 0 and 1, not {p}")
    if not 0 <= hits <= trials:
        return 0.0
    if p in (0.0, 1.0):
        return 1.0 if hits == trials * p else 0.0
    # The median lies within one of trials · p: the tail that reaches over it is at least one half.
    if hits > trials * p:
        return min(1.0, 2 * _upper_tail(hits, trials, p, 1 - p))
    return min(1.0, 2 * _upper_tail(trials - hits, trials, 1 - p, p))  # misses instead of hits


def _upper_tail(hits: int, trials: int, p: float, q: float) -> float:
    """P(X >= hits) for hits beyond the mean: there each term is smaller than the one before, by a known ratio."""
    ways = math.lgamma(trials + 1) - math.lgamma(hits + 1) - math.lgamma(trials - hits + 1)
    first = math.exp(ways + hits * math.log(p) + (trials - hits) * math.log(q))
    term = total = 1.0
    for k in range(hits, trials):
        term *= (trials - k) / (k + 1) * (p / q)
        total += term
        if term < NEGLIGIBLE * total:
            break
    return first * total
