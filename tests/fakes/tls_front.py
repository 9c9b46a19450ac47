"""What stands before a hub and speaks TLS, as a web server does; its key can be exchanged."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from tests.fakes.certificates import Certificate

_PIECE = 65_536


class TlsFront:
    """Passes connections on to *behind*, a hub's plain address, under *certificate*."""

    def __init__(self, behind: str, certificate: Certificate) -> None:
        parts = urlsplit(behind)
        self._behind = (str(parts.hostname), int(parts.port or 80))
        self._certificate = certificate
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self._listening.getsockname()[1]}"

    def exchange(self, certificate: Certificate) -> None:
        """Another key from now on; who is connected is cut off, as a web server's restart does."""
        with self._lock:
            self._certificate = certificate
        self.cut()

    def cut(self) -> None:
        """End every connection."""
        with self._lock:
            for one in self._open:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def run(self) -> None:
        """Accept until `close`."""
        with contextlib.suppress(OSError):
            while True:
                accepted, _ = self._listening.accept()
                self._begin(self._serve, accepted)

    def close(self) -> None:
        """End it all."""
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.cut()
        for thread in list(self._threads):
            thread.join(10)

    def _begin(self, work: object, *what: object) -> None:
        thread = threading.Thread(target=work, args=what, name="tls front")  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _serve(self, accepted: socket.socket) -> None:
        with self._lock:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self._certificate.file)
        with (
            contextlib.suppress(OSError),
            accepted,
            context.wrap_socket(accepted, server_side=True) as near,
            socket.create_connection(self._behind) as far,
        ):
            self._joined(near, far)

    def _joined(self, near: socket.socket, far: socket.socket) -> None:
        """Both ways until one side ends."""
        with self._lock:
            self._open |= {near, far}
        other = threading.Thread(target=_pass_on, args=[far, near], name="tls front")
        other.start()
        _pass_on(near, far)
        other.join()
        with self._lock:
            self._open -= {near, far}


def _pass_on(giving: socket.socket, taking: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := giving.recv(_PIECE):
            taking.sendall(piece)
    for one in (giving, taking):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


@contextmanager
def tls_front(behind: str, certificate: Certificate) -> Iterator[TlsFront]:
    """One for the block."""
    front = TlsFront(behind, certificate)
    thread = threading.Thread(target=front.run, name="tls front")
    thread.start()
    try:
        yield front
    finally:
        front.close()
        thread.join(10)
