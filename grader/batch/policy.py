"""What does a late submission lose, and which of several attempts counts?"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from typing import Any

PERIODS = {"day": timedelta(days=1), "hour": timedelta(hours=1)}


@dataclass(frozen=True, slots=True)
class Policy:
    """The declared rule. For every `per` begun after `due`, `percent` of the points are lost, but `floor` percent stay;
    up to `grace` minutes cost nothing. `attempts` is "last" or "best". Without `due` only the mark of the LMS counts.
    """

    due: str = ""
    per: str = "day"
    percent: float = 0.0
    grace: float = 0.0
    floor: float = 0.0
    attempts: str = "last"

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Policy:
        """The policy among the settings of a gradebook."""
        kept = settings.get("policy", {})
        return cls(**{field.name: kept[field.name] for field in fields(cls) if field.name in kept})

    def plain(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)

    def share(self, handed_in: str, late: bool | None) -> float:
        """The share of the points that stays, from 0 to 1.

        A submission that is marked late, without a time or a due date to tell how late, is late by one period.
        """
        by = self._late_by(handed_in)
        periods = int(bool(late)) if by is None else self._periods(by)
        return max(min(self.floor, 100.0), 100.0 - self.percent * periods) / 100

    def _late_by(self, handed_in: str) -> timedelta | None:
        if not (self.due and handed_in):
            return None
        try:
            due, at = datetime.fromisoformat(self.due), datetime.fromisoformat(handed_in)
        except ValueError:
            return None
        due = due if due.tzinfo else due.astimezone()
        return (at if at.tzinfo else at.replace(tzinfo=due.tzinfo)) - due

    def _periods(self, by: timedelta) -> int:
        if by <= timedelta(minutes=self.grace):
            return 0
        return math.ceil(by / PERIODS[self.per])
