"""Where was the learner's code when its time was up? Reads what the interpreter wrote down of itself."""

from __future__ import annotations

import re

from grader.sandbox.worker import SOURCE

_FRAME = re.compile(r'^  File "(?P<label>[^"]*)", line (?P<line>\d+) in (?P<function>.*)$', re.MULTILINE)


def read_stack(text: str) -> tuple[tuple[str, int, str], ...]:
    """The frames of learner code in an interpreter's dump: (label, line, function), innermost first, at most 20."""
    frames = (
        (match["label"], int(match["line"]), match["function"][:80])
        for match in _FRAME.finditer(text)
        if match["label"].startswith(SOURCE) and len(match["line"]) < 9
    )
    return tuple(frames)[:20]
