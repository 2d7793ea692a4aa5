"""What do a problem's files say of it, read from their syntax trees and never by running them?"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.faults import CourseFault
from grader.naming import split_stem
from grader.text import Text, text_of

_DOCSTRING = re.compile(r'\A(?:\ufeff|\s|#[^\n]*\n)*[rR]?("""|\'\'\')(.*?)\1', re.DOTALL)
_DEFINED = re.compile(r"^(?:(?:async +)?def|class) +(\w+)|^(\w+) *(?::[^=\n]*)?=(?!=)", re.MULTILINE)
_RIGS = re.compile(r"^[^#\n]*\brigs *= *\[([^\]]*)\]", re.MULTILINE)
_PLACEHOLDERS = {
    "gentle",
    "plainer",
    "plainest",
    "가벼운 힌트",
    "더 분명한 힌트",
    "가장 분명한 힌트",
    "...",
}  # of the docs


@dataclass(frozen=True)
class Declared:
    """One check as its file declares it; `needs` names the earlier check without which it is skipped."""

    name: str
    sentence: Text
    points: int
    needs: str = ""


@dataclass(frozen=True)
class Declaration:
    """What a file of checks declares: the call `problem = Problem(...)` and the decorated functions.

    `picture`: what its picture shows, None where there is none. `learned`: one sentence, told after a pass.
    """

    covers: tuple[str, ...]
    builds_on: tuple[str, ...]
    hints: tuple[Text, ...]
    draws: bool
    checks: tuple[Declared, ...]
    picture: Text | None = None
    learned: Text | None = None


@dataclass(frozen=True)
class Stub:
    """What a stub says: its title, its statement, and the names it defines at top level, in their order."""

    title: Text
    statement: Text
    names: tuple[str, ...]


def read_declaration(path: Path) -> Declaration:
    """Read a file of checks without importing it.

    Raises CourseFault naming file and line where the declaration is missing, or is not written in literals.
    """
    file = _File(path)
    tree = file.parse()
    call = file.problem_call(tree)
    kinds = {"covers": list, "builds_on": list, "hints": list, "draws": bool, "learned": str, "rigs": list}
    said = file.keywords(call, kinds)
    checks = tuple(
        file.check(node, made)
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and (made := _call_of("problem.check", node.decorator_list))
    )
    if not checks:
        raise file.fault(call.lineno, "no function is decorated with @problem.check(points=...)")
    for at, check in enumerate(checks):
        earlier = [other.name for other in checks[:at]]
        if check.name in earlier or (check.needs and check.needs not in earlier):
            raise file.fault(1, f"{check.name}: checks have different names, and needs= is the name of an earlier one")
    return Declaration(
        covers=tuple(said.get("covers", ())),
        builds_on=tuple(file.stem(call, stem) for stem in said.get("builds_on", ())),
        hints=tuple(file.hint(call, hint) for hint in said.get("hints", ())),
        draws=said.get("draws", False),
        checks=checks,
        picture=file.picture(tree),
        learned=file.text(_line_of(call, "learned"), said["learned"]) if said.get("learned") else None,
    )


def glance_at_rigs(path: Path) -> tuple[str, ...]:
    """The parts that a file of checks names in `rigs=[...]`, found without parsing it: every `grade 60` marks them."""
    found = _RIGS.search(path.read_text(encoding="utf-8"))
    return tuple(re.findall(r"['\"](\w+)['\"]", found[1])) if found else ()


def read_stub(path: Path) -> Stub:
    """Read a stub: title, `ko:` and the Korean title, a blank line, the statement, a line `[ko]`, the Korean statement.

    Raises CourseFault naming the file and what is missing.
    """
    form = "title, 'ko: title', blank line, statement, line '[ko]', statement"
    file = _File(path)
    tree = file.parse()
    stub = _stub(ast.get_docstring(tree) or "", _defined(tree))
    for name, text in (("title", stub.title), ("statement", stub.statement)):
        for lang, said in (("English", text.en), ("Korean", text.ko)):
            if not said:
                raise file.fault(1, f"the docstring has no {lang} {name}; write {form}")
    return stub


def glance_at_stub(path: Path) -> Stub:
    """The same of a stub that someone may have edited: never raises, and leaves empty what cannot be read.

    A learner who works in the course's own folder writes her answer into the stub, syntax errors included.
    """
    try:
        source = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return Stub(Text("", ""), Text("", ""), ())
    try:
        tree = ast.parse(source)
        return _stub(ast.get_docstring(tree) or "", _defined(tree))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        found = _DOCSTRING.match(source)
        names = dict.fromkeys(match[1] or match[2] for match in _DEFINED.finditer(source))
        return _stub(found[2].strip() if found else "", tuple(names))


def _stub(docstring: str, names: tuple[str, ...]) -> Stub:
    head, _, body = docstring.partition("\n\n")
    english, _, korean = head.partition("\nko:")
    asked, _, asked_in_korean = re.sub(r"^\[ko\][ \t]*$", "\0", body, count=1, flags=re.MULTILINE).partition("\0")
    return Stub(
        title=Text(" ".join(english.split()), " ".join(korean.split())),
        statement=Text(asked.strip("\n").rstrip(), asked_in_korean.strip("\n").rstrip()),
        names=names,
    )


def _defined(tree: ast.Module) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names[node.name] = None
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {part.id: None for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}
    return tuple(names)


@dataclass(frozen=True)
class _File:
    """A file of the course; what is wrong with it is said with its name and a line."""

    path: Path

    def fault(self, line: int, what: str) -> CourseFault:
        return CourseFault(f"{self.path}, line {line}: {what}")

    def parse(self) -> ast.Module:
        try:
            return ast.parse(self.path.read_bytes(), str(self.path))
        except OSError as error:
            raise CourseFault(f"{self.path} cannot be read: {error.strerror}") from error
        except (SyntaxError, ValueError) as error:
            raise self.fault(getattr(error, "lineno", None) or 1, f"{error}; mend the file") from error

    def problem_call(self, tree: ast.Module) -> ast.Call:
        """The call in `problem = Problem(...)`."""
        for node in tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "problem":
                call = _call_of("Problem", [node.value])
                if call:
                    return call
        raise self.fault(1, "no 'problem = Problem(covers=[...], ...)'; every file of checks declares its problem")

    def check(self, node: ast.FunctionDef, call: ast.Call) -> Declared:
        """One decorated function."""
        said = self.keywords(call, {"points": int, "needs": str})
        if said.get("points", 0) < 1:
            raise self.fault(node.lineno, f"{node.name} needs @problem.check(points=N) with N at least 1")
        if node.args.vararg is None and len(node.args.posonlyargs + node.args.args) != 3:
            raise self.fault(node.lineno, f"a check takes three arguments: def {node.name}(learner, solution, rng)")
        return Declared(
            node.name, self.text(node.lineno, ast.get_docstring(node)), said["points"], said.get("needs", "")
        )

    def picture(self, tree: ast.Module) -> Text | None:
        """What the function decorated with @problem.picture says; None where there is none."""
        found = [
            node
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and "problem.picture" in map(ast.unparse, node.decorator_list)
        ]
        if len(found) > 1:
            raise self.fault(found[1].lineno, "a problem has one @problem.picture; let it return several panels")
        for node in found:
            if len(node.args.posonlyargs + node.args.args) != 3:
                raise self.fault(
                    node.lineno, f"a picture takes three arguments: def {node.name}(learner, solution, rng)"
                )
            return self.text(node.lineno, ast.get_docstring(node))
        return None

    def keywords(self, call: ast.Call, kinds: Mapping[str, type]) -> dict[str, Any]:
        """The keywords of a call, all of them literals of the given kinds; lists hold strings."""
        known = ", ".join(kinds)
        if call.args:
            raise self.fault(call.lineno, f"write keywords only: {known}")
        said = {}
        for keyword in call.keywords:
            line, name = keyword.value.lineno, keyword.arg or "**"
            if name not in kinds:
                raise self.fault(line, f"{name!r} is none of {known}")
            try:
                value = ast.literal_eval(keyword.value)
            except ValueError as error:
                raise self.fault(line, f"{name} is read without running the file: write it as a literal") from error
            if isinstance(value, list) and not all(isinstance(item, str) for item in value):
                raise self.fault(line, f"{name} holds strings only")
            if type(value) is not kinds[name]:
                raise self.fault(line, f"{name} is a {kinds[name].__name__}, not {value!r}")
            said[name] = value
        return said

    def stem(self, call: ast.Call, word: str) -> str:
        """One of builds_on."""
        if split_stem(word) is None:
            raise self.fault(
                _line_of(call, "builds_on"), f"builds_on holds stems such as 'p059_softmax_numerator', not {word!r}"
            )
        return word

    def hint(self, call: ast.Call, doc: str) -> Text:
        """One of hints, in words of its own."""
        line = _line_of(call, "hints")
        hint = self.text(line, doc)
        for said in (hint.en, hint.ko):
            if said in _PLACEHOLDERS:
                raise self.fault(line, f"a hint is still {said!r}, as docs/authoring.md has it; lead the learner on")
        return hint

    def text(self, line: int, doc: str | None) -> Text:
        """A text in both languages."""
        try:
            return text_of(doc)
        except ValueError as error:
            raise self.fault(line, str(error)) from error


def _line_of(call: ast.Call, name: str) -> int:
    """Where the value of a keyword begins."""
    return next((keyword.value.lineno for keyword in call.keywords if keyword.arg == name), call.lineno)


def _call_of(name: str, nodes: Sequence[ast.expr]) -> ast.Call | None:
    """The first node that is a call of this name."""
    for node in nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name:
            return node
    return None
