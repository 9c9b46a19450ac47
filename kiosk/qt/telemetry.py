"""Joins what the loops tell to the telemetry: counted here, told on loopback, kept for plots."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.clock import Clock
from kiosk.outbox.glance import glance
from kiosk.qt.signals import KioskSignals
from kiosk.telemetry.history import History
from kiosk.telemetry.loop import TelemetryLoop
from kiosk.telemetry.tally import Tally
from kiosk.telemetry.watch import Watch

_AFTER_S = 2.0


class Telemetry:
    """The kiosk's *tally* and *history*. Lives on the main thread; both may be read from any."""

    def __init__(self, signals: KioskSignals, clock: Clock) -> None:
        self._clock = clock
        self.tally = Tally(clock)
        self.history = History()
        self._watch: Watch | None = None
        signals.camera.connect(self.tally.camera)
        signals.model.connect(self.tally.model)
        signals.link.connect(self.tally.link)
        signals.till.connect(self.tally.sale)
        signals.prices.connect(self.tally.prices)

    def loop(
        self,
        *,
        database: Path,
        captured: Callable[[], int],
        listening: Callable[[int], None],
        port: int,
    ) -> TelemetryLoop:
        """The loop that answers on loopback and takes the samples."""
        self._watch = Watch(
            tally=self.tally,
            queue=partial(glance, database),
            captured=captured,
            clock=self._clock,
            wall=time.time,
        )
        return TelemetryLoop(
            watch=self._watch,
            history=self.history,
            listening=listening,
            port=port,
            clock=self._clock,
            after_s=_AFTER_S,
        )

    def drain(self) -> None:
        """The kiosk is ending."""
        if self._watch is not None:
            self._watch.drain()
