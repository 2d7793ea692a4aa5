"""Which text do these bytes mean?

UTF-8 first, since text in another encoding is almost never valid UTF-8; then what the file declares (PEP 263), then
CP949, which old editors on Korean Windows write. Whatever the bytes are, a text comes back.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from grader.text import Text

_COOKIE = re.compile(rb"^[ \t\f]*#.{0,200}?coding[:=][ \t]*([-\w.]{1,40})")
_DECLARED = {
    **dict.fromkeys(("cp949", "euc-kr", "euckr", "ks-c-5601", "ksc5601", "uhc", "ms949", "949"), "cp949"),
    **dict.fromkeys(("johab", "cp1361"), "johab"),
    **dict.fromkeys(("latin-1", "latin1", "iso-8859-1", "iso8859-1", "cp1252", "windows-1252"), "cp1252"),
    **dict.fromkeys(("cp932", "shift-jis", "shift_jis", "sjis"), "cp932"),
    **dict.fromkeys(("gbk", "gb2312", "gb18030", "cp936"), "gb18030"),
    **dict.fromkeys(("euc-jp", "eucjp"), "euc_jp"),
    **dict.fromkeys(("big5", "cp950"), "cp950"),
}
_MARKS = (  # the longer of two marks that begin alike stands first
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAVED_IN = Text(
    "{{files}}: saved in {encoding}; read as such; save it as UTF-8.",
    "{{files}}: {encoding} 인코딩으로 저장되어 있어 그대로 읽었다. UTF-8로 저장하라.",
)
_BYTES = Text(
    "{{files}}: line {line} holds bytes of an unknown encoding, which were read as \ufffd; save it as UTF-8.",
    "{{files}}: {line}번째 줄에 인코딩을 알 수 없는 바이트가 있어 \ufffd 로 읽었다. UTF-8로 저장하라.",
)
_NULS = Text(
    "{{files}}: line {line} holds NUL bytes, as after an interrupted save; they were left out; save the file again.",
    "{{files}}: {line}번째 줄에 NUL 바이트가 있어(저장 중 끊긴 파일처럼 보인다) 빼고 읽었다. 다시 저장하라.",
)


class Decoded(NamedTuple):
    """A text with plain line ends, and what is to be said about its bytes (sentences with a place for `{files}`)."""

    text: str
    remarks: tuple[Text, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text that the bytes mean; never raises."""
    text, remark = _decoded(data)
    remarks = [] if remark is None else [remark]
    if "\0" in text:
        remarks.append(_NULS.fill(line=text.count("\n", 0, text.index("\0")) + 1))
    return Decoded(tidy(text), tuple(remarks))


def tidy(text: str) -> str:
    """The text as a parser takes it: plain line ends, no byte order mark, no NUL, nothing that UTF-8 cannot hold."""
    text = text.lstrip("\ufeff").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode()


def _decoded(data: bytes) -> tuple[str, Text | None]:
    for mark, encoding, shown in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, _SAVED_IN.fill(encoding=shown) if shown else _unknown_bytes(data, encoding)
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace"), _SAVED_IN.fill(encoding="UTF-16")
    declared = _declared(data)
    for guess in ("utf-8", declared, "cp949"):
        if guess:
            try:
                text = data.decode(guess)
            except UnicodeDecodeError:
                continue
            return text, None if guess in ("utf-8", declared) else _SAVED_IN.fill(encoding="CP949")
    return data.decode("utf-8", "replace"), _unknown_bytes(data, "utf-8")


def _unknown_bytes(data: bytes, encoding: str) -> Text | None:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return _BYTES.fill(line=data.count(b"\n", 0, error.start) + 1)
    return None


def _declared(data: bytes) -> str | None:
    """The encoding that one of the first two lines declares, when it is one that people write Python in."""
    for line in data[:1000].split(b"\n")[:2]:
        found = _COOKIE.match(line)
        if found:
            return _DECLARED.get(found[1].decode("ascii", "replace").lower().replace("_", "-"))
    return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: of Latin text, every other byte is zero."""
    sample = data[:2000]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if len(sample) < 8 or len(data) % 2 or max(low, high) < len(sample) // 4:
        return None
    return "utf-16-le" if high > 4 * low else "utf-16-be" if low > 4 * high else None
