"""What can go wrong on our side? These are never a learner's score.

Fault                     anything that is ours: exit code 3
├── CourseFault           the course is broken: a missing file, a bad declaration, a check that raised
├── SandboxFault          no sandbox could be had, or it broke where no learner code can be the reason
└── RecordFault           a file of results or of recorded answers cannot be read or written
UsageFault                what the user typed cannot be done: exit code 2, one sentence, what to do
"""

from __future__ import annotations

from grader.text import Text


class Fault(Exception):
    """Something of ours is broken."""


class CourseFault(Fault):
    """The course is broken: says which file and what to mend."""


class SandboxFault(Fault):
    """No sandbox of the promised strength can be had, or ours failed."""


class RecordFault(Fault):
    """Results could not be read or written."""


class UsageFault(Exception):
    """What the user asked for cannot be done; the message says what, where, and what to do instead."""

    def __init__(self, said: Text | str) -> None:
        super().__init__(said)  # as given: it crosses from worker processes of a batch
        self.said = said if isinstance(said, Text) else Text(said, said)

    def __str__(self) -> str:
        return self.said.en
