"""Which font writes Hangul here, without anybody installing one by hand?"""

from __future__ import annotations

from functools import cache
from pathlib import Path

NAMES = (  # sans first: of Windows, macOS, Linux distributions, Colab
    "Malgun Gothic", "Apple SD Gothic Neo", "AppleGothic", "Noto Sans CJK KR", "Noto Sans KR", "Noto Sans CJK JP",
    "Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans CJK HK", "Source Han Sans KR", "Source Han Sans K",
    "Pretendard", "NanumGothic", "NanumBarunGothic", "NanumSquare", "Spoqa Han Sans Neo", "UnDotum", "Baekmuk Dotum",
    "Gulim", "Dotum", "Arial Unicode MS", "Droid Sans Fallback", "WenQuanYi Zen Hei", "NanumMyeongjo", "Batang",
    "Noto Serif CJK KR", "Noto Serif CJK JP", "AppleMyungjo",
)  # fmt: skip
_FILES = ("notosanscjk", "notosanskr", "nanum", "malgun", "sourcehansans", "undotum", "unbatang", "baekmuk")
_HANGUL = 0xAC00  # 가


@cache
def hangul_font() -> str | None:
    """The name of a font that matplotlib can write Hangul with; None where there is none."""
    from matplotlib import font_manager

    known: dict[str, str] = {}
    for entry in font_manager.fontManager.ttflist:
        known.setdefault(entry.name, entry.fname)
    for name, path in ((name, known[name]) for name in NAMES if name in known):
        if _writes_hangul(path):
            return name
    return _newer_than_the_list()


def _newer_than_the_list() -> str | None:
    """A font that was installed after matplotlib made its list of fonts, added to the list in all its weights."""
    from matplotlib import font_manager

    files = [path for path in sorted(font_manager.findSystemFonts()) if _family(path).startswith(_FILES)]
    first = next((path for path in files if _writes_hangul(path)), None)
    if first is None:
        return None
    for path in files:
        if _family(path) == _family(first):
            font_manager.fontManager.addfont(path)
    return str(font_manager.FontProperties(fname=first).get_name())


def _family(path: str) -> str:
    """`NotoSansCJK-Bold.ttc` -> notosanscjk"""
    return Path(path).name.lower().partition("-")[0].partition(".")[0].replace("_", "")


def _writes_hangul(path: str) -> bool:
    from matplotlib.ft2font import FT2Font

    try:
        return _HANGUL in FT2Font(path).get_charmap()
    except (OSError, RuntimeError):  # the list is older than the file
        return False
