"""Codes, from scanners and from the camera's picture, on their way into the basket."""

from pathlib import Path

import pytest

from kiosk.events.letters import LetterKind
from kiosk.events.pictures import Box
from kiosk.events.scans import CodeScanned, CodeSeen, ScanMode, ScanModeSet
from kiosk.events.things import ItemGone, UnknownSeen
from kiosk.events.touches import Answer, QuestionAnswered
from kiosk.letters import ItemBody
from kiosk.outbox.database import open_database
from kiosk.outbox.scans import Scans, Station
from kiosk.snapshots.till import QuestionKind, ScanKind
from tests.fakes.shop import APPLE, MILK, WINE, Shop

BARCODE = {APPLE: "05901234123457", MILK: "04006381333931", WINE: "09780201379624"}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def scan(
    product_id: str = APPLE,
    *,
    at: float = 100.0,
    mode: ScanMode | None = None,
    station: str = "desk",
    expired: bool = False,
) -> CodeScanned:
    barcode = BARCODE.get(product_id, product_id)
    return CodeScanned(barcode, barcode, station, at, mode, expired=expired)


def seen(
    shop: Shop,
    product_id: str,
    box: Box,
    *,
    at: float = 1.0,
    expired: bool = False,
    settled: bool = False,
) -> CodeSeen:
    barcode = BARCODE.get(product_id, product_id)
    return CodeSeen(
        barcode, barcode, box, shop.session_id, at, at, expired=expired, settled=settled
    )


def told(shop: Shop) -> ScanKind:
    assert shop.now.scan is not None
    return shop.now.scan.kind


def test_a_scan_adds_one_piece(shop: Shop) -> None:
    """S1-12: a scanner adds to the basket, each scan one."""
    shop.guest()
    shop.say(scan())
    shop.say(scan(at=101.0))
    assert shop.basket() == {APPLE: 2}
    assert told(shop) is ScanKind.ADDED
    assert shop.now.scan is not None
    assert (shop.now.scan.number, shop.now.scan.product_id) == (2, APPLE)
    assert shop.letters()[-1].body == ItemBody(APPLE, "Apple", 1, 1.0)


def test_a_price_check_changes_nothing_also_with_nobody_shopping(shop: Shop) -> None:
    """S1-13: lookup never changes the basket."""
    shop.say(scan(mode=ScanMode.PRICE_CHECK))
    assert told(shop) is ScanKind.PRICE
    shop.guest()
    shop.say(scan(mode=ScanMode.PRICE_CHECK))
    assert shop.basket() == {}
    assert LetterKind.ADD not in shop.kinds()


def test_a_removing_scan_takes_one_piece_off(shop: Shop) -> None:
    """S1-13: consume."""
    shop.guest()
    shop.say(scan(), scan(at=101.0), scan(mode=ScanMode.REMOVE))
    assert (shop.basket(), told(shop)) == ({APPLE: 1}, ScanKind.REMOVED)
    shop.say(scan(MILK, mode=ScanMode.REMOVE))
    assert (shop.basket(), told(shop)) == ({APPLE: 1}, ScanKind.NOT_IN_BASKET)


def test_the_scan_outranks_the_station_and_the_station_the_general_mode(shop: Shop) -> None:
    """S1-13: request > station > global > add, also after a restart."""
    shop.guest()
    shop.say(ScanModeSet("", ScanMode.PRICE_CHECK), scan())
    assert told(shop) is ScanKind.PRICE
    shop.say(ScanModeSet("desk", ScanMode.ADD), scan(), scan(station="door"))
    assert (shop.basket(), told(shop)) == ({APPLE: 1}, ScanKind.PRICE)
    shop.say(scan(mode=ScanMode.REMOVE))
    assert shop.basket() == {}


def test_stations_know_what_they_did(shop: Shop) -> None:
    """S1-14: id, count, last scan."""
    shop.say(scan(at=7.0), scan(at=9.0), ScanModeSet("door", ScanMode.REMOVE))
    db = open_database(shop.database)
    assert Scans(db).stations() == (
        Station("desk", None, 2, 9.0),
        Station("door", ScanMode.REMOVE, 0, None),
    )
    db.close()


def test_while_the_mode_cannot_be_read_nothing_is_added(shop: Shop) -> None:
    """S1-15: break the store in consume mode: never silently added."""
    shop.guest()
    shop.say(ScanModeSet("desk", ScanMode.REMOVE))
    db = open_database(shop.database)
    db.conn.execute("alter table station rename to away")
    db.close()
    shop.say(scan())
    assert (shop.basket(), LetterKind.ADD in shop.kinds()) == ({}, False)
    assert "station" in shop.now.fault


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (CodeScanned("hello", "", "desk", 1.0), ScanKind.NO_GOODS),
        (CodeScanned("96385074", "00000096385074", "desk", 1.0), ScanKind.UNKNOWN_CODE),
        (scan(expired=True), ScanKind.EXPIRED),
    ],
)
def test_what_cannot_be_sold_is_said(shop: Shop, code: CodeScanned, kind: ScanKind) -> None:
    """S1-19: expired: refused, with the reason."""
    shop.guest()
    shop.say(code)
    assert (told(shop), shop.basket()) == (kind, {})


def test_nobody_is_shopping_then_nothing_is_sold(shop: Shop) -> None:
    shop.say(scan())
    assert told(shop) is ScanKind.NO_SALE


def test_no_more_than_may_be_bought(shop: Shop) -> None:
    shop.guest()
    shop.say(*(scan(MILK, at=100.0 + i) for i in range(8)))
    assert (shop.basket(), told(shop)) == ({MILK: 6}, ScanKind.LIMIT)


def test_a_rule_asks_also_for_what_is_scanned(shop: Shop) -> None:
    shop.guest()
    shop.say(scan(WINE))
    assert (shop.basket(), told(shop)) == ({}, ScanKind.ASKED)
    (prompt,) = shop.now.prompts
    assert prompt.kind is QuestionKind.ALWAYS_ASK


def test_a_scan_says_what_an_unknown_thing_is(shop: Shop) -> None:
    session_id = shop.guest()
    shop.say(UnknownSeen("u1", session_id, Box(0, 0, 9, 9), 1.0, 1.0), scan(MILK))
    assert (shop.basket(), shop.now.prompts, told(shop)) == ({MILK: 1}, (), ScanKind.ANSWERED)


@pytest.mark.parametrize("product_id", [APPLE, MILK])
def test_a_scan_says_which_of_two_it_is(shop: Shop, product_id: str) -> None:
    shop.guest()
    shop.say(shop.item(APPLE, 0.6, runner_up=MILK), scan(product_id))
    assert (shop.basket(), shop.now.prompts) == ({product_id: 1}, ())


def test_a_scan_of_something_else_leaves_the_question_open(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(MILK, 0.6), scan(APPLE))
    assert shop.basket() == {APPLE: 1}
    assert len(shop.now.prompts) == 1


def test_scanned_and_then_put_down_is_one(shop: Shop) -> None:
    """A barcode and a seen item that belong together count once."""
    shop.guest()
    shop.say(scan(at=0.0), shop.item(APPLE))
    assert shop.basket() == {APPLE: 1}
    shop.say(shop.item(APPLE))
    assert shop.basket() == {APPLE: 2}


def test_put_down_and_then_scanned_is_one(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(APPLE), scan(at=2.0))
    assert (shop.basket(), told(shop)) == ({APPLE: 1}, ScanKind.SAME)
    shop.say(scan(at=2.5))
    assert (shop.basket(), told(shop)) == ({APPLE: 2}, ScanKind.ADDED)


def test_long_apart_they_are_two(shop: Shop) -> None:
    shop.guest()
    shop.say(shop.item(APPLE), scan(at=60.0))
    assert shop.basket() == {APPLE: 2}


def test_a_code_on_a_counted_item_changes_nothing(shop: Shop) -> None:
    shop.guest()
    item = shop.item(APPLE)
    shop.say(item, seen(shop, APPLE, item.box))
    assert (shop.basket(), shop.now.scan) == ({APPLE: 1}, None)


def test_a_code_alone_is_an_item_and_the_camera_may_follow(shop: Shop) -> None:
    """S1-16: show a code: item added, once."""
    shop.guest()
    item = shop.item(APPLE)
    shop.say(seen(shop, APPLE, item.box), seen(shop, APPLE, item.box, at=5.0), item)
    assert shop.basket() == {APPLE: 1}
    shop.say(ItemGone(item.event_id, shop.session_id, 9.0), seen(shop, APPLE, item.box, at=12.0))
    assert shop.basket() == {APPLE: 2}


def test_a_code_explains_an_unknown_thing_whichever_comes_first(shop: Shop) -> None:
    session_id = shop.guest()
    box = Box(100, 100, 200, 200)
    shop.say(UnknownSeen("u1", session_id, box, 1.0, 1.0), seen(shop, APPLE, box))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1}, ())
    other = Box(300, 100, 400, 200)
    shop.say(seen(shop, MILK, other), UnknownSeen("u2", session_id, other, 2.0, 2.0))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1, MILK: 1}, ())


def test_a_code_settles_an_unsure_item(shop: Shop) -> None:
    shop.guest()
    item = shop.item(MILK, 0.5)
    shop.say(item, seen(shop, APPLE, item.box, settled=True))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1}, ())


@pytest.mark.parametrize("code_first", [True, False])
@pytest.mark.parametrize("meant", [APPLE, MILK])
def test_a_code_that_contradicts_the_camera_asks(
    shop: Shop, meant: str, *, code_first: bool
) -> None:
    """Nothing is billed silently that two witnesses disagree about."""
    shop.guest()
    item = shop.item(APPLE)
    code = seen(shop, MILK, item.box, settled=not code_first)
    shop.say(*((code, item) if code_first else (item, code)))
    assert shop.basket() == {}
    (prompt,) = shop.now.prompts
    assert (prompt.kind, prompt.product_id) == (QuestionKind.LOOK_ALIKE, MILK)
    assert prompt.alternatives == (APPLE,)
    shop.say(QuestionAnswered(prompt.question_ids, Answer.OTHER, 1, meant))
    assert shop.basket() == {meant: 1}
    shop.say(seen(shop, MILK, item.box, at=20.0))
    assert sum(shop.basket().values()) == 1


def test_a_code_of_nothing_the_shop_sells_is_said_once_seen(shop: Shop) -> None:
    shop.guest()
    shop.say(seen(shop, "00000096385074", Box(0, 0, 1, 1)))
    assert told(shop) is ScanKind.UNKNOWN_CODE
    shop.say(seen(shop, APPLE, Box(0, 0, 1, 1), expired=True))
    assert (told(shop), shop.basket()) == (ScanKind.EXPIRED, {})


def test_a_code_of_another_session_counts_nothing(shop: Shop) -> None:
    shop.guest()
    code = seen(shop, APPLE, Box(0, 0, 1, 1))
    shop.say(CodeSeen(code.text, code.barcode, code.box, "other", 1.0, 1.0))
    assert shop.basket() == {}


def test_a_code_at_another_place_may_be_one_more_or_the_same(shop: Shop) -> None:
    """What nobody but its code has seen may have been moved: the shopper is asked."""
    shop.guest()
    there = Box(200, 0, 209, 9)
    shop.say(seen(shop, APPLE, Box(0, 0, 9, 9)), seen(shop, APPLE, there, at=5.0))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1}, ())
    shop.say(seen(shop, APPLE, there, at=7.0, settled=True))
    (prompt,) = shop.now.prompts
    assert (shop.basket(), prompt.kind) == ({APPLE: 1}, QuestionKind.SAME_OR_MORE)


def test_a_code_read_in_the_hand_and_the_item_put_down_elsewhere_are_one(shop: Shop) -> None:
    shop.guest()
    shop.say(seen(shop, APPLE, Box(900, 600, 960, 640)), shop.item(APPLE))
    assert shop.basket() == {APPLE: 1}
    shop.say(shop.item(MILK))
    assert shop.basket() == {APPLE: 1, MILK: 1}


def test_a_code_read_in_the_hand_explains_an_unknown_thing_put_down_elsewhere(shop: Shop) -> None:
    session_id = shop.guest()
    code = seen(shop, APPLE, Box(900, 600, 960, 640))
    shop.say(code, UnknownSeen("u1", session_id, Box(100, 100, 200, 200), 2.0, 2.0))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1}, ())


def test_a_code_read_long_ago_is_another_item(shop: Shop) -> None:
    shop.guest()
    shop.say(seen(shop, APPLE, Box(900, 600, 960, 640), at=-60.0), shop.item(APPLE))
    assert shop.basket() == {APPLE: 2}
