"""Codes that nothing is sold under are kept for staff."""

from pathlib import Path

from kiosk.events.pictures import Box
from kiosk.events.scans import CodeScanned, CodeSeen
from kiosk.outbox.database import open_database
from kiosk.outbox.unknown_codes import UnknownCodes
from kiosk.snapshots.till import ScanKind
from tests.fakes.shop import Shop

UNKNOWN = "9501101530003"


def test_an_unknown_code_is_shown_and_counted_for_staff(tmp_path: Path) -> None:
    """S1-11: who looks it up must know the code itself, not what the scanner sent around it."""
    shop = Shop(tmp_path)
    session_id = shop.guest()
    shop.say(CodeScanned(UNKNOWN, UNKNOWN, "s", 5.0))
    assert shop.now.scan is not None
    assert (shop.now.scan.kind, shop.now.scan.barcode) == (ScanKind.UNKNOWN_CODE, UNKNOWN)
    shop.say(CodeSeen(UNKNOWN, UNKNOWN, Box(0, 0, 8, 8), session_id, 9.0, 9.0))
    shop.say(CodeScanned("not goods at all", "", "s", 10.0))
    db = open_database(shop.database)
    (kept,) = UnknownCodes(db).newest(10)
    assert (kept.barcode, kept.times, kept.last_at) == (UNKNOWN, 2, 9.0)
    UnknownCodes(db).forget(UNKNOWN)
    assert UnknownCodes(db).newest(10) == ()
    db.close()
