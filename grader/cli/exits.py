"""What does the command say to the shell?"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Numbers that scripts can rely on."""

    PASSED = 0  # all passed; or what was asked for was shown
    FAILED = 1  # something did not pass
    USAGE = 2  # what was typed cannot be done
    FAULT = 3  # our own fault: nothing is said about the submission
    INTERRUPTED = 130  # Ctrl-C
    CLOSED = 141  # nobody reads the output any more
