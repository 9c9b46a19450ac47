"""Live updates: numbered in each session, written in the transaction that made them true."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, func, select

from kiosk.hub.models import Device, ShopSession, Update
from kiosk.hub.shapes import Json, as_text, instant
from kiosk.hub.unit import Unit


def device_channel(device_id: str) -> str:
    """What a kiosk hears."""
    return f"device {device_id}"


def user_channel(user_id: str) -> str:
    """What a shopper's phone hears."""
    return f"user {user_id}"


EVERYBODY = user_channel("everybody")
"""What all kiosks and phones hear."""

STAFF = user_channel("staff")
"""What staff hear on the admin page."""


def record(unit: Unit, session: ShopSession, kind: str, entity_id: str, data: Json) -> None:
    """Number an update and store it. The session's row must be locked (`sessions.locked`)."""
    session.seq += 1
    unit.append(
        Update,
        device_id=session.device_id,
        user_id=session.user_id,
        session_id=session.id,
        seq=session.seq,
        type=kind,
        entity_id=entity_id,
        at=unit.now,
        data=as_text(data),
    )
    unit.channels.add(device_channel(session.device_id))
    if session.user_id:
        unit.channels.add(user_channel(session.user_id))


def tell(unit: Unit, channel: str, kind: str, entity_id: str, data: Json) -> None:
    """Store an update that belongs to no session (number 0) for a user, the staff or everybody."""
    unit.append(
        Update,
        device_id=None,
        user_id=channel.partition(" ")[2],
        session_id=None,
        seq=0,
        type=kind,
        entity_id=entity_id,
        at=unit.now,
        data=as_text(data),
    )
    unit.channels.add(channel)


def record_registration(unit: Unit, device: Device) -> None:
    """Tell a device's listeners that it registered again. It belongs to no session: number 0."""
    unit.append(
        Update,
        device_id=device.id,
        user_id=None,
        session_id=None,
        seq=0,
        type="device_update",
        entity_id=device.id,
        at=unit.now,
        data=as_text({"action": "registered", "deviceId": device.id}),
    )
    unit.channels.add(device_channel(device.id))


def last_id(unit: Unit, channels: Iterable[str]) -> int:
    """The newest update of all *channels*, 0 before the first."""
    newest = (unit.db.scalar(select(func.max(Update.id)).where(_on(one))) for one in channels)
    return max((found for found in newest if found is not None), default=0)


@dataclass(slots=True)
class Place:
    """How far a listener has come.

    On a database server a number may become visible after a higher one, when two transactions end
    in another order than they began. So what is younger than *overlap_s* is looked at again, and
    what was told is remembered for that long.
    """

    overlap_s: float
    before: int = 0
    told: dict[int, float] = field(default_factory=dict)

    def passed(self, update_id: int, at: float, now: float) -> None:
        """An update was told, or is known from the hello."""
        self.told[update_id] = at
        for old in [one for one, when in self.told.items() if when <= now - self.overlap_s]:
            self.before = max(self.before, old)
            del self.told[old]


def here(unit: Unit, channels: Iterable[str], *, overlap_s: float) -> Place:
    """The place after everything that can be seen now."""
    place = Place(overlap_s)
    for channel in channels:
        young = select(Update.id, Update.at).where(_on(channel), Update.at > unit.now - overlap_s)
        for update_id, at in unit.db.execute(young) if overlap_s else ():
            place.told[update_id] = at
    newest = last_id(unit, channels)
    place.before = min(place.told, default=newest + 1) - 1
    return place


def after(unit: Unit, channels: Iterable[str], place: Place, *, limit: int = 200) -> list[Update]:
    """The next updates of *channels* after that place, oldest first; the place moves with them."""
    found: list[Update] = []
    for channel in channels:  # one by one: each has an index of its own
        found += unit.db.scalars(
            select(Update)
            .where(_on(channel), Update.id > place.before, Update.id.not_in(list(place.told)))
            .order_by(Update.id)
            .limit(limit)
        )
    new = sorted(found, key=lambda update: update.id)[:limit]
    for update in new:
        place.passed(update.id, update.at, unit.now)
    return new


def of_session(unit: Unit, session_id: str, *, since: int, up_to: int) -> list[Update]:
    """The session's updates with a number after *since*, up to *up_to*."""
    return list(
        unit.db.scalars(
            select(Update)
            .where(Update.session_id == session_id, Update.seq > since, Update.seq <= up_to)
            .order_by(Update.seq)
        )
    )


def message(update: Update) -> str:
    """An update as it goes over the wire."""
    return json.dumps(
        {
            "type": update.type,
            "timestamp": instant(update.at),
            "entity_id": update.entity_id,
            "seq": update.seq,
            "session_id": update.session_id,
            "data": json.loads(update.data),
        }
    )


def _on(channel: str) -> ColumnElement[bool]:
    whose, _, name = channel.partition(" ")
    return Update.device_id == name if whose == "device" else Update.user_id == name
