"""How does a learner's source become a module, when parts of it may be broken or were never meant to run here?

Imports, definitions and simple constants are taken by syntax tree and run first. Top-level code (demos, training loops)
is run only if a name that is needed stays undefined. A part that does not parse costs only itself: its definitions are
tried one by one. Runs inside the sandbox: standard library and `names` only.
"""

from __future__ import annotations
import __future__

import ast
import importlib.abc
import importlib.machinery
import linecache
import re
import sys
import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from grader.sandbox.names import bound, bound_by, wanting

Part = tuple[str, str]  # file label (an ASCII token the grader can turn back into a name), source text

Placed = tuple[str, ast.stmt]  # file label, top-level statement

_NEW_STATEMENT = re.compile(r"^(?:[A-Za-z_@\"'(\[{]|#|$)")
_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
_MARGIN = 60  # lines of a text in a definition that may begin at the margin
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
    waiting: list[Trouble] = field(default_factory=list)  # those of statements that may yet be run
    flags: int = 0  # of the compiler, from __future__ imports


def message_of(error: BaseException) -> str:
    """What an exception says, as far as it can be asked and sent."""
    try:
        said = getattr(error, "msg", None) if isinstance(error, SyntaxError) else None
        return sendable(str(said or error))[:500]
    except BaseException:  # a learner's own exception with a broken __str__
        return ""


def sendable(text: str) -> str:
    """A text without lone surrogates, which have no bytes."""
    return text.encode("utf-8", "replace").decode()


def load(parts: Sequence[Part], needed: Sequence[str], name: str) -> Loaded:
    """Run the parts in one fresh module so that the `needed` names are defined, if they can be."""
    loaded = Loaded(types.ModuleType(name))
    sys.modules[name] = loaded.module
    later = _run_definitions(parts, loaded)
    for _ in range(2):  # what the top-level code defines may itself need what it defines
        if not wanting(needed, loaded.module) & bound_by(node for _, node in later):
            break
        _run_all(later, loaded)
        later = []
    return loaded


def _run_definitions(parts: Sequence[Part], loaded: Loaded) -> list[Placed]:
    """Run imports, definitions and simple constants in their order; give back the statements that were left.

    A definition that needs what only a later statement gives (`def f(x, eps=EPS)`) is left as well.
    """
    placed = [(label, node) for label, text in parts for node in _statements(label, text, loaded.troubles)]
    lacked: dict[int, tuple[str, Trouble]] = {}
    left: set[int] = set()
    for at, (label, node) in enumerate(placed):
        if not _runs_first(node):
            left.add(at)
        elif lack := _run(label, node, loaded):
            lacked[at] = lack, loaded.troubles[-1]
    _run_again(placed, lacked, loaded)
    to_come = bound_by(placed[at][1] for at in (*left, *lacked))
    for at, (name, trouble) in lacked.items():
        if name in to_come:
            left.add(at)
            loaded.waiting.append(trouble)
    return [placed[at] for at in sorted(left)]


def _run_again(placed: Sequence[Placed], lacked: dict[int, tuple[str, Trouble]], loaded: Loaded) -> None:
    """Run what lacked a name that is there by now: a class that stands above its base."""
    for _ in placed:  # each round settles one at least
        at = next((at for at, (name, _) in sorted(lacked.items()) if name in vars(loaded.module)), None)
        if at is None:
            return
        loaded.troubles.remove(lacked.pop(at)[1])
        if lack := _run(*placed[at], loaded):
            lacked[at] = lack, loaded.troubles[-1]


def _run_all(statements: Sequence[Placed], loaded: Loaded) -> None:
    loaded.troubles[:] = [trouble for trouble in loaded.troubles if trouble not in loaded.waiting]  # tried again now
    for label, node in statements:
        _run(label, node, loaded)


def _statements(label: str, text: str, troubles: list[Trouble]) -> Iterator[ast.stmt]:
    """The top-level statements of a source; where it does not parse, of those of its pieces that do."""
    linecache.cache[label] = (len(text), None, text.splitlines(keepends=True), label)
    try:
        yield from ast.parse(text, label).body
        return
    except _UNREADABLE as error:
        line = getattr(error, "lineno", 0) or 0
        trouble = Trouble(type(error).__name__, message_of(error) or "invalid syntax", label, line)
    troubles.append(trouble)
    pieces = list(_pieces(text))
    at = 0
    while at < len(pieces):
        body, taken = _readable(pieces[at:], label)
        if not taken:
            trouble.names += tuple(re.findall(r"^(?:def|class)\s+(\w+)", pieces[at][1], re.MULTILINE))
        for node in body:
            ast.increment_lineno(node, pieces[at][0])
            yield node
        at += max(taken, 1)


def _readable(pieces: Sequence[tuple[int, str]], label: str) -> tuple[list[ast.stmt], int]:
    """The statements of the first piece, and of how many it was: a definition goes on over text at the margin."""
    most = _MARGIN if re.match(r"def |class |@", pieces[0][1]) else 1
    for taken in range(1, min(most, len(pieces)) + 1):
        try:
            body = ast.parse("\n".join(text for _, text in pieces[:taken]), label).body
        except _UNREADABLE:
            continue
        if taken == 1 or len(body) == 1:
            return body, taken
    return [], 0


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


def _run(label: str, node: ast.stmt, loaded: Loaded) -> str:
    """Run a statement; gives back the name that it lacked, empty where that was not what went wrong."""
    try:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            loaded.flags |= __future__.annotations.compiler_flag  # for every statement, each compiled by itself
        code = compile(ast.Module([node], []), label, "exec", flags=loaded.flags, dont_inherit=True)
        exec(code, loaded.module.__dict__)
    except BaseException as error:  # SystemExit, KeyboardInterrupt too: a demo that ends itself ends only itself
        line = getattr(node, "lineno", 0)
        if isinstance(error, SyntaxError) and error.filename == label:
            line = error.lineno or line
        names = tuple(bound(node))
        loaded.troubles.append(Trouble(type(error).__name__, message_of(error), label, line, names))
        return str(error.name or "") if isinstance(error, NameError) else ""
    return ""


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
        lacking = wanting([name for name in vars(module) if not name.startswith("__")], module)
        if lacking & bound_by(node for _, node in later):
            _run_all(later, loaded)
            return

        def missed(name: str) -> object:
            waiting, later[:] = list(later), []
            if not waiting or name not in bound_by(node for _, node in waiting):
                later[:] = waiting
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            _run_all(waiting, loaded)
            return getattr(module, name)

        module.__dict__["__getattr__"] = missed
