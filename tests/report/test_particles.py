"""Korean particles follow the sound of the word before them."""

from __future__ import annotations

import pytest

from grader.particles import with_particles
from grader.text import Text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("과제 은(는) 없다.", "과제는 없다."),
        ("답안 은(는) 없다.", "답안은 없다."),
        ("p060_softmax.py 을(를) 채점했다.", "p060_softmax.py를 채점했다."),
        ("class.zip 이(가) 깨져 있다.", "class.zip이 깨져 있다."),
        ("60 이(가) 아니다.", "60이 아니다."),
        ("'22' 와(과) 다르다.", "'22'와 다르다."),
        ("7 (으)로 시작한다.", "7로 시작한다."),
        ("3 (으)로 시작한다.", "3으로 시작한다."),
        ("서울 (으)로 시작한다.", "서울로 시작한다."),
        ("softmax 을(를) 정의하라.", "softmax을(를) 정의하라."),
        ("hw.py 이(가) 있고 답 을(를) 찾았다.", "hw.py가 있고 답을 찾았다."),
    ],
)
def test_the_last_sound_chooses_the_form(written: str, read: str):
    """Syllables, digits and well-known endings decide; a Latin word that is read in several ways keeps both forms."""
    assert with_particles(written) == read


def test_what_fills_a_sentence_decides():
    """A template leaves it open, and the value that comes into the place settles it."""
    said = Text("{path} does not exist.", "{path} 이(가) 없다.")
    assert said.fill(path="과제").ko == "과제가 없다."
    assert said.fill(path="hw.zip").ko == "hw.zip이 없다."


def test_a_sentence_without_a_word_before_the_pair_stays():
    """Nothing to choose by: nothing is changed."""
    assert with_particles("은(는)") == "은(는)"
