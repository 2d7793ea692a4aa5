"""How is the course drawn as a page? A Markdown page with a graph of what builds on what, chapter by chapter.

`grade list --map` prints it; docs/course.md is what it printed last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from grader.course import Problem
from grader.covering import covered
from grader.report.sheet import chapter_heading
from grader.text import Lang, Text

_HEAD = Text(
    """# The map of the course

{count} {count:problem|problems}, {points} {points:point|points}. An arrow leads from a problem to one that builds on \
it; what a chapter takes from earlier ones has a dashed frame. The last section tells which entries of the sources are \
covered.

This page is made by `grade list --map`; do not edit it.""",
    """# 과정의 지도

{count}문제, {points}점. 화살표는 한 문제에서 그것을 바탕으로 하는 문제로 향한다. 앞 장에서 가져온 문제는 점선 \
테두리로 그린다. 마지막 절에는 원전의 어느 항목을 다루는지 적는다.

이 쪽은 `grade list --map` 이 만든다. 고치지 마라.""",
)
_COLUMNS = Text(
    "| number | problem | in Korean | points | builds on |\n|---|---|---|---|---|",
    "| 번호 | 문제 | 영어로 | 배점 | 바탕이 되는 문제 |\n|---|---|---|---|---|",
)
_SOURCES = Text("## Sources", "## 원전")
_SOURCE = Text("`{source}`, {count} {count:entry|entries}", "`{source}`, 항목 {count}개")
_NAMES = {
    "000": Text("worksheet", "연습지"),
    "001": Text("slides", "슬라이드"),
    "002": Text("summary notes", "요약 노트"),
    "003": Text("CS231n assignment", "CS231n 과제"),
    "004": Text("course notes", "강의 노트"),
}
_ENTRY_COLUMNS = Text("| entry | problem |\n|---|---|", "| 항목 | 문제 |\n|---|---|")


def course_map(problems: Sequence[Problem], lang: Lang) -> str:
    """The page: for each chapter a graph and a table, then the entries of each source with their problems."""
    head = _HEAD.fill(count=len(problems), points=sum(problem.points for problem in problems))
    return "\n\n".join([head.say(lang), *_chapters(problems, lang), *_sources(problems, lang)]) + "\n"


def _chapters(problems: Sequence[Problem], lang: Lang) -> Iterator[str]:
    known = {problem.stem: problem for problem in problems}
    for chapter, group in groupby(problems, key=lambda problem: problem.chapter):
        members = list(group)
        yield f"## {chapter_heading(chapter)}"
        yield _graph(members, known, lang)
        yield "\n".join([_COLUMNS.say(lang), *(_row(problem, known, lang) for problem in members)])


def _graph(members: Sequence[Problem], known: dict[str, Problem], lang: Lang) -> str:
    """A flowchart of mermaid; a problem that none of the course builds on, and that builds on none, stands alone."""
    edges = [(stem, problem.stem) for problem in members for stem in problem.builds_on if stem in known]
    inside = {problem.stem for problem in members}
    guests = list(dict.fromkeys(stem for stem, _ in edges if stem not in inside))
    lines = [_node(known[stem], lang) + ":::earlier" for stem in guests] + [_node(problem, lang) for problem in members]
    lines += [f"{start} --> {end}" for start, end in edges]
    lines.append("classDef earlier stroke-dasharray: 4 3")
    return "\n".join(["```mermaid", "flowchart LR", *(f"    {line}" for line in lines), "```"])


def _node(problem: Problem, lang: Lang) -> str:
    title = problem.title.say(lang).replace('"', "#quot;")
    return f'{problem.stem}["{problem.number} {title}"]'


def _row(problem: Problem, known: dict[str, Problem], lang: Lang) -> str:
    own, other = problem.title.say(lang), problem.title.say("en" if lang == "ko" else "ko")
    builds_on = ", ".join(known[stem].number for stem in problem.builds_on if stem in known)
    cells = [problem.number, f"[{own}]({_stub(problem)})", other, str(problem.points), builds_on]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _sources(problems: Sequence[Problem], lang: Lang) -> Iterator[str]:
    yield _SOURCES.say(lang)
    for source, group in groupby(covered(problems), key=lambda row: row.source):
        rows = list(group)
        name = f" ({_NAMES[source].say(lang)})" if source in _NAMES else ""
        yield f"### {_SOURCE.fill(source=source, count=len(rows)).say(lang)}{name}"
        lines = [f"| {row.number} | [{row.problem.stem}]({_stub(row.problem)}) |" for row in rows]
        yield "\n".join([_ENTRY_COLUMNS.say(lang), *lines])


def _stub(problem: Problem) -> str:
    """Where the statement stands, from docs/."""
    return f"../exercises/{problem.chapter}/{problem.stem}.py"
