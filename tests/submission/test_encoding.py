"""Bytes become text, whatever editor saved them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.reading.encoding import decode

KOREAN = "# 소프트맥스 함수\nx = 1\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (KOREAN.encode(), ""),
        (KOREAN.encode("utf-8-sig"), ""),
        (KOREAN.encode("cp949"), "saved in CP949; read as such; save it as UTF-8"),
        (KOREAN.encode("utf-16"), "saved in UTF-16; read as such; save it as UTF-8"),
        (b"\xfe\xff" + KOREAN.encode("utf-16-be"), "saved in UTF-16"),
        (KOREAN.encode("utf-32"), "saved in UTF-32"),
        (KOREAN.replace("\n", "\r\n").encode(), ""),
        (KOREAN.replace("\n", "\r").encode(), ""),
    ],
)
def test_every_way_an_editor_saves_korean_gives_the_same_text(data: bytes, said: str) -> None:
    """UTF-8 with and without mark, CP949, UTF-16, UTF-32 and all line ends mean one text, and a rare one is told."""
    decoded = decode(data)
    assert decoded.text == KOREAN
    assert [said in remark.en for remark in decoded.remarks] == ([True] if said else [])


def test_a_declared_encoding_needs_no_remark() -> None:
    """A file that says it is EUC-KR is legal Python, so nothing is said."""
    text = "# -*- coding: euc-kr -*-\n# 기울기\n"
    assert decode(text.encode("euc-kr")) == (text, ())


def test_utf8_wins_over_a_wrong_declaration() -> None:
    """An editor that saves UTF-8 under an old EUC-KR line is believed by its bytes."""
    text = "# coding: euc-kr\n# 기울기\n"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("name", ["zlib", "punycode", "unicode_escape", "idna", "rot13", "x" * 40])
def test_a_declaration_names_no_codec_that_computes(name: str) -> None:
    """Only encodings that people write Python in are taken from a declaration."""
    assert decode(f"# coding: {name}\n".encode() + "기".encode("cp949")).text.endswith("기")


def test_utf16_without_its_mark_is_recognised() -> None:
    """Every other byte of Latin text in UTF-16 is zero."""
    decoded = decode("def f(x):\n    return x\n".encode("utf-16-le"))
    assert decoded.text == "def f(x):\n    return x\n"
    assert "UTF-16" in decoded.remarks[0].en


def test_nul_bytes_are_left_out_and_their_line_is_told() -> None:
    """NUL bytes after an interrupted save cost nothing else."""
    decoded = decode(b"x = 1\ny = 2\0\0\n")
    assert decoded.text == "x = 1\ny = 2\n"
    assert "line 2 holds NUL bytes" in decoded.remarks[0].en
    assert "2번째 줄에 NUL" in decoded.remarks[0].ko


def test_bytes_of_no_encoding_are_told_with_their_line() -> None:
    """What no encoding explains is replaced, and the line is named."""
    decoded = decode(b"x = 1\n# \xff\xff\xff\ny = 2\n")
    assert "y = 2" in decoded.text
    assert "line 2 holds bytes of an unknown encoding" in decoded.remarks[0].en


@given(st.binary(max_size=200))
def test_any_bytes_become_a_text_that_utf8_can_hold(data: bytes) -> None:
    """No bytes make the reader raise, and the text can be sent on."""
    text = decode(data).text
    assert "\0" not in text
    assert "\r" not in text
    assert text.encode().decode() == text


@given(st.text(st.characters(exclude_characters="\r\0\ufeff", exclude_categories=["Cs"]), max_size=100))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    """What is valid UTF-8 stays as it is."""
    if text.encode()[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        assert decode(text.encode()) == (text, ())
