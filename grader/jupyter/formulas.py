"""Can this formula of a statement be set as mathematics? LaTeX for it, or None where it has to stay as it is typed.

Statements are plain text, so that a terminal shows them; a formula stands there as `y[k] = exp(x[k]) / (...)`. What
reads as mathematics through and through is set as such. Everything else (code, tables, arrays, graphs, words) stays
code: a formula in typewriter letters is read without trouble, a broken one is not.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence

_GREEK = {"alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "lambda", "mu", "rho", "sigma"}
_NAMED = {
    "exp": r"\exp",
    "log": r"\log",
    "ln": r"\ln",
    "max": r"\max",
    "min": r"\min",
    "sin": r"\sin",
    "tanh": r"\tanh",
}
_FUNCTIONS = _NAMED.keys() | {"sqrt", "sigmoid", "softmax", "relu"}
_RELATIONS = {"<=": r"\le", ">=": r"\ge", "<-": r"\leftarrow", "=": "=", "<": r"\lt", ">": r"\gt"}
_RELATION = re.compile(r"\s(<=|>=|<-|=|<|>)\s")
_GAP = re.compile(r" {3,}")  # what stands behind it is beside the formula: a shape, a condition, another formula
_BAR = re.compile(r"\s*-{3,}\s*")
_SIDE_BY_SIDE = re.compile(r"(?<![\w.])(\d+)([A-DF-Za-df-z])\b")  # 2h; not 1e-7
_WORDS = re.compile(r"[^\W_](?:(?!  )[^\\{}$~^_%#&<>])*")  # and no sign that a program for formulas takes for its own
_SUM, _SIGN, _PRODUCT, _POWER, _ATOM = range(5)  # how tightly a part holds together
_Set = tuple[str, int]


class _NotMathematics(Exception):
    """Something that is code, or not known."""


def latex_of(block: Sequence[str]) -> list[str] | None:
    """The lines of a display formula, without the signs around it; None where one line is not mathematics."""
    lines = [line for line in _with_fractions(block) if line.strip()]
    try:
        rows = [_row(line.strip()) for line in lines]
    except (_NotMathematics, SyntaxError, ValueError, RecursionError):
        return None
    if not rows:
        return None
    if len(rows) == 1:
        return [rows[0].replace("&", "").strip()]
    return [r"\begin{aligned}", *(rf"{row} \\" for row in rows[:-1]), rows[-1], r"\end{aligned}"]


def inline_of(text: str) -> str | None:
    """LaTeX of a short text that is an equation and nothing else; None for everything else."""
    try:
        return _formula(text.strip()).replace("&", "") if _RELATION.search(text) else None
    except (_NotMathematics, SyntaxError, ValueError, RecursionError):
        return None


def _with_fractions(block: Sequence[str]) -> list[str]:
    """A numerator, a bar and a denominator below one another in one line."""
    lines = list(block)
    for at in range(len(lines) - 2, 0, -1):
        if _BAR.fullmatch(lines[at]):
            lines[at - 1 : at + 2] = [f"({lines[at - 1].strip()}) / ({lines[at + 1].strip()})"]
    return lines


def _row(line: str) -> str:
    first, *beside = _GAP.split(line)
    return r" \qquad ".join([_formula(first), *map(_beside, beside)])


def _beside(text: str) -> str:
    """Another formula, a shape, or words; words may stand behind the first two and a comma."""
    for formula, comma, words in ((text, "", ""), text.rpartition(", ")):
        if words and not _WORDS.fullmatch(words):
            continue
        try:
            made = inline_of(formula) or _expression(formula, shapes=True)
        except (_NotMathematics, SyntaxError, ValueError):
            continue
        return rf"{made}\text{{{comma}{words}}}" if words else made
    if _WORDS.fullmatch(text):
        return rf"\text{{{text}}}"
    raise _NotMathematics(text)


def _formula(text: str) -> str:
    """Sides with relations between them, the first of which is where lines are aligned; or one side that computes."""
    first, *rest = _RELATION.split(text)
    made = _expression(first, computes=not rest)
    for at, (sign, side) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        made += f" {'' if at else '&'}{_RELATIONS[sign]} {_expression(side)}"
    return made if rest else f"& {made}"


def _expression(text: str, *, computes: bool = False, shapes: bool = False) -> str:
    """LaTeX of one side; `computes`: a name or a number alone is none; `shapes`: (N, D) is one."""
    if "  " in text.strip():  # columns of a table: -2.3  -6.9
        raise _NotMathematics(text)
    plain = _SIDE_BY_SIDE.sub(r"\1*\2", text.strip().replace("·", "*"))
    node = ast.parse(plain, mode="eval").body
    if shapes and isinstance(node, ast.Tuple) and node.elts:
        return f"({', '.join(_set(part, plain)[0] for part in node.elts)}{',' * (len(node.elts) == 1)})"
    if computes and not isinstance(node, ast.BinOp):
        raise _NotMathematics(text)
    return _set(node, plain)[0]


def _set(node: ast.expr, source: str) -> _Set:
    match node:
        case ast.Name(id=name):
            return _name(name), _ATOM
        case ast.Constant(value=value):
            return _constant(value, ast.get_source_segment(source, node) or "")
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"-{_held(_set(operand, source), _PRODUCT)}", _SIGN
        case ast.BinOp():
            return _operation(node, source)
        case ast.Subscript(value=ast.Name(id=name), slice=index) if name not in _FUNCTIONS:
            indices = index.elts if isinstance(index, ast.Tuple) else [index]
            return f"{{{_name(name)}}}_{{{','.join(_set(part, source)[0] for part in indices)}}}", _ATOM
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if args:
            return _call(name, [_set(arg, source)[0] for arg in args])
        case _:
            raise _NotMathematics(type(node).__name__)


def _operation(node: ast.BinOp, source: str) -> _Set:
    match node:  # dz/dt * dt/dx is a product of two fractions, though the first three are read first
        case ast.BinOp(ast.BinOp(ast.BinOp(op=ast.Div()) as first, ast.Mult(), above), ast.Div(), below):
            node = ast.BinOp(first, ast.Mult(), ast.BinOp(above, ast.Div(), below))
            return rf"{_set(first, source)[0]} \cdot {_set(node.right, source)[0]}", _PRODUCT
    left, right = _set(node.left, source), _set(node.right, source)
    product = _SIGN if left[1] == _SIGN else _PRODUCT  # -x · y begins with a sign
    ways: dict[type[ast.operator], Callable[[], _Set]] = {
        ast.Add: lambda: (f"{left[0]} + {_held(right, _PRODUCT)}", _SUM),
        ast.Sub: lambda: (f"{left[0]} - {_held(right, _PRODUCT)}", _SUM),
        ast.Mult: lambda: (rf"{_held(left, _SIGN)} \cdot {_held(right, _POWER)}", product),
        ast.MatMult: lambda: (rf"{_held(left, _SIGN)} \, {_held(right, _POWER)}", product),
        ast.Div: lambda: (rf"\frac{{{left[0]}}}{{{right[0]}}}", _PRODUCT),
        ast.FloorDiv: lambda: (rf"\left\lfloor \frac{{{left[0]}}}{{{right[0]}}} \right\rfloor", _ATOM),
        ast.Pow: lambda: (f"{{{_held(left, _ATOM)}}}^{{{right[0]}}}", _POWER),
    }
    if type(node.op) not in ways:
        raise _NotMathematics(type(node.op).__name__)
    return ways[type(node.op)]()


def _held(part: _Set, least: int) -> str:
    """A part in parentheses where it would fall apart in its place."""
    made, holds = part
    return made if holds >= least else rf"\left({made}\right)"


def _call(name: str, args: Sequence[str]) -> _Set:
    if name == "sqrt" and len(args) == 1:
        return rf"\sqrt{{{args[0]}}}", _ATOM
    if name not in _FUNCTIONS and len(name) > 1:
        raise _NotMathematics(name)
    head = _NAMED.get(name) or (name if len(name) == 1 else rf"\operatorname{{{name}}}")
    return rf"{head}\left({', '.join(args)}\right)", _ATOM


def _constant(value: object, written: str) -> _Set:
    if value is ...:
        return r"\cdots", _ATOM
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _NotMathematics(written)
    size, _, exponent = written.lower().partition("e")
    if not exponent:
        return written, _ATOM
    power = f"10^{{{int(exponent)}}}"
    return (power, _POWER) if size == "1" else (rf"{size} \times {power}", _PRODUCT)


def _name(name: str) -> str:
    """x, W1 and theta are symbols, dW is a gradient, OH and filter_h are words."""
    if name in _FUNCTIONS:
        raise _NotMathematics(name)
    found = re.fullmatch(r"([A-Za-z]+?)(\d*)", name)
    if found is None:
        return rf"\mathrm{{{name.replace('_', chr(92) + '_')}}}"
    letters, digits = found.groups()
    if letters in _GREEK:
        symbol = rf"\{letters}"
    elif len(letters) == 2 and letters[0] == "d":
        symbol = rf"\mathrm{{d}}{letters[1]}"
    else:
        symbol = letters if len(letters) == 1 else rf"\mathrm{{{letters}}}"
    return f"{symbol}_{{{digits}}}" if digits else symbol
