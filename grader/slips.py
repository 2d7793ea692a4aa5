"""Which slip is behind what Python said, and what is to be done?

Looked up in the words of the exception, the learner's line it came from and, as plain text, the rest of her code. A
sentence is said only where the words leave no other reading, or it says what to look at. Nothing here runs or parses a
learner's code. The sentences stand in `slip_words`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from grader import slip_words as words
from grader.old_names import ELSEWHERE, LIBRARIES, NUMPY, PYTHON_2, USUAL_IMPORTS
from grader.sandbox.failure import Kind
from grader.text import Text


@dataclass(frozen=True, slots=True)
class Said:
    """What happened: the exception's name (or a Kind) and its words, names like the one that was looked for, the
    learner's line, and all of her text."""

    kind: str
    words: str
    near: tuple[str, ...] = ()
    line: str = ""
    text: str = ""


Rule = Callable[[Said, re.Match[str]], Text | None]
_RULES: list[tuple[frozenset[str], re.Pattern[str], Rule]] = []


def slip_of(said: Said) -> Text | None:
    """The sentence for a slip; None where what Python said has to do."""
    for kinds, pattern, rule in _RULES:
        found = pattern.search(said.words[:500]) if said.kind in kinds else None
        sentence = rule(said, found) if found else None
        if sentence is not None:
            return sentence
    return None


def slip_of_value(got: str, call: str, text: str) -> Text | None:
    """The sentence for what a call ("Affine.forward") came back with, by how that is shown."""
    if got in ("<function>", "<method>"):
        return words.PARENTHESES
    if got == "None" and call and lacks_return(call, text):
        return words.NO_RETURN.fill(name=call)
    return None


def lacks_return(name: str, text: str) -> bool:
    """Whether a function ("softmax") or method ("Affine.forward") is written without a return, read line by line."""
    owner, _, name = name.rpartition(".")
    start = text.rfind(f"class {owner}") if owner else 0
    defined = re.compile(rf"^([ \t]*)def[ \t]+{re.escape(name)}[ \t]*\(", re.MULTILINE)
    places = list(defined.finditer(text, start)) if start >= 0 else []
    if not places:
        return False
    place = places[0] if owner else places[-1]
    first, *rest = text[place.start() :].split("\n")
    lines = [first]
    for line in rest:
        bare = line.lstrip()
        if bare and bare[0] not in "#)" and len(line) - len(bare) <= len(place[1]):
            break
        lines.append(line)
    return not any(re.search(r"(?:^|[:;])\s*(?:return|yield|raise)\b", line) for line in lines)


def _storing(owner: str, name: str, said: Said) -> str:
    """The one other method of a class that stores self.name, "" for none, several, or one that every object runs."""
    body = said.text[said.text.rfind(f"class {owner}") :]
    body = re.split(r"\n(?=[^\s#)])", body, maxsplit=1)[0]
    methods = re.findall(r"^[ \t]+def[ \t]+(\w+)(.*?)(?=^[ \t]+def[ \t]|\Z)", body, re.MULTILINE | re.DOTALL)
    stored = rf"^[^#\n=]*\bself\.{name}\b(?:[ \t]*,[^=\n]*)?[ \t]*=(?!=)"
    storing = [method for method, text in methods if re.search(stored, text, re.MULTILINE)]
    own = [method for method, text in methods if said.line and said.line in text]
    return storing[0] if len(storing) == 1 and storing[0] not in ("__init__", *own) else ""


def _rule(kinds: str, pattern: str) -> Callable[[Rule], Rule]:
    def add(rule: Rule) -> Rule:
        _RULES.append((frozenset(kinds.split()), re.compile(pattern, re.DOTALL), rule))
        return rule

    return add


def _always(kinds: str, pattern: str, sentence: Text) -> None:
    _rule(kinds, pattern)(lambda said, found: sentence)


@_rule(Kind.MISSING, r"^(?:(\w+)\.)?(\w+)$")
def _not_there(said: Said, found: re.Match[str]) -> Text | None:
    if said.near:
        return words.MISSPELT.fill(name=found[2], written=said.near[0])
    return words.NO_MEMBER.fill(owner=found[1], name=found[2]) if found[1] else words.NO_NAME.fill(name=found[2])


@_rule("AttributeError", r"module 'numpy(?:\.\w+)*' has no attribute '(\w+)'|`np\.(\w+)` was removed")
def _numpy_name(said: Said, found: re.Match[str]) -> Text | None:
    name = found[1] or found[2]
    if name in NUMPY:
        return words.REMOVED.fill(name=name, new=NUMPY[name])
    near = difflib.get_close_matches(name, [known for known in dir(np) if known[0] != "_"], 1, 0.7)
    return words.NO_NUMPY_NEAR.fill(name=name, near=near[0]) if near else words.NO_NUMPY.fill(name=name)


@_rule("AttributeError", r"^'([\w.]+)' object has no attribute '(\w+)'")
def _no_attribute(said: Said, found: re.Match[str]) -> Text | None:
    owner, name = found[1], found[2]
    if owner == "dict" and name in PYTHON_2:
        return words.PYTHON_2.fill(name=name, new=PYTHON_2[name])
    if owner in words.OF_KIND:
        return words.OF_KIND[owner].fill(name=name)
    if f"class {owner}" not in said.text:
        return None
    if said.near:
        return words.TWO_SPELLINGS.fill(name=name, other=said.near[0])
    storing = _storing(owner, name, said)
    if storing:
        return words.NOT_RUN.fill(owner=owner, name=name, method=storing)
    return words.NOT_STORED.fill(owner=owner, name=name)


_always("AttributeError", r"^type object '\w+' has no attribute", words.CLASS_FOR_OBJECT)


@_rule("TypeError", r"^(\w+)\.(\w+)\(\) takes (\d+) positional arguments? but (\d+) (?:was|were) given")
def _too_many(said: Said, found: re.Match[str]) -> Text | None:
    owner, name, takes, given = found[1], found[2], int(found[3]), int(found[4])
    start = max(said.text.rfind(f"class {owner}"), 0)
    defined = re.compile(rf"def[ \t]+{name}[ \t]*\([ \t]*(\w*)").search(said.text, start)
    if given == takes + 1 and defined and defined[1] != "self":
        return words.NO_SELF.fill(name=name)
    return words.PARAMETERS.fill(name=f"{owner}.{name}")


@_rule("TypeError", r"^(\w+)\(\) takes (?:\d+|from \d+ to \d+) positional arguments? but")
@_rule("TypeError", r"^([\w.]+)\(\) got an unexpected keyword argument")
def _other_parameters(said: Said, found: re.Match[str]) -> Text | None:
    return words.PARAMETERS.fill(name=found[1].removesuffix(".__init__"))


@_rule("TypeError", r"^(\w+)\(\) takes no arguments")
def _no_init(said: Said, found: re.Match[str]) -> Text | None:
    written = re.search(r"def[ \t]+(_*ini?t_*|_*int_*)[ \t]*\(", said.text)
    return words.NO_INIT.fill(owner=found[1], written=written[1]) if written else None


@_rule("TypeError", r"^(\w+)\.(\w+)\(\) missing 1 required positional argument")
def _on_the_class(said: Said, found: re.Match[str]) -> Text | None:
    return words.CLASS_FOR_OBJECT if f"{found[1]}.{found[2]}(" in said.line else None


_always("TypeError", r"\bNoneType\b", words.NONE_WITHIN)
_CALLABLES = r"'(?:function|method|builtin_function_or_method|numpy\.ufunc|(?:numpy\.)?_ArrayFunctionDispatcher|type)'"
_always("TypeError", rf"{_CALLABLES}(?: object is not (?:subscriptable|iterable)|$| and )", words.PARENTHESES)
_always("AttributeError", r"^'(?:function|method|builtin_function_or_method)' object has no", words.PARENTHESES)
_always("TypeError", r"'[\w.]+' object is not callable", words.NOT_CALLABLE)


@_rule(
    "TypeError IndexError",
    r"'(?:numpy\.)?float\d*' object cannot be interpreted as an integer|slice indices must be integers|"
    r"list indices must be integers or slices, not float|only integers, slices",
)
def _no_whole_number(said: Said, found: re.Match[str]) -> Text | None:
    return words.DIVISION if re.search(r"(?<![/*])/(?!/)", said.line) else words.WHOLE


@_rule(
    "TypeError",
    r"list indices must be integers or slices, not tuple|can't multiply sequence by non-int|can only concatenate list|"
    r"unsupported operand type\(s\) for [-+*/]+: (?:'\w+' and 'list'|'list')",
)
def _list(said: Said, found: re.Match[str]) -> Text | None:
    repeated = found[0].startswith("can't") and re.search(r"[\w)\]]\s*(?<![/*])/(?!/)", said.line)  # [0] * (n / 2)
    return words.DIVISION if repeated else words.LIST


_always("ValueError", r"truth value of an array with more than one element is ambiguous", words.TRUTH)


@_rule("NameError", r"^name '(\w+)' is not defined")
def _no_such_name(said: Said, found: re.Match[str]) -> Text | None:
    name = found[1]
    if name in LIBRARIES:
        return words.LIBRARY.fill(name=name)
    for table, sentence in ((PYTHON_2, words.PYTHON_2), (ELSEWHERE, words.PYTHON_2), (USUAL_IMPORTS, words.IMPORT)):
        if name in table:
            return sentence.fill(name=name, new=table[name])
    if name == "self":
        return words.SELF_UNKNOWN
    if re.search(rf"\bself\.{name}\b", said.text):
        return words.SELF_DOT.fill(name=name)
    if hasattr(np, name) and re.search(r"^import numpy as np\b", said.text, re.MULTILINE):
        return words.NUMPY_DOT.fill(name=name)
    known = set(re.findall(r"(?:\bdef[ \t]+|\bself\.|^[ \t]*)(\w+)[ \t]*(?:\(|=(?!=))", said.text, re.MULTILINE))
    near = difflib.get_close_matches(name, sorted(known - {name}), 1, 0.75)
    return words.TWO_SPELLINGS.fill(name=name, other=near[0]) if near else None


@_rule("UnboundLocalError", r"local variable '(\w+)'")
def _not_yet(said: Said, found: re.Match[str]) -> Text | None:
    return words.NOT_YET.fill(name=found[1])


@_rule("ModuleNotFoundError ImportError", r"^No module named '([\w.]+)'")
def _no_module(said: Said, found: re.Match[str]) -> Text | None:
    name = found[1].partition(".")[0]
    if name in LIBRARIES:
        return words.LIBRARY.fill(name=name)
    if name in PYTHON_2:
        return words.PYTHON_2.fill(name=name, new=PYTHON_2[name])
    return words.OWN_MODULE.fill(name=found[1], file=f"{found[1].replace('.', '/')}.py")


@_rule("SyntaxError", r"^Missing parentheses in call to '(\w+)'")
def _python_2_statement(said: Said, found: re.Match[str]) -> Text | None:
    return words.PYTHON_2_PRINT.fill(name=found[1])


_always("SyntaxError", r"^multiple exception types must be parenthesized", words.PYTHON_2_EXCEPT)


@_rule("SyntaxError IndentationError", r"")
def _merge(said: Said, found: re.Match[str]) -> Text | None:
    return words.MERGE if re.match(r"\s*(?:<<<<<<<|=======|>>>>>>>)(?:\s|$)", said.line) else None


_always("TabError SyntaxError", r"inconsistent use of tabs", words.TABS)
_always("IndentationError", r"^(?:unindent does not match|unexpected indent)", words.INDENTATION)
_always("EOFError", r"^EOF when reading a line", words.NOBODY_TYPES)
_always("SyntaxError", r"^invalid (?:non-printable )?character", words.CHARACTER)
_always("RecursionError", r"", words.RECURSION)
_always(Kind.REFUSED, r"^(?:builtin_function_or_method|numpy\.ufunc|type)$", words.PARENTHESES)


@_rule(Kind.REFUSED, r"^(map|filter|zip|range|generator|dict_keys|dict_values|dict_items)$")
def _lazy(said: Said, found: re.Match[str]) -> Text | None:
    return words.LAZY.fill(what=found[1])
