"""One community's engine. What a call means is said once, in the engine; nothing is decided here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from copy import copy
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from . import native
from .calls import Calls
from .convert import as_of, encode, raising
from .native import CallProgress

if TYPE_CHECKING:
    from .types import EngineConfig, Language, MergeReport, Policy, PolicyCheck, VersionVector


class Engine(Calls):
    """One community's engine: its log, its files, and the rules that judge them.

    Threads may share it; their calls take turns, and other threads of Python run meanwhile.
    """

    def __init__(self, config: EngineConfig, snapshot: bytes | None = None) -> None:
        """Opens an engine with an empty log, or with that of a snapshot."""
        text = encode(config)
        with raising():
            opened = native.Engine(text) if snapshot is None else native.Engine.restore(text, snapshot)
        self._native: native.Engine | None = opened
        self._progress: CallProgress | None = None

    def watched(self, progress: CallProgress) -> Self:
        """The same engine for calls for which somebody waits.

        Who has `progress`, on any thread, sees how far such a call has come and can break it off; then it raises the code
        `brokenOff`, and nothing has changed. One serves one call at a time.
        """
        watched = copy(self)
        watched._progress = progress
        return watched

    @property
    def _open(self) -> native.Engine:
        if self._native is None:
            raise ValueError("the engine is closed")
        return self._native

    def call(self, name: str, request: Mapping[str, object] | None = None) -> object:
        """Makes a call by its name in JSON; `engine.agenda(…)` is `engine.call("agenda", {…})`."""
        text, engine = encode(request or {}), self._open
        with raising():
            answer = engine.call(name, text, self._progress)
        return cast(object, json.loads(answer))

    def call_text(self, name: str, request: str) -> str:
        """The same with JSON text in and out, for hosts that only pass it on."""
        engine = self._open
        with raising():
            return engine.call(name, request, self._progress)

    def _ask(self, name: str, request: Mapping[str, object]) -> object:
        given = {key: value for key, value in request.items() if value is not None}
        if "asOf" in given:
            given["asOf"] = as_of(given["asOf"])
        return self.call(name, given)

    def snapshot(self) -> bytes:
        """The whole log, for a file from which the engine is opened again."""
        engine = self._open
        with raising():
            return engine.snapshot()

    def bundle(self, since: VersionVector | None = None) -> bytes:
        """The events that a replica of that version lacks, all of them where it is left out: for a file or a message."""
        request, engine = encode({"version": since or {}}), self._open
        with raising():
            return engine.bundle(request)

    def merge_bundle(self, bundle: bytes) -> MergeReport:
        """Takes in a bundle of another device, in any order and with any repetition."""
        engine = self._open
        with raising():
            answer = engine.merge_bundle(bundle, self._progress)
        return cast("MergeReport", json.loads(answer))

    def close(self) -> None:
        """Gives the engine's memory back, once no call is at work any more."""
        self._native = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def check_policy(text: str, *, after: Sequence[Policy] = (), language: Language = "en") -> PolicyCheck:
    """What is wrong with a rule book, line by line, without an engine."""
    request = encode({"text": text, "after": after, "language": language})
    with raising():
        answer = native.check_policy(request)
    return cast("PolicyCheck", json.loads(answer))


def presets() -> list[str]:
    """The ids of the rule books that come with the engine."""
    with raising():
        return native.presets()


def preset(id: str) -> Policy:
    """A rule book that comes with the engine, whole."""
    with raising():
        return cast("Policy", json.loads(native.preset(id)))


def read_policy(text: str) -> Policy:
    """A rule book as its author writes it, `basedOn` another one where it is, made whole."""
    with raising():
        return cast("Policy", json.loads(native.read_policy(text)))
