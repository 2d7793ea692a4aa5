"""What does an attack try, and how must it end? Read from the first two lines of its file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ATTACKS = sorted((HERE / "attacks").glob("*.py"))
GROUPS = ("forging", "reading", "bending", "harming")
BREACHES = {"earns points", "changes files", "leaves processes", "harms the next answer", "ends the grader"}


@dataclass(frozen=True)
class Aim:
    """Two lines: `# STEM VERDICT|VERDICT: what it tries` and `# portable: held`, or what it does there, with commas."""

    group: str
    stem: str
    verdicts: tuple[str, ...]
    what: str
    portable: frozenset[str]


def aim_of(attack: Path) -> Aim:
    """Read it."""
    first, second, *_ = attack.read_text(encoding="utf-8").split("\n", 2)
    head, _, what = first.removeprefix("# ").partition(": ")
    stem, verdicts = head.split(" ")
    said = second.removeprefix("# portable: ")
    portable = frozenset() if said == "held" else frozenset(said.split(", "))
    return Aim(attack.stem.partition("_")[0], stem, tuple(verdicts.split("|")), what, portable)
