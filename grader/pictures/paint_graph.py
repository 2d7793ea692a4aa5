"""How is a computational graph drawn? Values in black above the edges, gradients that come back in blue below."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.pictures.panels import Both, Edge, Graph
from grader.pictures.style import FAINT, INK, PAPER, RIGHT_SAID, WRONG, YOURS, bare, entitled, number
from grader.text import Lang, Text

_WIDE, _HIGH = 2.1, 1.35  # inches between columns and rows of nodes: labels of edges that meet need this much
_RADIUS = 0.24


def size(panel: Graph) -> tuple[float, float]:
    """Inches: as many columns as the longest way has nodes."""
    places = _places(panel.edges)
    across = max(x for x, _ in places.values())
    along = max(y for _, y in places.values()) - min(y for _, y in places.values())
    return (max(_WIDE * across + 1.3, 4.5), max(_HIGH * along + 1.3, 1.9))


def graph(panel: Graph, place: Any, lang: Lang) -> None:
    """Nodes from left to right, values above the edges, gradients below; a wrong one red, the right one beside it."""
    axes = place.subplots()
    bare(axes)
    entitled(axes, panel, lang)
    places = {name: (x * _WIDE, -y * _HIGH) for name, (x, y) in _places(panel.edges).items()}
    starts = {edge.start for edge in panel.edges} - {edge.end for edge in panel.edges}
    ends = {edge.end for edge in panel.edges} - {edge.start for edge in panel.edges}
    for edge in panel.edges:
        _edge(axes, edge, places, lang)
    for name, (x, y) in places.items():
        if name in starts or name in ends:
            side = "right" if name in starts else "left"
            shift = 0.1 if name in starts else -0.1
            axes.text(x + shift, y, name.strip(), ha=side, va="center", fontsize=11, weight="bold", color=INK)
        else:
            shape = "circle,pad=0.45" if len(name.strip()) < 4 else "round,pad=0.5"
            frame = {"boxstyle": shape, "facecolor": PAPER, "edgecolor": INK}
            axes.text(x, y, name.strip(), ha="center", va="center", fontsize=10.5, zorder=4, color=INK, bbox=frame)
    xs, ys = zip(*places.values(), strict=True)
    axes.set_xlim(min(xs) - 0.75, max(xs) + 0.75)
    axes.set_ylim(min(ys) - 0.6, max(ys) + 0.6)
    axes.set_aspect("equal")
    backwards = any(edge.gradient is not None for edge in panel.edges)
    said = f"{_FORWARD.say(lang)}   {_BACKWARD.say(lang)}" if backwards else _FORWARD.say(lang)
    axes.text(0.0, -0.02, said, transform=axes.transAxes, fontsize=8.5, color=FAINT, va="top")


def _edge(axes: Any, edge: Edge, places: dict[str, tuple[float, float]], lang: Lang) -> None:
    (x0, y0), (x1, y1) = places[edge.start], places[edge.end]
    length = float(np.hypot(x1 - x0, y1 - y0)) or 1.0
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    begin, end = (x0 + dx * (_RADIUS + 0.06), y0 + dy * (_RADIUS + 0.06)), (x1 - dx * _RADIUS, y1 - dy * _RADIUS)
    axes.annotate(
        "", end, begin, arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.2, "shrinkA": 0, "shrinkB": 0}
    )
    # a slanted edge meets others at its end: its labels keep to the start
    share, slope = 0.5 if y0 == y1 else 0.45, float(np.degrees(np.arctan2(dy, dx)))
    middle = (begin[0] + share * (end[0] - begin[0]), begin[1] + share * (end[1] - begin[1]))
    how = {"ha": "center", "rotation": slope, "rotation_mode": "anchor", "fontsize": 9}
    above, below = (-dy * 0.07, dx * 0.07), (dy * 0.07, -dx * 0.07)
    said, colour = _number(edge.value, lang) if isinstance(edge.value, Both) else (number(edge.value), INK)
    said = f"{edge.name} {said}".strip()
    axes.text(middle[0] + above[0], middle[1] + above[1], said, va="bottom", color=colour, **how)
    if edge.gradient is not None:
        said, colour = _number(edge.gradient, lang)
        axes.text(middle[0] + below[0], middle[1] + below[1], f"← {said}", va="top", color=colour, **how)


def _number(both: Both, lang: Lang) -> tuple[str, str]:
    """The learner's number on an edge, the right one beside it where they differ, and in which colour."""
    yours = None if both.yours is None else number(float(both.yours))
    right = None if both.right is None else number(float(both.right))
    if yours is None:
        return ("?", FAINT) if right is None else (f"? ({RIGHT_SAID.say(lang)} {right})", FAINT)
    if both.wrong.any():
        return f"{yours} ({RIGHT_SAID.say(lang)} {right})", WRONG
    return yours, YOURS


def _places(edges: tuple[Edge, ...]) -> dict[str, tuple[float, float]]:
    """A column (the longest way from an input) and a row for each node, in units."""
    names = list(dict.fromkeys(name for edge in edges for name in (edge.start, edge.end)))
    column = dict.fromkeys(names, 0)
    for _ in names:  # as often as the longest way could be
        for edge in edges:
            column[edge.end] = max(column[edge.end], column[edge.start] + 1)
    for name in names:  # an input stands right before the node that it goes into
        if all(edge.end != name for edge in edges):
            column[name] = min(column[edge.end] for edge in edges if edge.start == name) - 1
    row: dict[str, float] = {}
    inputs = [name for name in names if all(edge.end != name for edge in edges)]
    for at, name in enumerate(inputs):
        row[name] = float(at)
    for name in sorted(names, key=lambda name: column[name]):
        if name not in row:
            before = [row[edge.start] for edge in edges if edge.end == name]
            row[name] = sum(before) / len(before)
    taken: dict[int, list[str]] = {}
    for name in sorted(names, key=lambda name: row[name]):
        others = taken.setdefault(column[name], [])
        if others:
            row[name] = max(row[name], row[others[-1]] + 1)
        others.append(name)
    return {name: (float(column[name]), row[name]) for name in names}


_FORWARD = Text("above: the value", "위: 순전파의 값")
_BACKWARD = Text("below: the gradient that comes back", "아래: 되돌아오는 기울기")
