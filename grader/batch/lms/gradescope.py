"""Gradescope: what lies in "Export Submissions"? Folders by number, and `submission_metadata.yml`, which says whose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from grader.batch.lms.handed import Handed
from grader.batch.lms.parcel import Parcel
from grader.batch.rows import Person
from grader.faults import UsageFault
from grader.text import Text

METADATA = "submission_metadata.yml"
_BROKEN = Text(
    "{file} cannot be read ({why}): export the submissions from Gradescope again.",
    "{file} 을(를) 읽을 수 없다({why}). Gradescope 에서 제출물을 다시 내보내라.",
)
_NO_FOLDER = Text(
    "{file} tells of a submission {name} that is not in the export.",
    "{file} 에 적힌 제출물 {name} 이(가) 내보낸 폴더에 없다.",
)


def recognise(parcel: Parcel) -> bool:
    """Whether the file that says whose each is lies there."""
    return METADATA in parcel.top


def sort(parcel: Parcel) -> list[Handed]:
    """One submission a folder, of one learner or a group; a folder of which nothing is said is nobody's."""
    told = _metadata(parcel.read(METADATA))
    handed = [
        _handed(top, told.get(top.rstrip("/"), {})) for top in parcel.top if top != METADATA and top.endswith("/")
    ]
    handed += [Handed(top, whole=top) for top in parcel.top if top != METADATA and not top.endswith("/")]
    there = {top.rstrip("/") for top in parcel.top}
    for name, facts in told.items():
        if name not in there:
            trouble = _NO_FOLDER.fill(file=METADATA, name=name)
            handed.append(Handed(name, _people(facts), handed_in=_time(facts), trouble=trouble))
    return handed


def _handed(top: str, facts: Mapping[str, Any]) -> Handed:
    return Handed(top.rstrip("/"), _people(facts), whole=top, handed_in=_time(facts))


def _people(facts: Mapping[str, Any]) -> tuple[Person, ...]:
    found = []
    for one in facts.get(":submitters") or ():
        if isinstance(one, dict):
            sid, email, name = (str(one.get(key) or "").strip() for key in (":sid", ":email", ":name"))
            if sid or email or name:
                found.append(Person(sid or email or name, name, email))
    return tuple(found)


def _time(facts: Mapping[str, Any]) -> str:
    at = facts.get(":created_at")
    return at.isoformat() if isinstance(at, datetime) else str(at or "")


def _metadata(data: bytes) -> dict[str, dict[str, Any]]:
    """The table, by folder. Its keys begin with a colon, as Ruby writes them; Ruby's tags are read as plain values."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]  # one of two, by how PyYAML was built
        """A safe loader that makes plain values of whatever else there is."""

    def plain(loader: Any, suffix: str, node: Any) -> Any:
        if isinstance(node, yaml.MappingNode):
            return loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return loader.construct_scalar(node)

    Loader.add_multi_constructor("!", plain)
    try:
        told = yaml.load(data, Loader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        why = f"line {line + 1}" if line is not None else type(error).__name__
        raise UsageFault(_BROKEN.fill(file=METADATA, why=why)) from None
    if not isinstance(told, dict):
        raise UsageFault(_BROKEN.fill(file=METADATA, why="no table"))
    return {str(name): facts for name, facts in told.items() if isinstance(facts, dict)}
