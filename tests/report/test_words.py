"""The renderer's own words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import grader
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


PACKAGE = Path(grader.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
BILINGUAL = re.compile(r"\([^)]*\)|^\|.*$", re.MULTILINE)  # names of columns, and heads of tables in both languages
PLACE = re.compile(r"(?<!\{)\{(\w+)")


def pairs_of(path: Path) -> Iterator[tuple[int, str, str]]:
    """Every `Text(english, korean)` that is written out in a module, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
            said = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if len(said) == len(node.args) == 2:
                yield node.lineno, said[0], said[1]


@pytest.mark.parametrize("module", MODULES)
def test_what_any_module_says_it_says_in_both_languages(module: str):
    """No sentence of the command is missing in one language, left in the other, or filled with other values."""
    for line, english, korean in pairs_of(PACKAGE / module):
        at = f"{module}:{line}"
        assert bool(english.strip()) == bool(korean.strip()), f"{at} has one language only"
        assert not re.search("[가-힣]", BILINGUAL.sub("", english)), f"{at}: Korean in the English"
        assert set(PLACE.findall(korean)) <= set(PLACE.findall(english)), f"{at}: the places differ"
        prose = re.search("[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}", PLACE.sub("", english))
        assert not prose or re.search("[가-힣]", korean), f"{at}: the Korean is not Korean"


def test_the_sentences_are_found_where_they_stand():
    """The test above reads hundreds of them, not none."""
    assert sum(1 for module in MODULES for _ in pairs_of(PACKAGE / module)) > 300
