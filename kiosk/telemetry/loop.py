"""The telemetry loop: answers on loopback, and takes samples of the kiosk."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.snapshots.till import LetterCounts, QueueGlance
from kiosk.telemetry.history import EVERY_S, History, sampled
from kiosk.telemetry.watch import Watch

if TYPE_CHECKING:
    from kiosk.telemetry.answering import Server

log = logging.getLogger(__name__)

_LISTEN_S = 0.25


class TelemetryLoop:
    """Answers ``/health/healthz``, ``/health/readyz``, ``/metrics`` and the status of services.

    It listens on 127.0.0.1 alone, one caller at a time, each for at most a second a read.
    *listening* hears the real port; where the port can't be had that is logged, and only the
    history is kept: telemetry never stands in a sale's way (S2-12). It begins *after_s*: the
    first picture need not wait for it.
    """

    def __init__(
        self,
        *,
        watch: Watch,
        history: History,
        listening: Callable[[int], None],
        port: int,
        clock: Clock,
        after_s: float = 0.0,
    ) -> None:
        self._watch = watch
        self._history = history
        self._listening = listening
        self._port = port
        self._clock = clock
        self._after_s = after_s
        self._sampled = watch.totals()
        self._sampled_s = clock()

    def run(self, stop: threading.Event) -> None:
        """Answer and sample until *stop* is set."""
        if stop.wait(self._after_s):
            return
        server = self._opened()
        try:
            while not stop.is_set():
                if server is None:
                    stop.wait(_LISTEN_S)
                else:
                    server.handle_request()
                self._sample_if_due()
        finally:
            if server is not None:
                server.server_close()

    def _opened(self) -> "Server | None":
        from kiosk.telemetry.answering import Server  # noqa: PLC0415  see *after_s*

        try:
            server = Server(self._port, self._watch.look)
        except OSError as exc:
            log.warning(
                "nobody can ask how the kiosk is: port %s can't be had (%s). "
                "Name another with [telemetry] port, or 0 for any free one",
                self._port,
                exc.strerror,
            )
            return None
        self._listening(server.server_port)
        return server

    def _sample_if_due(self) -> None:
        lasted_s = self._clock() - self._sampled_s
        if lasted_s < EVERY_S:
            return
        seen = self._watch.look()
        queue = seen.queue or QueueGlance(LetterCounts())
        self._history.add(
            sampled(seen.totals, self._sampled, at=seen.at, lasted_s=lasted_s, queue=queue)
        )
        self._sampled, self._sampled_s = seen.totals, seen.now_s
