"""How did the learner's side end a check?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from grader.text import Text
from grader.verdict import Verdict


class Kind(StrEnum):
    """How the learner's side failed other than by an exception; no class can have such a name."""

    ENDED = "<ended>"
    MISSING = "<missing>"
    REFUSED = "<refused>"
    BABBLE = "<babble>"
    UNFIT = "<unfit>"
    OFFENCE = "<offence>"


class LearnerFailure(Exception):
    """Something happened on the learner's side that ends the check. The raw facts; `words` makes sentences of them."""

    def __init__(
        self,
        verdict: Verdict,
        *,
        kind: str,
        detail: str = "",
        near: Sequence[str] = (),
        trace: Sequence[tuple[str, int, str]] = (),
        message: Text | None = None,
    ) -> None:
        super().__init__(f"{verdict}: {kind} {detail}")
        self.verdict = verdict
        self.kind = kind  # the name of an exception's class, or a Kind
        self.detail = detail
        self.near = tuple(near)
        self.trace = tuple(trace)
        self.message = message
