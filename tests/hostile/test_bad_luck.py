"""Bad luck never reads as blame: what is wrong with which file and how to mend it, and points for what can be graded.

Each case is handed in as a whole submission and graded; the sentence is asked for in both languages.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from ordinary import NOBODY, ROOT

from grader.course import open_course
from grader.running import Engine
from grader.submission import read_submission
from grader.verdict import Report

FILE = "p060_softmax.py"
RIGHT = """import numpy as np


def softmax(x):
    # 지수
    exp = np.exp(x - np.max(x))
    return exp / np.sum(exp)
"""
MANY = 100_000


def notebook(*cells: str, form: int = 4, outputs: object = ()) -> bytes:
    """A notebook of that format with these code cells."""
    made = [
        {"cell_type": "code", "metadata": {}, "outputs": outputs, "source": cell, "input": cell, "language": "python",
         "execution_count": None, "collapsed": False}
        for cell in cells
    ]  # fmt: skip
    boxes = {"cells": made} if form > 3 else {"worksheets": [{"cells": made}]}
    return json.dumps({"nbformat": form, "nbformat_minor": 0, "metadata": {"name": ""}, **boxes}).encode()


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(name, data)
    return held.getvalue()


def tarred(files: dict[str, str]) -> bytes:
    """A tar.gz of these files."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as out:
        for name, text in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            out.addfile(info, io.BytesIO(text.encode()))
    return held.getvalue()


def locked(data: bytes) -> bytes:
    """The same zip, said to need a password."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        changed[changed.index(mark) + offset] |= 1
    return bytes(changed)


@dataclass(frozen=True)
class Luck:
    """What is handed in, the points of problem 60 (None: nothing can be graded), and what is said in both languages."""

    files: dict[str, bytes | str]
    points: int | None = 10
    said: tuple[str, str] = ("", "")
    more: tuple[str, ...] = field(default=())


HELPER = """import {other}
import numpy as np


def top(x):
    return np.max(x)


def shifted(x):
    return x - {other}.top(x)
"""
OF_HELPERS = """{imports}
import numpy as np


def softmax(x):
    exp = np.exp({shifted}(x))
    return exp / exp.sum()
"""
LUCK = {
    # ---------------------------------------------------------------------------------------------- encodings
    "CP949": Luck({FILE: RIGHT.encode("cp949")}, 10, (
        f"{FILE}: saved in CP949; read as such; save it as UTF-8.",
        f"{FILE}: CP949 인코딩으로 저장되어 있어 그대로 읽었다. UTF-8로 저장하라.")),
    "UTF-16": Luck({FILE: RIGHT.encode("utf-16")}, 10, (
        f"{FILE}: saved in UTF-16; read as such; save it as UTF-8.",
        f"{FILE}: UTF-16 인코딩으로 저장되어 있어 그대로 읽었다. UTF-8로 저장하라.")),
    "a byte order mark": Luck({FILE: RIGHT.encode("utf-8-sig")}),
    "NUL bytes": Luck({FILE: RIGHT.encode() + b"\0\0"}, 10, (
        f"{FILE}: line 8 holds NUL bytes, as after an interrupted save; they were left out; save the file again.",
        f"{FILE}: 8번째 줄에 NUL 바이트가 있어(저장 중 끊긴 파일처럼 보인다) 빼고 읽었다. 다시 저장하라.")),
    "bytes of no encoding": Luck({FILE: RIGHT.encode().replace(b"# ", b"# \xff\xff\xff ")}, 10, (
        f"{FILE}: line 5 holds bytes of an unknown encoding, which were read as \ufffd; save it as UTF-8.",
        f"{FILE}: 5번째 줄에 인코딩을 알 수 없는 바이트가 있어 \ufffd 로 읽었다. UTF-8로 저장하라.")),
    "CRLF": Luck({FILE: RIGHT.replace("\n", "\r\n")}),
    "CR": Luck({FILE: RIGHT.replace("\n", "\r")}),
    # ------------------------------------------------------------------------------------------------- Python
    "tabs": Luck({FILE: RIGHT.replace("    ", "\t")}),
    "tabs among spaces": Luck({FILE: RIGHT.replace("    exp", "\texp")}, 0, (
        "line 7 could not be run: IndentationError", "7번째 줄을 실행할 수 없었다: IndentationError"), (
        "four spaces for each level, and no tabs among them", "한 단계에 공백 네 칸씩 쓰고 탭을 섞지 마라")),
    "Python 2": Luck({FILE: RIGHT.replace("return", "print exp\n    return")}, 0, (
        "line 7 could not be run: SyntaxError: Missing parentheses", "7번째 줄을 실행할 수 없었다: SyntaxError"), (
        "This is Python 2: print is a function now", "파이썬 2 의 문법이다")),
    "Python 2 elsewhere": Luck({FILE: RIGHT + "\nprint softmax(np.zeros(3))\n"}),
    "a broken line elsewhere": Luck({FILE: RIGHT + "\nprint((softmax(np.zeros(3))\n"}),
    "a merge left undone": Luck({FILE: f"<<<<<<< HEAD\n{RIGHT}=======\n>>>>>>> mine\n"}, 0, (
        "line 1 could not be run", "1번째 줄을 실행할 수 없었다"), (
        "Marks of a merge were left in the file", "git 병합 표시가 파일에 남아 있다")),
    "quotes of a word processor": Luck({FILE: RIGHT.replace("# 지수", "print(“지수”)")}, 0, (
        "line 5 could not be run: SyntaxError: invalid character", "5번째 줄을 실행할 수 없었다: SyntaxError"), (
        "A character here only looks like a sign of Python", "파이썬 기호처럼 보이지만 다른 문자가 있다")),
    "an import that is missing": Luck({FILE: RIGHT.replace("import numpy as np\n", "")}, 0, (
        "begin the file with import numpy as np", "파일 첫머리에 import numpy as np"), (f"{FILE}",)),
    "torch": Luck({FILE: "import torch\n\n\ndef softmax(x):\n    return torch.softmax(x, 0).numpy()\n"}, 0, (
        "torch is not available here, and not needed: write it with numpy alone.",
        "쓸 수 없고 필요하지도 않다. numpy 만으로 작성하라."), ("line 1 could not be run",)),
    "torch that is not used": Luck({FILE: f"import torch\n{RIGHT}"}),
    "a file that was left behind": Luck({FILE: "from helper import softmax\n"}, 0, (
        "helper is neither part of Python nor handed in", "파이썬에 없고 제출물에도 없다"),
        ("line 1 could not be run",)),
    "circular imports": Luck({
        FILE: OF_HELPERS.format(imports="import one", shifted="one.shifted"),
        "one.py": HELPER.format(other="two"), "two.py": HELPER.format(other="one"),
    }),
    "a circle through the answer": Luck({
        FILE: OF_HELPERS.format(imports="from one import shifted", shifted="shifted"),
        "one.py": "from p060_softmax import softmax\n\n\ndef shifted(x):\n    return x - x.max()\n",
    }),
    "input()": Luck({FILE: RIGHT.replace("    exp", "    n = input('n? ')\n    exp")}, 0, (
        "Nobody can type anything while this is graded", "채점하는 동안에는 입력할 사람이 없다"), (f"{FILE}",)),
    "a data file that is not there": Luck({FILE: f"{RIGHT}\ntrain = np.load('mnist.npy')\n"}),
    "defined twice": Luck({FILE: f"def softmax(x):\n    return x\n\n\n{RIGHT}"}, 10, (
        f"softmax is defined more than once ({FILE}:1, {FILE}:8); the last one that can be run counts.",
        f"두 번 이상 정의되어 있다({FILE}:1, {FILE}:8). 실행할 수 있는 것 가운데 마지막 것을 채점했다.")),
    "in two files": Luck({"hw1.py": RIGHT, "hw2.py": RIGHT}, 10, (
        "an answer stands in hw2.py and in hw1.py; hw2.py is graded, since it comes last by name.", "에 모두 있다.")),
    # -------------------------------------------------------------------------------------------------- names
    "a name from Windows": Luck({"hw\\문제 60.py": RIGHT}),
    "a name from macOS": Luck({"\u1106\u116e\u11ab\u110c\u1166 60.py": RIGHT}),
    "an empty file": Luck({FILE: ""}, None, (f"{FILE}: empty.", f"{FILE}: 비어 있다.")),
    "a document": Luck({"hw.docx": b"PK\3\4"}, None, (
        "nothing to grade in it: no .py and no .ipynb file was found.", ".py 파일도 .ipynb 파일도 없다.")),
    # ----------------------------------------------------------------------------------------------- archives
    "zip slip": Luck({"a.zip": zipped({f"../../{FILE}": RIGHT, "/etc/p061.py": "x = 1"})}),
    "a bomb": Luck({"a.zip": zipped({FILE: RIGHT, "b.py": bytes(60_000_000)})}, 10, (
        "a.zip/b.py: larger than an answer can be, so it was left out; hand in code without data and outputs.",
        "a.zip/b.py: 답으로 보기에는 너무 커서 읽지 않았다. 데이터와 출력을 빼고 코드만 제출하라.")),
    "a password": Luck({"a.zip": locked(zipped({FILE: RIGHT}))}, None, (
        f"a.zip/{FILE}: locked with a password; hand it in without one.",
        f"a.zip/{FILE}: 암호가 걸려 있다. 암호 없이 다시 제출하라.")),
    "a zip in a zip": Luck({"a.zip": zipped({"b.zip": zipped({FILE: RIGHT})})}),
    "a zip in a zip in a zip": Luck({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped({FILE: RIGHT})})})}, None, (
        "a.zip/b.zip/c.zip: an archive inside an archive inside an archive, which is not opened",
        "한 번만 압축해서 제출하라.")),
    "half a zip": Luck({"a.zip": zipped({FILE: RIGHT, "b.py": os.urandom(3000).hex()})[:1500]}, None, (
        "a.zip: broken or incomplete; what could be read was read; pack it again and hand it in again.",
        "a.zip: 깨졌거나 완전하지 않은 압축 파일이다.")),
    "half a tar.gz": Luck({"a.tgz": tarred({FILE: RIGHT, "b.py": os.urandom(90_000).hex()})[:-20_000]}, 10, (
        "a.tgz: broken or incomplete; what could be read was read; pack it again and hand it in again.",
        "a.tgz: 깨졌거나 완전하지 않은 압축 파일이다.")),
    "a page of the LMS under the name of a zip": Luck({"a.zip": "<html>log in first</html>"}, None, (
        "a.zip: neither a zip nor a tar.gz inside, or only a part of one; pack it again as zip.",
        "zip 으로 다시 압축하라.")),
    "a rar": Luck({"a.rar": b"Rar!\x1a\x07"}, None, (
        "a.rar: an archive of a kind that is not read here; hand in a zip or tar.gz.", "zip 이나 tar.gz 로 제출하라.")),
    # ---------------------------------------------------------------------------------------------- notebooks
    "half a notebook": Luck({"hw.ipynb": notebook(RIGHT)[:-30]}, None, (
        "hw.ipynb: not a whole notebook (broken at line 1, column", "주피터에서 저장해 다시 제출하라.")),
    "a notebook beside a broken one": Luck({"a.ipynb": notebook(RIGHT)[:-30], "hw.ipynb": notebook(RIGHT)}, 10, (
        "a.ipynb: not a whole notebook", "a.ipynb: 온전한 노트북이 아니다")),
    "a notebook of pictures": Luck({"hw.ipynb": notebook(RIGHT, outputs=[{"data": {"image/png": "A" * 8_000_000}}])}),
    "a notebook that is too large": Luck({"hw.ipynb": notebook(RIGHT, outputs=["A" * 26_000_000])}, None, (
        "hw.ipynb: larger than an answer can be, so it was left out; hand in code without data and outputs.",
        "데이터와 출력을 빼고 코드만 제출하라.")),
    "a notebook of format 3": Luck({"hw.ipynb": notebook(RIGHT, form=3)}),
    "an empty notebook": Luck({"hw.ipynb": notebook()}, None, (
        "hw.ipynb: a notebook without code; hand in the one that holds your cells.",
        "코드가 없는 노트북이다. 셀이 들어 있는 노트북을 제출하라.")),
    "magics and !pip": Luck({
        "hw.ipynb": notebook("%matplotlib inline\n!pip install numpy\nfiles = !ls", f"%%time\n{RIGHT}"),
    }),
    "magics in a file": Luck({FILE: f"%matplotlib inline\n!pip install numpy\n{RIGHT}"}),
    "cells defined twice": Luck({"hw.ipynb": notebook("def softmax(x):\n    return x", RIGHT)}, 10, (
        "softmax is defined more than once (hw.ipynb[1], hw.ipynb[2]); the last one that can be run counts.",
        "실행할 수 있는 것 가운데 마지막 것을 채점했다.")),
}  # fmt: skip


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """An engine on the course as it is here."""
    with Engine(open_course(Path(__file__).resolve().parents[2])) as opened:
        yield opened


def told(report: Report, lang: str) -> str:
    """All that a learner reads in a language."""
    texts = [*([report.trouble] if report.trouble else []), *report.notes]
    for problem in report.problems:
        texts += problem.notes
        for check in problem.checks:
            texts += [text for text in (check.message, check.likely) if text is not None]
    lines = [text.ko if lang == "ko" else text.en for text in texts]
    return "\n".join([*lines, *(line.file for p in report.problems for c in p.checks for line in c.trace)])


@pytest.mark.parametrize("name", LUCK)
def test_bad_luck_is_told_and_what_can_be_graded_is(engine: Engine, tmp_path: Path, name: str) -> None:
    """The points, the sentence in English and in Korean; nothing is said where nothing is wrong."""
    case = LUCK[name]
    (tmp_path / "kim").mkdir()
    for file, data in case.files.items():
        (tmp_path / "kim" / file).write_bytes(data if isinstance(data, bytes) else data.encode())
    report = engine.grade(read_submission(tmp_path / "kim"), engine.course.find(["60"]))
    assert (report.trouble is not None) == (case.points is None)
    assert case.points is None or report.problems[0].points == case.points, told(report, "en")
    english, korean = told(report, "en"), told(report, "ko")
    assert case.said[0] in english
    assert case.said[1] in korean
    for text in case.more:
        assert text in english or text in korean
    if case.said == ("", ""):
        assert english == korean == ""


def test_links_pipes_and_devices_are_told_of_and_cost_only_themselves(engine: Engine, tmp_path: Path) -> None:
    """Nothing of them is opened; the answer beside them is graded."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes in this file system")
    kim = tmp_path / "kim"
    kim.mkdir()
    (kim / FILE).write_text(RIGHT, encoding="utf-8")
    (kim / "link.py").symlink_to("/etc/passwd")
    (kim / "loop").symlink_to(kim, target_is_directory=True)
    os.mkfifo(kim / "pipe.py")
    if ROOT:
        os.mknod(kim / "device.py", 0o020666, os.makedev(1, 5))  # /dev/zero: reading it would never end
    report = engine.grade(read_submission(kim), engine.course.find(["60"]))
    assert report.problems[0].points == 10
    assert "link.py: a link, which is not followed; hand in the file itself." in told(report, "en")
    assert "link.py: 링크는 따라가지 않는다. 파일 자체를 제출하라." in told(report, "ko")
    files = "device.py, pipe.py" if ROOT else "pipe.py"
    assert f"{files}: not an ordinary file, so it was not opened." in told(report, "en")
    assert f"{files}: 보통 파일이 아니어서 열지 않았다." in told(report, "ko")


def test_a_file_that_may_not_be_read_says_why(tmp_path: Path) -> None:
    """Whoever grades has no right to it; the others are read. As root everything may be read."""
    kim = tmp_path / "kim"
    kim.mkdir()
    (kim / FILE).write_text(RIGHT, encoding="utf-8")
    (kim / "p061.py").write_text("x = 1", encoding="utf-8")
    (kim / "p061.py").chmod(0)
    if not ROOT:
        notes = read_submission(kim).notes
        assert [note.en for note in notes] == [
            "p061.py: cannot be read here (Permission denied); check its permissions."
        ]
        assert "p061.py: 읽을 수 없다(Permission denied). 파일 권한을 확인하라." in notes[0].ko
        return
    for folder in (kim, *kim.parents):
        if folder.stat().st_uid == 0 and folder != Path("/") and str(folder).startswith("/tmp/"):
            folder.chmod(0o755)
    text = (
        "import os, sys; from pathlib import Path; from grader.submission import read_submission\n"
        "read_submission(Path('/no such thing'))\n"  # all is imported by now
        f"os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})\n"
        "found = read_submission(Path(sys.argv[1]))\n"
        "print(len(found.sources), *[f'{n.en}|{n.ko}' for n in found.notes])"
    )
    done = subprocess.run(
        [sys.executable, "-c", text, str(kim)], capture_output=True, text=True, check=True,
        cwd=Path(__file__).resolve().parents[2], env={"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stdout.strip() == (
        "1 p061.py: cannot be read here (Permission denied); check its permissions."
        "|p061.py: 읽을 수 없다(Permission denied). 파일 권한을 확인하라."
    )


def test_a_hundred_thousand_files_beside_the_answer(engine: Engine, tmp_path: Path) -> None:
    """The answer is graded; that not all of them were looked at is told."""
    kim = tmp_path / "kim"
    (kim / "images").mkdir(parents=True)
    (kim / FILE).write_text(RIGHT, encoding="utf-8")
    first = kim / "images" / "0.png"
    first.touch()
    for number in range(1, MANY + 10):
        if number % 60_000 == 0:  # a file has no more names than that on some disks
            first = kim / "images" / f"{number}.png"
            first.touch()
            continue
        os.link(first, kim / "images" / f"{number}.png")
    report = engine.grade(read_submission(kim), engine.course.find(["60"]))
    assert report.problems[0].points == 10
    assert "images/: holds too many files, and only the first were looked at" in told(report, "en")
    assert "images/: 파일이 너무 많아 앞부분만 살펴보았다." in told(report, "ko")
