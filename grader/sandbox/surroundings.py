"""Which environment does the interpreter of a sandbox start in?"""

from __future__ import annotations

import os

_THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_ALIKE = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1", **_THREADS}  # the same hashes, texts and rounding, and no threads
_NEEDED = ("SYSTEMROOT", "PATH", "TEMP", "TMP", "HOME")  # to start at all, on one platform or another


def one_thread_each() -> None:
    """Let numpy compute without threads in this process and in those it starts; to be called before numpy is imported.

    The arrays of the course are small: threads would only wait for each other, and spin while they do.
    """
    for name, count in _THREADS.items():
        os.environ.setdefault(name, count)


def of_zygote(scratch: str) -> dict[str, str]:
    """What a zygote needs to know; its children know nothing."""
    return {**_ALIKE, "LC_ALL": "C.UTF-8", "HOME": scratch, "MPLCONFIGDIR": _font_cache(scratch)}


def of_portable(scratch: str) -> dict[str, str]:
    """What an interpreter without a lock gets; matplotlib leaves nothing of its own in the learner's home."""
    needed = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return {**needed, **_ALIKE, "MPLBACKEND": "Agg", "MPLCONFIGDIR": _font_cache(scratch)}


def cache_folder() -> str:
    """Where this user's programs keep what can be made again."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "scratch-grader")


def _font_cache(scratch: str) -> str:
    """A folder of this user's in which matplotlib keeps its list of fonts between runs, which takes seconds to make.

    Where there is none to write to it is the scratch, never a folder that others write to: settings are read from it.
    """
    folder = os.path.join(cache_folder(), "matplotlib")
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        return scratch
    return folder if os.access(folder, os.W_OK) else scratch
