"""How is a function that the grader hands in written as Python, when its source and what it closes over are plain?"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

import numpy as np


def source_of(function: Callable[..., Any], name: str, write: Callable[[object], str]) -> list[str] | None:
    """Lines that define the function under a name; None where it rests on more than numbers and numpy.

    `write` writes a value as an expression.
    """
    node = _node(function)
    if node is None:
        return None
    try:
        around = inspect.getclosurevars(function)
    except (TypeError, ValueError):
        return None
    held = {**around.nonlocals, **around.globals}
    plain = {key: value for key, value in held.items() if value is not np}
    defaults = getattr(function, "__defaults__", None) or ()
    if around.unbound or getattr(function, "__kwdefaults__", None):
        return None
    if not all(isinstance(value, np.ndarray | int | float) for value in (*plain.values(), *defaults)):
        return None
    node.args.defaults = [ast.parse(write(value), mode="eval").body for value in defaults]
    lines = [f"{key} = {write(value)}" for key, value in plain.items()]
    if isinstance(node, ast.Lambda):
        called = ast.FunctionDef(name, node.args, [ast.Return(node.body)], [], lineno=1)
        return [*lines, *ast.unparse(ast.fix_missing_locations(called)).split("\n")]
    node.name, node.decorator_list = name, []
    return [*lines, *ast.unparse(node).split("\n")]


def _node(function: Callable[..., Any]) -> ast.Lambda | ast.FunctionDef | None:
    """Its syntax: the one lambda, or the one function, in the lines that its file has for it."""
    try:
        source = textwrap.dedent(inspect.getsource(function)).strip()
    except (OSError, TypeError):
        return None
    wanted = ast.Lambda if getattr(function, "__name__", "") == "<lambda>" else ast.FunctionDef
    for text in (source, source.rstrip(","), f"def _():\n{textwrap.indent(source, ' ')}"):
        try:
            found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, wanted)]
        except SyntaxError:
            continue
        own = [node for node in found if isinstance(node, ast.Lambda) or node.name == function.__name__]
        return own[0] if len(own) == 1 else None
    return None
