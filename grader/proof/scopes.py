"""Which names, attributes and words could somebody confuse with those that stand at a place of a solution?"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Scope:
    """A function: what it is called, its variables, the attributes of its object, the words of its module.

    `given` are those of its variables that are arguments, `zeros` those that begin as arrays of zeros. `functions`:
    those of the module, with the number of their arguments; `spared`: those that stay as they are.
    """

    where: str = ""
    names: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    functions: tuple[tuple[str, int], ...] = ()
    zeros: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()

    def spares(self, node: ast.stmt) -> bool:
        """Whether a statement is a function or class at top level that is to stay as it is."""
        return not self.where and isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in self.spared

    def alike(self, name: str) -> tuple[str, ...]:
        """The functions of the module that take as many arguments as the one of this name."""
        takes = dict(self.functions)
        return tuple(other for other, count in self.functions if count == takes.get(name))

    def inside(self, node: ast.FunctionDef | ast.ClassDef) -> Scope:
        """The scope of a function or class that stands in this one."""
        where = f"{self.where}.{node.name}" if self.where else node.name
        if isinstance(node, ast.ClassDef):
            return replace(self, where=where, names=(), attributes=_attributes(node), given=(), zeros=())
        return replace(self, where=where, names=_variables(node), given=_arguments(node), zeros=_zeros(node))


def module_scope(tree: ast.Module, spared: Collection[str] = ()) -> Scope:
    """The scope that all others stand in."""
    words = {node.value for node in _code_of(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    functions = tuple((node.name, len(_arguments(node))) for node in tree.body if isinstance(node, ast.FunctionDef))
    return Scope(words=tuple(sorted(words)), functions=functions, spared=tuple(spared))


def after(item: str, items: Sequence[str]) -> str | None:
    """The next of several names, round in a circle; None where there is no other."""
    if item not in items or len(items) < 2:
        return None
    return items[(items.index(item) + 1) % len(items)]


def is_prose(node: ast.stmt) -> bool:
    """A docstring, or a table of texts for people (EXPLANATIONS)."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXPLANATIONS"


def _code_of(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.stmt) and is_prose(child)) and not isinstance(child, ast.JoinedStr):
            yield child
            yield from _code_of(child)


def _variables(function: ast.FunctionDef) -> tuple[str, ...]:
    """Arguments and what is assigned, in the order in which they come up; loop counters too, self not."""
    assigned = [
        node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    return tuple(dict.fromkeys([*_arguments(function), *assigned]))


def _arguments(function: ast.FunctionDef) -> tuple[str, ...]:
    args = function.args
    return tuple(arg.arg for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs) if arg.arg != "self")


def _zeros(function: ast.FunctionDef) -> tuple[str, ...]:
    """Variables that are given an array of zeros (or one without contents) when they come up."""
    made = (
        (target.id, ast.unparse(node.value.func).rpartition(".")[2])
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        for target in node.targets
        if isinstance(target, ast.Name)
    )
    return tuple(name for name, maker in made if maker in ("zeros", "zeros_like", "empty", "empty_like"))


def _attributes(owner: ast.ClassDef) -> tuple[str, ...]:
    """What its methods keep on self."""
    return tuple(
        dict.fromkeys(
            node.attr
            for node in ast.walk(owner)
            if isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and isinstance(node.value, ast.Name)
            and node.value.id == "self"
        )
    )
