"""A shopper's finger on the whole program, with the stage as the counter."""

from collections.abc import Callable, Iterator

import pytest

from kiosk.camera.stage.script import Script
from kiosk.snapshots.links import PairingState
from kiosk.snapshots.till import Phase, QuestionKind
from tests.end_to_end.conftest import Kiosk
from tests.fakes.raw_printer import RawPrinter
from tests.ui.finger import Finger
from ui.over import Over
from ui.presenters.certainty import Tone
from ui.presenters.link import LampLook
from ui.presenters.screen import Screen
from ui.widgets.comfort_sheets import LanguageSheet
from ui.widgets.question_sheet import QuestionSheet

pytestmark = pytest.mark.slow

Start = Callable[..., Kiosk]

_UNTIL_KNOWN = 30
"""Pictures of the bare counter. What is laid down before the camera has seen the place bare can't
be told from the counter; nobody but a test is as fast as that."""


def welcomed(start: Start, **more: object) -> Finger:
    session = more.pop("session", {"idle_s": 0})
    kiosk = start(guest=False, stage="still", options={"welcome": True}, session=session, **more)
    kiosk.until(lambda: kiosk.runtime.sale is not None)
    seen = kiosk.runtime.perception
    assert seen.stage is not None
    seen.stage.play(Script("bare", 1, (), 3600.0))
    swept = seen.captured
    kiosk.until(lambda: seen.captured >= swept + _UNTIL_KNOWN)
    return Finger(kiosk)


def tones(finger: Finger) -> dict[str, Tone]:
    """How sure the boxes on the picture look."""
    return {one.view.product_id: one.view.tone for one in finger.frame.shopping.live.boxes}


@pytest.mark.timeout(600)
def test_ten_items_with_two_unsure_and_one_unknown_without_help(start_kiosk: Start) -> None:
    """A shopper who has never seen it finishes; nothing is billed that was not laid down."""
    finger = welcomed(start_kiosk, scores={"lemon": 0.62, "orange": 0.6, "cola can": 0.0})
    kiosk = finger.kiosk
    finger.begin()
    finger.put("P009")  # unknown: found by its letters
    kiosk.until(lambda: bool(kiosk.sale.prompts))
    assert kiosk.sale.prompts[0].kind is QuestionKind.UNKNOWN
    finger.touch(finger.frame.shopping.card.other)
    pictures = finger.frame.shopping.list
    for letter in "co":
        finger.type(pictures, letter)
    finger.touch(pictures.button("P009"))
    kiosk.until(lambda: kiosk.basket() == {"P009": 1})
    for product_id in ("P001", "P002", "P005", "P008", "P011", "P007", "P006"):
        finger.put(product_id)
    for product_id in ("P004", "P003"):  # unsure: yes
        finger.put(product_id)
        card = finger.frame.shopping.card
        kiosk.until(lambda: bool(kiosk.sale.prompts))
        assert kiosk.sale.prompts[0].kind is QuestionKind.UNSURE
        finger.touch(card.yes)
        kiosk.until(lambda: not kiosk.sale.prompts)
        kiosk.until(lambda drawn=product_id: tones(finger).get(drawn) is Tone.ACCEPT)
    kiosk.until(lambda: not kiosk.sale.prompts and kiosk.pieces == 10)
    assert kiosk.basket() == {f"P{n:03}": 1 for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 11)}
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0)  # the order waits for all of them
    finger.finish()
    assert not kiosk.sale.order_is_local
    assert finger.frame.thanks.number.text() == kiosk.sale.order_number
    finger.touch(finger.frame.thanks.next)
    kiosk.until(lambda: finger.frame.screen_shown is Screen.WELCOME)


def test_two_shoppers_see_nothing_of_each_other(start_kiosk: Start) -> None:
    """The language, the basket and the questions of the first are gone."""
    finger = welcomed(start_kiosk)
    kiosk = finger.kiosk
    finger.begin()
    finger.touch(finger.frame.header.language_button)
    sheet = finger.frame.over.sheet
    assert isinstance(sheet, LanguageSheet)
    finger.touch(sheet.row.button("fi"))  # half-way, the sale goes on
    kiosk.until(lambda: finger.frame.kit.choices.language == "fi")
    finger.put("P001")
    assert finger.frame.shopping.basket.title.text() == "Ostoskorisi"
    first = kiosk.sale.session_id
    finger.finish()
    finger.touch(finger.frame.thanks.next)
    kiosk.until(lambda: finger.frame.screen_shown is Screen.WELCOME)
    kiosk.until(lambda: finger.frame.kit.choices.language == "en")

    finger.begin()
    assert kiosk.sale.session_id != first
    assert kiosk.basket() == {}
    finger.put("P002")
    assert kiosk.basket() == {"P002": 1}


def test_walking_away_ends_the_sale_after_a_warning(start_kiosk: Start) -> None:
    finger = welcomed(start_kiosk, session={"idle_s": 31, "warning_s": 30})
    kiosk = finger.kiosk
    finger.begin()
    finger.put("P001")
    kiosk.until(lambda: finger.frame.over.shown is Over.IDLE)
    sheet = finger.frame.over.sheet
    assert isinstance(sheet, QuestionSheet)
    finger.touch(sheet.safe)  # "I need more time"
    kiosk.until(lambda: finger.frame.over.shown is Over.NOTHING)
    kiosk.until(lambda: kiosk.sale.phase is Phase.PAIRING)
    assert finger.frame.screen_shown is Screen.WELCOME
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0)


def test_sale_is_finished_while_the_backend_is_away(start_kiosk: Start) -> None:
    """S2-13: a number at once; it says in words what comes later; the lamp says offline."""
    finger = welcomed(start_kiosk, backend={"url": "http://127.0.0.1:9"})
    kiosk = finger.kiosk
    kiosk.until(lambda: kiosk.pairing is not None and kiosk.pairing.state is PairingState.OFFLINE)
    finger.begin()
    finger.put("P001")
    kiosk.until(lambda: finger.frame.header.pill.view.look is LampLook.OPEN)
    finger.finish()
    assert kiosk.sale.order_is_local
    assert finger.frame.thanks.number.text().startswith("K-")
    assert "as soon as the shop answers" in finger.frame.thanks.detail.text()
    assert not finger.frame.thanks.receipt.qr.isVisible()
    assert kiosk.sale.letters.unsent >= 2


@pytest.fixture
def printer() -> Iterator[RawPrinter]:
    raw = RawPrinter()
    yield raw
    raw.close()


def test_card_pays_and_thanks_and_receipt_wait_for_it(
    start_kiosk: Start, printer: RawPrinter
) -> None:
    pytest.importorskip("escpos", reason="the extra 'printer' is not installed")
    payment = {"terminal": "simulator", "simulate": "unknown", "simulate_s": 0.1}
    paper = {
        "kind": "network",
        "address": f"127.0.0.1:{printer.port}",
        "receipts": "always",
        "timeout_s": 5,
    }
    finger = welcomed(start_kiosk, payment=payment, printer=paper)
    kiosk = finger.kiosk
    finger.begin()
    finger.put("P001")
    finger.touch(finger.frame.shopping.basket.finish)
    kiosk.until(lambda: finger.frame.screen_shown is Screen.REVIEW)
    finger.touch(finger.frame.review.finish)
    kiosk.until(lambda: finger.frame.screen_shown is Screen.PAYING)
    kiosk.until(lambda: kiosk.sale.ends_s is None)
    assert kiosk.window.facts.printer is None
    finger.touch(finger.frame.paying.card)
    kiosk.until(lambda: finger.frame.screen_shown is Screen.THANKS)
    assert finger.frame.thanks.detail.text().startswith("Paid by card")
    kiosk.until(lambda: finger.frame.thanks.paper_words.text() == "Please take your receipt")
    assert str(kiosk.sale.order_number) in printer.job().text
    kiosk.until(lambda: kiosk.sale.ends_s is not None)
