"""Writes the table of attacks into docs/security.md, from the first lines of their files; run it when one is added.

The tests prove of every attack what its lines say, so the table is true as long as it is up to date; a test asks that.
"""

from __future__ import annotations

import sys
from pathlib import Path

from attack import ATTACKS, GROUPS, aim_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "security.md"
BEGIN, END = "<!-- attacks: written by tests/hostile/table.py -->\n", "<!-- end of attacks -->\n"
TITLES = {
    "forging": "Forging results",
    "reading": "Reading answers",
    "bending": "Bending the judge",
    "harming": "Harming the machine, the grader or others",
}


def table() -> str:
    """All attacks, group by group."""
    aims = [(attack.stem.partition("_")[2].replace("_", " "), aim_of(attack)) for attack in ATTACKS]
    through = sum(bool(aim.portable) for _, aim in aims)
    parts = [
        f"{len(aims)} attacks. Locked: {len(aims)} held, as root and as an ordinary user. "
        f"Portable: {len(aims) - through} held, {through} not.\n"
    ]
    for group in GROUPS:
        own = [(name, aim) for name, aim in aims if aim.group == group]
        parts.append(
            f"\n### {TITLES[group]} ({len(own)})\n\n| attack | what it does | locked | portable |\n|---|---|---|---|\n"
        )
        for name, aim in own:
            verdicts = " or ".join(verdict.replace("_", " ") for verdict in aim.verdicts)
            portable = f"**not held**: {', '.join(sorted(aim.portable))}" if aim.portable else "held"
            parts.append(f"| {name} | {aim.what} | 0 points, {verdicts} | {portable} |\n")
    return "".join(parts)


def renewed(page: str) -> str:
    """The page with the table as it is now. Raises ValueError where it has no place for one."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE} has no place for the table")
    return f"{before}{BEGIN}{table()}{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{len(ATTACKS)} attacks\n")
