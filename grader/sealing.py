"""How is the key to a question of a quiz kept where there are no solutions?

Not at all: a box is kept that only the right answer opens. Its key is a salted, slow hash of that answer; inside lie
the answer itself, which a number is then compared with, and the explanation. What known mistakes answer is kept as a
tag made with the same hash. A few options can still be tried out, but nobody does that by accident.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

import numpy as np

from grader.compare import compare
from grader.faults import CourseFault, RecordFault
from grader.tolerance import ELEMENTWISE, EXACT, Policy, allowed

Sealed = list[Any]  # salt, letters, single, whole, box

_ROUNDS = 100_000  # some 40 ms a try
_DIGITS = 3  # behind the first: a step is then five times what a number in float32 may be off by


class Key(Protocol):
    """Tells whether an answer is right."""

    @property
    def letters(self) -> bool:
        """Whether letters are wanted, not a number."""

    @property
    def single(self) -> bool:
        """Whether one letter is wanted."""

    @property
    def whole(self) -> bool:
        """Whether a whole number is wanted."""

    def fits(self, answer: Any) -> bool:
        """Whether this is the right answer: letters in the course's own order, or a number."""

    def evidence(self, answer: Any) -> object:
        """What the answer is remembered by, and compared with what known mistakes answer."""

    def explanation(self) -> str:
        """What is told once the answer was right."""


@dataclass(frozen=True)
class KnownKey:
    """The key as the solution has it."""

    right: str | int | float
    said: str

    @property
    def letters(self) -> bool:
        """Whether letters are wanted, not a number."""
        return isinstance(self.right, str)

    @property
    def single(self) -> bool:
        """Whether one letter is wanted."""
        return isinstance(self.right, str) and len(self.right) == 1

    @property
    def whole(self) -> bool:
        """Whether a whole number is wanted."""
        return isinstance(self.right, int)

    def fits(self, answer: Any) -> bool:
        """Whether this is the right answer."""
        return _is_right(answer, self.right)

    def evidence(self, answer: Any) -> object:
        """The answer itself."""
        return answer

    def explanation(self) -> str:
        """What the solution says of it."""
        return self.said


@dataclass
class SealedKey:
    """The key as a record has it."""

    sealed: Sealed
    _said: str = field(default="", init=False)

    @property
    def letters(self) -> bool:
        """Whether letters are wanted, not a number."""
        return bool(self.sealed[1])

    @property
    def single(self) -> bool:
        """Whether one letter is wanted."""
        return bool(self.sealed[2])

    @property
    def whole(self) -> bool:
        """Whether a whole number is wanted."""
        return bool(self.sealed[3])

    def fits(self, answer: Any) -> bool:
        """Whether the answer opens the box and is what lies in it."""
        for form in _forms(answer, self.whole):
            inside = _opened(self.sealed[4], _slow(self.sealed[0], form))
            if inside is not None and _is_right(answer, inside["right"]):
                self._said = inside["said"]
                return True
        return False

    def evidence(self, answer: Any) -> object:
        """The tag of the answer."""
        return tag(self.sealed, answer)

    def explanation(self) -> str:
        """What lay in the box."""
        return self._said


def policy_for(whole: bool) -> Policy:
    """How exactly the number that answers a question is compared."""
    return EXACT if whole else ELEMENTWISE


def known_key(solution: object, question: str, ordered: bool) -> KnownKey:
    """The key in a solution's `answers()`, with its explanation. Raises CourseFault where either is missing."""
    right = solution.answers().get(question)  # type: ignore[attr-defined]  # a quiz's solution has it
    said = getattr(solution, "EXPLANATIONS", {}).get(question)
    if not isinstance(right, str | int | float):
        raise CourseFault(f"the solution's answer to {question} is neither letters nor a number")
    if said is None:
        raise CourseFault(f"the solution's EXPLANATIONS say nothing of {question}")
    return KnownKey(in_order(right, ordered) if isinstance(right, str) else right, said)


def in_order(letters: str, ordered: bool) -> str:
    """Letters in the form in which they are compared."""
    return letters if ordered else "".join(sorted(set(letters)))


def seal(key: KnownKey) -> Sealed:
    """The key as it is written into a record."""
    salt = os.urandom(16)
    inside = json.dumps({"right": key.right, "said": key.said}, ensure_ascii=False).encode()
    inside += b" " * (-len(inside) % 512)  # the length tells nothing of the answer
    secret = _slow(salt, _form(key.right, key.whole))
    return [salt, key.letters, key.single, key.whole, _mixed(inside, secret) + _mac(secret, b"box")]


def tag(sealed: Sealed, answer: Any) -> bytes:
    """What stands for an answer that a known mistake gives."""
    return _mac(_slow(sealed[0], _form(answer, bool(sealed[3]))), b"tag")


def _is_right(answer: Any, right: str | int | float) -> bool:
    if isinstance(right, str):
        return bool(answer == right)
    return compare(answer, right, policy_for(isinstance(right, int))) is None


def _form(answer: Any, whole: bool) -> str:
    """An answer as text, the same for all ways to write it: letters as they are, numbers with few digits."""
    if isinstance(answer, str):
        return answer
    number = np.asarray(answer).item()
    if whole:
        return str(int(number)) if np.isfinite(number) and number == int(number) else repr(number)
    return f"{number + 0.0:.{_DIGITS}e}" if number else "0"


def _forms(answer: Any, whole: bool) -> list[str]:
    """The forms that a right number near this one may have: rounding to few digits has edges."""
    if isinstance(answer, str) or whole:
        return [_form(answer, whole)]
    number = np.asarray(answer)
    room = 2 * float(allowed(ELEMENTWISE, number, single=number.dtype == np.float32))
    low, high = float(number) - room, float(number) + room
    near = [low, float(number), high, *([0.0] if low <= 0 <= high else [])]
    return list(dict.fromkeys(_form(one, whole) for one in near))


@lru_cache(maxsize=4096)
def _slow(salt: bytes, form: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", form.encode(), salt, _ROUNDS)


def _mac(secret: bytes, what: bytes) -> bytes:
    return hmac.digest(secret, what, "sha256")[:16]


def _mixed(data: bytes, secret: bytes) -> bytes:
    stream = hashlib.shake_256(secret).digest(len(data))
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def _opened(box: bytes, secret: bytes) -> Mapping[str, Any] | None:
    """What lies in a box, None when this does not open it."""
    if not hmac.compare_digest(box[-16:], _mac(secret, b"box")):
        return None
    try:
        inside: Mapping[str, Any] = json.loads(_mixed(box[:-16], secret))
    except ValueError as error:
        raise RecordFault("the record of a quiz is broken: 'grade record' makes it anew") from error
    return inside
