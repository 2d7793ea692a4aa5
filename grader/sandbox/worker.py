"""The other side: what answers the grader's requests inside the sandbox, beside the learner's code?

It holds no expected value, no check, no solution and no path to them. Learner code shares this process and can forge
anything it sends, so the grader believes of a reply only that it is the learner's value. Standard library, msgpack,
numpy and the sandbox's own lower modules only.

Requests are lists: ["load", parts, modules, rig, needed] · ["call", target, name, args, kwargs] · ["rig", source] ·
["get", target, name] · ["set", target, name, value] · ["seed", n] · ["free", handles] · ["play", name, args] ·
["after", requests, request], of which only the last is replied to.
Replies: ["ok", value, kept] · ["raised", type, message, trace, near] · ["refused", type] ·
["missing", owner, name, near] · and, before any of these, ["call", function, args], which the grader answers with
["ok", value] or ["fault", sentence].
"""

from __future__ import annotations

import difflib
import random
import sys
import traceback
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.sandbox import figures, loading
from grader.sandbox.wire import DRAWING, FUNCTION, HANDLE, KEPT, Codec, Refused

ANSWER = "answer"  # the module name that the learner's code runs under
NEW_AXES = "new axes"  # the start of a kept argument that is to be a fresh Axes
SOURCE = "source-"  # how the labels of the learner's sources begin; the grader turns them back into file names
Exchange = Callable[[bytes], bytes]


class Worker:
    """Holds the learner's module and objects, and turns request bytes into reply bytes.

    `exchange` sends the bytes of a callback and returns the bytes of its answer. `watch` is called with True before
    learner code runs and False after (the portable build's time-out report).
    """

    def __init__(self, exchange: Exchange, watch: Callable[[bool], None] = lambda _: None) -> None:
        self._exchange = exchange
        self._watch = watch
        self._objects: dict[int, object] = {}
        self._kept: dict[int, tuple[Any, list[tuple[Any, Any]]]] = {}
        self._used: list[int] = []
        self._troubles: list[loading.Trouble] = []
        self._module = types.ModuleType(ANSWER)
        self._own = {ANSWER}
        self._ours = False
        self._rig = types.ModuleType("rig")
        self._codec = Codec(
            self._outward, {HANDLE: self._of_handle, FUNCTION: self._of_function, KEPT: self._of_kept}, writable=True
        )

    def answer(self, payload: bytes) -> bytes:
        """The reply to one request. Whatever learner code raises ends up in the reply."""
        outer, self._used = self._used, []  # a callback may ask again while a call is under way
        try:
            request = self._codec.unpack(payload)  # also the room for it may be lacking
            self._watch(True)
            reply = self._done(request)
            self._watch(False)
            return self._codec.pack(reply)
        except Refused as refused:
            return self._codec.pack(["refused", refused.what])
        except _Missing as missing:
            return self._codec.pack(["missing", missing.owner, missing.name, missing.near])
        except BaseException as error:  # SystemExit and KeyboardInterrupt are the learner's as well
            if self._ours and isinstance(error, KeyboardInterrupt):
                raise
            if type(error) is AttributeError and error.name and error.obj is self._module:  # from a rig
                return self._codec.pack(["missing", "", error.name, _alike(error.name, self._module)])
            return self._codec.pack(_raised(error))
        finally:
            self._used = outer

    def adopt(self, module: types.ModuleType, own: set[str]) -> None:
        """Take a module that is loaded already in place of a learner's source (known mistakes, in our own process).

        `own` names the modules whose classes count as the learner's.
        """
        self._module = module
        self._own |= own
        self._ours = True

    def _done(self, request: list[Any]) -> list[Any]:
        reply: list[Any] = getattr(self, f"_do_{request[0]}")(*request[1:])
        return reply

    def _do_after(self, chores: list[list[Any]], request: list[Any]) -> list[Any]:
        for chore in chores:
            self._done(chore)
        return self._done(request)

    def _do_load(self, parts: list[Any], modules: dict[str, Any], rig: str, needed: list[str]) -> list[Any]:
        if modules:
            served = {name: (label, text) for name, (label, text) in modules.items()}
            sys.meta_path.insert(0, loading.SubmissionImporter(served, self._troubles))
        loaded = loading.load([(label, text) for label, text in parts], needed, ANSWER)
        self._module = loaded.module
        self._troubles += loaded.troubles
        if rig:
            exec(compile(rig, "rig", "exec", dont_inherit=True), self._rig.__dict__)
        absent = [name for name in needed if name not in vars(self._module)]
        told = [[t.kind, t.message, t.label, t.line, list(t.names)] for t in self._troubles[:20]]
        return ["ok", {"absent": absent, "troubles": told}, {}]

    def _do_rig(self, source: str) -> list[Any]:
        exec(compile(source, "rig", "exec", dont_inherit=True), self._rig.__dict__)
        return ["ok", None, {}]

    def _do_seed(self, seed: int) -> list[Any]:
        random.seed(seed)
        np.random.seed(seed)
        figures.forget_all()
        return ["ok", None, {}]

    def _do_free(self, handles: list[int]) -> list[Any]:
        for handle in handles:
            self._objects.pop(handle, None)
            self._kept.pop(handle, None)
        return ["ok", None, {}]

    def _do_call(self, target: int, name: str, args: list[Any], kwargs: dict[str, Any]) -> list[Any]:
        function: Any = self._member(target, name) if name else self._objects[target]
        return self._ok(function(*args, **kwargs))

    def _do_play(self, name: str, args: list[Any]) -> list[Any]:
        return self._ok(getattr(self._rig, name)(self._module, *args))

    def _do_get(self, target: int, name: str) -> list[Any]:
        return self._ok(self._member(target, name))

    def _do_set(self, target: int, name: str, value: object) -> list[Any]:
        setattr(self._objects[target] if target else self._module, name, value)
        return self._ok(None)

    def _ok(self, value: object) -> list[Any]:
        return ["ok", value, {key: self._state(key) for key in dict.fromkeys(self._used)}]

    def _member(self, target: int, name: str) -> Any:
        owner = self._objects[target] if target else self._module
        try:
            return getattr(owner, name)
        except AttributeError:
            label = type(owner).__name__ if target else ""
            near = _alike(name, owner)
            if name in vars(type(owner)):  # a property of the learner's own that raised
                raise
            raise _Missing(label, name, near) from None

    def _outward(self, item: object) -> tuple[int, object]:
        if figures.is_drawing(item):
            return DRAWING, figures.describe(item)
        if self._is_learners(item):
            handle = id(item)
            self._objects[handle] = item
            kind = item.__name__ if isinstance(item, type) else type(item).__name__
            methods = [
                name for name in dir(type(item)) if not name.startswith("_") and callable(getattr(type(item), name))
            ]
            return HANDLE, [handle, kind, methods[:200]]
        raise Refused(_type_name(item))

    def _is_learners(self, item: object) -> bool:
        """Whether an object is a function, or a class or instance of a class that the learner defined."""
        if isinstance(item, types.FunctionType | types.MethodType):
            return True
        home = (item if isinstance(item, type) else type(item)).__module__
        spec = getattr(sys.modules.get(home), "__spec__", None)
        return home in self._own or isinstance(getattr(spec, "loader", None), loading.SubmissionImporter)

    def _of_handle(self, payload: list[Any]) -> object:
        item = self._objects[payload[0]] if payload[0] else self._module
        for kind, key in payload[1:]:
            item = getattr(item, key) if kind == "a" else item[key]  # type: ignore[index]  # the learner's own container
        return item

    def _of_kept(self, payload: list[Any]) -> object:
        key, first, value = payload
        if first:
            if isinstance(value, str) and value == NEW_AXES:
                value = figures.new_axes()
            self._kept[key] = (value, _leaves(value))
        self._used.append(key)
        return self._kept[key][0]

    def _state(self, key: int) -> list[Any]:
        """What a kept argument holds now, and what the very arrays that were handed in hold now."""
        value, leaves = self._kept[key]
        return [value, [[path, leaf] for path, leaf in leaves]]

    def _of_function(self, payload: list[Any]) -> Callable[..., object]:
        number = payload[0]

        def function(*args: object) -> object:
            self._watch(False)
            reply = self._codec.unpack(self._exchange(self._codec.pack(["call", number, list(args)])))
            self._watch(True)
            if reply[0] == "fault":
                raise ValueError(reply[1])
            return reply[1]

        return function


class _Missing(Exception):
    def __init__(self, owner: str, name: str, near: list[str]) -> None:
        super().__init__(owner)
        self.owner = owner
        self.name = name
        self.near = near


def _type_name(item: object) -> str:
    kind = type(item)
    name = kind.__name__ if kind.__module__ in ("builtins", ANSWER) else f"{kind.__module__}.{kind.__name__}"
    return name[:80]


def _leaves(value: object) -> list[tuple[Any, Any]]:
    """The arrays inside a kept argument with their places: [()] for itself, (key,) inside a dict or list."""
    if isinstance(value, np.ndarray):
        return [([], value)]
    if isinstance(value, dict):
        return [([key], item) for key, item in value.items() if isinstance(item, np.ndarray)]
    if isinstance(value, list):
        return [([index], item) for index, item in enumerate(value) if isinstance(item, np.ndarray)]
    return []


def _raised(error: BaseException) -> list[Any]:
    """The reply for what learner code raised; whatever its exceptions do when they are looked at."""
    trace = [
        [frame.f_code.co_filename, line, frame.f_code.co_name]
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith(SOURCE)
    ]
    error.__traceback__ = None  # what the frames hold may be all the memory there is
    return ["raised", loading.sendable(type(error).__name__)[:80], loading.message_of(error), trace[-20:], _near(error)]


def _alike(name: str, owner: object) -> list[str]:
    """Names of an object's that a misspelt one may mean."""
    return difflib.get_close_matches(name, [known for known in dir(owner) if not known.startswith("__")], 3, 0.7)


def _near(error: BaseException) -> list[str]:
    """Names like the one that an object of the learner's does not have."""
    try:
        if isinstance(error, AttributeError) and error.name and not isinstance(error.obj, types.ModuleType):
            return _alike(error.name, error.obj)
    except BaseException:  # a class with a __dir__ of its own
        pass
    return []
