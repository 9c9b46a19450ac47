"""Kiosks that listen to a hub and are cut off, as in a shop whose network is bad."""

import http.client
import logging
import random
import socket
import struct
import threading
from contextlib import closing
from typing import Any, Final
from urllib.parse import urlsplit

import requests

log = logging.getLogger(__name__)

_EVERY_S: Final = 0.05
_PATIENCE_S: Final = 20.0
_AT_ONCE: Final = struct.pack("ii", 1, 0)  # SO_LINGER: what is not sent is dropped
_HANDSHAKE: Final = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "c2hvcHNoYWRvdy1raW9zaw==",
}


class CutOff:
    """A loop: one kiosk that opens the live channel of the hub at *url* and is cut off, for ever.

    In the middle of the handshake, after the hello, or while an update is on its way. *times* says
    how often.
    """

    def __init__(self, url: str, *, seed: int = 1) -> None:
        self._url = url
        self._chance = random.Random(seed)  # noqa: S311  no secret
        self.times = 0

    def run(self, stop: threading.Event) -> None:
        """Listen and be cut off until *stop*."""
        with requests.Session() as calls:
            device = calls.post(f"{self._url}/api/devices/register", json={}).json()["data"]
            calls.headers["Authorization"] = f"Bearer {device['credential']}"
            sessions = f"{self._url}/api/devices/{device['deviceId']}/sessions"
            while not stop.wait(_EVERY_S):
                try:
                    self._one(calls, sessions)
                except (OSError, http.client.HTTPException) as exc:
                    log.info("a listener was not served: %s", exc)  # the load is beside us
                    continue
                self.times += 1

    def _one(self, calls: requests.Session, sessions: str) -> None:
        told = {**_HANDSHAKE, "Authorization": str(calls.headers["Authorization"])}
        line = http.client.HTTPConnection(urlsplit(self._url).netloc, timeout=_PATIENCE_S)
        with closing(line):
            line.request("GET", "/api/ws", headers=told)
            heard = self._chance.choice((_nothing, _hello, _update))
            heard(line, calls, sessions)
            if line.sock is not None:
                line.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)


def _nothing(*_what: Any) -> None:
    """Cut off before the answer."""


def _hello(line: http.client.HTTPConnection, *_what: Any) -> None:
    if (status := line.getresponse().status) != http.client.SWITCHING_PROTOCOLS:
        raise http.client.HTTPException(f"the live channel answered {status}")


def _update(line: http.client.HTTPConnection, calls: requests.Session, sessions: str) -> None:
    _hello(line)
    calls.post(sessions, json={"kind": "guest"}, timeout=_PATIENCE_S)
