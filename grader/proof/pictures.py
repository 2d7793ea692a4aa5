"""Does the picture of a problem show something, for the solution and for every wrong answer?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from grader.faults import CourseFault
from grader.materials import Materials
from grader.pictures.looking import look_at_ours
from grader.pictures.paint import paint
from grader.pictures.panels import Panel, Picture
from grader.proof.finding import Said
from grader.text import Lang


def unsound_pictures(materials: Materials, seed: int) -> Iterator[Said]:
    """What is wrong with a problem's picture.

    The solution fills all of it, and nothing of it is wrong. Whatever a mistake gives is a picture too, or a gap in
    one: it breaks neither the picture nor its drawing. Raises CourseFault where the picture breaks on the solution.
    """
    panels = look_at_ours(materials, seed)
    gaps = sum(len(panel.gaps) for panel in panels)
    if not panels:
        yield "picture", "the solution gives nothing to look at"
    if gaps:
        yield "picture", f"the solution's side is missing in {gaps} places: the picture asks for something else"
    if any(both.wrong.any() for panel in panels for both in panel.boths):
        yield "picture", "entries of the solution are shown as wrong: give the picture a policy that fits"
    yield from _drawn(materials, panels, "the solution", "en", "ko")
    seen = set(map(_what_is_there, panels))
    for other in materials.others:
        try:
            theirs = look_at_ours(materials, seed, other)
        except CourseFault as fault:
            yield "picture", f"it breaks on {other.name}: {fault}"
            continue
        new = tuple(panel for panel in theirs if _what_is_there(panel) not in seen)
        if new:  # one of a kind is drawn: drawing takes a second
            seen |= set(map(_what_is_there, new))
            yield from _drawn(materials, new, other.name, "en")


def _what_is_there(panel: Panel) -> tuple[object, ...]:
    """Of each pair of sides, whether the learner's is there, is finite, and is wrong somewhere."""
    sides = [
        (both.yours is not None, both.yours is not None and bool(np.isfinite(both.yours).all()), bool(both.wrong.any()))
        for both in panel.boths
    ]
    return (type(panel), *sides)


def _drawn(materials: Materials, panels: tuple[Panel, ...], whose: str, *langs: Lang) -> Iterator[Said]:
    problem, drawing = materials.problem, materials.picture
    assert drawing is not None  # whoever asks has looked
    picture = Picture(problem.stem, problem.number, problem.title, drawing.sentence, panels)
    try:
        for lang in langs:
            paint(picture, lang, "svg")
    except Exception as error:  # whatever matplotlib says of what came
        yield "picture", f"{whose} cannot be drawn ({type(error).__name__}: {error})"
