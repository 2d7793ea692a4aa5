"""What does a list or dict of the learner's become on our side? A copy that says so when it is written to."""

from __future__ import annotations

from typing import Any, Never, SupportsIndex


class FrozenDict(dict[Any, Any]):
    """A dict that came over the wire: a copy, so writing into it would change nothing and is an error."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> Never:
        raise TypeError("this is a copy of the learner's dict: writing into it would change nothing")

    __setitem__ = __delitem__ = update = pop = popitem = clear = setdefault = __ior__ = _refuse

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        """A copy of the copy (`inout`, `copy.deepcopy`) is an ordinary dict."""
        return dict, (dict(self),)


class FrozenList(list[Any]):
    """A list that came over the wire: a copy, so writing into it would change nothing and is an error."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> Never:
        raise TypeError("this is a copy of the learner's list: writing into it would change nothing")

    __setitem__ = __delitem__ = append = extend = insert = pop = remove = clear = sort = reverse = _refuse
    __iadd__ = __imul__ = _refuse

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        """A copy of the copy (`inout`, `copy.deepcopy`) is an ordinary list."""
        return list, (list(self),)


_LEAVES = frozenset({type(None), bool, int, float, complex, str, bytes})
_NESTING = (dict, list, tuple)


def plain_throughout(value: object, most: int, never: type) -> bool:
    """Whether lists, tuples and dicts lie at most so deep within each other and nothing in them is of type `never`."""
    level = [value]
    for _ in range(most + 1):
        kinds = set(map(type, level)) - _LEAVES
        if never in kinds:
            return False
        if not any(issubclass(kind, _NESTING) for kind in kinds):  # a list of numbers is not walked through
            return True
        below: list[object] = []
        for item in level:
            if isinstance(item, dict):
                below += item
                below += item.values()
            elif isinstance(item, list | tuple):
                below += item
        if not below:
            return True
        level = below
    return False


def longest_text(value: object) -> int:
    """Bytes of the longest text in plain data, told from its lists, tuples and dicts down."""
    longest, level = 0, [value]
    while level:
        item = level.pop()
        if isinstance(item, dict):
            level += [*item, *item.values()]
        elif isinstance(item, list | tuple):
            level += item
        elif isinstance(item, str):
            longest = max(longest, len(item.encode("utf-8", "replace")))
        elif isinstance(item, bytes):
            longest = max(longest, len(item))
    return longest
