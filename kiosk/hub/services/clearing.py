"""What the fleet needs no more: kiosks leave it, files that nobody is to fetch are dropped."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, update

from kiosk.hub import keys
from kiosk.hub.models import Device
from kiosk.hub.models_fleet import KioskReport, Parcel, SentSet, SettingsSet
from kiosk.hub.refusals import InTheWay, Unknown
from kiosk.hub.services import parcels, sessions
from kiosk.hub.services.fleet import FORGOTTEN_AFTER_S, UNDER_WAY
from kiosk.hub.unit import Unit
from kiosk.wire.fleet import SetState

UNUSED_AFTER_S = 90 * 86_400.0
"""A file that nobody is to fetch is kept for so long: a set with it may be sent again."""


def retire(unit: Unit, device_id: str) -> None:
    """The kiosk leaves the fleet: its credential opens nothing, its sale is closed, no set waits.

    What was sold at it stays. One that still runs registers anew, as another kiosk. Those of a
    set that was to be tried here first go on waiting until staff send it again.
    """
    device = unit.db.get(Device, device_id, with_for_update=True)
    if device is None:
        raise Unknown(f"There is no kiosk {device_id}", "DEVICE_NOT_FOUND")
    if still_open := sessions.current(unit, device.id):
        sessions.close(unit, device, still_open)
    device.credential_hash, device.credential_used = keys.digest(keys.new_credential()), True
    device.code, device.code_spent, device.pairing_token_hash = None, True, None
    device.last_heartbeat = None
    unit.db.execute(delete(KioskReport).where(KioskReport.device_id == device.id))
    unit.db.execute(
        update(SentSet)
        .where(SentSet.device_id == device.id, SentSet.state.in_(UNDER_WAY))
        .values(state=SetState.WITHDRAWN.value, at=unit.now)
    )


def drop_parcel(unit: Unit, sha256: str) -> None:
    """Delete what is in it; sets that named it keep its name.

    Unknown where there is none, InTheWay while a kiosk is still to take it over.
    """
    if not parcels.is_here(unit, sha256):
        raise Unknown("There is no such parcel", "PARCEL_NOT_FOUND")
    number = unit.db.scalar(_sets_with(sha256).where(SentSet.state.in_(UNDER_WAY)).limit(1))
    if number is not None:
        raise InTheWay(
            f"Set {number} still brings it to a kiosk: take the set back, or wait for its end",
            "PARCEL_IN_USE",
        )
    parcels.drop(unit, sha256)


def drop_unused(unit: Unit) -> int:
    """Drop what no set of the last 90 days names and no kiosk took over last; how many."""
    old = list(_old(unit))
    for sha256 in old:
        parcels.drop(unit, sha256)
    return len(old)


def _old(unit: Unit) -> Iterator[str]:
    since = unit.now - UNUSED_AFTER_S
    lately = or_(SettingsSet.at > since, SentSet.at > since, SentSet.state.in_(UNDER_WAY))
    in_use = _in_use(unit)
    for sha256 in unit.db.scalars(select(Parcel.sha256).where(Parcel.at <= since)).all():
        named = unit.db.scalar(_sets_with(sha256).where(lately).limit(1))
        if named is None and sha256 not in in_use and parcels.is_here(unit, sha256):
            yield sha256


def _in_use(unit: Unit) -> set[str | None]:
    """What kiosks that are heard took over last: the next new one will want the same."""
    heard = select(KioskReport.device_id).where(KioskReport.at > unit.now - FORGOTTEN_AFTER_S)
    found: set[str | None] = set()
    for column in (SettingsSet.model_sha256, SettingsSet.catalogue_sha256):
        newest = (
            select(func.max(SentSet.number))
            .join(SettingsSet, SettingsSet.number == SentSet.number)
            .where(SentSet.state == SetState.KEPT.value, column.is_not(None))
            .where(SentSet.device_id.in_(heard))
            .group_by(SentSet.device_id)
        )
        found.update(unit.db.scalars(select(column).where(SettingsSet.number.in_(newest))))
    return found


def _sets_with(sha256: str) -> Select[int]:
    """The numbers of sets that name a parcel; what was sent of each, where it was."""
    names: ColumnElement[bool] = or_(
        SettingsSet.model_sha256 == sha256, SettingsSet.catalogue_sha256 == sha256
    )
    sent = SentSet.number == SettingsSet.number
    return select(SettingsSet.number).outerjoin(SentSet, sent).where(names)
