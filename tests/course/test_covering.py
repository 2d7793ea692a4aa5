"""Every entry of chapters 4 and 5 of the sources is covered, once; the map of the course is up to date."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from grader.course import open_course
from grader.covering import covered
from grader.report.course_map import course_map

OURS = Path(__file__).resolve().parents[2]
ENTRIES = [
    line.split()
    for line in Path(__file__).with_name("entries.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("chapter", ["ch04_training", "ch05_backpropagation"])
def test_the_chapter_covers_every_entry_and_no_other(chapter: str) -> None:
    """Its problems together cover just the entries that stand in the list, each once."""
    found = Counter(row.entry for row in covered(open_course(OURS).problems) if row.problem.chapter == chapter)
    listed = Counter(entry for where, entry in ENTRIES if where == chapter)
    assert sorted((listed - found).elements()) == [], "entries that no problem covers"
    assert sorted((found - listed).elements()) == [], "entries that are not in the list, or covered twice"


def test_no_entry_is_covered_twice() -> None:
    """Also not by problems of different chapters."""
    counts = Counter(row.entry for row in covered(open_course(OURS).problems))
    assert [entry for entry, count in counts.items() if count > 1] == []


def test_the_list_is_whole() -> None:
    """84 entries, none twice: 37 of chapter 4 and 47 of chapter 5."""
    assert Counter(chapter for chapter, _ in ENTRIES) == {"ch04_training": 37, "ch05_backpropagation": 47}
    assert len({entry for _, entry in ENTRIES}) == len(ENTRIES)


def test_entries_stand_in_the_order_in_which_people_count(root, add) -> None:
    """9 before 10, 32a between 32 and 33, one source after the other."""
    numbers = ["004:33", "004:10", "002:002-practice2.6", "004:32a", "004:9", "004:32", "002:002-practice2.10"]
    for place, entry in enumerate(numbers, start=1):
        checks = add(f"p{place:03}_some")
        checks.write_text(checks.read_text(encoding="utf-8").replace("004:1", entry), encoding="utf-8")
    rows = covered(open_course(root).problems)
    assert [row.entry for row in rows] == [
        "002:002-practice2.6", "002:002-practice2.10", "004:9", "004:10", "004:32", "004:32a", "004:33",
    ]  # fmt: skip
    assert (rows[0].source, rows[0].number, rows[0].problem.stem) == ("002", "002-practice2.6", "p003_some")


def test_the_map_of_the_course_is_up_to_date() -> None:
    """If not: grade list --map > docs/course.md"""
    page = (OURS / "docs" / "course.md").read_text(encoding="utf-8")
    assert page == course_map(open_course(OURS).problems, "en")
