"""One limit for a whole answer, however slowly it drips; urllib3's own limit is for each read."""

import http.client
import io
import socket
import ssl
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import LocationValueError
from urllib3.util import parse_url

from kiosk.clock import Clock

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_LOOK_UP_EVERY_S = 0.25


class Deadline:
    """Until when the request in flight may take. One thread asks; a stop event cuts it short."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until = clock()
        self._stop: threading.Event | None = None
        self._budget_s = 0.0
        self._last_call: float | None = None

    def obey(self, stop: threading.Event, *, budget_s: float) -> None:
        """Once *stop* is set, whatever is in flight has *budget_s* left in all."""
        self._stop, self._budget_s, self._last_call = stop, budget_s, None

    def start(self, seconds: float) -> None:
        """A request begins and may take that long."""
        self._until = self._clock() + seconds

    def left_s(self) -> float:
        """Seconds that are left; zero or less: too late."""
        now = self._clock()
        if self._last_call is None and self._stop and self._stop.is_set():
            self._last_call = now + self._budget_s
        return min(self._until, self._last_call or self._until) - now


class _Reader(io.RawIOBase):
    """Reads a socket in short slices until the deadline. Raises TimeoutError past it."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock = sock
        self._owner = sock.makefile("rb", buffering=0)  # keeps the socket open until we close
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        while (left_s := self._deadline.left_s()) > 0:
            self._sock.settimeout(min(left_s, _LOOK_UP_EVERY_S))
            try:
                return self._sock.recv_into(buffer)
            except TimeoutError:
                continue
        raise TimeoutError("the answer took too long")

    def close(self) -> None:
        if not self.closed:
            self._owner.close()
        super().close()


class DeadlinePool:
    """Keeps a connection to *base_url* whose answers are read under *deadline*. Never retries.

    Neither proxies nor passwords are taken from the environment, and no redirect is followed.
    """

    def __init__(
        self, base_url: str, deadline: Deadline, secure: ssl.SSLContext | None = None
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._deadline = deadline
        self._secure = secure
        self._pool: HTTPConnectionPool | None = None
        self._prefix = ""

    def ask(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str], limit: Timeout
    ) -> BaseHTTPResponse:
        """The answer, not yet read. HTTPError of urllib3 when there is none."""
        pool = self._pool or self._opened()
        return pool.urlopen(
            method,
            f"{self._prefix}{path}",
            body=body,
            headers=headers,
            retries=False,
            redirect=False,
            timeout=limit,
            preload_content=False,
        )

    def hang_up(self) -> None:
        """Close the connection now, not when the last reference to an answer goes."""
        pool, self._pool = self._pool, None
        if pool:
            pool.close()

    def _opened(self) -> HTTPConnectionPool:
        url = parse_url(self._base_url)
        if not url.host:
            raise LocationValueError(f"{self._base_url} names no host")
        self._prefix = url.path or ""
        pool = (
            HTTPSConnectionPool(url.host, url.port, ssl_context=self._secure)
            if url.scheme == "https"
            else HTTPConnectionPool(url.host, url.port)
        )
        pool.ConnectionCls = _connections(pool.ConnectionCls, self._deadline)
        self._pool = pool
        return pool


def _connections(base: Any, deadline: Deadline) -> Any:
    """Connections as *base*, whose answers know the *deadline*.

    Head and body of a request go out together: a backend that is woken twice answers later.
    """

    class Answer(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
            super().__init__(sock, *args, **kwargs)
            self.fp.close()
            self.fp = io.BufferedReader(_Reader(sock, deadline))

    class Connection(base):  # type: ignore[misc]
        response_class = Answer
        _kept: bytearray | None = None

        def request(self, *args: Any, **kwargs: Any) -> None:
            self._kept = bytearray()
            try:
                super().request(*args, **kwargs)
            finally:
                whole, self._kept = self._kept, None
            self.send(whole)

        def send(self, data: Any) -> None:
            if self._kept is None:
                super().send(data)
            else:
                self._kept += data

    return Connection
