"""How long does a learner wait for `grade 60`, compared with the import of what it stands on?

Run as a program: python benchmarks/command.py. Both are fresh processes, started as from a shell, of code that was
compiled before, as an installation does. `grade` uses two processors where there are two.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from timing import ROOT, row, turn_about, typical, verdict

ROUNDS = 25


def main() -> None:
    """Measure, turn about."""
    compileall.compile_dir(ROOT / "grader", quiet=2)
    compileall.compile_dir(ROOT / "solutions", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "solutions" / "ch03_neural_network" / "p060_softmax.py", folder)
        beside = Path(sys.executable).parent / "grade"
        grade = [str(beside)] if beside.is_file() else [sys.executable, "-m", "grader.cli.main"]
        settings = {**os.environ, "GRADE_COURSE": str(ROOT), "PYTHONPATH": str(ROOT)}

        def run(*words: str) -> None:
            subprocess.run(words, cwd=folder, env=settings, check=True, stdout=subprocess.DEVNULL)

        bare_words = (sys.executable, "-c", "import numpy, rich.console")
        bare, graded = turn_about(
            [
                lambda: run(*bare_words),
                lambda: run(*grade, "60"),
            ],
            ROUNDS,
        )
        work = [min(processor_seconds(run, *words) for _ in range(5)) for words in (bare_words, (*grade, "60"))]
    row('python -c "import numpy, rich.console"', typical(bare), f"{work[0] * 1e3:.0f} ms of a processor")
    row("grade 60", typical(graded), f"{work[1] * 1e3:.0f} ms of processors, the sandbox's among them")
    verdict("grade 60 / the import", typical(graded) / typical(bare), at_most=2.2)


def processor_seconds(run: Callable[..., None], *words: str) -> float:
    """What a run and all that it starts compute, whoever else is busy."""
    before = os.times()
    run(*words)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main()
