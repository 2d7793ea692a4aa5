"""What becomes of a call when a hand slips? Another function, arguments exchanged or left out, no call at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.proof.scopes import Scope, after

_SIBLINGS = {
    name: tuple(other for other in family if other != name)
    for family in (
        ("max", "min", "mean", "sum"),
        ("amax", "amin"),
        ("argmax", "argmin"),
        ("maximum", "minimum"),
        ("zeros", "ones"),
        ("zeros_like", "ones_like"),
        ("floor", "ceil"),
        ("sin", "cos"),
        ("var", "std"),
        ("append", "extend"),
        ("set_ylim", "set_xlim"),
        ("uniform", "normal"),
    )
    for name in family
}
_COPIES = {"copy", "deepcopy", "array", "zeros_like", "ones_like", "empty_like", "list", "dict", "tuple"}
_REARRANGED = {"reshape", "transpose", "swapaxes", "ravel", "flatten", "squeeze", "astype"}
_GATES = {"AND", "OR", "NAND", "NOR", "XOR"}
_SYMMETRIC = {"maximum", "minimum", "max", "min", "add", "multiply", "array_equal", "allclose", "isclose", *_GATES}
_REDUCTIONS = {"max", "min", "mean", "sum", "prod", "argmax", "argmin", "var", "std", "any", "all", "cumsum"}
_PRODUCTS = {"dot", "matmul"}
_RANGES = {"range", "arange"}
_ENTRYWISE = {"exp", "log", "log10", "log2", "sqrt", "square", "abs", "sin", "cos", "maximum", "minimum", "round"}


def calls_for(node: ast.Call, scope: Scope) -> Iterator[ast.AST]:
    """What may stand in the place of a call."""
    name, receiver = called(node), node.func.value if isinstance(node.func, ast.Attribute) else None
    yield from _with_other_arguments(node, name)
    for other in _SIBLINGS.get(name, ()):
        yield ast.Call(_renamed(node.func, other), node.args, node.keywords)
    if name in _REARRANGED | {"copy"} and receiver is not None and not _is_module(receiver):
        yield receiver
    elif node.args and (len(node.args) == 1 or name in _COPIES | {"pad"}):
        yield node.args[0]  # an exp, a sqrt or a copy that was forgotten
    if name in _RANGES:
        yield from _range(node)
    if name == "pad" and not any(keyword.arg == "constant_values" for keyword in node.keywords):
        yield ast.Call(node.func, node.args, [*node.keywords, ast.keyword("constant_values", ast.Constant(1))])
    if name in _PRODUCTS and len(node.args) == 2:
        x, y = node.args
        yield from (ast.Call(node.func, args, node.keywords) for args in ([turned(x), y], [x, turned(y)]))
    if name in _ENTRYWISE and isinstance(node.func, ast.Attribute) and not node.keywords:
        for arg in node.args:  # in place
            if isinstance(arg, ast.Name) and arg.id in scope.given:
                yield ast.Call(node.func, node.args, [ast.keyword("out", arg)])
    if isinstance(node.func, ast.Name) and (another := after(name, scope.alike(name))):
        yield ast.Call(ast.Name(another, ast.Load()), node.args, node.keywords)


def _with_other_arguments(node: ast.Call, name: str) -> Iterator[ast.AST]:
    """Two that stand next to each other exchanged; one with a name left out, and an axis that has none."""
    for at in range(0 if name in _SYMMETRIC else len(node.args) - 1):
        if not any(isinstance(arg, ast.Starred) for arg in node.args[at : at + 2]):
            yield ast.Call(node.func, exchanged(node.args, at), node.keywords)
    for keyword in node.keywords:
        yield ast.Call(node.func, node.args, [other for other in node.keywords if other is not keyword])
    if name in _REDUCTIONS and isinstance(node.func, ast.Attribute):
        axis = 1 if _is_module(node.func.value) else 0
        if len(node.args) == axis + 1:
            yield ast.Call(node.func, node.args[:axis], node.keywords)


def _renamed(function: ast.expr, name: str) -> ast.expr:
    if isinstance(function, ast.Attribute):
        return ast.Attribute(function.value, name, ast.Load())
    return ast.Name(name, ast.Load())


def _range(node: ast.Call) -> Iterator[ast.AST]:
    args = node.args if len(node.args) > 1 else [ast.Constant(0), *node.args]
    for at, by in ((0, 1), (1, 1), (1, -1)):
        yield ast.Call(node.func, [*args[:at], moved(args[at], by), *args[at + 1 :]], node.keywords)


def moved(node: ast.expr, by: int) -> ast.expr:
    """One more, or one less."""
    return ast.BinOp(node, ast.Add() if by > 0 else ast.Sub(), ast.Constant(abs(by)))


def turned(node: ast.expr) -> ast.expr:
    """Transposed, or not any more."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return node.value
    return ast.Attribute(node, "T", ast.Load())


def exchanged(items: list[ast.expr], at: int) -> list[ast.expr]:
    """The items with the one at a place and the next one exchanged."""
    return [*items[:at], items[at + 1], items[at], *items[at + 2 :]]


def called(node: ast.AST) -> str:
    """The last part of the name that a call calls."""
    return ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""


def _is_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in ("np", "copy", "plt", "random")
