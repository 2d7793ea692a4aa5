"""How do the words of a command become an engine?"""

from __future__ import annotations

import argparse
import gc
import sys
from typing import TYPE_CHECKING

from grader.sandbox.warm import start_early

if TYPE_CHECKING:
    from grader.course import Course
    from grader.running import Engine
    from grader.sandbox.limits import Limits


def engine_for(options: argparse.Namespace, course: Course) -> Engine:
    """The engine that was asked for; it draws from the public seed where no other was named."""
    early = None if "grader.running" in sys.modules else start_early(options.isolation)
    gc.disable()  # nothing of what is imported is garbage, and it need not be looked at again
    from grader.running import PUBLIC_SEED, Engine, Isolation  # numpy comes with it, and the sandbox warms up meanwhile

    gc.freeze()
    gc.enable()
    return Engine(
        course,
        isolation=Isolation(options.isolation),
        limits=limits_of(options),
        seed=PUBLIC_SEED if options.seed is None else options.seed,
        early=early,
        marked=bool(getattr(options, "json", False)),  # a report on the screen shows no receipt
    )


def limits_of(options: argparse.Namespace) -> Limits:
    """The limits that were asked for, in the engine's units; its own where nothing was."""
    from grader.sandbox.limits import Limits

    asked = {"seconds": options.limit, "memory": options.memory and options.memory << 20}
    return Limits(**{name: value for name, value in asked.items() if value is not None})
