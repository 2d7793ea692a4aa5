"""What becomes of an expression when a hand slips? The operators of the mutants, one function for each kind of node."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.proof.calls import called, calls_for, exchanged, moved, turned
from grader.proof.scopes import Scope, after

_ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_THE_SAME = {"transpose": {-1}, "reshape": {-2}}  # the last axis by another name; any negative length is worked out
_TINY = 1e-3  # a guard against log(0) or a division by 0: how tiny it is makes no difference
_IGNORED = {"stride": 1, "pad": 0, "stride_h": 1, "stride_w": 1}


def others_of(node: ast.AST, owner: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """The nodes that may stand in the place of one. `owner` is the node that it hangs on.

    What makes no difference anywhere is left out: (y - t) ** 2 exchanged, the number of rows taken from another array.
    """
    match node:
        case ast.BinOp():
            yield from _arithmetic(node, squared=isinstance(owner, ast.BinOp) and isinstance(owner.op, ast.Pow))
        case ast.UnaryOp():
            yield node.operand
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            yield from node.values
        case ast.Compare(ops=ops):
            for at, op in enumerate(ops):
                for kind in _COMPARISONS[type(op)]:
                    yield ast.Compare(node.left, [*ops[:at], kind(), *ops[at + 1 :]], node.comparators)
        case ast.IfExp():
            yield from (node.body, node.orelse, ast.IfExp(_denied(node.test), node.body, node.orelse))
        case ast.Call():
            yield from calls_for(node, scope)
        case ast.keyword():
            yield from _keyword(node)
        case ast.Attribute(ctx=ast.Load()):
            yield from _attribute(node, owner, scope)
        case ast.Name(ctx=ast.Load()):
            yield from _name(node, owner, scope)
        case ast.Constant() if not isinstance(owner, ast.JoinedStr):
            yield from _constant(node, owner, scope)
        case ast.Slice():
            yield from _slice(node)
        case ast.Tuple(ctx=ast.Load()) | ast.List(ctx=ast.Load()):
            for at in range(len(node.elts) - 1):
                yield type(node)(exchanged(node.elts, at), ast.Load())
        case ast.comprehension() if node.ifs:
            yield ast.comprehension(node.target, node.iter, [], node.is_async)


def _arithmetic(node: ast.BinOp, *, squared: bool) -> Iterator[ast.AST]:
    left, right = node.left, node.right
    for kind in _ARITHMETIC.get(type(node.op), ()):
        if not (_is_tiny(right) and isinstance(node.op, ast.Add)):
            yield ast.BinOp(left, kind(), right)
    if isinstance(node.op, ast.MatMult):
        yield ast.BinOp(right, node.op, left)
        yield from (ast.BinOp(turned(left), node.op, right), ast.BinOp(left, node.op, turned(right)))
        return
    if isinstance(node.op, ast.Div | ast.Pow) or (isinstance(node.op, ast.Sub) and not squared):
        yield ast.BinOp(right, node.op, left)
    yield left  # a batch division, a shift, a bias that was forgotten
    yield right


def _keyword(node: ast.keyword) -> Iterator[ast.AST]:
    if node.arg != "axis":
        return
    there = ast.unparse(node.value)  # without an axis: another mutant leaves the keyword out
    for axis in (0, 1, -1):
        if there != str(axis) and (there, axis) not in (("1", -1), ("-1", 1)):  # the same in a matrix
            yield ast.keyword("axis", ast.Constant(axis))


def _attribute(node: ast.Attribute, owner: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    if node.attr == "T":
        yield node.value
    if isinstance(node.value, ast.Name) and node.value.id == "self":
        if (other := after(node.attr, scope.attributes)) and called(owner) != "len":
            yield ast.Attribute(node.value, other, ast.Load())
        if node.attr in _IGNORED:
            yield ast.Constant(_IGNORED[node.attr])


def _name(node: ast.Name, owner: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    if isinstance(owner, ast.Call) and owner.func is node:
        return
    if (other := after(node.id, scope.names)) and called(owner) != "len":
        yield ast.Name(other, ast.Load())
    if node.id in _IGNORED:
        yield ast.Constant(_IGNORED[node.id])


def _constant(node: ast.Constant, owner: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float) and not (isinstance(owner, ast.keyword) and owner.arg == "axis"):
        near = (value + 1, value - 1, 2 * value) if isinstance(value, int) else (round(1.01 * value, 12), 2 * value)
        others = {0, 1, -1, *(() if _is_tiny(node) else near)} - _THE_SAME.get(called(owner), set())
        yield from (ast.Constant(other) for other in sorted(others - {value}))
    elif isinstance(value, str) and len(value) == 1 and value.isalpha() and value.islower():
        yield ast.Constant(chr((ord(value) - 96) % 26 + 97))
    elif isinstance(value, str) and (word := after(value, scope.words)):
        yield ast.Constant(word)


def _slice(node: ast.Slice) -> Iterator[ast.AST]:
    if node.lower is not None:
        yield ast.Slice(None, node.upper, node.step)
        yield ast.Slice(moved(node.lower, 1), node.upper, node.step)
    if node.upper is not None:
        yield ast.Slice(node.lower, None, node.step)
        yield ast.Slice(node.lower, moved(node.upper, 1), node.step)
        yield ast.Slice(node.lower, moved(node.upper, -1), node.step)
    if node.step is not None:
        yield ast.Slice(node.lower, node.upper, None)


def _denied(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _is_tiny(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, float) and 0 < abs(node.value) < _TINY
