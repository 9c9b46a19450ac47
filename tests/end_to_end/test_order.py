"""In which order things begin and end, seen from outside."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.end_to_end.conftest import Kiosk

pytestmark = pytest.mark.slow


def test_health_is_asked_before_registration(start_kiosk: Callable[..., Kiosk]) -> None:
    """S0-51: settings, client, health, register, then the loops that need a device."""
    asked: list[str] = []

    class _Refusing(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            asked.append(f"{self.command} {self.path}")
            self.send_response(503)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST = _answer  # noqa: N815  the server's own names

        def log_message(self, *_args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), _Refusing) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        kiosk = start_kiosk(backend={"url": f"http://127.0.0.1:{server.server_address[1]}"})
        kiosk.until(lambda: len(asked) >= 2)
        assert kiosk.runtime.stop()
        server.shutdown()
        thread.join()
    assert asked[:2] == ["GET /health", "POST /api/devices/register"]


def test_nothing_new_is_seen_once_the_end_has_begun(start_kiosk: Callable[..., Kiosk]) -> None:
    """S3-10: no new detection is queued after the camera was stopped."""
    kiosk = start_kiosk(stage="short")
    kiosk.until(lambda: kiosk.pieces >= 1)
    kiosk.runtime.stop_seeing()
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0)
    captured = kiosk.runtime.perception.captured
    detected = kiosk.runtime.perception.pipeline.counts.detected
    pieces = kiosk.pieces
    kiosk.qtbot.wait(1500)
    assert kiosk.runtime.perception.captured == captured
    assert kiosk.runtime.perception.pipeline.counts.detected == detected
    assert kiosk.pieces == pieces


def test_what_only_helps_never_stops_a_sale(start_kiosk: Callable[..., Kiosk]) -> None:
    """S2-12: run.json can't be written; the kiosk warns and sells."""
    kiosk = start_kiosk(stage="still", before=lambda folder: (folder / "run.json").mkdir())
    kiosk.until(lambda: kiosk.basket() == {"P001": 1})
