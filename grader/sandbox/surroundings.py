"""Which environment does the interpreter of a sandbox start in?"""

from __future__ import annotations

import os
import tempfile

_ALIKE = {  # the same hashes, texts and rounding everywhere, and no threads
    "PYTHONHASHSEED": "0", "PYTHONUTF8": "1",
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
}  # fmt: skip
_NEEDED = ("SYSTEMROOT", "PATH", "TEMP", "TMP", "HOME")  # to start at all, on one platform or another


def of_zygote(scratch: str) -> dict[str, str]:
    """What a zygote needs to know; its children know nothing."""
    return {**_ALIKE, "LC_ALL": "C.UTF-8", "HOME": scratch, "MPLCONFIGDIR": _font_cache()}


def of_portable() -> dict[str, str]:
    """What an interpreter without a lock gets."""
    return {**{name: os.environ[name] for name in _NEEDED if name in os.environ}, **_ALIKE, "MPLBACKEND": "Agg"}


def cache_folder() -> str:
    """Where this user's programs keep what can be made again."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "scratch-grader")


def _font_cache() -> str:
    """A folder of this user's in which matplotlib keeps its list of fonts between runs."""
    folder = os.path.join(cache_folder(), "matplotlib")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        return tempfile.gettempdir()
    return folder
