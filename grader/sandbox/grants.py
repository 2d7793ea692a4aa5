"""Which files does numerical Python need, and nothing else?

The standard library without its site-packages, the files of numpy, msgpack, matplotlib and of what these require (by
their installation records), the shared libraries that are mapped already, fonts. Never a whole site-packages or
/usr/lib, never this project.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import importlib.util
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from grader.faults import SandboxFault
from grader.sandbox.landlock import Grant, Right

if TYPE_CHECKING:
    from importlib.metadata import Distribution

WANTED = ("numpy", "msgpack")  # distributions; what they require follows
DRAWING = (*WANTED, "matplotlib")  # what those who draw need: most of the files
_IMPORTED_AS = {"pillow": "PIL", "python-dateutil": "dateutil", "fonttools": "fontTools"}  # where no record says it
_LEFT_OUT = re.compile(  # of the standard library: other people's packages, tests, programs with windows, build files
    r"site-packages|dist-packages|tests?|idlelib|lib2to3|turtledemo|tkinter|ensurepip|distutils|pydoc_data|config-.*"
    r"|EXTERNALLY-MANAGED"
)
_PUBLIC = ("/dev/urandom",)
_REQUIREMENT = re.compile(r"^[A-Za-z0-9._-]+")


def grants(wanted: Iterable[str] = DRAWING) -> tuple[Grant, ...]:
    """What a locked process may read. Looks at this process: call it when everything is imported.

    Raises SandboxFault should a grant contain this project (a broken installation record).
    """
    packages, namespaces = _packages(wanted)
    paths = {*_standard_library(), *packages, *mapped_libraries(), *_fonts(), *_PUBLIC}
    _refuse_own_files(paths)
    return (
        *(Grant(path) for path in sorted(paths)),
        *(Grant(path, Right.READ_DIR) for path in sorted(namespaces)),
        Grant(os.devnull, Right.READ_FILE | Right.WRITE_FILE),
    )


def fingerprint(packages: Iterable[str]) -> str:
    """Changes with the interpreter, with what is installed beside it, and with what would be granted of it."""
    digest = hashlib.sha256(repr((sys.version, sys.executable, *packages)).encode())
    standard = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    for path in (*sorted(standard), *sys.path, __file__, os.path.join(os.path.dirname(__file__), "room.py")):
        with contextlib.suppress(OSError):
            digest.update(f"{path} {os.stat(path).st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


def _standard_library() -> Iterator[str]:
    for folder in {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}:
        if os.path.isfile(os.path.join(folder, "site.py")):  # a virtual environment's platstdlib is not one
            yield from (entry.path for entry in os.scandir(folder) if not _LEFT_OUT.fullmatch(entry.name))
    version = f"{sys.version_info.major}{sys.version_info.minor}"
    yield from (path for path in sys.path if path.endswith(f"python{version}.zip") and os.path.isfile(path))
    for path in sys.path:  # some systems keep it apart from the rest
        if os.path.basename(path) == "lib-dynload":
            yield path


def _packages(names: Iterable[str]) -> tuple[set[str], set[str]]:
    """Folders and files of the distributions and of what they require; folders of which only the names may be read."""
    from importlib import metadata  # here: most zygotes find a room that is furnished

    waiting, seen = list(names), set()
    paths: set[str] = set()
    namespaces: set[str] = set()
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            paths.update(_package_folder(name))
            continue
        recorded, shared = _recorded(distribution)
        paths |= recorded or set(_package_folder(name))
        namespaces |= shared
        waiting += [found[0] for line in distribution.requires or () if (found := _required(line))]
    return paths, namespaces


def _required(line: str) -> re.Match[str] | None:
    """The name in a requirement that is not optional."""
    return None if "extra ==" in line.replace("'", '"') else _REQUIREMENT.match(line)


def _recorded(distribution: Distribution) -> tuple[set[str], set[str]]:
    """A folder that is a package belongs to its distribution as a whole; every other file stands for itself.

    Second: folders between site-packages and a whole folder (mpl_toolkits), which others may share.
    """
    files = [file for file in _names(distribution) if ".." not in file and file[0]]
    whole = {file[:-1] for file in files if file[-1] == "__init__.py"}
    whole |= {file[:1] for file in files if len(file) == 2 and file[0].endswith(".dist-info")}
    paths, shared = set(), set()
    for file in files:
        above = [file[:depth] for depth in range(1, len(file))]
        highest = next((parts for parts in above if parts in whole), file)
        paths.add(str(distribution.locate_file("/".join(highest))))
        shared |= {str(distribution.locate_file("/".join(parts))) for parts in above if len(parts) < len(highest)}
    return paths, shared


def _names(distribution: Distribution) -> list[tuple[str, ...]]:
    """The recorded files, each as its parts. A wheel's record is read here: there are thousands of lines in it."""
    record = distribution.read_text("RECORD")
    if record is None or '"' in record:
        return [file.parts for file in distribution.files or ()]
    return [tuple(line.split(",", 1)[0].split("/")) for line in record.splitlines() if line]


def _package_folder(name: str) -> Iterator[str]:
    """Where the system's own package manager keeps no record: the folder or file that an import finds."""
    spec = importlib.util.find_spec(_IMPORTED_AS.get(name, name.replace("-", "_")))
    if spec is not None:
        yield from spec.submodule_search_locations or ()
        if spec.origin and not spec.submodule_search_locations and os.path.isfile(spec.origin):
            yield spec.origin


def mapped_libraries() -> frozenset[str]:
    """The files of machine code that this process has mapped: single files, wherever they lie."""
    with open("/proc/self/maps") as file:
        paths = {line.split(maxsplit=5)[5].strip() for line in file if "/" in line}
    return frozenset(path for path in paths if re.search(r"\.so(\.|$)", path) and os.path.isfile(path))


def _fonts() -> Iterator[str]:
    """The font files that matplotlib knows of, and its list of them, as far as it has been imported."""
    manager = getattr(sys.modules.get("matplotlib.font_manager"), "fontManager", None)
    yield from (font.fname for font in (*getattr(manager, "ttflist", ()), *getattr(manager, "afmlist", ())))
    if "matplotlib" in sys.modules:
        yield from glob.glob(os.path.join(glob.escape(sys.modules["matplotlib"].get_cachedir()), "fontlist-*.json"))


def _refuse_own_files(paths: Iterable[str]) -> None:
    ours = Path(__file__).resolve().parents[1]
    for path in map(os.path.realpath, paths):
        if ours.is_relative_to(path) or Path(path).is_relative_to(ours):
            raise SandboxFault(f"the sandbox would be given the grader's own files through {path}")
