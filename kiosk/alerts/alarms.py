"""When something needs a person: help was asked for, an outage lasts, the camera is lost."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, LinkStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus
from kiosk.snapshots.till import TillSnapshot

_CAMERA_AWAY_S = 10.0


class AlertKind(StrEnum):
    """What staff are told."""

    HELP_WANTED = "help_wanted"
    BREAKER_OPEN = "breaker_open"
    CAMERA_LOST = "camera_lost"
    PARKED = "parked"  # a letter: made from its row, see `AlertRows.put_parked`


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to tell, in words for staff."""

    what: AlertKind
    words: str


@dataclass(frozen=True, slots=True)
class Situation:
    """The newest word of each part; None for one that has said nothing."""

    camera: CameraStatus | None
    link: LinkStatus | None
    sale: TillSnapshot | None


class Alarms:
    """Remembers what it has told: each thing once, until it is well again.

    Times are monotonic. A breaker has to be away from closed for *breaker_open_s*, a camera for
    ten seconds: what heals by itself is no alert.
    """

    def __init__(self, *, breaker_open_s: float) -> None:
        self._breaker_open_s = breaker_open_s
        self._since: dict[str, float] = {}
        self._told: set[str] = set()

    def look(self, now: Situation, now_s: float) -> list[Alert]:
        """What has to be told now."""
        found = []
        if alert := self._help(now.sale, now_s):
            found.append(alert)
        if alert := self._camera(now.camera, now_s):
            found.append(alert)
        return found + self._breakers(now.link, now_s)

    def _help(self, sale: TillSnapshot | None, now_s: float) -> Alert | None:
        wanted = sale is not None and sale.help_wanted
        if not self._lasts("help", wanted, now_s, 0.0):
            return None
        session = f" (session {sale.short_id})" if sale and sale.short_id else ""
        return Alert(AlertKind.HELP_WANTED, f"A shopper asks for help{session}.")

    def _camera(self, camera: CameraStatus | None, now_s: float) -> Alert | None:
        away = camera is not None and camera.state in (CameraState.LOST, CameraState.FROZEN)
        if camera is None or not self._lasts("camera", away, now_s, _CAMERA_AWAY_S):
            return None
        words = f"The camera {camera.source} is {camera.state}. {camera.reason}"
        return Alert(AlertKind.CAMERA_LOST, words.strip())

    def _breakers(self, link: LinkStatus | None, now_s: float) -> list[Alert]:
        minutes = self._breaker_open_s / 60.0
        return [
            Alert(
                AlertKind.BREAKER_OPEN,
                f"The backend has not taken {_GOODS[lamp.endpoint]} for {minutes:g} minutes: "
                f"{lamp.reason}",
            )
            for lamp in (link.lamps if link else ())
            if self._lasts(
                f"breaker {lamp.endpoint}",
                lamp.state is not BreakerState.CLOSED,
                now_s,
                self._breaker_open_s,
            )
        ]

    def _lasts(self, name: str, sick: bool, now_s: float, long_s: float) -> bool:  # noqa: FBT001
        """True once, when *name* has been *sick* for so long."""
        if not sick:
            self._since.pop(name, None)
            self._told.discard(name)
            return False
        if name in self._told or now_s - self._since.setdefault(name, now_s) < long_s:
            return False
        self._told.add(name)
        return True


_GOODS = {
    Endpoint.DEVICES: "registrations and sessions",
    Endpoint.BASKET: "items",
    Endpoint.PENDING: "questions",
    Endpoint.ORDERS: "orders",
    Endpoint.CATALOGUE: "requests for the catalogue",
    Endpoint.LIVE: "live updates",
}
