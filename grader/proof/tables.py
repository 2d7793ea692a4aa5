"""What does an author answer to a finding? Tables with reasons in the file of mistakes, read without running it.

EQUIVALENT = {"reason": ["function: line", ...]}          mutants that are right all the same
BROUGHT_ALONG = {"stem": ["function", ...]}               what the solution takes over from an earlier problem
EARNED_BY_GARBAGE = {"check": "reason"}                   checks that know nothing by their nature
REDUNDANT = {"check": "reason"}                           checks that find nothing which no other one finds
SHOWN = {"reason": ["line", ...]}                         lines of the solution that the learner may see
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from grader.course import Problem
from grader.faults import CourseFault


def reasons(problem: Problem, table: str) -> Mapping[str, str]:
    """A table of reasons by the name they are for. Raises CourseFault for a table of another form."""
    found: dict[str, str] = {}
    for node in _tables(problem, table):
        try:
            found |= {str(name): str(reason) for name, reason in ast.literal_eval(node).items()}
        except (ValueError, AttributeError) as error:
            raise CourseFault(f"{problem.mistakes}: {table} is {{'name': 'reason'}}") from error
    return found


def listed(problem: Problem, table: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a key and each thing listed below it. Raises CourseFault for a table of another form."""
    found: list[tuple[str, str]] = []
    for node in _tables(problem, table):
        try:
            read = ast.literal_eval(node)
            found += [(str(key), str(item)) for key, items in read.items() for item in _items(items)]
        except (ValueError, AttributeError, TypeError) as error:
            form = "{'stem': ['function', ...]}" if table == "BROUGHT_ALONG" else "{'reason': ['function: line', ...]}"
            raise CourseFault(f"{problem.mistakes}: {table} is {form}") from error
    return tuple(found)


def _tables(problem: Problem, table: str) -> list[ast.expr]:
    if problem.mistakes is None:
        return []
    tree = ast.parse(problem.mistakes.read_bytes())
    return [node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == table]


def _items(items: object) -> Sequence[object]:
    if not isinstance(items, list | tuple):
        raise TypeError
    return items
