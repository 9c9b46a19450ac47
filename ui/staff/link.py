"""What the panel may do; it never opens database, network, camera or model itself."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.events.staff import TillClosed, TillOpened
from kiosk.events.touches import Touch
from kiosk.staff.requests import Request
from kiosk.telemetry.history import Sample


@dataclass(frozen=True, slots=True)
class StaffLink:
    """The doors of the running kiosk. *restart* begins again, or ends for good with False."""

    ask: Callable[[Request], None]
    put: Callable[[Touch | TillClosed | TillOpened], None]
    samples: Callable[[], tuple[Sample, ...]]
    try_now: Callable[[], None]
    pair_again: Callable[[], None]
    learn_counter: Callable[[], None]
    restart: Callable[[bool], None]
    version: str = ""
