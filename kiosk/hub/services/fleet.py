"""The fleet: how each kiosk is, and which set of settings is to go to whom."""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select, update

from kiosk.hub.models import Device
from kiosk.hub.models_fleet import KioskReport, Parcel, SentSet, SettingsSet
from kiosk.hub.refusals import Invalid, Unknown
from kiosk.hub.schemas_fleet import ReportBody, SendBody, SetBody
from kiosk.hub.services import parcels
from kiosk.hub.unit import Unit
from kiosk.wire.fleet import Kind, SetState, faults_of

SILENT_AFTER_S = 180.0
"""A kiosk reports every half minute."""

FORGOTTEN_AFTER_S = 30 * 86_400.0
"""Nobody waits for a kiosk any more that was not heard for so long."""

UNDER_WAY = (SetState.WAITING, SetState.TRIAL)
FAILED = (SetState.REFUSED, SetState.ROLLED_BACK)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A set and the parcels that it names."""

    row: SettingsSet
    parcels: tuple[Parcel, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A kiosk: what it said last, and the newest set for it."""

    device: Device
    report: KioskReport | None
    sent: SentSet | None


def take_report(unit: Unit, device: Device, told: ReportBody) -> Wanted | None:
    """Keep what the kiosk says; answers the set that it shall take over now."""
    row = last_report(unit, device.id) or KioskReport(device_id=device.id, ledger_number=0)
    row.version, row.model, row.model_sha256 = told.version, told.model, told.model_sha256
    row.catalogue, row.ready = told.catalogue, told.ready
    row.faults = json.dumps(told.faults, ensure_ascii=False)
    row.queue_depth, row.queue_age_s, row.parked = told.queue_depth, told.queue_age_s, told.parked
    row.at = unit.now
    if told.ledger_number > row.ledger_number or not row.ledger_number:
        row.ledger_number, row.ledger_mac = told.ledger_number, told.ledger_mac
    unit.db.add(row)
    if told.set_state is not None:
        _note_state(unit, device.id, told)
    return wanted(unit, device.id)


def last_report(unit: Unit, device_id: str) -> KioskReport | None:
    """What the kiosk said last, None before it ever did."""
    return unit.db.get(KioskReport, device_id)


def wanted(unit: Unit, device_id: str) -> Wanted | None:
    """The oldest set that is under way to the kiosk, once it is the kiosk's turn.

    While those that go first are not done with it, the others wait; where anybody went back,
    nobody else gets it, and sets after it go their way.
    """
    for sent, row in _under_way(unit, device_id):
        if sent.state == SetState.TRIAL or sent.rank < row.first:
            return Wanted(row, _parcels(unit, row))
        failed, undone = _others(unit, row)
        if failed:
            continue
        return None if undone else Wanted(row, _parcels(unit, row))
    return None


def members(unit: Unit) -> list[Member]:
    """Every kiosk that was heard within thirty days; by name."""
    since = unit.now - FORGOTTEN_AFTER_S
    newest = select(func.max(SentSet.number)).where(SentSet.device_id == Device.id)
    rows = unit.db.execute(
        select(Device, KioskReport, SentSet)
        .outerjoin(KioskReport, KioskReport.device_id == Device.id)
        .outerjoin(
            SentSet,
            (SentSet.device_id == Device.id)
            & (SentSet.number == newest.correlate(Device).scalar_subquery()),
        )
        .where(or_(KioskReport.at > since, Device.last_heartbeat > since))
        .order_by(Device.name, Device.id)
        .limit(10_000)
    )
    return [Member(*row) for row in rows]


def health(unit: Unit, report: KioskReport | None) -> str:
    """``ready``, ``not_ready``, or ``silent`` after three minutes without a report."""
    if report is None or unit.now - report.at > SILENT_AFTER_S:
        return "silent"
    return "ready" if report.ready else "not_ready"


def make_set(unit: Unit, body: SetBody, *, by: str) -> SettingsSet:
    """Stage a set; it goes to nobody yet. Invalid, with every fault, where it can't work."""
    settings = _sections(body)
    if faults := faults_of(settings):
        raise Invalid("; ".join(faults), "INVALID_SETTINGS")
    if not settings and body.model_sha256 is None and body.catalogue_sha256 is None:
        raise Invalid("The set holds nothing", "EMPTY_SET")
    for sha256, kind in (
        (body.model_sha256, Kind.MODEL),
        (body.catalogue_sha256, Kind.CATALOGUE),
    ):
        _check_parcel(unit, sha256, kind)
    row = SettingsSet(
        note=body.note,
        settings=json.dumps(settings, ensure_ascii=False),
        model_sha256=body.model_sha256,
        catalogue_sha256=body.catalogue_sha256,
        made_by=by,
        at=unit.now,
    )
    unit.db.add(row)
    unit.db.flush()
    return row


def send(unit: Unit, number: int, body: SendBody) -> int:
    """Send a set to the kiosks that *body* names, or to all; answers to how many.

    One that has it under way or kept is left alone; one that went back tries again. Unknown where
    a parcel of it was dropped.
    """
    row = _set(unit, number)
    _check_parcel(unit, row.model_sha256, Kind.MODEL)
    _check_parcel(unit, row.catalogue_sha256, Kind.CATALOGUE)
    ids = _addressed(unit, body.device_ids)
    row.first = min(body.first, len(ids)) if len(ids) > 1 else 0
    before = unit.db.scalars(select(SentSet).where(SentSet.number == number))
    known = {one.device_id: one for one in before}
    for rank, device_id in enumerate(ids):
        sent = known.get(device_id)
        if sent is None:
            sent = SentSet(number=number, device_id=device_id, state=SetState.WAITING, words="")
        elif sent.state not in (*UNDER_WAY, SetState.KEPT):
            sent.state, sent.words = SetState.WAITING, ""
        sent.rank, sent.at = rank, unit.now
        unit.db.add(sent)
    return len(ids)


def withdraw(unit: Unit, number: int) -> int:
    """Take a set back from the kiosks that wait for it; answers from how many."""
    _set(unit, number)
    waiting = (SentSet.number == number, SentSet.state == SetState.WAITING)
    count = unit.db.scalar(select(func.count()).select_from(SentSet).where(*waiting)) or 0
    unit.db.execute(
        update(SentSet).where(*waiting).values(state=SetState.WITHDRAWN.value, at=unit.now)
    )
    return count


def sets(unit: Unit, limit: int = 50) -> list[tuple[SettingsSet, dict[str, int]]]:
    """The newest sets, each with how many kiosks are how far."""
    rows = unit.db.scalars(
        select(SettingsSet).order_by(SettingsSet.number.desc()).limit(limit)
    ).all()
    counted = unit.db.execute(
        select(SentSet.number, SentSet.state, func.count())
        .where(SentSet.number.in_([row.number for row in rows]))
        .group_by(SentSet.number, SentSet.state)
    )
    states: dict[int, dict[str, int]] = {}
    for number, state, count in counted:
        states.setdefault(number, {})[state] = count
    return [(row, states.get(row.number, {})) for row in rows]


def _sections(body: SetBody) -> dict[str, Any]:
    if not body.toml:
        return dict(body.settings)
    if body.settings:
        raise Invalid("Give the settings once: as sections, or as text", "INVALID_SETTINGS")
    try:
        told = tomllib.loads(body.toml)
    except (ValueError, RecursionError) as exc:
        raise Invalid(f"The settings are not valid TOML: {exc}", "INVALID_SETTINGS") from exc
    if alone := [name for name, entries in told.items() if not isinstance(entries, dict)]:
        raise Invalid(f"{alone[0]} stands alone; put it under a [section]", "INVALID_SETTINGS")
    try:
        json.dumps(told)
    except TypeError as exc:
        raise Invalid("A setting is no date and no time", "INVALID_SETTINGS") from exc
    return told


def _check_parcel(unit: Unit, sha256: str | None, kind: Kind) -> None:
    if sha256 is None:
        return
    row = unit.db.get(Parcel, sha256)
    if row is None or row.kind != kind or not parcels.is_here(unit, sha256):
        raise Unknown(f"There is no {kind.value} with this sha256 here", "PARCEL_NOT_FOUND")


def _addressed(unit: Unit, device_ids: Sequence[str] | None) -> list[str]:
    if device_ids is None:
        ids = [one.device.id for one in members(unit)]
    else:
        ids = list(dict.fromkeys(device_ids))
        found = set(unit.db.scalars(select(Device.id).where(Device.id.in_(ids))))
        if missing := [one for one in ids if one not in found]:
            raise Unknown(f"There is no kiosk {missing[0]}", "DEVICE_NOT_FOUND")
    if not ids:
        raise Invalid("There is no kiosk to send it to", "NO_KIOSKS")
    return ids


def _note_state(unit: Unit, device_id: str, told: ReportBody) -> None:
    sent = unit.db.get(SentSet, (told.set_number, device_id))
    if sent is None or told.set_state is None:
        return
    if sent.state == SetState.WITHDRAWN and told.set_state is SetState.WAITING:
        return
    if (sent.state, sent.words) != (told.set_state, told.set_words):
        sent.state, sent.words, sent.at = told.set_state.value, told.set_words, unit.now


def _under_way(unit: Unit, device_id: str) -> list[tuple[SentSet, SettingsSet]]:
    rows = unit.db.execute(
        select(SentSet, SettingsSet)
        .join(SettingsSet, SettingsSet.number == SentSet.number)
        .where(SentSet.device_id == device_id, SentSet.state.in_(UNDER_WAY))
        .order_by(SentSet.number)
    )
    return [(row[0], row[1]) for row in rows]


def _others(unit: Unit, row: SettingsSet) -> tuple[int, int]:
    """How many kiosks went back, and how many of those that go first have not kept it yet."""
    failed = SentSet.state.in_(FAILED)
    undone = (SentSet.rank < row.first) & (SentSet.state != SetState.KEPT)
    counts = [
        unit.db.scalar(
            select(func.count()).select_from(SentSet).where(SentSet.number == row.number, one)
        )
        for one in (failed, undone)
    ]
    return counts[0] or 0, counts[1] or 0


def _parcels(unit: Unit, row: SettingsSet) -> tuple[Parcel, ...]:
    shas = [one for one in (row.model_sha256, row.catalogue_sha256) if one]
    return tuple(unit.db.scalars(select(Parcel).where(Parcel.sha256.in_(shas)))) if shas else ()


def _set(unit: Unit, number: int) -> SettingsSet:
    row = unit.db.get(SettingsSet, number)
    if row is None:
        raise Unknown("There is no such set", "SET_NOT_FOUND")
    return row
