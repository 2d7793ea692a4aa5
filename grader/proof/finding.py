"""What is said of a problem that is not sound?"""

from __future__ import annotations

from dataclasses import dataclass

Said = tuple[str, str]  # the part of a problem that is concerned, and a sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not sound: of which problem, of which part of it, and what."""

    stem: str
    subject: str
    sentence: str
