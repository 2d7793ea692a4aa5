"""Does what a learner reads say enough, and not too much?

Everything stands there in two languages; the shapes of the arrays that are judged are named; no line of the solution
can be copied out of the stub, its statement or a hint. A formula is written as mathematics (a fraction with a bar, a
centred dot), and the learner makes code of it. Where a line may be seen, the file of mistakes says why:

    SHOWN = {"the formula of problem 207": ["OH = (H + 2 * pad - filter_h) // stride + 1"]}
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

import numpy as np

from grader.course import Problem
from grader.declaration import read_stub
from grader.proof.finding import Said
from grader.proof.tables import listed
from grader.trial import Outcome

TABLE = "SHOWN"
_LEAST = 2  # operations, calls or indices: `x + y` is anybody's
_OPERATIONS = (ast.BinOp, ast.Call, ast.Compare, ast.Subscript, ast.BoolOp)
_TUPLE = re.compile(r"(?<![\w\])])\(((?:[\w*+/ -]+,)+(?: *[\w*+/ -]+)?)\)")  # (N, D), and no call f(x, y)
_ANY_SHAPE = re.compile(r"\b(?:any|same|its|their|whatever)\b[^.]{0,40}\bshapes?\b|\bshapes? of\b")


def unsound_texts(problem: Problem, outcomes: Iterable[Outcome]) -> Iterator[Said]:
    """What is wrong with the texts of a problem. `outcomes`: how its checks end on the solution.

    Raises CourseFault where a text is missing in one of the languages.
    """
    read_stub(problem.stub)
    if problem.learned is None:
        yield (
            "learned",
            'Problem(...) has no learned="...": say in a sentence what a pass has taught, in both languages',
        )
    yield from _shapes(problem, outcomes)
    yield from _given_away(problem)


def _shapes(problem: Problem, outcomes: Iterable[Outcome]) -> Iterator[Said]:
    """For arrays with so many axes, a tuple of so many names or a word that any shape will do, in both languages."""
    axes = {array.ndim for one in outcomes for compared in one.compared for array in _arrays(compared.value)}
    docstrings = "\n".join(_docstrings(ast.parse(problem.stub.read_bytes())))
    for language, statement, free in (
        ("English", problem.statement.en, _ANY_SHAPE.search(problem.statement.en)),
        ("Korean", problem.statement.ko, "모양" in problem.statement.ko),
    ):
        named = {_length(found[1]) for found in _TUPLE.finditer(f"{statement}\n{docstrings}")}
        missing = sorted(axes - named - {0})
        if missing and not free:
            counted = " and ".join(map(str, missing))
            yield (
                "statement",
                f"the {language} statement names no shape of the arrays with {counted} axes that are judged",
            )


def _arrays(value: object) -> Iterator[np.ndarray]:
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _arrays(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _arrays(item)


def _docstrings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield ast.get_docstring(node) or ""


def _length(inside: str) -> int:
    return sum(bool(part.strip()) for part in inside.split(","))


def _given_away(problem: Problem) -> Iterator[Said]:
    """Lines of the solution that stand in something that learners read."""
    assert problem.solution is not None  # its file was run already
    read = {"the stub": problem.stub.read_text(encoding="utf-8")}
    read |= {f"hint {at}": f"{hint.en}\n{hint.ko}" for at, hint in enumerate(problem.hints, 1)}
    shown = [line for _, line in listed(problem, TABLE)]
    found = dict.fromkeys(
        (line, where)
        for line in _lines(ast.parse(problem.solution.read_bytes()))
        for where, text in read.items()
        if _stands_in(line, text)
    )
    for line, where in found:
        if line not in shown:
            yield "statement", f"{where} gives a line of the solution away: {line}"
    for line in shown:
        if line not in {line for line, _ in found}:
            yield "statement", f"{TABLE} lists a line that no text gives away: {line}"


def _lines(tree: ast.Module) -> Iterator[str]:
    """The statements of a solution that say something; of `return`, what is returned."""
    for node in ast.walk(tree):
        said: ast.AST | None = None
        if isinstance(node, ast.Return):
            said = node.value
        elif isinstance(node, ast.Assign | ast.AugAssign) or (
            isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
        ):
            said = node
        if said is not None and sum(isinstance(part, _OPERATIONS) for part in ast.walk(said)) >= _LEAST:
            yield ast.unparse(said)


def _stands_in(line: str, text: str) -> bool:
    """Whatever the spaces, and not as a part of longer words."""
    return re.search(rf"(?<!\w){re.escape(_tight(line))}(?!\w)", _tight(text)) is not None


def _tight(text: str) -> str:
    """Without spaces, but for those between two words."""
    return re.sub(r"(?<!\w) | (?!\w)", "", re.sub(r"\s+", " ", text))
