"""A real HTTP server that answers from a script and remembers what it was asked."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Received:
    method: str
    path: str
    headers: Mapping[str, str]
    body: Any
    at: float  # monotonic


@dataclass(frozen=True)
class Reply:
    """*raw* goes as it is; *drop* closes without an answer; *drip_s* between single bytes."""

    status: int = 200
    body: Any = field(default_factory=lambda: {"success": True})
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    drop: bool = False
    stall: bool = False
    drip_s: float = 0.0

    def payload(self) -> bytes:
        return json.dumps(self.body).encode() if self.raw is None else self.raw


Answering = Callable[[Received], Reply]


class ScriptedBackend:
    """Answers with *script* in order, then with *otherwise* for ever."""

    def __init__(self) -> None:
        self.script: list[Reply] = []
        self.otherwise: Answering = lambda _asked: Reply()
        self.received: list[Received] = []
        self.connections = 0
        self.over = threading.Event()
        self._came = threading.Condition()

    def answer(self, asked: Received) -> Reply:
        with self._came:
            self.received.append(asked)
            reply = self.script.pop(0) if self.script else None
            self._came.notify_all()
        return reply or self.otherwise(asked)

    def asked(self, part: str) -> list[Received]:
        """Every call whose "METHOD path" contains *part*."""
        return [r for r in list(self.received) if part in f"{r.method} {r.path}"]

    def wait_for(self, part: str, count: int = 1, *, within_s: float = 10.0) -> list[Received]:
        """Those calls, as soon as there are *count*."""
        with self._came:
            came = self._came.wait_for(lambda: len(self.asked(part)) >= count, within_s)
        assert came, f"asked {len(self.asked(part))} times for {part}, not {count}: {self.received}"
        return self.asked(part)


class _Answerer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    backend: ScriptedBackend
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.backend.connections += 1

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        text = self.rfile.read(length)
        is_json = "json" in self.headers.get("Content-Type", "json")
        body = json.loads(text) if text and is_json else text or None
        asked = Received(self.command, self.path, dict(self.headers), body, time.monotonic())
        reply = self.backend.answer(asked)
        if reply.stall:
            self.backend.over.wait()
        if reply.drop or reply.stall:
            self.close_connection = True
            return
        try:
            self._write(reply)
        except OSError:  # the client gave up
            self.close_connection = True

    def _write(self, reply: Reply) -> None:
        payload = reply.payload()
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        if not reply.drip_s:
            self.wfile.write(payload)
            return
        for byte in payload:
            self.wfile.write(bytes([byte]))
            if self.backend.over.wait(reply.drip_s):
                return

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815

    def log_message(self, *args: object) -> None:
        pass


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that does not trust us hangs up in the middle of the handshake."""


@contextmanager
def serving(backend: Any, *, certificate: Path | None = None) -> Iterator[str]:
    """Serve *backend* (an ``answer`` and an ``over``) on port 0; its address.

    With *certificate* (key and certificate in one PEM file) over TLS.
    """
    answerer = type("Answerer", (_Answerer,), {"backend": backend})
    server = (_QuietServer if certificate else ThreadingHTTPServer)(("127.0.0.1", 0), answerer)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.daemon_threads = True  # idle keep-alive connections wait for their client
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http{'s' if certificate else ''}://127.0.0.1:{server.server_port}"
    finally:
        backend.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
