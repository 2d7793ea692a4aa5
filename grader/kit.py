"""What does an instructor give out? A zip with stubs, data, a README and a wheel of the grader that holds no solution.

The wheel is the installed package without what only the instructor has, with the stubs, the checks and the recorded
answers of the problems that are given out. Nothing is taken from a folder as a whole where a solution might lie: what
goes in is listed here.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import importlib.metadata
import io
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import grader
from grader.course import Course, Problem
from grader.faults import RecordFault, UsageFault
from grader.kit_words import readme
from grader.recording import record_path
from grader.text import Text

DISTRIBUTION = "scratch-grader"
_LEFT_OUT = frozenset({"__pycache__", "_course", "checks"})  # folders of the package that are taken problem by problem
_DATE = (1980, 1, 1, 0, 0, 0)  # the same kit twice is the same file
_NO_DISTRIBUTION = "the grader is not installed (pip install), so there is no wheel to make of it"
_FILLED_IN = Text(
    "the stub {stub} has nothing left to fill in, so it would give the answer away: put the stub back first.",
    "스텁 {stub} 에 채울 곳이 남아 있지 않아 답이 그대로 나가게 된다. 먼저 스텁을 되돌려 놓아라.",
)

Members = dict[str, bytes]  # path in an archive -> content


@dataclass(frozen=True)
class Kit:
    """What was packed: the archive, the name of the wheel in it, and how many problems it holds."""

    data: bytes
    wheel: str
    problems: int


def pack_kit(course: Course, problems: Sequence[Problem]) -> Kit:
    """Pack what learners of these problems need. Their records have to be there.

    Raises UsageFault for a stub that somebody has filled in, RecordFault where a record is missing.
    """
    wheel, packed = pack_wheel(course, problems)
    given = {**_stubs(problems), **data_of(course)}
    whole = {"README.md": readme(wheel, problems).encode(), wheel: packed, **given}
    return Kit(zipped(whole), wheel, len(problems))


def pack_wheel(course: Course, problems: Sequence[Problem]) -> tuple[str, bytes]:
    """The name and the bytes of a wheel with the grader, and what it needs to judge these problems without solutions.

    Raises as `pack_kit`.
    """
    for problem in problems:
        if not _is_open(problem.stub):
            raise UsageFault(_FILLED_IN.fill(stub=problem.stub))
    records = {f"data/records/{problem.stem}.rec": _record(course, problem) for problem in problems}
    return _wheel(problems, {**_stubs(problems), **data_of(course), **records})


def _stubs(problems: Sequence[Problem]) -> Members:
    return {f"exercises/{problem.chapter}/{problem.stub.name}": problem.stub.read_bytes() for problem in problems}


def _is_open(stub: Path) -> bool:
    """Whether some function of a stub is still to be written: it raises NotImplementedError, or has a None to fill."""
    try:
        tree = ast.parse(stub.read_bytes())
    except (SyntaxError, ValueError):
        return False  # a stub that does not parse was written in
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return any(_is_left_open(function.body[-1]) for function in functions)


def _is_left_open(last: ast.stmt) -> bool:
    if isinstance(last, ast.Raise):
        return any(isinstance(node, ast.Name) and node.id == "NotImplementedError" for node in ast.walk(last))
    if isinstance(last, ast.Return):
        return any(isinstance(node, ast.Constant) and node.value is None for node in ast.walk(last))
    return False


def _record(course: Course, problem: Problem) -> bytes:
    path = record_path(course, problem)
    try:
        return path.read_bytes()
    except OSError as error:
        raise RecordFault(f"{path} cannot be read ({error.strerror}): 'grade record' makes it") from error


def data_of(course: Course) -> Members:
    """The data sets of the course, not the records of problems that are not given out."""
    folder = course.root / "data"
    return {
        path.relative_to(course.root).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _is_stray(path) and "records" not in path.relative_to(folder).parts
    }


def _is_stray(path: Path) -> bool:
    """Whether a file is none of the project's, but what editors and interpreters leave behind."""
    return path.name.startswith(".") or path.name.endswith((".pyc", "~", ".orig", ".bak", ".part"))


def _wheel(problems: Sequence[Problem], course: Members) -> tuple[str, bytes]:
    """The name and the bytes of a wheel that installs the grader with this course in it.

    Its version ends in a mark of its content: pip does not replace a version by the same one.
    """
    members = _package() | {f"grader/_course/{name}": data for name, data in course.items()}
    for problem in problems:
        for path in (problem.checks_file, *problem.rigs):
            members[f"grader/checks/{path.parent.name}/{path.name}"] = path.read_bytes()
    version = f"{grader.__version__}+kit.{_mark(members)}"
    stem = f"{DISTRIBUTION.replace('-', '_')}-{version}"
    members |= {f"{stem}.dist-info/{name}": data for name, data in _about(version).items()}
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in members.items()]
    lines.append(f"{stem}.dist-info/RECORD,,")
    members[f"{stem}.dist-info/RECORD"] = ("\n".join(lines) + "\n").encode()
    return f"{stem}-py3-none-any.whl", zipped(members)


def _package() -> Members:
    """The grader's own modules as they are installed here."""
    root = Path(grader.__file__).resolve().parent
    found: Members = {}
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if path.is_file() and not _is_stray(path) and not _LEFT_OUT.intersection(inside.parts):
            found[f"grader/{inside.as_posix()}"] = path.read_bytes()
    return found


def _about(version: str) -> Members:
    """What a wheel says of itself, from what the installed grader says."""
    try:
        distribution = importlib.metadata.distribution(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError as error:
        raise RecordFault(_NO_DISTRIBUTION) from error
    found: Members = {}
    for file in distribution.files or ():
        _, inside, name = file.as_posix().partition(".dist-info/")
        if inside and (name in ("METADATA", "entry_points.txt") or name.startswith("licenses/")):
            found[name] = file.locate().read_bytes()  # type: ignore[attr-defined]  # a path, where it is a folder
    if "METADATA" not in found:
        raise RecordFault(_NO_DISTRIBUTION)
    said = found["METADATA"].replace(b"\r\n", b"\n")
    head, blank, rest = said.partition(b"\n\n")
    lines = [f"Version: {version}".encode() if line.startswith(b"Version:") else line for line in head.split(b"\n")]
    found["METADATA"] = b"\n".join(lines) + blank + rest
    form = "Wheel-Version: 1.0\nGenerator: scratch-grader\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    return {**found, "WHEEL": form.encode()}


def _mark(members: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(members):
        digest.update(name.encode() + b"\0" + hashlib.sha256(members[name]).digest())
    return digest.hexdigest()[:8]


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def zipped(members: Mapping[str, bytes], programs: Collection[str] = ()) -> bytes:
    """An archive of these, the same bytes for the same members; `programs` may be run when they are unpacked."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            about = zipfile.ZipInfo(name, _DATE)
            about.external_attr = (0o100755 if name in programs else 0o644) << 16
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, data)
    return made.getvalue()
