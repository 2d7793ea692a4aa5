"""What becomes of a line when a hand slips? The statements that may stand in the place of one."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

_OPPOSITE: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}


def lines_for(node: ast.stmt, given: Sequence[str]) -> Iterator[list[ast.stmt]]:
    """The lines that may stand in the place of a statement: none, or others. `given`: the function's arguments."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom | ast.Pass):
        return
    if not (isinstance(node, ast.Assign) and ast.unparse(node.value) == "None"):  # says only that it will be there
        yield []
    match node:
        case ast.AugAssign():
            yield from _augmented(node)
        case ast.Assign(targets=[target], value=ast.BinOp() as value):
            yield from _in_place(target, value, given)
        case ast.If():
            yield [ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)]
            yield node.body
            if node.orelse:
                yield node.orelse
        case ast.Return(value=ast.expr()):
            yield [ast.Expr(node.value)] if node.value is not None else []


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


def _loaded(node: ast.expr) -> ast.expr:
    return ast.parse(ast.unparse(node), mode="eval").body


def _stored(node: ast.expr) -> ast.Name | ast.Attribute | ast.Subscript:
    found = ast.parse(f"{ast.unparse(node)} = 0").body[0]
    assert isinstance(found, ast.Assign)
    target = found.targets[0]
    assert isinstance(target, ast.Name | ast.Attribute | ast.Subscript)
    return target
