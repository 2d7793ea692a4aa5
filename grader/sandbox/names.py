"""Which module-level names does a statement define, and which does a function look up? Runs inside the sandbox."""

from __future__ import annotations

import ast
import builtins
import dis
import types
from collections.abc import Iterable, Iterator


def bound(node: ast.stmt) -> set[str]:
    """The module-level names a statement defines, or fills: `table["a"] = 1`, `items.append(1)`."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
        return {node.name}
    names: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.alias):
            names.add((inner.asname or inner.name).split(".")[0])
        elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            names.add(inner.id)
        elif isinstance(inner, ast.Subscript) and isinstance(inner.ctx, ast.Store):
            names |= _names_in(inner)
        elif isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Call):
            names |= _names_in(inner.value.func)
        elif isinstance(inner, ast.FunctionDef | ast.ClassDef):
            names.add(inner.name)
    return names


def bound_by(nodes: Iterable[ast.stmt]) -> set[str]:
    """The module-level names that some statements define."""
    return set().union(*map(bound, nodes))


def _names_in(node: ast.expr) -> set[str]:
    """The name that `table["a"]["b"]` or `items.append` begins with."""
    bare = isinstance(node, ast.Name)
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return {node.id} if isinstance(node, ast.Name) and not bare else set()


def wanting(needed: Iterable[str], module: types.ModuleType) -> set[str]:
    """Names that are needed, directly or inside what is needed, and that nothing defines.

    Lists, dicts and sets among them count as well: it may be that other code is to fill them.
    """
    lacking: set[str] = set()
    seen: set[str] = set()
    waiting = list(needed)
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in module.__dict__:
            value = module.__dict__[name]
            if type(value) in (list, dict, set):
                lacking.add(name)
            for function in _functions(value, module, set()):
                waiting.extend(_looked_up(function.__code__))
        elif not hasattr(builtins, name):
            lacking.add(name)
    return lacking


def _functions(item: object, module: types.ModuleType, seen: set[int]) -> Iterator[types.FunctionType]:
    """The functions of the learner's that an object consists of: methods, what is decorated, what is wrapped."""
    if id(item) in seen:
        return
    seen.add(id(item))
    inner: list[object] = []
    if isinstance(item, types.FunctionType) and item.__globals__ is module.__dict__:
        yield item
        inner = [cell.cell_contents for cell in item.__closure__ or () if cell != types.CellType()]
    elif isinstance(item, type):
        own = [base for base in item.__mro__ if base.__module__ == module.__name__]
        inner = [member for base in own for member in vars(base).values()]
    elif isinstance(item, staticmethod | classmethod):
        inner = [item.__func__]
    elif isinstance(item, property):
        inner = [item.fget, item.fset, item.fdel]
    elif callable(item):  # functools.lru_cache, np.vectorize
        inner = [getattr(item, "__wrapped__", None), getattr(item, "pyfunc", None)]
    for part in inner:
        yield from _functions(part, module, seen)


def _looked_up(code: types.CodeType) -> set[str]:
    """The global names that a code looks up; attributes of the same name do not count."""
    names: set[str] = set()
    high = 0
    for operation, argument in zip(code.co_code[::2], code.co_code[1::2], strict=True):
        if operation in _LOOKUPS:
            names.add(code.co_names[(high | argument) >> _LOOKUPS[operation]])
        high = (high | argument) << 8 if operation == dis.EXTENDED_ARG else 0
    inner = (_looked_up(constant) for constant in code.co_consts if isinstance(constant, types.CodeType))
    return names.union(*inner)


def _lookups() -> dict[int, int]:
    """The operations that look up a global name, and by how many bits their argument is shifted.

    `dis` knows, and tells it here for this Python once: to have it spell out every code takes ten times as long.
    """
    found: dict[int, int] = {}
    for text, names in (("lambda: (a, b, c)", "abc"), ("(a, b, c)", "abc")):
        code = compile(text, "", "eval")
        codes = [code, *(constant for constant in code.co_consts if isinstance(constant, types.CodeType))]
        for step in (step for inner in codes for step in dis.get_instructions(inner)):
            if step.opname in ("LOAD_GLOBAL", "LOAD_NAME") and step.argval == "c" and step.arg is not None:
                found[step.opcode] = (step.arg // names.index("c")).bit_length() - 1
    return found


_LOOKUPS = _lookups()
