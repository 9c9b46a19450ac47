"""Scanners: what a scan means is the request's word, else the station's, else that of all.

Where the mode can't be read nothing is guessed: the scan is refused with the database's failure,
and nothing is added.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from sqlalchemy import select

from kiosk.hub.models import Line, Product, ShopSession
from kiosk.hub.models_goods import Station
from kiosk.hub.refusals import NotPaired, Unknown
from kiosk.hub.services import basket, products, updates
from kiosk.hub.services.basket import Item
from kiosk.hub.shapes import Json
from kiosk.hub.unit import LOCKED, Unit


class Mode(StrEnum):
    """What a scan means."""

    ADD = "add"
    CONSUME = "consume"
    LOOKUP = "lookup"


_ALL = "*"
_BY_HAND = 1.0  # a scanner is sure


@dataclass(frozen=True, slots=True)
class Scan:
    """One reading of a barcode; *event_id* names the item it may add."""

    event_id: str
    barcode: str
    quantity: int
    mode: Mode | None
    station_id: str | None


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan did: *quantity* is what the line holds now, None where there is no line."""

    mode: Mode
    product: Product
    quantity: int | None
    message: str


def mode_of(unit: Unit, station_id: str | None) -> Mode:
    """What a scan at that station means: its own mode, else that of all, else ``add``."""
    for wanted in (station_id, _ALL):
        station = unit.db.get(Station, wanted) if wanted else None
        if station is not None and station.mode is not None:
            return Mode(station.mode)
    return Mode.ADD


def set_mode(unit: Unit, station_id: str | None, mode: Mode) -> None:
    """Let scans at that station mean *mode*; without a station, those at all that have none."""
    _station(unit, station_id or _ALL).mode = mode


def stations(unit: Unit) -> list[Station]:
    """All stations that reported or were given a mode."""
    return list(unit.db.scalars(select(Station).where(Station.id != _ALL).order_by(Station.id)))


def carry_out(unit: Unit, session: ShopSession | None, scan: Scan) -> Scanned:
    """Do what *scan* means and tell it. Unknown for a barcode that nothing has.

    *session* must be `sessions.writable`; without one only a look-up is possible.
    """
    mode = scan.mode or mode_of(unit, scan.station_id)
    product = products.by_code(unit, scan.barcode)
    if product is None:
        raise Unknown("No product has this barcode", "PRODUCT_NOT_FOUND")
    done = _done(unit, session, scan, mode, product)
    if scan.station_id is not None:
        station = _station(unit, scan.station_id)
        station.last_scan, station.scan_count = unit.now, station.scan_count + 1
    if session is not None:
        updates.record(unit, session, "scanner_action", scan.event_id, _told(scan, done))
    return done


def _done(
    unit: Unit, session: ShopSession | None, scan: Scan, mode: Mode, product: Product
) -> Scanned:
    match mode:
        case Mode.LOOKUP:
            return Scanned(mode, product, None, product.name)
        case Mode.ADD:
            return _add(unit, _needed(session), scan, product)
        case Mode.CONSUME:
            return _consume(unit, _needed(session), scan, product)
        case never:
            assert_never(never)


def _add(unit: Unit, session: ShopSession, scan: Scan, product: Product) -> Scanned:
    item = Item(scan.event_id, product.id, scan.quantity, _BY_HAND)
    line, _ = basket.add(unit, session, item, seen=False)
    return Scanned(Mode.ADD, product, line.quantity, f"Added {product.name}")


def _consume(unit: Unit, session: ShopSession, scan: Scan, product: Product) -> Scanned:
    line = unit.db.scalar(
        select(Line)
        .where(Line.session_id == session.id, Line.product_id == product.id)
        .order_by(Line.added_at.desc(), Line.id.desc())
        .limit(1)
    )
    if line is None:
        raise Unknown("There is none in the basket", "NOT_FOUND")
    taken = min(scan.quantity, line.quantity)
    left = line.quantity - taken
    basket.set_quantity(
        unit,
        session,
        product_id=product.id,
        quantity=left,
        event_id=scan.event_id,
        piece=line.piece,
    )
    return Scanned(Mode.CONSUME, product, left, f"Removed {taken} of {product.name}")


def _needed(session: ShopSession | None) -> ShopSession:
    if session is None:
        raise NotPaired("Device not connected", "DEVICE_NOT_CONNECTED")
    return session


def _station(unit: Unit, station_id: str) -> Station:
    station = unit.db.get(Station, station_id, with_for_update=LOCKED)
    if station is None:
        station = Station(id=station_id, mode=None, last_scan=None, scan_count=0)
        unit.db.add(station)
    return station


def _told(scan: Scan, done: Scanned) -> Json:
    return {
        "action": done.mode,
        "barcode": scan.barcode,
        "productId": done.product.id,
        "product_name": done.product.name,
        "station_id": scan.station_id,
        "mode": done.mode,
        "quantity": scan.quantity,
    }
