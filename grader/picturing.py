"""What the author of a picture says: these values beside the right ones, as curves, matrices, ways, images ...

    @problem.picture
    def the_curve(learner, solution, rng):
        '''the curve beside the right one
        ko: 곡선과 올바른 곡선'''
        x = np.linspace(-5, 5, 101)
        return curves(x, yours=lambda: learner.sigmoid(x), right=solution.sigmoid(x), x_label="x", y_label="sigmoid(x)")

`yours` is a function without arguments: where the learner's code raises, or what it gives has another shape than the
right side, the other half is drawn, and a sentence says why. Several panels are returned as a tuple. A label is the
same in both languages where it is a symbol without spaces; words are English, then a line `ko:` and the Korean.
Nothing here imports matplotlib, and what a picture is made of is imported where one is made: `grade 60` waits for none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.pictures.charts import bars, curves, edge, figure, graph, histogram
from grader.pictures.grids import given, images, matrices, places
from grader.pictures.planes import arrows, landscape, paths, plane
from grader.pictures.sides import label
from grader.tolerance import EXACT, GRADIENT, ITERATED, REDUCTION

if TYPE_CHECKING:
    from grader.pictures.panels import Panel

__all__ = [
    "EXACT", "GRADIENT", "ITERATED", "REDUCTION", "arrows", "bars", "curves", "edge", "figure", "given", "graph",
    "histogram", "images", "label", "landscape", "matrices", "panels_of", "paths", "places", "plane",
]  # fmt: skip


def panels_of(drawn: object) -> tuple[Panel, ...]:
    """What a picture returned, as panels. Raises TypeError for anything else."""
    from grader.pictures import panels

    found = tuple(drawn) if isinstance(drawn, tuple | list) else (drawn,)
    for panel in found:
        if not isinstance(panel, panels.Panel):
            raise TypeError(f"a picture returns panels such as curves(...), one or a tuple of them, not {panel!r:.80}")
    return found
