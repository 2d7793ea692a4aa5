"""Under which names do files about learners lie? Those of the LMS, as far as a disk takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from grader.batch.standing import Standing

_UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def file_names(names: Sequence[str]) -> list[str]:
    """A name for each that is safe on every system, and its own also where case makes no difference."""
    taken: set[str] = set()
    found = []
    for name in names:
        safe = _UNSAFE.sub("_", name).strip(" .")[:120] or "_"
        safe = f"_{safe}" if _RESERVED.fullmatch(safe) else safe
        own, k = safe, 2
        while own.casefold() in taken:
            own, k = f"{safe}~{k}", k + 1
        taken.add(own.casefold())
        found.append(own)
    return found


def one_each(rows: Iterable[Standing]) -> Iterator[tuple[Standing, int, str]]:
    """A learner for each submission that counts (a group has one), the submission, and the name of its file."""
    found = {row.submission: row for row in reversed(list(rows)) if row.submission is not None}
    ordered = sorted(found.items(), key=lambda one: (one[1].name, one[0]))
    names = file_names([row.name for _, row in ordered])
    yield from ((row, submission, name) for (submission, row), name in zip(ordered, names, strict=True))
