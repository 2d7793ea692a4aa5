"""Wrong values: do they follow from the right ones in a way that has a name?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hints:
    """What else is known where two values are compared; all of it optional.

    `batch`: the number of samples. `others`: right values of the other things compared ("dW", "db"), by name.
    `sources`: arrays that the value may have been summed from, by name ("dout").
    """

    batch: int | None = None
    others: Mapping[str, object] = field(default_factory=dict)
    sources: Mapping[str, object] = field(default_factory=dict)
