"""What can be seen of the kiosk from outside, put together at one instant."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.errors import DatabaseFault
from kiosk.snapshots.till import QueueGlance
from kiosk.telemetry.tally import Tally, Totals


@dataclass(frozen=True, slots=True)
class Seen:
    """*at* is epoch seconds, *now_s* monotonic; *queue* None where the outbox can't be read."""

    totals: Totals
    at: float
    now_s: float
    up_s: float
    captured: int
    queue: QueueGlance | None = None
    queue_fault: str = ""
    draining: bool = False


class Watch:
    """Looks at the kiosk when somebody asks. Safe from any thread.

    *queue* looks at the outbox's file (DatabaseFault where it can't), *captured* counts the
    camera's pictures.
    """

    def __init__(
        self,
        *,
        tally: Tally,
        queue: Callable[[], QueueGlance],
        captured: Callable[[], int],
        clock: Clock,
        wall: Clock,
    ) -> None:
        self._tally = tally
        self._queue = queue
        self._captured = captured
        self._clock = clock
        self._wall = wall
        self._began_s = clock()
        self._draining = threading.Event()

    def drain(self) -> None:
        """The kiosk is ending: it is not ready for anything new."""
        self._draining.set()

    def totals(self) -> Totals:
        """All that was counted so far."""
        return self._tally.totals()

    def look(self) -> Seen:
        """The kiosk as it is now; asks the outbox's file."""
        queue: QueueGlance | None = None
        fault = ""
        try:
            queue = self._queue()
        except DatabaseFault as exc:
            fault = str(exc)
        now_s = self._clock()
        return Seen(
            totals=self._tally.totals(),
            at=self._wall(),
            now_s=now_s,
            up_s=now_s - self._began_s,
            captured=self._captured(),
            queue=queue,
            queue_fault=fault,
            draining=self._draining.is_set(),
        )
