"""One limit for a whole answer, however slowly it drips; requests' own limit is for each read."""

import http.client
import io
import socket
import ssl
import threading
from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

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


class DeadlineAdapter(HTTPAdapter):
    """Carries requests as ever, but reads every answer under *deadline*. Never retries."""

    def __init__(self, deadline: Deadline, secure: ssl.SSLContext | None = None) -> None:
        self._deadline = deadline
        self._secure = secure
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Give the pools connections whose answers know the deadline."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._secure)
        deadline = self._deadline

        class Answer(http.client.HTTPResponse):
            def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
                super().__init__(sock, *args, **kwargs)
                self.fp.close()
                self.fp = io.BufferedReader(_Reader(sock, deadline))

        class Plain(HTTPConnection):
            response_class = Answer

        class Tls(HTTPSConnection):
            response_class = Answer

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class TlsPool(HTTPSConnectionPool):
            ConnectionCls = Tls

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": TlsPool}

    def cert_verify(self, *args: Any, **kwargs: Any) -> None:
        """Leave it to the context: what requests would add here is trust in everybody's bundle."""

    def hang_up(self) -> None:
        """Close the connections now, not when the last reference to an answer goes."""
        for key in self.poolmanager.pools.keys():  # noqa: SIM118  it is no mapping to iterate
            self.poolmanager.pools[key].close()
        self.poolmanager.clear()

    def close(self) -> None:
        """Give all of it up."""
        self.hang_up()
        super().close()
