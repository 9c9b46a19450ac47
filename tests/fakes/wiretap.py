"""Stands in the line between kiosk and backend and writes down every request that goes by."""

import re
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_REQUEST = re.compile(rb"^([A-Z]+) (\S+) HTTP/1\.1\r\n")
_ID = re.compile(r"[0-9a-f-]{36}")


class Wiretap:
    """Passes all bytes on as they come. *heard* holds "METHOD /path", ids as ``*``."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._target = (str(parts.hostname), parts.port or 80)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: list[socket.socket] = [self._listener]
        self._threads = [threading.Thread(target=self._listen)]
        self._lock = threading.Lock()
        self._heard: list[str] = []
        self._connections = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def connections(self) -> int:
        return self._connections

    def heard(self) -> Counter[str]:
        """Every request until now."""
        with self._lock:
            return Counter(self._heard)

    def start(self) -> None:
        self._threads[0].start()

    def stop(self) -> None:
        with self._lock:
            for one in self._sockets:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for one in self._sockets:
            one.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                kiosk, _ = self._listener.accept()
                backend = socket.create_connection(self._target)
                pair = [
                    threading.Thread(target=self._pass, args=(kiosk, backend, True)),
                    threading.Thread(target=self._pass, args=(backend, kiosk, False)),
                ]
                with self._lock:
                    self._connections += 1
                    self._sockets += [kiosk, backend]
                    self._threads += pair
                for thread in pair:
                    thread.start()

    def _pass(self, source: socket.socket, sink: socket.socket, up: bool) -> None:  # noqa: FBT001
        with suppress(OSError):
            while chunk := source.recv(65_536):
                if up and (request := _REQUEST.match(chunk)):
                    with self._lock:
                        self._heard.append(_named(*request.groups()))
                sink.sendall(chunk)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_WR)


def _named(method: bytes, path: bytes) -> str:
    return f"{method.decode()} {_ID.sub('*', urlsplit(path.decode()).path)}"


@contextmanager
def tapped(url: str) -> Iterator[Wiretap]:
    """The line to *url*, listened to for the block."""
    tap = Wiretap(url)
    tap.start()
    try:
        yield tap
    finally:
        tap.stop()
