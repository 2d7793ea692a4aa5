"""The other side answers every request, whatever there is no room for."""

from __future__ import annotations

import pytest

from grader.sandbox.wire import Codec
from grader.sandbox.worker import Worker

PLAIN = Codec(lambda item: (0, item), {}, writable=True)


def test_a_request_without_room_for_it_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory ends while a request is decoded, that is the reply, and the next request is answered."""
    worker = Worker(lambda payload: payload)
    request = PLAIN.pack(["seed", 0])

    def no_room(self: Codec, payload: bytes) -> object:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(Codec, "unpack", no_room)
        reply = worker.answer(request)
    assert PLAIN.unpack(reply)[:2] == ["raised", "MemoryError"]
    assert PLAIN.unpack(worker.answer(request))[0] == "ok"
