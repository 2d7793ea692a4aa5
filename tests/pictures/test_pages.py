"""`grade report --pictures`: the pictures of what did not pass stand on the learners' pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pictured import STEM

pytest.importorskip("jinja2")

RIGHT = "import numpy as np\n\n\ndef softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / e.sum()\n"
NAIVE = "import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).sum()\n"
ALONE = ("--isolation", "portable")


@pytest.fixture
def graded(grade):
    """A class of three: right, wrong, and one who writes a script into an exception."""
    hostile = "def softmax(x):\n    raise ValueError('--><script>alert(1)</script>')\n"
    for name, text in {"kim": RIGHT, "lee": NAIVE, "park": hostile}.items():
        Path("class", name).mkdir(parents=True)
        Path("class", name, f"{STEM}.py").write_text(text)
    said = grade("batch", "class", "--out", "g.db", "--workers", "1", *ALONE)
    assert said.code == 0, said.err
    return grade


def page(name: str) -> str:
    """A learner's page."""
    return Path("fb", name, "feedback.html").read_text(encoding="utf-8")


def test_pictures_stand_where_something_did_not_pass(graded):
    """Inline, with a name for who does not see them, and nothing that reaches beyond them."""
    said = graded("report", "g.db", "-o", "r.html", "--learners", "fb", "--pictures", "class", *ALONE)
    assert (said.code, said.err) == (0, "")
    assert "<svg" not in page("kim")
    assert page("lee").count("<svg") == 1
    assert 'aria-label="the scores 2, 1, 0, -1 as probabilities' in page("lee")
    assert "12 of your values are nan, inf or enormous, and cannot be drawn." in page("lee")
    for name in ("lee", "park"):
        drawn = page(name).partition("<figure")[2].partition("</figure>")[0]
        assert not re.search(r"<!--|<style|<script|<metadata|<image|https?://(?!www\.w3\.org/)", drawn)
    assert "Your side is missing. ValueError: --&gt;&lt;script&gt;" in page("park")


def test_there_are_none_without_the_option_or_while_a_seed_is_hidden(graded):
    """A picture shows right values."""
    graded("report", "g.db", "-o", "r.html", "--learners", "fb")
    assert "<svg" not in page("lee")
    assert graded("batch", "class", "--out", "h.db", "--hidden", "--workers", "1", *ALONE).code == 0
    graded("report", "h.db", "-o", "r.html", "--learners", "fb", "--pictures", "class", *ALONE)
    assert "<svg" not in page("lee")


def test_pictures_need_pages_to_stand_on(graded):
    """One sentence says which option is missing."""
    said = graded("report", "g.db", "-o", "r.html", "--pictures", "class")
    assert said.code == 2
    assert said.err == "grade: --pictures goes onto the learners' pages: name their folder with --learners.\n"
