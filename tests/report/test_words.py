"""The renderer's own words."""

from __future__ import annotations

import re

from grader.batch.rows import Status
from grader.report import words
from grader.text import Text
from grader.verdict import Verdict


def test_every_word_stands_in_both_languages_with_the_same_places():
    """None is missing, and a value that appears in one language appears in the other."""
    texts = [text for text in vars(words).values() if isinstance(text, Text)]
    for table in (words.VERDICTS, words.STATUSES, words.ISOLATIONS):
        texts += table.values()
    for text in texts:
        assert text.en
        assert re.search("[가-힣{]", text.ko)
        assert set(re.findall(r"{\w+}", text.en)) == set(re.findall(r"{\w+}", text.ko))


def test_every_verdict_and_status_has_its_word():
    """A new one cannot be forgotten."""
    assert set(words.VERDICTS) == set(Verdict)
    assert set(words.STATUSES) == set(Status)
