"""HTTP on loopback: health, readiness, metrics and the status of the services."""

import json
import logging
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from kiosk.telemetry.checks import readiness
from kiosk.telemetry.services import services
from kiosk.telemetry.watch import Seen

log = logging.getLogger(__name__)

_HOST = "127.0.0.1"
_LISTEN_S = 0.25
_PATIENCE_S = 1.0
_NAMES = {"127.0.0.1", "localhost"}


class Server(HTTPServer):
    """Listens on 127.0.0.1 *port* (0: any free one). OSError when it can't be had.

    `handle_request` waits for a quarter of a second at most.
    """

    timeout = _LISTEN_S

    def __init__(self, port: int, look: Callable[[], Seen]) -> None:
        self.look = look
        super().__init__((_HOST, port), _Answerer)

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002
        """A caller that goes away in the middle is none of our business."""
        log.debug("a caller went away", exc_info=True)  # noqa: LOG014  called within the handling


class _Answerer(BaseHTTPRequestHandler):
    server: Server
    server_version = "ShopShadow-Kiosk"
    sys_version = ""
    timeout = _PATIENCE_S

    def do_GET(self) -> None:
        """Answer one question."""
        host = self.headers.get("Host", _HOST).rpartition(":")[0] or self.headers.get("Host", "")
        if host not in _NAMES:  # a page in some browser that calls us by another name
            return self._say(403, {"error": "ask for 127.0.0.1"})
        match self.path.partition("?")[0]:
            case "/health/healthz":
                return self._say(200, {"status": "alive", "ready": True})
            case "/health/readyz":
                return self._say(*readiness(self.server.look()))
            case "/v1/api/status/services":
                return self._say(200, services(self.server.look()))
            case "/metrics":
                return self._metrics()
            case _:
                return self._say(404, {"error": "there is no such page"})

    do_HEAD = do_GET  # noqa: N815  http.server's own names

    def _metrics(self) -> None:
        from kiosk.telemetry import metrics  # noqa: PLC0415  50 ms that no start need wait for

        self._send(200, metrics.as_text(self.server.look()), metrics.CONTENT_TYPE)

    def _say(self, status: int, document: dict[str, Any]) -> None:
        self._send(status, json.dumps(document).encode(), "application/json")

    def _send(self, status: int, body: bytes, content_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its own name
        """Questions are not news."""
