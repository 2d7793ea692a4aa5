"""Which small slips can be made in a solution? Every one of them as a text of its own, from the syntax tree.

The slips are those of the field: an operator, a constant, an axis, a transpose, arguments in the wrong order, a dropped
line, a copy forgotten, a range one too short, a stride ignored. `operators.py` says what becomes of an expression,
`calls.py` what becomes of a call, `statements.py` what becomes of a line.
"""

from __future__ import annotations

import ast
import marshal
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from grader.proof.operators import others_of
from grader.proof.scopes import Scope, is_prose, module_scope
from grader.proof.statements import lines_for

_NO_CODE = ("decorator_list", "annotation", "returns", "ctx", "op", "ops", "func")  # func: its parts are looked at


@dataclass(frozen=True, slots=True)
class Mutant:
    """A solution with one slip. `where`: the function; `before` and `after`: the first line of the statement."""

    where: str
    before: str
    after: str
    source: str

    @property
    def name(self) -> str:
        """How an author calls it: `softmax: return exp / np.max(exp)`."""
        return f"{self.where}: {self.after}"


def mutants_of(source: str, without: Collection[str] = ()) -> tuple[Mutant, ...]:
    """All first-order mutants of a text that compile to other code than it does. Raises SyntaxError.

    `without`: functions and classes at top level that stay as they are.
    """
    tree = _Folded().visit(ast.parse(source))
    whole = _Whole(tree)
    seen = {_code(whole.text()), None}
    found: dict[str, Mutant] = {}
    for mutant in _walk(whole, tree, module_scope(tree, without), None):
        code = _code(mutant.source)
        if code not in seen:
            seen.add(code)
            mutant = _told_apart(mutant, found)
            found[mutant.name] = mutant
    return tuple(found.values())


class _Folded(ast.NodeTransformer):
    """-1 as one number, as people mean it."""

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """Fold a minus into the number behind it."""
        self.generic_visit(node)
        match node:
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
                return ast.copy_location(ast.Constant(-value), node)
        return node


def _told_apart(mutant: Mutant, found: dict[str, Mutant]) -> Mutant:
    """Two slips may read alike, in two equal lines of a function: the later one gets a number."""
    where, number = mutant.where, 1
    while mutant.name in found:
        number += 1
        mutant = replace(mutant, where=f"{where} ({number})")
    return mutant


def _code(source: str) -> bytes | None:
    """What a text compiles to; None where it does not."""
    try:
        return marshal.dumps(compile(source, "mutant", "exec", dont_inherit=True, optimize=2))
    except (SyntaxError, ValueError, TypeError):
        return None


class _Whole:
    """The text of a module in which one statement at top level is worked on: the others are written down once."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.at: ast.stmt | None = None  # the statement that is worked on
        self._texts = {id(statement): ast.unparse(ast.Module([statement], [])) for statement in tree.body}

    def text(self) -> str:
        """As it is now; statements that are new are written down as well."""
        fresh = None if self.at is None else id(self.at)
        texts = [
            self._texts[id(one)] if id(one) in self._texts and id(one) != fresh else _text(one)
            for one in self.tree.body
        ]
        return "\n\n".join(texts)


def _walk(whole: _Whole, node: ast.AST, scope: Scope, statement: ast.stmt | None) -> Iterator[Mutant]:
    """Put every other node in the place of each one below a node, write the text down, and put the old one back."""
    for name, value in ast.iter_fields(node):
        items = list(value) if isinstance(value, list) else [value]
        for at, item in enumerate(items):
            if not isinstance(item, ast.AST) or name in _NO_CODE[:-1]:
                continue
            if isinstance(item, ast.stmt):
                if is_prose(item) or scope.spares(item):
                    continue
                if node is whole.tree:
                    whole.at = item
                yield from _lines(whole, value, item, scope)
                inner = scope.inside(item) if isinstance(item, ast.FunctionDef | ast.ClassDef) else scope
                yield from _walk(whole, item, inner, item)
                continue
            assert statement is not None
            for other in others_of(item, node, scope) if name != "func" else ():
                before = _first_line(statement)
                with _in_the_place(node, name, value, at, other):
                    yield Mutant(scope.where or "module", before, _first_line(statement), whole.text())
            yield from _walk(whole, item, scope, statement)


def _lines(whole: _Whole, block: list[ast.stmt], item: ast.stmt, scope: Scope) -> Iterator[Mutant]:
    at = next(k for k, other in enumerate(block) if other is item)
    for lines in lines_for(item, scope):
        put = lines or [ast.Pass()]
        after = "; ".join(map(_first_line, lines)) or f"without {_first_line(item)}"
        block[at : at + 1] = put
        text = whole.text()
        block[at : at + len(put)] = [item]
        yield Mutant(scope.where or "module", _first_line(item), after, text)


@contextmanager
def _in_the_place(owner: ast.AST, name: str, value: object, at: int, other: ast.AST) -> Iterator[None]:
    if isinstance(value, list):
        kept, value[at] = value[at], other
        try:
            yield
        finally:
            value[at] = kept
    else:
        setattr(owner, name, other)
        try:
            yield
        finally:
            setattr(owner, name, value)


def _first_line(statement: ast.stmt) -> str:
    """A statement, without the block below it."""
    text = _text(statement)
    return text.partition("\n")[0] if hasattr(statement, "body") else " ".join(text.split())


def _text(statement: ast.stmt) -> str:
    return ast.unparse(ast.fix_missing_locations(statement))  # what was put in has no line yet, and is asked for one
