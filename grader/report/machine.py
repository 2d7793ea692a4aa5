"""How does a person, or a program, read what there is to grade with?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rich.cells import cell_len
from rich.console import Console

from grader.report import words
from grader.report.json_form import plain
from grader.report.sheet import Sheet, padded
from grader.text import Lang, Text

FORMAT = "grade-doctor"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Protection:
    """A layer of isolation: whether it is there, whether it withstood, what it stops and what it let through."""

    name: str
    there: bool
    holds: bool
    stops: Text | None = None
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Machine:
    """What there is to grade with. `packages` are versions, "" for one that is missing; `course` is None without one,
    and `no_course` says why; `isolation` is empty where no sandbox can be had; `why_not` says why it is not locked."""

    engine: str
    python: str
    platform: str
    packages: Mapping[str, str] = field(default_factory=dict)
    course: str | None = None
    no_course: Text | None = None
    problems: int = 0
    solved: int = 0
    isolation: str = ""
    why_not: str = ""
    layers: tuple[Protection, ...] = ()


def machine_to_json(machine: Machine) -> dict[str, Any]:
    """The record as plain values; `docs/json.md` describes it."""
    return {"format": FORMAT, "version": VERSION, **plain(machine)}


def render_machine(machine: Machine, console: Console, lang: Lang) -> None:
    """Versions, course, isolation, and layer by layer what it stops."""
    sheet = Sheet(console, lang)
    labels = {text: sheet.say(text) for text in (words.VERSIONS, words.COURSE, words.ISOLATED)}
    width = max(map(cell_len, labels.values()))
    leads = {text: f" {padded(label, width)}  " for text, label in labels.items()}
    packages = "  ".join(f"{name} {had or '-'}" for name, had in machine.packages.items())
    sheet.line(f"grade {machine.engine}  Python {machine.python}  {packages}", lead=leads[words.VERSIONS])
    sheet.line(machine.platform, lead=" " * (width + 3))
    sheet.line(_course(sheet, machine), lead=leads[words.COURSE])
    kind = words.ISOLATIONS.get(machine.isolation, words.NOT_ISOLATED)
    sheet.line(sheet.say(kind), lead=leads[words.ISOLATED], style="green" if machine.isolation == "locked" else "red")
    if machine.why_not:
        sheet.line(sheet.say(words.WHY_NOT, why=machine.why_not), lead=" " * (width + 3))
    names = max((cell_len(layer.name) for layer in machine.layers), default=0)
    for layer in machine.layers:
        _layer(sheet, layer, " " * (width + 3), names)


def _course(sheet: Sheet, machine: Machine) -> str:
    if machine.no_course is not None:
        return sheet.say(machine.no_course)
    return sheet.say(words.COURSE_HOLDS, path=machine.course, count=machine.problems, solved=machine.solved)


def _layer(sheet: Sheet, layer: Protection, indent: str, names: int) -> None:
    said = sheet.say(words.STOPS, what=layer.stops) if layer.stops else ""
    style = "green"
    if not layer.there:
        said, style = sheet.say(words.NO_LAYER, what=layer.stops or "?"), "dim"
    elif not layer.holds:
        said, style = sheet.say(words.GAVE_WAY, what=", ".join(layer.failed)), "red"
    sheet.line(said, lead=f"{indent}{padded(layer.name, names)}  ", lead_style=style)
