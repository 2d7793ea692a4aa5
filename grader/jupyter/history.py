"""What does a live notebook hold? The cells that were run, in the order in which they were run.

The kernel's own objects are not looked at: what is graded is code, run afresh in a sandbox. A cell that was run again
is there once, as it was the last time.
"""

from __future__ import annotations

from collections.abc import Sequence

from grader.reading.notebook import python_of
from grader.submission import Source, Submission

_PLACE = "notebook"


def submission_of(cells: Sequence[str]) -> Submission:
    """The submission that these cells are, `cells[n]` being the one that Jupyter calls In[n]."""
    sources = [
        Source(f"In[{number}]", "", python, _PLACE)
        for number, cell in enumerate(cells)
        if (python := python_of(cell)).strip() and _does_something(python)
    ]
    return Submission(_PLACE, tuple(one for at, one in enumerate(sources) if not _is_outdated(one, sources[at + 1 :])))


def _does_something(python: str) -> bool:
    """Whether more than magics and comments stand in a cell."""
    return any(line.strip() not in ("", "pass") and not line.lstrip().startswith("#") for line in python.split("\n"))


def _is_outdated(source: Source, later: Sequence[Source]) -> bool:
    """Whether a later cell answers the same problem and defines all that this one does: it was edited and run again.

    A stub gives way to an answer in whatever cell, also one without the stub's comment.
    """
    if not source.defines:
        return any(other.text == source.text for other in later)
    is_stub = "raise NotImplementedError" in source.text
    same = (other for other in later if is_stub or source.marked == other.marked)
    return any(source.defines <= other.defines for other in same)
