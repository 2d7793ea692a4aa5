"""What the tests of a kit are made of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STEMS = ("p028_and_gate", "p036_plot_sigmoid", "p060_softmax", "p151_affine_layer", "p182_padding_formula")
Write = Callable[[str, str], Path]


@dataclass(frozen=True)
class Unpacked:
    """A kit: the zip, the folder it was unpacked into, the wheel in it and the folder that was unpacked into."""

    zip: Path
    folder: Path
    wheel: Path
    installed: Path

    def grade(self, *words: str) -> dict[str, Any]:
        """What the kit's own grader writes as JSON, in a process that knows nothing else of ours."""
        said = self.type(*words, "--json")
        return dict(json.loads(said.stdout))

    def type(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Type a command in the kit's folder."""
        here = {name: value for name, value in os.environ.items() if not name.startswith("GRADE_")}
        here |= {"PYTHONPATH": str(self.installed), "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONUTF8": "1"}
        program = [sys.executable, "-m", "grader.cli.main", *words]
        return subprocess.run(program, cwd=self.folder, env=here, capture_output=True, encoding="utf-8", check=False)
