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

        bare, graded = turn_about(
            [
                lambda: run(sys.executable, "-c", "import numpy, rich.console"),
                lambda: run(*grade, "60"),
            ],
            ROUNDS,
        )
    row('python -c "import numpy, rich.console"', typical(bare))
    row("grade 60", typical(graded))
    verdict("grade 60 / the import", typical(graded) / typical(bare), at_most=2.5)


if __name__ == "__main__":
    main()
