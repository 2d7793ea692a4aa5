"""What becomes of a line when a hand slips? The statements that may stand in the place of one."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from grader.proof.scopes import Scope

_OPPOSITE: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}


def lines_for(node: ast.stmt, scope: Scope) -> Iterator[list[ast.stmt]]:
    """The lines that may stand in the place of a statement: none, or others."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom | ast.Pass):
        return
    if not (isinstance(node, ast.Assign) and ast.unparse(node.value) == "None"):  # says only that it will be there
        yield []
    match node:
        case ast.AugAssign():
            yield from _augmented(node)
        case ast.Assign(targets=[target], value=value):
            if isinstance(value, ast.BinOp):
                yield from _in_place(target, value, scope.given)
            yield from _added(target, value, scope)
        case ast.If():
            yield [ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)]
            yield node.body
            if node.orelse:
                yield node.orelse
        case ast.Return(value=ast.expr() as value):
            yield [ast.Expr(value)]
            if isinstance(value, ast.BinOp) and isinstance(value.left, ast.Name) and value.left.id in scope.given:
                yield [ast.AugAssign(_stored(value.left), value.op, value.right), ast.Return(value.left)]


def _augmented(node: ast.AugAssign) -> Iterator[list[ast.stmt]]:
    """= for +=, the opposite operator, and a new array in the place of the old one."""
    yield [ast.Assign([node.target], node.value)]
    if type(node.op) in _OPPOSITE:
        yield [ast.AugAssign(node.target, _OPPOSITE[type(node.op)](), node.value)]
    if isinstance(node.value, ast.Constant):
        return  # a counter
    read = _loaded(node.target)
    yield [ast.Assign([node.target], ast.BinOp(read, node.op, node.value))]


def _in_place(target: ast.expr, value: ast.BinOp, given: Sequence[str]) -> Iterator[list[ast.stmt]]:
    """y = x - m as x -= m; y = x: what belongs to somebody else is changed."""
    theirs = isinstance(value.left, ast.Name) and value.left.id in given
    if theirs or isinstance(value.left, ast.Attribute | ast.Subscript):
        changed = _stored(value.left)
        yield [ast.AugAssign(changed, value.op, value.right), ast.Assign([target], value.left)]


def _added(target: ast.expr, value: ast.expr, scope: Scope) -> Iterator[list[ast.stmt]]:
    """+= for =: what was there is kept, and the new value added to it.

    Not where it comes to the same: an entry of an array of zeros, or a variable that has no value yet.
    """
    match target:
        case ast.Subscript():
            held = ast.unparse(target.value) not in scope.zeros
        case ast.Attribute():
            held = not scope.where.endswith("__init__")
        case ast.Name():
            held = target.id in scope.given
        case _:
            held = False
    if held:
        yield [ast.AugAssign(_stored(target), ast.Add(), value)]


def _loaded(node: ast.expr) -> ast.expr:
    return ast.parse(ast.unparse(node), mode="eval").body


def _stored(node: ast.expr) -> ast.Name | ast.Attribute | ast.Subscript:
    found = ast.parse(f"{ast.unparse(node)} = 0").body[0]
    assert isinstance(found, ast.Assign)
    target = found.targets[0]
    assert isinstance(target, ast.Name | ast.Attribute | ast.Subscript)
    return target
