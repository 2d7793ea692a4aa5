"""Makes the submissions of the example class that are no plain text: a notebook, a zip from Windows, a tar.gz.

Run as a program: python examples/pack.py. What goes into them lies readable in examples/packed; the bytes are the same
each time.
"""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKED, CLASS = HERE / "packed", HERE / "class"
THEN = (2026, 3, 2, 12, 0, 0)  # a first day of a term


class OldEntry(zipfile.ZipInfo):
    """An entry whose name is written as CP949 without a word about it, as zip tools of old did."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # zipfile's own name for this step
        return self.filename.encode("cp949"), self.flag_bits


def notebook(folder: Path) -> bytes:
    """A notebook of the folder's files in their order: .md are texts, .py are cells."""
    cells = []
    for path in sorted(folder.iterdir()):
        lines = path.read_text(encoding="utf-8").rstrip("\n").splitlines(keepends=True)
        cell = {"cell_type": "markdown", "id": path.stem, "metadata": {}, "source": lines}
        if path.suffix == ".py":
            cell |= {"cell_type": "code", "execution_count": None, "outputs": []}
        cells.append(cell)
    book = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(book, ensure_ascii=False, indent=1) + "\n").encode()


def zip_from_windows(folder: Path) -> bytes:
    """A zip as an old Korean Windows makes it: names and texts are CP949, lines end with CRLF."""
    names = {"28.py": "과제/28번.py", "60.py": "과제/60번 소프트맥스.py", "163.py": "과제/163번.py"}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for source, name in names.items():
            entry = OldEntry(name, THEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            text = (folder / source).read_text(encoding="utf-8")
            archive.writestr(entry, text.replace("\n", "\r\n").encode("cp949"))
    return made.getvalue()


def tar_gz(folder: Path) -> bytes:
    """A tar.gz of the folder."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for path in sorted(folder.iterdir()):
            entry = tarfile.TarInfo(f"homework/{path.name}")
            entry.size = path.stat().st_size
            archive.addfile(entry, io.BytesIO(path.read_bytes()))
    return gzip.compress(made.getvalue(), mtime=0)


def main() -> None:
    """Write the three files."""
    (CLASS / "gureum.ipynb").write_bytes(notebook(PACKED / "gureum"))
    (CLASS / "namu.zip").write_bytes(zip_from_windows(PACKED / "namu"))
    (CLASS / "baram.tar.gz").write_bytes(tar_gz(PACKED / "baram"))


if __name__ == "__main__":
    main()
