"""Do stub, solution and checks speak of the same things? Names, signatures, their order, and the points.

That checks call with the right arguments needs no look: the solution has the stub's signatures and passes them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.course import Problem
from grader.faults import CourseFault
from grader.materials import Materials
from grader.proof.finding import Said

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_OURS = {"rig"}  # what a check may ask of `learner` beside names of the stub


def disagreements(problem: Problem, materials: Materials) -> Iterator[Said]:
    """Where the files of a problem contradict each other."""
    assert problem.solution is not None  # its file was run already
    stub, solution = _parsed(problem.stub), _parsed(problem.solution)
    yield from _signatures(stub.body, solution.body, "")
    yield from _order(problem.names, solution)
    yield from _unknown(problem)
    declared = [(check.name, check.points, check.needs) for check in problem.checks]
    if declared != [(check.name, check.points, check.needs) for check in materials.checks]:
        yield "checks", "the checks that run are not those that the file declares: write each out, with @problem.check"


def _signatures(stub: Sequence[ast.stmt], solution: Sequence[ast.stmt], owner: str) -> Iterator[Said]:
    """Every function and method of the stub has the same arguments and defaults in the solution, in the same order."""
    solved = {node.name: node for node in solution if isinstance(node, _Function | ast.ClassDef)}
    for node in stub:
        if not isinstance(node, _Function | ast.ClassDef):
            continue
        name, other = f"{owner}{node.name}", solved.get(node.name)
        if isinstance(node, ast.ClassDef):
            if isinstance(other, ast.ClassDef):
                yield from _signatures(node.body, _with_inherited(other, solved), f"{name}.")
            elif other is not None:
                yield "solution", f"{name} is a class in the stub, and none in the solution"
        elif isinstance(other, ast.ClassDef):
            yield "solution", f"{name} is a function in the stub, and a class in the solution"
        elif other is not None and ast.unparse(other.args) != ast.unparse(node.args):
            yield "solution", f"{name}({ast.unparse(other.args)}) is {name}({ast.unparse(node.args)}) in the stub"
        elif other is None and owner and ast.unparse(node.args) != "self":  # without arguments it may be left out
            yield "solution", f"{name} is in the stub, and not in the solution"


def _with_inherited(node: ast.ClassDef, classes: dict[str, _Function | ast.ClassDef]) -> Sequence[ast.stmt]:
    """The body of a class, behind those of the classes of the same file that it comes from."""
    bases = [classes.get(ast.unparse(base)) for base in node.bases]
    return [item for base in bases if isinstance(base, ast.ClassDef) for item in base.body] + node.body


def _order(names: Sequence[str], solution: ast.Module) -> Iterator[Said]:
    defined = [node.name for node in solution.body if isinstance(node, _Function | ast.ClassDef)]
    asked = [name for name in names if name in defined]
    solved = [name for name in defined if name in asked]
    if asked != solved:
        yield "solution", f"defines {', '.join(solved)} in this order, the stub {', '.join(asked)}"


def _unknown(problem: Problem) -> Iterator[Said]:
    """Names that a check or a rig asks the learner for, though the stub never says them."""
    stub = problem.stub.read_text(encoding="utf-8")
    for path, owner in ((problem.checks_file, "learner"), *((rig, "answer") for rig in problem.rigs)):
        asked = {
            node.attr
            for node in ast.walk(_parsed(path))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == owner
        }
        for name in sorted(asked - _OURS - set(problem.names)):
            if not name.startswith("__") and name not in stub:
                yield "checks", f"{path.name} asks for {owner}.{name}, which the stub does not mention"


def _parsed(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_bytes())
    except SyntaxError as error:
        raise CourseFault(f"{path} cannot be run (SyntaxError: {error})") from error
