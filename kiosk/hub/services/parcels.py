"""Files that the hub hands out: named by what is in them, kept in parts, checked when they come."""

import hashlib
import json

from sqlalchemy import delete, select

from kiosk.hub.models_fleet import Parcel, ParcelPart
from kiosk.hub.refusals import Full, Invalid, Unknown
from kiosk.hub.unit import Unit
from kiosk.wire.fleet import MOST_BYTES, PART_BYTES, Kind

_ZIP = b"PK\x03\x04"
_FIRST = select(ParcelPart.sha256).where(ParcelPart.number == 0)


def keep(unit: Unit, kind: Kind, name: str, content: bytes) -> Parcel:
    """Keep *content*; the same content is kept once. Invalid where it can't be what it says."""
    _check(kind, content)
    sha256 = hashlib.sha256(content).hexdigest()
    row = unit.db.get(Parcel, sha256)
    if row is not None and is_here(unit, sha256):
        return row
    row = row or Parcel(sha256=sha256, kind=kind.value, size=len(content))
    row.name, row.at = name, unit.now
    unit.db.add(row)
    unit.db.flush()
    for number, start in enumerate(range(0, len(content), PART_BYTES)):
        part = content[start : start + PART_BYTES]
        unit.append(ParcelPart, sha256=sha256, number=number, content=part)
    return row


def part(unit: Unit, sha256: str, number: int) -> bytes:
    """One part of a parcel. Unknown where there is none."""
    wanted = select(ParcelPart.content).where(
        ParcelPart.sha256 == sha256, ParcelPart.number == number
    )
    content = unit.db.scalar(wanted)
    if content is None:
        raise Unknown("There is no such part", "PART_NOT_FOUND")
    return bytes(content)


def is_here(unit: Unit, sha256: str) -> bool:
    """Whether it can be handed out: there is such a one, and it was not dropped."""
    return unit.db.scalar(_FIRST.where(ParcelPart.sha256 == sha256)) is not None


def drop(unit: Unit, sha256: str) -> None:
    """Delete what is in it. Its name stays, for the sets that brought it."""
    unit.db.execute(delete(ParcelPart).where(ParcelPart.sha256 == sha256))


def listed(unit: Unit) -> list[Parcel]:
    """All that can be handed out, the newest first."""
    rows = select(Parcel).where(Parcel.sha256.in_(_FIRST)).order_by(Parcel.at.desc())
    return list(unit.db.scalars(rows.limit(200)))


def _check(kind: Kind, content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise Full(f"A parcel has at most {MOST_BYTES // 2**20} MB", "PAYLOAD_TOO_LARGE")
    if kind is Kind.MODEL and not content.startswith(_ZIP):
        raise Invalid("A model is handed out as a zip of its folder", "NOT_A_MODEL")
    if kind is Kind.CATALOGUE and not _is_object(content):
        raise Invalid("A catalogue is handed out as its JSON file", "NOT_A_CATALOGUE")


def _is_object(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content), dict)
    except (ValueError, RecursionError):
        return False
