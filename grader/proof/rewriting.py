"""What may a learner write otherwise without anybody minding? Other inner names, prints, docstrings of her own.

Names that the stub mentions stay, be it in a signature or in the statement: those are agreed upon. All others are the
learner's own, local variables as well as attributes and helper functions.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

Tree = ast.Module
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def rewritings(source: str, stub: str) -> Iterator[tuple[str, str]]:
    """What was done to a solution, as the beginning of a sentence, and the text."""
    agreed = frozenset(re.findall(r"\w+", stub))
    ways: tuple[tuple[str, Callable[[Tree], None]], ...] = (
        ("with inner names renamed", lambda tree: _rename(tree, agreed)),
        ("with prints", _print),
        ("with other docstrings", _document),
    )
    for how, change in ways:
        tree = ast.parse(source)
        change(tree)
        yield how, ast.unparse(ast.fix_missing_locations(tree))


def _rename(tree: Tree, agreed: frozenset[str]) -> None:
    for function in _outermost(tree.body):
        _Names(_locals(function)).visit(function)
    _Names(_helpers(tree, agreed)).visit(tree)
    _Attributes(_own_attributes(tree, agreed)).visit(tree)


def _outermost(body: list[ast.stmt]) -> Iterator[_Function]:
    """Functions of the module and methods of its classes; what is defined inside them belongs to them."""
    for node in body:
        if isinstance(node, _Function):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from _outermost(node.body)


def _locals(function: _Function) -> dict[str, str]:
    """New names for the variables of a function; arguments can be named in a call, and stay."""
    nodes = list(ast.walk(function))
    if any(isinstance(node, ast.ClassDef | ast.Match) for node in nodes):
        return {}
    stored = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    stored += [node.name for node in nodes if isinstance(node, ast.ExceptHandler) and node.name]
    fixed = {function.name} | {node.arg for node in nodes if isinstance(node, ast.arg)}
    fixed |= {name for node in nodes if isinstance(node, ast.Global | ast.Nonlocal) for name in node.names}
    return {name: f"inner_{name}" for name in stored if name not in fixed}


def _helpers(tree: Tree, agreed: frozenset[str]) -> dict[str, str]:
    """New names for functions, classes and constants at top level that nobody else knows, and no function hides."""
    defined = {node.name for node in tree.body if isinstance(node, _Function | ast.ClassDef)}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            defined |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    hidden = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    hidden |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    hidden |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {name: f"own_{name}" for name in defined - agreed - hidden if name != "EXPLANATIONS"}


def _own_attributes(tree: Tree, agreed: frozenset[str]) -> dict[str, str]:
    """New names for what objects keep for themselves; an attribute that is asked of anything else than self stays."""
    kept, elsewhere = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            if not (isinstance(node.value, ast.Name) and node.value.id == "self"):
                elsewhere.add(node.attr)
            elif isinstance(node.ctx, ast.Store):
                kept.add(node.attr)
        elif isinstance(node, _Function):
            elsewhere.add(node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            elsewhere.add(node.value)  # for getattr
    return {name: f"own_{name}" for name in kept - elsewhere - agreed}


class _Names(ast.NodeTransformer):
    def __init__(self, new: dict[str, str]) -> None:
        self._new = new

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """A variable."""
        node.id = self._new.get(node.id, node.id)
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        """A caught exception."""
        self.generic_visit(node)
        node.name = self._new.get(node.name, node.name) if node.name else None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A function; one that is defined inside another has no new name of its own."""
        self.generic_visit(node)
        node.name = self._new.get(node.name, node.name)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """A class."""
        self.generic_visit(node)
        node.name = self._new.get(node.name, node.name)
        return node


class _Attributes(ast.NodeTransformer):
    def __init__(self, new: dict[str, str]) -> None:
        self._new = new

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """self.name"""
        self.generic_visit(node)
        node.attr = self._new.get(node.attr, node.attr)
        return node


def _print(tree: Tree) -> None:
    """A line at the beginning of every function, after its docstring."""
    line = ast.parse("print('here', 0)").body[0]
    for node in ast.walk(tree):
        if isinstance(node, _Function):
            node.body.insert(1 if ast.get_docstring(node) is not None else 0, line)


def _document(tree: Tree) -> None:
    """Another docstring, or one where there was none."""
    said = ast.Expr(ast.Constant("In words of one's own."))
    for node in ast.walk(tree):
        if isinstance(node, _Function | ast.ClassDef | ast.Module):
            if ast.get_docstring(node) is not None:
                node.body[0] = said
            else:
                node.body.insert(0, said)
