"""What hub and kiosks tell each other about a fleet: reports, sets of settings, parcels."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias
from urllib.parse import quote

from pydantic import ValidationError

from kiosk.config.settings import Settings
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

Sections: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Settings as their file has them: section → key → value."""

PART_BYTES = 1024 * 1024
"""A parcel travels in parts of this size; the last one may be smaller."""

MOST_BYTES = 300 * 1024 * 1024
"""No parcel is larger."""

_AT_HOME = frozenset({("storage", "folder"), ("alerts", "webhook_url"), ("log", "file")})
_WITH_PASSWORD = re.compile(r"://[^/\s]*@")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Kind(StrEnum):
    """What a parcel holds."""

    MODEL = "model"  # a zip of a model's folder
    CATALOGUE = "catalogue"  # a catalogue's JSON file


class SetState(StrEnum):
    """How far a kiosk is with a set."""

    WAITING = "waiting"  # not its turn yet, or for the end of a sale
    TRIAL = "trial"  # taken over; kept when the kiosk is healthy with it
    KEPT = "kept"
    REFUSED = "refused"  # it can't work on this kiosk; nothing was changed
    ROLLED_BACK = "rolled_back"  # the kiosk was not healthy with it
    WITHDRAWN = "withdrawn"  # staff took it back before the kiosk had it


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that the hub hands out, named by the SHA-256 of its content."""

    kind: Kind
    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class WantedSet:
    """What the hub wants a kiosk to take over."""

    number: int
    settings: Sections
    parcels: tuple[Parcel, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """How a kiosk is. *set_number* is the set that *set_state* is about, 0 for none."""

    version: str
    model: str
    model_sha256: str
    catalogue: str
    ready: bool
    faults: tuple[str, ...] = ()
    queue_depth: int = 0
    queue_age_s: float = 0.0
    parked: int = 0
    ledger_number: int = 0
    ledger_mac: str = ""
    set_number: int = 0
    set_state: SetState | None = None
    set_words: str = ""


def report(device_id: str, told: Report) -> Request:
    """Tells the hub how the kiosk is; the answer holds what it wants."""
    body = {
        "version": told.version,
        "model": told.model,
        "modelSha256": told.model_sha256,
        "catalogue": told.catalogue,
        "ready": told.ready,
        "faults": list(told.faults),
        "queueDepth": told.queue_depth,
        "queueAgeS": told.queue_age_s,
        "parked": told.parked,
        "ledgerNumber": told.ledger_number,
        "ledgerMac": told.ledger_mac,
    }
    if told.set_state is not None:
        body |= {
            "setNumber": told.set_number,
            "setState": told.set_state.value,
            "setWords": told.set_words,
        }
    return Request("POST", f"/api/devices/{quote(device_id, safe='')}/fleet", body)


def known(device_id: str) -> Request:
    """Asks the hub what it knows of the kiosk's ledger."""
    return Request("GET", f"/api/devices/{quote(device_id, safe='')}/fleet")


def told_entry(answer: Fields) -> tuple[int, str] | None:
    """Number and seal of the last entry that the hub was told of; None where it never was."""
    told = answer.inside("data").below("ledger")
    number = told.integer("number") if told else None
    return (number, told.text("mac")) if told and number else None


def part_path(device_id: str, sha256: str, number: int) -> str:
    """Where part *number* of a parcel is, counted from 0."""
    return f"/api/devices/{quote(device_id, safe='')}/parcels/{sha256}/{number}"


def wanted(answer: Fields) -> WantedSet | None:
    """The set that the hub wants taken over, None where there is none. Malformed for nonsense."""
    told = answer.inside("data").below("wanted")
    if told is None:
        return None
    number = told.integer("number")
    if number is None or number < 1:
        raise Malformed("the wanted set has no number")
    settings = told.find("settings")
    settings = {} if settings is None else settings
    if not isinstance(settings, dict) or not all(
        isinstance(one, dict) for one in settings.values()
    ):
        raise Malformed("the wanted set's settings are no sections")
    return WantedSet(number, settings, tuple(_parcel(one) for one in told.each("parcels")))


def _parcel(told: Fields) -> Parcel:
    sha256, size = told.required("sha256"), told.integer("size")
    if not _SHA256.fullmatch(sha256) or size is None or not 0 < size <= MOST_BYTES:
        raise Malformed("the wanted set names a parcel that can be none")
    try:
        return Parcel(Kind(told.required("kind")), told.required("name"), sha256, size)
    except ValueError as exc:
        raise Malformed("the wanted set names a parcel of an unknown kind") from exc


def faults_of(settings: Sections) -> tuple[str, ...]:
    """Why these settings can't be pushed: no such setting, a value that won't do, a secret.

    What holds a secret, or is about one machine alone, never travels.
    """
    faults = []
    for section, entries in settings.items():
        for key, value in entries.items():
            if (section, key) in _AT_HOME:
                faults.append(f"[{section}] {key}: is set at the kiosk itself")
            elif _has_password(value):
                faults.append(f"[{section}] {key}: an address with a password does not travel")
    try:
        Settings.model_validate({name: dict(entries) for name, entries in settings.items()})
    except ValidationError as exc:
        faults += [_words(error) for error in exc.errors()]
    return tuple(faults)


def _has_password(value: object) -> bool:
    if isinstance(value, str):
        return _WITH_PASSWORD.search(value) is not None
    if isinstance(value, Mapping):
        return any(_has_password(one) for one in value.values())
    return isinstance(value, list | tuple) and any(_has_password(one) for one in value)


def _words(error: Any) -> str:
    section, *rest = (str(part) for part in error["loc"])
    return f"[{section}] {'.'.join(rest)}: {error['msg']}" if rest else f"{section}: {error['msg']}"
