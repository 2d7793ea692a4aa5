"""Moodle: what lies in "Download all submissions"? `Full name_number_assignsubmission_plugin`, folders or prefixes."""

from __future__ import annotations

import re
from collections import defaultdict

from grader.batch.lms.handed import Handed
from grader.batch.lms.parcel import Parcel
from grader.batch.rows import Person

_ADDRESS = re.compile(r"(?P<name>[^_]+)_(?P<id>\d+)_assignsubmission_(?P<plugin>[a-z0-9]+)(?:_(?P<file>.*))?")


def recognise(parcel: Parcel) -> bool:
    """Whether most names have this form."""
    found = [name for name in parcel.top if _ADDRESS.fullmatch(name.rstrip("/"))]
    return bool(found) and 2 * len(found) >= len(parcel.top)


def sort(parcel: Parcel) -> list[Handed]:
    """One submission a participant, whose number is one inside the assignment; what has another form is nobody's."""
    tops: defaultdict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    handed = []
    for top in parcel.top:
        match = _ADDRESS.fullmatch(top.rstrip("/"))
        if match is None:
            handed.append(Handed(top.rstrip("/"), whole=top))
        else:
            tops[match["id"]].append(top)
            names[match["id"]] = match["name"]
    blind = len(names) > 1 and len(set(names.values())) == 1  # the word for "Participant", in the site's language
    for number, theirs in tops.items():
        person = Person(number, "" if blind else names[number])
        handed.append(_handed(parcel, person, sorted(theirs, key=_texts_last)))
    return handed


def _handed(parcel: Parcel, person: Person, tops: list[str]) -> Handed:
    """A folder by itself is the submission; folders of several plug-ins, and prefixed files, are put together."""
    if len(tops) == 1 and tops[0].endswith("/"):
        return Handed(tops[0].rstrip("/"), (person,), whole=tops[0])
    files: dict[str, str] = {}
    for top in tops:
        if top.endswith("/"):
            files |= {name[len(top) :]: name for name in parcel.under(top) if name[len(top) :] not in files}
        else:
            match = _ADDRESS.fullmatch(top)
            files.setdefault((match and match["file"]) or top, top)
    match = _ADDRESS.fullmatch(tops[0].rstrip("/"))
    assert match is not None  # it brought us here
    address = tops[0].rstrip("/") if tops[0].endswith("/") else tops[0][: match.start("file")].rstrip("_")
    return Handed(address, (person,), files=files)


def _texts_last(top: str) -> tuple[bool, str]:
    return "_assignsubmission_file" not in top, top
