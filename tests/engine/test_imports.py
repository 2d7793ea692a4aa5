"""Imports point one way, and each dependency has one room."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GRADER = Path(__file__).resolve().parents[2] / "grader"
OTHER_SIDE = {"worker", "serving", "loading", "names", "figures", "frozen", "wire"}  # what runs beside learner code


def module_name(path: Path) -> str:
    """grader/sandbox/wire.py -> grader.sandbox.wire"""
    name = ".".join(path.relative_to(GRADER.parent).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {
    module_name(path): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(GRADER.rglob("*.py"))
    if not {"checks", "__pycache__", "_course"} & set(path.parts)
}


def _statements(tree: ast.AST, *, first: bool) -> Iterator[ast.stmt]:
    """Import statements; `first`: only those that run when the module is imported."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        elif not (first and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)):
            yield from _statements(node, first=first)


def imported(name: str, *, first: bool = False) -> set[str]:
    """The full names of the modules that a module imports."""
    found: set[str] = set()
    for node in _statements(MODULES[name], first=first):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name} imports by a relative name"
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & MODULES.keys()
            found |= inner or {str(node.module)}
    return found


def ours(name: str, *, first: bool = False) -> set[str]:
    """Those that are the grader's own."""
    return {target for target in imported(name, first=first) if target.split(".")[0] == "grader"}


def room(name: str) -> str:
    """cli, batch, report, sandbox, numeric, ... or the module's own name at the top."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "grader"


ENGINE = {"running", "attempt", "trial", "diagnosing", "verifying", "local", "explaining", "failing", "materials"}
FORBIDDEN = {  # a room -> rooms that stand above it
    "batch": {"cli"},
    "report": {"cli", "running", "sandbox", "checking"},
    "sandbox": {
        "cli",
        "batch",
        "report",
        "checking",
        "compare",
        "judging",
        "submission",
        "reading",
        "numeric",
        *ENGINE,
    },
    "checking": {"cli", "batch", "report", "submission", "reading", *ENGINE},
    "reading": {"cli", "batch", "report", "sandbox", "checking", *ENGINE},
    "submission": {"cli", "batch", "report", "sandbox", "checking", *ENGINE},
    "numeric": {"cli", "batch", "report", "sandbox", "checking", "judging", *ENGINE},
    "course": {"cli", "batch", "report", "sandbox", "checking", "submission", *ENGINE},
    **{name: {"cli", "batch", "report"} for name in ENGINE},
}


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) in FORBIDDEN])
def test_imports_point_downwards(name: str) -> None:
    """cli -> batch, report -> running -> sandbox, checking -> verdict; never the other way."""
    upwards = {target for target in ours(name) if room(target) in FORBIDDEN[room(name)]}
    assert upwards == set()


def test_the_records_know_nothing() -> None:
    """Verdicts and texts can be read, stored and drawn without numpy and without the engine."""
    assert ours("grader.verdict") == {"grader.text"}
    assert ours("grader.text") == {"grader.particles"}
    assert ours("grader.particles") == set()
    assert ours("grader.solving") == {"grader.text"}


def test_no_module_imports_itself_through_others() -> None:
    """What is imported while importing makes no circle."""
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name not in done:
            for target in sorted(ours(name, first=True) & MODULES.keys()):
                visit(target, (*way, name))
            done.add(name)

    for name in MODULES:
        visit(name, ())


@pytest.mark.parametrize("name", sorted(OTHER_SIDE))
def test_the_other_side_knows_nothing_of_ours(name: str) -> None:
    """Beside learner code stand the standard library, msgpack, numpy, matplotlib when drawn with, and each other."""
    targets = imported(f"grader.sandbox.{name}")
    assert {target for target in targets if target.startswith("grader")} <= {
        f"grader.sandbox.{other}" for other in OTHER_SIDE
    }
    others = {target.split(".")[0] for target in targets} - set(sys.stdlib_module_names) - {"grader"}
    allowed = {"wire": {"msgpack", "numpy"}, "figures": {"numpy", "matplotlib"}}
    assert others <= allowed.get(name, {"numpy"})


def test_a_fresh_worker_loads_nothing_of_the_engine() -> None:
    """Seen from inside: what is in memory when the worker is imported."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import grader.sandbox.worker, grader.sandbox.serving; "
        "print(*sorted(name for name in sys.modules if name.startswith('grader')))"
    )
    said = subprocess.run(
        [sys.executable, "-I", "-c", code, str(GRADER.parent)], capture_output=True, text=True, check=True
    )
    loaded = set(said.stdout.split()) - {"grader", "grader.sandbox"}
    assert loaded == {f"grader.sandbox.{name}" for name in OTHER_SIDE}


HOMES = {  # a dependency -> the rooms that may import it
    "msgpack": {"sandbox"},
    "rich": {"report", "cli", "jupyter", "pytest_items"},
    "nbformat": {"reading"},
    "yaml": {"batch"},
    "distributed": {"batch"},
    "pytest": {"pytest_plugin", "pytest_items"},
    "IPython": {"jupyter"},
    "watchfiles": {"learning", "cli"},
    "jinja2": {"report"},
    "matplotlib": {"sandbox", "pictures", "cli"},  # cli: `grade doctor` looks at the fonts that a lock makes room for
}


@pytest.mark.parametrize("dependency", HOMES)
def test_each_dependency_has_its_room(dependency: str) -> None:
    """Whoever exchanges one looks in one place."""
    homes = {room(name) for name in MODULES if dependency in {target.split(".")[0] for target in imported(name)}}
    assert homes <= HOMES[dependency]


def test_there_are_no_other_dependencies() -> None:
    """The standard library, numpy and those."""
    known = set(sys.stdlib_module_names) | {"grader", "numpy", *HOMES}
    strange = {target for name in MODULES for target in imported(name) if target.split(".")[0] not in known}
    assert strange == set()


@pytest.mark.parametrize("name", ["cli.main", "cli.listing", "course", "verdict", "text", "naming"])
def test_naming_problems_needs_no_numpy(name: str) -> None:
    """`grade list` and `grade --help` answer at once."""
    code = (
        f"import sys; sys.path.insert(0, sys.argv[1]); import grader.{name}; "
        "print(*(name for name in ('numpy', 'matplotlib', 'msgpack', 'nbformat') if name in sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code, str(GRADER.parent)], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
