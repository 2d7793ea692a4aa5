"""How much may a learner's code take?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of the learner's time per check, `memory`: bytes of address space, `output`: bytes that are kept."""

    seconds: float = 5.0
    memory: int = 2 << 30
    output: int = 1 << 14

    @property
    def processor_seconds(self) -> int:
        """A backstop for a whole sandbox: the clock per check is the limit that decides."""
        return int(self.seconds * 20) + 10
