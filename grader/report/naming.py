"""Under which names do files about learners lie? Those of the LMS, as far as a disk takes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
