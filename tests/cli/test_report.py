"""Pages about a class: self-contained, without scripts, with everything that a learner chose escaped."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fake_engines import Inline, open_fake

from grader.batch import grading
from grader.cli import batch
from grader.cli.exits import ExitCode
from grader.cli.output import Output

pytest.importorskip("jinja2")

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
ROSTER = f'id,name\nkim,"{HOSTILE}"\nlee,이영희\npark,박\n'


@pytest.fixture(autouse=True)
def graded(course: Path) -> None:
    """Three learners, two with the same wrong answer; one is called like a script, and so is her file."""
    grading._course.cache_clear()
    for name, text in {"kim": "# worth 4\n", "lee": "# worth 4\n", "park": "# pass\n"}.items():
        (Path("class") / name).mkdir(parents=True)
        (Path("class") / name / "60<script>.py").write_text(f"{text}def softmax(x): pass\n")
    Path("r.csv").write_text(ROSTER, encoding="utf-8")
    options = batch.parse(["class", "--out", "g.db", "--roster", "r.csv"], "en")
    batch.run(options, Output("en"), engine=open_fake, executor=lambda _: Inline())


class Tags(HTMLParser):
    """What a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}


def test_the_page_of_a_class(grade):
    """Mean, distribution, how many fail where, everybody's points; nothing is loaded from elsewhere."""
    assert grade("report", "g.db", "-o", "r.html", "--title", "HW <1>").code == ExitCode.PASSED
    text = Path("r.html").read_text(encoding="utf-8")
    assert "3 learners, mean 6, median 4 of 10 points" in text
    assert "2 × (67%) it works" in text
    assert "<h1>HW &lt;1&gt;</h1>" in text
    assert not re.search(r"(?:src|href)\s*=|url\(|@import", text.replace("onerror", "").replace("img src=x", ""))


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_hostile_name_cannot_script_a_page(grade, lang):
    """Neither that of the class nor her own; the policy of the page forbids scripts too."""
    grade("report", "g.db", "-o", "r.html", "--learners", "fb", "--lang", lang)
    pages = [Path("r.html"), *(Path("fb") / name / "feedback.html" for name in ("kim", "lee", "park"))]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        found = Tags(text)
        assert not {"script", "img", "iframe", "object"} & set(found.tags)
        assert not [name for name in found.attributes if name.startswith("on")]
        assert "default-src 'none'" in text
    own = pages[1].read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in own
    assert "60&lt;script&gt;.py:3: x" in own
    assert "이영희" not in own


def test_pages_of_a_hidden_round_say_that_values_are_not_shown(grade, course):
    """And show none."""
    options = batch.parse(["class", "--out", "h.db", "--hidden"], "en")
    batch.run(options, Output("en"), engine=open_fake, executor=lambda _: Inline())
    grade("report", "h.db", "-o", "r.html", "--learners", "fb")
    text = (Path("fb") / "kim" / "feedback.html").read_text(encoding="utf-8")
    assert "not shown before the teacher publishes them" in text
    assert "0.123" not in text
    grade("publish", "h.db")
    grade("report", "h.db", "-o", "r.html", "--learners", "fb")
    assert "0.123" in (Path("fb") / "kim" / "feedback.html").read_text(encoding="utf-8")


def test_without_jinja_one_sentence_says_what_to_install(grade, monkeypatch):
    """Everything else works without it."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    said = grade("report", "g.db", "-o", "r.html")
    assert said.code == ExitCode.USAGE
    assert "pages need Jinja2, which is not installed: pip install 'scratch-grader[report]'." in said.words
