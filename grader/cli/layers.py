"""Which layers of the lock hold here? Run as a program: a lock is tried in a process that can be thrown away.

Prints a JSON list with a record of every layer; ends with status 1 and one line where no lock can be made at all.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from dataclasses import asdict


def main() -> int:
    """Make a lock as a zygote does, and try each of its layers."""
    import matplotlib  # noqa: F401  what the warm interpreter has, a lock makes room for
    import numpy  # noqa: F401

    from grader.faults import SandboxFault
    from grader.sandbox import lockdown, probe

    room = tempfile.mkdtemp(prefix="grade-")
    scratch = os.path.join(room, "scratch")
    os.mkdir(scratch, 0o700)
    try:
        layers = probe.probe(lockdown.prepare(scratch, room=room))
    except SandboxFault as fault:
        print(fault, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(room, ignore_errors=True)
    print(json.dumps([asdict(layer) for layer in layers]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
