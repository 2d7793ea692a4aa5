"""How does a statement read in a notebook? Formulas are set, tables keep their columns, the rest flows."""

from __future__ import annotations

import re
import textwrap

from grader.jupyter.formulas import inline_of, latex_of

_ITEM = re.compile(r" *[-*] ")
_QUESTION = re.compile(r"(q\d+)\b\s*(.*)")
_OPTION = re.compile(r"\s+([a-h]\)) +(.*)")
_SIGNS = re.compile(r"([\\`*$<\[\]~|])|(?<![^\W_])(_)|(_)(?![^\W_])")  # what Markdown or MathJax would take for its own
_FORMULA = 4  # cells of indent from which a line keeps its place


def markdown_of(statement: str) -> str:
    """A statement in the house's plain form as Markdown.

    Lines that are indented by four and more are formulas and tables: what is mathematics becomes LaTeX, the rest code,
    in the item they stand in. The questions and options of a quiz become paragraphs and lists.
    """
    made: list[str] = []
    lines = statement.split("\n")
    at, inside = 0, ""  # what the line before belongs to: "", "item", "question" or "option"
    while at < len(lines):
        line = lines[at]
        if question := _QUESTION.match(line):
            made += ["", f"**{question[1]}**  {escaped(question[2])}"]
            inside = "question"
        elif inside in ("question", "option") and (option := _OPTION.match(line)):
            made += ["" for _ in range(inside == "question")] + [f"- {option[1]} {_option(option[2])}"]
            inside = "option"
        elif inside in ("question", "option") and line.startswith(" "):
            made[-1] += f" {escaped(line.strip())}"
        elif _indent(line) >= _FORMULA and line.strip():
            block = _formulas(lines[at:])
            made += _displayed(block, "  " if inside == "item" else "")
            at += len(block)
            continue
        else:
            if inside and line and not line.startswith(" ") and not _ITEM.match(line):
                made.append("")  # or it would go on with the item
            inside = _inside_after(line, inside)
            made.append(_flowing(line))
        at += 1
    return re.sub(r"\n{3,}", "\n\n", "\n".join(made)).strip("\n")


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", text)


def _inside_after(line: str, inside: str) -> str:
    """What a flowing line leaves us in: an item, where it began before, or nothing."""
    if _ITEM.match(line):
        return "item"
    return inside if not line or line.startswith(" ") else ""


def _flowing(line: str) -> str:
    if item := _ITEM.match(line):
        return item[0] + escaped(line[item.end() :])
    lead = line[: _indent(line)]
    said = escaped(line.strip())
    return f"{lead}\\{said}" if said.startswith(("#", ">", "+", "=")) else lead + said


def _formulas(lines: list[str]) -> list[str]:
    """The lines from the first on that belong to one block; empty lines between them, not those behind."""
    block: list[str] = []
    for line in lines:
        if line.strip() and _indent(line) < _FORMULA:
            break
        block.append(line)
    while not block[-1].strip():
        block.pop()
    return block


def _option(text: str) -> str:
    formula = inline_of(text)
    return escaped(text) if formula is None else f"${formula}$"


def _displayed(block: list[str], lead: str) -> list[str]:
    formula = latex_of(block)
    if formula is not None:
        return ["", *(f"{lead}{line}" for line in ("$$", *formula, "$$")), ""]
    plain = textwrap.dedent("\n".join(block)).split("\n")
    return ["", *(f"{lead}{line}".rstrip() for line in ("```text", *plain, "```")), ""]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
