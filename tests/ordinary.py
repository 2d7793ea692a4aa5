"""Whom may a test become, and with which Python?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

NOBODY = 65534
ROOT = sys.platform == "linux" and os.geteuid() == 0


def interpreter(user: int | None, folder: Path) -> str:
    """A Python with our requirements that this user can run; empty where there is none."""
    if user is None:
        return sys.executable
    packages = Path(np.__file__).parents[1]
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for program in (sys.executable, f"/usr/bin/python{version}", f"/usr/local/bin/python{version}"):
        made = folder / "python"
        shutil.rmtree(made, ignore_errors=True)
        try:
            subprocess.run([program, "-m", "venv", "--without-pip", str(made)], check=True, capture_output=True)
            (site,) = made.glob("lib/python*/site-packages")
            (site / "all.pth").write_text(f"{packages}\n")
            tried = subprocess.run(
                [made / "bin" / "python", "-c", "import numpy, msgpack, rich, nbformat"],
                user=user, group=user, extra_groups=[], cwd="/", env={}, capture_output=True,
            )  # fmt: skip
        except (OSError, ValueError, subprocess.CalledProcessError):
            continue
        if tried.returncode == 0:
            return str(made / "bin" / "python")
    return ""
