"""Which form of a Korean particle follows this word? 은 or 는, 이 or 가, 을 or 를, 과 or 와, 으로 or 로.

A sentence is written with both forms, `{name} 은(는)`, since nobody knows yet what stands before it. Once its places
are filled, the last sound decides where it is certain: a Hangul syllable, a digit, a file's ending that is read in one
way. Other Latin words are read in more than one way; they keep both forms.
"""

from __future__ import annotations

import re

# with a final consonant, without one
_FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"),
}
_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS, _FINAL_RIEUL = 0xAC00, 0xD7A3, 28, 8
_DIGITS_WITH_FINAL = "013678"  # 영 일 삼 육 칠 팔
_DIGITS_WITH_RIEUL = "178"
_READ_ALOUD = {".py": False, ".ipynb": False, ".csv": False, ".json": True, ".zip": True, ".db": False}
_PLACE = re.compile(
    r"(?P<word>[^\s'\"“”‘’`)\]]+)(?P<closed>['\"“”‘’`)\]]*) ?(?P<both>은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로)"
)


def with_particles(sentence: str) -> str:
    """The sentence with each pair of forms made one, and joined to its word, as Korean is written."""
    return _PLACE.sub(_chosen, sentence)


def _chosen(place: re.Match[str]) -> str:
    word, closed, both = place.group("word", "closed", "both")
    final = _ends_in_consonant(word, rieul_counts=both != "(으)로")
    form = both if final is None else _FORMS[both][0 if final else 1]
    return f"{word}{closed}{form}"


def _ends_in_consonant(word: str, rieul_counts: bool) -> bool | None:
    """Whether the word, read aloud, ends in a consonant; None where that is not certain."""
    for ending, final in _READ_ALOUD.items():
        if word.endswith(ending):
            return final
    last = word[-1]
    if "0" <= last <= "9":
        return last in _DIGITS_WITH_FINAL and (rieul_counts or last not in _DIGITS_WITH_RIEUL)
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        sound = (ord(last) - _FIRST_SYLLABLE) % _FINALS
        return sound != 0 and (rieul_counts or sound != _FINAL_RIEUL)
    return None
