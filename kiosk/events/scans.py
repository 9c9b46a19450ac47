"""Codes that were scanned or seen, and what a scan is for."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.events.pictures import Box
from kiosk.weight import Measure


class ScanMode(StrEnum):
    """What a scan means."""

    ADD = "add"
    REMOVE = "remove"
    PRICE_CHECK = "price_check"  # changes nothing


@dataclass(frozen=True, slots=True)
class CodeScanned:
    """Somebody scanned a code at *station_id*.

    *barcode* is the GTIN with 14 digits or the shop's own number; empty where the code names no
    goods. *mode* is what was asked for with this very scan; None: what the station is set to.
    *expired* goods must not be sold. *at* is epoch seconds. *measure* is what the label says the
    piece weighs or costs.
    """

    text: str
    barcode: str
    station_id: str
    at: float
    mode: ScanMode | None = None
    expired: bool = False
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """The camera read a code on something that lies in the zone; *box* is the code's.

    Each is told once it rests, and again, *settled*, when it has rested for a while: what its item
    looks like is known by then.
    """

    text: str
    barcode: str
    box: Box
    session_id: str
    seen_at: float
    time_s: float
    expired: bool = False
    measure: Measure | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class ScanModeSet:
    """What scans at a station mean from now on; an empty *station_id*: at all without their own."""

    station_id: str
    mode: ScanMode


@dataclass(frozen=True, slots=True)
class ScanAsked:
    """The shopper wants the next scan for that, wherever it is; None takes it back."""

    mode: ScanMode | None
