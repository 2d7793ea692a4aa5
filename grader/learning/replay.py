"""Which lines of Python repeat the call that failed?

Of everything that happened in a check only what the failing call rests on is kept: how its objects were made, and what
was done with them and with its arguments before.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.learning.literals import Literals
from grader.learning.transcript import Function, Kept, Object, Step

_MOST = 40  # calls before the failing one; where there were more, the latest
_INLINE = 28  # characters of an argument that needs no name
_KEYWORDS = frozenset({"self", "lambda", "class", "def", "np"})


@dataclass(frozen=True)
class Script:
    """Python that repeats a call. `names`: what it needs of the answer; `rig`: functions of the rig that it calls.

    `arrays` are those too large to be written, under the names they have in the file that keeps them; `stand_ins` how
    many were replaced; `functions` the names of functions of the grader's; `left_out` how many earlier calls.
    """

    lines: tuple[str, ...]
    names: tuple[str, ...]
    rig: tuple[str, ...] = ()
    arrays: Mapping[str, np.ndarray[Any, Any]] = field(default_factory=dict)
    stand_ins: int = 0
    functions: tuple[str, ...] = ()
    left_out: int = 0


def parameters_in(stub: str) -> dict[str, list[str]]:
    """What the arguments are called: by function, class (of its __init__) and Class.method, as the stub has them.

    `script_of` looks for a function of the rig under "rig NAME".
    """
    found: dict[str, list[str]] = {}
    try:
        tree = ast.parse(stub)
    except (SyntaxError, ValueError):
        return found
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = [arg.arg for arg in node.args.args]
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    own = [arg.arg for arg in method.args.args[1:]]
                    found[node.name if method.name == "__init__" else f"{node.name}.{method.name}"] = own
    return found


def what_it_rests_on(steps: Sequence[Step], at: int) -> list[int]:
    """The places of the steps that the one at `at` rests on, itself the last."""
    wanted, found = _touched(steps[at]), [at]
    for place in range(at - 1, -1, -1):
        step = steps[place]
        makes = step.made is not None and step.made.number in wanted
        if makes or (step.kind != "get" and _touched(step) & wanted):
            found.insert(0, place)
            wanted |= _touched(step)
            if makes and step.made is not None and step.target != step.made.number:
                wanted.discard(step.made.number)
    return found


def script_of(
    steps: Sequence[Step], at: int, parameters: Mapping[str, list[str]], *, keep_arrays: bool = False
) -> Script:
    """The lines that repeat the step at `at`, and print what comes of it."""
    places = what_it_rests_on(steps, at)
    chosen = [p for p in places[:-1] if steps[p].made is not None or p in places[-_MOST - 1 : -1]] + [at]
    writer = _Writer(parameters, keep_arrays)
    for place in chosen:
        writer.step(steps[place], last=place == at)
    return Script(
        tuple(writer.lines), tuple(dict.fromkeys(writer.names)), tuple(dict.fromkeys(writer.rig)), writer.arrays,
        writer.literals.stand_ins, tuple(writer.functions.values()), len(places) - len(chosen),
    )  # fmt: skip


def _touched(step: Step) -> set[int]:
    """The numbers of the objects and of the kept arguments that a step has to do with."""
    found = {step.target} - {0}
    waiting: list[object] = [*step.args, *step.kwargs.values()]
    while waiting:
        match waiting.pop():
            case Object(number=number) | Kept(number=number):
                found.add(number)
            case list() | tuple() as items:
                waiting.extend(items)
            case dict() as items:
                waiting.extend(items.values())
    return found


class _Writer:
    """Writes steps as lines, and names what has to have a name."""

    def __init__(self, parameters: Mapping[str, list[str]], keep_arrays: bool) -> None:
        self.lines: list[str] = []
        self.names: list[str] = []
        self.rig: list[str] = []
        self.functions: dict[int, str] = {}
        self.arrays: dict[str, np.ndarray[Any, Any]] = {}
        self.literals = Literals(self._outside, self._keep)
        self._parameters = parameters
        self._keep_arrays = keep_arrays
        self._objects: dict[int, tuple[str, str]] = {}  # number -> its name and its class
        self._taken: dict[str, str] = {}  # name -> what is written behind it
        self._base = "x"

    def step(self, step: Step, *, last: bool) -> None:
        expression = self._expression(step)
        if step.kind == "set":
            self.lines.append(f"{expression} = {self._argument(step.args[0], step.name)}")
        elif last:
            self.lines.append(f"print({expression})")
        elif step.made is not None and step.made.number not in self._objects:
            name = self._free(_snake(step.made.kind) or "made")
            self._taken[name] = ""
            self._objects[step.made.number] = (name, step.made.kind)
            self.lines.append(f"{name} = {expression}")
        else:
            self.lines.append(expression)

    def _expression(self, step: Step) -> str:
        owner, kind = self._objects.get(step.target, ("", "")) if step.target else ("", "")
        if step.target and not owner:
            owner = "made"
        if not step.target and step.kind == "play":
            self.rig.append(step.name)
        elif not step.target:
            self.names.append(step.name)
        whole = ".".join(filter(None, (owner, step.name)))
        if step.kind in ("get", "set"):
            return whole
        name = f"rig {step.name}" if step.kind == "play" else f"{kind}.{step.name}" if owner else step.name
        called = self._parameters.get(name, [])
        bases = [*called, *["x"] * len(step.args)]
        args = [self._argument(value, bases[at]) for at, value in enumerate(step.args)]
        args += [f"{name}={self._argument(value, name)}" for name, value in step.kwargs.items()]
        return f"{whole}({', '.join(['answer', *args] if step.kind == 'play' else args)})"

    def _argument(self, value: object, base: str) -> str:
        """An argument in place where it is short, else under the name of its parameter."""
        self._base = base
        if isinstance(value, Kept):
            if value.number not in self._objects:
                fresh = isinstance(value.value, str) and value.value == "new axes"
                written = "plt.subplots()[1]" if fresh else self.literals.write(value.value)
                self._objects[value.number] = (self._assign(base, written, alone=True), "")
            return self._objects[value.number][0]
        written = self.literals.write(value)
        short = len(written) <= _INLINE and "\n" not in written
        return written if short or written.isidentifier() else self._assign(base, written)

    def _assign(self, base: str, written: str, *, alone: bool = False) -> str:
        for name, known in self._taken.items():
            if known == written and not alone:
                return name
        name = self._free(base)
        self._taken[name] = "" if alone else written
        self.lines.append(f"{name} = {written}".replace("\n", "\n" + " " * (len(name) + 3)))
        return name

    def _free(self, base: str) -> str:
        base = f"{base}_" if base in _KEYWORDS or base in self.names or not base.isidentifier() else base
        names = (base, *(f"{base}{k}" for k in range(2, 10_000)))
        return next(name for name in names if name not in self._taken)

    def _outside(self, value: object) -> str | None:
        if isinstance(value, Object):
            name = self._objects.get(value.number, ("made", ""))[0]
            return name + "".join(f".{key}" if kind == "a" else f"[{key!r}]" for kind, key in value.path)
        if isinstance(value, Function):
            if value.number not in self.functions:
                self.functions[value.number] = self._free("f")
                self._taken[self.functions[value.number]] = ""
            return self.functions[value.number]
        if isinstance(value, Kept):
            return self._argument(value, self._base)
        return None

    def _keep(self, array: np.ndarray[Any, Any]) -> str | None:
        if not self._keep_arrays:
            return None
        same = (name for name, other in self.arrays.items() if other is array)
        name = next(same, f"{self._base}{len(self.arrays) + 1}")
        self.arrays[name] = array
        return f'inputs["{name}"]'


def _snake(kind: str) -> str:
    """`SoftmaxWithLoss` as people name an object of it: softmax_with_loss."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", kind).lower()
