"""A receipt on paper: offered where there is a printer, said when there is none to be had."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config.settings import Settings
from kiosk.printing.paper import Paper
from kiosk.snapshots.paying import PaymentState, PaymentStatus, PrinterState, PrinterStatus
from kiosk.snapshots.till import BasketLine, Phase, TillSnapshot
from tests.ui.conftest import Rig
from ui.gallery import staff
from ui.paper_picture import Printing
from ui.window import KioskWindow

SALE = TillSnapshot(
    2,
    Phase.THANKS,
    "s1",
    "7F3K",
    guest=True,
    lines=(BasketLine("P007", "Oat Drink 1 l", 3, 229, 0.9, 0, "e1"),),
    total_minor=687,
    order_number="ORD-017",
)


@pytest.fixture
def papers() -> list[Paper]:
    return []


@pytest.fixture
def printing(papers: list[Paper]) -> Printing:
    return Printing(papers.append, code_page="cp858", dots=512)


def test_a_touch_prints_what_is_on_the_screen(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    window = open_window(printing=printing)
    rig.sell(SALE)
    window.frame.thanks.paper.click()
    (paper,) = papers
    assert (paper.session_id, paper.number, paper.picture) == ("s1", "ORD-017", None)
    said = [(line.left.strip(), line.right) for line in paper.lines]
    assert ("Oat Drink 1\u00a0l", "€6.87") in said
    assert ("Total", "€6.87") in said
    assert ("3 × €2.29", "") in said


OPEN = replace(SALE, phase=Phase.REVIEW, order_number=None)


def test_a_shop_that_wants_it_so_prints_every_receipt_once_and_unasked(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    window = open_window(printing=replace(printing, receipts="always"))
    for number in ("1", "2"):
        session = {"session_id": f"s{number}"}
        rig.sell(replace(OPEN, **session))
        assert len(papers) == int(number) - 1
        for sequence in (3, 4):
            rig.sell(replace(SALE, sequence=sequence, order_number=f"ORD-{number}", **session))
            window.refresh()
        rig.sell(TillSnapshot(5, Phase.PAIRING))
    assert [paper.number for paper in papers] == ["ORD-1", "ORD-2"]


def test_the_receipt_waits_for_the_card(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    open_window(printing=replace(printing, receipts="always"))
    rig.sell(OPEN)
    rig.signals.payment.emit(PaymentStatus("s1", PaymentState.WAITING, 687))
    rig.sell(SALE)
    assert papers == []
    rig.signals.payment.emit(PaymentStatus("s1", PaymentState.APPROVED, 687))
    assert [paper.number for paper in papers] == ["ORD-017"]


def test_a_restart_within_the_thanks_prints_no_second_receipt(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    window = open_window(printing=replace(printing, receipts="always"))
    rig.sell(SALE)
    assert papers == []
    assert window.frame.thanks.paper.isVisibleTo(window)  # it can still be asked for


def test_a_restart_after_the_card_has_paid_prints_no_second_receipt(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    """Whether it was paid is looked up first: the screen asks for a card for that moment."""
    open_window(printing=replace(printing, receipts="always"))
    rig.signals.payment.emit(PaymentStatus("s1", PaymentState.DUE, 687))
    rig.sell(SALE)
    rig.signals.payment.emit(PaymentStatus("s1", PaymentState.APPROVED, 687))
    assert papers == []


def test_what_is_printed_on_a_touch_alone_is_not_printed_by_itself(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    open_window(printing=printing)
    rig.sell(OPEN)
    rig.sell(SALE)
    assert papers == []


def test_staff_change_when_receipts_are_printed_while_the_kiosk_sells(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    """Never, then always, then on a touch: each holds for the next sale that ends."""
    window = open_window(printing=replace(printing, receipts="never"), staff=staff.link())
    button = window.frame.thanks.paper

    def wish(receipts: str) -> None:
        printer = {"kind": "dummy", "receipts": receipts}
        rig.signals.settings.emit(Settings.model_validate({"printer": printer}))

    rig.sell(OPEN)
    rig.sell(SALE)
    assert (papers, button.isVisibleTo(window)) == ([], False)
    wish("always")
    window.refresh()
    assert (papers, button.isVisibleTo(window)) == ([], True)  # this sale has had its thanks
    rig.sell(replace(OPEN, session_id="s2"))
    rig.sell(replace(SALE, session_id="s2", order_number="ORD-018"))
    assert [paper.number for paper in papers] == ["ORD-018"]
    wish("touch")
    rig.sell(replace(OPEN, session_id="s3"))
    rig.sell(replace(SALE, session_id="s3"))
    assert len(papers) == 1
    assert button.isVisibleTo(window)


def test_a_change_of_receipts_leaves_what_the_shopper_chose(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, qtbot: QtBot
) -> None:
    window = open_window(printing=printing, staff=staff.link())
    rig.signals.settings.emit(Settings())
    window.frame.wished.emit("language", "de")
    qtbot.waitUntil(lambda: window.frame.kit.choices.language == "de")
    rig.signals.settings.emit(Settings.model_validate({"printer": {"receipts": "never"}}))
    window.frame.wished.emit("volume", 3)
    qtbot.waitUntil(lambda: window.frame.kit.choices.volume == 3)
    assert window.frame.kit.choices.language == "de"


def test_what_the_code_page_lacks_is_drawn(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing, papers: list[Paper]
) -> None:
    window = open_window(printing=printing, language="ar")
    rig.sell(SALE)
    window.frame.thanks.paper.click()
    picture = papers[0].picture
    assert picture is not None
    assert picture.shape[1] == 512
    rows = (picture == 0).any(axis=1)
    assert rows.sum() > 100  # there are words on it
    assert not (picture == 0).all(axis=1).any()  # and no row is a black bar


def test_a_printer_that_fails_is_said_and_does_not_hold_the_sale(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing
) -> None:
    window = open_window(printing=printing)
    rig.sell(SALE)
    thanks = window.frame.thanks
    rig.signals.printer.emit(PrinterStatus("s1", PrinterState.PRINTING))
    assert not thanks.paper.isVisibleTo(window)
    rig.signals.printer.emit(PrinterStatus("s1", PrinterState.FAILED, "out of paper"))
    assert "ask staff" in thanks.paper_words.text()
    assert thanks.paper.isVisibleTo(window)
    assert thanks.next.isEnabled()
    rig.signals.printer.emit(PrinterStatus("s1", PrinterState.PRINTED))
    assert not thanks.paper.isVisibleTo(window)


def test_the_next_shopper_hears_nothing_of_the_last_receipt(
    open_window: Callable[..., KioskWindow], rig: Rig, printing: Printing
) -> None:
    window = open_window(printing=printing)
    rig.signals.printer.emit(PrinterStatus("s1", PrinterState.FAILED, "away"))
    rig.sell(replace(SALE, session_id="s2"))
    assert window.frame.thanks.paper_words.text() == ""


def test_without_a_printer_none_is_offered(
    open_window: Callable[..., KioskWindow], rig: Rig
) -> None:
    window = open_window()
    rig.sell(SALE)
    assert not window.frame.thanks.paper.isVisibleTo(window)
