"""What is one learner's work in a parcel?"""

from __future__ import annotations

from dataclasses import dataclass, field

from grader.batch.rows import Person
from grader.text import Text


@dataclass(frozen=True, slots=True)
class Handed:
    """One submission as the LMS handed it out. `name` is the LMS's own for it; `files` are the names in the parcel, by
    what they were called when they were handed in. `whole` is the folder or file that is all of it, where there is one.
    """

    name: str
    people: tuple[Person, ...] = ()
    whole: str = ""
    files: dict[str, str] = field(default_factory=dict)
    handed_in: str = ""
    late: bool | None = None
    trouble: Text | None = None
