"""How does a learner's source become a module, when parts of it may be broken or were never meant to run here?

Imports, definitions and simple constants are taken by syntax tree and run first. Top-level code (demos, training loops)
is run only if a name that is needed stays undefined. A part that does not parse costs only itself: its definitions are
tried one by one. Runs inside the sandbox: standard library only.
"""

from __future__ import annotations

import ast
import builtins
import importlib.abc
import importlib.machinery
import linecache
import re
import sys
import types
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

Part = tuple[str, str]  # file label (an ASCII token the grader can turn back into a name), source text

Placed = tuple[str, ast.stmt]  # file label, top-level statement

_NEW_STATEMENT = re.compile(r"^(?:[A-Za-z_@\"'(\[{]|#|$)")
_CONTINUES = re.compile(r"^(?:else|elif|except|finally)\b")


@dataclass
class Trouble:
    """Something of the learner's source that could not be run; told when it matters."""

    kind: str  # name of the exception
    message: str
    label: str
    line: int
    names: tuple[str, ...] = ()  # what it would have defined


@dataclass
class Loaded:
    """A learner's module and what went wrong on the way."""

    module: types.ModuleType
    troubles: list[Trouble] = field(default_factory=list)


def load(parts: Sequence[Part], needed: Sequence[str], name: str) -> Loaded:
    """Run the parts in one fresh module so that the `needed` names are defined, if they can be."""
    loaded = Loaded(types.ModuleType(name))
    sys.modules[name] = loaded.module
    later = _run_definitions(parts, loaded)
    for _ in range(2):  # what the top-level code defines may itself need what it defines
        lacking = _undefined(needed, loaded.module)
        if not later or not lacking & {bound for _, node in later for bound in _bound(node)}:
            break
        _run_all(later, loaded)
        later = []
    return loaded


def _run_definitions(parts: Sequence[Part], loaded: Loaded) -> list[Placed]:
    """Run imports, definitions and simple constants in their order; give back the statements that were left."""
    later: list[Placed] = []
    for label, text in parts:
        for node in _statements(label, text, loaded.troubles):
            if _runs_first(node):
                _run(label, node, loaded)
            else:
                later.append((label, node))
    return later


def _run_all(statements: Sequence[Placed], loaded: Loaded) -> None:
    for label, node in statements:
        _run(label, node, loaded)


def _statements(label: str, text: str, troubles: list[Trouble]) -> Iterator[ast.stmt]:
    """The top-level statements of a source; where it does not parse, of those of its pieces that do."""
    linecache.cache[label] = (len(text), None, text.splitlines(keepends=True), label)
    try:
        yield from ast.parse(text, label).body
    except SyntaxError as error:
        troubles.append(_syntax_trouble(error, label))
    except (ValueError, RecursionError, MemoryError) as error:
        troubles.append(Trouble(type(error).__name__, str(error), label, 0))
        return
    else:
        return
    for first_line, piece in _pieces(text):
        try:
            body = ast.parse(piece, label).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            troubles[-1].names += tuple(re.findall(r"^(?:def|class)\s+(\w+)", piece, re.MULTILINE))
            continue
        for node in body:
            ast.increment_lineno(node, first_line)
            yield node


def _syntax_trouble(error: SyntaxError, label: str) -> Trouble:
    return Trouble(type(error).__name__, error.msg or "invalid syntax", label, error.lineno or 0)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Split a source where a new top-level statement seems to begin: (lines before the piece, piece)."""
    lines = text.splitlines()
    start = 0
    for index, line in enumerate(lines):
        begins = line[:1].strip() and _NEW_STATEMENT.match(line) and not _CONTINUES.match(line)
        decorated = index > 0 and lines[index - 1].startswith("@")
        if begins and not decorated and index > start:
            yield start, "\n".join(lines[start:index])
            start = index
    yield start, "\n".join(lines[start:])


def _runs_first(node: ast.stmt) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
        return True
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        return all(isinstance(inner, _SIMPLE) for inner in ast.walk(node.value))
    if isinstance(node, ast.Try):  # try: import a / except: import b
        return all(isinstance(inner, ast.Import | ast.ImportFrom) for inner in node.body)
    return False


_SIMPLE = (
    ast.Constant, ast.Name, ast.Load, ast.UnaryOp, ast.USub, ast.UAdd, ast.BinOp, ast.operator,
    ast.Tuple, ast.List, ast.Dict, ast.Set, ast.Lambda, ast.arguments, ast.arg,
)  # fmt: skip


def _run(label: str, node: ast.stmt, loaded: Loaded) -> None:
    try:
        code = compile(ast.Module([node], []), label, "exec", dont_inherit=True)
        exec(code, loaded.module.__dict__)
    except BaseException as error:  # SystemExit, KeyboardInterrupt too: a demo that ends itself ends only itself
        line = getattr(node, "lineno", 0)
        if isinstance(error, SyntaxError) and error.filename == label:
            line = error.lineno or line
        loaded.troubles.append(Trouble(type(error).__name__, str(error)[:500], label, line, tuple(_bound(node))))


def _bound(node: ast.stmt) -> set[str]:
    """The module-level names a statement defines."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
        return {node.name}
    names: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.alias):
            names.add((inner.asname or inner.name).split(".")[0])
        elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            names.add(inner.id)
        elif isinstance(inner, ast.FunctionDef | ast.ClassDef):
            names.add(inner.name)
    return names


def _undefined(needed: Iterable[str], module: types.ModuleType) -> set[str]:
    """Names that are needed, directly or inside what is needed, and that nothing defines."""
    lacking: set[str] = set()
    seen: set[str] = set()
    waiting = list(needed)
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in module.__dict__:
            waiting.extend(_global_names(module.__dict__[name], module))
        elif not hasattr(builtins, name):
            lacking.add(name)
    return lacking


def _global_names(item: object, module: types.ModuleType) -> set[str]:
    """Names that the code of a function or class of the learner's may look up in its module."""
    if isinstance(item, types.FunctionType) and item.__globals__ is module.__dict__:
        return _code_names(item.__code__)
    if isinstance(item, type) and item.__module__ == module.__name__:
        return set().union(*(_global_names(member, module) for member in vars(item).values()))
    return set()


def _code_names(code: types.CodeType) -> set[str]:
    names: set[str] = set()
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            names |= _code_names(inner)
    return names | set(code.co_names)


class SubmissionImporter(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves the submission's own modules from memory: `import common.functions` finds the learner's file.

    As for the main file, only definitions are run, so that a training script can be imported for its functions; a name
    that only its other statements define runs those when it is first asked for (PEP 562).
    """

    def __init__(self, sources: dict[str, Part], troubles: list[Trouble]) -> None:
        self._sources = sources
        self._troubles = troubles
        self._packages = {name.rpartition(".")[0] for name in sources} - {""}

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find a module of the submission, or a folder that holds one."""
        if fullname in self._sources or fullname in self._packages:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=fullname in self._packages)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        """An ordinary module will do."""

    def exec_module(self, module: types.ModuleType) -> None:
        """Run the definitions of the module; the rest waits until a name is missed."""
        part = self._sources.get(module.__name__)
        if part is None:
            return
        loaded = Loaded(module, self._troubles)
        later = _run_definitions([part], loaded)
        lacking = _undefined([name for name in vars(module) if not name.startswith("__")], module)
        if lacking & {bound for _, node in later for bound in _bound(node)}:
            _run_all(later, loaded)
            return

        def missed(name: str) -> object:
            waiting, later[:] = list(later), []
            if not waiting or not any(name in _bound(node) for _, node in waiting):
                later[:] = waiting
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            _run_all(waiting, loaded)
            return getattr(module, name)

        module.__dict__["__getattr__"] = missed
