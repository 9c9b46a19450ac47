"""Wakes the live connections of other hubs on the same database, through Redis.

Only that something happened goes over the bus; what it was, each hub reads from the database. So a
bus that is down delays updates and loses none.
"""

import json
import logging
import queue
import threading
from collections.abc import Iterable
from typing import Any, Protocol

from kiosk.errors import ConfigError

log = logging.getLogger(__name__)

_CHANNEL = "shopshadow:hub"
_PATIENCE_S = 2.0
_AGAIN_AFTER_S = 1.0


class Rung(Protocol):
    """The bell of this hub."""

    def ring(self, channels: Iterable[str]) -> None:
        """Wake who hears one of *channels*."""
        ...

    def ring_all(self) -> None:
        """Wake everybody."""
        ...


class RedisBus:
    """Two loops, one that says and one that listens; either comes back by itself.

    ConfigError where *url* is no Redis address, or the library is not installed.
    """

    def __init__(self, url: str, bell: Rung) -> None:
        self._bell = bell
        self._redis = _client(url)
        self._saying: queue.SimpleQueue[set[str] | None] = queue.SimpleQueue()
        self.up: bool | None = None  # not known yet

    def ring(self, channels: set[str]) -> None:
        """Wake ours at once, and the others as soon as the bus takes it. Never waits."""
        self._bell.ring(channels)
        self._saying.put(channels)

    def say(self, stop: threading.Event) -> None:
        """Tell the other hubs, until *stop* and `close`."""
        while not stop.is_set():
            first = self._saying.get()
            if first is not None:
                self._say(first | self._waiting())

    def listen(self, stop: threading.Event) -> None:
        """Hear the other hubs until *stop*."""
        while not stop.is_set():
            try:
                self._listen(stop)
            except self._errors as exc:
                if self.up or self.up is None:
                    log.warning("the bus is down, updates of other hubs come late: %s", exc)
                self.up = False
                stop.wait(_AGAIN_AFTER_S)

    def close(self) -> None:
        """Let `say` end."""
        self._saying.put(None)

    @property
    def _errors(self) -> tuple[type[Exception], ...]:
        import redis  # noqa: PLC0415  only hubs with a bus have it

        return (redis.RedisError, OSError)

    def _waiting(self) -> set[str]:
        channels: set[str] = set()
        while True:
            try:
                more = self._saying.get_nowait()
            except queue.Empty:
                return channels
            channels |= more or set()

    def _say(self, channels: set[str]) -> None:
        try:
            self._redis.publish(_CHANNEL, json.dumps(sorted(channels)))
        except self._errors as exc:
            log.debug("a ring did not reach the bus: %s", exc)  # `listen` says that it is down

    def _listen(self, stop: threading.Event) -> None:
        with self._redis.pubsub(ignore_subscribe_messages=True) as heard:
            heard.subscribe(_CHANNEL)
            heard.ping()
            heard.get_message(timeout=_PATIENCE_S)
            if not self.up:
                log.info("the bus is up")
            self.up = True
            self._bell.ring_all()  # what was said meanwhile nobody heard
            while not stop.is_set():
                message = heard.get_message(timeout=_PATIENCE_S / 2)
                if message is not None and message["type"] == "message":
                    self._bell.ring(_channels(message["data"]))


def _client(url: str) -> Any:
    try:
        import redis  # noqa: PLC0415

        return redis.Redis.from_url(
            url,
            socket_timeout=_PATIENCE_S,
            socket_connect_timeout=_PATIENCE_S,
            health_check_interval=5,
        )
    except ImportError as exc:
        raise ConfigError("A bus needs the library redis: install the extra fleet.") from exc
    except ValueError as exc:
        raise ConfigError(f"The bus {url} is no address like redis://host:6379/0.") from exc


def _channels(data: bytes) -> list[str]:
    try:
        told = json.loads(data)
    except ValueError:
        return []
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []
